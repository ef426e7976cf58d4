//! The account of an import: what became of each row and each cell, so that nothing is dropped silently.

use crate::{
    format::table::number::Unreadable,
    model::{
        amount::{Amount, Inexact, Sum},
        cell::Cell,
    },
};

/// The reason for which a row is no line of the dataset.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Reason {
    /// It stands above the headings.
    Above,
    /// It is the row of the headings.
    Headings,
    /// It has nothing in it.
    Blank,
    /// It repeats the headings.
    RepeatsHeadings,
    /// It is a heading of the rows below it.
    Heading,
    /// It is a part of the line above it, and is not added.
    OfWhich,
    /// It is called a total, and is not the sum of lines: a result of other totals.
    Result,
    /// It is the sum of some lines of its area: of its expenditure, of its revenue.
    Part,
    /// It is the total of other areas in one class only.
    TotalOfAreas,
    /// It is a remark on the line above it, and is its note.
    Remark,
    /// Its table divides the total of another one in another way.
    OtherDivision,
    /// It has text, and neither a name nor an amount.
    Text,
    /// It has amounts, and no year where one belongs.
    NoYear,
    /// A sum of its amounts would have more digits than are kept.
    TooLong,
}

/// A row that is no line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Aside {
    /// Its table, by its place.
    pub part: usize,
    /// The number of its line in the file.
    pub line: u64,
    /// Why it is none.
    pub reason: Reason,
    /// Its first text.
    pub text: String,
}

/// A row that was taken for a total for its amounts alone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SummedRow {
    /// Its table, by its place.
    pub part: usize,
    /// The number of its line in the file.
    pub line: u64,
    /// Its name.
    pub name: String,
}

/// A cell of a column of amounts that holds none and no sign for none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnreadCell {
    /// Its table, by its place.
    pub part: usize,
    /// The number of its line in the file.
    pub line: u64,
    /// The heading of its column.
    pub column: String,
    /// Its text.
    pub text: String,
    /// What it is.
    pub what: Unreadable,
}

/// The lines that a file has in common with those before it, and those that it doesn't.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Meeting {
    /// The first table of the file, by its place.
    pub part: usize,
    /// The number of lines that files before it have too.
    pub met: usize,
    /// The names of lines that it has first.
    pub new: Vec<String>,
    /// The names of lines of files before it that it doesn't have.
    pub missing: Vec<String>,
    /// The names of lines that a file before it has too, with amounts of the same columns: each is a line of its own.
    pub apart: Vec<String>,
}

/// The sum of the amounts of a column, as they were read, before anything was done with them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ColumnAccount {
    /// The sum of all rows; none where it has more digits than are kept.
    pub read: Exact,
    /// The sum of the rows that are totals.
    pub totals: Exact,
    /// The sum of the rows that are lines.
    pub lines: Sum,
    /// The number of amounts in them.
    pub amounts: usize,
    /// The amount with the most decimals, of lines, totals and parts.
    pub longest: Option<LongAmount>,
}

/// An amount by its decimals: with the longest a sum may have more digits than are kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LongAmount {
    /// The amount.
    pub amount: Amount,
    /// Its table, by its place.
    pub part: usize,
    /// The number of its line in the file.
    pub line: u64,
    /// Its column, by its place in the table.
    pub at: usize,
}

/// A sum that is exact, or not known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Exact(pub Option<Sum>);

impl Default for Exact {
    fn default() -> Self {
        Self(Some(Sum::default()))
    }
}

impl Exact {
    fn add(&mut self, amount: Amount) {
        if self.0.as_mut().is_some_and(|sum| sum.add(amount).is_err()) {
            self.0 = None;
        }
    }
}

impl ColumnAccount {
    /// The sum of the rows that are neither lines nor totals; none where it is not known.
    pub fn left_out(&self) -> Option<Amount> {
        let total = |sum: &Sum| sum.total().ok().map(Option::unwrap_or_default);
        let (read, totals) = (total(self.read.0.as_ref()?)?, total(self.totals.0.as_ref()?)?);
        read.checked_sub(totals).ok()?.checked_sub(total(&self.lines)?).ok()
    }
}

/// Amounts with the noise of binary fractions.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Noisy {
    /// Their number.
    pub count: usize,
    /// The number of the line of the first, and its table by its place.
    pub first: (usize, u64),
    /// The first as it was read.
    pub example: Amount,
    /// The most decimals that were meant in one of them.
    pub decimals: u32,
}

impl Noisy {
    /// The most that noise makes of a sum: a hundredth of the last place that was meant.
    pub fn rounding(&self) -> Amount {
        Amount::from(1).divided_by_ten_to(self.decimals + 2)
    }
}

/// The account of each row and each cell of a table.
#[derive(Clone, Debug, Default)]
pub struct Account {
    /// The rows of the table.
    pub rows: usize,
    /// The rows that are lines, or part of one.
    pub line_rows: usize,
    /// The lines that they make.
    pub lines: usize,
    /// The lines of which an amount is the sum of several rows.
    pub added: usize,
    /// The rows that are totals, or part of one, and are held against their lines.
    pub total_rows: usize,
    /// Those of them that nothing but their amounts calls so: they are the sums of the rows below them.
    pub by_sums: Vec<SummedRow>,
    /// Rows that are no lines.
    pub aside: Vec<Aside>,
    /// Cells of columns of amounts that are none.
    pub unread: Vec<UnreadCell>,
    /// Amounts that were read, of lines, totals and parts.
    pub amounts: usize,
    /// Cells of columns of amounts with nothing in them.
    pub blanks: usize,
    /// Cells with a dash.
    pub dashes: usize,
    /// Cells whose amount is not published.
    pub withheld: usize,
    /// Amounts with the noise of binary fractions.
    pub noisy: Option<Noisy>,
    /// Amounts of revenue whose sign was turned.
    pub turned: usize,
    /// The lines that files after the first have in common with those before.
    pub meetings: Vec<Meeting>,
    /// The sum of the amounts in rows that have no year where one belongs.
    pub without_year: Exact,
    /// The sums of the dataset's columns as they were read.
    pub columns: Vec<ColumnAccount>,
}

impl Account {
    /// Adds the amounts of a line to the sums of their columns, all or none.
    ///
    /// # Errors
    /// When a sum needs more digits than are kept.
    pub fn add_line(&mut self, cells: &[(usize, Cell)]) -> Result<(), Inexact> {
        let amounts = || cells.iter().filter_map(|&(column, cell)| Some((column, cell.amount()?)));
        for (column, amount) in amounts() {
            let mut sum = self.column(column).lines;
            sum.add(amount)?;
        }
        for (column, amount) in amounts() {
            let column = self.column(column);
            column.lines.add(amount)?;
            column.amounts += 1;
        }
        Ok(())
    }

    /// Takes the amounts of a line off again.
    pub fn take_line(&mut self, cells: &[(usize, Cell)]) {
        for (column, amount) in cells.iter().filter_map(|&(column, cell)| Some((column, cell.amount()?))) {
            let column = self.column(column);
            column.amounts -= 1;
            // It was added before, so it can be taken off; a sum of nothing is none.
            let _enough = column.lines.add(-amount);
            if column.amounts == 0 {
                column.lines = Sum::default();
            }
        }
    }

    /// Adds an amount of a row to all that were read of its column.
    pub fn read(&mut self, column: usize, amount: Amount) {
        self.column(column).read.add(amount);
    }

    /// Adds an amount of a total to those of its column.
    pub fn add_total(&mut self, column: usize, amount: Amount) {
        self.column(column).totals.add(amount);
    }

    /// Notes an amount of a column, whether of a line or not.
    pub fn note(&mut self, column: usize, amount: &LongAmount) {
        let longest = &mut self.column(column).longest;
        if longest.as_ref().is_none_or(|longest| longest.amount.decimals() < amount.amount.decimals()) {
            *longest = Some(amount.clone());
        }
    }

    fn column(&mut self, column: usize) -> &mut ColumnAccount {
        if self.columns.len() <= column {
            self.columns.resize_with(column + 1, ColumnAccount::default);
        }
        &mut self.columns[column]
    }

    /// Adds an amount of a row without a year.
    pub fn add_without_year(&mut self, amount: Amount) {
        self.without_year.add(amount);
    }

    /// Returns `true` if a row that was set aside may have amounts.
    pub fn sets_amounts_aside(&self) -> bool {
        let has_amounts = [Reason::OfWhich, Reason::Result, Reason::Part, Reason::TotalOfAreas, Reason::TooLong];
        self.aside.iter().any(|aside| has_amounts.contains(&aside.reason))
    }

    /// The number of rows set aside for a reason.
    pub fn count(&self, reason: Reason) -> usize {
        self.aside.iter().filter(|aside| aside.reason == reason).count()
    }
}
