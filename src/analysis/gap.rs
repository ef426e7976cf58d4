//! Finds where a gap arises. The difference between a stated total and its lines may lie in the lines of some areas, or in
//! the adding-up of the areas' own totals.

use std::cmp::Reverse;

use crate::{
    analysis::{
        figures::Figures,
        reconcile::{StatedFigure, Status, rounding::Allowance},
    },
    model::{
        amount::{Amount, Sum},
        dataset::Dataset,
        financing::View,
        ids::AreaId,
        period::Period,
    },
};

/// The gap of one total and the areas right under it that cause it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Gap {
    /// The stated total and its difference from the lines.
    pub total: StatedFigure,
    /// The areas whose own stated totals differ, the largest difference first.
    pub areas: Vec<(AreaId, Amount)>,
    /// The place of the gap.
    pub lies: Lies,
}

/// The place of a gap.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lies {
    /// The lines differ from the totals of the areas, and these add up to the stated total. Or lines are right under it.
    InTheLines,
    /// Every area agrees with its lines; the total is not what the areas add up to.
    InTheAddingUp,
    /// Both: the areas' gaps do not explain all of it.
    InBoth,
    /// The areas' gaps do not explain all of it, and some area under it states no total that could tell.
    NotSaid,
}

/// The gap of an area's total, or of the whole; none where nothing is stated or nothing differs.
pub fn gap(dataset: &Dataset, figures: &Figures, area: Option<AreaId>, view: View, period: Period) -> Option<Gap> {
    let held = figures.total(dataset, area, view, period).stated.filter(|held| held.status == Status::Differs)?;
    let under: Vec<AreaId> = match area {
        Some(area) => dataset.sub_areas(area).collect(),
        None => dataset.top_areas().collect(),
    };
    // The areas' totals come from the same table where it has any: other tables may say something else.
    let table =
        |held: &StatedFigure| dataset.stated_total(held.stated).source.map(|source| (source.document, source.table));
    let stated_under = |area| {
        let beside = figures
            .reconciliation
            .stated_for(dataset, Some(area), view, period)
            .find(|other| table(other) == table(&held));
        beside.or_else(|| figures.total(dataset, Some(area), view, period).stated)
    };
    let (mut stated, mut unstated) = (Vec::new(), 0);
    for area in under {
        match stated_under(area) {
            Some(held) => stated.push((area, held)),
            None => unstated += figures.totals.cell(Some(area), view, period).initiatives,
        }
    }
    let mut areas: Vec<(AreaId, Amount)> = stated
        .iter()
        .filter(|(_, held)| held.status == Status::Differs)
        .map(|(area, held)| (*area, held.difference))
        .collect();
    areas.sort_by_key(|(_, difference)| Reverse(difference.abs()));
    let is_left_to_its_own_lines = area.is_some_and(|area| {
        stated.is_empty() || dataset.own_initiatives(area).any(|line| view.includes(dataset.initiative(line).financing))
    });
    let lies = if explains(dataset, held, &stated, period) {
        if areas.is_empty() { Lies::InBoth } else { Lies::InTheLines }
    } else if unstated > 0 {
        Lies::NotSaid
    } else if is_left_to_its_own_lines {
        Lies::InTheLines
    } else if stated.is_empty() {
        Lies::NotSaid
    } else if areas.is_empty() {
        Lies::InTheAddingUp
    } else {
        Lies::InBoth
    };
    Some(Gap { total: held, areas, lies })
}

/// Returns `true` if the differences of the areas explain that of the total, apart from the rounding of these totals.
fn explains(dataset: &Dataset, total: StatedFigure, areas: &[(AreaId, StatedFigure)], period: Period) -> bool {
    let mut sum = Sum::default();
    let explained = areas.iter().try_for_each(|(_, held)| sum.add(held.difference)).and_then(|()| sum.total());
    let years = match period {
        Period::Column(_) => 1,
        Period::All(basis) => dataset.years(basis).len(),
    };
    let rounded = u32::try_from((areas.len() + 1) * years).unwrap_or(u32::MAX);
    explained
        .and_then(|explained| total.difference.checked_sub(explained.unwrap_or_default()))
        .is_ok_and(|rest| Allowance::none().with_lines(dataset, rounded).explains(rest))
}
