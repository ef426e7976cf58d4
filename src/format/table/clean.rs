//! Texts of cells as names: on one line, their letters composed, and without signs that act on a terminal.

use unicode_normalization::UnicodeNormalization as _;

use crate::locale::printable::{commands_the_terminal, is_plain, is_visible};

/// A text on one line, single spaces between its words; signs that would act on a terminal are shown as such.
pub fn clean(text: &str) -> String {
    if is_clean(text) {
        return text.to_owned();
    }
    let mut cleaned = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !cleaned.is_empty() {
            cleaned.push(' ');
        }
        cleaned.extend(word.nfc().map(|sign| if commands_the_terminal(sign) { '\u{fffd}' } else { sign }));
    }
    cleaned
}

/// Returns `true` if a text on one line is that of a cell, which may have more spaces.
pub fn is_text_of(cell: &str, text: &str) -> bool {
    if is_clean(cell) { cell == text } else { clean(cell) == text }
}

/// Returns `true` for a text that is soon seen to be on one line, with single spaces and plain letters.
pub fn is_clean(text: &str) -> bool {
    // As if a space stood before it.
    let mut before = b' ';
    let is_single = |byte: u8| std::mem::replace(&mut before, byte) != b' ' || byte != b' ';
    is_plain(text) && text.bytes().all(is_single) && !text.ends_with(' ')
}

/// A text as a name; none where nothing of it would be seen.
pub fn name(text: &str) -> Option<String> {
    let cleaned = clean(text);
    cleaned.chars().any(is_visible).then_some(cleaned)
}
