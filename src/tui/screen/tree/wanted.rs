//! The columns of the tree that are wanted beside those that always stand there.

use crate::{
    analysis::arranging::order::Order,
    explorer::{
        tree::rows::Row,
        view::{column_values::ColumnValues, comparison::YearPair},
    },
    model::{columns::ColumnId, period::Period},
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

impl WantedColumns {
    /// The same with the document's own change before all others and without that of the lines.
    pub fn with_document_change(self, change: TreeColumn) -> Self {
        let others = |columns: Vec<TreeColumn>| {
            let others = columns.into_iter().filter(|column| !matches!(column, TreeColumn::Change(_)));
            others.filter(|&column| column != change).collect::<Vec<_>>()
        };
        let core = [change].into_iter().chain(others(self.core)).collect();
        Self { core, further: others(self.further) }
    }
}

/// The column of the document's own change, where rows are sorted by it.
pub fn sorted_change(context: &DrawContext<'_>, root: Option<Row>) -> Option<TreeColumn> {
    let is_sorted = context.arranged_by().order == Order::StatedChange && context.tree_source().states_any(root);
    let compared = context.scope.compared(context.dataset).filter(|_| is_sorted);
    compared.map(TreeColumn::StatedChange)
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
    let (others, blank) = others(context, shown);
    let is_other = |year: &ColumnId| !pair.is_some_and(|pair| pair.contains(year));
    years.extend(others.into_iter().filter(is_other));
    let (first, others) = years.split_at(years.len().min(MOST_OF_CORE));
    let blank: Vec<ColumnId> = blank.into_iter().filter(is_other).collect();
    let mut core: Vec<TreeColumn> = first.iter().map(column).collect();
    // Two measures side by side are seen before their deviation. Over all years the years that are added come first.
    let is_of_one_year = compared.is_some_and(|pair| pair.is_of_one_year(context.dataset));
    let place = match shown {
        Period::All(_) => core.len(),
        Period::Column(_) if is_of_one_year => beside_change,
        Period::Column(_) => 0,
    };
    let change = compared.map(TreeColumn::Change);
    let is_last = shown.is_all() && !others.is_empty();
    core.splice(place..place, change.filter(|_| !is_last));
    // Columns of years that show shares include the share of the period that is shown.
    let share = (context.values != ColumnValues::Shares).then_some(TreeColumn::Share);
    let mut further = Vec::new();
    if is_last {
        further.extend(others.iter().map(column));
        further.extend(change);
    }
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
    further.extend(far.iter().chain(&blank).map(column));
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

/// The other years, the nearest first, the earlier of two first, those last whose columns would be blank, as there is nothing to compare
/// them with; over all years these stand apart.
fn others(context: &DrawContext<'_>, shown: Period) -> (Vec<ColumnId>, Vec<ColumnId>) {
    let columns = context.scope.columns(context.dataset);
    let centre = shown.column().and_then(|column| columns.iter().position(|&shown| shown == column));
    let centre = centre.unwrap_or(columns.len());
    let years = columns.iter().copied().enumerate();
    let mut years: Vec<(usize, ColumnId)> = years.filter(|&(_, year)| shown != Period::Column(year)).collect();
    let is_blank = |year: ColumnId| {
        context.values == ColumnValues::Changes
            && context.scope.compared_in(context.dataset, Period::Column(year)).is_none()
    };
    years.sort_by_key(|&(place, year)| (is_blank(year), place.abs_diff(centre)));
    let years = years.into_iter().map(|(_, year)| year);
    let (blank, others) = years.partition(|&year| shown.is_all() && is_blank(year));
    (others, blank)
}

/// The column of the measure named second, of the year that is shown; none where one measure is shown.
pub fn second(context: &DrawContext<'_>) -> Option<TreeColumn> {
    let DrawContext { dataset, scope, values, .. } = *context;
    scope.beside().filter(|_| values == ColumnValues::Amounts)?;
    let shown = scope.period().column()?;
    let year = |column: ColumnId| dataset.column(column).year.as_deref();
    let is_other = |&other: &ColumnId| other != shown && year(other).is_some() && year(other) == year(shown);
    scope.columns(dataset).into_iter().find(is_other).map(|column| TreeColumn::Lines(Period::Column(column)))
}
