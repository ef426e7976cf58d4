//! The text of a file, and positions in it as lines and columns. The meaning of the text is left to the formats.

use std::fmt;

use thiserror::Error;

/// A position in a text as editors count: lines and columns from 1, columns in characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
}

/// A text whose borrowed parts know their position.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    text: &'a str,
    before: Before,
}

/// The part of a file that stands before a text of it.
#[derive(Clone, Copy, Debug, Default)]
struct Before {
    bytes: usize,
    /// The ends of lines in it.
    lines: usize,
    /// The characters of its last line.
    characters: usize,
}

/// Bytes that are not UTF-8, with the position of the first one that is not.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
#[error("not UTF-8")]
pub struct NotText(pub Position);

impl<'a> Source<'a> {
    /// The source of a file's text; a byte-order mark is skipped.
    pub fn new(text: &'a str) -> Self {
        Self { text: text.strip_prefix('\u{feff}').unwrap_or(text), before: Before::default() }
    }

    /// A text that stands in a file after so many bytes of this one.
    pub fn continued<'b>(&self, after: usize, text: &'b str) -> Source<'b> {
        let passed = &self.text[..after];
        let lines = memchr::memchr_iter(b'\n', passed.as_bytes()).count();
        let last = memchr::memrchr(b'\n', passed.as_bytes()).map_or(passed, |newline| &passed[newline + 1..]);
        let characters = last.chars().count() + if lines == 0 { self.before.characters } else { 0 };
        let before = Before { bytes: self.before.bytes + after, lines: self.before.lines + lines, characters };
        Source { text, before }
    }

    /// The bytes of the file before a part borrowed from this text.
    pub fn offset(&self, part: &str) -> usize {
        self.before.bytes + self.before(part).len()
    }

    /// The source of a file's bytes.
    ///
    /// # Errors
    /// The position of the first byte that is not UTF-8.
    pub fn from_bytes(bytes: &'a [u8]) -> Result<Self, NotText> {
        std::str::from_utf8(bytes).map(Self::new).map_err(|error| {
            let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            NotText(Source::new(&good).position_at(good.len()))
        })
    }

    /// The whole text.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The text before a part borrowed from this text.
    pub fn before(&self, part: &str) -> &'a str {
        let offset = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        &self.text[..offset.min(self.text.len())]
    }

    /// The position at which a part borrowed from this text begins.
    pub fn position_of(&self, part: &str) -> Position {
        self.position_at(self.before(part).len())
    }

    /// The byte offset of a position, or the end of the text.
    pub fn offset_of(&self, position: Position) -> usize {
        let lines = self.text.split_inclusive('\n');
        let line_start: usize = lines.take(position.line - 1).map(str::len).sum();
        let line = &self.text[line_start..];
        line_start + line.char_indices().nth(position.column - 1).map_or(line.len(), |(offset, _)| offset)
    }

    /// The position of a byte offset.
    pub fn position_at(&self, offset: usize) -> Position {
        let mut end = offset.min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        let before = &self.text[..end];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let lines = before.bytes().filter(|&byte| byte == b'\n').count();
        let of_line_before = if lines == 0 { self.before.characters } else { 0 };
        Position {
            line: self.before.lines + lines + 1,
            column: of_line_before + before[line_start..].chars().count() + 1,
        }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_borrowed_part_tells_its_line_and_column_in_characters() {
        let source = Source::new("\u{feff}første\nå, æble");
        let text = source.text();
        assert_eq!(source.position_of(&text[text.find("æble").unwrap()..]), Position { line: 2, column: 4 });
        assert_eq!(source.position_of(text), Position { line: 1, column: 1 });
        assert_eq!(source.position_at(1000), Position { line: 2, column: 8 });
    }

    #[test]
    fn a_position_leads_back_to_its_byte() {
        let source = Source::new("første\nå, æble\n");
        for (offset, _) in source.text().char_indices() {
            assert_eq!(source.offset_of(source.position_at(offset)), offset);
        }
        assert_eq!(source.offset_of(Position { line: 9, column: 9 }), source.text().len());
    }

    #[test]
    fn bytes_that_are_not_utf_8_are_refused_with_their_position() {
        let error = Source::from_bytes(b"ab\nc\xe6d").unwrap_err();
        assert_eq!(error, NotText(Position { line: 2, column: 2 }));
    }
}
