//! Rows of the tree, and the source that they are made from: areas, groups, lines and gaps, as the scope and a filter leave them.

use crate::{
    analysis::{
        arranging::{
            arrangement::{Arrangement, PlacedLine},
            group::{GroupId, Grouping},
        },
        check::comparison::Covers,
        figures::{Figures, Total},
        search::{found::Found, query::TextPlace},
    },
    explorer::view::scope::{Scope, ShownAreas},
    model::{
        amount::Amount,
        column::ColumnId,
        dataset::{Dataset, Initiative, Stated},
        dimension::Classification,
        financing::{Financing, View},
        ids::{AreaId, InitiativeId, StatedId},
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
    /// The difference of a stated total and its lines. Never added in.
    Gap(GapOf),
}

/// The stated total whose difference a gap row is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum GapOf {
    /// That of all lines of an area; in all money of one kind where only that kind's total differs.
    Area(AreaId, Option<Financing>),
    /// That of a class in an area.
    Class(StatedId),
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

impl TreeSource<'_> {
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

    /// All lines that are shown, group by group.
    pub(crate) fn lines(&self) -> impl Iterator<Item = InitiativeId> {
        self.arrangement.map_or(&[][..], Arrangement::lines).iter().filter_map(self.placed())
    }

    /// The shown lines directly in an area.
    pub(crate) fn own_lines(&self, area: AreaId) -> impl Iterator<Item = InitiativeId> {
        let placed = self.arrangement.map(|arrangement| arrangement.own_lines(area).iter().filter_map(self.placed()));
        let (view, shows_all) = (self.scope.view(), self.shows_lines(area));
        // With all money no line is looked at: that would be a walk through memory.
        let is_shown = move |&line: &InitiativeId| {
            (view == View::Combined || view.includes(self.dataset.initiative(line).financing))
                && self.found.is_none_or(|found| found.contains(line))
                && (shows_all || self.differs_in_sum(line))
        };
        let has_any = shows_all || self.figures.differing.is_over(Some(area), view, self.scope.period());
        let is_plain = placed.is_none() && has_any;
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

    /// The heading that a row is directly under in the tree, shown or not.
    pub fn parent(&self, row: Row) -> Option<Row> {
        match (row, self.grouping()) {
            (Row::Area(area), _) => self.dataset.area(area).parent.map(Row::Area),
            (Row::Initiative(line), Grouping::Area) => Some(Row::Area(self.dataset.initiative(line).area)),
            (Row::Initiative(line), _) => {
                let groups = self.arrangement.and_then(|arrangement| arrangement.groups());
                groups.and_then(|groups| groups.group(self.dataset, line)).map(Row::Group)
            }
            (Row::Gap(gap), Grouping::Area) => self.lines_of_gap(gap).area.map(Row::Area),
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
            (Row::Gap(gap), Grouping::Area) => self.lines_of_gap(gap).area.map_or(0, |area| depth(area) + 1),
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
        match (self.scope.view(), self.scope.only(), self.found) {
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
        self.scope.only() == ShownAreas::Everything
            || self.figures.differing.is_inside(area, self.scope.view(), self.scope.period())
    }

    /// True where a line is shown once its area is open.
    pub fn shows_line(&self, line: InitiativeId) -> bool {
        let Initiative { area, financing, .. } = *self.dataset.initiative(line);
        self.shows_line_in(line, area, financing)
    }

    pub(super) fn shows_line_in(&self, line: InitiativeId, area: AreaId, financing: Financing) -> bool {
        let shows_all = match (self.scope.only(), self.grouping()) {
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
    fn differs_in_sum(&self, line: InitiativeId) -> bool {
        let Figures { differing, reconciliation, .. } = self.figures;
        differing.is_of_line(reconciliation, line, self.scope.period())
    }
}
