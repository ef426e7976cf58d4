//! How names are sorted in a language: Danish has æ, ø and å last.

use std::cmp::Ordering;

use icu_collator::{CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::locale;

use super::language::Language;

/// The order of names in one language; by code points, should the language's data ever be missing.
pub struct Collation(Option<CollatorBorrowed<'static>>);

impl Collation {
    /// The order of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let locale = match language {
            Language::Danish => locale!("da"),
            Language::English => locale!("en"),
        };
        Self(CollatorBorrowed::try_new(locale.into(), CollatorOptions::default()).ok())
    }

    /// Which of two names comes first.
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        match &self.0 {
            Some(collator) => collator.compare(a, b),
            None => a.cmp(b),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_sorts_its_own_letters_last_and_english_does_not() {
        let sorted = |language, mut names: [&'static str; 5]| {
            let collation = Collation::new(language);
            names.sort_by(|a, b| collation.compare(a, b));
            names
        };
        let names = ["Århus", "æble", "zebra", "Øl", "Arv"];
        assert_eq!(sorted(Language::Danish, names), ["Arv", "zebra", "æble", "Øl", "Århus"]);
        assert_eq!(sorted(Language::English, names), ["æble", "Århus", "Arv", "Øl", "zebra"]);
    }
}
