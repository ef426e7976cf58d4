//! Tells which areas and lines the scope and a filter leave, and where stated totals stand beside them.

use crate::{
    analysis::{arranging::group::Grouping, check::comparison::Covers, figures::Figures},
    explorer::{
        tree::rows::{Row, TreeSource},
        view::scope::ShownAreas,
    },
    model::{
        dataset::{Initiative, Stated},
        dimension::Classification,
        financing::{Financing, View},
        ids::{AreaId, InitiativeId, StatedId},
    },
};

impl TreeSource<'_> {
    /// The areas that are shown. A filter looks through all of them: totals, and so differences, stand beside whole areas only.
    pub fn only(&self) -> ShownAreas {
        if self.found.is_some() { ShownAreas::Everything } else { self.scope.only() }
    }

    /// True where an area is shown: it has lines in the view, or it or an area in it has a stated total for the view; with all
    /// money every area has. While only differences are shown it must differ, or be in or over an area that does.
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
        has_any && (self.shows_lines(area) || self.figures.differing.is_over(Some(area), view, self.scope.period()))
    }

    /// True where a stated total stands beside a row of the tree in the period that is shown: of an area, of a class, or of a kind of
    /// money, by the grouping.
    pub fn states_any(&self, root: Option<Row>) -> bool {
        let (view, period) = (self.scope.view(), self.scope.period());
        let Figures { reconciliation, .. } = self.figures;
        let root_area = if let Some(Row::Area(area)) = root { Some(area) } else { None };
        let by = match self.grouping() {
            _ if self.found.is_some() => return false,
            Grouping::Area => return reconciliation.has_beside(root_area, view, period),
            Grouping::Flat => return false,
            Grouping::Financing => None,
            Grouping::Funding => Some(Classification::Funding),
            Grouping::Dimension(dimension) => Some(Classification::Dimension(dimension)),
        };
        let is_beside = |id: StatedId, stated: &Stated| {
            reconciliation.figure(id, period).is_some_and(|held| match (view, by) {
                (View::Combined, None) => stated.view != View::Combined,
                (View::Combined, Some(_)) => stated.view == View::Combined || held.covers == Covers::AllMoney,
                (one, _) => stated.view == one,
            })
        };
        let totals = self.dataset.stated_for(None).filter(|(_, stated)| stated.class.map(|class| class.by) == by);
        totals.into_iter().any(|(id, stated)| is_beside(id, stated))
    }

    fn states(&self, area: AreaId, view: View) -> bool {
        self.dataset.stated_for(Some(area)).any(|(_, stated)| stated.view == view)
    }

    /// The number of hidden areas. Visits every area.
    pub fn hidden_areas(&self) -> usize {
        match (self.scope.view(), self.only(), self.found) {
            (View::Combined, ShownAreas::Everything, None) => 0,
            _ => self.dataset.areas().filter(|&area| !self.shows(area)).count(),
        }
    }

    /// True where a stated total of an area differs in the period that is shown.
    pub fn differs(&self, area: AreaId) -> bool {
        self.figures.differing.differs(Some(area), self.scope.view(), self.scope.period())
    }

    /// True where all of an area's own lines are shown: with only differences, where it or an area over it differs.
    pub(crate) fn shows_lines(&self, area: AreaId) -> bool {
        self.only() == ShownAreas::Everything
            || self.figures.differing.is_inside(self.dataset, area, self.scope.view(), self.scope.period())
    }

    /// True where a line is shown once its area is open.
    pub fn shows_line(&self, line: InitiativeId) -> bool {
        let Initiative { area, financing, .. } = *self.dataset.initiative(line);
        self.shows_line_in(line, area, financing)
    }

    pub(super) fn shows_line_in(&self, line: InitiativeId, area: AreaId, financing: Financing) -> bool {
        let shows_all = match (self.only(), self.grouping()) {
            (ShownAreas::Everything, _) => true,
            (ShownAreas::Differences, Grouping::Area) => self.shows_lines(area),
            // A line is no difference of its area, and is shown outside of it only for one of its own.
            (ShownAreas::Differences, _) => false,
        };
        self.is_chosen(line, financing) && (shows_all || self.differs_in_sum(line))
    }

    /// True for a line of the money that is shown that a filter leaves.
    pub(super) fn is_chosen(&self, line: InitiativeId, financing: Financing) -> bool {
        self.scope.view().includes(financing) && self.found.is_none_or(|found| found.contains(line))
    }

    /// True where the printed sum of a line differs that the shown period is a part of.
    pub(super) fn differs_in_sum(&self, line: InitiativeId) -> bool {
        let Figures { differing, reconciliation, .. } = self.figures;
        differing.is_of_line(reconciliation, line, self.scope.period())
    }
}
