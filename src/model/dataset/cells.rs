//! The cells of initiatives, and the details that only some of them have: classes, codes, remarks, parts.

use crate::model::{
    amount::{Amount, Sum},
    cell::{Cell, Doubts, Precision, Remark},
    columns::ColumnId,
    dataset::{Dataset, OfWhich},
    dimension::DimensionId,
    ids::{AreaId, InitiativeId, PrintedPart, PrintedRow},
    period::Period,
    text::{ListId, TextId},
};

impl Dataset {
    /// Every name of a class that lines or stated totals use, as spelt; names come again.
    pub fn class_names(&self) -> impl Iterator<Item = TextId> {
        let stated = self.stated.iter().filter_map(|stated| stated.class).map(|class| class.name);
        let funding = self.initiatives().flat_map(|line| self.funding_ids(line).iter().copied());
        funding.chain(self.classes.iter().flatten().copied()).chain(stated)
    }

    /// The class of an initiative in a dimension, as spelt.
    pub fn class(&self, initiative: InitiativeId, dimension: DimensionId) -> Option<TextId> {
        *self.classes.get(initiative.index() * self.dimensions.len() + dimension.index())?
    }

    /// The code of an initiative: "07.11.01".
    pub fn code(&self, initiative: InitiativeId) -> Option<&str> {
        self.details.codes.get(&initiative).map(|&code| self.text(code))
    }

    /// The code of an area.
    pub fn area_code(&self, area: AreaId) -> Option<&str> {
        self.details.area_codes.get(&area).map(|&code| self.text(code))
    }

    /// Returns `true` if any area or initiative has a code.
    pub fn has_codes(&self) -> bool {
        !self.details.codes.is_empty() || !self.details.area_codes.is_empty()
    }

    /// Other spellings of the name of an initiative.
    pub fn aliases(&self, initiative: InitiativeId) -> impl ExactSizeIterator<Item = &str> {
        self.list(self.details.aliases.get(&initiative).copied().unwrap_or(ListId::EMPTY))
    }

    /// Returns `true` if any initiative has another spelling of its name.
    pub fn has_line_aliases(&self) -> bool {
        !self.details.aliases.is_empty()
    }

    /// Returns `true` if anything is printed below a line or a total, "of which".
    pub fn has_of_which(&self) -> bool {
        !self.details.of_which.is_empty() || self.stated.iter().any(|stated| !stated.of_which.is_empty())
    }

    /// The parts that the document prints below an initiative, "of which".
    pub fn of_which(&self, initiative: InitiativeId) -> &[OfWhich] {
        self.details.of_which.get(&initiative).map_or(&[], Vec::as_slice)
    }

    /// Every part that is printed below a row, in no order.
    pub fn all_parts(&self) -> impl Iterator<Item = &OfWhich> {
        self.details.of_which.values().flatten().chain(self.stated.iter().flat_map(|stated| &stated.of_which))
    }

    /// The parts that the document prints below a row, "of which".
    pub fn parts_below(&self, row: PrintedRow) -> &[OfWhich] {
        match row {
            PrintedRow::Line(line) => self.of_which(line),
            PrintedRow::Total(total) => &self.stated_total(total).of_which,
        }
    }

    /// A part that the document prints below a row.
    pub fn printed_part(&self, part: PrintedPart) -> Option<&OfWhich> {
        self.parts_below(part.of).get(part.place as usize)
    }

    /// The document's remark on a cell of an initiative.
    pub fn remark(&self, initiative: InitiativeId, column: ColumnId) -> Option<Remark> {
        self.details.remarks.get(&(initiative, column)).copied()
    }

    /// Returns `true` if any line has a remark on a cell.
    pub fn has_remarks(&self) -> bool {
        !self.details.remarks.is_empty()
    }

    /// Returns `true` if a cell of a line is withheld.
    pub fn has_withheld(&self) -> bool {
        !self.withheld.is_empty()
    }

    /// Returns `true` if a cell of a line is blank.
    pub fn has_blank(&self) -> bool {
        !self.blank.is_empty()
    }

    /// The doubts that figures of the dataset may have.
    pub fn all_doubts(&self) -> Doubts {
        let is_about = |remark: &Remark| remark.precision == Precision::About;
        let of_stated = self.stated.iter().flat_map(|stated| self.columns().map(|column| stated.doubts(column)));
        let about = if self.details.remarks.values().any(is_about) { Doubts::ABOUT } else { Doubts::NONE };
        let withheld = if self.has_withheld() { Doubts::WITHHELD } else { Doubts::NONE };
        let lacks_years = |column| self.column(column).sum.as_ref().is_some_and(|sum| !sum.missing.is_empty());
        let incomplete = if self.columns().any(lacks_years) { Doubts::INCOMPLETE } else { Doubts::NONE };
        of_stated.fold(about.and(withheld).and(incomplete), Doubts::and)
    }

    /// Returns `true` if a cell of a line is blank, withheld, about an amount or has a note of its own.
    pub fn has_odd_cells(&self) -> bool {
        self.has_remarks() || self.has_withheld() || !self.blank.is_empty()
    }

    /// The notes on single cells of an initiative, each with its column.
    pub fn cell_notes(&self, initiative: InitiativeId) -> impl Iterator<Item = (ColumnId, TextId)> {
        let notes = self.remarks(initiative).map(|(column, remark)| (column, remark.notes));
        notes.flat_map(|(column, notes)| self.list_ids(notes).iter().map(move |&note| (column, note)))
    }

    /// The lists of notes on single cells of an initiative and of its parts.
    pub fn lists_of_cell_notes(&self, initiative: InitiativeId) -> impl Iterator<Item = ListId> {
        let of_parts = self.of_which(initiative).iter().flat_map(|part| part.remarks.iter().copied());
        self.remarks(initiative).chain(of_parts).map(|(_, remark)| remark.notes)
    }

    /// The document's remarks on the cells of an initiative, each with its column.
    fn remarks(&self, initiative: InitiativeId) -> impl Iterator<Item = (ColumnId, Remark)> {
        let columns = self.columns().filter(|_| self.has_remarks());
        columns.filter_map(move |column| Some((column, self.remark(initiative, column)?)))
    }

    /// Returns `true` if an initiative, one of its cells or a part of one has a note.
    pub fn is_noted(&self, initiative: InitiativeId) -> bool {
        self.is_noted_in(initiative, &|_| true)
    }

    /// Returns `true` if an initiative has a note, or one of its cells or a part of one in a column that counts.
    pub fn is_noted_in(&self, initiative: InitiativeId, counts: &dyn Fn(ColumnId) -> bool) -> bool {
        let of_parts = || self.of_which(initiative).iter().flat_map(|part| &part.remarks);
        self.initiative(initiative).notes != ListId::EMPTY
            || self.cell_notes(initiative).any(|(column, _)| counts(column))
            || of_parts().any(|(column, remark)| remark.notes != ListId::EMPTY && counts(*column))
    }

    /// The doubts about a cell of an initiative.
    pub fn doubts(&self, initiative: InitiativeId, column: ColumnId) -> Doubts {
        if !self.has_remarks() && !self.has_withheld() {
            return Doubts::NONE;
        }
        self.cell(initiative, column).doubts(self.remark(initiative, column))
    }

    /// The amounts of an initiative, one entry for each column. A cell without one is a dash, a blank or withheld, as
    /// [`Dataset::cell`] tells.
    pub fn amounts(&self, initiative: InitiativeId) -> &[Option<Amount>] {
        let columns = self.columns().len();
        &self.amounts[initiative.index() * columns..][..columns]
    }

    /// One cell of an initiative.
    pub fn cell(&self, initiative: InitiativeId, column: ColumnId) -> Cell {
        let place = self.cell_place(initiative, column);
        match self.amounts[place] {
            Some(amount) => Cell::Amount(amount),
            None if self.blank.contains(place) => Cell::Blank,
            None if self.withheld.contains(place) => Cell::Withheld,
            None => Cell::Dash,
        }
    }

    /// The place of a cell among those of all lines.
    pub(super) fn cell_place(&self, initiative: InitiativeId, column: ColumnId) -> usize {
        initiative.index() * self.columns().len() + column.index()
    }

    /// The amount of a row in a period: in a column its own, over all years their sum; none where it has none, or where the sum is
    /// too long.
    pub fn in_period(&self, row: &[Option<Amount>], period: Period) -> Option<Amount> {
        match period {
            Period::Column(column) => row[column.index()],
            Period::All(basis) => {
                let mut sum = Sum::default();
                self.years(basis).filter_map(|year| row[year.index()]).try_for_each(|amount| sum.add(amount)).ok()?;
                sum.total().ok()?
            }
        }
    }
}
