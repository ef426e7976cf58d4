//! A part of the budget that has a total: the whole or an area in a view, or a group of lines. What is stated concerns areas and
//! the whole only; the group of one kind of money is the whole in that view.

use crate::{
    analysis::{
        change::{Change, between},
        figures::Total,
        group::GroupId,
        totals::{Cell, Lines},
    },
    explorer::{
        tree::rows::{Ground, Row},
        view::comparison::Compared,
    },
    model::{amount::Amount, financing::View, ids::AreaId, year::Period},
};

/// A part of the budget, in a view.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// An area, or the whole.
    Area(Option<AreaId>, View),
    /// A group of lines.
    Group(GroupId, View),
}

impl Part {
    /// What a row is the head of; none for a line and for a gap.
    pub fn of(row: Row, view: View) -> Option<Self> {
        match row {
            Row::Area(area) => Some(Self::Area(Some(area), view)),
            Row::Group(GroupId::Financing(financing)) => Some(Self::Area(None, View::from(financing))),
            Row::Group(group) => Some(Self::Group(group, view)),
            Row::Initiative(_) | Row::Gap(_) => None,
        }
    }

    /// Whose money it is.
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

    /// The area or the whole, in its view, that totals are stated for; none for a group.
    pub fn stated(self) -> Option<(Option<AreaId>, View)> {
        match self {
            Self::Area(area, view) => Some((area, view)),
            Self::Group(..) => None,
        }
    }

    /// Its total as it is shown: under a filter the sum of what was found, which no stated figure is held against.
    pub fn total(self, ground: Ground<'_>, period: Period) -> Total {
        match self {
            Self::Area(area, view) => ground.total(area, view, period),
            Self::Group(group, view) => {
                let lines = ground.arrangement.map(|arrangement| arrangement.cell(group, view, period));
                Total { lines: lines.unwrap_or_default(), stated: None, differs: false }
            }
        }
    }

    /// What all its lines add up to, whatever is filtered.
    pub fn unfiltered(self, ground: Ground<'_>, period: Period) -> Cell {
        match self {
            Self::Area(area, view) => ground.figures.totals.cell(area, view, period),
            Self::Group(group, view) => {
                let groups = ground.arrangement.and_then(|arrangement| arrangement.groups());
                groups.map(|groups| groups.cell(group, view, period)).unwrap_or_default()
            }
        }
    }

    /// How many of its lines are shown.
    pub fn lines(self, ground: Ground<'_>) -> Lines {
        match self {
            Self::Area(area, view) => {
                let totals = ground.found.map_or(&ground.figures.totals, |found| &found.totals);
                totals.lines(area, view)
            }
            Self::Group(group, view) => {
                ground.arrangement.map(|arrangement| arrangement.count(group, view)).unwrap_or_default()
            }
        }
    }

    /// How many lines it has, whatever is filtered.
    pub fn all_lines(self, ground: Ground<'_>) -> Lines {
        match self {
            Self::Area(area, view) => ground.figures.totals.lines(area, view),
            Self::Group(group, view) => {
                let groups = ground.arrangement.and_then(|arrangement| arrangement.groups());
                groups.map(|groups| groups.lines(group, view)).unwrap_or_default()
            }
        }
    }

    /// What is shown of it adds up to this, year by year.
    pub fn series(self, ground: Ground<'_>) -> Vec<Option<Amount>> {
        ground.dataset.years().map(|year| self.total(ground, Period::Year(year)).lines.amount).collect()
    }

    /// How what is shown of it changed between two years.
    pub fn change(self, ground: Ground<'_>, Compared { from, to }: Compared) -> Change {
        between(&self.series(ground), from, to)
    }

    /// How all its lines changed between two years.
    pub fn unfiltered_change(self, ground: Ground<'_>, Compared { from, to }: Compared) -> Change {
        let amount = |year| self.unfiltered(ground, Period::Year(year)).amount;
        between(&ground.dataset.years().map(amount).collect::<Vec<_>>(), from, to)
    }

    /// Whether it, or a line of it, has a note.
    pub fn has_notes(self, ground: Ground<'_>) -> bool {
        let own = match self {
            Self::Area(Some(area), _) => &ground.dataset.area(area).notes,
            Self::Area(None, _) => &ground.dataset.about().notes,
            Self::Group(..) => return self.lines(ground).noted > 0,
        };
        !own.is_empty() || self.lines(ground).noted > 0
    }
}
