//! The page "does it add up": the sentence that sums it up, every comparison with where it is printed, the warnings apart.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget as _,
};
use unicode_width::UnicodeWidthStr as _;

use super::{counted, counted_rule};
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
    let height = rows(scene, panes);
    let counted = counted(scene, list.top(), height, list.items().len());
    counted_rule(&title, &counted, scene, panes.page_title, buffer);
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
    let order = scene.text(order);
    let order =
        if list.reversed() { scene.locale.fill(Message::CheckReversed, &[("order", order.into())]) } else { order };
    format!("{} · s: {order}", scene.text(shown))
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

/// The widths of the columns; the area's name and the place in print share what is left. Where that is too little, columns
/// leave: the lines first, which the difference tells, then whose money, which the table tells, then the place.
struct Columns {
    name: usize,
    year: usize,
    view: Option<usize>,
    amount: usize,
    lines: bool,
    signed: usize,
    place: Option<usize>,
}

/// What is left of a name and of a place must still say which.
const LEAST_NAME: usize = 7;
const LEAST_PLACE: usize = 16;

impl Columns {
    fn new(scene: &Scene<'_>, width: usize) -> Self {
        let year = scene.dataset.years().map(|year| scene.dataset.year(year).width()).max().unwrap_or(4);
        let view = View::ALL.map(|view| short(scene, view).width()).into_iter().max().unwrap_or(8);
        let heads = [words::documents(scene.dataset, scene.locale), scene.text(Message::Lines)];
        let amount = heads.iter().map(|head| head.width()).max().unwrap_or(0).max(scene.measure.amount);
        let signed = scene.text(Message::Difference).width().max(scene.measure.signed);
        let left = |lines: bool, money: bool, placed: bool| {
            let figures = 1 + 2 + 1 + year + 1 + amount + 1 + signed;
            let more = usize::from(lines) * (1 + amount) + usize::from(money) * (1 + view) + usize::from(placed) * 2;
            width.saturating_sub(figures + more)
        };
        let fits = |&(lines, money): &(bool, bool)| left(lines, money, true) >= LEAST_NAME + LEAST_PLACE;
        let both = [(true, true), (false, true), (false, false)].into_iter().find(fits);
        let (lines, money) = both.unwrap_or((false, false));
        let rest = left(lines, money, both.is_some());
        let place = both.map(|_| (rest / 2).min(34).max((rest - LEAST_NAME).min(LEAST_PLACE + 1)));
        Self { name: rest - place.unwrap_or(0), year, view: money.then_some(view), amount, lines, signed, place }
    }

    fn head(&self, scene: &Scene<'_>) -> String {
        let head = |message| capitalised(&scene.text(message));
        let stated = capitalised(&words::documents(scene.dataset, scene.locale));
        let mut cells = vec![left(&head(Message::Area), self.name), left(&head(Message::Year), self.year)];
        cells.extend(self.view.map(|view| left(&head(Message::Money), view)));
        cells.push(right(&stated, self.amount));
        cells.extend(self.lines.then(|| right(&head(Message::Lines), self.amount)));
        cells.push(right(&head(Message::Difference), self.signed));
        cells.extend(self.place.map(|place| format!(" {}", left(&head(Message::Where), place))));
        format!("   {}", cells.join(" "))
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
        let mut cells =
            vec![left(&name(scene, stated.area), self.name), left(dataset.year(comparison.year), self.year)];
        cells.extend(self.view.map(|view| left(&short(scene, stated.view), view)));
        cells.push(figure(&scene.amount(comparison.amount), self.amount));
        cells.extend(self.lines.then(|| figure(&scene.amount(comparison.computed), self.amount)));
        let mut spans = vec![
            Span::styled(format!("{mark} "), style),
            Span::raw(format!("{} ", cells.join(" "))),
            Span::styled(figure(&scene.signed(comparison.difference), self.signed), style),
        ];
        if let Some(width) = self.place {
            spans.push(Span::styled(format!("  {}", fit(&place, width)), scene.style(Role::Muted)));
        }
        Line::from(spans)
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
