//! Makes text from outside safe to print: a name in a file or a typed word never commands the terminal.

use unicode_width::UnicodeWidthChar as _;

/// A text from outside, safe to print: on one line, at most 60 characters, control characters escaped.
pub fn visible(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => escaped(&text[..end]) + "…",
        None => escaped(text),
    }
}

/// A text from outside, safe to print and whole, such as the path of a file.
pub fn escaped(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if commands_the_terminal(character) {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// Returns `true` if a character acts on a terminal instead of showing something: control characters, line separators, and
/// characters that turn the direction of writing, which could show the digits of a figure in another order.
pub fn commands_the_terminal(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Returns `true` if a text is of letters and signs that nearly all names are of, ASCII and the letters from À to ÿ: each is shown as it
/// is, in composed form, and commands nothing. This is told many times as fast as by looking at each character.
pub fn is_plain(text: &str) -> bool {
    // 0xc3 begins each of those letters, and nothing else has what follows it.
    text.bytes().all(|byte| matches!(byte, b' '..=b'~' | 0x80..=0xbf | 0xc3))
}

/// Returns `true` if a character shows something by itself: not a blank, not a mark on another letter, not one of the letters that
/// only fill a place.
pub fn is_visible(character: char) -> bool {
    !character.is_whitespace()
        && character.width().is_some_and(|width| width > 0)
        && !matches!(character, '\u{ad}' | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_texts_are_shown_as_they_are() {
        let plain: Vec<char> =
            (0..=0x2_ffff).filter_map(char::from_u32).filter(|sign| is_plain(&sign.to_string())).collect();
        assert_eq!(plain.len(), 95 + 64);
        for sign in plain {
            let text = sign.to_string();
            assert!(!commands_the_terminal(sign) && (is_visible(sign) || sign == ' '), "{text}");
            assert_eq!(unicode_normalization::is_nfc_quick(text.chars()), unicode_normalization::IsNormalized::Yes);
        }
    }

    #[test]
    fn characters_that_command_the_terminal_are_escaped_and_others_stay() {
        assert_eq!(escaped("Øvrige – 1.234,5 \u{1f600}"), "Øvrige – 1.234,5 \u{1f600}");
        assert_eq!(escaped("a\u{1b}[2Jb\nc"), "a\\u{1b}[2Jb\\nc");
        assert_eq!(escaped("\u{202e}12\u{2028}"), "\\u{202e}12\\u{2028}");
    }

    #[test]
    fn a_visible_text_ends_after_sixty_characters() {
        let sixty = "å".repeat(60);
        assert_eq!(visible(&sixty), sixty);
        assert_eq!(visible(&(sixty.clone() + "b")), sixty + "…");
    }
}
