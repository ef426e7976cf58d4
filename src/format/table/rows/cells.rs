//! The amounts of a row, in the columns of the dataset that they belong to.

use crate::{
    format::table::{
        account::{LongAmount, UnreadCell},
        clean::clean,
        date::year_of_date,
        grid::{CellKind, GridRow},
        heading::year_in,
        number::{self, Unreadable},
        roles::Role,
        rows::beside::without_marks,
        rows::reading::Reading,
    },
    model::cell::Cell,
};

/// The cells of a row, by the columns of the dataset.
#[derive(Default)]
pub struct RowCells {
    /// The cells in the order of their columns, one in each.
    pub cells: Vec<(usize, Cell)>,
    /// The texts of cells that hold no amount, and what footnotes say of cells.
    pub texts: Vec<(usize, String)>,
}

/// The year of a cell: a year alone, as a spreadsheet may write it too, or that of a date.
fn year_of(cell: &str) -> Option<String> {
    if let Some(year) = year_of_date(cell) {
        return Some(year.into_owned());
    }
    let cell = cell.strip_suffix(".0").unwrap_or(cell);
    year_in(cell).filter(|found| found.rest.is_empty()).map(|found| found.year)
}

impl Reading<'_> {
    /// The cells of a row; none without a year.
    pub fn cells(&mut self, row: GridRow<'_>) -> Option<RowCells> {
        let year = match self.columns.year {
            Some(column) => {
                let year = year_of(row.cell(column));
                if year.is_none() {
                    self.note_without_year(row);
                }
                Some(year?)
            }
            None => None,
        };
        let measure = self.columns.measure.map(|column| clean(row.cell(column)));
        let mut cells = RowCells::default();
        for place in 0..self.columns.amounts.len() {
            let at = self.columns.amounts[place];
            let column = self.column(at, year.as_deref(), measure.as_deref());
            let text = row.cell(at);
            let cell = match self.cell(text, row.kind(at)) {
                Ok((cell, notes)) => {
                    cells.texts.extend(notes.into_iter().map(|note| (column, note)));
                    cell
                }
                Err(what) => {
                    self.account.unread.push(UnreadCell {
                        part: self.draft.part,
                        line: row.line,
                        column: self.part.understood.headings[at].clone(),
                        text: clean(text),
                        what,
                    });
                    cells.texts.push((column, clean(text)));
                    Cell::Blank
                }
            };
            let cell = match cell {
                Cell::Amount(amount) => {
                    let amount = self.treated(amount, row);
                    let noted = LongAmount { amount, part: self.draft.part, line: row.line, at };
                    self.account.note(column, &noted);
                    Cell::Amount(amount)
                }
                other => other,
            };
            match cell {
                Cell::Amount(amount) => {
                    self.account.amounts += 1;
                    self.account.read(column, amount);
                }
                Cell::Dash => self.account.dashes += 1,
                Cell::Withheld => self.account.withheld += 1,
                Cell::Blank => self.account.blanks += usize::from(text.is_empty()),
            }
            cells.cells.push((column, cell));
        }
        cells.cells.sort_by_key(|(column, _)| *column);
        Some(cells)
    }

    /// The column of the dataset that an amount belongs to, in a row of this year and measure.
    fn column(&mut self, at: usize, year: Option<&str>, measure: Option<&str>) -> usize {
        let is_of_table = year.is_none() && measure.is_none();
        if let Some(made) = self.made[at].filter(|_| is_of_table) {
            return made;
        }
        let (year, measure) = self.part.column_of(at, year, [self.standing.measure.as_deref(), measure]);
        let column = match &self.part.understood.roles[at] {
            Role::SumOf { label, years } => self.draft.sum_column(label, years, &measure),
            _ => self.draft.column(&year, &measure),
        };
        self.made[at] = Some(column);
        column
    }

    /// Adds up the amounts of a row that has no year.
    fn note_without_year(&mut self, row: GridRow<'_>) {
        for &at in &self.columns.amounts {
            if let Ok((Cell::Amount(amount), _)) = self.cell(row.cell(at), row.kind(at)) {
                self.account.add_without_year(amount);
            }
        }
    }

    /// A cell, with what footnotes say of it.
    fn cell(&self, text: &str, kind: CellKind) -> Result<(Cell, Vec<String>), Unreadable> {
        let mark = self.part.understood.mark;
        number::read(text, kind, mark).map(|cell| (cell, Vec::new())).or_else(|what| {
            let marked = without_marks(text.to_owned(), &self.part.grid.printed);
            if marked.notes.is_empty() {
                return Err(what);
            }
            number::read(&marked.name, kind, mark).map(|cell| (cell, marked.notes))
        })
    }
}
