//! The order of names in a language: Danish has æ, ø and å last.

use std::cmp::Ordering;

use icu_collator::{CollatorBorrowed, options::CollatorOptions};

use crate::locale::{language::Language, per_language::PerLanguage};

/// The order of names in one language; by code points, should the language's data ever be missing.
pub struct Collation(Option<CollatorBorrowed<'static>>);

impl Collation {
    /// The order of a language, made the first time.
    pub(super) fn of(language: Language) -> &'static Self {
        static COLLATIONS: PerLanguage<Collation> = PerLanguage::new();
        COLLATIONS.get_or_make(language, |language| {
            Self(CollatorBorrowed::try_new(language.tag().into(), CollatorOptions::default()).ok())
        })
    }

    /// A sort key: bytes in the order of the names. Sorting many names by key takes a tenth of comparing them.
    pub fn key(&self, name: &str) -> Vec<u8> {
        let Some(collator) = &self.0 else { return name.as_bytes().to_vec() };
        let mut key = Vec::new();
        let Ok(()) = collator.write_sort_key_to(name, &mut key);
        key
    }

    /// Compares two names.
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
            let collation = Collation::of(language);
            names.sort_by(|a, b| collation.compare(a, b));
            names
        };
        let names = ["Århus", "æble", "zebra", "Øl", "Arv"];
        assert_eq!(sorted(Language::Danish, names), ["Arv", "zebra", "æble", "Øl", "Århus"]);
        assert_eq!(sorted(Language::English, names), ["æble", "Århus", "Arv", "Øl", "zebra"]);
    }

    #[test]
    fn keys_are_in_the_order_of_the_names() {
        let names = ["", "a", "A", "å", "Å", "aa", "Aarhus", "æble", "10 b", "9 b", "a-b", "a b", "ab", "é", "e", "Øl"];
        for collation in [Language::Danish, Language::English].map(Collation::of) {
            for (a, b) in names.iter().flat_map(|a| names.map(|b| (*a, b))) {
                assert_eq!(collation.key(a).cmp(&collation.key(b)), collation.compare(a, b), "{a:?} {b:?}");
            }
        }
    }
}
