//! Cuts a text to a number of cells, for tables and for the screen alike. Cells are those of a terminal; a letter with its
//! combining marks, or a sign made of several code points, is kept whole or left out whole.

use std::{borrow::Cow, ops::Range};

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

/// The text, or as much of it as fits with one part of it in sight: cut behind it, or before it too.
pub fn truncate_around(text: &str, part: Range<usize>, width: usize) -> String {
    let cut = truncate(text, width);
    if cut.len() >= part.end && cut.trim_end_matches('…').len() >= part.end || width < 3 {
        return cut.into_owned();
    }
    let (Some(up_to), Some(after)) = (text.get(..part.end), text.get(part.end..)) else { return cut.into_owned() };
    let ellipsis = usize::from(!after.is_empty());
    let kept = truncate_start(up_to, width - 1 - ellipsis);
    // Longer than the room: its beginning is shown.
    let kept =
        if kept.len() < part.len() { text.get(part.start..).unwrap_or(kept) } else { &text[part.end - kept.len()..] };
    truncate(&format!("…{}", kept.trim_start()), width).into_owned()
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
    fn a_part_stays_in_sight_wherever_it_is() {
        let text = "Projekt Perspektiv for unge i byen";
        let part = |words: &str| text.find(words).map(|start| start..start + words.len()).unwrap();
        assert_eq!(truncate_around(text, part("Projekt"), 12), "Projekt Per…");
        assert_eq!(truncate_around(text, part("unge"), 12), "…v for unge…");
        assert_eq!(truncate_around(text, part("byen"), 12), "…unge i byen");
        assert_eq!(truncate_around(text, part("Perspektiv for unge"), 12), "…Perspektiv…");
        assert_eq!(truncate_around(text, part("byen"), 40), text);
        for width in 0..40 {
            for start in 0..text.len() {
                assert!(truncate_around(text, start..text.len().min(start + 6), width).width() <= width);
            }
        }
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
