//! Texts of a dataset, each kept once: a million initiatives share their areas' tables, funding sources and notes.

use std::collections::HashMap;

use crate::model::localized::Localized;

/// A text of a dataset.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct TextId(u32);

/// A list of texts of a dataset, such as the funding of an initiative. Equal lists have equal ids.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ListId(u32);

/// All texts of a dataset, one after the other in one string.
#[derive(Clone, Debug)]
pub struct Texts {
    pool: String,
    ends: Vec<u32>,
    lists: Vec<Box<[TextId]>>,
    /// The texts that have translations.
    translated: HashMap<TextId, Localized>,
}

impl ListId {
    /// The list without entries, which every dataset has.
    pub const EMPTY: Self = Self(0);

    /// The place among [`Texts::lists`].
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl TextId {
    /// The place among all texts.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl Texts {
    /// The text itself.
    pub fn get(&self, id: TextId) -> &str {
        let start = if id.0 == 0 { 0 } else { self.ends[id.index() - 1] as usize };
        &self.pool[start..self.ends[id.index()] as usize]
    }

    /// A text with its translations, where it has any.
    pub fn localized(&self, id: TextId) -> Option<&Localized> {
        self.translated.get(&id)
    }

    /// The texts of a list.
    pub fn list(&self, id: ListId) -> &[TextId] {
        &self.lists[id.index()]
    }

    /// All lists, each of them once.
    pub fn lists(&self) -> impl ExactSizeIterator<Item = ListId> + use<> {
        (0..u32::try_from(self.lists.len()).unwrap_or(u32::MAX)).map(ListId)
    }
}

/// Gathers texts while a dataset is read.
#[derive(Debug)]
pub struct TextsBuilder {
    texts: Texts,
    known: HashMap<Box<str>, TextId>,
    known_lists: HashMap<Box<[TextId]>, ListId>,
    known_translated: HashMap<Localized, TextId>,
}

impl Default for TextsBuilder {
    fn default() -> Self {
        Self {
            texts: Texts {
                pool: String::new(),
                ends: Vec::new(),
                lists: vec![Box::default()],
                translated: HashMap::new(),
            },
            known: HashMap::new(),
            known_translated: HashMap::new(),
            known_lists: HashMap::new(),
        }
    }
}

impl TextsBuilder {
    /// Keeps a text that is likely to come again, and gives the same id when it does.
    pub fn shared(&mut self, text: &str) -> TextId {
        if let Some(&id) = self.known.get(text) {
            return id;
        }
        let id = self.own(text);
        self.known.insert(text.into(), id);
        id
    }

    /// Keeps a text that is likely to come again, with its translations.
    pub fn localized(&mut self, text: &Localized) -> TextId {
        if text.translations().is_empty() {
            return self.shared(text.own());
        }
        if let Some(&id) = self.known_translated.get(text) {
            return id;
        }
        let id = self.own(text.own());
        self.texts.translated.insert(id, text.clone());
        self.known_translated.insert(text.clone(), id);
        id
    }

    /// Keeps a text that is likely to be the only one of its kind, such as a name.
    pub fn own(&mut self, text: &str) -> TextId {
        // Past four billion (2³²) texts or bytes ids would repeat; a dataset of that size does not fit into memory.
        let id = TextId(u32::try_from(self.texts.ends.len()).unwrap_or(u32::MAX));
        self.texts.pool.push_str(text);
        self.texts.ends.push(u32::try_from(self.texts.pool.len()).unwrap_or(u32::MAX));
        id
    }

    /// Keeps a list of texts; equal lists are kept once.
    pub fn list(&mut self, texts: &[&str]) -> ListId {
        let ids: Vec<TextId> = texts.iter().map(|text| self.shared(text)).collect();
        self.list_of(&ids)
    }

    /// Keeps a list of texts that are kept already; equal lists are kept once.
    pub fn list_of(&mut self, texts: &[TextId]) -> ListId {
        // Most lines have no notes.
        if texts.is_empty() {
            return ListId::EMPTY;
        }
        if let Some(&id) = self.known_lists.get(texts) {
            return id;
        }
        let id = ListId(u32::try_from(self.texts.lists.len()).unwrap_or(u32::MAX));
        self.texts.lists.push(texts.into());
        self.known_lists.insert(texts.into(), id);
        id
    }

    /// The texts gathered so far.
    pub fn so_far(&self) -> Texts {
        self.texts.clone()
    }

    /// The texts gathered, without what was needed to gather them.
    pub fn finish(mut self) -> Texts {
        self.texts.pool.shrink_to_fit();
        self.texts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_and_lists_are_kept_once() {
        let mut builder = TextsBuilder::default();
        let satspulje = builder.shared("Satspulje");
        let list = builder.list(&["Satspulje", "Budget 2020"]);
        assert_eq!(builder.shared("Satspulje"), satspulje);
        assert_eq!(builder.list(&["Satspulje", "Budget 2020"]), list);
        assert_eq!(builder.list(&[]), ListId::EMPTY);
        let name = builder.own("Støtte til FRAK");
        let texts = builder.finish();
        assert_eq!(texts.list(list)[0], satspulje);
        assert_eq!(texts.get(name), "Støtte til FRAK");
    }
}
