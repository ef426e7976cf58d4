//! Rows of the tree, and the source that they are made from: areas, groups, lines and gaps, as the scope and a filter leave them.

use std::collections::HashSet;

use crate::{
    analysis::{
        arranging::{
            arrangement::{Arrangement, PlacedLine},
            group::{GroupId, Grouping},
        },
        check::{
            reconcile::{StatedFigure, Status},
            stated_for::StatedFor,
        },
        figures::{Figures, Finding, Total},
        search::{found::Found, query::TextPlace},
    },
    explorer::view::scope::{Scope, ShownAreas},
    model::{
        amount::Amount,
        column::ColumnId,
        dataset::{Dataset, Initiative},
        dimension::Class,
        financing::{Financing, View},
        ids::{AreaId, InitiativeId},
        measure::Basis,
        period::Period,
    },
};

/// One visible row.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Row {
    /// A heading.
    Area(AreaId),
    /// A line.
    Initiative(InitiativeId),
    /// A group of lines that is no area.
    Group(GroupId),
    /// The difference of an area's stated total and its lines. Never added in. In all money it is of one kind where only that kind's
    /// total differs.
    Gap(AreaId, Option<Financing>),
}

/// The source that the rows are made from.
#[derive(Clone, Copy, Debug)]
pub struct TreeSource<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// Its figures.
    pub figures: &'a Figures,
    /// The scope: lines of other money are hidden, and so are areas without any other.
    pub scope: Scope,
    /// The lines found by a filter, where one is in force: nothing else is shown then.
    pub found: Option<&'a Found>,
    /// The order and the groups of lines; none where they are those of the document.
    pub arrangement: Option<&'a Arrangement>,
}

impl<'a> TreeSource<'a> {
    /// The measure that is shown, or each year's own figure.
    pub fn basis(&self) -> &Basis {
        self.dataset.basis(self.scope.basis())
    }

    /// The years that are added up, in time order.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = ColumnId> + ExactSizeIterator {
        self.dataset.years(self.scope.basis())
    }

    /// A total as it is shown: under a filter the sum of the lines found, without any stated total.
    pub fn total(&self, area: Option<AreaId>, view: View, period: Period) -> Total {
        match self.found {
            None => self.figures.total(self.dataset, area, view, period),
            Some(found) => Total::of_lines(found.totals.cell(area, view, period)),
        }
    }

    /// The amount of an initiative in a year, or in all of them.
    pub fn line(&self, initiative: InitiativeId, period: Period) -> Option<Amount> {
        self.dataset.in_period(self.dataset.amounts(initiative), period)
    }

    /// The areas shown directly under an area, or at the top.
    pub(crate) fn areas_under(&self, area: Option<AreaId>) -> Vec<AreaId> {
        let below: Vec<AreaId> = match (self.arrangement, area) {
            (Some(arrangement), area) => arrangement.areas_under(area).to_vec(),
            (None, Some(area)) => self.dataset.sub_areas(area).collect(),
            (None, None) => self.dataset.top_areas().collect(),
        };
        below.into_iter().filter(|&area| self.shows(area)).collect()
    }

    /// The groups that have a line or a stated total in the view, in order.
    pub(crate) fn groups(&self) -> impl Iterator<Item = GroupId> {
        let (view, only) = (self.scope.view(), self.scope.only());
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

    /// The lines of a group that are shown.
    pub(crate) fn lines_of(&self, group: GroupId) -> impl Iterator<Item = InitiativeId> {
        self.arrangement.map_or(&[][..], |arrangement| arrangement.lines_of(group)).iter().filter_map(self.placed())
    }

    /// All lines that are shown, group by group.
    pub(crate) fn lines(&self) -> impl Iterator<Item = InitiativeId> {
        self.arrangement.map_or(&[][..], Arrangement::lines).iter().filter_map(self.placed())
    }

    /// The shown lines directly in an area.
    pub(crate) fn own_lines(&self, area: AreaId) -> impl Iterator<Item = InitiativeId> {
        let placed = self.arrangement.map(|arrangement| arrangement.own_lines(area).iter().filter_map(self.placed()));
        // With all money no line is looked at: that would be a walk through memory.
        let is_shown = |&line: &InitiativeId| {
            let view = self.scope.view();
            (view == View::Combined || view.includes(self.dataset.initiative(line).financing))
                && self.found.is_none_or(|found| found.contains(line))
        };
        let is_plain = placed.is_none() && self.shows_lines(area);
        let all = is_plain.then(|| self.dataset.own_initiatives(area).filter(is_shown));
        placed.into_iter().flatten().chain(all.into_iter().flatten())
    }

    /// Keeps a placed line if it is shown.
    fn placed(&self) -> impl Fn(&PlacedLine) -> Option<InitiativeId> {
        move |&PlacedLine { line, area, financing }| self.shows_line_in(line, area, financing).then_some(line)
    }

    /// The grouping of the lines.
    pub fn grouping(&self) -> Grouping {
        self.arrangement.map_or(Grouping::Area, |arrangement| arrangement.arranged_by().grouping)
    }

    /// The group of a line, where there are groups.
    pub fn group_of(&self, line: InitiativeId) -> Option<GroupId> {
        self.arrangement?.groups()?.group(self.dataset, line)
    }

    /// The heading that a row is directly under in the tree, shown or not.
    pub fn parent(&self, row: Row) -> Option<Row> {
        match (row, self.grouping()) {
            (Row::Area(area), _) => self.dataset.area(area).parent.map(Row::Area),
            (Row::Initiative(line), Grouping::Area) => Some(Row::Area(self.dataset.initiative(line).area)),
            (Row::Initiative(line), _) => self.group_of(line).map(Row::Group),
            (Row::Gap(area, _), Grouping::Area) => Some(Row::Area(area)),
            (Row::Gap(..) | Row::Group(_), _) => None,
        }
    }

    /// True where a row matches the filter itself, not only a row under it.
    pub fn is_hit(&self, row: Row) -> bool {
        match (row, self.found, self.arrangement.and_then(Arrangement::groups)) {
            (Row::Initiative(_), Some(_), _) => true,
            (Row::Area(area), Some(found), _) => found.query.all_in(TextPlace::Area, &self.dataset.area(area).name),
            (Row::Group(group), Some(found), Some(groups)) => {
                let place = match group {
                    GroupId::Class(dimension, _) => TextPlace::Class(dimension),
                    GroupId::Funding(_) | GroupId::Financing(_) => TextPlace::Funding,
                };
                found.query.all_in(place, groups.name(group))
            }
            _ => false,
        }
    }

    /// The number of headings that a row is nested under.
    pub fn depth(&self, row: Row) -> usize {
        let depth = |area: AreaId| usize::from(self.dataset.area(area).depth);
        match (row, self.grouping()) {
            (Row::Area(area), _) => depth(area),
            (Row::Initiative(line), Grouping::Area) => depth(self.dataset.initiative(line).area) + 1,
            (Row::Gap(area, _), Grouping::Area) => depth(area) + 1,
            (Row::Initiative(_), Grouping::Funding | Grouping::Financing | Grouping::Dimension(_)) => 1,
            (Row::Initiative(_), Grouping::Flat) | (Row::Gap(..) | Row::Group(_), _) => 0,
        }
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
        has_any && (self.shows_lines(area) || self.figures.differing.is_over(area, view, self.scope.period()))
    }

    fn states(&self, area: AreaId, view: View) -> bool {
        self.dataset.stated_for(Some(area)).any(|(_, stated)| stated.view == view)
    }

    /// The number of hidden areas. Visits every area.
    pub fn hidden_areas(&self) -> usize {
        match (self.scope.view(), self.scope.only(), self.found) {
            (View::Combined, ShownAreas::Everything, None) => 0,
            _ => self.dataset.areas().filter(|&area| !self.shows(area)).count(),
        }
    }

    /// True where a stated total of an area differs in the period that is shown.
    pub fn differs(&self, area: AreaId) -> bool {
        self.figures.differing.differs(area, self.scope.view(), self.scope.period())
    }

    /// True where an area's own lines are shown: with only differences, where it or an area over it differs.
    pub(crate) fn shows_lines(&self, area: AreaId) -> bool {
        self.scope.only() == ShownAreas::Everything
            || self.figures.differing.is_inside(area, self.scope.view(), self.scope.period())
    }

    /// True where a line is shown once its area is open.
    pub fn shows_line(&self, line: InitiativeId) -> bool {
        let Initiative { area, financing, .. } = *self.dataset.initiative(line);
        self.shows_line_in(line, area, financing)
    }

    fn shows_line_in(&self, line: InitiativeId, area: AreaId, financing: Financing) -> bool {
        self.scope.view().includes(financing)
            && self.found.is_none_or(|found| found.contains(line))
            && self.shows_lines(area)
    }

    /// The gap rows of an area: its stated total is not the sum of its lines in a column that may be on the screen. Under a filter
    /// there are none: totals are stated for whole areas.
    pub(crate) fn gap_rows(self, area: AreaId) -> impl Iterator<Item = Row> + 'a {
        let columns = if self.found.is_none() { self.scope.columns(self.dataset) } else { Vec::new() };
        let kinds = [None, Some(Financing::Internal), Some(Financing::External)];
        let has_gap = move |kind: &Option<Financing>| {
            columns.iter().any(|&column| self.gap(area, *kind, Period::Column(column)).is_some())
        };
        kinds.into_iter().filter(has_gap).map(move |kind| Row::Gap(area, kind))
    }

    /// The total that a gap row is about, in a period in which it is not the sum of its lines.
    pub fn gap(&self, area: AreaId, kind: Option<Financing>, period: Period) -> Option<StatedFigure> {
        let of = StatedFor::all_lines(Some(area), self.scope.view());
        if !self.figures.differing.differs(area, of.view, period) {
            return None;
        }
        let (stated, finding) = self.figures.stated(self.dataset, of, period);
        let stated = match (kind, finding) {
            (None, Finding::DiffersFromLines) => stated,
            (Some(kind), Finding::DiffersInOneKind) => {
                self.figures.stated(self.dataset, of.in_view(kind.into()), period).0
            }
            _ => None,
        };
        stated.filter(|stated| stated.status == Status::Differs)
    }
}
