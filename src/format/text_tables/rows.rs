//! The rows of a table in a text, as they are printed.

use crate::format::{table::number::evidence, text_tables::markup};

/// A row of a table.
pub(super) struct PrintedRow {
    /// The number of its line, from 1.
    pub line: u64,
    /// Its cells, without their markup.
    pub cells: Vec<String>,
    is_bold: bool,
}

/// A single cell that is longer than this is a sentence and no heading.
const SENTENCE: usize = 100;

impl PrintedRow {
    /// A row of cells that tabs part.
    pub fn of_tabs(line: u64, text: &str) -> Self {
        Self::of(line, text.split('\t').map(str::to_owned))
    }

    /// A row of cells that bars part.
    pub fn of_bars(line: u64, text: &str) -> Self {
        let text = text.trim();
        let text = text.strip_prefix('|').unwrap_or(text);
        let inside = text.strip_suffix('|').filter(|rest| !rest.ends_with('\\')).unwrap_or(text);
        let mut cells = vec![String::new()];
        let mut letters = inside.chars().peekable();
        while let Some(letter) = letters.next() {
            let cell = cells.len() - 1;
            match letter {
                '\\' if letters.peek() == Some(&'|') => cells[cell].extend(letters.next()),
                '|' => cells.push(String::new()),
                other => cells[cell].push(other),
            }
        }
        Self::of(line, cells)
    }

    fn of(line: u64, cells: impl IntoIterator<Item = String>) -> Self {
        let cells: Vec<String> = cells.into_iter().collect();
        let is_bold = cells.iter().filter(|cell| !cell.trim().is_empty()).all(|cell| markup::is_bold(cell));
        Self { line, cells: cells.iter().map(|cell| markup::plain(cell)).collect(), is_bold }
    }

    fn filled(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty())
    }

    /// Returns `true` if one cell alone has something in it.
    pub fn is_alone(&self) -> bool {
        self.filled().count() == 1
    }

    /// Returns `true` if its only cell is in bold type.
    pub fn is_bold_heading(&self) -> bool {
        self.is_alone() && self.is_bold
    }

    /// Returns `true` if its only cell is more than a name.
    pub fn is_sentence(&self) -> bool {
        self.filled().any(|cell| cell.chars().count() > SENTENCE || cell.ends_with('.') && cell.contains(' '))
    }

    /// Returns `true` if it may be the row of headings: words and years, and no other numbers.
    pub fn is_headings(&self) -> bool {
        use crate::format::table::heading::year_in;
        let is_heading = |cell: &str| year_in(cell).is_some() || evidence(cell).is_none() && !is_dash(cell);
        self.filled().count() > 1 && self.filled().all(is_heading)
    }

    /// Returns `true` if it has the same cells.
    pub fn is_like(&self, other: &Self) -> bool {
        self.cells == other.cells
    }
}

fn is_dash(cell: &str) -> bool {
    cell.chars().all(|sign| !sign.is_alphanumeric())
}
