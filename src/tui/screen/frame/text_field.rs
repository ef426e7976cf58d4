//! A line that is typed, with its cursor, as much of it as fits around that.

use unicode_truncate::UnicodeTruncateStr as _;
use unicode_width::UnicodeWidthStr as _;

use crate::{explorer::input::line_edit::LineEdit, locale::truncate::truncate_start};

/// The sign between two letters.
const CURSOR: &str = "▏";

/// The text with the cursor in it, in `room` cells and one for the cursor. The text before the cursor goes first; the text
/// after it gets what is left, and a quarter of the room where that is nothing.
pub fn text_field(line: &LineEdit, room: usize) -> String {
    let (before, after) = line.split();
    let before = truncate_start(before, room - after.width().min(room / 4));
    let (after, _) = after.unicode_truncate(room - before.width());
    format!("{before}{CURSOR}{after}")
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    use super::*;

    #[test]
    fn the_cursor_is_where_it_is_and_the_text_around_it_is_seen() {
        let mut line = LineEdit::default();
        line.insert("perspektiv");
        assert_eq!(text_field(&line, 20), "perspektiv▏");
        assert_eq!(text_field(&line, 4), "ktiv▏");
        for _ in 0..3 {
            line.press(&KeyEvent::new(KeyCode::Left, KeyModifiers::NONE));
        }
        assert_eq!(text_field(&line, 20), "perspek▏tiv");
        assert_eq!(text_field(&line, 8), "erspek▏ti");
        line.press(&KeyEvent::new(KeyCode::Home, KeyModifiers::NONE));
        assert_eq!(text_field(&line, 8), "▏perspekt");
    }
}
