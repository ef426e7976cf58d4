//! Finds a word in a text without regard to capitals and accents: `æ` is read as `ae` or `a`, `ø` as `oe` or `o`, `å` as
//! `aa` or `a`. The word that is looked for has one form only, `ae` for a typed `æ`, so that `ør` is not found in every
//! "or"; the text has all its forms.

use std::{borrow::Cow, ops::Range};

use unicode_normalization::{
    UnicodeNormalization,
    char::{decompose_canonical, is_combining_mark},
};

use crate::model::name::is_unseen;

/// A text to search for, folded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Needle(String);

/// The ways to read a letter of a text; most have one reading.
#[derive(Clone, Copy)]
struct Readings {
    long: Letters,
    short: Option<u8>,
}

/// The few folded letters of one letter.
#[derive(Clone, Copy)]
struct Letters {
    bytes: [u8; Letters::MOST],
    length: usize,
}

impl Needle {
    /// Folds what was typed.
    pub fn new(text: &str) -> Self {
        let bytes: Vec<u8> = text.nfc().flat_map(|letter| readings(letter).long.iter()).collect();
        Self(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Returns `true` if there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Its letters, folded.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns `true` if it occurs in a text.
    pub fn occurs_in(&self, text: &str) -> bool {
        self.find(text, 0).is_some()
    }

    /// Returns `true` if it is the whole text.
    pub fn equals(&self, text: &str) -> bool {
        self.end(text, true).is_some()
    }

    /// The length of the text that it is at the start of another one, where that begins with it.
    pub fn begins(&self, text: &str) -> Option<usize> {
        self.end(text, false)
    }

    /// All places where it occurs, in order, none within another.
    pub fn find_all<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        let first = self.find(text, 0);
        std::iter::successors(first, |last| self.find(text, last.end)).take_while(|hit| !hit.is_empty())
    }

    /// The first place at or after `from` where it occurs.
    fn find(&self, text: &str, from: usize) -> Option<Range<usize>> {
        let Some(&first) = self.0.as_bytes().first() else { return Some(from..from) };
        let (bytes, capital, mut start) = (text.as_bytes(), first.to_ascii_uppercase(), from);
        loop {
            // A letter longer than a byte begins with a byte of 0xC0 or more.
            let is_sought = |&byte: &u8| byte == first || byte == capital || byte >= 0xC0 || is_space(byte, first);
            start += bytes[start..].iter().position(is_sought)?;
            let may_begin = bytes[start].is_ascii()
                || text[start..].chars().next().is_some_and(|letter| readings(letter).long.bytes[0] == first);
            if let Some(length) = may_begin.then(|| self.end(&text[start..], false)).flatten() {
                return Some(start..start + length);
            }
            start += 1;
        }
    }

    /// Its end when it begins at the start of `text`; with `whole`, only if that is the end of the text.
    fn end(&self, text: &str, whole: bool) -> Option<usize> {
        let needle = self.0.as_bytes();
        // As long as letters are plain there is one way to read them, and this is most of the work of a search.
        for (at, &byte) in text.as_bytes().iter().enumerate() {
            match needle.get(at) {
                None if !whole => return Some(at),
                _ if !byte.is_ascii() => return self.end_of_any(at, &text[at..], whole).map(|length| at + length),
                Some(&wanted) if plain(byte) == wanted => {}
                _ => return None,
            }
        }
        (text.len() == needle.len()).then_some(text.len())
    }

    /// The same from a letter with accents or two readings on: it keeps count of all ways to read the text so far.
    fn end_of_any(&self, matched: usize, text: &str, whole: bool) -> Option<usize> {
        let needle = self.0.as_bytes();
        let (mut ways, mut next) = (vec![matched], Vec::new());
        for (at, letter) in text.char_indices() {
            if ways.contains(&needle.len()) && !whole {
                return Some(at);
            }
            let Readings { long, short } = readings(letter);
            let long = ways.iter().filter_map(|&matched| long.after(needle, matched));
            let short = ways.iter().filter(|&&matched| short.is_some() && needle.get(matched).copied() == short);
            next.clear();
            next.extend(long.chain(short.map(|matched| matched + 1)));
            next.sort_unstable();
            next.dedup();
            if next.is_empty() {
                return None;
            }
            std::mem::swap(&mut ways, &mut next);
        }
        ways.contains(&needle.len()).then_some(text.len())
    }
}

impl Letters {
    /// The most bytes that a lower-case letter without accents takes.
    const MOST: usize = 16;

    fn new(bytes: &[u8]) -> Self {
        let mut letters = Self { bytes: [0; Self::MOST], length: bytes.len().min(Self::MOST) };
        letters.bytes[..letters.length].copy_from_slice(&bytes[..letters.length]);
        letters
    }

    fn iter(self) -> impl Iterator<Item = u8> {
        self.bytes.into_iter().take(self.length)
    }

    fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.bytes[..self.length])
    }

    /// The length of the needle that is matched after these letters.
    fn after(&self, needle: &[u8], matched: usize) -> Option<usize> {
        needle[matched..].starts_with(&self.bytes[..self.length]).then_some(matched + self.length)
    }
}

/// Adds a text to another, folded to its long reading: "Område" as "omraade". For what is only alike, not for what occurs.
pub fn push_folded(text: &str, folded: &mut String) {
    for letter in text.chars() {
        if letter.is_ascii() {
            folded.push(char::from(plain(u8::try_from(letter).unwrap_or(b' '))));
        } else {
            folded.push_str(&readings(letter).long.text());
        }
    }
}

/// For each letter of the folded text, its part of the original text.
pub fn origins(text: &str) -> Vec<Range<usize>> {
    let parts = text.char_indices().map(|(at, letter)| (at..at + letter.len_utf8(), readings(letter).long));
    parts.flat_map(|(part, long)| std::iter::repeat_n(part, long.text().chars().count())).collect()
}

/// Returns `true` for any space where a space is sought.
fn is_space(byte: u8, sought: u8) -> bool {
    sought == b' ' && byte.is_ascii_whitespace()
}

fn plain(byte: u8) -> u8 {
    if byte.is_ascii_whitespace() { b' ' } else { byte.to_ascii_lowercase() }
}

fn readings(letter: char) -> Readings {
    let one = |bytes: &[u8]| Readings { long: Letters::new(bytes), short: None };
    let two = |bytes: &[u8; 2]| Readings { long: Letters::new(bytes), short: Some(bytes[0]) };
    match letter {
        _ if letter.is_ascii() => one(&[plain(u8::try_from(letter).unwrap_or(b' '))]),
        'æ' | 'Æ' => two(b"ae"),
        'ø' | 'Ø' => two(b"oe"),
        'å' | 'Å' => two(b"aa"),
        'œ' | 'Œ' => one(b"oe"),
        'ß' | 'ẞ' => one(b"ss"),
        'ð' | 'Ð' | 'đ' | 'Đ' => one(b"d"),
        'þ' | 'Þ' => one(b"th"),
        'ł' | 'Ł' => one(b"l"),
        _ if is_unseen(letter) => one(b""),
        '‐'..='―' => one(b"-"),
        '’' | '‘' => one(b"'"),
        _ if letter.is_whitespace() => one(b" "),
        _ => with_accents(letter),
    }
}

/// A letter with an accent that is read as the one without; `ǿ` as `ø`, `ǻ` as `å`.
fn with_accents(letter: char) -> Readings {
    let mut parts = Vec::new();
    decompose_canonical(letter, |part| parts.push(part));
    match parts[..] {
        [base @ ('æ' | 'Æ' | 'ø' | 'Ø'), _, ..] => readings(base),
        ['a' | 'A', '\u{30a}', _, ..] => readings('å'),
        _ => Readings { long: Letters::new(&without_accents(letter)), short: None },
    }
}

fn without_accents(letter: char) -> Vec<u8> {
    let mut folded = String::new();
    decompose_canonical(letter, |part| {
        if !is_combining_mark(part) {
            folded.extend(part.to_lowercase().filter(|&part| !is_combining_mark(part)));
        }
    });
    folded.into_bytes()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn danish_letters_are_found_as_they_are_and_in_both_plain_spellings() {
        for typed in ["Nørrebro", "norrebro", "NOERREBRO", "nørre"] {
            assert!(Needle::new(typed).occurs_in("social kontrol på Nørrebro"), "{typed}");
        }
        for typed in ["æresrelaterede", "aeresrelaterede", "aresrelaterede", "ÆRES"] {
            assert!(Needle::new(typed).occurs_in("og æresrelaterede konflikter"), "{typed}");
        }
        for typed in ["Århus", "aarhus", "arhus"] {
            assert!(Needle::new(typed).occurs_in("Århus"), "{typed}");
        }
        assert!(Needle::new("Århus").occurs_in("Aarhus"));
    }

    #[test]
    fn a_typed_danish_letter_is_not_found_in_plain_ones() {
        assert!(!Needle::new("år").occurs_in("Samarbejde"));
        assert!(!Needle::new("ør").occurs_in("for"));
        assert!(!Needle::new("er").occurs_in("ør"), "half a letter is no letter");
    }

    #[test]
    fn other_accents_capitals_and_kinds_of_space_and_dash_do_not_matter() {
        for (typed, text) in [
            ("cafe", "Café"),
            ("CAFÉ", "cafe"),
            ("uber", "Über"),
            ("strasse", "Straße"),
            ("2019-22", "2019–22"),
            ("job og", "job\u{a0}og"),
            ("job og", "job\nog"),
            ("malrettet", "mål\u{ad}rettet"),
            ("job", "j\u{200b}o\u{feff}b"),
            ("gør", "g\u{1ff}r"),
            ("goer", "g\u{1ff}r"),
            ("gor", "g\u{1ff}r"),
            ("får", "f\u{1fb}r"),
            ("faar", "f\u{1fb}r"),
            ("ære", "\u{1fd}re"),
            ("æ", "a\u{65}"),
            ("å", "a\u{30a}a"),
        ] {
            assert!(Needle::new(typed).occurs_in(text), "{typed} in {text}");
        }
    }

    #[test]
    fn hits_are_ranges_of_the_text_as_it_is() {
        let text = "Støtte til Støjplan";
        let hits: Vec<&str> = Needle::new("sto").find_all(text).map(|hit| &text[hit]).collect();
        assert_eq!(hits, ["Stø", "Stø"]);
        assert_eq!(Needle::new("").find_all(text).count(), 0);
    }

    #[test]
    fn the_whole_text_is_told_from_a_part_of_it() {
        let needle = Needle::new("budget 2020");
        assert!(needle.equals("Budget 2020"));
        assert!(!needle.equals("Budget 2020-21"));
        assert!(!needle.equals("Budget"));
        assert!(needle.equals("Budget\u{2060} 2020\u{200b}"), "signs that nobody sees are no letters");
        assert!(Needle::new("aa").equals("åå") && Needle::new("aa").equals("å"), "both readings count");
    }

    #[test]
    fn a_text_that_can_be_read_in_very_many_ways_takes_no_longer() {
        let text = "å".repeat(200);
        assert!(!Needle::new(&("a".repeat(100) + "b")).occurs_in(&text));
    }

    /// Every way to read a text, letter by letter.
    fn every_reading(text: &str) -> Vec<String> {
        text.chars().fold(vec![String::new()], |ways, letter| {
            let forms: &[&str] = match letter {
                'æ' => &["ae", "a"],
                'ø' => &["oe", "o"],
                'å' => &["aa", "a"],
                _ => return ways.into_iter().map(|way| way + &letter.to_lowercase().to_string()).collect(),
            };
            ways.iter().flat_map(|way| forms.iter().map(move |form| format!("{way}{form}"))).collect()
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_occurs_in_a_reading_from_a_letter_on_is_found(text in "[aeoæøåxA ]{0,8}", typed in "[aeox ]{1,4}") {
            let starts: Vec<&str> = text.char_indices().map(|(at, _)| &text[at..]).collect();
            let expected = starts.iter().any(|rest| every_reading(rest).iter().any(|way| way.starts_with(&typed)));
            prop_assert_eq!(Needle::new(&typed).occurs_in(&text), expected);
            let whole = every_reading(&text).contains(&typed);
            prop_assert_eq!(Needle::new(&typed).equals(&text), whole);
            for hit in Needle::new(&typed).find_all(&text) {
                prop_assert!(every_reading(&text[hit]).contains(&typed));
            }
        }
    }
}
