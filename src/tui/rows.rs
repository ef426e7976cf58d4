//! Which rows the tree has: areas, lines and gaps, as the scope and a filter leave them. Where the cursor is, and which areas are
//! open, is `tree`'s.

use super::scope::{Only, Scope};
use crate::{
    analysis::{figures::Figures, found::Found},
    model::{
        dataset::{Dataset, Initiative},
        financing::View,
        ids::{AreaId, InitiativeId},
        year::Period,
    },
};

/// One visible row.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Row {
    /// A heading.
    Area(AreaId),
    /// A line.
    Initiative(InitiativeId),
    /// What an area's stated total and its lines differ by. Never added in.
    Gap(AreaId),
}

/// What the rows are made from.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// Its figures.
    pub figures: &'a Figures,
    /// Whose money is shown: lines of other money are hidden, and so are areas that have nothing else. And which areas.
    pub scope: Scope,
    /// What a filter found, where one is in force: nothing else is shown then.
    pub found: Option<&'a Found>,
}

impl Ground<'_> {
    /// The areas of the view whose figures can be seen, directly under one or at the top.
    pub(super) fn areas_under(&self, area: Option<AreaId>) -> Vec<AreaId> {
        let below: Vec<AreaId> = match area {
            Some(area) => self.dataset.sub_areas(area).collect(),
            None => self.dataset.top_areas().collect(),
        };
        below.into_iter().filter(|&area| self.shows(area)).collect()
    }

    /// Whether an area has lines in the view, or it or an area in it a stated total for it; with all money every area has. Where
    /// only what differs is shown: whether it differs, or stands in or over an area that does.
    #[must_use]
    pub fn shows(&self, area: AreaId) -> bool {
        let view = self.scope.view();
        let has_any = match self.found {
            Some(found) => found.totals.lines(Some(area), view).initiatives > 0,
            None => {
                view == View::Combined
                    || self.figures.totals.lines(Some(area), view).initiatives > 0
                    || self.dataset.subtree(area).any(|area| self.states(area, view))
            }
        };
        has_any && (self.shows_lines(area) || self.dataset.subtree(area).any(|area| self.differs(area)))
    }

    fn states(&self, area: AreaId, view: View) -> bool {
        self.dataset.stated_for(Some(area)).any(|(_, stated)| stated.view == view)
    }

    /// How many areas are hidden.
    #[must_use]
    pub fn hidden_areas(&self) -> usize {
        match (self.scope.view(), self.scope.only(), self.found) {
            (View::Combined, Only::Everything, None) => 0,
            _ => self.dataset.areas().filter(|&area| !self.shows(area)).count(),
        }
    }

    /// Whether an area's stated total differs from its lines in the period that is shown.
    #[must_use]
    pub fn differs(&self, area: AreaId) -> bool {
        self.differs_in(area, self.scope.period())
    }

    /// Whether an area's own lines are shown: all of them are, where it or an area over it differs.
    pub(super) fn shows_lines(&self, area: AreaId) -> bool {
        let above = |area: &AreaId| self.dataset.area(*area).parent;
        self.scope.only() == Only::Everything || std::iter::successors(Some(area), above).any(|area| self.differs(area))
    }

    /// Whether a line is shown, were its area open.
    #[must_use]
    pub fn shows_line(&self, line: InitiativeId) -> bool {
        let Initiative { area, financing, .. } = *self.dataset.initiative(line);
        self.scope.view().includes(financing)
            && self.found.is_none_or(|found| found.has(line))
            && self.shows_lines(area)
    }

    /// Whether it has a row that says what it differs by: in any year, since other years may be on the screen too.
    /// Under a filter there is none: stated figures concern whole areas.
    pub(super) fn has_gap(&self, area: AreaId) -> bool {
        self.found.is_none() && self.dataset.years().any(|year| self.differs_in(area, Period::Year(year)))
    }

    pub(super) fn differs_in(&self, area: AreaId, period: Period) -> bool {
        self.figures.total(self.dataset, Some(area), self.scope.view(), period).differs
    }
}

/// The area that a row stands in.
#[must_use]
pub fn parent(dataset: &Dataset, row: Row) -> Option<AreaId> {
    match row {
        Row::Area(area) => dataset.area(area).parent,
        Row::Initiative(initiative) => Some(dataset.initiative(initiative).area),
        Row::Gap(area) => Some(area),
    }
}
