//! One printed cell: an amount, or one of the ways in which a document prints none.

use crate::model::{amount::Amount, text::ListId};

/// A cell as the document prints it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Cell {
    /// An amount.
    Amount(Amount),
    /// A dash: the document says that there is no amount.
    #[default]
    Dash,
    /// Nothing is printed.
    Blank,
    /// There is an amount, and it is not published.
    Withheld,
}

impl Cell {
    /// The amount, where one is printed.
    pub fn amount(self) -> Option<Amount> {
        match self {
            Self::Amount(amount) => Some(amount),
            Self::Dash | Self::Blank | Self::Withheld => None,
        }
    }

    /// The doubts about it, with the document's remark on it. Only an amount can be "about" something.
    pub fn doubts(self, remark: Option<Remark>) -> Doubts {
        match (self, remark.map(|remark| remark.precision)) {
            (Self::Withheld, _) => Doubts::WITHHELD,
            (Self::Amount(_), Some(Precision::About)) => Doubts::ABOUT,
            _ => Doubts::NONE,
        }
    }
}

impl From<Option<Amount>> for Cell {
    /// No amount is a dash.
    fn from(amount: Option<Amount>) -> Self {
        amount.map_or(Self::Dash, Self::Amount)
    }
}

/// The precision of a printed amount.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Precision {
    /// As printed.
    #[default]
    Exact,
    /// The document says "about".
    About,
}

/// The document's words beside a cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Remark {
    /// True if the amount is exact.
    pub precision: Precision,
    /// Notes of the cell's own.
    pub notes: ListId,
}

/// The doubts about a figure: cells in it that are no exact amounts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Doubts(u8);

impl Doubts {
    /// Nothing: it is exact.
    pub const NONE: Self = Self(0);
    /// Amounts that are withheld: it is the least that it can be.
    pub const WITHHELD: Self = Self(1);
    /// Amounts that the document calls "about".
    pub const ABOUT: Self = Self(2);
    /// Nothing but blanks: nobody knows whether there is an amount.
    pub const BLANK: Self = Self(4);
    /// Amounts that nobody knows and that may lie on either side of zero: it may be less or more.
    pub const INCOMPLETE: Self = Self(8);

    /// Those of two figures together.
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Returns `true` if it has these in it.
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Returns `true` if the figure is the least that it can be.
    pub fn are_at_least(self) -> bool {
        self.has(Self::WITHHELD) && !self.has(Self::INCOMPLETE)
    }
}

/// Some of the cells of a dataset's lines, a bit each; nothing where there are none.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CellSet(Vec<u64>);

impl CellSet {
    /// Returns `true` if a cell is in it, by its place among all cells of lines.
    pub fn contains(&self, place: usize) -> bool {
        self.0.get(place / 64).is_some_and(|word| word >> (place % 64) & 1 == 1)
    }

    /// Adds a cell.
    pub fn insert(&mut self, place: usize) {
        if place / 64 >= self.0.len() {
            self.0.resize(place / 64 + 1, 0);
        }
        self.0[place / 64] |= 1 << (place % 64);
    }

    /// Returns `true` if there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
