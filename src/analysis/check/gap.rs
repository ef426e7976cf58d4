//! Finds where a gap arises, by the origins of the reconciliation: in the total itself, or in the totals of the areas below it.

use std::cmp::Reverse;

use crate::{
    analysis::{
        check::{
            comparison::{Against, Comparison, Origin, Status, is_larger},
            reconcile::StatedFigure,
        },
        figures::Figures,
    },
    model::{
        amount::{Amount, Sum},
        column::ColumnId,
        dataset::Dataset,
        financing::View,
        ids::AreaId,
        period::Period,
    },
};

/// The gap of one total and the areas below it that differ too.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Gap {
    /// The stated total and its difference from the lines.
    pub total: StatedFigure,
    /// The areas right below whose own stated totals differ, the largest difference first.
    pub areas: Vec<(AreaId, Amount)>,
    /// The place of the gap.
    pub lies: Lies,
}

/// The place of a gap.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lies {
    /// It follows from the differences of the areas below.
    Carried,
    /// It stands in the total and in no line.
    InTheTotal,
    /// It stands in the lines only.
    InTheLines,
    /// The totals of the areas below have another sum than the total.
    InTheAddingUp {
        /// Their sum.
        sum: Amount,
    },
    /// The areas below explain a part of it.
    InBoth {
        /// The part that arises here.
        own: Amount,
    },
}

/// The gap of an area's total, or of the whole; none where nothing is stated or nothing differs.
pub fn gap(dataset: &Dataset, figures: &Figures, area: Option<AreaId>, view: View, period: Period) -> Option<Gap> {
    let total = figures.total(dataset, area, view, period);
    let held = total.stated.filter(|held| held.status == Status::Differs)?;
    let columns: Vec<ColumnId> = match period {
        Period::Column(column) => vec![column],
        Period::All(basis) => dataset.years(basis).collect(),
    };
    let comparisons = figures.reconciliation.of_total(held.stated);
    let of = |against| {
        let is_it = move |one: &&Comparison| one.against == against && columns.contains(&one.column);
        comparisons.iter().filter(is_it)
    };
    let mut own = Sum::default();
    for comparison in of.clone()(Against::Initiatives) {
        match comparison.origin {
            Some(Origin::Gap { own: here }) => own.add(here).ok()?,
            Some(Origin::Carried) => {}
            None => own.add(comparison.difference).ok()?,
        }
    }
    let is_carried = of.clone()(Against::Initiatives).all(|one| !matches!(one.origin, Some(Origin::Gap { .. })));
    let own = own.total().ok()?.unwrap_or_default();
    let mut between = Sum::default();
    of.clone()(Against::StatedAreas).filter_map(|one| one.computed).try_for_each(|sum| between.add(sum)).ok()?;
    let differs_between = of(Against::StatedAreas).any(|one| one.status == Status::Differs);
    let lies = match between.total().ok()? {
        _ if is_carried => Lies::Carried,
        _ if own != held.difference => Lies::InBoth { own },
        Some(sum) if differs_between => Lies::InTheAddingUp { sum },
        _ if is_larger(held.amount, total.lines.amount) => Lies::InTheTotal,
        _ => Lies::InTheLines,
    };
    let areas = match lies {
        Lies::Carried | Lies::InBoth { .. } => differing_below(dataset, figures, area, view, period, held),
        Lies::InTheTotal | Lies::InTheLines | Lies::InTheAddingUp { .. } => Vec::new(),
    };
    Some(Gap { total: held, areas, lies })
}

/// The areas right below whose totals differ, the largest difference first. Their totals come from the same table where it has any:
/// other tables may say something else.
fn differing_below(
    dataset: &Dataset,
    figures: &Figures,
    area: Option<AreaId>,
    view: View,
    period: Period,
    held: StatedFigure,
) -> Vec<(AreaId, Amount)> {
    let table =
        |held: &StatedFigure| dataset.stated_total(held.stated).source.map(|source| (source.document, source.table));
    let stated_for = |area| {
        let mut beside = figures.reconciliation.stated_for(dataset, Some(area), view, period);
        let beside = beside.find(|other| table(other) == table(&held));
        beside.or_else(|| figures.total(dataset, Some(area), view, period).stated)
    };
    let mut open: Vec<AreaId> = match area {
        Some(area) => dataset.sub_areas(area).collect(),
        None => dataset.top_areas().collect(),
    };
    let mut areas = Vec::new();
    while let Some(area) = open.pop() {
        match stated_for(area) {
            Some(held) if held.status == Status::Differs => areas.push((area, held.difference)),
            Some(held) if held.status != Status::NotItemised => {}
            _ => open.extend(dataset.sub_areas(area)),
        }
    }
    areas.sort_by_key(|(area, difference)| (Reverse(difference.abs()), *area));
    areas
}
