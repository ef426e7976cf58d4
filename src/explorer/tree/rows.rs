//! Rows of the tree, and the source that they are made from: areas, groups, lines and gaps, as the scope and a filter leave them.

use crate::{
    analysis::{
        arranging::{
            arrangement::{Arrangement, PlacedLine},
            group::{GroupId, Grouping},
        },
        figures::{Figures, Total},
        search::{found::Found, query::TextPlace},
    },
    explorer::view::scope::Scope,
    model::{
        amount::Amount,
        columns::ColumnId,
        dataset::Dataset,
        financing::{Financing, View},
        ids::{AreaId, InitiativeId, PrintedPart, StatedId},
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
    /// A part that the document prints below a line or a total, "of which". Never added in.
    OfWhich(PrintedPart),
    /// The difference of a stated total and its lines. Never added in.
    Gap(GapOf),
    /// Everything, or under a filter what is shown of it: the row that closes the tree.
    Whole,
}

/// The stated total whose difference a gap row is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum GapOf {
    /// The gap of all lines of an area; in all money of one kind where only that kind's total differs.
    Area(AreaId, Option<Financing>),
    /// The gap of a class in an area.
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
            (view == View::Combined || view.includes(self.dataset.financing(line)))
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
            (Row::OfWhich(part), grouping) => match self.row_of_part(part) {
                Row::Area(_) if grouping != Grouping::Area => None,
                row => Some(row),
            },
            (Row::Gap(..) | Row::Group(_) | Row::Whole, _) => None,
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
            (Row::OfWhich(part), grouping) => match self.row_of_part(part) {
                Row::Area(_) if grouping != Grouping::Area => 0,
                Row::Whole => 0,
                row => self.depth(row) + 1,
            },
            (Row::Initiative(_), Grouping::Funding | Grouping::Financing | Grouping::Dimension(_)) => 1,
            (Row::Initiative(_), Grouping::Flat) | (Row::Gap(..) | Row::Group(_) | Row::Whole, _) => 0,
        }
    }
}
