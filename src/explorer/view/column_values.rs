//! The values in the columns of years: amounts, shares of the whole, or changes; between two measures of a year deviations, per
//! cent used, or what is left.

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
    /// The second measure less the first, in one year.
    Deviations,
    /// The second measure in per cent of the first.
    Used,
    /// The first measure less the second.
    Left,
}

/// The two figures that are compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Compared {
    /// Those of two years.
    Years,
    /// Those of one year in two measures.
    Measures,
}

impl ColumnValues {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Amounts, Self::Shares, Self::Changes, Self::Deviations, Self::Used, Self::Left];

    /// The word for them on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Amounts => "amount",
            Self::Shares => "share",
            Self::Changes => "change",
            Self::Deviations => "deviation",
            Self::Used => "used",
            Self::Left => "left",
        }
    }

    /// The next of them, in a ring.
    pub fn next(self, compared: Compared) -> Self {
        match (self.within(compared), compared) {
            (Self::Amounts, Compared::Years) => Self::Shares,
            (Self::Shares, _) => Self::Changes,
            (Self::Amounts, Compared::Measures) => Self::Deviations,
            (Self::Deviations, _) => Self::Used,
            (Self::Used, _) => Self::Left,
            (Self::Changes | Self::Left, _) => Self::Amounts,
        }
    }

    /// The same where these two can be compared so, else amounts.
    pub fn within(self, compared: Compared) -> Self {
        match (self, compared) {
            (Self::Deviations | Self::Used | Self::Left, Compared::Years)
            | (Self::Shares | Self::Changes, Compared::Measures) => Self::Amounts,
            _ => self,
        }
    }
}
