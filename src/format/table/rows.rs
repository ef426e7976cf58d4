//! The rows of a table, one after the other: lines, headings, totals, parts of the line above, and whatever is none of these.

pub mod beside;
mod cells;
mod columns;
mod headings;
mod named;
mod outline;
mod places;
mod reading;
mod sections;
mod shapes;
mod steps;
pub mod summary;
mod sums_below;
mod usual;

pub use crate::format::table::rows::{cells::RowCells, reading::Reading};

use crate::{
    format::table::{
        account::{Reason, SummedRow},
        clean::{clean, is_text_of, name},
        draft::{LineKey, NodeId, RowPlace, ToldBy, Total, WHOLE},
        grid::{CellKind, GridRow},
        roles::Nesting,
        rows::beside::NameParts,
        rows::usual::Usual,
        rows::{named::Named, places::PlaceReader},
        vocabulary::{is_of_everything, is_of_which, of_total, says_external, says_internal, total_of},
    },
    model::financing::View,
};

/// Reads the rows of a table of lines into a draft.
pub struct RowReader<'r, 'a> {
    reading: &'r mut Reading<'a>,
    places: PlaceReader<'a>,
    usual: Usual,
    last: Last,
    /// The area of the last line.
    last_node: NodeId,
}

/// A row that has a name or an amount, its area and its cells.
struct ReadRow<'a> {
    row: GridRow<'a>,
    place: RowPlace,
    node: NodeId,
    name: String,
    code: Option<String>,
    cells: RowCells,
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
        let usual = Usual::of(reading.part, &reading.columns, |text| of_total(text).is_some() && !text.contains('='));
        Self { reading, places, usual, last: Last::None, last_node: WHOLE }
    }

    /// Reads all rows. Now and then it is told how many have been read.
    pub fn read(mut self, tell: impl Fn(usize)) {
        let part = self.reading.part;
        for (place, row) in part.grid.rows().enumerate() {
            if place % TOLD == 0 {
                tell(place);
            }
            let is_second_heading = place == part.understood.above && self.counts_columns(row);
            if place < part.understood.above || is_second_heading {
                let is_headings = is_second_heading || place + part.understood.of_headings >= part.understood.above;
                self.reading.set_aside(row, if is_headings { Reason::Headings } else { Reason::Above });
            } else {
                self.row(place, row);
            }
        }
    }

    /// Returns `true` if a row below the headings numbers the columns: "a, text, 1, 2, 3".
    fn counts_columns(&self, row: GridRow<'_>) -> bool {
        const FEWEST_BELOW: usize = 2;
        let columns = &self.reading.columns.amounts;
        let below = self.reading.part.grid.height() - self.reading.part.understood.above;
        let is_letter = |cell: &str| cell.chars().count() <= 1 || cell == "text";
        let is_counted = |column: usize| columns.contains(&column) || is_letter(row.cell(column));
        if below <= FEWEST_BELOW || row.cell(0).is_empty() || !(0..row.len()).all(is_counted) {
            return false;
        }
        let numbers: Option<Vec<usize>> = columns.iter().map(|&column| row.cell(column).parse().ok()).collect();
        numbers.is_some_and(|numbers| {
            let is_next = numbers.windows(2).all(|pair| pair[1] == pair[0] + 1);
            numbers.len() > 1 && is_next && numbers[0] <= self.reading.part.grid.width()
        })
    }

    fn row(&mut self, place: usize, row: GridRow<'a>) {
        if row.is_empty() {
            return self.reading.set_aside(row, Reason::Blank);
        }
        let understood = self.reading.part.understood;
        let repeats = |column: usize| is_text_of(row.cell(column), &understood.headings[column]);
        if understood.above > 0 && row.len() > 1 && (0..row.len()).all(repeats) {
            return self.reading.set_aside(row, Reason::RepeatsHeadings);
        }
        if let Some(heading) = self.reading.repeated_headings(row) {
            let is_outermost = self.places.begin(row.line, &heading, self.reading.draft);
            self.reading.begin(&heading, is_outermost);
            return self.reading.set_aside(row, Reason::RepeatsHeadings);
        }
        let has_amounts = self.reading.has_amounts(row);
        if !has_amounts && row.kind(0) == CellKind::Remark {
            return self.remark(row);
        }
        if let Some(heading) = self.reading.heading(row) {
            let is_outermost = self.places.begin(row.line, &heading, self.reading.draft);
            self.reading.begin(&heading, is_outermost);
            return self.reading.set_aside(row, Reason::Heading);
        }
        if self.reading.is_remark(row) {
            return self.reading.set_aside(row, Reason::Text);
        }
        let named = self.places.named(row, &self.reading.columns, self.reading.draft, &self.usual);
        if !has_amounts && named.name.is_none() {
            let is_heading = understood.stands_over(self.reading.part.grid, place);
            return self.reading.set_aside(row, if is_heading { Reason::Heading } else { Reason::Text });
        }
        let Some(cells) = self.reading.cells(row) else { return self.reading.set_aside(row, Reason::NoYear) };
        let place = self.reading.row_place(row);
        let Named { node, name, code, total } = named;
        let of_area = || match self.nameless_area(node) {
            Some(nameless) => nameless,
            None => self.reading.draft.nodes[node.0].name.clone(),
        };
        let name = name.unwrap_or_else(of_area);
        let read = ReadRow { row, place, node, name, code, cells };
        match total {
            Some((of, told_by)) => self.total(read, of, told_by),
            None if is_of_which(&read.name) && !matches!(self.last, Last::None) => self.of_which(read),
            None if self.is_gap(row) => self.gap(read),
            None => self.line(read),
        }
    }

    /// The name of the area of rows without any, where columns hold areas.
    fn nameless_area(&self, node: NodeId) -> Option<String> {
        let (column, _) = *self.reading.columns.areas.first().filter(|_| node == WHOLE)?;
        Some(format!("({}: –)", self.reading.part.understood.headings[column]))
    }

    /// Returns `true` if a row lacks what lines have, where areas are told by columns or rows.
    fn is_gap(&self, row: GridRow<'_>) -> bool {
        self.reading.part.understood.nesting == Nesting::Columns && self.usual.has_gap(row)
    }

    /// A row that lacks what lines have: a total of its area if its amounts say so, and of the line before it where it names none.
    fn gap(&mut self, ReadRow { row, place, node, name, code, cells }: ReadRow<'a>) {
        let nameless = self.nameless_area(node);
        let area_of_line = nameless.map(|name| self.reading.draft.area(WHOLE, &name, None));
        let node = if area_of_line.is_some() { self.last_node } else { node };
        let beside = self.reading.beside(name);
        let notes = self.notes(row, &beside);
        let key = self.reading.key(row, beside, code);
        let total = Total {
            told_by: ToldBy::Gap,
            area_of_line,
            notes,
            texts: cells.texts,
            ..Total::certain(node, key, cells.cells, place)
        };
        self.last = Last::Total(self.reading.draft.add_total(total));
        self.reading.account.total_rows += 1;
    }

    /// The remarks on a row: those of its cells, and those beside its name.
    fn notes(&self, row: GridRow<'_>, beside: &NameParts) -> Vec<String> {
        let columns = &self.reading.columns;
        let of_cells = columns.notes.iter().filter_map(|&column| self::name(row.cell(column)));
        of_cells.chain(beside.notes.iter().cloned()).collect()
    }

    /// A remark on the line above.
    fn remark(&mut self, row: GridRow<'a>) {
        let text = row.cells().find_map(name);
        match (self.last, text) {
            (Last::Line(line), Some(text)) => {
                self.reading.draft.lines[line].rare_mut().notes.push(text);
                self.reading.set_aside(row, Reason::Remark);
            }
            _ => self.reading.set_aside(row, Reason::Text),
        }
    }

    /// A row that its words or its place call a total.
    fn total(&mut self, read: ReadRow<'a>, of: String, told_by: ToldBy) {
        let ReadRow { row, place, node, name, code, cells } = read;
        let mut key = self.reading.key(row, NameParts { name, ..NameParts::default() }, code);
        // A total is of its area: that it is of revenue its lines say.
        self.reading.forget_flow(&mut key);
        // Below rows of headings a total of everything is of them all.
        let is_of_all = self.reading.columns.areas.is_empty() && is_of_everything(&of);
        let (node, told_by) = if is_of_all { (WHOLE, ToldBy::Place) } else { (node, told_by) };
        let told_by = if told_by == ToldBy::Words { self.usual.told_by(row) } else { told_by };
        if told_by == ToldBy::Sums {
            self.reading.account.by_sums.push(SummedRow { part: place.part, line: place.line, name: key.name.clone() });
        }
        let notes = self.notes(row, &NameParts::default());
        // Its name may be that of the whole, or an amount: then the words that say what it is are in another column.
        let is_own = key.name.contains(char::is_alphabetic) && row.cells().any(|cell| is_text_of(cell, &key.name));
        let says_it = row.cells().find(|cell| !is_own && total_of(cell).is_some());
        let printed = says_it.map_or_else(|| key.name.clone(), clean);
        let certain = Total::certain(node, key, cells.cells, place);
        let after = Some(self.last_node).filter(|after| node == WHOLE && *after != WHOLE);
        let total = Total { printed, of, told_by, after, notes, ..certain };
        self.last = Last::Total(self.reading.draft.add_total(total));
        self.reading.account.total_rows += 1;
    }

    /// A part of the line or total above, or of a total the money of one kind.
    fn of_which(&mut self, ReadRow { row, place, name, cells, .. }: ReadRow<'a>) {
        let cells = cells.cells;
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
            (Last::Line(line), _) => draft.lines[line].rare_mut().of_which.push((name, cells)),
            (Last::None, _) => {}
        }
        self.reading.set_aside(row, Reason::OfWhich);
    }

    fn line(&mut self, ReadRow { row, place, node, name, code, cells }: ReadRow<'a>) {
        if self.reading.account.add_line(&cells.cells).is_err() {
            return self.reading.set_aside(row, Reason::TooLong);
        }
        let beside = self.reading.beside(name);
        let notes = self.notes(row, &beside);
        let key = self.reading.key(row, beside, code);
        // A line needs an area; one that is in none by codes or sums is the only line of an area of its name.
        let node = match self.nameless_area(node) {
            Some(nameless) => self.reading.draft.area(WHOLE, &nameless, None),
            None if node == WHOLE && self.places.has_levels() => {
                self.reading.draft.area(WHOLE, &key.name, key.code.as_deref())
            }
            None => node,
        };
        self.last_node = node;
        let line = self.reading.draft.add(node, key, cells.cells, place);
        for note in notes {
            self.reading.draft.note(line, note);
        }
        if !cells.texts.is_empty() {
            self.reading.draft.lines[line].rare_mut().texts.extend(cells.texts);
        }
        self.reading.account.line_rows += 1;
        self.last = Last::Line(line);
    }
}
