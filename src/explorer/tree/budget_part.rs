//! A part of the budget that has a total: the whole or an area in a view, or a group of lines. Totals are stated for areas, the
//! whole and classes; the group of one kind of money is the whole in that view.

use crate::{
    analysis::{
        amounts::{
            not_added::NotAddedAmount,
            shown::ShownFigure,
            totals::{LineCount, SumCell},
        },
        arranging::group::GroupId,
        change::{Change, between},
        check::stated_for::StatedFor,
        figures::Total,
    },
    explorer::{
        tree::rows::{Row, TreeSource},
        view::comparison::YearPair,
    },
    model::{
        financing::View,
        ids::{AreaId, InitiativeId},
        localized::Localized,
        period::Period,
    },
};

/// A part of the budget, in a view.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BudgetPart {
    /// An area, or the whole.
    Area(Option<AreaId>, View),
    /// A group of lines.
    Group(GroupId, View),
}

impl BudgetPart {
    /// The part that a row is the heading of; none for a line, a part of one and a gap.
    pub fn of(row: Row, view: View) -> Option<Self> {
        match row {
            Row::Area(area) => Some(Self::Area(Some(area), view)),
            Row::Group(GroupId::Financing(financing)) => Some(Self::Area(None, View::from(financing))),
            Row::Group(group) => Some(Self::Group(group, view)),
            Row::Whole => Some(Self::Area(None, view)),
            Row::Initiative(_) | Row::OfWhich(_) | Row::Gap(..) => None,
        }
    }

    /// The view: whose money it is.
    pub fn view(self) -> View {
        match self {
            Self::Area(_, view) | Self::Group(_, view) => view,
        }
    }

    /// The same part in another view.
    pub fn seen_as(self, view: View) -> Self {
        match self {
            Self::Area(area, _) => Self::Area(area, view),
            Self::Group(group, _) => Self::Group(group, view),
        }
    }

    /// The area or the whole, in its view, that totals can be stated for; none for a group.
    pub fn area(self) -> Option<(Option<AreaId>, View)> {
        match self {
            Self::Area(area, view) => Some((area, view)),
            Self::Group(..) => None,
        }
    }

    /// The lines that a total can be stated for; none for a group that is no class.
    pub fn stated(self, source: TreeSource<'_>) -> Option<StatedFor> {
        match self {
            Self::Area(area, view) => Some(StatedFor::all_lines(area, view)),
            Self::Group(group, view) => {
                let class = source.arrangement?.groups()?.class(group)?;
                Some(StatedFor { area: None, view, class: Some(class) })
            }
        }
    }

    /// Its total as it is shown: under a filter the sum of the lines found, without any stated total.
    pub fn total(self, source: TreeSource<'_>, period: Period) -> Total {
        match self {
            Self::Area(area, view) => source.total(area, view, period),
            Self::Group(group, view) => {
                let lines = source.arrangement.map(|arrangement| arrangement.cell(group, view, period));
                let lines = lines.unwrap_or_default();
                match self.stated(source) {
                    Some(stated) if source.found.is_none() => {
                        source.figures.total_of(source.dataset, stated, period, lines)
                    }
                    _ => Total::of_lines(lines),
                }
            }
        }
    }

    /// The sum of its lines that are shown.
    pub fn sum(self, source: TreeSource<'_>, period: Period) -> SumCell {
        match self {
            Self::Area(area, view) => {
                source.found.map_or(&source.figures.totals, |found| &found.totals).cell(area, view, period)
            }
            Self::Group(group, view) => {
                source.arrangement.map(|arrangement| arrangement.cell(group, view, period)).unwrap_or_default()
            }
        }
    }

    /// The sum of all its lines, whatever is filtered.
    pub fn unfiltered(self, source: TreeSource<'_>, period: Period) -> SumCell {
        match self {
            Self::Area(area, view) => source.figures.totals.cell(area, view, period),
            Self::Group(group, view) => {
                let groups = source.arrangement.and_then(|arrangement| arrangement.groups());
                groups.map(|groups| groups.cell(group, view, period)).unwrap_or_default()
            }
        }
    }

    /// The amounts that the sum of its shown lines does not add.
    pub fn not_added(self, source: TreeSource<'_>, period: Period) -> Vec<NotAddedAmount> {
        match self {
            Self::Area(area, view) => {
                let totals = source.found.map_or(&source.figures.totals, |found| &found.totals);
                totals.not_added(area, view, period)
            }
            Self::Group(group, view) => {
                let arrangement = source.arrangement;
                arrangement.map(|arrangement| arrangement.not_added(group, view, period)).unwrap_or_default()
            }
        }
    }

    /// The number of its lines that are shown.
    pub fn lines(self, source: TreeSource<'_>) -> LineCount {
        match self {
            Self::Area(area, view) => {
                let totals = source.found.map_or(&source.figures.totals, |found| &found.totals);
                totals.lines(area, view)
            }
            Self::Group(group, view) => {
                source.arrangement.map(|arrangement| arrangement.count(group, view)).unwrap_or_default()
            }
        }
    }

    /// The number of all its lines, whatever is filtered.
    pub fn all_lines(self, source: TreeSource<'_>) -> LineCount {
        match self {
            Self::Area(area, view) => source.figures.totals.lines(area, view),
            Self::Group(group, view) => {
                let groups = source.arrangement.and_then(|arrangement| arrangement.groups());
                groups.map(|groups| groups.lines(group, view)).unwrap_or_default()
            }
        }
    }

    /// The change of its shown lines between two years.
    pub fn change(self, source: TreeSource<'_>, YearPair { from, to }: YearPair) -> Change {
        let figure = |year| ShownFigure::of_sum(self.sum(source, Period::Column(year)));
        between(source.basis(), &figure, from, to)
    }

    /// The change of all its lines between two years.
    pub fn unfiltered_change(self, source: TreeSource<'_>, YearPair { from, to }: YearPair) -> Change {
        let figure = |year| ShownFigure::of_sum(self.unfiltered(source, Period::Column(year)));
        between(source.basis(), &figure, from, to)
    }

    /// True where it or one of its lines has a note.
    pub fn has_notes(self, source: TreeSource<'_>) -> bool {
        !self.own_notes(source).is_empty() || self.lines(source).noted > 0
    }

    /// The notes on itself. Those on the whole are not about what a filter leaves of it.
    pub fn own_notes(self, source: TreeSource<'_>) -> &[Localized] {
        match self {
            Self::Area(Some(area), _) => &source.dataset.area(area).notes,
            Self::Area(None, _) if source.found.is_none() => &source.dataset.about().notes,
            Self::Area(None, _) | Self::Group(..) => &[],
        }
    }

    /// The shown lines of it that have notes, among so many of its lines; the number of all of these is in [`Self::lines`].
    pub fn noted_lines(self, source: TreeSource<'_>, looked_at: usize) -> Vec<InitiativeId> {
        let (dataset, view) = (source.dataset, self.view());
        let is_noted = |&line: &InitiativeId| {
            let financing = dataset.initiative(line).financing;
            view.includes(financing) && dataset.is_noted(line) && source.found.is_none_or(|found| found.contains(line))
        };
        match self {
            Self::Area(Some(area), _) => dataset.initiatives_under(area).take(looked_at).filter(is_noted).collect(),
            Self::Area(None, _) => dataset.initiatives().take(looked_at).filter(is_noted).collect(),
            Self::Group(group, _) => {
                let placed = source.arrangement.map_or(&[][..], |arrangement| arrangement.lines_of(group));
                placed.iter().map(|placed| placed.line).take(looked_at).filter(is_noted).collect()
            }
        }
    }
}
