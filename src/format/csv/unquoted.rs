//! The lines of a text before its first quotation mark: each is a row, whose cells nothing but signs part. That is seen in a third of the
//! time that a reader of quotation marks takes.

use memchr::{memchr, memchr2};

/// The bytes before the first line with a quotation mark.
pub(super) fn unquoted(text: &str) -> usize {
    let is_end = |sign: char| matches!(sign, '\r' | '\n');
    memchr(b'"', text.as_bytes()).map_or(text.len(), |quote| text[..quote].rfind(is_end).map_or(0, |end| end + 1))
}

/// The lines of a text that are not blank, each with its number. Old files have a lone carriage return at the end of each.
pub(super) struct Lines<'a> {
    text: &'a str,
    /// The byte that the next line begins with.
    pub at: usize,
    /// Its number, from 1.
    pub number: u64,
}

impl<'a> Lines<'a> {
    /// The lines of a text. A mark of its encoding is no letter of the first.
    pub fn of(text: &'a str) -> Self {
        const MARK: char = '\u{feff}';
        Self { text, at: if text.starts_with(MARK) { MARK.len_utf8() } else { 0 }, number: 1 }
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = (u64, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        while self.at < self.text.len() {
            let rest = &self.text[self.at..];
            let end = memchr2(b'\n', b'\r', rest.as_bytes()).unwrap_or(rest.len());
            let (line, after) = rest.split_at(end);
            self.at += end + if after.starts_with("\r\n") { 2 } else { after.len().min(1) };
            self.number += 1;
            if !line.is_empty() {
                return Some((self.number - 1, line));
            }
        }
        None
    }
}
