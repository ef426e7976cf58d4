//! The columns of the tree that are wanted beside those that always stand there.

use crate::{
    explorer::{
        tree::rows::Row,
        view::{column_values::ColumnValues, comparison::YearPair},
    },
    model::{column::ColumnId, period::Period},
    tui::screen::{draw_context::DrawContext, tree::column::TreeColumn},
};

/// The most years of a trend; each has its figure in a column too.
const MOST_OF_A_TREND: usize = 12;

/// The years beside the period that is shown for which panes leave room.
const MOST_OF_CORE: usize = 3;

/// The columns that may be added to the period that is shown and the document's figure, the last to leave first.
pub struct WantedColumns {
    /// The columns that panes beside the tree leave room for.
    pub core: Vec<TreeColumn>,
    /// The columns that come where there is still room then.
    pub further: Vec<TreeColumn>,
}

/// The columns that are wanted in the scope that is shown. They do not depend on the order of the rows: sorting moves no column.
pub fn wanted(context: &DrawContext<'_>, root: Option<Row>) -> WantedColumns {
    let shown = context.scope.period();
    let compared = context.scope.compared(context.dataset);
    let column = |&year: &ColumnId| TreeColumn::Lines(Period::Column(year));
    // A change stands beside both of its amounts.
    let pair = compared.filter(|_| context.values == ColumnValues::Amounts).map(|YearPair { from, to }| [to, from]);
    let mut years: Vec<ColumnId> = pair.into_iter().flatten().filter(|&year| shown != Period::Column(year)).collect();
    let beside_change = years.len();
    let others = others(context, shown);
    years.extend(others.into_iter().filter(|&year| !pair.is_some_and(|pair| pair.contains(&year))));
    let (first, others) = years.split_at(years.len().min(MOST_OF_CORE));
    let mut core: Vec<TreeColumn> = first.iter().map(column).collect();
    // Two measures side by side are seen before their deviation. Over all years no amount that is shown is one of the change.
    let is_before = shown.is_all() || compared.is_some_and(|pair| pair.is_of_one_year(context.dataset));
    let place = if is_before { beside_change } else { 0 };
    core.splice(place..place, compared.map(TreeColumn::Change));
    // Columns of years that show shares include the share of the period that is shown.
    let share = (context.values != ColumnValues::Shares).then_some(TreeColumn::Share);
    let mut further = Vec::new();
    // Where nothing is compared, the share is all that can be said about an amount.
    if compared.is_none() { &mut core } else { &mut further }.extend(share);
    // As many other years as make a trend, around those that are there already.
    let trend = |count: usize| {
        let near = &others[..count];
        let is_in = |year: &ColumnId| first.contains(year) || near.contains(year) || shown == Period::Column(*year);
        let years: Vec<ColumnId> = context.years().collect();
        let runs = years.chunk_by(|this, next| is_in(this) == is_in(next)).filter(|run| is_in(&run[0]));
        runs.max_by_key(|run| run.len()).map(<[ColumnId]>::to_vec).unwrap_or_default()
    };
    let most = others.len().min(MOST_OF_A_TREND);
    let count = (0..most).find(|&count| trend(count).len() >= MOST_OF_A_TREND).unwrap_or(most);
    let (near, far) = others.split_at(count);
    further.extend(near.iter().map(column));
    if let [first, .., last] = trend(count)[..] {
        further.push(TreeColumn::Trend(first, last));
    }
    // The document's own figures stand before years that few look at.
    further.extend(stated(context, root));
    further.extend(far.iter().map(column));
    further.extend(compared.filter(|_| context.values != ColumnValues::Changes).map(TreeColumn::PerCent));
    further.push(TreeColumn::Bar);
    WantedColumns { core, further }
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
    let centre = shown.column().and_then(|column| columns.iter().position(|&shown| shown == column));
    let centre = centre.unwrap_or(columns.len());
    let years = columns.iter().copied().enumerate();
    let mut years: Vec<(usize, ColumnId)> = years.filter(|&(_, year)| shown != Period::Column(year)).collect();
    // A year with nothing to compare it with would have a blank column.
    let blank = |year: ColumnId| {
        context.values == ColumnValues::Changes
            && context.scope.compared_in(context.dataset, Period::Column(year)).is_none()
    };
    years.sort_by_key(|&(place, year)| (blank(year), place.abs_diff(centre)));
    years.into_iter().map(|(_, year)| year).collect()
}
