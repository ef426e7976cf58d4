//! The rows of a table, one after the other: lines, headings, totals, parts of the line above, and whatever is none of these.

mod cells;
mod columns;
mod places;

use std::collections::HashMap;

use crate::{
    format::table::{
        account::{Account, Aside, Reason},
        clean::{clean, name},
        draft::{Draft, LineKey, NodeId, Total, WHOLE},
        grid::{Grid, GridRow},
        roles::{Nesting, Understanding},
        rows::{
            cells::{CellReader, RowCells},
            columns::RoleColumns,
            places::PlaceReader,
        },
        vocabulary::{is_external, is_of_which},
    },
    model::{amount::Sum, cell::Cell},
};

/// Reads rows into a draft.
pub struct RowReader<'a> {
    grid: &'a Grid,
    understood: &'a Understanding,
    /// The year of amounts that no column and no heading gives one.
    year: &'a str,
    draft: &'a mut Draft,
    account: &'a mut Account,
    columns: RoleColumns,
    places: PlaceReader<'a>,
    last_line: Option<usize>,
    /// The lines of each area that a total has covered.
    covered: HashMap<NodeId, usize>,
}

impl<'a> RowReader<'a> {
    /// A reader of a table's rows.
    pub fn new(
        grid: &'a Grid,
        understood: &'a Understanding,
        year: &'a str,
        draft: &'a mut Draft,
        account: &'a mut Account,
    ) -> Self {
        let columns = RoleColumns::of(&understood.roles);
        let places = PlaceReader::new(grid, understood);
        Self { grid, understood, year, draft, account, columns, places, last_line: None, covered: HashMap::new() }
    }

    /// Reads all rows.
    pub fn read(mut self) {
        self.account.rows += self.grid.height();
        for (place, row) in self.grid.rows().enumerate() {
            if place < self.understood.above {
                let is_headings = place + 1 == self.understood.above;
                self.set_aside(row, if is_headings { Reason::Headings } else { Reason::Above });
            } else {
                self.row(row);
            }
        }
    }

    fn set_aside(&mut self, row: GridRow<'_>, reason: Reason) {
        let text = row.cells().find(|cell| !cell.is_empty()).map(clean).unwrap_or_default();
        self.account.aside.push(Aside { line: row.line, reason, text });
    }

    fn row(&mut self, row: GridRow<'a>) {
        if row.is_empty() {
            return self.set_aside(row, Reason::Blank);
        }
        let repeats = |column: usize| clean(row.cell(column)) == self.understood.headings[column];
        if self.understood.above > 0 && row.len() > 1 && (0..row.len()).all(repeats) {
            return self.set_aside(row, Reason::RepeatsHeadings);
        }
        let has_amounts = self.columns.amounts.iter().any(|&column| !row.cell(column).is_empty());
        if !has_amounts && self.is_heading(row) {
            if let Some(heading) = row.cells().find_map(name) {
                self.places.begin(&heading, self.draft);
            }
            return self.set_aside(row, Reason::Heading);
        }
        let named = self.places.named(row, &self.columns, self.draft);
        if !has_amounts && named.name.is_none() {
            return self.set_aside(row, Reason::Text);
        }
        let Self { understood, year, columns, draft, account, .. } = self;
        let mut reader = CellReader { understood, columns, year, draft, account };
        let Some(RowCells { cells, texts }) = reader.cells(row) else { return self.set_aside(row, Reason::NoYear) };
        let name = named.name.clone().unwrap_or_else(|| self.draft.nodes[named.node.0].name.clone());
        if let Some((of, is_certain)) = named.total {
            let end = self.draft.nodes[named.node.0].lines.len();
            let start = self.covered.insert(named.node, end).unwrap_or(0);
            let key = self.key(row, name.clone(), named.code);
            let (node, block) = (named.node, start..end);
            self.draft.add_total(Total { node, name, of, cells, block, rows: vec![row.line], key, is_certain });
            self.account.total_rows += 1;
            return;
        }
        if is_of_which(&name)
            && let Some(line) = self.last_line
        {
            self.draft.lines[line].of_which.push((name, cells));
            return self.set_aside(row, Reason::OfWhich);
        }
        self.line(row, named.node, name, named.code, &cells, texts);
    }

    fn line(
        &mut self,
        row: GridRow<'_>,
        node: NodeId,
        name: String,
        code: Option<String>,
        cells: &[(usize, Cell)],
        texts: Vec<(usize, String)>,
    ) {
        for &(column, cell) in cells {
            if let Cell::Amount(amount) = cell
                && self.account.add(column, &Sum::from(amount)).is_err()
            {
                return self.set_aside(row, Reason::TooLong);
            }
        }
        let notes: Vec<String> = self.columns.notes.iter().filter_map(|&column| self::name(row.cell(column))).collect();
        let key = self.key(row, name, code);
        // A line needs an area; one that is in none is the only line of an area of its name.
        let node = if node == WHOLE && self.understood.nesting != Nesting::Columns {
            self.draft.area(WHOLE, &key.name, key.code.as_deref())
        } else {
            node
        };
        let line = self.draft.add(node, key, cells, row.line);
        for note in notes {
            let known = &mut self.draft.lines[line].notes;
            if !known.contains(&note) {
                known.push(note);
            }
        }
        self.draft.lines[line].texts.extend(texts);
        self.account.line_rows += 1;
        self.last_line = Some(line);
    }

    /// What tells the line of a row from others.
    fn key(&self, row: GridRow<'_>, name: String, code: Option<String>) -> LineKey {
        let text = |&column: &usize| self::name(row.cell(column));
        let funding = self.columns.funding.iter().filter_map(text).collect();
        let classes = self.columns.classes.iter().map(text).collect();
        let financing = self.columns.financing.and_then(|column| is_external(row.cell(column)));
        LineKey { name, code, funding, is_external: financing == Some(true), classes }
    }

    /// Returns `true` if the row is a heading of those below it: one name, where no column holds areas.
    fn is_heading(&self, row: GridRow<'_>) -> bool {
        let filled = row.cells().filter(|cell| !cell.is_empty()).count();
        self.columns.areas.is_empty() && self.understood.nesting == Nesting::Columns && filled == 1
    }
}
