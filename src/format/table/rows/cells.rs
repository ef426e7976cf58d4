//! The amounts of a row, in the columns of the dataset that they belong to.

use crate::{
    format::table::{
        account::{Account, UnreadCell},
        clean::clean,
        draft::Draft,
        grid::GridRow,
        heading::year_in,
        number,
        roles::{Role, Understanding},
        rows::columns::RoleColumns,
    },
    model::cell::Cell,
};

/// The cells of a row, by the columns of the dataset.
#[derive(Default)]
pub(super) struct RowCells {
    pub cells: Vec<(usize, Cell)>,
    /// The texts of cells that hold no amount.
    pub texts: Vec<(usize, String)>,
}

/// Reads the amounts of rows.
pub(super) struct CellReader<'r> {
    pub understood: &'r Understanding,
    pub columns: &'r RoleColumns,
    /// The year of amounts that no column and no heading gives one.
    pub year: &'r str,
    pub draft: &'r mut Draft,
    pub account: &'r mut Account,
}

impl CellReader<'_> {
    /// The cells of a row; none without a year.
    pub fn cells(&mut self, row: GridRow<'_>) -> Option<RowCells> {
        let year = match self.columns.year {
            Some(column) => Some(year_in(row.cell(column)).filter(|found| found.rest.is_empty())?.year),
            None => None,
        };
        let measure = self.columns.measure.map(|column| clean(row.cell(column)));
        let mut cells = RowCells::default();
        for place in 0..self.columns.amounts.len() {
            let at = self.columns.amounts[place];
            let column = self.column(at, year.as_deref(), measure.as_deref());
            let text = row.cell(at);
            let cell = number::read(text, row.kind(at), self.understood.mark).unwrap_or_else(|what| {
                let column_name = self.understood.headings[at].clone();
                self.account.unread.push(UnreadCell { line: row.line, column: column_name, text: clean(text), what });
                cells.texts.push((column, clean(text)));
                Cell::Blank
            });
            match cell {
                Cell::Amount(_) => self.account.amounts += 1,
                Cell::Dash => self.account.dashes += 1,
                Cell::Withheld => self.account.withheld += 1,
                Cell::Blank => self.account.blanks += usize::from(text.is_empty()),
            }
            cells.cells.push((column, cell));
        }
        Some(cells)
    }

    /// The dataset's column of a column of amounts.
    fn column(&mut self, at: usize, year: Option<&str>, measure: Option<&str>) -> usize {
        let several = self.columns.amounts.len() > 1;
        let heading = &self.understood.headings[at];
        let (year, beside) = match &self.understood.roles[at] {
            Role::AmountOf { year, measure } => (year.as_str(), measure.as_str()),
            _ => (year.unwrap_or(self.year), if several { heading.as_str() } else { "" }),
        };
        let measure = match measure {
            Some(measure) if beside.is_empty() => measure.to_owned(),
            Some(measure) => clean(&format!("{measure} {beside}")),
            None => clean(beside),
        };
        self.draft.column(year, &measure)
    }
}
