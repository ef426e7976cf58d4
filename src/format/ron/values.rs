//! Checks single values of a file: texts, labels, amounts, lists. A value is borrowed from the text of the file, which gives
//! its place.

use std::{borrow::Cow, collections::HashSet, num::NonZeroU32};

use ron::{Options, extensions::Extensions};
use serde::Deserialize;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::{
    format::{
        problem::{Mistake, Place, Problem},
        ron::{
            shapes::raw::{Raw, RawList, RawMap},
            syntax,
            values::points::Points,
        },
        source::Source,
    },
    locale::printable::{commands_the_terminal, is_plain, is_visible},
    model::{
        amount::{Amount, AmountError},
        localized::Localized,
    },
};

pub mod cells;
pub mod points;

/// The lines that a text may have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// A name or a label: one line, and not empty.
    One,
    /// A sentence or a paragraph.
    Many,
}

/// A reader of values that gives the place of a mistake.
pub struct Values<'a> {
    pub source: Source<'a>,
    /// The language of the dataset, where the file names it.
    pub language: Option<String>,
    pub points: Points,
}

impl<'a> Values<'a> {
    pub fn new(source: Source<'a>, language: Option<String>) -> Self {
        Self { source, language, points: Points::default() }
    }

    pub fn mistake(&self, at: &str, problem: Problem) -> Mistake {
        Mistake { place: Place::Text(self.source.position_of(at)), problem }
    }

    /// A text in quotes, its letters in composed form.
    pub fn text(&self, raw: Raw<'a>, lines: Lines) -> Result<Cow<'a, str>, Mistake> {
        let text = self.unquoted(raw)?;
        if is_plain(&text) && text.bytes().any(|byte| byte != b' ') {
            return Ok(text);
        }
        // Windows editors end a line with two characters.
        let text = if text.contains("\r\n") { text.replace("\r\n", "\n").into() } else { text };
        let forbidden = |&character: &char| {
            commands_the_terminal(character) && (lines == Lines::One || !matches!(character, '\n' | '\t'))
        };
        if let Some(character) = text.chars().find(forbidden) {
            return Err(self.mistake(raw.0, Problem::ControlCharacter(character)));
        }
        if lines == Lines::One && !text.chars().any(is_visible) {
            return Err(self.mistake(raw.0, Problem::Empty));
        }
        Ok(if is_nfc_quick(text.chars()) == IsNormalized::Yes { text } else { text.nfc().collect::<String>().into() })
    }

    /// A text in quotes that may be left out.
    pub fn optional(&self, raw: Option<Raw<'a>>, lines: Lines) -> Result<Option<String>, Mistake> {
        raw.map(|raw| self.text(raw, lines).map(Cow::into_owned)).transpose()
    }

    /// A text in quotes, or one for each language: `{"da": "…", "en": "…"}`.
    pub fn localized(&self, raw: Raw<'a>, lines: Lines) -> Result<Localized, Mistake> {
        if !raw.0.starts_with('{') {
            return self.text(raw, lines).map(|text| Localized::from(text.into_owned()));
        }
        let mut translations: Vec<(String, String)> = Vec::new();
        let mut known = HashSet::new();
        for (key, text) in self.map(raw.0)? {
            let language = self.text(key, Lines::One)?.into_owned();
            if !known.insert(language.clone()) {
                return Err(self.mistake(key.0, Problem::DuplicateKey(language)));
            }
            translations.push((language, self.text(text, lines)?.into_owned()));
        }
        if translations.is_empty() {
            return Err(self.mistake(raw.0, Problem::Empty));
        }
        Ok(Localized::new(translations, self.language.as_deref()))
    }

    /// A text in one or several languages that may be left out.
    pub fn optional_localized(&self, raw: Option<Raw<'a>>, lines: Lines) -> Result<Option<Localized>, Mistake> {
        raw.map(|raw| self.localized(raw, lines)).transpose()
    }

    /// A list of texts in one or several languages, or a single one.
    pub fn localized_list(&self, raw: Option<RawList<'a>>, lines: Lines) -> Result<Vec<Localized>, Mistake> {
        self.listed(raw)?.into_iter().map(|raw| self.localized(raw, lines)).collect()
    }

    /// The entries of a list, or a single one that stands without its brackets.
    pub fn listed(&self, raw: Option<RawList<'a>>) -> Result<Vec<Raw<'a>>, Mistake> {
        match raw {
            None => Ok(Vec::new()),
            Some(RawList(list)) if list.starts_with('[') => self.entries(RawList(list)),
            Some(RawList(single)) => Ok(vec![Raw(single)]),
        }
    }

    /// The entries of a map as written, with those whose keys are the same.
    pub fn map(&self, raw: &'a str) -> Result<Vec<(Raw<'a>, Raw<'a>)>, Mistake> {
        if !raw.starts_with('{') {
            return Err(self.mistake(raw, Problem::NotAMap(raw.to_owned())));
        }
        self.parsed(raw).map(|RawMap(entries)| entries)
    }

    /// A text in quotes, or digits without: a year, a table.
    pub fn label(&self, raw: Raw<'a>) -> Result<Cow<'a, str>, Mistake> {
        if !raw.0.is_empty() && raw.0.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(Cow::Borrowed(raw.0));
        }
        self.text(raw, Lines::One).map_err(|mistake| match mistake.problem {
            Problem::NotInQuotes(found) => Mistake { problem: Problem::NotALabel(found), ..mistake },
            _ => mistake,
        })
    }

    /// A list of texts, or a single text.
    pub fn texts(&self, raw: Option<RawList<'a>>, lines: Lines) -> Result<Vec<Cow<'a, str>>, Mistake> {
        self.listed(raw)?.into_iter().map(|entry| self.text(entry, lines)).collect()
    }

    /// An amount, not `None`.
    pub fn amount(&self, raw: Raw<'a>) -> Result<Amount, Mistake> {
        let number = raw.0.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(raw.0);
        Amount::parse(number).map_err(|error| {
            let found = raw.0.to_owned();
            self.mistake(
                raw.0,
                match error {
                    AmountError::NotPlain => Problem::NotAnAmount(found),
                    AmountError::TooManyDigits => Problem::TooManyDigits(found),
                },
            )
        })
    }

    /// An amount above zero.
    pub fn positive(&self, raw: Raw<'a>) -> Result<Amount, Mistake> {
        let amount = self.amount(raw)?;
        if amount.is_zero() || amount.is_negative() {
            return Err(self.mistake(raw.0, Problem::NotPositive(raw.0.to_owned())));
        }
        Ok(amount)
    }

    /// The number of a row in a printed table.
    pub fn row(&self, raw: Raw<'a>) -> Result<NonZeroU32, Mistake> {
        counted(raw).ok_or_else(|| self.mistake(raw.0, Problem::NotARow(raw.0.to_owned())))
    }

    /// The number of a page.
    pub fn page(&self, raw: Raw<'a>) -> Result<NonZeroU32, Mistake> {
        counted(raw).ok_or_else(|| self.mistake(raw.0, Problem::NotAPage(raw.0.to_owned())))
    }

    /// The entries of a list as written.
    pub fn entries(&self, list: RawList<'a>) -> Result<Vec<Raw<'a>>, Mistake> {
        if !list.0.starts_with('[') {
            return Err(self.mistake(list.0, Problem::NotAList(list.0.to_owned())));
        }
        self.parsed(list.0)
    }

    /// A part of the file, parsed as a value of some shape.
    pub fn parsed<T: Deserialize<'a>>(&self, part: &'a str) -> Result<T, Mistake> {
        let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        options.from_str(part).map_err(|error| syntax::mistake_within(self.source, part, error))
    }

    /// The bracket in which a value stands.
    pub fn outside(&self, raw: Raw<'a>) -> &'a str {
        let before = self.source.before(raw.0);
        &before[syntax::opening_bracket(before)..]
    }

    fn unquoted(&self, raw: Raw<'a>) -> Result<Cow<'a, str>, Mistake> {
        let quoted = raw.0.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        match quoted {
            Some(plain) if !plain.contains('\\') => Ok(Cow::Borrowed(plain)),
            _ if raw.0.starts_with(['"', 'r']) => ron::from_str::<String>(raw.0)
                .map(Cow::Owned)
                .map_err(|_| self.mistake(raw.0, Problem::NotInQuotes(raw.0.to_owned()))),
            _ => Err(self.mistake(raw.0, Problem::NotInQuotes(raw.0.to_owned()))),
        }
    }
}

/// A whole number from 1, of digits only.
fn counted(raw: Raw<'_>) -> Option<NonZeroU32> {
    raw.0.parse().ok().filter(|_| raw.0.bytes().all(|byte| byte.is_ascii_digit()))
}
