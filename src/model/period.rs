//! Periods: one column, or the years of a basis added up.

use crate::model::{columns::ColumnId, measure::BasisId};

/// The span of a figure: one column, or all years together.
///
/// The sum over all years is always ours; a document's totals for each year are added up for it and said to be.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Period {
    /// One column.
    Column(ColumnId),
    /// All years of a basis together: one measure, or each year's own figure.
    All(BasisId),
}

impl Period {
    /// The column, unless it is all years.
    pub fn column(self) -> Option<ColumnId> {
        match self {
            Self::Column(column) => Some(column),
            Self::All(_) => None,
        }
    }

    /// Returns `true` if it is all years.
    pub fn is_all(self) -> bool {
        self.column().is_none()
    }
}
