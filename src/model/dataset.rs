//! The checked, immutable dataset: flat lists and ids, cheap at a million initiatives. Only
//! [`builder`](crate::model::builder) makes one.

use std::ops::Range;

use crate::model::{
    about::About,
    amount::Amount,
    citation::{Citation, Document, DocumentId},
    financing::{Financing, View},
    ids::{AreaId, InitiativeId, StatedId},
    text::{ListId, TextId, Texts},
    year::{Period, YearId},
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
    pub notes: Vec<String>,
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
    /// One entry for each year; a dash is no amount.
    pub amounts: Box<[Option<Amount>]>,
    /// Its place in print.
    pub source: Option<Citation>,
}

/// One dataset: years, unit, documents, areas, initiatives and stated totals.
#[derive(Debug)]
pub struct Dataset {
    pub(super) about: About,
    pub(super) years: Vec<String>,
    pub(super) start_year: YearId,
    pub(super) areas: Vec<Area>,
    pub(super) initiatives: Vec<Initiative>,
    pub(super) amounts: Vec<Option<Amount>>,
    pub(super) stated: Vec<Stated>,
    pub(super) texts: Texts,
    pub(super) decimals: u32,
    pub(super) range: (Amount, Amount),
}

impl Dataset {
    /// The facts about the dataset as a whole.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// The title for narrow places.
    pub fn short_title(&self) -> &str {
        self.about.short_title.as_deref().unwrap_or(&self.about.title)
    }

    /// The years in time order; there is at least one.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = YearId> + ExactSizeIterator + use<> {
        (0..u16::try_from(self.years.len()).unwrap_or(u16::MAX)).map(YearId)
    }

    /// Every year apart, then all of them together.
    pub fn periods(&self) -> impl Iterator<Item = Period> + use<> {
        self.years().map(Period::Year).chain([Period::All])
    }

    /// The label of a year as the file writes it.
    pub fn year(&self, year: YearId) -> &str {
        &self.years[year.index()]
    }

    /// The year of a label.
    pub fn find_year(&self, label: &str) -> Option<YearId> {
        self.years().find(|&year| self.year(year) == label)
    }

    /// The year that is shown first.
    pub fn start_year(&self) -> YearId {
        self.start_year
    }

    /// The number of digits after the decimal mark in the most exact figure; all figures are shown with as many.
    pub fn decimals(&self) -> u32 {
        self.decimals
    }

    /// The least and the greatest figure of the file, or zero where that is beyond them.
    pub fn range(&self) -> (Amount, Amount) {
        self.range
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
    pub fn subtree(&self, area: AreaId) -> impl Iterator<Item = AreaId> + use<> {
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

    /// The amounts of an initiative, one entry for each year.
    pub fn amounts(&self, initiative: InitiativeId) -> &[Option<Amount>] {
        let years = self.years.len();
        &self.amounts[initiative.index() * years..][..years]
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

    /// A text by its id, such as the table of a citation.
    pub fn text(&self, id: TextId) -> &str {
        self.texts.get(id)
    }

    /// A list of texts by its id.
    pub fn list(&self, id: ListId) -> impl ExactSizeIterator<Item = &str> {
        self.texts.list(id).iter().map(|&text| self.texts.get(text))
    }

    /// All lists of funding sources and of notes, each of them once however many lines have it.
    pub fn lists(&self) -> impl ExactSizeIterator<Item = ListId> + use<> {
        self.texts.lists()
    }

    /// One printed source.
    pub fn document(&self, document: DocumentId) -> &Document {
        &self.about.documents[document.0 as usize]
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
