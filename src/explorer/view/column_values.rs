//! What the columns of years show: amounts, what part of the whole they are, or how they changed. Which columns there are is
//! `columns`', what stands in them `in_words`'.

/// What the columns of years show.
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
    /// The next of them, around the ring.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Amounts => Self::Shares,
            Self::Shares => Self::Changes,
            Self::Changes => Self::Amounts,
        }
    }
}
