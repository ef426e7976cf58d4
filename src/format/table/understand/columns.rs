//! The columns of a table whose roles are found out.

use std::collections::HashSet;

use crate::format::table::{
    grid::Grid,
    profile::Profile,
    roles::Role,
    vocabulary::{Hint, hints},
};

/// The most ways to write the parts of a year.
const MONTHS: usize = 36;

/// The columns of a table, with their headings.
pub(super) struct TableColumns<'a> {
    pub grid: &'a Grid,
    /// The number of rows up to and including the headings.
    pub above: usize,
    pub headings: &'a [String],
    pub profiles: &'a [Profile<'a>],
    /// True for a column whose role somebody has said.
    pub is_said: Vec<bool>,
}

impl TableColumns<'_> {
    /// Returns `true` if a heading has a word of this hint.
    pub fn says(&self, column: usize, hint: Hint) -> bool {
        hints(&self.headings[column]).contains(&hint)
    }

    /// Returns `true` if a column says which part of a year a row is of. "Paid in the month" holds amounts.
    pub fn is_of_months(&self, column: usize) -> bool {
        let profile = &self.profiles[column];
        let is_month = |value: &&str| matches!(value.len(), 1 | 2 | 6);
        let are_few = profile.values.len() <= MONTHS;
        self.says(column, Hint::Month) && are_few && (!profile.is_numeric() || profile.values.iter().all(is_month))
    }

    /// The number of rows below the headings.
    pub fn rows(&self) -> usize {
        self.grid.height() - self.above
    }

    /// The columns whose role is still open.
    pub fn open(&self, roles: &[Option<Role>]) -> Vec<usize> {
        (0..roles.len()).filter(|&column| roles[column].is_none() && self.profiles[column].filled > 0).collect()
    }

    /// Returns `true` if no text of a column stands twice, one row below the other: an empty cell is of the text above it.
    pub fn stands_once(&self, column: usize) -> bool {
        let mut rows = self.grid.rows().skip(self.above).map(|row| row.cell(column));
        let mut last = rows.next().unwrap_or_default();
        !last.is_empty() && rows.all(|cell| cell.is_empty() || cell != std::mem::replace(&mut last, cell))
    }

    /// Returns `true` if two columns say the same: nearly each value of either stands beside one value of the other only.
    pub fn are_one(&self, one: usize, other: usize) -> bool {
        let pairs: HashSet<(&str, &str)> =
            self.grid.rows().skip(self.above).map(|row| (row.cell(one), row.cell(other))).collect();
        pairs.len() * 10 <= self.profiles[one].values.len().min(self.profiles[other].values.len()) * 11
    }
}
