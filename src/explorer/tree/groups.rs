//! The groups of the tree and their lines, as the scope and a filter leave them.

use std::collections::HashSet;

use crate::{
    analysis::arranging::{arrangement::PlacedLine, group::GroupId},
    explorer::{
        tree::{
            budget_part::BudgetPart,
            rows::{Row, TreeSource},
        },
        view::scope::ShownAreas,
    },
    model::{dimension::Class, ids::InitiativeId},
};

impl TreeSource<'_> {
    /// The groups that have a line or a stated total in the view, in order.
    pub(crate) fn groups(&self) -> impl Iterator<Item = GroupId> {
        let (view, only) = (self.scope.view(), self.only());
        let is_whole = only == ShownAreas::Everything && self.found.is_none();
        let stated = if is_whole { self.stated_classes() } else { HashSet::new() };
        let groups = self.arrangement.into_iter().flat_map(|arrangement| arrangement.order().iter().copied());
        groups.filter(move |&group| {
            let class = || self.arrangement?.groups()?.class(group);
            let has_lines = self.arrangement.is_some_and(|arrangement| arrangement.count(group, view).initiatives > 0);
            let shows_lines = has_lines && (only == ShownAreas::Everything || self.lines_of(group).next().is_some());
            shows_lines || class().is_some_and(|class| stated.contains(&class))
        })
    }

    /// The classes beside which a total stands in the view.
    fn stated_classes(&self) -> HashSet<Class> {
        let columns = self.dataset.shown_columns(self.scope.basis());
        self.figures.reconciliation.classes_beside(self.dataset, self.scope.view(), &columns)
    }

    /// The lines of a group that are shown: with only differences all of a group that differs, of others those with a difference of
    /// their own.
    pub(crate) fn lines_of(&self, group: GroupId) -> impl Iterator<Item = InitiativeId> {
        let placed = self.arrangement.map_or(&[][..], |arrangement| arrangement.lines_of(group)).iter();
        let differs = self.only() == ShownAreas::Differences && self.group_differs(group);
        placed.filter_map(move |&PlacedLine { line, area, financing }| {
            let is_shown =
                if differs { self.is_chosen(line, financing) } else { self.shows_line_in(line, area, financing) };
            is_shown.then_some(line)
        })
    }

    /// True where a total that is stated for a group differs in the period that is shown.
    fn group_differs(&self, group: GroupId) -> bool {
        let part = BudgetPart::of(Row::Group(group), self.scope.view());
        let of = part.and_then(|part| part.stated(*self));
        of.is_some_and(|of| self.figures.stated(self.dataset, of, self.scope.period()).1.differs())
    }
}
