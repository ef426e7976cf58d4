//! Where a gap arises: a stated total that its lines do not add up to may be wrong in the lines of some areas, or in the
//! adding-up of the areas' own totals.

use std::cmp::Reverse;

use super::{
    figures::Figures,
    reconcile::{Held, Status},
};
use crate::model::{
    amount::{Amount, Sum},
    dataset::Dataset,
    financing::View,
    ids::AreaId,
    year::Period,
};

/// The gap of one total and the areas right under it that cause it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Gap {
    /// The stated total and what it differs by.
    pub held: Held,
    /// The areas whose own stated totals differ, the largest difference first.
    pub areas: Vec<(AreaId, Amount)>,
    /// Where it lies.
    pub lies: Lies,
}

/// Where a gap lies.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lies {
    /// The lines of the areas differ from their totals, and these add up to the stated total.
    InTheLines,
    /// Every area agrees with its lines; the total is not what the areas add up to.
    InTheAddingUp,
    /// Both: the areas' gaps do not explain all of it.
    InBoth,
    /// No total is stated under it that could tell.
    NotSaid,
}

/// The gap of an area's total, or of the whole; none where nothing is stated or nothing differs.
#[must_use]
pub fn gap(dataset: &Dataset, figures: &Figures, area: Option<AreaId>, view: View, period: Period) -> Option<Gap> {
    let held = figures.total(dataset, area, view, period).stated.filter(|held| held.status == Status::Differs)?;
    let under: Vec<AreaId> = match area {
        Some(area) => dataset.sub_areas(area).collect(),
        None => dataset.top_areas().collect(),
    };
    // Beside a total stand those of its own table, where that has any: others may say something else.
    let table = |held: &Held| dataset.stated_total(held.stated).source.map(|source| (source.document, source.table));
    let stated_under = |area| {
        let beside =
            figures.reconciliation.held(dataset, Some(area), view, period).find(|other| table(other) == table(&held));
        beside.or_else(|| figures.total(dataset, Some(area), view, period).stated)
    };
    let stated: Vec<(AreaId, Held)> =
        under.into_iter().filter_map(|area| stated_under(area).map(|held| (area, held))).collect();
    let mut areas: Vec<(AreaId, Amount)> = stated
        .iter()
        .filter(|(_, held)| held.status == Status::Differs)
        .map(|(area, held)| (*area, held.difference))
        .collect();
    areas.sort_by_key(|(_, difference)| Reverse(difference.abs()));
    let mut explained = Sum::default();
    let explained =
        areas.iter().try_for_each(|&(_, difference)| explained.add(difference)).and_then(|()| explained.total());
    let lies = match (stated.is_empty(), areas.is_empty()) {
        (true, _) if area.is_some() => Lies::InTheLines,
        (true, _) => Lies::NotSaid,
        (false, true) => Lies::InTheAddingUp,
        (false, false) if explained == Ok(Some(held.difference)) => Lies::InTheLines,
        (false, false) => Lies::InBoth,
    };
    Some(Gap { held, areas, lies })
}
