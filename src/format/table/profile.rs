//! The contents of a column, counted over the whole of it.

use std::collections::{HashMap, HashSet};

use crate::{
    format::table::{
        date::year_of_date,
        grid::{CellKind, Grid, GridRow},
        heading::year_in,
        number::{self, DecimalMark, Evidence, Plain},
    },
    model::halves::both,
};

/// Counts of the cells of a column.
#[derive(Clone, Debug, Default)]
pub struct Profile<'a> {
    /// Cells with something in them.
    pub filled: usize,
    /// Numbers, or one of the ways to write no amount.
    pub numbers: usize,
    /// Numbers that may as well be codes: "12E5".
    pub powers: usize,
    /// Shares in per cent.
    pub shares: usize,
    /// Cells that are a year and nothing else.
    pub years: usize,
    /// Cells that are a date.
    pub dates: usize,
    /// Numbers below zero or with decimals: no codes.
    pub amounts_only: usize,
    /// Whole numbers that end in two zeros.
    pub round: usize,
    /// Whole numbers that begin with a zero.
    pub led_by_zero: usize,
    /// The lengths that whole numbers have, a bit for each.
    pub lengths: u32,
    /// Cells with one mark before three digits, by the decimal mark that reads them as thousands.
    pub thousands: [usize; 2],
    /// Those of them that end in a zero.
    pub ending_in_zero: usize,
    /// Numbers from 1 to 999 without a mark.
    pub small: usize,
    /// Cells that can only have a decimal mark.
    pub only: [usize; 2],
    /// Whole numbers from a thousand up that nothing groups.
    pub ungrouped: usize,
    /// The different cells, as far as they are counted.
    pub values: HashSet<&'a str>,
}

/// The longest year is as long as "FY2014-2015".
const LONGEST_YEAR: usize = 11;

/// The most different cells that are told apart.
const VALUES: usize = 20_000;

impl<'a> Profile<'a> {
    /// The profiles of all columns of a table below so many rows, made on two threads where it is large.
    pub fn of_all(grid: &'a Grid, above: usize) -> Vec<Self> {
        let of = |column| Self::of(grid.rows().skip(above), column);
        let some = |first: usize| (first..grid.width()).step_by(2).map(of).collect::<Vec<_>>();
        let (odd, even) = both(grid.height(), || some(1), || some(0));
        let mut halves = [even.into_iter(), odd.into_iter()];
        (0..grid.width()).filter_map(|column| halves[column % 2].next()).collect()
    }

    /// The profile of a column in these rows.
    pub fn of(rows: impl Iterator<Item = GridRow<'a>>, column: usize) -> Self {
        let mut profile = Self::default();
        // A text is looked at once, however often it stands there.
        let mut times: HashMap<&str, usize> = HashMap::new();
        for row in rows {
            let (cell, kind) = (row.cell(column), row.kind(column));
            if cell.is_empty() {
                continue;
            }
            let is_full = times.len() == VALUES;
            if kind != CellKind::Number && !(is_full && Plain::of(cell).is_some()) {
                if let Some(times) = times.get_mut(cell) {
                    *times += 1;
                    continue;
                }
                if !is_full {
                    times.insert(cell, 1);
                    continue;
                }
            } else if !is_full {
                times.entry(cell).or_default();
            }
            profile.count(cell, kind, 1);
        }
        for (&cell, &times) in times.iter().filter(|(_, times)| **times > 0) {
            profile.count(cell, CellKind::Text, times);
        }
        profile.values = times.into_keys().collect();
        profile
    }

    /// Counts a cell that has something in it, which stands there so many times.
    fn count(&mut self, cell: &str, kind: CellKind, times: usize) {
        self.filled += times;
        let is_plain = Plain::of(cell).is_some();
        // Of plain numbers only one of eight digits may be a date.
        if (!is_plain || cell.len() == 8) && year_of_date(cell).is_some() {
            self.dates += times;
            return;
        }
        // A whole number as some programs write it.
        let cell = cell.strip_suffix(".0").unwrap_or(cell);
        let may_be_year = if is_plain { cell.len() == 4 } else { cell.len() <= LONGEST_YEAR };
        if may_be_year && year_in(cell).is_some_and(|found| found.rest.is_empty() && found.year.len() == cell.len()) {
            self.years += times;
        }
        if cell.bytes().all(|digit| digit.is_ascii_digit()) {
            self.round += times * usize::from(cell.ends_with("00"));
            self.led_by_zero += times * usize::from(cell.starts_with('0') && cell.len() > 1);
            self.lengths |= 1 << cell.len().min(31);
        }
        if kind == CellKind::Number {
            self.numbers += times;
            self.amounts_only += times * usize::from(cell.starts_with('-') || cell.contains('.'));
            return;
        }
        match number::read(cell, kind, DecimalMark::Point) {
            Ok(_) | Err(number::Unreadable::OtherMark) if number::may_be_code(cell) => {
                self.powers += times;
                return;
            }
            Ok(_) | Err(number::Unreadable::OtherMark) => self.numbers += times,
            Err(number::Unreadable::PerCent) => self.shares += times,
            Err(_) => return,
        }
        let place = |mark| usize::from(mark == DecimalMark::Comma);
        match number::evidence(cell) {
            Some(Evidence::Thousands(mark)) => {
                self.thousands[place(mark)] += times;
                self.ending_in_zero += times * usize::from(cell.trim_end_matches(')').ends_with('0'));
            }
            Some(Evidence::None) => {
                let is_whole = !cell.contains(['.', ',']) && cell.contains(|digit: char| matches!(digit, '1'..='9'));
                self.small += times * usize::from(is_whole);
            }
            Some(Evidence::Only(mark)) => self.only[place(mark)] += times,
            Some(Evidence::Ungrouped) => self.ungrouped += times,
            _ => {}
        }
        self.amounts_only +=
            times * usize::from(cell.starts_with(['-', '(', '−']) && cell.len() > 1 || cell.contains([',', '.']));
    }

    /// Returns `true` if nearly all of its cells are numbers. What may be codes is numbers only among more of these.
    pub fn is_numeric(&self) -> bool {
        let powers = if self.numbers > self.powers { self.powers } else { 0 };
        self.filled > 0 && (self.numbers + powers) * 10 >= self.filled * 9
    }

    /// Returns `true` if its cells look like codes: nearly each has a digit or no small letter, and none is a phrase.
    pub fn looks_like_codes(&self) -> bool {
        let is_code = |cell: &&&str| {
            let words = cell.split_whitespace().count();
            let is_word = words == 1 && !cell.contains(char::is_lowercase);
            is_word || words < 3 && cell.contains(|sign: char| sign.is_ascii_digit())
        };
        self.values.iter().filter(is_code).count() * 10 >= self.values.len() * 9
    }

    /// Returns `true` if all of its cells are years.
    pub fn is_years(&self) -> bool {
        self.filled > 0 && self.years * 50 >= self.filled * 49
    }

    /// Returns `true` if nearly all of its cells are dates.
    pub fn is_dates(&self) -> bool {
        self.filled > 0 && self.dates * 50 >= self.filled * 49
    }

    /// Returns `true` if each of its many cells is one sign, and not always the same.
    pub fn is_of_letters(&self) -> bool {
        const MANY: usize = 20;
        self.filled >= MANY && self.values.len() > 1 && self.values.iter().all(|value| value.chars().count() == 1)
    }

    /// Returns `true` if its cells are shares in per cent for the most part.
    pub fn is_shares(&self) -> bool {
        self.shares * 2 > self.filled
    }

    /// Returns `true` if its cells are written as codes are: nearly each has a digit or stands in quotation marks, and no small letter nor
    /// space.
    pub fn is_written_as_codes(&self) -> bool {
        let is_code = |cell: &&&str| {
            cell.contains(|sign: char| sign.is_ascii_digit() || sign == '\'')
                && !cell.contains(|sign: char| sign.is_lowercase() || sign.is_whitespace())
        };
        !self.values.is_empty() && self.values.iter().filter(is_code).count() * 10 >= self.values.len() * 9
    }

    /// Returns `true` if its cells have no letter: "111 01", "1.1.2".
    pub fn is_without_letters(&self) -> bool {
        let is_code = |cell: &&&str| {
            cell.contains(|sign: char| sign.is_ascii_digit()) && !cell.contains(|sign: char| sign.is_alphabetic())
        };
        !self.values.is_empty() && self.values.iter().filter(is_code).count() * 10 >= self.values.len() * 9
    }

    /// Returns `true` if its cells are addresses on the web.
    pub fn is_links(&self) -> bool {
        let is_link = |value: &&str| value.starts_with("http://") || value.starts_with("https://");
        !self.values.is_empty() && self.values.iter().all(is_link)
    }

    /// Returns `true` if its cells are sentences about a thing rather than the names of one.
    pub fn is_prose(&self) -> bool {
        const LONG: usize = 80;
        let length: usize = self.values.iter().map(|value| value.len()).sum();
        length > LONG * self.values.len()
    }

    /// Returns `true` if numbers beside amounts are amounts too: of several lengths, or round, and without a zero before them.
    pub fn may_be_amounts(&self) -> bool {
        let has_lengths = self.lengths.count_ones() > 1;
        self.is_numeric() && self.led_by_zero == 0 && (has_lengths || self.round * 3 >= self.filled)
    }

    /// Returns `true` if its whole numbers have more lengths than codes have.
    pub fn varies(&self) -> bool {
        self.is_numeric() && self.led_by_zero == 0 && self.lengths.count_ones() > 2
    }

    /// Returns `true` if each of its few values is one that a judge knows.
    pub fn is_of_words(&self, fewest: usize, most: usize, is_known: impl Fn(&str) -> bool) -> bool {
        (fewest..=most).contains(&self.values.len()) && self.values.iter().all(|value| is_known(value))
    }
}
