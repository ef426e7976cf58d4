//! Years as labels in time order: "2021", but also "2014-15", "FY13-14" or "Plan 2012". No calendar.

/// A year of the dataset by its place in time order, from 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct YearId(pub u16);

/// The time that a figure covers: one year, or all years added up.
///
/// The sum over all years is always ours; a document's totals for each year are added up for it and said to be.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Period {
    /// One year.
    Year(YearId),
    /// All years of the dataset together.
    All,
}

impl YearId {
    /// The place in lists that have one entry for each year.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The year before, if the dataset has one.
    pub fn previous(self) -> Option<Self> {
        self.0.checked_sub(1).map(Self)
    }
}

impl Period {
    /// The year, unless it is all of them.
    pub fn year(self) -> Option<YearId> {
        match self {
            Self::Year(year) => Some(year),
            Self::All => None,
        }
    }
}
