//! The checked, immutable dataset: flat lists and ids, cheap at a million initiatives. Only
//! [`builder`](crate::model::builder) makes one.

mod cells;
mod columns;

use std::{collections::HashMap, ops::Range};

use crate::model::{
    about::About,
    amount::Amount,
    cell::{Cell, CellSet, Doubts, Precision, Remark},
    citation::{Citation, Document, DocumentId},
    column::{ColumnId, Columns},
    digits::Digits,
    dimension::{Class, Dimension},
    financing::{Financing, View},
    ids::{AreaId, InitiativeId, StatedId},
    localized::Localized,
    name::folded,
    text::{ListId, TextId, Texts},
};

/// A heading with initiatives, and possibly sub-areas.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Area {
    /// As the document spells it.
    pub name: String,
    /// Other spellings in the document.
    pub aliases: Vec<String>,
    /// The area it belongs to, unless it is at the top.
    pub parent: Option<AreaId>,
    /// The number of areas above it.
    pub depth: u16,
    /// Notes on the area.
    pub notes: Vec<Localized>,
    pub(super) own_end: u32,
    pub(super) initiatives: Range<u32>,
    pub(super) areas_end: u32,
}

/// One line of the budget. The [`Dataset`] holds its texts and amounts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Initiative {
    /// The innermost area it is in.
    pub area: AreaId,
    /// Whose money it is.
    pub financing: Financing,
    /// The place of its figures in print.
    pub source: Option<Citation>,
    pub(super) name: TextId,
    /// The list of its funding sources, as spelt.
    pub funding: ListId,
    /// The list of its notes.
    pub notes: ListId,
}

/// A total that a document prints.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stated {
    /// The area it is the total of, or all of them.
    pub area: Option<AreaId>,
    /// The money it covers.
    pub view: View,
    /// The class of lines that it is the total of; none where it is of all of them.
    pub class: Option<Class>,
    /// One cell for each column.
    pub cells: Box<[Cell]>,
    /// Its place in print.
    pub source: Option<Citation>,
    /// A rounding of its own, where it has one.
    pub rounding: Option<Amount>,
    /// The parts that the document prints below it, "of which".
    pub of_which: Vec<OfWhich>,
    /// The document's remarks on its cells.
    pub remarks: Vec<(ColumnId, Remark)>,
}

/// A part of a row's amounts that the document prints below it, "of which". It is never added.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OfWhich {
    /// As the document spells it.
    pub name: TextId,
    /// One cell for each column.
    pub cells: Box<[Cell]>,
    /// The document's remarks on its cells.
    pub remarks: Vec<(ColumnId, Remark)>,
}

/// One dataset: years, unit, documents, areas, initiatives and stated totals.
#[derive(Debug)]
pub struct Dataset {
    pub(super) about: About,
    pub(super) columns: Columns,
    pub(super) dimensions: Vec<Dimension>,
    pub(super) areas: Vec<Area>,
    pub(super) initiatives: Vec<Initiative>,
    pub(super) amounts: Vec<Option<Amount>>,
    /// Cells of lines without an amount that are no dashes.
    pub(super) blank: CellSet,
    pub(super) withheld: CellSet,
    /// For each line the class of each dimension; empty where there are no dimensions.
    pub(super) classes: Vec<Option<TextId>>,
    pub(super) details: Details,
    pub(super) stated: Vec<Stated>,
    pub(super) texts: Texts,
    /// The decimals of the figures of each unit, the dataset's own first.
    pub(super) digits: Vec<Digits>,
    /// The place of each column's unit among them.
    pub(super) unit_of: Vec<usize>,
    pub(super) like_thousands: u32,
    pub(super) range: (Amount, Amount),
}

/// Facts that only some areas and lines have. The others cost nothing.
#[derive(Debug, Default)]
pub struct Details {
    pub(super) area_codes: HashMap<AreaId, TextId>,
    pub(super) codes: HashMap<InitiativeId, TextId>,
    pub(super) aliases: HashMap<InitiativeId, ListId>,
    pub(super) price_levels: HashMap<InitiativeId, TextId>,
    pub(super) of_which: HashMap<InitiativeId, Vec<OfWhich>>,
    pub(super) remarks: HashMap<(InitiativeId, ColumnId), Remark>,
}

impl Stated {
    /// The total of all lines of a view, printed without anything beside it. The builder fills in the area.
    pub fn of(view: View, cells: Box<[Cell]>, source: Option<Citation>) -> Self {
        Self { area: None, view, class: None, cells, source, rounding: None, of_which: Vec::new(), remarks: Vec::new() }
    }

    /// The amount in a column, where one is printed.
    pub fn amount(&self, column: ColumnId) -> Option<Amount> {
        self.cells[column.index()].amount()
    }

    /// The document's remark on the figure in a column.
    pub fn remark(&self, column: ColumnId) -> Option<Remark> {
        self.remarks.iter().find(|(of, _)| *of == column).map(|&(_, remark)| remark)
    }

    /// The doubts about the figure in a column.
    pub fn doubts(&self, column: ColumnId) -> Doubts {
        let is_about = self.remark(column).is_some_and(|remark| remark.precision == Precision::About);
        let doubts = if is_about { Doubts::ABOUT } else { Doubts::NONE };
        if self.cells[column.index()] == Cell::Withheld { doubts.and(Doubts::WITHHELD) } else { doubts }
    }

    /// The amounts of all columns.
    pub fn amounts(&self) -> Vec<Option<Amount>> {
        self.cells.iter().map(|cell| cell.amount()).collect()
    }
}

impl Dataset {
    /// The facts about the dataset as a whole.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// The title for narrow places.
    pub fn short_title(&self) -> &Localized {
        self.about.short_title.as_ref().unwrap_or(&self.about.title)
    }

    /// All areas in document order.
    pub fn areas(&self) -> impl DoubleEndedIterator<Item = AreaId> + ExactSizeIterator + use<> {
        (0..count(self.areas.len())).map(AreaId)
    }

    /// The areas at the top, in document order.
    pub fn top_areas(&self) -> impl Iterator<Item = AreaId> {
        self.siblings(0, count(self.areas.len()))
    }

    /// The sub-areas directly under an area, in document order.
    pub fn sub_areas(&self, area: AreaId) -> impl Iterator<Item = AreaId> {
        self.siblings(area.0 + 1, self.area(area).areas_end)
    }

    /// The area with all areas under it, in document order.
    pub fn subtree(&self, area: AreaId) -> impl ExactSizeIterator<Item = AreaId> + use<> {
        (area.0..self.area(area).areas_end).map(AreaId)
    }

    /// One area.
    pub fn area(&self, area: AreaId) -> &Area {
        &self.areas[area.index()]
    }

    /// An area and the areas above it, from the top.
    pub fn path(&self, area: AreaId) -> Vec<AreaId> {
        let mut path: Vec<AreaId> = std::iter::successors(Some(area), |&inner| self.area(inner).parent).collect();
        path.reverse();
        path
    }

    /// All initiatives in document order.
    pub fn initiatives(&self) -> impl DoubleEndedIterator<Item = InitiativeId> + ExactSizeIterator + use<> {
        (0..count(self.initiatives.len())).map(InitiativeId)
    }

    /// The initiatives of an area and of all areas under it.
    pub fn initiatives_under(&self, area: AreaId) -> impl ExactSizeIterator<Item = InitiativeId> + use<> {
        self.area(area).initiatives.clone().map(InitiativeId)
    }

    /// The initiatives directly in an area.
    pub fn own_initiatives(&self, area: AreaId) -> impl ExactSizeIterator<Item = InitiativeId> + use<> {
        let area = self.area(area);
        (area.initiatives.start..area.own_end).map(InitiativeId)
    }

    /// One initiative.
    pub fn initiative(&self, initiative: InitiativeId) -> &Initiative {
        &self.initiatives[initiative.index()]
    }

    /// The name of an initiative as the document spells it, without its funding.
    pub fn name(&self, initiative: InitiativeId) -> &str {
        self.texts.get(self.initiative(initiative).name)
    }

    /// The funding sources of an initiative as spelt; none where the document names none.
    pub fn funding(&self, initiative: InitiativeId) -> impl ExactSizeIterator<Item = &str> {
        self.list(self.initiative(initiative).funding)
    }

    /// The notes on an initiative.
    pub fn notes(&self, initiative: InitiativeId) -> impl ExactSizeIterator<Item = &str> {
        self.list(self.initiative(initiative).notes)
    }

    /// The notes on an initiative in a language, each else in the file's own.
    pub fn notes_in<'t>(&'t self, initiative: InitiativeId, code: &str) -> impl ExactSizeIterator<Item = &'t str> {
        self.list_ids(self.initiative(initiative).notes).iter().map(move |&note| self.text_in(note, code))
    }

    /// The funding sources of an initiative, by their ids.
    pub fn funding_ids(&self, initiative: InitiativeId) -> &[TextId] {
        self.texts.list(self.initiative(initiative).funding)
    }

    /// All stated totals in document order, the grand totals last.
    pub fn stated(&self) -> impl ExactSizeIterator<Item = (StatedId, &Stated)> {
        (0..count(self.stated.len())).map(StatedId).zip(&self.stated)
    }

    /// One stated total.
    pub fn stated_total(&self, stated: StatedId) -> &Stated {
        &self.stated[stated.0 as usize]
    }

    /// The totals stated for an area, or for all of them, in the order of the file.
    pub fn stated_for(&self, area: Option<AreaId>) -> impl ExactSizeIterator<Item = (StatedId, &Stated)> {
        let key = stated_order(area);
        let start = self.stated.partition_point(|stated| stated_order(stated.area) < key);
        let end = self.stated.partition_point(|stated| stated_order(stated.area) <= key);
        (count(start)..count(end)).map(StatedId).zip(&self.stated[start..end])
    }

    /// The totals stated for an area and for the areas in it, or all of them, in the order of the areas.
    pub fn stated_within(&self, area: Option<AreaId>) -> impl ExactSizeIterator<Item = (StatedId, &Stated)> {
        let (first, end) = area.map_or((0, u32::MAX), |area| (area.0, self.area(area).areas_end));
        let start = self.stated.partition_point(|stated| stated_order(stated.area) < first);
        let end = match area {
            Some(_) => self.stated.partition_point(|stated| stated_order(stated.area) < end),
            None => self.stated.len(),
        };
        (count(start)..count(end)).map(StatedId).zip(&self.stated[start..end])
    }

    /// A text by its id, such as the table of a citation.
    pub fn text(&self, id: TextId) -> &str {
        self.texts.get(id)
    }

    /// A text by its id, in a language, else in the file's own.
    pub fn text_in(&self, id: TextId, code: &str) -> &str {
        self.texts.localized(id).map_or_else(|| self.texts.get(id), |text| text.get(code))
    }

    /// A text by its id with its translations, where the file gives it in several languages.
    pub fn localized(&self, id: TextId) -> Option<&Localized> {
        self.texts.localized(id)
    }

    /// A text by its id in every language that the file gives it in.
    pub fn text_in_all(&self, id: TextId) -> impl Iterator<Item = &str> {
        let localized = self.localized(id);
        let only = localized.is_none().then(|| self.text(id));
        only.into_iter().chain(localized.into_iter().flat_map(Localized::all))
    }

    /// A list of texts by its id.
    pub fn list(&self, id: ListId) -> impl ExactSizeIterator<Item = &str> {
        self.texts.list(id).iter().map(|&text| self.texts.get(text))
    }

    /// The texts of a list, by their ids.
    pub fn list_ids(&self, id: ListId) -> &[TextId] {
        self.texts.list(id)
    }

    /// All lists of funding sources and of notes, each of them once however many lines have it.
    pub fn lists(&self) -> impl ExactSizeIterator<Item = ListId> + use<> {
        self.texts.lists()
    }

    /// One printed source.
    pub fn document(&self, document: DocumentId) -> &Document {
        &self.about.documents[document.0 as usize]
    }

    /// Gives the classes of stated totals the spelling that comes first in the file, so that equal ones have equal ids.
    pub(super) fn spell_classes_as_first(&mut self) {
        if self.stated.iter().all(|stated| stated.class.is_none()) {
            return;
        }
        let mut known = HashMap::new();
        let mut first = HashMap::new();
        for name in self.class_names() {
            first.entry(name).or_insert_with(|| *known.entry(folded(self.text(name))).or_insert(name));
        }
        for class in self.stated.iter_mut().filter_map(|stated| stated.class.as_mut()) {
            class.name = first.get(&class.name).copied().unwrap_or(class.name);
        }
    }

    /// The areas from `first` to before `end`, each followed by the next one that is not under it.
    fn siblings(&self, first: u32, end: u32) -> impl Iterator<Item = AreaId> {
        let within = move |area: u32| (area < end).then_some(AreaId(area));
        std::iter::successors(within(first), move |&area| within(self.area(area).areas_end))
    }
}

/// Areas in document order, all of them together last.
pub(super) fn stated_order(area: Option<AreaId>) -> u32 {
    area.map_or(u32::MAX, |area| area.0)
}

/// A length as an id's number. A dataset of more than four billion (2³²) rows does not fit into memory.
pub(super) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
