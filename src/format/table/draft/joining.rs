//! Rows of one line, joined: their amounts are added where they can be.

use crate::{
    format::table::draft::shapes::{DraftLine, RowPlace, place_of},
    model::cell::Cell,
};

/// The amounts that a row gives, by their columns.
pub(super) fn given(cells: &[(usize, Cell)], row: RowPlace) -> impl Iterator<Item = (usize, RowPlace)> {
    cells.iter().filter(|(_, cell)| matches!(cell, Cell::Amount(_))).map(move |&(column, _)| (column, row))
}

/// The cells of one more row of a line, joined with those it has there; none where they cannot be added: an amount and one that is not
/// published, or two of different tables.
pub(super) fn joined(line: &DraftLine, more: &[(usize, Cell)], part: usize) -> Option<Vec<(usize, Cell)>> {
    let is_of_other = line.rows.last().is_some_and(|row| row.part != part);
    let join = |&(column, cell): &(usize, Cell)| {
        let Ok(place) = place_of(&line.cells, column) else { return Some((column, cell)) };
        let known = line.cells[place].1;
        let are_two = is_of_other && known != Cell::Blank && cell != Cell::Blank;
        if are_two { None } else { Some((column, together(known, cell)?)) }
    };
    more.iter().map(join).collect()
}

/// Puts cells into their places in the order of columns.
pub(super) fn put(known: &mut Vec<(usize, Cell)>, cells: Vec<(usize, Cell)>) {
    for (column, cell) in cells {
        match place_of(known, column) {
            Ok(place) => known[place].1 = cell,
            Err(place) => known.insert(place, (column, cell)),
        }
    }
}

fn together(one: Cell, other: Cell) -> Option<Cell> {
    Some(match (one, other) {
        (Cell::Amount(one), Cell::Amount(other)) => Cell::Amount(one.checked_add(other).ok()?),
        (Cell::Withheld, Cell::Amount(_)) | (Cell::Amount(_), Cell::Withheld) => return None,
        (Cell::Blank, other) => other,
        (one, Cell::Blank) => one,
        (Cell::Dash, other) => other,
        (one, Cell::Dash) => one,
        (Cell::Withheld, Cell::Withheld) => Cell::Withheld,
    })
}
