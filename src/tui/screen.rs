//! Drawing: one file for each part of the screen. The state goes in, cells come out, and nothing changes.

pub(crate) mod ascii;
pub(crate) mod charts;
pub(crate) mod checklist;
pub(crate) mod draw_context;
pub(crate) mod frame;
pub(crate) mod layout;
pub(crate) mod pages;
pub(crate) mod phrases;
pub mod theme;
pub(crate) mod totals;
pub(crate) mod tree;
pub(crate) mod widgets;

use ratatui::{
    buffer::Buffer,
    layout::{Rect, Size},
    style::Style,
    widgets::Widget as _,
};
use unicode_width::UnicodeWidthStr as _;

pub use crate::tui::screen::charts::rows as chart_rows;
pub use crate::tui::screen::checklist::{list_area as check_area, rows as check_rows};
pub use crate::tui::screen::frame::header::{Tab, tab_at};
pub use crate::tui::screen::frame::notice::area as notice_area;
pub use crate::tui::screen::frame::palette::area as palette_area;
pub(crate) use crate::tui::screen::tree::Drawing as TreeDrawing;

use crate::{
    explorer::{
        app::{App, Subject},
        input::keymap::On,
        tree::subtotal::Part,
    },
    locale::Message,
    tui::screen::{
        draw_context::Scene,
        frame::footer::Beside,
        layout::{LEAST, panes},
        theme::{Role, Signs},
        widgets::text::{fit, wrap},
    },
};

/// Draws the explorer.
pub fn draw(app: &App, area: Rect, buffer: &mut Buffer) {
    draw_parts(app, area, buffer);
    if app.signs == Signs::Ascii {
        ascii::replace(area, buffer);
    }
}

fn draw_parts(app: &App, area: Rect, buffer: &mut Buffer) {
    let Some(panes) = panes(Size { width: area.width, height: area.height }) else {
        return too_small(app, area, buffer);
    };
    let scene = app.scene();
    frame::header::draw(&scene, app.hidden_areas(), panes.header, buffer);
    if let Some(palette) = &app.palette {
        frame::palette::draw(&scene, palette, &panes, buffer);
    } else if let Some(page) = app.page() {
        match (page.subject, &app.check) {
            (Subject::Check, Some(list)) => checklist::draw(&scene, list, &panes, buffer),
            (Subject::Diagram(diagram), _) => {
                charts::draw(&scene, (diagram, app.shown.gathered()), page.top, &app.tree, &panes, buffer);
            }
            _ => pages::page::draw(app, page, panes.page_title, panes.page, buffer),
        }
    } else {
        tree::Drawing::new(&scene, &app.tree).draw(&panes, buffer);
        if scene.marks.lines().is_empty() {
            totals::draw(&scene, Part::Area(None, scene.scope.view()), panes.totals, buffer);
        } else {
            totals::marked::draw(&scene, panes.totals, buffer);
        }
        if let Some(area) = panes.detail {
            totals::detail::draw(&scene, app.tree.selected(), area, buffer);
        }
        if let Some(divider) = panes.divider {
            for y in divider.top()..divider.bottom() {
                buffer.set_string(divider.x, y, "│", scene.style(Role::Muted));
            }
        }
    }
    let on: &[On] = match (app.page(), app.tree.root()) {
        (Some(_), _) => &[On::All, On::Inside],
        (None, Some(_)) => &[On::All, On::Tree, On::Inside],
        (None, None) => &[On::All, On::Tree],
    };
    if let Some(notice) = &app.notice {
        frame::notice::draw(&scene, notice, panes.footer, buffer);
    }
    if app.palette.is_some() {
        return;
    }
    let range = app.marks.start().filter(|_| app.page().is_none()).map(|_| {
        let count = app.marks.chosen(&app.tree).len();
        scene.locale.fill(Message::RangeHint, &[("count", count.into())])
    });
    let beside = range.as_deref().map_or(Beside::Keys(on), Beside::Told);
    if app.find.is_active() || app.find.is_typing() {
        frame::prompt::draw(&scene, &app.find, &app.shown, beside, panes.footer, buffer);
    } else {
        frame::footer::draw(&scene, beside, panes.footer, buffer);
    }
}

/// One clear line in place of a screen that would mislead.
fn too_small(app: &App, area: Rect, buffer: &mut Buffer) {
    let size = |width: u16, height: u16| format!("{width}×{height}");
    let text = app.locale.fill(
        Message::TooSmall,
        &[("least", size(LEAST.width, LEAST.height).into()), ("now", size(area.width, area.height).into())],
    );
    let lines = wrap(&text, usize::from(area.width), "", Style::new());
    for (y, line) in (area.top()..area.bottom()).zip(lines) {
        line.render(Rect { y, height: 1, ..area }, buffer);
    }
}

/// A rule with a title in it, as the head of a pane. The title keeps to `named`, a part of the rule.
fn rule(title: &str, scene: &Scene<'_>, area: Rect, named: Rect, buffer: &mut Buffer) {
    buffer.set_string(area.x, area.y, "─".repeat(usize::from(area.width)), scene.style(Role::Muted));
    let title = fit(title, usize::from(named.width).saturating_sub(4));
    buffer.set_string(named.x + 1, named.y, format!(" {title} "), scene.style(Role::Title));
}

/// Which lines of a long page are shown; nothing where all of them are.
fn counted(scene: &Scene<'_>, top: usize, height: usize, all: usize) -> String {
    if all <= height {
        return String::new();
    }
    let values = [("from", (top + 1).into()), ("to", (top + height).min(all).into()), ("all", all.into())];
    format!(" {} ", scene.locale.fill(Message::LinesShown, &values))
}

/// The rule over a page, with what is shown of it in its corner.
fn counted_rule(title: &str, counted: &str, scene: &Scene<'_>, area: Rect, buffer: &mut Buffer) {
    let corner = u16::try_from(counted.width() + 1).unwrap_or(0).min(area.width);
    rule(title, scene, area, Rect { width: area.width - corner, ..area }, buffer);
    buffer.set_string(area.right() - corner, area.y, counted, scene.style(Role::Muted));
}
