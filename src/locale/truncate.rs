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

/// The fewest cells of the beginning of a text that tell anything.
const LEAST_BEGINNING: usize = 4;

/// The text, or as much of it as fits with one part of it in sight: cut behind it, or between its beginning and that part too, or
/// before that part where there is room for no beginning. `ellipsis` stands where it is cut, in one cell.
pub fn truncate_around(text: &str, part: Range<usize>, width: usize, ellipsis: &str) -> String {
    if width == 0 {
        return String::new();
    }
    let Cow::Owned(cut) = truncate(text, width) else { return text.to_owned() };
    let kept = cut.trim_end_matches('…');
    let (Some(up_to), Some(after)) = (text.get(..part.end), text.get(part.end..)) else { return end(kept, ellipsis) };
    if kept.len() >= part.end || width < 3 {
        return end(kept, ellipsis);
    }
    with_beginning(text, &part, width, ellipsis).unwrap_or_else(|| {
        let kept = truncate_start(up_to, width - 1 - usize::from(!after.is_empty()));
        // Longer than the room: its beginning is shown.
        let start = if kept.len() < part.len() { part.start } else { part.end - kept.len() };
        let rest = text.get(start..).unwrap_or(kept).trim_start();
        format!("{ellipsis}{}", within(rest, width - 1, ellipsis))
    })
}

/// "Forebyg… ekstremisme …": the beginning of a text, and a part of it with what is before it in its word; none where there is no room
/// for both.
fn with_beginning(text: &str, part: &Range<usize>, width: usize, ellipsis: &str) -> Option<String> {
    let after = text.get(part.end..)?.width();
    let rest = width.checked_sub(1 + text.get(part.clone())?.width() + usize::from(after > 0))?;
    let before = text.get(..part.start)?;
    let word = before.rfind(char::is_whitespace).filter(|&at| before[at..].width() <= rest / 2);
    let start = word.unwrap_or(part.start);
    let rest = rest - before[start..].width();
    // The end is told from others by a few of its letters; where all of it is there, it needs no ellipsis.
    let end = after.min(rest / 3);
    let room = rest - end + usize::from(after > 0 && end == after);
    let beginning = text[..start].unicode_truncate(room).0.trim_end();
    (beginning.width() >= LEAST_BEGINNING)
        .then(|| format!("{beginning}{ellipsis}{}", within(&text[start..], width - beginning.width() - 1, ellipsis)))
}

fn within(text: &str, width: usize, ellipsis: &str) -> String {
    match truncate(text, width) {
        Cow::Owned(cut) => end(cut.trim_end_matches('…'), ellipsis),
        Cow::Borrowed(whole) => whole.to_owned(),
    }
}

/// What is left of a text that is cut.
fn end(kept: &str, ellipsis: &str) -> String {
    format!("{kept}{ellipsis}")
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
        let truncate_around = |text: &str, part, width| truncate_around(text, part, width, "…");
        assert_eq!(truncate_around(text, part("Projekt"), 12), "Projekt Per…");
        assert_eq!(truncate_around(text, part("unge"), 12), "Proj… unge…");
        assert_eq!(truncate_around(text, part("unge"), 8), "…r unge…");
        assert_eq!(truncate_around(text, part("byen"), 12), "Projek… byen");
        assert_eq!(truncate_around(text, part("unge"), 26), "Projekt Persp… unge i byen");
        assert_eq!(truncate_around(text, part("Perspektiv for unge"), 12), "…Perspektiv…");
        assert_eq!(truncate_around(text, part("spektiv"), 16), "Proje…spektiv f…");
        assert_eq!(truncate_around(text, part("byen"), 40), text);
        for width in 0..40 {
            for start in 0..text.len() {
                let cut = truncate_around(text, start..text.len().min(start + 6), width);
                assert!(cut.width() <= width, "{width} {start}: {cut}");
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
