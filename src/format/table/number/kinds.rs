//! Kinds of numbers: their decimal marks, the evidence they give of it, and cells that are none.

use serde::{Deserialize, Serialize};

/// The sign before the decimals of a number.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub enum DecimalMark {
    /// `1.5`, and `1,000` is a thousand.
    #[default]
    Point,
    /// `1,5`, and `1.000` is a thousand.
    Comma,
}

impl DecimalMark {
    /// The sign itself.
    pub fn sign(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }
}

/// A cell that holds no amount, no dash and no blank.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Unreadable {
    /// Some other text.
    Text,
    /// A share: it is of other amounts, and never added to them.
    PerCent,
    /// A number in the other way of writing numbers.
    OtherMark,
    /// A number of more digits than are kept exactly.
    TooManyDigits,
    /// A formula that went wrong: `#REF!`.
    Formula,
}

/// The forms that a number leaves open or settles.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Evidence {
    /// It can only have this decimal mark.
    Only(DecimalMark),
    /// It is a number of thousands, or one with three decimals, such as `3.500` or `3,500`: read as thousands, the decimal mark is this one.
    Thousands(DecimalMark),
    /// A whole number from a thousand up that nothing groups.
    Ungrouped,
    /// It says nothing of the mark.
    None,
}
