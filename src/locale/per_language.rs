//! Keeps one value for each language, made when it is first asked for: a language that nobody reads is never built, and one
//! that is read is built once for the whole process, whatever thread asks.

use std::sync::OnceLock;

use crate::locale::language::Language;

/// A value for each language.
pub(super) struct PerLanguage<T>([OnceLock<T>; Language::ALL.len()]);

impl<T> PerLanguage<T> {
    /// No value yet.
    pub(super) const fn new() -> Self {
        Self([const { OnceLock::new() }; Language::ALL.len()])
    }

    /// The value of a language, which `make` makes the first time.
    pub(super) fn get_or_make(&self, language: Language, make: impl FnOnce(Language) -> T) -> &T {
        self.0[language as usize].get_or_init(|| make(language))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_is_made_once_and_only_when_it_is_asked_for() {
        let values = PerLanguage::new();
        for _ in 0..2 {
            assert_eq!(values.get_or_make(Language::English, Language::code), &"en");
        }
        assert!(values.0[Language::Danish as usize].get().is_none());
        assert_eq!(values.get_or_make(Language::English, |_| "made again"), &"en");
        assert_eq!(values.get_or_make(Language::Danish, Language::code), &"da");
    }
}
