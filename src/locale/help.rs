//! The words of the command line's help in other languages than English, which stands beside what it is about. They are read
//! only when help is asked for.

use crate::locale::{catalog::Catalog, language::Language, value::Value};

/// The help in one language.
pub struct Help(Catalog);

impl Help {
    /// The help in a language; none in English.
    #[must_use]
    pub fn of(language: Language) -> Option<Self> {
        match language {
            Language::Danish => Some(Self(Catalog::read(language, include_str!("../../assets/locales/help.da.ftl")))),
            Language::English => None,
        }
    }

    /// What is said under an id, if anything is.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<String> {
        self.fill(id, &[])
    }

    /// What is said under an id with its variables filled in, if anything is.
    #[must_use]
    pub fn fill(&self, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        self.0.find(id, values)
    }
}
