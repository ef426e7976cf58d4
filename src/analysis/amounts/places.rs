//! The places of sums in one list.

use crate::model::{columns::ColumnId, dataset::Dataset, financing::View, measure::BasisId, period::Period};

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

    /// The place of a period as a number.
    pub fn number(self, period: Period) -> u32 {
        u32::try_from(self.period(period)).unwrap_or(u32::MAX)
    }

    /// The period in a place.
    pub fn period_of(self, number: u32) -> Period {
        let place = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
        match (number as usize).checked_sub(self.columns) {
            Some(basis) => Period::All(BasisId(place(basis))),
            None => Period::Column(ColumnId(place(number as usize))),
        }
    }

    /// The place of a bin in a view.
    pub fn row(bin: usize, view: View) -> usize {
        bin * View::ALL.len() + view.index()
    }
}
