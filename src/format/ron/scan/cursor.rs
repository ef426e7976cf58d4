//! Walks through a text: blanks and comments, names of fields, lists, and values that the parser reads. Every step gives nothing where
//! the text is unusual.

use ron::{Options, error::SpannedError, extensions::Extensions};
use serde::Deserialize;

use crate::format::{problem::Mistake, ron::syntax, source::Source};

/// The levels of the parser's own count that a value given to it may have. A deeper one is judged with all of the file.
const LEVELS: usize = 32;

/// A place in a text.
pub struct Cursor<'a> {
    source: Source<'a>,
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    pub fn new(source: Source<'a>) -> Self {
        Self { source, text: source.text(), at: 0 }
    }

    pub fn is_at_end(&self) -> bool {
        self.at == self.text.len()
    }

    /// The byte at the place; zero at the end, which is a byte of no value.
    pub fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    pub fn bytes(&self) -> &'a [u8] {
        &self.text.as_bytes()[self.at..]
    }

    pub fn advance(&mut self, bytes: usize) {
        self.at += bytes;
    }

    pub fn place(&self) -> usize {
        self.at
    }

    /// Goes back to a place.
    pub fn return_to(&mut self, place: usize) {
        self.at = place;
    }

    /// Returns `true` if a byte is the next.
    pub fn is_at(&self, byte: u8) -> bool {
        self.peek() == byte && !self.is_at_end()
    }

    /// The text from a place up to here.
    pub fn since(&self, place: usize) -> &'a str {
        &self.text[place..self.at]
    }

    /// Goes past a byte, where it is there.
    pub fn eats(&mut self, byte: u8) -> bool {
        let is_there = self.is_at(byte);
        self.at += usize::from(is_there);
        is_there
    }

    /// The same, where nothing else may be there.
    pub fn takes(&mut self, byte: u8) -> Option<()> {
        self.eats(byte).then_some(())
    }

    /// Goes past blanks and comments to the end of a line. Comments of the other kind may nest, and are left to the parser.
    pub fn skip(&mut self) -> Option<()> {
        // Most often there is nothing, or a blank.
        if self.peek() > b' ' && self.peek() != b'/' {
            return Some(());
        }
        loop {
            let blanks = self.bytes().iter().take_while(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t')).count();
            self.at += blanks;
            if self.peek() != b'/' {
                return Some(());
            }
            let line = self.text[self.at..].strip_prefix("//")?;
            self.at += 2 + line.find('\n')? + 1;
        }
    }

    /// The name of a field, up to its value.
    pub fn field(&mut self) -> Option<&'a str> {
        let name = self.name()?;
        self.skip()?;
        self.takes(b':')?;
        self.skip()?;
        Some(name)
    }

    fn name(&mut self) -> Option<&'a str> {
        let start = self.at;
        self.at += self.bytes().iter().take_while(|byte| byte.is_ascii_lowercase() || **byte == b'_').count();
        Some(self.since(start)).filter(|name| !name.is_empty())
    }

    /// The fields of a struct without a name. `read` stands at the value of each.
    pub fn fields(&mut self, mut read: impl FnMut(&mut Self, &'a str) -> Option<()>) -> Option<()> {
        self.takes(b'(')?;
        self.skip()?;
        while !self.eats(b')') {
            let name = self.field()?;
            read(self, name)?;
            self.skip()?;
            if !self.eats(b',') {
                return self.takes(b')');
            }
            self.skip()?;
        }
        Some(())
    }

    /// A list of rows, none of which the parser refuses.
    pub fn rows<T: Deserialize<'a>>(&mut self, usual: impl Fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let mut rows = Vec::new();
        self.walk_list(|cursor| cursor.row(&usual)?.ok().map(|row| rows.push(row)))?;
        Some(rows)
    }

    /// Goes past a list, its entries as told.
    pub fn walk_list(&mut self, mut read: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.takes(b'[')?;
        self.skip()?;
        while !self.eats(b']') {
            read(self)?;
            self.skip()?;
            if !self.eats(b',') {
                return self.takes(b']');
            }
            self.skip()?;
        }
        Some(())
    }

    /// A row that is read here in its usual form, and otherwise by the parser, which may refuse it.
    pub fn row<T: Deserialize<'a>>(
        &mut self,
        usual: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<Result<T, Mistake>> {
        let start = self.at;
        if let Some(row) = usual(self) {
            return Some(Ok(row));
        }
        self.at = start;
        let written = self.written()?;
        self.at += written.len();
        Some(judge(written).map_err(|error| syntax::mistake_within(self.source, written, error)))
    }

    /// A value that the parser reads.
    pub fn judged<T: Deserialize<'a>>(&mut self) -> Option<T> {
        let written = self.written()?;
        let value = judge(written).ok()?;
        self.at += written.len();
        Some(value)
    }

    /// The value as it is written.
    fn written(&self) -> Option<&'a str> {
        let rest = &self.text[self.at..];
        let written = &rest[..syntax::value_length(rest)?];
        // Settings of the parser stand at the beginning of a file only.
        (!written.starts_with('#')).then_some(written)
    }
}

/// A value as the parser reads it.
fn judge<'a, T: Deserialize<'a>>(written: &'a str) -> Result<T, SpannedError> {
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(LEVELS);
    options.from_str(written)
}
