//! In what order lines, areas and groups stand: as the document has them, or by a figure or the name.

use std::{borrow::Cow, cmp::Reverse};

use crate::{
    analysis::{
        change::{Change, between},
        sums::in_period,
    },
    locale::collation::Collation,
    model::{
        amount::Amount,
        year::{Period, YearId},
    },
};

/// What is sorted by.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Order {
    /// As the document has it.
    #[default]
    Document,
    /// The largest amount first.
    Amount,
    /// The largest rise first, the largest fall last.
    Change,
    /// The largest part of the whole first.
    Share,
    /// By name, as the language sorts.
    Name,
}

/// Which end comes first.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Direction {
    /// As [`Order`] says.
    #[default]
    Usual,
    /// The other way around; what has no figure stays last.
    Reversed,
}

/// An order with all that decides it.
pub struct Ordering {
    /// What is sorted by.
    pub order: Order,
    /// From which end.
    pub direction: Direction,
    /// What an amount is of.
    pub period: Period,
    /// Between which years a change is, the earlier first.
    pub compared: Option<(YearId, YearId)>,
    /// How names are sorted, where names are.
    pub collation: Option<&'static Collation>,
}

impl Order {
    /// The one after this, around the ring.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Document => Self::Amount,
            Self::Amount => Self::Change,
            Self::Change => Self::Share,
            Self::Share => Self::Name,
            Self::Name => Self::Document,
        }
    }
}

impl Direction {
    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Usual => Self::Reversed,
            Self::Reversed => Self::Usual,
        }
    }
}

impl Ordering {
    /// Sorts what stands in document order; what is alike stays in it. `series` gives the amounts of each year.
    pub fn sort<'d, T: Copy>(
        &self,
        items: &mut [T],
        series: impl Fn(T) -> Cow<'d, [Option<Amount>]>,
        name: impl Fn(T) -> &'d str,
    ) {
        match self.order {
            Order::Document => {
                if self.direction == Direction::Reversed {
                    items.reverse();
                }
            }
            Order::Amount | Order::Share => self.by_figure(items, |item| in_period(&series(item), self.period)),
            Order::Change => self.by_figure(items, |item| self.change(&series(item))),
            Order::Name => {
                let Some(collation) = self.collation else { return };
                match self.direction {
                    Direction::Usual => items.sort_by_cached_key(|&item| collation.key(name(item))),
                    Direction::Reversed => items.sort_by_cached_key(|&item| Reverse(collation.key(name(item)))),
                }
            }
        }
    }

    fn by_figure<T: Copy>(&self, items: &mut [T], figure: impl Fn(T) -> Option<Amount>) {
        match self.direction {
            Direction::Usual => items.sort_by_cached_key(|&item| Reverse(figure(item))),
            Direction::Reversed => items.sort_by_cached_key(|&item| {
                let figure = figure(item);
                (figure.is_none(), figure)
            }),
        }
    }

    /// How much a figure rose between the years. One that comes or goes rises or falls by all it is.
    fn change(&self, series: &[Option<Amount>]) -> Option<Amount> {
        let (base, year) = self.compared?;
        match between(series, base, year) {
            Change::By { amount, .. } => Some(amount),
            Change::New | Change::Resumed => series[year.index()],
            Change::Expired | Change::Paused => series[base.index()].map(|amount| -amount),
            Change::Nothing | Change::TooLong => None,
        }
    }
}
