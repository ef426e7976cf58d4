//! The texts of a dataset by their ids, in the language of the file or in another one.

use crate::model::{
    dataset::Dataset,
    localized::Localized,
    text::{ListId, TextId},
};

impl Dataset {
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
}
