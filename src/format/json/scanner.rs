//! Reads the signs of JSON: brackets, texts, words and numbers, each with its place.

use crate::format::{
    problem::{Mistake, Place, Problem},
    source::Source,
};

/// The kind of a value, by its first sign.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sign {
    /// `{`
    Object,
    /// `[`
    List,
    /// `"`
    Text,
    /// A number, `true`, `false` or `null`.
    Word,
}

/// Reads JSON from its beginning to its end.
pub(super) struct Scanner<'a> {
    json: Source<'a>,
    at: usize,
}

impl<'a> Scanner<'a> {
    pub fn new(json: Source<'a>) -> Self {
        Self { json, at: 0 }
    }

    /// The place that is read.
    pub fn at(&self) -> usize {
        self.at
    }

    /// A mistake at the place that is read.
    pub fn mistake(&self, problem: Problem) -> Mistake {
        self.mistake_at(self.at, problem)
    }

    /// A mistake at a place.
    pub fn mistake_at(&self, at: usize, problem: Problem) -> Mistake {
        Mistake { place: Place::Text(self.json.position_at(at)), problem }
    }

    fn bytes(&self) -> &'a [u8] {
        self.json.text().as_bytes()
    }

    /// The next byte that is no space.
    fn next(&mut self) -> Option<u8> {
        let bytes = self.bytes();
        while bytes.get(self.at).is_some_and(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
        bytes.get(self.at).copied()
    }

    fn unexpected<T>(&self) -> Result<T, Mistake> {
        Err(self.mistake(if self.at < self.bytes().len() { Problem::NotJson } else { Problem::EndsEarly }))
    }

    /// Takes a sign that must be there.
    pub fn take(&mut self, sign: u8) -> Result<(), Mistake> {
        if self.takes(sign) { Ok(()) } else { self.unexpected() }
    }

    /// Takes a sign, where it is there.
    pub fn takes(&mut self, sign: u8) -> bool {
        let is_there = self.next() == Some(sign);
        self.at += usize::from(is_there);
        is_there
    }

    /// Returns `true` if a list or an object goes on after an entry; takes the comma, or the sign that closes it.
    pub fn goes_on(&mut self, close: u8) -> Result<bool, Mistake> {
        if self.takes(b',') {
            return Ok(true);
        }
        self.take(close).map(|()| false)
    }

    /// Refuses whatever stands after the end.
    pub fn end(&mut self) -> Result<(), Mistake> {
        if self.next().is_none() { Ok(()) } else { Err(self.mistake(Problem::AfterEnd)) }
    }

    /// The kind of the value that comes.
    pub fn sign(&mut self) -> Result<Sign, Mistake> {
        match self.next() {
            Some(b'{') => Ok(Sign::Object),
            Some(b'[') => Ok(Sign::List),
            Some(b'"') => Ok(Sign::Text),
            Some(byte) if byte == b'-' || byte.is_ascii_alphanumeric() => Ok(Sign::Word),
            _ => self.unexpected(),
        }
    }

    /// Returns `true` if `null` comes.
    pub fn is_null(&mut self) -> Result<bool, Mistake> {
        Ok(self.sign()? == Sign::Word && self.bytes()[self.at..].starts_with(b"null"))
    }

    /// A number, `true`, `false` or `null`.
    pub fn word(&mut self) -> Result<&'a str, Mistake> {
        let start = self.at;
        let is_part = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(**byte, b'-' | b'+' | b'.');
        let end = start + self.bytes()[start..].iter().take_while(is_part).count();
        let word = &self.json.text()[start..end];
        let is_number = word.starts_with(|sign: char| sign == '-' || sign.is_ascii_digit());
        if !is_number && !matches!(word, "true" | "false" | "null") {
            return self.unexpected();
        }
        self.at = end;
        Ok(word)
    }

    /// A text in quotation marks.
    pub fn text(&mut self) -> Result<String, Mistake> {
        self.take(b'"')?;
        let mut text = String::new();
        loop {
            let rest = &self.json.text()[self.at..];
            let Some(end) = rest.find(['"', '\\']) else {
                self.at = self.bytes().len();
                return self.unexpected();
            };
            text.push_str(&rest[..end]);
            self.at += end;
            if self.takes(b'"') {
                return Ok(text);
            }
            text.push(self.escape()?);
        }
    }

    /// The sign that a backslash and what follows it stand for.
    fn escape(&mut self) -> Result<char, Mistake> {
        let start = self.at;
        let unknown = |scanner: &Self| scanner.mistake_at(start, Problem::UnknownEscape);
        let sign = match self.bytes().get(start + 1) {
            Some(b'u') => {
                self.at += 2;
                let first = self.unit().ok_or_else(|| unknown(self))?;
                let is_pair = (0xd800..0xdc00).contains(&first) && self.bytes()[self.at..].starts_with(b"\\u");
                let second = if is_pair {
                    self.at += 2;
                    self.unit()
                } else {
                    None
                };
                let units = std::iter::once(first).chain(second);
                return match char::decode_utf16(units).collect::<Result<Vec<_>, _>>().as_deref() {
                    Ok([sign]) => Ok(*sign),
                    _ => Err(unknown(self)),
                };
            }
            Some(b'n') => '\n',
            Some(b't') => '\t',
            Some(b'r') => '\r',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(&sign @ (b'"' | b'\\' | b'/')) => char::from(sign),
            _ => return Err(unknown(self)),
        };
        self.at += 2;
        Ok(sign)
    }

    /// Four digits of an escape.
    fn unit(&mut self) -> Option<u16> {
        let digits = self.json.text().get(self.at..self.at + 4)?;
        self.at += 4;
        u16::from_str_radix(digits, 16).ok().filter(|_| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
    }
}
