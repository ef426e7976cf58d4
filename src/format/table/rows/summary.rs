//! The rows of a table that has a total for each area, and no lines.

use crate::format::table::{
    account::Reason,
    clean::{clean, name},
    draft::{Draft, LineKey, NodeId, Total, WHOLE},
    grid::GridRow,
    rows::{cells::RowCells, reading::Reading},
    totals::Settled,
    vocabulary::{is_of_which, says_external, says_internal, total_of},
};
use crate::model::financing::View;

/// Reads a table of totals into a draft.
pub struct SummaryReader<'r, 'a> {
    reading: &'r mut Reading<'a>,
    settled: Vec<Settled>,
}

impl<'r, 'a> SummaryReader<'r, 'a> {
    /// A reader of a table.
    pub fn new(reading: &'r mut Reading<'a>) -> Self {
        Self { reading, settled: Vec::new() }
    }

    /// Reads all rows: each is a total.
    pub fn read(mut self) -> Vec<Settled> {
        let part = self.reading.part;
        let column = self.reading.columns.initiative.unwrap_or_default();
        for (place, row) in part.grid.rows().enumerate() {
            let text = name(row.cell(column)).filter(|_| place >= part.understood.above);
            match text.filter(|_| self.reading.has_amounts(row)) {
                Some(text) => self.total(row, &text),
                None => self.reading.set_aside(row, without_total(place, part.understood.above, row)),
            }
        }
        self.settled
    }

    fn total(&mut self, row: GridRow<'a>, text: &str) {
        let beside = self.reading.beside(text.to_owned());
        let Some(RowCells { cells, .. }) = self.reading.cells(row) else {
            return self.reading.set_aside(row, Reason::NoYear);
        };
        let place = self.reading.row_place(row);
        let before = self.settled.last().map(|settled| settled.node);
        let draft = &mut *self.reading.draft;
        let (node, view) = match before {
            Some(node) if is_of_which(text) => match () {
                () if says_external(text) => (node, Some(View::External)),
                () if says_internal(text) => (node, Some(View::Internal)),
                () => {
                    if let Some(settled) = self.settled.last() {
                        draft.totals[settled.total].of_which.push((clean(text), cells));
                    }
                    return self.reading.set_aside(row, Reason::OfWhich);
                }
            },
            _ => (area(draft, &beside.name), None),
        };
        let key = LineKey { name: text.to_owned(), ..LineKey::default() };
        let total = draft.add_total(Total { view, ..Total::certain(node, key, cells, place) });
        self.settled.push(Settled { node, total });
        self.reading.account.total_rows += 1;
    }
}

/// The area that a row is the total of, a new one where no other table has it.
fn area(draft: &mut Draft, text: &str) -> NodeId {
    let known = draft.known_area(WHOLE, text, None);
    if known.is_none() && total_of(text).is_some() { WHOLE } else { draft.area(WHOLE, text, None) }
}

fn without_total(place: usize, above: usize, row: GridRow<'_>) -> Reason {
    match () {
        () if place + 1 == above => Reason::Headings,
        () if place < above => Reason::Above,
        () if row.is_empty() => Reason::Blank,
        () => Reason::Text,
    }
}

/// Sets all rows of a table aside.
pub fn set_aside(reading: &mut Reading<'_>) {
    let part = reading.part;
    for row in part.grid.rows() {
        reading.set_aside(row, Reason::OtherDivision);
    }
}
