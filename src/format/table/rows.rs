//! The rows of a table, one after the other: lines, headings, totals, parts of the line above, and whatever is none of these.

pub mod beside;
mod cells;
mod columns;
mod places;
mod reading;
pub mod summary;

pub use crate::format::table::rows::{cells::RowCells, reading::Reading};

use std::collections::HashMap;

use crate::{
    format::table::{
        account::Reason,
        clean::{clean, name},
        draft::{Draft, LineKey, NodeId, RowPlace, Total, WHOLE},
        grid::{CellKind, GridRow},
        roles::Nesting,
        rows::beside::NameParts,
        rows::places::{Named, PlaceReader},
        vocabulary::{is_of_everything, is_of_which, says_external, says_internal, total_of},
    },
    model::{amount::Sum, cell::Cell, financing::View},
};

/// Reads the rows of a table of lines into a draft.
pub struct RowReader<'r, 'a> {
    reading: &'r mut Reading<'a>,
    places: PlaceReader<'a>,
    last: Last,
    /// The lines of each area that a total has covered.
    covered: HashMap<NodeId, usize>,
}

/// So many rows are read before it is told.
const TOLD: usize = 4096;

/// The last row that is a line or a total, which a row below may be a part of.
#[derive(Clone, Copy)]
enum Last {
    None,
    Line(usize),
    Total(usize),
}

impl<'r, 'a> RowReader<'r, 'a> {
    /// A reader of a table's rows.
    pub fn new(reading: &'r mut Reading<'a>) -> Self {
        let places = PlaceReader::new(reading);
        Self { reading, places, last: Last::None, covered: HashMap::new() }
    }

    /// Reads all rows. Now and then it is told how many have been read.
    pub fn read(mut self, tell: impl Fn(usize)) {
        let part = self.reading.part;
        for (place, row) in part.grid.rows().enumerate() {
            if place % TOLD == 0 {
                tell(place);
            }
            if place < part.understood.above {
                let is_headings = place + 1 == part.understood.above;
                self.reading.set_aside(row, if is_headings { Reason::Headings } else { Reason::Above });
            } else {
                self.row(row);
            }
        }
    }

    fn row(&mut self, row: GridRow<'a>) {
        if row.is_empty() {
            return self.reading.set_aside(row, Reason::Blank);
        }
        let understood = self.reading.part.understood;
        let repeats = |column: usize| clean(row.cell(column)) == understood.headings[column];
        if understood.above > 0 && row.len() > 1 && (0..row.len()).all(repeats) {
            return self.reading.set_aside(row, Reason::RepeatsHeadings);
        }
        let has_amounts = self.reading.has_amounts(row);
        if !has_amounts && row.kind(0) == CellKind::Remark {
            return self.remark(row);
        }
        if !has_amounts && self.is_heading(row) {
            if let Some(heading) = row.cells().find_map(name) {
                let heading = self.reading.beside(&heading).name;
                self.places.begin(&heading, self.reading.draft);
            }
            return self.reading.set_aside(row, Reason::Heading);
        }
        let named = self.places.named(row, &self.reading.columns, self.reading.draft);
        if !has_amounts && named.name.is_none() {
            return self.reading.set_aside(row, Reason::Text);
        }
        let Some(cells) = self.reading.cells(row) else { return self.reading.set_aside(row, Reason::NoYear) };
        let place = self.reading.row_place(row);
        let name = named.name.clone().unwrap_or_else(|| self.reading.draft.nodes[named.node.0].name.clone());
        match named {
            Named { node, code, total: Some((of, is_certain)), .. } => {
                self.total(row, place, node, LineKey { name, code, ..LineKey::default() }, of, cells.cells, is_certain);
            }
            _ if is_of_which(&name) && !matches!(self.last, Last::None) => self.of_which(row, place, name, cells.cells),
            Named { node, code, .. } => self.line(row, place, node, &name, code, cells),
        }
    }

    /// A remark on the line above.
    fn remark(&mut self, row: GridRow<'a>) {
        let text = row.cells().find_map(name);
        match (self.last, text) {
            (Last::Line(line), Some(text)) => {
                self.reading.draft.lines[line].notes.push(text);
                self.reading.set_aside(row, Reason::Remark);
            }
            _ => self.reading.set_aside(row, Reason::Text),
        }
    }

    #[expect(clippy::too_many_arguments, reason = "all of it is of one row")]
    fn total(
        &mut self,
        row: GridRow<'a>,
        place: RowPlace,
        node: NodeId,
        key: LineKey,
        of: String,
        cells: Vec<(usize, Cell)>,
        is_certain: bool,
    ) {
        let end = self.reading.draft.nodes[node.0].lines.len();
        let start = self.covered.insert(node, end).unwrap_or_else(|| first_of_part(self.reading.draft, node));
        let key = self.reading.key(row, NameParts { name: key.name, ..NameParts::default() }, key.code);
        // Below rows of headings a total of everything is of them all.
        let is_of_all = self.reading.columns.areas.is_empty() && is_of_everything(&of);
        let (node, is_certain) = if is_of_all { (WHOLE, true) } else { (node, is_certain) };
        // Its name may be that of the whole, or an amount: then the words that say what it is are in another column.
        let is_own = key.name.contains(char::is_alphabetic) && row.cells().any(|cell| clean(cell) == key.name);
        let says_it = row.cells().find(|cell| !is_own && total_of(cell).is_some());
        let printed = says_it.map_or_else(|| key.name.clone(), clean);
        let total = Total { of, block: start..end, is_certain, printed, ..Total::certain(node, key, cells, place) };
        self.last = Last::Total(self.reading.draft.add_total(total));
        self.reading.account.total_rows += 1;
    }

    /// A part of the line or total above, or of a total the money of one kind.
    fn of_which(&mut self, row: GridRow<'a>, place: RowPlace, name: String, cells: Vec<(usize, Cell)>) {
        let view = match () {
            () if says_external(&name) => Some(View::External),
            () if says_internal(&name) => Some(View::Internal),
            () => None,
        };
        let draft = &mut *self.reading.draft;
        match (self.last, view) {
            (Last::Total(above), Some(_)) => {
                let node = draft.totals[above].node;
                let key = LineKey { name, ..LineKey::default() };
                let total = Total { view, beside: Some(above), ..Total::certain(node, key, cells, place) };
                draft.add_total(total);
                self.reading.account.total_rows += 1;
                return;
            }
            (Last::Total(above), None) => draft.totals[above].of_which.push((name, cells)),
            (Last::Line(line), _) => draft.lines[line].of_which.push((name, cells)),
            (Last::None, _) => {}
        }
        self.reading.set_aside(row, Reason::OfWhich);
    }

    fn line(
        &mut self,
        row: GridRow<'a>,
        place: RowPlace,
        node: NodeId,
        name: &str,
        code: Option<String>,
        cells: RowCells,
    ) {
        for &(column, cell) in &cells.cells {
            if let Cell::Amount(amount) = cell
                && self.reading.account.add(column, &Sum::from(amount)).is_err()
            {
                return self.reading.set_aside(row, Reason::TooLong);
            }
        }
        let beside = self.reading.beside(name);
        let columns = &self.reading.columns;
        let mut notes: Vec<String> = columns.notes.iter().filter_map(|&column| self::name(row.cell(column))).collect();
        notes.extend(beside.notes.iter().cloned());
        let key = self.reading.key(row, beside, code);
        // A line needs an area; one that is in none is the only line of an area of its name.
        let node = if node == WHOLE && self.reading.part.understood.nesting != Nesting::Columns {
            self.reading.draft.area(WHOLE, &key.name, key.code.as_deref())
        } else {
            node
        };
        let line = self.reading.draft.add(node, key, &cells.cells, place);
        for note in notes {
            self.reading.draft.note(line, note);
        }
        self.reading.draft.lines[line].texts.extend(cells.texts);
        self.reading.account.line_rows += 1;
        self.last = Last::Line(line);
    }

    /// Returns `true` if the row is a heading of those below it: one name, where no column holds areas.
    fn is_heading(&self, row: GridRow<'_>) -> bool {
        let filled = row.cells().filter(|cell| !cell.is_empty()).count();
        self.reading.columns.areas.is_empty() && self.reading.part.understood.nesting == Nesting::Columns && filled == 1
    }
}

/// The place of the first line of an area that is in the table that is read.
fn first_of_part(draft: &Draft, node: NodeId) -> usize {
    let lines = &draft.nodes[node.0].lines;
    lines.iter().position(|&line| draft.is_of(line, draft.part)).unwrap_or(lines.len())
}
