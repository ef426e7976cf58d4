//! The columns of a table whose roles are found out.

use std::collections::HashSet;

use crate::format::table::{
    grid::Grid,
    profile::Profile,
    roles::Role,
    vocabulary::{Hint, hints, is_called_after},
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

    /// Returns `true` if a column says which part of a year a row is of.
    pub fn is_of_months(&self, column: usize) -> bool {
        self.says(column, Hint::Month)
            && self.profiles[column].values.len() <= MONTHS
            && !self.is_paid_in_months(column)
    }

    /// Returns `true` for a number of months, or of one. "Paid in the month" is none.
    pub fn counts_months(&self, column: usize) -> bool {
        self.says(column, Hint::Month) && !self.is_paid_in_months(column)
    }

    fn is_paid_in_months(&self, column: usize) -> bool {
        let is_month = |value: &&str| matches!(value.len(), 1 | 2 | 6);
        self.says(column, Hint::Amount) && !self.profiles[column].values.iter().all(is_month)
    }

    /// The number of rows below the headings.
    pub fn rows(&self) -> usize {
        self.grid.height() - self.above
    }

    /// Returns `true` if a column says what another one says in another language: "name@en" beside "name".
    pub fn is_translation(&self, column: usize) -> bool {
        const LANGUAGES: [&str; 24] = [
            "en", "da", "de", "fr", "es", "it", "nl", "no", "nb", "sv", "fi", "pl", "cs", "sk", "pt", "he", "ar", "ru",
            "uk", "eu", "ca", "am", "el", "ro",
        ];
        let heading = self.headings[column].to_lowercase();
        let Some((stem, language)) = heading.rsplit_once(['_', '@', ' ', '-', '.']) else { return false };
        let is_named = |(other, known): (usize, &String)| other != column && known.to_lowercase() == stem;
        LANGUAGES.contains(&language) && self.headings.iter().enumerate().any(is_named)
    }

    /// Returns `true` if a column of names, called after this one, says the same in words: "desc orgao" of "orgao".
    pub fn has_names(&self, column: usize) -> bool {
        let is_named_after = |other: usize| {
            let (own, longer) = (&self.headings[column], &self.headings[other]);
            let is_text = other != column && !self.profiles[other].is_numeric() && self.profiles[other].filled > 0;
            is_text && is_called_after(longer, own) && self.are_one(column, other)
        };
        self.profiles[column].amounts_only == 0 && (0..self.headings.len()).any(is_named_after)
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
