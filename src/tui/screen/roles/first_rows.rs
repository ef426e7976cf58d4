//! The first rows of a table beside its columns: each row of the file is upright, its cells beside the headings.

use unicode_width::UnicodeWidthStr as _;

use crate::{
    explorer::lists::roles::{RolesList, TableColumn},
    report::imported::ImportReport,
    tui::screen::widgets::text::left,
};

/// The most cells that a row takes, and the fewest in which it says anything.
const MOST: usize = 20;
const LEAST: usize = 6;

/// The widths of the rows that are shown.
pub struct FirstRows(Vec<usize>);

impl FirstRows {
    /// As many rows as fit into so many cells; the last may be cut.
    pub fn fitting(import: &ImportReport, list: &RolesList, mut room: usize) -> Self {
        let count = import.tables.iter().map(|table| table.first_rows.len()).max().unwrap_or(0);
        let mut widths = Vec::new();
        for row in 0..count {
            let cells = list.columns().iter().map(|&column| cell(import, column, row).width());
            let wanted = cells.max().unwrap_or(0).clamp(1, MOST);
            let Some(left) = room.checked_sub(2).filter(|&left| left >= wanted.min(LEAST)) else { break };
            widths.push(wanted.min(left));
            room = left.saturating_sub(wanted);
        }
        Self(widths)
    }

    /// All cells that they take.
    pub fn width(&self) -> usize {
        self.0.iter().map(|width| width + 2).sum()
    }

    /// The cells of a column.
    pub fn cells(&self, import: &ImportReport, column: TableColumn) -> String {
        let cells = self.0.iter().enumerate();
        cells.flat_map(|(row, &width)| ["  ".to_owned(), left(cell(import, column, row), width)]).collect()
    }
}

fn cell(import: &ImportReport, column: TableColumn, row: usize) -> &str {
    let table = column.table(import);
    let row = table.and_then(|table| table.first_rows.get(row));
    row.and_then(|cells| cells.get(column.column)).map_or("", String::as_str)
}
