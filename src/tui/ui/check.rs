//! The page "does it add up": the sentence that sums it up, every comparison with where it is printed, the warnings apart.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget as _,
};
use unicode_width::UnicodeWidthStr as _;

use super::rule;
use crate::{
    analysis::{
        reconcile::{Against, Comparison, Status},
        verdict::Verdict,
    },
    locale::Message,
    model::{financing::View, ids::AreaId},
    report::{
        citation, verdict, warning,
        words::{self, capitalised},
    },
    tui::{
        check::{CheckList, Item, Order, Shown},
        panes::Panes,
        scene::{DIFFERS, Scene},
        text::{figure, fit, left, right, wrap},
        theme::Role,
    },
};

/// How many rows the list has for a size of the page, under the sentence and the heads of the columns.
pub fn rows(scene: &Scene<'_>, panes: &Panes) -> usize {
    usize::from(panes.page.height).saturating_sub(sentence(scene, panes.page).len() + 1).max(1)
}

pub fn draw(scene: &Scene<'_>, list: &CheckList, panes: &Panes, buffer: &mut Buffer) {
    let title = format!("{} · {}", scene.text(Message::CheckTitle), state(scene, list));
    rule(&title, scene, panes.page_title, panes.page_title, buffer);
    let area = panes.page;
    let mut y = area.y;
    for line in sentence(scene, area) {
        line.render(Rect { y, height: 1, ..area }, buffer);
        y += 1;
    }
    let columns = Columns::new(scene, usize::from(area.width));
    Line::styled(columns.head(scene), scene.style(Role::Heading)).render(Rect { y, height: 1, ..area }, buffer);
    let items = list.items().iter().enumerate().skip(list.top());
    for (y, (place, &item)) in (y + 1..area.bottom()).zip(items) {
        let row = Rect { y, height: 1, ..area };
        let selected = place == list.cursor();
        let mut line = match item {
            Item::Comparison(place) => {
                let comparison = scene.figures.reconciliation.comparisons().get(place);
                comparison.map_or_else(Line::default, |comparison| columns.row(scene, comparison))
            }
            Item::Warning(place) => {
                let text = list.warning(place).map(|each| warning::sentence(scene.dataset, each, scene.locale));
                let text = format!("! {}", text.unwrap_or_default());
                Line::styled(fit(&text, usize::from(area.width) - 1).into_owned(), scene.style(Role::Note))
            }
        };
        line.spans.insert(0, Span::raw(if selected { ">" } else { " " }));
        line.render(row, buffer);
        if selected {
            buffer.set_style(row, scene.style(Role::Selected));
        }
    }
}

/// What of the list is shown, and in what order.
fn state(scene: &Scene<'_>, list: &CheckList) -> String {
    let shown = match list.shown {
        Shown::Differences => Message::CheckOnlyDifferences,
        Shown::All => Message::CheckAll,
    };
    let order = match list.order {
        Order::Document => Message::CheckByDocument,
        Order::Difference => Message::CheckByDifference,
        Order::Year => Message::CheckByYear,
    };
    format!("{} · {}", scene.text(shown), scene.text(order))
}

/// The sentence that sums it up, and a line of counts.
fn sentence(scene: &Scene<'_>, area: Rect) -> Vec<Line<'static>> {
    let width = usize::from(area.width);
    let comparisons: Vec<&Comparison> = scene.figures.reconciliation.comparisons().iter().collect();
    let verdict = Verdict::of(scene.dataset, &comparisons);
    let text = verdict::sentence(scene.dataset, &verdict, scene.locale);
    let mut lines = wrap(&text, width, "", scene.style(Role::Strong));
    // On a low screen the list matters more than the end of the sentence.
    lines.truncate(usize::from(area.height / 2).max(1));
    if verdict.comparisons > 0 && area.height > 8 {
        let values = [
            ("count", verdict.comparisons.into()),
            ("agree", verdict.agree.into()),
            ("rounding", verdict.within_rounding.into()),
            ("differ", verdict.differ.into()),
        ];
        lines.extend(wrap(&scene.locale.fill(Message::Comparisons, &values), width, "", Style::new()));
        lines.push(Line::default());
    }
    lines
}

/// The widths of the columns; the area's name and the place in print share what is left. On a narrow screen the place
/// leaves first, then the lines, then what is stated: a figure is there whole or not at all.
struct Columns {
    name: usize,
    year: usize,
    view: usize,
    stated: Option<usize>,
    lines: Option<usize>,
    signed: usize,
    place: usize,
}

/// What is left of an area's name before a column of figures leaves.
const LEAST_NAME: usize = 6;

/// A place in print is not told in less.
const LEAST_PLACE: usize = 8;

impl Columns {
    fn new(scene: &Scene<'_>, width: usize) -> Self {
        let year = scene.dataset.years().map(|year| scene.dataset.year(year).width()).max().unwrap_or(4);
        let view = View::ALL.map(|view| short(scene, view).width()).into_iter().max().unwrap_or(8);
        let heads = [words::documents(scene.dataset, scene.locale), scene.text(Message::Lines)];
        let amount = heads.iter().map(|head| head.width()).max().unwrap_or(0).max(scene.measure.amount);
        let signed = scene.text(Message::Difference).width().max(scene.measure.signed);
        // The cursor and the mark, and a blank before each column.
        let mut room = width.saturating_sub(3 + LEAST_NAME + 1 + year + 1 + view);
        let signed = signed.min(room.saturating_sub(1));
        room = room.saturating_sub(1 + signed);
        let mut fitting = || {
            let fits = amount < room;
            room -= if fits { 1 + amount } else { 0 };
            fits.then_some(amount)
        };
        let (stated, lines) = (fitting(), fitting());
        let rest = LEAST_NAME + room;
        let place = (rest.saturating_sub(2) / 2).min(34);
        let place = if place < LEAST_PLACE { 0 } else { place };
        let name = if place == 0 { rest } else { rest - 2 - place };
        Self { name, year, view, stated, lines, signed, place }
    }

    fn head(&self, scene: &Scene<'_>) -> String {
        let head = |message| capitalised(&scene.text(message));
        let stated = capitalised(&words::documents(scene.dataset, scene.locale));
        let figure = |text: &str, width: Option<usize>| {
            width.map_or_else(String::new, |width| format!(" {}", right(text, width)))
        };
        format!(
            "   {} {} {}{}{} {}  {}",
            left(&head(Message::Area), self.name),
            left(&head(Message::Year), self.year),
            left(&head(Message::Money), self.view),
            figure(&stated, self.stated),
            figure(&head(Message::Lines), self.lines),
            right(&head(Message::Difference), self.signed),
            left(&head(Message::Where), self.place),
        )
    }

    fn row(&self, scene: &Scene<'_>, comparison: &Comparison) -> Line<'static> {
        let dataset = scene.dataset;
        let stated = dataset.stated_total(comparison.stated);
        let (mark, style) = match comparison.status {
            Status::Agrees => ("=", scene.style(Role::Muted)),
            Status::WithinRounding => ("≈", Style::new()),
            Status::Differs => (DIFFERS, scene.style(Role::Differs)),
        };
        let place = citation::short(dataset, stated.source, scene.locale);
        let against = match comparison.against {
            Against::Initiatives => None,
            Against::StatedAreas => Some(Message::AgainstStatedAreas),
            Against::StatedViews => Some(Message::AgainstStatedViews),
        };
        let place = against.map_or_else(|| place.clone(), |against| format!("{} ({place})", scene.text(against)));
        let amount = |amount, width: Option<usize>| {
            width.map_or_else(String::new, |width| format!(" {}", figure(&scene.amount(amount), width)))
        };
        Line::from(vec![
            Span::styled(format!("{mark} "), style),
            Span::raw(format!(
                "{} {} {}{}{} ",
                left(&name(scene, stated.area), self.name),
                left(dataset.year(comparison.year), self.year),
                left(&short(scene, stated.view), self.view),
                amount(comparison.amount, self.stated),
                amount(comparison.computed, self.lines),
            )),
            Span::styled(figure(&scene.signed(comparison.difference), self.signed), style),
            Span::styled(format!("  {}", fit(&place, self.place)), scene.style(Role::Muted)),
        ])
    }
}

fn name(scene: &Scene<'_>, area: Option<AreaId>) -> String {
    words::area(scene.dataset, area, scene.locale)
}

/// The name of a view in the selector, without more words.
fn short(scene: &Scene<'_>, view: View) -> String {
    let message = match view {
        View::Internal => Message::TabInternal,
        View::External => Message::TabExternal,
        View::Combined => Message::TabBoth,
    };
    scene.text(message).to_lowercase()
}
