//! The row of headings of a table, and a heading for each of its columns.

use crate::format::table::{
    clean::clean,
    grid::{CellKind, Grid, GridRow},
    heading::year_in,
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
    grid.rows().take(MOST_ABOVE).position(is_heading)
}

/// The heading of each column, unlike all others; its number where there is none.
pub(super) fn headings(grid: &Grid, row: Option<usize>) -> Vec<String> {
    let mut headings: Vec<String> = Vec::with_capacity(grid.width());
    for column in 0..grid.width() {
        let heading = row.map_or("", |row| grid.row(row).cell(column));
        let heading = clean(heading);
        let heading = if heading.is_empty() { format!("column {}", column + 1) } else { heading };
        headings.push(unlike(heading, |other| headings.iter().any(|known| known == other)));
    }
    headings
}

/// A text that is unlike all others: with a number, where there is one like it.
pub(super) fn unlike(text: String, is_there: impl Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|number| format!("{text} ({number})").trim_start().to_owned());
    std::iter::once(text.clone()).chain(numbered).find(|text| !is_there(text)).unwrap_or(text)
}
