//! The kinds of diagrams.

/// A diagram.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Diagram {
    /// Bars of areas, one for each year.
    Bars,
    /// One subject over the years.
    Trend(TrendFocus),
    /// Areas and initiatives as tiles, as large as their amounts.
    Treemap,
}

/// The subject of the trend.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum TrendFocus {
    /// The selected row of the tree.
    Selected,
    /// Everything that is shown.
    Whole,
}

impl Diagram {
    /// The next diagram; none after the last.
    pub fn next(self) -> Option<Self> {
        match self {
            Self::Bars => Some(Self::Trend(TrendFocus::Whole)),
            Self::Trend(_) => Some(Self::Treemap),
            Self::Treemap => None,
        }
    }
}
