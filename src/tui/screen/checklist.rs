//! The page "does it add up": the verdict, every comparison with its place in print, then the warnings.

mod cells;
mod columns;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget as _,
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::check::reconcile::{Comparison, Status},
    explorer::lists::checklist::{CheckList, ComparisonFilter, ComparisonOrder, Item},
    locale::Message,
    report::{
        labels,
        sentences::{
            citation,
            comparison::{self, Figures},
            verdict, warning, withheld,
        },
    },
    tui::screen::{
        checklist::{cells::ComparisonCells, columns::ChecklistColumns},
        draw_context::DrawContext,
        layout::ScreenLayout,
        theme::Role,
        widgets::ellipsis::{truncate, truncate_parts},
        widgets::{
            rule::{counted, counted_rule},
            text::{cut, draw_lines, wrap},
        },
    },
};

/// The parts of the page from the top: the verdict, the heads of the columns, the list, the selected row in full.
pub struct ChecklistLayout {
    verdict: Vec<Line<'static>>,
    heads: Rect,
    /// The rows of the list.
    pub list: Rect,
    in_full: Rect,
}

impl ChecklistLayout {
    /// Divides the page. On a low screen there is a line for the selected row, on the lowest none.
    pub fn new(context: &DrawContext<'_>, of: &CheckList, layout: &ScreenLayout) -> Self {
        let area = layout.page;
        let verdict = sentence(context, of, area);
        let above = u16::try_from(verdict.len()).unwrap_or(area.height).min(area.height);
        let below = match area.height {
            ..9 => 0,
            9..16 => 1,
            16..20 => 3,
            20.. => 4,
        };
        let heads = Rect { y: area.y + above, height: 1.min(area.height - above), ..area };
        let list = Rect { y: heads.bottom(), height: (area.bottom() - heads.bottom()).saturating_sub(below), ..area };
        let in_full = Rect { y: area.bottom() - below, height: below, ..area };
        Self { verdict, heads, list, in_full }
    }

    /// The rows of the list that can be seen at once.
    pub fn rows(&self) -> usize {
        usize::from(self.list.height).max(1)
    }
}

/// A page higher than this keeps a blank row above the list.
const ROOMY: u16 = 24;

/// So many rows from the top are measured for the widths of the columns, beside those on the screen.
const MEASURED: usize = 200;

pub fn draw(context: &DrawContext<'_>, list: &CheckList, layout: &ScreenLayout, buffer: &mut Buffer) {
    let page = ChecklistLayout::new(context, list, layout);
    let title = format!("{} · {}", context.text(Message::CheckTitle), state(context, list));
    let counted = counted(context, list.top(), page.rows(), list.items().len());
    counted_rule(&title, &counted, context, layout.page_title, buffer);
    let area = layout.page;
    draw_lines(page.verdict, area, buffer);

    let compared = |item: &Item| match *item {
        Item::Comparison(place) => context.figures.reconciliation.comparisons().get(place),
        Item::Warning(_) => None,
    };
    let cells = |item: &Item| match *item {
        Item::Comparison(place) => ComparisonCells::of(context, list.printed(place, context.figures)),
        Item::Warning(_) => None,
    };
    let shown: Vec<Option<ComparisonCells>> =
        list.items().iter().skip(list.top()).take(usize::from(page.list.height)).map(cells).collect();
    let measured: Vec<ComparisonCells> = list.items().iter().take(MEASURED).filter_map(cells).collect();
    let held = comparison::held_against(list.items().iter().filter_map(compared));
    let all = measured.iter().chain(shown.iter().flatten());
    let columns = ChecklistColumns::fitting(context, held, all, usize::from(area.width));
    Line::styled(columns.head(context), context.style(Role::Heading)).render(page.heads, buffer);

    let items = list.items().iter().enumerate().skip(list.top());
    for ((row, (place, item)), cells) in page.list.rows().zip(items).zip(&shown) {
        let is_selected = place == list.cursor();
        let mut line = match (item, cells) {
            (_, Some(cells)) => columns.row(context, cells),
            (Item::Warning(place), None) => warned(context, list, *place, usize::from(area.width)),
            (Item::Comparison(_), None) => Line::default(),
        };
        line.spans.insert(0, Span::raw(if is_selected { ">" } else { " " }));
        line.render(row, buffer);
        if is_selected {
            buffer.set_style(row, context.style(Role::Selected));
        }
    }
    if page.in_full.height == 1 {
        let style = context.style(Role::Muted);
        Line::styled(in_one_line(context, list, usize::from(page.in_full.width)), style).render(page.in_full, buffer);
    } else if page.in_full.height > 0 {
        let rule = Rect { y: page.in_full.y, height: 1, ..layout.page_title };
        selected(context, list, page.in_full, rule, buffer);
    }
}

/// The row of a warning.
fn warned(context: &DrawContext<'_>, list: &CheckList, place: usize, width: usize) -> Line<'static> {
    let text = list.warnings().get(place).map(|each| warning::sentence(context.dataset, each, context.locale));
    let mut text = format!("! {}", text.unwrap_or_default());
    if text.width() >= width
        && let Some((said, _)) = text.rsplit_once(": ").filter(|(_, listed)| listed.contains("; "))
    {
        // The places or the names behind the colon are on its page, and below where it is selected.
        let which = format!("{said} · {}", context.text(Message::EnterSeesWhich));
        text = if which.width() < width { which } else { said.to_owned() };
    }
    Line::styled(truncate(&text, width.saturating_sub(1)).into_owned(), Style::new())
}

/// Draws the selected row in full, including all that the columns cut off.
fn selected(context: &DrawContext<'_>, list: &CheckList, area: Rect, rule: Rect, buffer: &mut Buffer) {
    buffer.set_string(rule.x, rule.y, "─".repeat(usize::from(rule.width)), context.style(Role::Rule));
    let text = match (list.selected_place(), list.selected_warning()) {
        (Some(place), _) => sides(context, list.printed(place, context.figures)),
        (None, Some((_, each))) => {
            let which = (each.count > 1).then(|| context.text(Message::EnterSeesWhich));
            let sentence = warning::sentence(context.dataset, each, context.locale);
            [sentence].into_iter().chain(which).collect::<Vec<_>>().join(" · ")
        }
        (None, None) => return,
    };
    let lines = cut(wrap(&text, usize::from(area.width), "", Style::new()), usize::from(area.height - 1));
    draw_lines(lines, Rect { y: area.y + 1, height: area.height - 1, ..area }, buffer);
}

/// The selected row in one line: in full where it fits, else what the columns of a narrow screen have no room for, "egne · tabel 1, 2
/// og 4".
fn in_one_line(context: &DrawContext<'_>, list: &CheckList, width: usize) -> String {
    let Some(place) = list.selected_place() else {
        let warning = list.selected_warning().filter(|(_, warning)| warning.count > 1);
        return warning.map(|_| context.text(Message::EnterSeesWhich)).unwrap_or_default();
    };
    let full = sides(context, list.printed(place, context.figures));
    if full.width() <= width {
        return full;
    }
    let cells = ComparisonCells::of(context, list.printed(place, context.figures));
    let parts = cells.map(|cells| [vec![cells.money], cells.place].concat()).unwrap_or_default();
    truncate_parts(&parts.join(" · "), width)
}

/// "I alt, 2021, alle midler: brevet 31,90 · mod områdernes totaler 31,90 · forskel 0,00 · tabel 4, række 6"; of a difference that
/// several tables print, "Job og uddannelse, 2021: forskel +1,80 · egne: brevet 15,40, linjer 13,60 (tabel 1, række 1; …) · alle: …".
fn sides<'c>(context: &DrawContext<'_>, printed: impl Iterator<Item = &'c Comparison> + Clone) -> String {
    let (dataset, locale) = (context.dataset, context.locale);
    let Some(of) = printed.clone().next() else { return String::new() };
    let subject = comparison::subject_in_column(dataset, of, locale);
    let place = |of: &Comparison| citation::short(dataset, of.source(dataset), locale);
    let remarks = comparison::remarks(dataset, of, locale);
    if printed.clone().nth(1).is_none() {
        let view = labels::view(of.view(dataset), locale);
        let place = Some(place(of)).filter(|place| !place.is_empty());
        let parts = figures(context, of).into_iter().chain(difference(context, of)).chain(remarks).chain(place);
        return format!("{subject}, {view}: {}", parts.collect::<Vec<_>>().join(" · "));
    }
    // Figures that read the same are said once, with all their places.
    let mut sides: Vec<(String, Vec<String>)> = Vec::new();
    for one in printed {
        let said = format!("{}: {}", cells::short(context, one.view(dataset)), figures(context, one).join(", "));
        let place = Some(place(one)).filter(|place| !place.is_empty());
        match sides.iter_mut().find(|(known, _)| *known == said) {
            Some((_, places)) => places.extend(place),
            None => sides.push((said, place.into_iter().collect())),
        }
    }
    let sides = sides.into_iter().map(|(said, places)| match places.as_slice() {
        [] => said,
        places => format!("{said} ({})", places.join("; ")),
    });
    let parts = difference(context, of).into_iter().chain(remarks).chain(sides);
    format!("{subject}: {}", parts.collect::<Vec<_>>().join(" · "))
}

/// "brevet 31,90", "mod områdernes totaler 31,90"; why the figure is held against nothing where it is not.
fn figures(context: &DrawContext<'_>, of: &Comparison) -> Vec<String> {
    let source = of.source(context.dataset);
    let document = source.and_then(|source| source.document);
    let document = labels::documents::document(context.dataset, document, context.locale);
    let Figures { stated, computed, .. } = Figures::whole(context.dataset, of, context.locale);
    let against = if of.status == Status::NotItemised {
        let [outcome, _] = comparison::not_compared(of);
        context.text(outcome)
    } else {
        format!("{} {computed}", context.text(labels::figures::against(of.against).unwrap_or(Message::Lines)))
    };
    vec![format!("{document} {stated}"), against]
}

/// "forskel +0,80", where the figure is held against anything.
fn difference(context: &DrawContext<'_>, of: &Comparison) -> Option<String> {
    let Figures { difference, .. } = Figures::whole(context.dataset, of, context.locale);
    let named = format!("{} {difference}", context.text(Message::Difference));
    (of.status != Status::NotItemised).then_some(named)
}

/// The comparisons shown, and their order, in words.
fn state(context: &DrawContext<'_>, list: &CheckList) -> String {
    let shown = match list.shown {
        ComparisonFilter::Differences => Message::CheckOnlyDifferences,
        ComparisonFilter::All => Message::CheckAll,
    };
    let order = match list.order {
        ComparisonOrder::Document => Message::CheckByDocument,
        ComparisonOrder::Difference => Message::CheckByDifference,
        ComparisonOrder::Year => Message::CheckByYear,
    };
    let order = context.text(order);
    let order =
        if list.reversed() { context.locale.fill(Message::CheckReversed, &[("order", order.into())]) } else { order };
    let looking = list.awaits_warnings().then(|| context.text(Message::LookingForWarnings));
    let state = format!("{} · s: {order}", context.text(shown));
    looking.into_iter().chain([state]).collect::<Vec<_>>().join(" · ")
}

/// The verdict with the hint at a rounding and the totals that are not published, and a line of counts.
fn sentence(context: &DrawContext<'_>, list: &CheckList, area: Rect) -> Vec<Line<'static>> {
    let of = list.verdict();
    let width = usize::from(area.width);
    let hint = verdict::hint(context.figures.reconciliation.rounding_hint(), of, context.locale);
    let withheld = withheld::counted(context.dataset, list.withheld(), context.locale).map(|said| said + ".");
    let said =
        [verdict::sentence_over_list(context.dataset, of, context.locale)].into_iter().chain(hint).chain(withheld);
    let text = said.collect::<Vec<_>>().join(" ");
    // On a low screen the list matters more than the end of the verdict.
    let room = usize::from(if area.height > 8 { area.height / 2 } else { area.height / 3 });
    let mut lines = cut(wrap(&text, width, "", context.style(Role::Strong)), room.max(1));
    if of.comparisons > 0 && area.height > 8 {
        // The header names one year and one view; the counts cover all of them.
        let covers = context.text(Message::CheckCovers);
        let counts = verdict::counts(of, context.locale);
        let covering = format!("{covers}: {counts}");
        let counts = if covering.width() <= width { covering } else { counts };
        lines.extend(wrap(&counts, width, "", Style::new()));
        if area.height > ROOMY {
            lines.push(Line::default());
        }
    }
    lines
}
