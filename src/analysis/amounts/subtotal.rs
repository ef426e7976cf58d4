//! Sums of any lines, whatever areas they are in. No stated total is ever compared with them.

use crate::{
    analysis::amounts::{
        gathering::Sums,
        not_added::NotAddedAmount,
        sums::{SumCell, SumTable, TooLong},
    },
    model::{dataset::Dataset, financing::View, ids::InitiativeId, period::Period},
};

/// The sums of some lines, by view and period.
#[derive(Debug)]
pub struct Subtotal(SumTable);

/// The sum of the marked lines, or an error where it has more digits than are kept exactly.
pub type Marked = Result<Subtotal, TooLong>;

impl Subtotal {
    /// Adds them up.
    ///
    /// # Errors
    /// When a sum cannot be given exactly.
    pub fn of(dataset: &Dataset, lines: impl IntoIterator<Item = InitiativeId>) -> Result<Self, TooLong> {
        let mut sums = Sums::new(dataset, 1);
        lines.into_iter().try_for_each(|line| sums.add(dataset, 0, line))?;
        sums.finish(|_| None).map(Self)
    }

    /// One sum.
    pub fn cell(&self, view: View, period: Period) -> SumCell {
        self.0.cell(0, view, period)
    }

    /// The amounts that one sum does not add.
    pub fn not_added(&self, view: View, period: Period) -> Vec<NotAddedAmount> {
        self.0.not_added(0, view, period)
    }
}
