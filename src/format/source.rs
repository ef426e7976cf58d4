//! The text of a file and the places in it. Knows lines and columns, not what they hold.

use std::fmt;

use thiserror::Error;

/// A place in a file, as an editor counts: lines and columns from 1, columns in characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
}

/// A text from which parts are borrowed, so that a part tells its place.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    text: &'a str,
}

/// Bytes that are no text.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
#[error("not UTF-8")]
pub struct NotText(pub Place);

impl<'a> Source<'a> {
    /// A file's text; a byte-order mark is skipped.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text: text.strip_prefix('\u{feff}').unwrap_or(text) }
    }

    /// A file's bytes as text.
    ///
    /// # Errors
    /// When they are not UTF-8, with the first place that is not.
    pub fn from_bytes(bytes: &'a [u8]) -> Result<Self, NotText> {
        std::str::from_utf8(bytes).map(Self::new).map_err(|error| {
            let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            NotText(Source::new(&good).place_at(good.len()))
        })
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// Where a part that was borrowed from this text begins.
    #[must_use]
    pub fn place_of(&self, part: &str) -> Place {
        let offset = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        self.place_at(offset)
    }

    /// The byte at a place, or the end of the text.
    #[must_use]
    pub fn offset_of(&self, place: Place) -> usize {
        let lines = self.text.split_inclusive('\n');
        let line_start: usize = lines.take(place.line - 1).map(str::len).sum();
        let line = &self.text[line_start..];
        line_start + line.char_indices().nth(place.column - 1).map_or(line.len(), |(offset, _)| offset)
    }

    /// The place of a byte.
    #[must_use]
    pub fn place_at(&self, offset: usize) -> Place {
        let mut end = offset.min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        let before = &self.text[..end];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Place {
            line: before.bytes().filter(|&byte| byte == b'\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}

impl fmt::Display for Place {
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
        assert_eq!(source.place_of(&text[text.find("æble").unwrap()..]), Place { line: 2, column: 4 });
        assert_eq!(source.place_of(text), Place { line: 1, column: 1 });
        assert_eq!(source.place_at(1000), Place { line: 2, column: 8 });
    }

    #[test]
    fn a_place_leads_back_to_its_byte() {
        let source = Source::new("første\nå, æble\n");
        for (offset, _) in source.text().char_indices() {
            assert_eq!(source.offset_of(source.place_at(offset)), offset);
        }
        assert_eq!(source.offset_of(Place { line: 9, column: 9 }), source.text().len());
    }

    #[test]
    fn bytes_that_are_no_text_are_refused_with_their_place() {
        let error = Source::from_bytes(b"ab\nc\xe6d").unwrap_err();
        assert_eq!(error, NotText(Place { line: 2, column: 2 }));
    }
}
