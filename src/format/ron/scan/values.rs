//! Values that stay as they are written: texts without escapes, plain numbers, lists and maps of these.

use crate::format::ron::{
    scan::cursor::Cursor,
    shapes::raw::{Raw, RawList},
};

/// The levels of lists in lists. Usual values have one.
const DEEPEST: usize = 4;

/// The digits of a number on either side of its point. Every reader of numbers has room for as many.
const DIGITS: usize = 15;

impl<'a> Cursor<'a> {
    pub fn raw(&mut self) -> Option<Raw<'a>> {
        let start = self.place();
        self.value(DEEPEST)?;
        Some(Raw(self.since(start)))
    }

    pub fn raw_list(&mut self) -> Option<RawList<'a>> {
        self.raw().map(|raw| RawList(raw.0))
    }

    fn value(&mut self, depth: usize) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        match self.peek() {
            b'"' => self.text(),
            b'[' => self.walk_list(|cursor| cursor.entry(depth)),
            b'{' => self.map(depth),
            _ => self.number(),
        }
    }

    /// An entry of a list, where a word may stand: a cell without an amount.
    fn entry(&mut self, depth: usize) -> Option<()> {
        if !self.peek().is_ascii_uppercase() {
            return self.value(depth);
        }
        matches!(self.word()?, "None" | "Blank" | "Withheld").then_some(())
    }

    /// A word of letters.
    pub fn word(&mut self) -> Option<&'a str> {
        let start = self.place();
        self.advance(self.bytes().iter().take_while(|byte| byte.is_ascii_alphabetic()).count());
        let word = self.since(start);
        self.ends().map(|()| word)
    }

    fn map(&mut self, depth: usize) -> Option<()> {
        self.takes(b'{')?;
        self.skip()?;
        while !self.eats(b'}') {
            self.value(depth)?;
            self.skip()?;
            self.takes(b':')?;
            self.skip()?;
            self.value(depth)?;
            self.skip()?;
            if !self.eats(b',') {
                return self.takes(b'}');
            }
            self.skip()?;
        }
        Some(())
    }

    /// A text without an escape.
    fn text(&mut self) -> Option<()> {
        self.takes(b'"')?;
        let length = memchr::memchr2(b'"', b'\\', self.bytes())?;
        self.advance(length);
        self.takes(b'"')
    }

    /// A number without an exponent, a base or a mark in it.
    fn number(&mut self) -> Option<()> {
        self.eats(b'-');
        let has_zero = self.peek() == b'0';
        let whole = self.digits()?;
        if has_zero && whole > 1 {
            return None;
        }
        if self.eats(b'.') {
            self.digits()?;
        }
        self.ends()
    }

    fn digits(&mut self) -> Option<usize> {
        let digits = self.bytes().iter().take_while(|byte| byte.is_ascii_digit()).count();
        self.advance(digits);
        (1..=DIGITS).contains(&digits).then_some(digits)
    }

    /// Holds where a number or a word ends here.
    fn ends(&self) -> Option<()> {
        matches!(self.peek(), b',' | b')' | b']' | b'}' | b':' | b' ' | b'\n' | b'\r' | b'\t').then_some(())
    }
}
