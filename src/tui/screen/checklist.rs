//! The page "does it add up": the verdict, every comparison with its place in print, then the warnings.

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
    analysis::check::{
        reconcile::{Comparison, Status},
        verdict::Verdict,
    },
    explorer::lists::checklist::{CheckList, ComparisonFilter, ComparisonOrder, Item},
    locale::{Message, truncate::truncate},
    report::{
        labels,
        sentences::{citation, verdict, warning},
    },
    tui::screen::{
        checklist::columns::{ChecklistColumns, subject},
        draw_context::DrawContext,
        layout::ScreenLayout,
        theme::Role,
        widgets::{
            rule::{counted, counted_rule},
            text::{cut, draw_lines, wrap},
        },
    },
};

/// The rows of the list, between the heads of the columns and the selected row in full.
pub fn rows(context: &DrawContext<'_>, verdict: &Verdict, layout: &ScreenLayout) -> usize {
    usize::from(list_area(context, verdict, layout).height).max(1)
}

/// The rectangle of these rows.
pub fn list_area(context: &DrawContext<'_>, verdict: &Verdict, layout: &ScreenLayout) -> Rect {
    let area = layout.page;
    let above = u16::try_from(sentence(context, verdict, area).len() + 1).unwrap_or(area.height).min(area.height);
    Rect { y: area.y + above, height: (area.height - above).saturating_sub(in_full(area)), ..area }
}

/// The height of the selected row in full, with a rule above it; zero on a low screen.
fn in_full(area: Rect) -> u16 {
    if area.height >= 16 { 3 } else { 0 }
}

pub fn draw(context: &DrawContext<'_>, list: &CheckList, layout: &ScreenLayout, buffer: &mut Buffer) {
    let title = format!("{} · {}", context.text(Message::CheckTitle), state(context, list));
    let counted = counted(context, list.top(), rows(context, list.verdict(), layout), list.items().len());
    counted_rule(&title, &counted, context, layout.page_title, buffer);
    let area = layout.page;
    let mut y = area.y;
    for line in sentence(context, list.verdict(), area) {
        line.render(Rect { y, height: 1, ..area }, buffer);
        y += 1;
    }
    let columns = ChecklistColumns::new(context, usize::from(area.width));
    Line::styled(columns.head(context), context.style(Role::Heading)).render(Rect { y, height: 1, ..area }, buffer);
    let items = list.items().iter().enumerate().skip(list.top());
    let bottom = area.bottom() - in_full(area);
    let rows = list_area(context, list.verdict(), layout);
    for (y, (place, &item)) in (rows.top()..rows.bottom()).zip(items) {
        let row = Rect { y, height: 1, ..area };
        let selected = place == list.cursor();
        let mut line = match item {
            Item::Comparison(place) => {
                let comparison = context.figures.reconciliation.comparisons().get(place);
                comparison.map_or_else(Line::default, |comparison| columns.row(context, comparison))
            }
            Item::Warning(place) => {
                let text =
                    list.warnings().get(place).map(|each| warning::sentence(context.dataset, each, context.locale));
                let text = format!("! {}", text.unwrap_or_default());
                Line::styled(truncate(&text, usize::from(area.width) - 1).into_owned(), context.style(Role::Note))
            }
        };
        line.spans.insert(0, Span::raw(if selected { ">" } else { " " }));
        line.render(row, buffer);
        if selected {
            buffer.set_style(row, context.style(Role::Selected));
        }
    }
    if bottom < area.bottom() {
        let low = Rect { y: bottom, height: area.bottom() - bottom, ..area };
        selected(context, list, low, Rect { y: bottom, ..layout.page_title }, buffer);
    }
}

/// Draws the selected row in full, including all that the columns cut off.
fn selected(context: &DrawContext<'_>, list: &CheckList, area: Rect, line: Rect, buffer: &mut Buffer) {
    buffer.set_string(line.x, line.y, "─".repeat(usize::from(line.width)), context.style(Role::Muted));
    let text = match (list.selected(context.figures), list.selected_warning()) {
        (Some(comparison), _) => sides(context, comparison),
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

/// "I alt, 2021, alle midler: brevet 31,90 · mod områdernes totaler 31,90 · forskel 0,00 · tabel 4, række 6".
fn sides(context: &DrawContext<'_>, comparison: &Comparison) -> String {
    let dataset = context.dataset;
    let source = comparison.source(dataset);
    let document = source.and_then(|source| source.document);
    let document = labels::documents::document(dataset, document, context.locale);
    let mut parts = vec![format!("{document} {}", context.amount(comparison.amount))];
    if comparison.status == Status::NotItemised {
        parts.push(context.text(Message::NotItemised));
    } else {
        let against = context.text(labels::figures::against(comparison.against).unwrap_or(Message::Lines));
        parts.push(format!("{against} {}", context.amount(comparison.computed)));
        parts.push(format!("{} {}", context.text(Message::Difference), context.signed(comparison.difference)));
    }
    parts.extend(Some(citation::short(dataset, source, context.locale)).filter(|place| !place.is_empty()));
    let view = labels::view(comparison.view(dataset), context.locale);
    let year = context.label(comparison.column);
    format!("{}, {year}, {view}: {}", subject(context, comparison), parts.join(" · "))
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

/// The verdict in a sentence, and a line of counts.
fn sentence(context: &DrawContext<'_>, verdict: &Verdict, area: Rect) -> Vec<Line<'static>> {
    let width = usize::from(area.width);
    let text = verdict::sentence(context.dataset, verdict, context.locale);
    // On a low screen the list matters more than the end of the verdict.
    let room = usize::from(if area.height > 8 { area.height / 2 } else { area.height / 3 });
    let mut lines = cut(wrap(&text, width, "", context.style(Role::Strong)), room.max(1));
    if verdict.comparisons > 0 && area.height > 8 {
        let values = [
            ("count", verdict.comparisons.into()),
            ("agree", verdict.agree.into()),
            ("rounding", verdict.within_rounding.into()),
            ("differ", verdict.differ.into()),
            ("unitemised", verdict.not_itemised.into()),
        ];
        // The header names one year and one view; the counts cover all of them.
        let covers = context.text(Message::CheckCovers);
        let counts = context.locale.fill(Message::Comparisons, &values);
        let covering = format!("{covers}: {counts}");
        let counts = if covering.width() <= width { covering } else { counts };
        lines.extend(wrap(&counts, width, "", Style::new()));
        lines.push(Line::default());
    }
    lines
}
