//! Why the tables of a file are not read.

use crate::format::limits::Size;

/// An obstacle to reading the tables of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NotRead {
    /// It is a spreadsheet that is damaged, in the reader's own words.
    Damaged(String),
    /// It is protected by a password.
    Protected,
    /// It unpacks to more bytes than the limit.
    TooLarge(Size),
    /// It comes to more cells than the limit, counted from the first column of each row.
    TooManyCells(u64),
    /// There is no memory for it.
    NoMemory,
}

impl NotRead {
    /// The obstacle of a damaged file, in the words of its reader's error.
    #[expect(clippy::needless_pass_by_value, reason = "errors are mapped to it")]
    pub fn damaged(error: impl ToString) -> Self {
        Self::Damaged(error.to_string())
    }
}
