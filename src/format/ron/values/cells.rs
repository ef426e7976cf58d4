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
        column::ColumnId,
    },
};

/// A remark of the document on a cell, its notes as written.
pub struct RawRemark<'a> {
    pub precision: Precision,
    pub note: Option<RawList<'a>>,
}

/// The cells of a row, of any number, and the remarks on some of them.
pub type RawCells<'a> = (Vec<Cell>, Vec<(ColumnId, RawRemark<'a>)>);

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
        let cells = inside.split(',').map(str::trim).filter(|_| !inside.is_empty());
        Ok((cells.map(|cell| self.cell(Raw(cell))).collect::<Result<_, Mistake>>()?, Vec::new()))
    }

    /// The cells of a list of which some are more than a number or a word.
    fn mixed_cells(&self, list: &'a str) -> Result<RawCells<'a>, Mistake> {
        let (mut cells, mut remarks) = (Vec::new(), Vec::new());
        for (place, raw) in self.parsed::<Vec<Option<Raw<'a>>>>(list)?.into_iter().enumerate() {
            let Some(raw) = raw else {
                cells.push(Cell::Dash);
                continue;
            };
            if !raw.0.starts_with('(') {
                cells.push(self.cell(raw)?);
                continue;
            }
            let CellShape { amount, about, note } = self.parsed(raw.0)?;
            cells.push(self.cell(amount)?);
            let precision = if about { Precision::About } else { Precision::Exact };
            if let (true, Ok(column)) = (about || note.is_some(), u16::try_from(place)) {
                remarks.push((ColumnId(column), RawRemark { precision, note }));
            }
        }
        Ok((cells, remarks))
    }

    /// A cell without a remark. `Some(…)` around an amount is never needed and does no harm.
    fn cell(&self, raw: Raw<'a>) -> Result<Cell, Mistake> {
        match raw.0 {
            "None" => Ok(Cell::Dash),
            "Blank" => Ok(Cell::Blank),
            "Withheld" => Ok(Cell::Withheld),
            text => {
                let inside = text.strip_prefix("Some(").and_then(|rest| rest.strip_suffix(')'));
                let raw = Raw(inside.map_or(text, str::trim));
                let amount = self.amount(raw)?;
                self.points.count(raw.0, amount);
                Ok(Cell::Amount(amount))
            }
        }
    }
}
