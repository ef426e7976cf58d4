//! Rows of CSV, of tab-separated text and of a sheet.
//!
//! A spreadsheet runs a text that begins with `=`, `+`, `-` or `@` as a formula, and a dataset may come from a stranger. Such
//! texts, headings too, get an apostrophe in front, by which spreadsheets mark text. Amounts stay as they are.

use std::{
    borrow::Cow,
    io::{self, Write},
};

use csv::{StringRecord, Writer, WriterBuilder};

use crate::{
    model::amount::Amount,
    report::{
        labels,
        writers::csv::entries::{LIST, PATH, joined},
    },
};

/// The sign between the cells of a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Delimiter {
    /// A comma, as in CSV.
    Comma,
    /// A tab. No cell has a tab or a line break.
    Tab,
}

/// A table as it is written, row by row.
pub struct Table<W: Write> {
    writer: Writer<W>,
    delimiter: Delimiter,
}

/// A row in the making.
#[derive(Clone, Default)]
pub struct Row {
    cells: StringRecord,
    kinds: Vec<CellKind>,
    texts: Texts,
}

/// The kind of a cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CellKind {
    /// A text.
    Text,
    /// An amount or another number.
    Figure,
}

/// The way in which texts are kept from being run as formulas.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Texts {
    /// By a sign in front: their file says of no cell that it is a text.
    #[default]
    Marked,
    /// By their file, which says that they are texts.
    Known,
}

/// A taker of the rows of a table.
pub trait TakeRows {
    /// The way in which its texts are kept from being run.
    fn texts(&self) -> Texts;

    /// Takes a row.
    ///
    /// # Errors
    /// An error of the writer.
    fn take(&mut self, row: &Row) -> io::Result<()>;

    /// Takes the end.
    ///
    /// # Errors
    /// An error of the writer.
    fn finish(self) -> io::Result<()>;
}

impl<W: Write> Table<W> {
    /// A table without rows.
    pub fn new(delimiter: Delimiter, out: W) -> Self {
        let sign = match delimiter {
            Delimiter::Comma => b',',
            Delimiter::Tab => b'\t',
        };
        // Rows of several widths are the caller's choice: a copy ends with a line that has one cell.
        let writer = WriterBuilder::new().delimiter(sign).flexible(true).from_writer(out);
        Self { writer, delimiter }
    }
}

impl<W: Write> TakeRows for Table<W> {
    fn texts(&self) -> Texts {
        Texts::Marked
    }

    /// Writes a row. A cell with a quotation mark is quoted: otherwise a spreadsheet would strip the marks of `"=A1"` and run the
    /// rest.
    fn take(&mut self, row: &Row) -> io::Result<()> {
        match self.delimiter {
            Delimiter::Comma => self.writer.write_byte_record(row.cells.as_byte_record())?,
            Delimiter::Tab => self.writer.write_record(row.cells.iter().map(labels::one_line).map(Cow::into_owned))?,
        }
        Ok(())
    }

    fn finish(mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

impl Row {
    /// A row of these texts.
    pub fn of<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Self {
        let mut row = Self::default();
        row.texts(texts);
        row
    }

    /// A row without cells, whose texts are kept from being run in this way.
    pub fn with(texts: Texts) -> Self {
        Self { texts, ..Self::default() }
    }

    /// The cells with their kinds.
    pub fn cells(&self) -> impl Iterator<Item = (&str, CellKind)> {
        self.cells.iter().zip(self.kinds.iter().copied())
    }

    /// Takes all cells away, so that the next row needs no room of its own.
    pub fn clear(&mut self) {
        self.cells.clear();
        self.kinds.clear();
    }

    /// Adds a cell of another row as it stands there.
    pub fn cell(&mut self, text: &str, kind: CellKind) {
        self.cells.push_field(text);
        self.kinds.push(kind);
    }

    /// Adds a text.
    pub fn text(&mut self, text: &str) {
        match self.texts {
            Texts::Marked => self.cells.push_field(&safe_text(text)),
            Texts::Known => self.cells.push_field(text),
        }
        self.kinds.push(CellKind::Text);
    }

    /// Adds a text that may be missing.
    pub fn optional(&mut self, text: Option<&str>) {
        self.text(text.unwrap_or_default());
    }

    /// Adds texts, each in a cell.
    pub fn texts<T: AsRef<str>>(&mut self, texts: impl IntoIterator<Item = T>) {
        texts.into_iter().for_each(|text| self.text(text.as_ref()));
    }

    /// Adds the entries of a list, all in one cell.
    pub fn list<T: AsRef<str>>(&mut self, entries: &[T]) {
        self.text(&joined(entries, LIST));
    }

    /// Adds the names of a path, all in one cell.
    pub fn path<T: AsRef<str>>(&mut self, names: &[T]) {
        self.text(&joined(names, PATH));
    }

    /// Adds an amount, or an empty cell.
    pub fn amount(&mut self, amount: Option<Amount>) {
        self.figure(&amount.map(|amount| amount.to_string()).unwrap_or_default());
    }

    /// Adds a count that may be missing.
    pub fn count(&mut self, count: Option<u32>) {
        self.figure(&count.map(|count| count.to_string()).unwrap_or_default());
    }

    /// Adds a number as it is written, with its sign.
    pub fn figure(&mut self, figure: &str) {
        self.cells.push_field(figure);
        self.kinds.push(CellKind::Figure);
    }
}

/// The text, marked so that no spreadsheet runs it as a formula. A text that looks marked is marked once more, so that a reader
/// that takes one apostrophe off gets every text back.
fn safe_text(text: &str) -> Cow<'_, str> {
    if text.trim_start_matches('\'').trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_would_run_as_a_formula_is_marked_as_text() {
        assert_eq!(safe_text("=HYPERLINK(\"http://a\")"), "'=HYPERLINK(\"http://a\")");
        assert_eq!(safe_text(" @SUM"), "' @SUM");
        assert_eq!(safe_text("- heraf drift"), "'- heraf drift");
        assert_eq!(safe_text("'=1+1"), "''=1+1");
        assert_eq!(safe_text("Støtte 2-3"), "Støtte 2-3");
    }

    #[test]
    fn a_cell_with_quotation_marks_keeps_them_in_both_kinds_of_table() {
        let written = |delimiter| {
            let mut out = Vec::new();
            let mut table = Table::new(delimiter, &mut out);
            table.take(&Row::of(["\"=1+1\"", "to\nlinjer"])).unwrap();
            table.finish().unwrap();
            String::from_utf8(out).unwrap()
        };
        assert_eq!(written(Delimiter::Comma), "\"\"\"=1+1\"\"\",\"to\nlinjer\"\n");
        assert_eq!(written(Delimiter::Tab), "\"\"\"=1+1\"\"\"\tto linjer\n");
    }
}
