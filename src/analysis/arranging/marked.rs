//! Counts the marked lines that are shown under each heading.

use std::collections::HashMap;

use crate::{
    analysis::{
        amounts::totals::Totals,
        arranging::{arrangement::Arrangement, group::GroupId},
        search::found::Found,
    },
    model::{
        dataset::Dataset,
        financing::{Financing, View},
        ids::{AreaId, InitiativeId},
        lines::LineSet,
    },
};

/// The number of marked lines under each heading that has any.
#[derive(Debug, Default)]
pub struct MarkedCounts {
    areas: HashMap<Option<AreaId>, Counts>,
    groups: HashMap<GroupId, Counts>,
}

/// Marked lines of internal and of external money.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    internal: u32,
    external: u32,
}

impl MarkedCounts {
    /// Counts the marked lines that a filter leaves, under areas and under the groups of an arrangement.
    pub fn of(dataset: &Dataset, marks: &LineSet, found: Option<&Found>, arrangement: Option<&Arrangement>) -> Self {
        let mut counts = Self::default();
        for line in marks.iter().filter(|&line| found.is_none_or(|found| found.contains(line))) {
            let financing = dataset.initiative(line).financing;
            let mut area = Some(dataset.initiative(line).area);
            while let Some(over) = area {
                counts.areas.entry(area).or_default().add(financing);
                area = dataset.area(over).parent;
            }
            counts.areas.entry(None).or_default().add(financing);
        }
        let Some(arrangement) = arrangement else { return counts };
        let is_marked = |line: InitiativeId| marks.contains(line);
        for &group in arrangement.order() {
            for placed in arrangement.lines_of(group).iter().filter(|placed| is_marked(placed.line)) {
                counts.groups.entry(group).or_default().add(dataset.initiative(placed.line).financing);
            }
        }
        counts
    }

    /// The number under an area, or in the whole.
    pub fn in_area(&self, area: Option<AreaId>, view: View) -> u32 {
        self.areas.get(&area).map_or(0, |counts| counts.of(view))
    }

    /// The areas whose lines in a view are all marked, in the order of the document.
    pub fn whole_areas(&self, totals: &Totals, view: View) -> Vec<AreaId> {
        let is_whole = |&area: &AreaId| self.in_area(Some(area), view) == totals.lines(Some(area), view).initiatives;
        let mut areas: Vec<AreaId> = self.areas.keys().copied().flatten().filter(is_whole).collect();
        areas.sort_unstable();
        areas
    }

    /// The number in a group.
    pub fn in_group(&self, group: GroupId, view: View) -> u32 {
        self.groups.get(&group).map_or(0, |counts| counts.of(view))
    }
}

impl Counts {
    fn add(&mut self, financing: Financing) {
        match financing {
            Financing::Internal => self.internal += 1,
            Financing::External => self.external += 1,
        }
    }

    fn of(self, view: View) -> u32 {
        match view {
            View::Internal => self.internal,
            View::External => self.external,
            View::Combined => self.internal + self.external,
        }
    }
}
