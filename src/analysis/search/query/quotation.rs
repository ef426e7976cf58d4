//! Texts in quotation marks: a mark that is doubled within them is one of the text.

use std::{
    iter::{self, Peekable},
    str::Chars,
};

/// Returns `true` for a mark that opens or closes a quotation.
pub fn is_quotation_mark(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '„')
}

/// A text in quotation marks, with those in it doubled, so that it is read again as it is.
pub fn quoted(text: &str) -> String {
    let doubled = |letter| iter::repeat_n(letter, if is_quotation_mark(letter) { 2 } else { 1 });
    format!("\"{}\"", text.chars().flat_map(doubled).collect::<String>())
}

/// Takes a text up to the quotation mark that closes it, and the mark.
pub(super) fn up_to_quotation_mark(letters: &mut Peekable<Chars<'_>>) -> String {
    let mut text = String::new();
    while let Some(letter) = letters.next() {
        if is_quotation_mark(letter) && letters.next_if_eq(&letter).is_none() {
            break;
        }
        text.push(letter);
    }
    text
}
