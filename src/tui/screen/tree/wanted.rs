//! The columns of the tree that are wanted beside those that always stand there, the last to leave first.

use crate::{
    explorer::{
        tree::rows::Row,
        view::{column_values::ColumnValues, comparison::YearPair},
    },
    model::{column::ColumnId, period::Period},
    tui::screen::{
        draw_context::DrawContext,
        tree::{column::TreeColumn, headings::shows},
    },
};

/// The most years of a trend; each has its figure in a column too.
const MOST_OF_A_TREND: usize = 12;

/// The columns that may be added to the current year and the document's figure, the last to leave first.
pub fn wanted(context: &DrawContext<'_>, root: Option<Row>) -> Vec<TreeColumn> {
    let shown = context.scope.period();
    let compared = context.scope.compared(context.dataset);
    let mut columns: Vec<TreeColumn> = compared.map(TreeColumn::Change).into_iter().collect();
    // Columns of years that show shares include the current year's share.
    if context.values != ColumnValues::Shares {
        columns.push(TreeColumn::Share);
    }
    let stated = stated(context, root);
    columns.extend(stated.iter().copied().filter(|&column| shows(context, column, context.arranged_by().order)));
    // The column that rows are sorted by stays longest.
    columns.sort_by_key(|&column| !shows(context, column, context.arranged_by().order));
    let year = |year| TreeColumn::Lines(Period::Column(year));
    // A change stands beside both of its amounts.
    let stands_beside = context.values == ColumnValues::Amounts;
    if let Some(pair @ YearPair { from, to }) = compared.filter(|_| stands_beside) {
        // Two measures side by side are seen before their deviation. Over all years no amount that is shown is one of the change.
        let is_before = shown.is_all() || pair.is_of_one_year(context.dataset);
        let place = if is_before { 0 } else { columns.len() };
        columns.splice(place..place, [to, from].map(year));
    }
    let others = others(context, shown);
    let (near, far) = others.split_at(others.len().min(MOST_OF_A_TREND - shown.column().map_or(0, |_| 1)));
    columns.extend(near.iter().copied().map(year));
    let near_years: Vec<ColumnId> = near.iter().copied().chain(shown.column()).collect();
    let of_trend: Vec<ColumnId> = context.years().filter(|year| near_years.contains(year)).collect();
    if let [first, .., last] = of_trend[..] {
        columns.push(TreeColumn::Trend(first, last));
    }
    columns.extend(stated);
    columns.extend(far.iter().copied().map(year));
    columns.extend(compared.filter(|_| context.values != ColumnValues::Changes).map(TreeColumn::PerCent));
    columns.push(TreeColumn::Bar);
    columns
}

/// The document's own changes and shares, where its totals are not those of the lines.
fn stated(context: &DrawContext<'_>, root: Option<Row>) -> Vec<TreeColumn> {
    let scope = context.scope;
    if !context.tree_source().states_any(root) {
        return Vec::new();
    }
    let differs = |period| context.figures.differing.is_over(None, scope.view(), period);
    let of_years = |pair: &YearPair| [pair.from, pair.to].into_iter().any(|year| differs(Period::Column(year)));
    let change = scope.compared(context.dataset).filter(of_years).map(TreeColumn::StatedChange);
    let has_share = differs(scope.period())
        && context.values != ColumnValues::Shares
        && context.stated_whole_of(scope.period()).is_some();
    change.into_iter().chain(has_share.then_some(TreeColumn::StatedShare)).collect()
}

/// The other years, the nearest first, the earlier of two first.
fn others(context: &DrawContext<'_>, shown: Period) -> Vec<ColumnId> {
    let columns = context.scope.columns(context.dataset);
    let place = |column: &ColumnId| columns.iter().position(|shown| shown == column);
    let centre = shown.column().and_then(|column| place(&column)).unwrap_or(columns.len());
    let mut years: Vec<ColumnId> = columns.iter().copied().filter(|&year| shown != Period::Column(year)).collect();
    // A year with nothing to compare it with would have a blank column.
    let blank = |&year: &ColumnId| {
        context.values == ColumnValues::Changes
            && context.scope.compared_in(context.dataset, Period::Column(year)).is_none()
    };
    years.sort_by_key(|year| (blank(year), place(year).map(|place| place.abs_diff(centre))));
    years
}
