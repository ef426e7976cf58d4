//! The sums of one kind of money in the making, and a single one of them.

use crate::{
    analysis::amounts::{
        facts::{Exact, NotAddedSum, add, join},
        flows::FLOWS,
        sparse::Row,
        sums::TooLong,
    },
    model::{
        amount::{Amount, Inexact, Sum},
        cell::Doubts,
        price::PriceSet,
    },
};

/// A sum in the making.
#[derive(Clone, Copy)]
pub(super) struct Gathering {
    pub sum: Sum,
    pub initiatives: u32,
    /// The number of lines for which nothing is printed.
    pub blank: u32,
    pub doubts: Doubts,
    pub below_zero: Exact,
    pub prices: PriceSet,
}

impl Default for Gathering {
    fn default() -> Self {
        Self {
            sum: Sum::default(),
            initiatives: 0,
            blank: 0,
            doubts: Doubts::NONE,
            below_zero: Some(Sum::default()),
            prices: PriceSet::default(),
        }
    }
}

impl Gathering {
    /// Adds the amount of a line.
    pub fn count(&mut self, amount: Amount) -> Result<(), Inexact> {
        self.note(amount);
        self.sum.add(amount)
    }

    /// Adds the amount of a line, which is the sum of several figures.
    pub fn count_all(&mut self, figures: Sum, amount: Amount) -> Result<(), Inexact> {
        self.note(amount);
        self.sum.join(figures)
    }

    fn note(&mut self, amount: Amount) {
        self.initiatives += 1;
        if amount.is_negative() {
            add(&mut self.below_zero, amount);
        }
    }

    pub fn join(&mut self, other: Self) -> Result<(), Inexact> {
        self.initiatives += other.initiatives;
        self.blank += other.blank;
        self.doubts = self.doubts.and(other.doubts);
        // Most amounts are above zero.
        if other.below_zero.is_none_or(|sum| sum.figures() > 0) {
            self.below_zero = join(self.below_zero, other.below_zero);
        }
        self.prices = self.prices.and(other.prices);
        self.sum.join(other.sum)
    }

    /// Returns `true` if there is anything to keep.
    pub fn is_there(&self) -> bool {
        self.sum.figures() > 0 || self.blank > 0 || self.doubts != Doubts::NONE || !self.prices.is_empty()
    }
}

/// The sums of one kind of money in a bin.
#[derive(Clone, Default)]
pub(super) struct OfKind {
    pub sums: Row<Gathering>,
    pub not_added: Row<NotAddedSum>,
    /// The sums of revenue and of expenditure, where lines say which they are.
    pub flows: Row<Sum>,
}

impl OfKind {
    pub fn join(&mut self, other: &Self, too_long: impl Fn(u32) -> TooLong) -> Result<(), TooLong> {
        self.not_added.join(other.not_added.values(), |_, own, other| {
            own.join(other);
            Ok::<(), TooLong>(())
        })?;
        self.flows.join(other.flows.values(), |number, own, other| {
            own.join(other).map_err(|Inexact| too_long(number / FLOWS))
        })?;
        self.sums.join(other.sums.values(), |number, own, other| own.join(other).map_err(|Inexact| too_long(number)))
    }
}
