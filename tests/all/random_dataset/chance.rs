//! Choices read from a tape of bytes, and the texts and amounts that are made of them.

use crate::reckoning::{
    document::PARTS,
    ron::{list, quoted},
};

/// The tape. After its end the first choice is always taken, so that a shorter tape is a plainer file.
pub struct Chance {
    tape: Vec<u8>,
    at: usize,
}

/// Names with all that could upset a reader, but nothing that it refuses.
const ODD: [&str; 23] = [
    "Løn",
    "løn",
    " Løn",
    "Budget 2020",
    "budget\u{a0}2020",
    "Budget  2020 ",
    "None",
    "Some(1)",
    "r#\"x\"#",
    "// nej",
    "/*",
    "\"",
    "\\",
    "1,5",
    "(",
    "]",
    "{0}",
    "👩‍👧 børn",
    "Skole; Fritid",
    "2021: a, b > c\\",
    "=1+1",
    "\"=1+1\"",
    "withheld",
];

const LETTERS: [char; 24] = [
    'a', 'e', 'n', 'r', 's', 't', 'l', 'o', 'æ', 'ø', 'å', 'é', ' ', ' ', '-', ',', '.', ':', ';', '(', ')', '"', '\\',
    '#',
];

impl Chance {
    pub fn read(tape: Vec<u8>) -> Self {
        Self { tape, at: 0 }
    }

    pub fn below(&mut self, end: usize) -> usize {
        let byte = self.tape.get(self.at).copied().unwrap_or_default();
        self.at += 1;
        usize::from(byte) % end
    }

    /// True in one of `times`, never after the end of the tape.
    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    pub fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())].clone()
    }

    pub fn name(&mut self) -> String {
        match self.below(3) {
            0 => {
                let first = self.pick(&['S', 'Å', 'B', 'æ']);
                let length = self.below(14);
                std::iter::once(first).chain((0..length).map(|_| self.pick(&LETTERS))).collect()
            }
            _ => self.pick(&ODD).to_owned(),
        }
    }

    /// A text, or one for each language.
    pub fn text(&mut self) -> String {
        let (one, other) = (quoted(&self.name()), quoted(&self.name()));
        match self.below(6) {
            4 => format!("{{\"da\": {one}, \"en\": {other}}}"),
            5 => format!("{{\"en\": {one}}}"),
            _ => one,
        }
    }

    pub fn list(&mut self, most: usize, mut entry: impl FnMut(&mut Self) -> String) -> String {
        list((0..self.below(most + 1)).map(|_| entry(self)))
    }

    /// A field that is often left out.
    pub fn maybe(&mut self, fields: &mut Vec<String>, name: &str, value: impl FnOnce(&mut Self) -> String) {
        if self.one_in(4) {
            fields.push(format!("{name}: {}", value(self)));
        }
    }

    /// Whole, with a decimal, with six; sometimes so large that sums have nearly as many digits as there can be.
    pub fn amount(&mut self) -> i128 {
        let mut number = 0_i128;
        let mut bytes = |count: usize| {
            for _ in 0..count {
                number = 256 * number + i128::try_from(self.below(256)).unwrap_or_default();
            }
            number
        };
        let amount = match bytes(1) % 8 {
            0 => return 0,
            1..5 => PARTS / 10 * bytes(1),
            5 => PARTS * bytes(1),
            6 => bytes(4),
            _ => bytes(9),
        };
        if self.one_in(5) { -amount } else { amount }
    }
}
