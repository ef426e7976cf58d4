//! The columns of an initiative, a row each: the figure, its change, and where there is room a bar.

use ratatui::{
    style::Style,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::{
        amounts::{price, shown::ShownFigure},
        change::{Change, line_change},
    },
    explorer::{
        diagram::subject::{ChartFigures, ChartSubject},
        view::{comparison::YearPair, labels::compared},
    },
    locale::Message,
    model::{amount::Amount, cell::Cell, columns::ColumnId, ids::InitiativeId, period::Period},
    report::labels,
    tui::screen::{
        charts::bar::{self, BarScale},
        draw_context::DrawContext,
        widgets::text::{left, right, wrap},
    },
};

/// The blanks before a bar.
const GAP: usize = 3;

/// The shortest bars that can be compared.
const LEAST_BAR: usize = 10;

/// The rows of all columns that are shown.
pub fn lines(context: &DrawContext<'_>, initiative: InitiativeId, width: usize) -> Vec<Line<'static>> {
    let columns = context.scope.columns(context.dataset);
    let widest = columns.iter().map(|&year| label(context, initiative, year).width()).max().unwrap_or(0);
    let figures = columns.iter().map(|&year| worded(context, initiative, Period::Column(year)).width());
    let amounts = figures.max().unwrap_or(0);
    let text = |year: ColumnId| {
        let period = Period::Column(year);
        let amount = right(&worded(context, initiative, period), amounts);
        let compared = context.scope.compared_in(context.dataset, period);
        let change = compared
            .map_or_else(String::new, |compared| format!("   {}", changed(context, initiative, compared, period)));
        format!("{}  {amount}{change}", left(&label(context, initiative, year), widest))
    };
    let texts: Vec<String> = columns.iter().map(|&year| text(year)).collect();
    let longest = texts.iter().map(|text| text.width()).max().unwrap_or(0);
    let bars = bars(context, initiative, &columns, width.saturating_sub(longest + GAP));
    if bars.is_empty() {
        return texts.iter().flat_map(|text| wrap(text, width, "  ", Style::new())).collect();
    }
    let rows = texts.iter().zip(bars);
    rows.map(|(text, bar)| Line::from([vec![Span::raw(left(text, longest + GAP))], bar].concat())).collect()
}

/// A bar for each column, all on one scale from zero; none where they have no room, or where columns have several units.
fn bars(
    context: &DrawContext<'_>,
    initiative: InitiativeId,
    columns: &[ColumnId],
    width: usize,
) -> Vec<Vec<Span<'static>>> {
    let figures =
        |&year: &ColumnId| ChartSubject::Line(initiative).figures(context.tree_source(), Period::Column(year));
    let money: Vec<ChartFigures> = columns.iter().map(figures).collect();
    let amounts = || money.iter().filter_map(|money| money.lines.amount());
    if width < LEAST_BAR || amounts().next().is_none() {
        return Vec::new();
    }
    let least = amounts().fold(Amount::ZERO, Amount::min);
    let greatest = amounts().fold(Amount::ZERO, Amount::max);
    let scale = BarScale::new(least, greatest, width);
    money.iter().map(|money| bar::spans(context, &scale.bar(money))).collect()
}

/// The label of a column, with its price level where it has one of its own, or is a sum of columns of several.
fn label(context: &DrawContext<'_>, initiative: InitiativeId, column: ColumnId) -> String {
    let label = context.label(column);
    let prices = context.dataset.prices(initiative, Period::Column(column));
    let level = match price::of_column(context.dataset, column, context.locale.language().code()) {
        None if prices.is_mixed() => labels::prices::short(context.dataset, prices, context.locale),
        level => level.map(ToOwned::to_owned),
    };
    level.map_or_else(|| label.to_owned(), |level| format!("{label} ({level})"))
}

/// The figure of a line, in words where there is none but no dash is printed.
pub fn worded(context: &DrawContext<'_>, initiative: InitiativeId, period: Period) -> String {
    match ShownFigure::of_line(context.dataset, initiative, period).cell {
        Cell::Blank => context.text(Message::BlankCell),
        Cell::Withheld => context.text(Message::Withheld),
        Cell::Amount(_) | Cell::Dash => context.line_figure(initiative, period),
    }
}

/// "fra 2020: −0,25 (−50,0%)", or a word for the change.
pub fn changed(context: &DrawContext<'_>, initiative: InitiativeId, pair: YearPair, shown: Period) -> String {
    let label = compared(context.dataset, pair, shown, context.locale);
    let change = line_change(context.dataset, context.scope.basis(), initiative, [pair.from, pair.to]);
    let per_cent = match change {
        Change::By { per_cent: None, amount } if amount.is_zero() => {
            format!(" ({})", context.text(Message::ChangeUnchanged))
        }
        Change::By { per_cent: Some(per_cent), .. } => format!(" ({})", context.locale.signed_share(per_cent)),
        _ => String::new(),
    };
    format!("{label}: {}{per_cent}", context.change(change))
}
