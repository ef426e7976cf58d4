//! The figure of a line in a column: what is printed, or in a printed sum that is left blank the sum of the line's own cells.

use crate::model::{
    amount::{Inexact, Sum},
    cell::Cell,
    column::{ColumnId, PrintedSum},
    dataset::Dataset,
    ids::InitiativeId,
};

/// The figure of a line in a column.
///
/// # Errors
/// When the line's own cells add up to more digits than are kept exactly.
pub fn figure(dataset: &Dataset, line: InitiativeId, column: ColumnId) -> Result<Cell, Inexact> {
    match (dataset.cell(line, column), &dataset.column(column).sum) {
        (Cell::Blank, Some(sum)) => added_up(|column| dataset.cell(line, column), sum),
        (cell, _) => Ok(cell),
    }
}

/// The sum of the cells of a row that a column names: an amount where any of them has one, withheld where one is withheld, blank
/// where all are.
///
/// # Errors
/// When it has more digits than are kept exactly.
pub fn added_up(cell: impl Fn(ColumnId) -> Cell, columns: &PrintedSum) -> Result<Cell, Inexact> {
    let mut sum = Sum::default();
    let mut printed = Cell::Blank;
    let parts =
        columns.plus.iter().map(|&column| (column, false)).chain(columns.less.iter().map(|&column| (column, true)));
    for (column, is_taken_off) in parts {
        match cell(column) {
            Cell::Withheld => return Ok(Cell::Withheld),
            Cell::Amount(amount) => sum.add(if is_taken_off { -amount } else { amount })?,
            Cell::Dash => printed = Cell::Dash,
            Cell::Blank => {}
        }
    }
    Ok(sum.total()?.map_or(printed, Cell::Amount))
}
