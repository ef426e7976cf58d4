//! The ellipsis of the program: it ends a text that is cut to its room. A mark that takes no cell tells it from an ellipsis that a name
//! of the data has; the finished screen has none of these marks.

use std::{borrow::Cow, ops::Range};

use crate::locale::truncate;

/// The sign with its mark.
pub const ELLIPSIS: &str = "…\u{34f}";

/// The sign without.
const PLAIN: char = '…';

/// The text, or as much of its beginning as fits with an ellipsis after it.
pub fn truncate(text: &str, width: usize) -> Cow<'_, str> {
    match truncate::truncate(text, width) {
        Cow::Owned(cut) => Cow::Owned(with_own_end(&cut)),
        whole @ Cow::Borrowed(_) => whole,
    }
}

/// The same of a text of several parts: no separator stands before the ellipsis.
pub fn truncate_parts(text: &str, width: usize) -> String {
    truncate(text, width).replace(" ·…", "…")
}

/// The text, or as much of it as fits with one part of it in sight.
pub fn truncate_around(text: &str, part: Range<usize>, width: usize) -> String {
    truncate::truncate_around(text, part, width, if width > 0 { ELLIPSIS } else { "" })
}

fn with_own_end(cut: &str) -> String {
    cut.strip_suffix(PLAIN).map_or_else(|| cut.to_owned(), |kept| format!("{kept}{ELLIPSIS}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_parts_ends_in_a_part() {
        assert_eq!(truncate_parts("kun forskelle · sortér", 16), format!("kun forskelle{ELLIPSIS}"));
        assert_eq!(truncate_parts("kun forskelle · sortér", 15), format!("kun forskelle{ELLIPSIS}"));
    }

    #[test]
    fn only_the_ellipsis_of_a_cut_is_the_programs() {
        assert_eq!(truncate("Nørrebro", 7), format!("Nørreb{ELLIPSIS}"));
        for name in ["Nørrebro", "Klub…", "… og andre"] {
            assert_eq!(truncate(name, 20), name);
            assert_eq!(truncate_around(name, 0..1, 20), name);
        }
        let text = "Projekt Perspektiv for unge i byen…";
        let part = |words: &str| text.find(words).map(|start| start..start + words.len()).unwrap();
        assert_eq!(truncate_around(text, part("unge"), 12), format!("Proj{ELLIPSIS} unge{ELLIPSIS}"));
        assert_eq!(truncate_around(text, part("byen…"), 8), format!("{ELLIPSIS}i byen…"));
        assert_eq!(truncate_around(text, part("Projekt"), 12), format!("Projekt Per{ELLIPSIS}"));
    }
}
