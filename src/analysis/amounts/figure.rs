//! The figure of a row in a column: what is printed, or in a printed sum that is left blank the sum of the row's own cells.

use crate::model::{
    amount::{Inexact, Sum},
    cell::{Cell, Doubts},
    columns::{ColumnId, PrintedSum},
    dataset::Dataset,
    ids::InitiativeId,
};

/// A figure, and the number of printed amounts that it is made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Figure {
    /// The printed cell, or the sum of others.
    pub cell: Cell,
    /// The number of amounts in print.
    pub amounts: u32,
    /// The extent to which it is known.
    pub extent: Extent,
}

/// The extent to which a figure is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Extent {
    /// It is printed, or all that it is the sum of has a column.
    Whole,
    /// The document leaves a sum blank, and prints no column of one of its years.
    LacksYears,
}

impl Figure {
    /// Returns `true` if nothing is printed of it, neither in its cell nor in those that it is the sum of.
    pub fn is_blank(self) -> bool {
        (self.cell, self.extent) == (Cell::Blank, Extent::Whole)
    }
}

/// The figure of a line in a column.
///
/// # Errors
/// When the line's own cells add up to more digits than are kept exactly.
pub fn figure(dataset: &Dataset, line: InitiativeId, column: ColumnId) -> Result<Figure, Inexact> {
    figure_of(dataset, &|column| dataset.cell(line, column), column)
}

/// The doubts about the figure of a line in a column.
pub fn doubts(dataset: &Dataset, line: InitiativeId, column: ColumnId) -> Doubts {
    let doubts = match &dataset.column(column).sum {
        Some(sum) if sum.missing.is_empty() && dataset.cell(line, column) == Cell::Blank => {
            let parts = sum.plus.iter().chain(&sum.less);
            parts.fold(Doubts::NONE, |all, &part| all.and(doubts(dataset, line, part)))
        }
        _ => dataset.doubts(line, column),
    };
    let is_unbounded = doubts.has(Doubts::WITHHELD) && dataset.is_difference(column);
    if is_unbounded { doubts.and(Doubts::INCOMPLETE) } else { doubts }
}

/// The figure of a row in a column.
///
/// # Errors
/// When the row's own cells add up to more digits than are kept exactly.
pub fn figure_of(dataset: &Dataset, row: &dyn Fn(ColumnId) -> Cell, column: ColumnId) -> Result<Figure, Inexact> {
    match (row(column), &dataset.column(column).sum) {
        (Cell::Blank, Some(sum)) => added_up(dataset, row, sum),
        (cell, _) => Ok(Figure { cell, amounts: u32::from(cell.amount().is_some()), extent: Extent::Whole }),
    }
}

/// The sum of the cells of a row that a column names: blank where all are and where a year has no column, withheld where one is,
/// else an amount where any of them has one.
///
/// # Errors
/// When it has more digits than are kept exactly.
pub fn added_up(dataset: &Dataset, row: &dyn Fn(ColumnId) -> Cell, columns: &PrintedSum) -> Result<Figure, Inexact> {
    let mut sum = Sum::default();
    let (mut amounts, mut is_blank, mut is_withheld) = (0, true, false);
    let mut extent = if columns.missing.is_empty() { Extent::Whole } else { Extent::LacksYears };
    let parts = |columns: &'_ [ColumnId], is_taken_off| columns.iter().map(move |&part| (part, is_taken_off)).collect();
    let parts: [Vec<_>; 2] = [parts(&columns.plus, false), parts(&columns.less, true)];
    for (part, is_taken_off) in parts.into_iter().flatten() {
        let figure = figure_of(dataset, row, part)?;
        amounts += figure.amounts;
        is_blank &= figure.is_blank();
        if figure.extent == Extent::LacksYears {
            extent = Extent::LacksYears;
        }
        match figure.cell {
            Cell::Withheld => is_withheld = true,
            Cell::Amount(amount) => sum.add(if is_taken_off { -amount } else { amount })?,
            Cell::Dash | Cell::Blank => {}
        }
    }
    let (cell, extent) = match extent {
        _ if is_blank => (Cell::Blank, Extent::Whole),
        _ if is_withheld => (Cell::Withheld, Extent::Whole),
        Extent::LacksYears => (Cell::Blank, extent),
        Extent::Whole => (sum.total()?.map_or(Cell::Dash, Cell::Amount), extent),
    };
    Ok(Figure { cell, amounts, extent })
}
