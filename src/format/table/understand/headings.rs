//! The row of headings of a table, and a heading for each of its columns.

use std::{
    collections::{HashMap, HashSet},
    ops::RangeInclusive,
};

use crate::format::table::{
    clean::clean,
    grid::{CellKind, Grid, GridRow},
    heading::year_in,
    number,
    unit::unit_in,
};

/// The most rows above the headings.
const MOST_ABOVE: usize = 60;

/// The row of headings: the first that fills the table as most rows do, with words or years and no other numbers.
pub(super) fn headings_row(grid: &Grid) -> Option<usize> {
    let usual = grid.rows().take(MOST_ABOVE * 4).map(GridRow::len).max()?;
    let is_heading = |row: GridRow<'_>| {
        let filled = row.cells().filter(|cell| !cell.is_empty()).count();
        let is_number = |column: usize| {
            let cell = row.cell(column);
            let is_year = year_in(cell).is_some();
            !is_year
                && (row.kind(column) == CellKind::Number
                    || cell.starts_with(|sign: char| sign.is_ascii_digit() || sign == '-'))
        };
        filled >= 2 && filled * 2 >= usual && !(0..row.len()).any(is_number)
    };
    let first = grid.rows().take(MOST_ABOVE).position(is_heading)?;
    // A row above them may have a few words too: a title and its date, "Column Labels" of a pivot table.
    let filled = |row: usize| grid.row(row).cells().filter(|cell| !cell.is_empty()).count();
    let is_better = |next: usize| {
        next < grid.height()
            && is_heading(grid.row(next))
            && !grid.row(next).cell(0).is_empty()
            && filled(next) > filled(first)
    };
    Some(if is_better(first + 1) { first + 1 } else { first })
}

/// A longer text over several columns is the title of all.
const LONGEST: usize = 60;

/// The most rows of headings.
const MOST_ROWS: usize = 4;

/// The rows of headings: that one, and the rows above or the one below it that part its columns: years over measures, measures over years.
pub(super) fn headings_rows(grid: &Grid, row: usize) -> RangeInclusive<usize> {
    let parts = |upper: usize, lower: usize| {
        let (upper, lower) = (grid.row(upper), grid.row(lower));
        let fills_gap = (1..lower.len()).any(|column| upper.cell(column).is_empty() && !lower.cell(column).is_empty());
        let has_several = |row: GridRow<'_>| (1..row.len()).filter(|&column| !row.cell(column).is_empty()).count() > 1;
        let is_words = |row: GridRow<'_>| row.cells().all(is_word);
        let is_title = upper.cells().any(|cell| cell.chars().count() > LONGEST);
        let is_named_once = upper.cell(0).is_empty() || lower.cell(0).is_empty();
        fills_gap
            && is_named_once
            && !is_title
            && [upper, lower].into_iter().all(|row| has_several(row) && is_words(row))
    };
    let first = (1..=row).rev().take(MOST_ROWS - 1).take_while(|&lower| parts(lower - 1, lower)).last();
    if let Some(lower) = first {
        return lower - 1..=row;
    }
    let below = (row..grid.height().saturating_sub(1)).take(MOST_ROWS - 1).take_while(|&upper| parts(upper, upper + 1));
    row..=below.last().map_or(row, |upper| upper + 1)
}

/// Returns `true` for a cell of headings: no number but a year, no unit but in brackets behind a word, and no sign for none.
fn is_word(cell: &str) -> bool {
    let has_letters = cell.contains(char::is_alphabetic) && number::evidence(cell).is_none();
    let before = cell.split('(').next().unwrap_or_default();
    let has_words = before.contains(char::is_alphabetic) && unit_in(before).is_none();
    cell.is_empty() || year_in(cell).is_some() || has_letters && (unit_in(cell).is_none() || has_words)
}

/// The headings of a row and of those below it in one, by their columns: of a heading that parts the one above it what stands over it, or
/// before that on the same row.
fn combined(upper: GridRow<'_>, lower: &[String]) -> Vec<String> {
    let mut last = "";
    let of_column = |(column, own): (usize, &String)| {
        let above = upper.cell(column);
        if column > 0 && !above.is_empty() {
            last = above;
        }
        let over = if column == 0 || own.trim().is_empty() { above } else { last };
        format!("{over} {own}")
    };
    lower.iter().enumerate().map(of_column).collect()
}

/// The heading of each column, unlike all others; its number where there is none.
pub(super) fn headings(grid: &Grid, rows: Option<&RangeInclusive<usize>>) -> Vec<String> {
    let width = grid.width();
    let mut printed = vec![String::new(); width];
    if let Some(rows) = rows {
        let last = grid.row(*rows.end());
        let innermost = (0..width).map(|column| last.cell(column).to_owned()).collect();
        printed = (*rows.start()..*rows.end()).rev().fold(innermost, |lower, row| combined(grid.row(row), &lower));
    }
    let mut known: HashSet<String> = HashSet::with_capacity(width);
    // The number that the next column with the same heading tries first.
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut headings = Vec::with_capacity(width);
    for (column, printed) in printed.iter().enumerate() {
        let heading = clean(printed);
        let heading = if heading.is_empty() { format!("column {}", column + 1) } else { heading };
        let number = numbers.entry(heading.clone()).or_insert(1);
        let other = loop {
            let other = if *number == 1 { heading.clone() } else { numbered(&heading, *number) };
            *number += 1;
            if !known.contains(&other) {
                break other;
            }
        };
        known.insert(other.clone());
        headings.push(other);
    }
    headings
}

/// A text that is unlike all others: with a number, where there is one like it.
pub(super) fn unlike(text: String, is_there: impl Fn(&str) -> bool) -> String {
    let others = (2..).map(|number| numbered(&text, number));
    std::iter::once(text.clone()).chain(others).find(|text| !is_there(text)).unwrap_or(text)
}

fn numbered(text: &str, number: usize) -> String {
    format!("{text} ({number})").trim_start().to_owned()
}
