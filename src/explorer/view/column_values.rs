//! The values in the columns of years: amounts, shares of the whole, or changes.

/// The values in the columns of years.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum ColumnValues {
    /// Amounts in the dataset's unit.
    #[default]
    Amounts,
    /// Per cent of each period's own whole.
    Shares,
    /// Per cent of the base year's amount, or a word for it.
    Changes,
}

impl ColumnValues {
    /// The next of them, in a ring.
    pub fn next(self) -> Self {
        match self {
            Self::Amounts => Self::Shares,
            Self::Shares => Self::Changes,
            Self::Changes => Self::Amounts,
        }
    }
}
