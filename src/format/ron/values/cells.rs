//! Checks the cells of a row: amounts, dashes, blanks, withheld amounts, and the document's remarks on them.

use crate::{
    format::{
        problem::{Mistake, Problem},
        ron::{
            shapes::{
                raw::{Raw, RawList},
                rows::CellShape,
            },
            values::Values,
        },
    },
    model::{
        cell::{Cell, Precision},
        columns::ColumnId,
    },
};

/// A remark of the document on a cell, its notes as written.
pub struct RawRemark<'a> {
    pub precision: Precision,
    pub note: Option<RawList<'a>>,
}

/// The cells of a row, of any number.
#[derive(Default)]
pub struct RawCells<'a> {
    pub cells: Vec<Cell>,
    /// Remarks on some of them.
    pub remarks: Vec<(ColumnId, RawRemark<'a>)>,
    /// Those written as `1.000`.
    pub like_thousands: Vec<ColumnId>,
}

impl<'a> Values<'a> {
    /// The cells of a list.
    pub fn cells(&self, list: RawList<'a>) -> Result<RawCells<'a>, Mistake> {
        let list = list.0;
        let bare = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b',' | b'-' | b' ');
        let Some(inside) = list.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) else {
            return Err(self.mistake(list, Problem::NotAList(list.to_owned())));
        };
        if !inside.bytes().all(bare) {
            return self.mixed_cells(list);
        }
        // True of nearly every list of a large file, and splitting is much faster than parsing it again.
        let inside = inside.trim_end();
        let inside = inside.strip_suffix(',').unwrap_or(inside);
        let mut row = RawCells::default();
        for cell in inside.split(',').map(str::trim).filter(|_| !inside.is_empty()) {
            self.cell(Raw(cell), &mut row)?;
        }
        Ok(row)
    }

    /// The cells of a list of which some are more than a number or a word.
    fn mixed_cells(&self, list: &'a str) -> Result<RawCells<'a>, Mistake> {
        let mut row = RawCells::default();
        for raw in self.parsed::<Vec<Option<Raw<'a>>>>(list)? {
            let Some(raw) = raw else {
                row.cells.push(Cell::Dash);
                continue;
            };
            if !raw.0.starts_with('(') {
                self.cell(raw, &mut row)?;
                continue;
            }
            let CellShape { amount, about, note } = self.parsed(raw.0)?;
            let column = row.next_column();
            self.cell(amount, &mut row)?;
            let precision = if about { Precision::About } else { Precision::Exact };
            if about || note.is_some() {
                row.remarks.extend(column.map(|column| (column, RawRemark { precision, note })));
            }
        }
        Ok(row)
    }

    /// Adds a cell without a remark to its row. `Some(…)` around an amount is never needed and does no harm.
    fn cell(&self, raw: Raw<'a>, row: &mut RawCells<'a>) -> Result<(), Mistake> {
        let cell = match raw.0 {
            "None" => Cell::Dash,
            "Blank" => Cell::Blank,
            "Withheld" => Cell::Withheld,
            text => {
                let inside = text.strip_prefix("Some(").and_then(|rest| rest.strip_suffix(')'));
                let raw = Raw(inside.map_or(text, str::trim));
                let amount = self.amount(raw)?;
                if self.points.look_at(raw.0, amount) {
                    row.like_thousands.extend(row.next_column());
                }
                Cell::Amount(amount)
            }
        };
        row.cells.push(cell);
        Ok(())
    }
}

impl RawCells<'_> {
    /// The column of the next cell; none where no dataset has so many.
    fn next_column(&self) -> Option<ColumnId> {
        u16::try_from(self.cells.len()).ok().map(ColumnId)
    }
}
