//! Several texts in one cell, such as the names of a path or the notes of a line, so that they can be parted again.
//!
//! Between entries stands a sign with a space: ` > ` in a path, `; ` in a list, and within an entry of a list `: ` after its label
//! and `, ` between the rest. A backslash stands before such a sign in a text, and before a backslash.

use std::borrow::Cow;

pub use crate::format::own_list::{LIST, PATH};

/// The signs that part an entry of a list that has a label and several texts.
const WITHIN: &[char] = &[';', ':', ','];

/// The texts with a separator between them.
pub fn joined<'a, T: AsRef<str>>(texts: &'a [T], between: &str) -> Cow<'a, str> {
    let sign = between.trim().chars().next();
    match texts {
        [] => Cow::default(),
        [only] => escaped(only.as_ref(), sign.as_slice()),
        several => {
            let entries: Vec<_> = several.iter().map(|text| escaped(text.as_ref(), sign.as_slice())).collect();
            Cow::Owned(entries.join(between))
        }
    }
}

/// An entry of a list: its labels, such as the column of a cell, and the words about it.
pub fn labelled(labels: &[&str], words: &[Word<'_>]) -> String {
    let mut entry = String::new();
    for label in labels {
        entry.push_str(&escaped(label, WITHIN));
        entry.push_str(": ");
    }
    let words: Vec<_> = words.iter().map(|word| word.written()).collect();
    entry + &words.join(", ")
}

/// The entries of [`labelled`], which are escaped already.
pub fn listed(entries: &[String]) -> String {
    entries.join(LIST)
}

/// One of the words of an entry.
#[derive(Clone, Debug)]
pub enum Word<'a> {
    /// A word of ours, such as "withheld", or an amount.
    Ours(Cow<'a, str>),
    /// The price level of a column.
    PriceLevel(&'a str),
    /// A text of the file.
    Text(&'a str),
}

/// The words of ours that a text of the file could be taken for.
const OURS: [&str; 6] = ["dash", "blank", "withheld", "about", "at least", "at least about"];

/// The word of ours that stands before a price level.
const PRICE_LEVEL: &str = "price level ";

impl Word<'_> {
    fn written(&self) -> Cow<'_, str> {
        match self {
            Self::Ours(word) => Cow::Borrowed(word),
            Self::PriceLevel(level) => Cow::Owned(format!("{PRICE_LEVEL}{}", escaped(level, WITHIN))),
            Self::Text(text) if OURS.contains(text) || text.starts_with(PRICE_LEVEL) => {
                Cow::Owned(format!("\\{}", escaped(text, WITHIN)))
            }
            Self::Text(text) => escaped(text, WITHIN),
        }
    }
}

/// The text with a backslash before whatever could be taken for the end of an entry. The signs are of ASCII.
fn escaped<'a>(text: &'a str, signs: &[char]) -> Cow<'a, str> {
    if !text.bytes().any(|byte| byte == b'\\' || signs.contains(&char::from(byte))) {
        return Cow::Borrowed(text);
    }
    let parts = |at: usize, letter: char| {
        signs.contains(&letter) && matches!(text.as_bytes().get(at + letter.len_utf8()), None | Some(b' '))
    };
    let mut escaped = String::with_capacity(text.len() + 2);
    for (at, letter) in text.char_indices() {
        if letter == '\\' || parts(at, letter) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    Cow::Owned(escaped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_of_a_list_can_be_parted_again() {
        let parted = |cell: &str, between: &str| {
            let mut entries = vec![String::new()];
            let mut rest = cell.chars();
            loop {
                if let Some(next) = rest.as_str().strip_prefix(between) {
                    entries.push(String::new());
                    rest = next.chars();
                }
                let Some(letter) = rest.next() else { break entries };
                let letter = if letter == '\\' { rest.next().unwrap() } else { letter };
                entries.last_mut().unwrap().push(letter);
            }
        };
        for names in [["a; b", "c"], ["a;", "b"], ["a\\", "b"], ["a;b", "; c"], ["Børn", "Skole; Fritid;"]] {
            assert_eq!(parted(&joined(&names, LIST), LIST), names);
        }
        for names in [["a > b", "c"], ["a >", "> b"], ["a>b", "c"]] {
            assert_eq!(parted(&joined(&names, PATH), PATH), names);
        }
        assert_eq!(joined(&["Budget 2020", "Satspulje"], LIST), "Budget 2020; Satspulje");
        assert_eq!(joined(&["a; b"], LIST), "a\\; b");
    }

    #[test]
    fn a_text_is_never_taken_for_a_word_of_ours() {
        let words = [Word::Ours("withheld".into()), Word::Text("about"), Word::Text("skøn, foreløbigt: ja")];
        assert_eq!(labelled(&["2021: I"], &words), "2021\\: I: withheld, \\about, skøn\\, foreløbigt\\: ja");
        let words = [Word::PriceLevel("2026-pl"), Word::Text("price level 2025")];
        assert_eq!(labelled(&["2026"], &words), "2026: price level 2026-pl, \\price level 2025");
    }
}
