//! The rows of a sheet, kept until they are written.

use std::io;

use rust_xlsxwriter::{Format, Formula, Worksheet, XlsxError};

use crate::{
    model::amount::Amount,
    report::writers::csv::{CellKind, Row, TakeRows, Texts},
};

/// The most digits that a spreadsheet keeps of a number; longer ones are texts there, so that none is lost.
const DIGITS: usize = 15;

/// The most signs of a cell.
const SIGNS: usize = 32_767;

/// A cell of a sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SheetCell {
    /// A text.
    Text(String),
    /// A number, written plainly.
    Number(String),
    /// A formula, with its result.
    Formula {
        /// The formula.
        formula: String,
        /// Its result, written plainly.
        result: String,
    },
}

/// The rows of a sheet.
#[derive(Default)]
pub struct SheetRows {
    rows: Vec<Vec<SheetCell>>,
    as_texts: usize,
}

impl TakeRows for &mut SheetRows {
    fn texts(&self) -> Texts {
        Texts::Known
    }

    fn take(&mut self, row: &Row) -> io::Result<()> {
        let cells: Vec<SheetCell> = row
            .cells()
            .map(|(text, kind)| match kind {
                CellKind::Figure => self.number(text),
                CellKind::Text => SheetCell::Text(text.to_owned()),
            })
            .collect();
        self.rows.push(cells);
        Ok(())
    }

    fn finish(self) -> io::Result<()> {
        Ok(())
    }
}

impl SheetRows {
    /// Adds a row.
    pub fn push(&mut self, row: Vec<SheetCell>) {
        self.rows.push(row);
    }

    /// The number of rows, headings included.
    pub fn len(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(u32::MAX)
    }

    /// Adds a row of one text.
    pub fn line(&mut self, text: &str) {
        self.rows.push(vec![SheetCell::Text(text.to_owned())]);
    }

    /// The place of the column of a heading.
    pub fn column(&self, heading: &str) -> Option<usize> {
        self.rows.first()?.iter().position(|cell| matches!(cell, SheetCell::Text(text) if text == heading))
    }

    /// The number of numbers that have too many digits for a spreadsheet, and are texts.
    pub fn as_texts(&self) -> usize {
        self.as_texts
    }

    /// The cell of a number, written plainly.
    pub fn number(&mut self, number: &str) -> SheetCell {
        let digits = number.trim_start_matches(['-', '0', '.']).bytes().filter(u8::is_ascii_digit).count();
        if digits > DIGITS {
            self.as_texts += 1;
            return SheetCell::Text(number.to_owned());
        }
        SheetCell::Number(number.to_owned())
    }

    /// The cell of an amount.
    pub fn amount(&mut self, amount: Option<Amount>) -> SheetCell {
        amount.map_or_else(|| SheetCell::Text(String::new()), |amount| self.number(&amount.to_string()))
    }

    /// Writes the rows, the first as headings.
    ///
    /// # Errors
    /// When there are more rows or columns than a sheet has.
    pub fn write(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let bold = Format::new().set_bold();
        for (row, cells) in (0_u32..).zip(&self.rows) {
            for (column, cell) in cells.iter().enumerate() {
                let column = u16::try_from(column).map_err(|_| XlsxError::RowColumnLimitError)?;
                put(sheet, (row, column), cell, &bold)?;
            }
        }
        if self.rows.len() > 1 && self.rows[0].len() > 1 {
            sheet.set_freeze_panes(1, 0)?;
        }
        Ok(())
    }
}

/// Writes a cell. A number of a spreadsheet is a binary fraction; one of so few digits gives every digit back.
fn put(sheet: &mut Worksheet, (row, column): (u32, u16), cell: &SheetCell, bold: &Format) -> Result<(), XlsxError> {
    let written = match cell {
        SheetCell::Text(text) if text.is_empty() => return Ok(()),
        SheetCell::Text(text) if row == 0 => sheet.write_string_with_format(row, column, cut(text), bold),
        SheetCell::Text(text) => sheet.write_string(row, column, cut(text)),
        SheetCell::Number(number) => match number.parse::<f64>() {
            Ok(number) => sheet.write_number(row, column, number),
            Err(_) => sheet.write_string(row, column, number),
        },
        SheetCell::Formula { formula, result } => {
            sheet.write_formula(row, column, Formula::new(formula).set_result(result))
        }
    };
    written.map(|_| ())
}

/// A text as far as a cell holds it.
fn cut(text: &str) -> String {
    if text.len() <= SIGNS { text.to_owned() } else { text.chars().take(SIGNS / 2 - 1).chain(['…']).collect() }
}
