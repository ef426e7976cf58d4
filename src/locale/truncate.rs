//! Cuts a text to a number of cells, for tables and for the screen alike. Cells are those of a terminal; a letter with its
//! combining marks, or a sign made of several code points, is kept whole or left out whole.

use std::borrow::Cow;

use unicode_truncate::UnicodeTruncateStr as _;
use unicode_width::UnicodeWidthStr as _;

/// The text, or as much of its beginning as fits with an ellipsis after it.
pub fn truncate(text: &str, width: usize) -> Cow<'_, str> {
    if text.width() <= width {
        return Cow::Borrowed(text);
    }
    let Some(room) = width.checked_sub(1) else { return Cow::Borrowed("") };
    let (kept, _) = text.unicode_truncate(room);
    Cow::Owned(format!("{}…", kept.trim_end()))
}

/// As much of the end of a text as fits: the part that somebody who types looks at.
pub fn truncate_start(text: &str, width: usize) -> &str {
    text.unicode_truncate_start(width).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_to_its_cells_and_says_so() {
        assert_eq!(truncate("Nørrebro", 8), "Nørrebro");
        assert_eq!(truncate("Nørrebro", 7), "Nørreb…");
        assert_eq!(truncate("på gaden", 4), "på…");
        assert_eq!(truncate("Projekt Perspektiv", 9), "Projekt…");
        assert_eq!(truncate("Nørrebro", 1), "…");
        assert_eq!(truncate("Nørrebro", 0), "");
        assert_eq!(truncate_start("Nørrebro", 4), "ebro");
        assert_eq!(truncate_start("Nørrebro", 0), "");
    }

    #[test]
    fn a_wide_sign_is_not_cut_in_two() {
        assert_eq!(truncate("日本語", 6), "日本語");
        assert_eq!(truncate("日本語", 5), "日本…");
        assert_eq!(truncate("日本語", 4), "日…");
        assert_eq!(truncate_start("日本語", 5), "本語");
    }

    #[test]
    fn a_letter_keeps_its_marks_and_a_sign_its_parts() {
        let word = "A\u{30a}ben";
        assert_eq!(truncate(word, 3), "A\u{30a}b…");
        assert_eq!(truncate(word, 2), "A\u{30a}…");
        assert_eq!(truncate_start("ba\u{30a}", 1), "a\u{30a}");
        // A family of three, two cells wide.
        let family = "👩\u{200d}👩\u{200d}👧 hjem";
        assert_eq!(truncate(family, 4), "👩\u{200d}👩\u{200d}👧…");
        assert_eq!(truncate(family, 2), "…");
    }
}
