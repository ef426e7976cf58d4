//! Texts of a dataset file, each in one language or several.

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::model::{dataset::Dataset, localized::Localized, text::TextId};

/// A text, or one for each language.
pub struct Words<'a>(pub &'a Localized);

impl Serialize for Words<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let translations = self.0.translations();
        if translations.is_empty() {
            return serializer.serialize_str(self.0.own());
        }
        let mut map = serializer.serialize_map(Some(translations.len()))?;
        for (language, text) in translations {
            map.serialize_entry(language, text)?;
        }
        map.end()
    }
}

pub fn words(texts: &[Localized]) -> Vec<Words<'_>> {
    texts.iter().map(Words).collect()
}

/// A text of a row, in one or several languages.
pub struct Text<'a>(pub &'a Dataset, pub TextId);

impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(dataset, text) = self;
        match dataset.localized(text) {
            Some(translated) => Words(translated).serialize(serializer),
            None => serializer.serialize_str(dataset.text(text)),
        }
    }
}
