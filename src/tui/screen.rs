//! Draws the explorer and measures the screen for it; the state is only read. `layout` gives each part its rectangle,
//! `draw_context` the data that all parts draw from, `theme` the styles, `ascii` other signs. The parts: `frame` around the
//! content, then the `tree` with its panes of `totals`, or in their place one of the `pages`, the `checklist`, the page of a
//! `warning`, the columns of a table with their `roles`, or the `charts`. They share `widgets` and `phrases`.

pub(crate) mod ascii;
pub(crate) mod average;
pub(crate) mod charts;
pub(crate) mod checklist;
pub(crate) mod division;
pub(crate) mod draw_context;
pub(crate) mod frame;
pub(crate) mod layout;
pub(crate) mod pages;
pub(crate) mod phrases;
pub(crate) mod roles;
pub(crate) mod signs;
pub mod theme;
pub(crate) mod totals;
pub(crate) mod tree;
pub(crate) mod waiting;
pub(crate) mod warning;
pub(crate) mod widgets;

use ratatui::{
    buffer::Buffer,
    layout::{Rect, Size},
    style::Style,
};

use crate::{
    explorer::{
        app::{App, PageKind},
        lists::roles::RolesList,
        tree::{budget_part::BudgetPart, rows::Row},
        update::copy::subject::subject,
        view::viewport::{PageExtent, ScreenSize, Viewport},
    },
    locale::{Message, printable::visible},
    report::imported::ImportReport,
    tui::screen::{
        checklist::ChecklistLayout,
        draw_context::DrawContext,
        frame::footer::FooterText,
        layout::{LEAST, ScreenLayout},
        roles::RolesLayout,
        theme::Role,
        warning::WarningLayout,
        widgets::text::{draw_lines, wrap},
    },
};

/// Brings the explorer onto a screen of this size. Called after every change, and before drawing.
pub fn fit(app: &mut App, size: Size) {
    app.fit(viewport(app, size));
}

/// Measures the screen for the state. A screen that is too small counts as the smallest one that is drawn.
pub fn viewport(app: &App, size: Size) -> Viewport {
    let screen = ScreenSize { width: size.width, height: size.height };
    let context = DrawContext::of(app);
    let Some(layout) = division::layout(&context, size).or_else(|| division::layout(&context, LEAST)) else {
        return Viewport { screen, ..Viewport::default() };
    };
    let page = match (app.page().map(|page| page.kind), app.shown().chart_data()) {
        (Some(PageKind::Diagram(_)), Some(data)) => charts::extent(&context, data, &layout),
        (subject, _) => PageExtent {
            lines: subject.map_or(0, |subject| pages::lines(&context, subject, usize::from(layout.page.width)).len()),
            height: usize::from(layout.page.height),
        },
    };
    let tree = division::tree_pane(&context, app.tree(), &layout);
    let tree_height = usize::from(tree_rows(app, &context, &layout).height);
    Viewport {
        screen,
        tree: tree.rows_in_sight(layout.tree_room, tree_height),
        names: tree.names_fit(layout.tree_room, tree_height),
        palette: usize::from(frame::palette::area(&layout).height),
        checklist: app.checklist().map_or(0, |list| ChecklistLayout::new(&context, list, &layout).rows()),
        concerned: app.opened_warning().map_or(0, |(warning, _)| WarningLayout::new(&context, warning, &layout).rows()),
        roles: roles_on_screen(app)
            .map_or(0, |(import, list)| RolesLayout::new(&context, import, list, &layout).rows()),
        page,
    }
}

/// The columns of a table, while their page is the one on the screen.
fn roles_on_screen(app: &App) -> Option<(&ImportReport, &RolesList)> {
    app.roles().filter(|_| app.page().is_some_and(|page| page.kind == PageKind::Roles))
}

/// The rows of the tree above a notice, where the cursor and the whole stay in sight.
pub fn tree_rows(app: &App, context: &DrawContext<'_>, layout: &ScreenLayout) -> Rect {
    let notice = app.notice().map(|notice| frame::notice::area(context, notice, layout.footer));
    let end = notice.map_or(layout.rows.bottom(), |notice| notice.y.min(layout.rows.bottom()));
    let least = layout.rows.height.min(1);
    Rect { height: end.saturating_sub(layout.rows.y).max(least), ..layout.rows }
}

/// The title of the window: the dataset and the years that are shown.
pub fn title(app: &App) -> String {
    let context = DrawContext::of(app);
    format!("{} · {} · indsats", visible(context.locale.of(context.dataset.short_title())), context.period())
}

/// Draws the explorer.
pub fn draw(app: &App, area: Rect, buffer: &mut Buffer) {
    draw_parts(app, area, buffer);
    ascii::replace(app.settings().signs, area, buffer);
}

fn draw_parts(app: &App, area: Rect, buffer: &mut Buffer) {
    let context = DrawContext::of(app);
    let Some(layout) = division::layout(&context, area.as_size()) else {
        return too_small(app, area, buffer);
    };
    if let Some((import, list)) = roles_on_screen(app) {
        roles::draw(app, &context, import, list, &layout, buffer);
    } else {
        frame::header::draw(&context, app.hidden_areas(), layout.header, buffer);
    }
    if let Some(page) = app.page() {
        match (page.kind, app.checklist(), app.opened_warning()) {
            (PageKind::Roles, ..) => {}
            (PageKind::Check, Some(list), _) => checklist::draw(&context, list, &layout, buffer),
            (PageKind::Warning, _, Some((warning, list))) => warning::draw(&context, warning, list, &layout, buffer),
            (PageKind::Diagram(diagram), ..) => {
                charts::draw(&context, diagram, app.shown().chart_data(), page.top, app.tree(), &layout, buffer);
            }
            _ => pages::page::draw(&context, page, layout.page_title, layout.page, buffer),
        }
    } else {
        draw_tree(app, &context, &layout, buffer);
    }
    match app.palette() {
        Some(palette) => frame::palette::draw(&context, palette, app.said(), &layout, buffer),
        None => draw_footer(app, &context, layout.footer, buffer),
    }
    if let Some(notice) = app.notice() {
        frame::notice::draw(&context, notice, layout.footer, buffer);
    }
}

/// Draws the tree with the panes beside or below it.
fn draw_tree(app: &App, context: &DrawContext<'_>, layout: &ScreenLayout, buffer: &mut Buffer) {
    let selected = app.tree().selected();
    let whole = BudgetPart::Area(None, context.scope.view());
    // The whole is said once, in the room of both panes.
    let is_once = selected == Row::Whole && context.marks.lines().is_empty();
    let both = layout.totals.zip(layout.detail).filter(|_| is_once).map(|(totals, detail)| totals.union(detail));
    let of_selected = division::pane_of_selected(context, selected, layout);
    match layout.totals.filter(|&area| of_selected != Some(area)) {
        Some(area) if context.marks.lines().is_empty() => {
            totals::draw(context, whole, both.unwrap_or(area), buffer);
        }
        Some(area) => totals::marked::draw(context, area, buffer),
        None => {}
    }
    if let Some(area) = of_selected {
        totals::detail::draw(context, selected, area, buffer);
    }
    if let Some(divider) = layout.divider.filter(|divider| both.is_none_or(|both| !both.intersects(*divider))) {
        for y in divider.top()..divider.bottom() {
            buffer.set_string(divider.x, y, "│", context.style(Role::Rule));
        }
    }
    // The scrollbar may stand in the divider.
    let of_tree = ScreenLayout { rows: tree_rows(app, context, layout), ..*layout };
    let tree = division::tree_pane(context, app.tree(), layout);
    tree.draw(&of_tree, buffer);
    tree.draw_legend(&of_tree, buffer);
}

/// Draws the prompt of the filter, or the footer.
fn draw_footer(app: &App, context: &DrawContext<'_>, area: Rect, buffer: &mut Buffer) {
    let range = app.marks().start().filter(|_| app.page().is_none()).map(|_| {
        let count = app.marks().chosen(app.tree()).len();
        context.locale.fill(Message::RangeHint, &[("count", count.into())])
    });
    let copied = subject(app);
    let keys = FooterText::Keys(app.place(), &copied);
    let beside = app.said().or(range.as_deref()).map_or(keys, FooterText::Status);
    if app.filter().is_active() || app.filter().is_typing() {
        frame::prompt::draw(context, app.filter(), app.shown(), beside, area, buffer);
    } else {
        frame::footer::draw(context, beside, area, buffer);
    }
}

/// Draws one clear sentence in place of a screen that would mislead.
fn too_small(app: &App, area: Rect, buffer: &mut Buffer) {
    let size = |width: u16, height: u16| format!("{width}×{height}");
    let text = app.locale().fill(
        Message::TooSmall,
        &[("least", size(LEAST.width, LEAST.height).into()), ("now", size(area.width, area.height).into())],
    );
    let lines = wrap(&text, usize::from(area.width), "", Style::new());
    draw_lines(lines, area, buffer);
}
