//! The help of the command line in other languages than English; the English help is written beside the options that it
//! describes. The texts are read only when help is asked for.

use crate::locale::{catalog::Catalog, language::Language, value::Value};

/// The help in one language.
pub struct Help {
    language: Language,
    catalog: Catalog,
}

impl Help {
    /// The help in a language; none in English.
    pub fn of(language: Language) -> Option<Self> {
        match language {
            Language::Danish => {
                let catalog = Catalog::read(language, include_str!("../../assets/locales/help.da.ftl"));
                Some(Self { language, catalog })
            }
            Language::English => None,
        }
    }

    /// The language of the texts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of an id, if there is one.
    pub fn find(&self, id: &str) -> Option<String> {
        self.fill(id, &[])
    }

    /// The text of an id with its variables filled in, if there is one.
    pub fn fill(&self, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        self.catalog.find(id, values)
    }
}
