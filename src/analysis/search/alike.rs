//! Names that differ by a space or by the word for "and" only. They are other names all the same, and nothing adds them up.

use std::collections::HashSet;

use crate::{
    locale::vocabulary::{OTHER_ANDS, Vocabulary},
    model::name::{folded, small_letters},
};

/// Those of some names that are spelt nearly like another one, each spelling once.
pub fn spelt_alike<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
    let (wanted, mut known) = (loosened(name), HashSet::from([folded(name)]));
    names.filter(|other| loosened(other) == wanted && known.insert(folded(other))).collect()
}

/// A name in small letters, without spaces, with one sign for "and" in any language. Between two digits a space stays: "1 12" is
/// no other way to write "11 2".
pub fn loosened(name: &str) -> String {
    let mut loosened = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        let is_between_digits =
            loosened.ends_with(|last: char| last.is_numeric()) && word.starts_with(char::is_numeric);
        loosened.extend(is_between_digits.then_some(' '));
        let word: String = small_letters(word).collect();
        if Vocabulary::all().any(|words| words.and == word) || OTHER_ANDS.contains(&word.as_str()) {
            loosened.push('&');
        } else {
            loosened.push_str(&word);
        }
    }
    loosened
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_space_and_the_word_for_and_make_no_other_name() {
        for (one, other) in [
            ("Børn og unge", "børn & Unge"),
            ("Børn og unge", "Børn&unge"),
            ("Roads and parks", "Roads & parks"),
            ("Kinder und Jugend", "Kinder & Jugend"),
            ("Jeunesse et sports", "Jeunesse & sports"),
            ("Budget 2020", "Budget2020"),
            ("Fritids job", "Fritidsjob"),
            ("Job", "j\u{ad}ob\u{200b}"),
        ] {
            assert_eq!(loosened(one), loosened(other), "{one}");
        }
        for (one, other) in [("Pulje 1 12", "Pulje 11 2"), ("Børn og unge", "Børn unge"), ("Bogstav", "B&stav")] {
            assert_ne!(loosened(one), loosened(other), "{one}");
        }
    }

    #[test]
    fn other_spellings_are_told_once_and_the_name_itself_is_none() {
        let names = ["Børn og unge", "Børn & unge", "BØRN & UNGE", "Børn&unge", "Unge"];
        assert_eq!(spelt_alike("børn og  unge", names.into_iter()), ["Børn & unge", "Børn&unge"]);
    }
}
