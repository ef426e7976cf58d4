//! The header: title, unit and scope of the figures; the years and the views, with the current ones in marks. It is never
//! scrolled away, so that no figure is shown without its scope.

mod notes;

use std::{iter, ops::Range};

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    text::{Line, Span},
    widgets::Widget as _,
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::amounts::price,
    explorer::{tree::budget_part::BudgetPart, view::labels},
    locale::Message,
    model::{financing::View, period::Period},
    report,
    tui::screen::{
        draw_context::DrawContext, frame::header::notes::ScopeNotes, theme::Role, widgets::ellipsis::truncate,
    },
};

/// The cells that the title keeps beside the years.
const LEAST_TITLE: usize = 8;

/// The views that are named beside their key.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ViewNames {
    All,
    Shown,
}

/// The target of a click in the header.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tab {
    /// A year, or all of them.
    Period(Period),
    /// A view: whose money is shown.
    View(View),
}

/// A line with parts that can be clicked.
#[derive(Default)]
struct Tabs {
    line: Line<'static>,
    /// The parts with their cells, counted from the beginning of the line.
    tabs: Vec<(Range<usize>, Tab)>,
}

impl Tabs {
    fn width(&self) -> usize {
        self.line.width()
    }

    fn push(&mut self, span: Span<'static>) {
        self.line.push_span(span);
    }

    fn push_tab(&mut self, tab: Tab, spans: impl IntoIterator<Item = Span<'static>>) {
        let start = self.width();
        self.line.extend(spans);
        self.tabs.push((start..self.width(), tab));
    }

    fn at(&self, cell: usize) -> Option<Tab> {
        self.tabs.iter().find(|(cells, _)| cells.contains(&cell)).map(|(_, tab)| *tab)
    }
}

/// The contents of both lines and their rectangles.
struct HeaderLayout {
    title: String,
    years: Tabs,
    years_area: Rect,
    views: Tabs,
    views_area: Rect,
    rest: String,
}

/// Draws the header; `hidden` is the number of areas that the view hides.
pub fn draw(context: &DrawContext<'_>, hidden: usize, area: Rect, buffer: &mut Buffer) {
    let HeaderLayout { title, years, years_area, views, views_area, rest } = layout(context, hidden, area);
    buffer.set_string(area.x, area.y, &title, context.style(Role::Title));
    years.line.render(years_area, buffer);
    views.line.render(views_area, buffer);
    let x = area.right().saturating_sub(u16::try_from(rest.width() + 1).unwrap_or(0));
    buffer.set_string(x, area.y + 1, &rest, context.style(Role::Muted));
}

/// The year or the view at a cell of the screen.
pub fn tab_at(context: &DrawContext<'_>, hidden: usize, area: Rect, cell: Position) -> Option<Tab> {
    let layout = layout(context, hidden, area);
    [(layout.years, layout.years_area), (layout.views, layout.views_area)].into_iter().find_map(|(tabs, area)| {
        let within = area.contains(cell).then(|| usize::from(cell.x - area.x));
        within.and_then(|within| tabs.at(within))
    })
}

fn layout(context: &DrawContext<'_>, hidden: usize, area: Rect) -> HeaderLayout {
    let width = usize::from(area.width);
    let scope = scope(context);

    let title = format!(" {}", context.locale.of(context.dataset.short_title()));
    let unit =
        report::labels::units::unit_of(context.dataset, context.scope.period(), context.locale).unwrap_or_default();
    let parts: Vec<String> = [unit, price_level(context)].into_iter().filter(|part| !part.is_empty()).collect();
    let unit = if parts.is_empty() { String::new() } else { format!(" · {}", parts.join(", ")) };
    let is_unknown = parts.is_empty();
    let unit = measure(context).map_or(unit.clone(), |measure| format!("{unit} · {measure}"));
    let with_scope = format!("{title}{unit}{}{scope}", if scope.is_empty() { "" } else { " · " });
    let mut years = years(context, (width * 3 / 5).min(width.saturating_sub(unit.width() + LEAST_TITLE)));
    // Beside the words that there is no unit the scope has no room.
    let all_fits = !is_unknown && with_scope.width() + years.width() + 2 <= width;
    let room = width.saturating_sub(years.width() + 2);
    // The title may be cut; the unit may not, since figures mean nothing without it.
    // That there is no unit takes nothing from the title.
    let without = format!("{title} · {}{unit}", context.text(Message::NoUnitGiven));
    let shown = match all_fits {
        _ if is_unknown && without.width() <= room => without,
        true => with_scope,
        false if unit.width() + title.width().min(LEAST_TITLE) <= room => {
            format!("{}{unit}", truncate(&title, room - unit.width()))
        }
        // A title of a letter or two says nothing.
        false => format!(" {}", unit.trim_start_matches(" · ")),
    };
    let title = truncate(&shown, room).into_owned();
    years.push(Span::raw(" "));
    let x = area.right().saturating_sub(u16::try_from(years.width()).unwrap_or(area.width));
    let years_area = Rect { x, width: area.right() - x, height: 1, ..area };

    let scope = (!all_fits && !scope.is_empty()).then_some(scope);
    let notes = ScopeNotes::new(context, hidden, scope);
    let room_beside = |views: &Tabs| width.saturating_sub(views.width() + 2);
    let named = views(context, ViewNames::All);
    let is_whole = notes.shortest().width() <= room_beside(&named);
    let views = if is_whole { named } else { views(context, ViewNames::Shown) };
    let views_area = Rect { y: area.y + 1, height: 1, ..area };
    let rest = notes.fitting(room_beside(&views));
    HeaderLayout { title, years, years_area, views, views_area, rest }
}

/// What the figures cover, and what sums add together.
fn scope(context: &DrawContext<'_>) -> String {
    let (dataset, locale) = (context.dataset, context.locale);
    let whole = BudgetPart::Area(None, context.scope.view()).sum(context.tree_source(), context.scope.period());
    let added = report::labels::flows::added(dataset, whole, locale);
    let own = dataset.about().scope.short.as_ref().map(|text| locale.of(text).to_owned());
    own.into_iter().chain(added).collect::<Vec<_>>().join(", ")
}

/// The price level of the amounts that are shown; where there are none, that of the column, else of the dataset.
fn price_level(context: &DrawContext<'_>) -> String {
    let (dataset, language) = (context.dataset, context.locale.language().code());
    let period = context.scope.period();
    let prices = context.figures.totals.cell(None, context.scope.view(), period).prices;
    if !dataset.counts_money(period) {
        return String::new();
    }
    let of_dataset = || dataset.about().price_level.as_ref().map(|level| level.get(language));
    let of_column = || period.column().and_then(|column| price::of_column(dataset, column, language));
    if prices.is_empty() {
        return of_column().or_else(of_dataset).unwrap_or_default().to_owned();
    }
    if prices.is_mixed() {
        return context.text(Message::SeveralPriceLevels);
    }
    report::labels::prices::short(dataset, prices, context.locale).unwrap_or_default()
}

/// The measure that is shown, where there is more than one, and the one beside it.
fn measure(context: &DrawContext<'_>) -> Option<String> {
    let (dataset, locale, shown) = (context.dataset, context.locale, context.scope.basis());
    let named = |basis| report::labels::measures::named(dataset, basis, locale);
    match context.scope.beside().and_then(named) {
        Some(second) => named(shown).map(|first| format!("{first} | {second}")),
        None => report::labels::measures::named_beside_unit(dataset, shown, context.scope.period(), locale),
    }
}

/// "2020 ‹2021› 2022  0 Alle år": as many years around the one that is shown as fit. An ellipsis stands for the nearest year
/// that does not.
fn years(context: &DrawContext<'_>, room: usize) -> Tabs {
    let shown = context.scope.period();
    let name = |period: Period| {
        let name = labels::column_heading(context.dataset, &context.scope, period, context.locale);
        if period == shown { format!("‹{name}›") } else { name }
    };
    let all =
        if shown.is_all() { name(context.all_years()) } else { format!("0 {}", context.text(Message::AllYearsTab)) };
    let columns = context.scope.columns(context.dataset);
    let years: Vec<String> = columns.iter().map(|&year| name(Period::Column(year))).collect();
    let place = shown.column().and_then(|shown| columns.iter().position(|&column| column == shown));
    let centre = place.unwrap_or_default();
    // Beside all years together no single one has to be shown.
    let (mut from, mut to) = if place.is_some() { (centre, centre + 1) } else { (years.len(), years.len()) };
    let width =
        |from: usize, to: usize| years[from..to].iter().map(|year| year.width() + 1).sum::<usize>() + all.width() + 6;
    loop {
        if from > 0 && width(from - 1, to) <= room {
            from -= 1;
        } else if to < years.len() && width(from, to + 1) <= room {
            to += 1;
        } else {
            break;
        }
    }
    let mut tabs = Tabs::default();
    let tab = |index: usize| columns.get(index).map_or(Tab::Period(shown), |&year| Tab::Period(Period::Column(year)));
    let muted = context.style(Role::Muted);
    if from > 0 {
        tabs.push_tab(tab(from - 1), [Span::styled("… ", muted)]);
    }
    for (index, year) in years.iter().enumerate().take(to).skip(from) {
        let style = if place == Some(index) { context.style(Role::Current) } else { muted };
        tabs.push_tab(tab(index), [Span::styled(year.clone(), style)]);
        tabs.push(Span::raw(" "));
    }
    if to < years.len() {
        tabs.push_tab(tab(to), [Span::styled("… ", muted)]);
    }
    let style = if shown.is_all() { context.style(Role::Current) } else { muted };
    // All years of one are that year.
    if width(from, to) <= room && years.len() > 1 || shown.is_all() {
        tabs.push(Span::raw(" "));
        tabs.push_tab(Tab::Period(context.all_years()), [Span::styled(all, style)]);
    }
    tabs
}

/// " i Egne  e Eksterne  c [Alle midler]", or " i e c [Alle midler]".
fn views(context: &DrawContext<'_>, names: ViewNames) -> Tabs {
    let mut tabs = Tabs::default();
    for (view, key, name) in [
        (View::Internal, "i", Message::TabInternal),
        (View::External, "e", Message::TabExternal),
        (View::Combined, "c", Message::TabCombined),
    ] {
        let name = context.text(name);
        let name = if view == context.scope.view() {
            Some(Span::styled(format!(" [{name}]"), context.style(Role::Current)))
        } else {
            (names == ViewNames::All).then(|| Span::styled(format!(" {name}"), context.style(Role::Muted)))
        };
        let is_last = view == View::Combined;
        let space = if name.is_some() || is_last { " " } else { "" };
        let key = Span::styled(format!(" {key}"), context.style(Role::Key));
        tabs.push_tab(Tab::View(view), iter::once(key).chain(name));
        tabs.push(Span::raw(space));
    }
    tabs
}
