//! The places of sums in one list.

use crate::model::{dataset::Dataset, financing::View, period::Period};

/// The places of sums in one list: for each bin each view, and in it each column and then each basis's years together.
#[derive(Clone, Copy, Debug)]
pub(in crate::analysis) struct Places {
    columns: usize,
    bases: usize,
}

impl Places {
    /// The places for a dataset's columns.
    pub fn of_dataset(dataset: &Dataset) -> Self {
        Self { columns: dataset.columns().len(), bases: dataset.bases().len() }
    }

    /// The number of periods.
    pub fn periods(self) -> usize {
        self.columns + self.bases
    }

    /// The place of a period.
    pub fn period(self, period: Period) -> usize {
        match period {
            Period::Column(column) => column.index(),
            Period::All(basis) => self.columns + basis.index(),
        }
    }

    /// The place of a bin in a view.
    pub fn row(bin: usize, view: View) -> usize {
        bin * View::ALL.len() + view.index()
    }

    /// The place of a sum.
    pub fn of(self, bin: usize, view: View, period: Period) -> usize {
        Self::row(bin, view) * self.periods() + self.period(period)
    }
}
