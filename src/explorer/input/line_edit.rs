//! A line of text that is edited: the text with a cursor in it. A composed letter is one step, whatever it is made of.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation as _};

use crate::locale::printable::commands_the_terminal;

/// The most bytes of a line: beyond what anybody types, and little enough that every key is answered at once.
const MOST: usize = 500;

/// A text and the place in it where typing goes on.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LineEdit {
    text: String,
    /// The place of the cursor in bytes, always between two letters.
    cursor: usize,
}

/// The effect of a key on the line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Edited {
    /// The text is another one.
    Text,
    /// The cursor is elsewhere.
    Cursor,
    /// Nothing.
    Nothing,
}

impl LineEdit {
    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text before the cursor and the text after it.
    pub fn split(&self) -> (&str, &str) {
        self.text.split_at(self.cursor)
    }

    /// Replaces the text and puts the cursor at its end.
    pub fn set(&mut self, text: impl Into<String>) -> Edited {
        let before = std::mem::replace(&mut self.text, text.into());
        self.cursor = self.text.len();
        if self.text == before { Edited::Nothing } else { Edited::Text }
    }

    /// Inserts a text at the cursor, as far as there is room: in one line, and without the characters that command the terminal.
    pub fn insert(&mut self, text: &str) -> Edited {
        let mut room = MOST.saturating_sub(self.text.len());
        let characters = text.chars().map(|character| if character.is_whitespace() { ' ' } else { character });
        let fits = |character: &char| {
            room = room.saturating_sub(character.len_utf8());
            room > 0
        };
        let text: String = characters.filter(|&character| !commands_the_terminal(character)).take_while(fits).collect();
        self.replace(self.cursor, self.cursor, &text)
    }

    /// Returns `true` where nothing more can be inserted.
    pub fn is_full(&self) -> bool {
        // A character takes four bytes at most.
        self.text.len() + 4 >= MOST
    }

    /// Applies a key.
    pub fn press(&mut self, key: &KeyEvent) -> Edited {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Left => self.move_to(self.previous()),
            KeyCode::Right => self.move_to(self.next()),
            KeyCode::Home => self.move_to(0),
            KeyCode::End => self.move_to(self.text.len()),
            KeyCode::Char('a') if control => self.move_to(0),
            KeyCode::Char('e') if control => self.move_to(self.text.len()),
            KeyCode::Backspace => self.replace(self.previous(), self.cursor, ""),
            KeyCode::Char('h') if control => self.replace(self.previous(), self.cursor, ""),
            KeyCode::Delete => self.replace(self.cursor, self.next(), ""),
            KeyCode::Char('w') if control => self.replace(self.start_of_word(), self.cursor, ""),
            KeyCode::Char('u') if control => self.replace(0, self.cursor, ""),
            KeyCode::Char(character) if !control => self.insert(character.encode_utf8(&mut [0; 4])),
            _ => Edited::Nothing,
        }
    }

    /// Returns `true` for a key with Ctrl that edits a line or moves in it.
    pub fn edits(key: &KeyEvent) -> bool {
        key.modifiers == KeyModifiers::CONTROL && matches!(key.code, KeyCode::Char('a' | 'e' | 'h' | 'u' | 'w'))
    }

    fn move_to(&mut self, cursor: usize) -> Edited {
        let before = std::mem::replace(&mut self.cursor, cursor);
        if self.cursor == before { Edited::Nothing } else { Edited::Cursor }
    }

    fn replace(&mut self, from: usize, to: usize, with: &str) -> Edited {
        if from == to && with.is_empty() {
            return Edited::Nothing;
        }
        self.text.replace_range(from..to, with);
        // The cursor goes behind the whole of a letter that a mark has joined.
        let end = from + with.len();
        let ends = self.text.grapheme_indices(true).map(|(start, letter)| start + letter.len());
        self.cursor = std::iter::once(0).chain(ends).find(|&place| place >= end).unwrap_or(end);
        Edited::Text
    }

    fn previous(&self) -> usize {
        let mut cursor = GraphemeCursor::new(self.cursor, self.text.len(), true);
        cursor.prev_boundary(&self.text, 0).ok().flatten().unwrap_or(0)
    }

    fn next(&self) -> usize {
        let mut cursor = GraphemeCursor::new(self.cursor, self.text.len(), true);
        cursor.next_boundary(&self.text, 0).ok().flatten().unwrap_or(self.text.len())
    }

    fn start_of_word(&self) -> usize {
        let (before, _) = self.split();
        let blank = before.trim_end().char_indices().rfind(|(_, character)| character.is_whitespace());
        blank.map_or(0, |(place, character)| place + character.len_utf8())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> LineEdit {
        let mut line = LineEdit::default();
        line.insert(text);
        line
    }

    fn after(text: &str, keys: &[KeyEvent]) -> (String, String) {
        let mut line = typed(text);
        for key in keys {
            line.press(key);
        }
        let (before, behind) = line.split();
        (before.to_owned(), behind.to_owned())
    }

    fn key(code: KeyCode) -> KeyEvent {
        KeyEvent::new(code, KeyModifiers::NONE)
    }

    fn control(character: char) -> KeyEvent {
        KeyEvent::new(KeyCode::Char(character), KeyModifiers::CONTROL)
    }

    #[test]
    fn every_key_edits_at_the_cursor() {
        let [left, right, home, end, backspace, delete] =
            [KeyCode::Left, KeyCode::Right, KeyCode::Home, KeyCode::End, KeyCode::Backspace, KeyCode::Delete].map(key);
        for (keys, before, behind) in [
            (vec![left], "to or", "d"),
            (vec![left, right], "to ord", ""),
            (vec![home], "", "to ord"),
            (vec![home, left], "", "to ord"),
            (vec![control('a'), right], "t", "o ord"),
            (vec![home, end], "to ord", ""),
            (vec![home, control('e')], "to ord", ""),
            (vec![left, backspace], "to o", "d"),
            (vec![left, control('h')], "to o", "d"),
            (vec![left, delete], "to or", ""),
            (vec![delete], "to ord", ""),
            (vec![left, control('w')], "to ", "d"),
            (vec![control('w'), control('w')], "", ""),
            (vec![left, control('u')], "", "d"),
            (vec![home, key(KeyCode::Char('x'))], "x", "to ord"),
        ] {
            assert_eq!(after("to ord", &keys), (before.to_owned(), behind.to_owned()), "{keys:?}");
        }
    }

    #[test]
    fn a_composed_letter_is_one_step() {
        for letter in ["e\u{301}", "👩‍👧", "🇩🇰", "å"] {
            let text = format!("a{letter}");
            assert_eq!(after(&text, &[key(KeyCode::Backspace)]).0, "a", "{letter}");
            assert_eq!(after(&text, &[key(KeyCode::Left)]), ("a".to_owned(), letter.to_owned()));
            assert_eq!(after(&text, &[key(KeyCode::Left), key(KeyCode::Delete)]).0, "a", "{letter}");
        }
        let mut line = typed("ab");
        line.press(&key(KeyCode::Home));
        line.press(&key(KeyCode::Right));
        line.insert("\u{301}");
        assert_eq!(line.split(), ("a\u{301}", "b"));
    }

    #[test]
    fn no_character_that_commands_the_terminal_is_taken() {
        assert_eq!(typed("a\u{1b}[31m\u{202e}b").text(), "a[31mb");
        assert_eq!(typed("a\n\tb").text(), "a  b", "an end of a line is a blank");
    }
}
