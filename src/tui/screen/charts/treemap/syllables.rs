//! The places between the syllables of a word, in the languages that are known.

use hypher::{Lang, hyphenate_bounded};

/// The fewest letters before and after a hyphen.
const LEAST: usize = 3;

/// The function that gives the places at which a word of a language can be broken; none for other languages.
pub fn splitter(language: Option<&str>) -> Option<fn(&str) -> Vec<usize>> {
    match language {
        Some("da") => Some(|word| places(word, Lang::Danish)),
        Some("en") => Some(|word| places(word, Lang::English)),
        _ => None,
    }
}

/// The places in a word, which may have signs around it and hyphens in it.
fn places(word: &str, language: Lang) -> Vec<usize> {
    let mut places = Vec::new();
    let mut at = 0;
    for part in word.split_inclusive(|sign: char| !sign.is_alphabetic()) {
        let letters = part.trim_end_matches(|sign: char| !sign.is_alphabetic());
        let mut end = at;
        for syllable in hyphenate_bounded(letters, language, LEAST, LEAST) {
            end += syllable.len();
            if end < at + letters.len() {
                places.push(end);
            }
        }
        at += part.len();
        // After a hyphen between words no other one is needed.
        if !letters.is_empty() && part.ends_with('-') && word[at..].starts_with(char::is_alphabetic) {
            places.push(at);
        }
    }
    places
}
