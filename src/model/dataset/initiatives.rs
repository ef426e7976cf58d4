//! The initiatives of a dataset: their order, their names, funding and notes.

use crate::model::{
    dataset::{Dataset, Initiative},
    financing::Financing,
    ids::{AreaId, InitiativeId, count},
    text::TextId,
};

impl Dataset {
    /// All initiatives in document order.
    pub fn initiatives(&self) -> impl DoubleEndedIterator<Item = InitiativeId> + ExactSizeIterator + Clone + use<> {
        (0..count(self.initiatives.len())).map(InitiativeId)
    }

    /// The initiatives of an area and of all areas under it.
    pub fn initiatives_under(&self, area: AreaId) -> impl ExactSizeIterator<Item = InitiativeId> + Clone + use<> {
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

    /// Whose money an initiative is. The cheapest way to ask many of them.
    pub fn financing(&self, initiative: InitiativeId) -> Financing {
        if self.external.contains(initiative) { Financing::External } else { Financing::Internal }
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
}
