//! Codes that say which rows lie within which: "0111" lies in "011", "07.11.01" in "07.11", "11200000" in "11000000".

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::{
    format::table::{
        grid::GridRow,
        number::{self, DecimalMark},
        roles::Nesting,
        totals::Compared,
        vocabulary::total_of,
    },
    model::{amount::Sum, cell::Cell},
};

/// The columns by which rows lie within each other, or not.
pub struct Columns<'c> {
    /// Those that may hold codes.
    pub open: &'c [usize],
    /// Those of amounts.
    pub amounts: &'c [usize],
    /// Those of years and measures, which part the rows of a code.
    pub periods: &'c [usize],
    /// The decimal mark of amounts.
    pub mark: DecimalMark,
}

/// The way in which rows lie within each other, by the first of the columns whose codes do, and whose amounts do not speak against it.
pub fn nesting<'a, R: Iterator<Item = GridRow<'a>>>(columns: &Columns<'_>, rows: impl Fn() -> R) -> Nesting {
    for &column in columns.open {
        let cells = || rows().filter(move |row| !row.cell(column).is_empty() && !is_total(row.cell(column)));
        let found = [Nesting::CodedNames(column), Nesting::Codes(column)].into_iter().find(|nesting| {
            let codes = cells().map(|row| Some((code_in(row.cell(column), nesting)?, columns.period(row))));
            is_nested(codes) && agree(&rows, nesting, column, columns)
        });
        if let Some(nesting) = found {
            return nesting;
        }
    }
    Nesting::Columns
}

impl Columns<'_> {
    fn period<'a>(&self, row: GridRow<'a>) -> Period<'a> {
        let cell = |place: usize| self.periods.get(place).map_or("", |&column| row.cell(column));
        [cell(0), cell(1)]
    }
}

/// The year and the measure of a row.
type Period<'a> = [&'a str; 2];

/// Returns `true` for a word of totals in place of a code.
pub fn is_total(cell: &str) -> bool {
    total_of(cell).is_some_and(str::is_empty)
}

/// The code in a cell of the column of codes.
fn code_in<'a>(cell: &'a str, nesting: &Nesting) -> Option<&'a str> {
    match nesting {
        Nesting::CodedNames(_) => coded_name(cell).map(|(code, _)| code),
        _ => is_code(cell).then_some(cell),
    }
}

/// The most columns of amounts that are looked at.
const COLUMNS: usize = 4;

/// Returns `true` if the rows in which others lie are their totals for the most part: numbers that count rows begin with each other too.
/// Where a code has a row for each year, nothing but their amounts says so.
fn agree<'a, R: Iterator<Item = GridRow<'a>>>(
    rows: &impl Fn() -> R,
    nesting: &Nesting,
    column: usize,
    columns: &Columns<'_>,
) -> bool {
    let coded = || rows().filter_map(|row| Some((code_in(row.cell(column), nesting)?, row)));
    let known: Codes<'_> = coded().map(|(code, _)| code).collect();
    let amount = |row: GridRow<'a>, at: usize| {
        number::read(row.cell(at), row.kind(at), columns.mark).ok().and_then(Cell::amount)
    };
    let amounts = &columns.amounts[..columns.amounts.len().min(COLUMNS)];
    let mut below: HashMap<(&str, Period<'_>, usize), Sum> = HashMap::new();
    for (code, row) in coded() {
        let Some(parent) = known.parent(code) else { continue };
        for &at in amounts {
            if let Some(amount) = amount(row, at) {
                // A sum that is too long is that of no row.
                let _too_long = below.entry((parent, columns.period(row), at)).or_default().add(amount);
            }
        }
    }
    let (mut near, mut all) = (0_usize, 0_usize);
    for (code, row) in coded() {
        for &at in amounts {
            let Some(sum) = below.get(&(code, columns.period(row), at)) else { continue };
            let (Some(total), Ok(Some(sum_of_below))) = (amount(row, at), sum.total()) else { continue };
            // Nothing is the sum of nothing everywhere.
            if total.is_zero() && sum_of_below.is_zero() {
                continue;
            }
            all += 1;
            near += usize::from(Compared { total, sum: sum_of_below, lines: sum.figures() }.is_exact());
        }
    }
    let must_be_seen = !columns.periods.is_empty() || known.are_padded;
    near * 2 >= all && (!must_be_seen || near > 0)
}

/// A code and the name after it: "0111 Statsydelse", "1. Education".
pub fn coded_name(text: &str) -> Option<(&str, &str)> {
    let (code, name) = text.split_once(' ')?;
    (is_code(code) && name.contains(char::is_alphabetic)).then(|| (code.trim_end_matches('.'), name.trim()))
}

/// A number, its parts divided by points or not, behind a few capital letters or none: "07.11", "P11".
fn is_code(text: &str) -> bool {
    const LETTERS: usize = 3;
    let number = text.trim_start_matches(|sign: char| sign.is_ascii_uppercase());
    text.len() - number.len() <= LETTERS
        && number.starts_with(|sign: char| sign.is_ascii_digit())
        && number.chars().all(|sign| sign.is_ascii_digit() || sign == '.')
}

/// Returns `true` if nearly all cells have a code, each its own in its year, and nearly all of the longer codes begin with a shorter one.
fn is_nested<'a>(codes: impl Iterator<Item = Option<(&'a str, Period<'a>)>>) -> bool {
    let (mut all, mut without, mut known, mut own) = (0_usize, 0_usize, BTreeSet::new(), HashSet::new());
    for code in codes {
        all += 1;
        match code {
            Some((code, period)) => {
                known.insert(code);
                own.insert((code, period));
            }
            None => without += 1,
        }
        if without * 20 > all + 20 || own.len() * 2 + 20 < all {
            return false;
        }
    }
    let known: Codes<'_> = known.into_iter().collect();
    let length = |code: &str| if known.are_padded { code.trim_end_matches(['0', '.']).len() } else { code.len() };
    let Some(shortest) = known.all.iter().map(|code| length(code)).min() else { return false };
    let longer: Vec<&&str> = known.all.iter().filter(|code| length(code) > shortest).collect();
    let within = longer.iter().filter(|code| known.parent(code).is_some()).count();
    // Each row has a code of its own: codes of programmes repeat, and lie within each other by chance.
    own.len() * 10 >= all * 9
        && all >= 3
        && without * 20 <= all
        && !longer.is_empty()
        && within * 20 >= longer.len() * 19
}

/// The codes of a table.
#[derive(Default)]
pub struct Codes<'a> {
    /// All of them.
    pub all: BTreeSet<&'a str>,
    /// They have one length: outer ones have zeros in place of the last digits.
    are_padded: bool,
}

impl<'a> FromIterator<&'a str> for Codes<'a> {
    fn from_iter<I: IntoIterator<Item = &'a str>>(codes: I) -> Self {
        let all: BTreeSet<&str> = codes.into_iter().collect();
        let mut lengths = all.iter().map(|code| code.len());
        let are_padded = lengths.next().is_some_and(|first| lengths.all(|length| length == first));
        Self { all, are_padded }
    }
}

impl<'a> Codes<'a> {
    /// The innermost code that another one lies in: the longest that it begins with, or where all have one length the one with zeros in
    /// place of its last digits.
    pub fn parent(&self, code: &str) -> Option<&'a str> {
        if self.are_padded {
            return self.padded(code);
        }
        let begins = |length: usize| self.all.get(code.get(..length)?.trim_end_matches('.')).copied();
        (1..code.len()).rev().find_map(begins)
    }

    fn padded(&self, code: &str) -> Option<&'a str> {
        let digits: Vec<usize> =
            code.char_indices().filter(|(_, sign)| matches!(sign, '1'..='9')).map(|(at, _)| at).collect();
        let mut padded = code.to_owned();
        digits.into_iter().filter(|&at| at > 0).rev().find_map(|at| {
            padded.replace_range(at..=at, "0");
            self.all.get(padded.as_str()).copied()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::table::grid::{CellKind, Grid};

    fn found(rows: &[[&str; 2]]) -> Nesting {
        let mut grid = Grid::default();
        for row in rows {
            grid.push(1, row.map(|cell| (cell, CellKind::Text)));
        }
        let mark = DecimalMark::Point;
        nesting(&Columns { open: &[0, 1], amounts: &[], periods: &[], mark }, || grid.rows())
    }

    #[test]
    fn rows_lie_within_the_row_whose_code_theirs_begins_with() {
        assert_eq!(found(&[["01 A", "1"], ["011 B", "1"], ["0111 C", "1"], ["02 D", "3"]]), Nesting::CodedNames(0));
        assert_eq!(found(&[["1. A", "1"], ["1.1 B", "1"], ["1.2 C", "1"], ["2. D", "3"]]), Nesting::CodedNames(0));
        assert_eq!(found(&[["x", "1"], ["y", "1.1"], ["z", "1.1.2"], ["u", "2"]]), Nesting::Codes(1));
        assert_eq!(
            found(&[["01 - Steuern", "5"], ["02 - Zuwendungen", "5"], ["03 - Transfer", "7"]]),
            Nesting::Columns
        );
    }

    #[test]
    fn numbers_that_count_the_rows_do_not_lie_within_each_other() {
        let rows = ["1", "2", "10", "11", "12", "20", "100"];
        let with = |amounts: [&str; 7]| {
            let mut grid = Grid::default();
            for (code, amount) in rows.into_iter().zip(amounts) {
                grid.push(1, [code, amount].map(|cell| (cell, CellKind::Text)));
            }
            let mark = DecimalMark::Point;
            nesting(&Columns { open: &[0], amounts: &[1], periods: &[], mark }, || grid.rows())
        };
        assert_eq!(with(["400", "650", "100", "200", "300", "10", "5"]), Nesting::Columns);
        assert_eq!(with(["600", "10", "100", "200", "300", "10", "100"]), Nesting::Codes(0));
        assert_eq!(with(["", "", "100", "200", "300", "10", "100"]), Nesting::Codes(0));
    }

    #[test]
    fn the_parent_is_the_longest_shorter_code() {
        let known: Codes<'_> = ["01", "0111", "07.11", "0120"].into_iter().collect();
        assert_eq!(known.parent("011101"), Some("0111"));
        assert_eq!(known.parent("07.11.01"), Some("07.11"));
        assert_eq!(known.parent("01"), None);
        // Where codes have several lengths, "0120" is no outer one of "0121".
        assert_eq!(known.parent("0121"), Some("01"));
        let padded: Codes<'_> = ["10000000", "11000000", "11120000"].into_iter().collect();
        assert_eq!(padded.parent("11120500"), Some("11120000"));
        assert_eq!(padded.parent("11120000"), Some("11000000"));
        assert_eq!(padded.parent("11000000"), Some("10000000"));
        assert_eq!(padded.parent("10000000"), None);
        let parted: Codes<'_> = ["1.2.00", "1.0.00", "1.2.01"].into_iter().collect();
        assert_eq!(parted.parent("1.2.01"), Some("1.2.00"));
        assert_eq!(parted.parent("1.2.00"), Some("1.0.00"));
    }
}
