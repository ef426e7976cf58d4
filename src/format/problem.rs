//! What can be wrong in a dataset file, and how it is said: what, where and the cure, in one line.

use ron::error::Error as RonError;

use crate::{
    format::{ron::syntax, source::Place},
    locale::{Locale, Message},
};

/// A mistake in a file with its place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mistake {
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub problem: Problem,
}

/// What is wrong. Texts from the file are shown with their control characters escaped.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Problem {
    /// No RON, or a value of another kind than the field takes.
    Syntax(RonError),
    /// Bytes that are no UTF-8 text.
    NotText,
    /// Something else where a text in quotes belongs.
    NotInQuotes(String),
    /// Something else where a whole number or a text in quotes belongs.
    NotALabel(String),
    /// A name or title without a character to show.
    Empty,
    /// A character that would command the terminal.
    ControlCharacter(char),
    /// Something else where a list belongs.
    NotAList(String),
    /// Neither a number nor a text nor a name.
    NotAValue(String),
    /// No plain number.
    NotAnAmount(String),
    /// A number of more digits than are kept exactly.
    TooManyDigits(String),
    /// Not exactly one amount for each year.
    AmountCount {
        /// Whose amounts they are.
        owner: Owner,
        /// How many there are.
        amounts: usize,
        /// How many there should be.
        years: usize,
    },
    /// A dataset without years.
    NoYears,
    /// More years than can be told apart.
    TooManyYears(usize),
    /// A year listed twice.
    DuplicateYear(String),
    /// A first year that is not among the years.
    UnknownStartYear(String),
    /// A document listed twice.
    DuplicateDocument(String),
    /// A document that no list names.
    UnlistedDocument(String),
    /// A row that is no whole number from 1.
    NotARow(String),
    /// A unit or a rounding that is zero or less.
    NotPositive(String),
    /// Areas within areas, or brackets within brackets, beyond the limit.
    TooDeep(usize),
}

/// Whose amounts are meant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Owner {
    /// An initiative's, by its name.
    Initiative(String),
    /// A stated total's, by its area's name.
    AreaTotal(String),
    /// A stated grand total's.
    GrandTotal,
}

impl Problem {
    /// What is wrong and the cure, in one line.
    #[must_use]
    pub fn message(&self, locale: &Locale) -> String {
        let found = |message, text: &str| locale.fill(message, &[("found", visible(text).into())]);
        match self {
            Self::Syntax(error) => syntax::message(error, locale),
            Self::NotText => locale.text(Message::MistakeNotText),
            Self::NotInQuotes(text) => found(Message::MistakeNotInQuotes, text),
            Self::NotALabel(text) => found(Message::MistakeNotALabel, text),
            Self::Empty => locale.text(Message::MistakeEmpty),
            Self::ControlCharacter(character) => {
                let code = format!("U+{:04X}", u32::from(*character));
                locale.fill(Message::MistakeControlCharacter, &[("code", code.into())])
            }
            Self::NotAList(text) => found(Message::MistakeNotAList, text),
            Self::NotAValue(text) => found(Message::MistakeNotAValue, text),
            Self::NotAnAmount(text) => found(Message::MistakeNotAnAmount, text),
            Self::TooManyDigits(text) => found(Message::MistakeTooManyDigits, text),
            Self::AmountCount { owner, amounts, years } => {
                let owner = owner.message(locale);
                let (message, count) = if amounts < years {
                    (Message::MistakeAmountsMissing, years - amounts)
                } else {
                    (Message::MistakeAmountsLeftOver, amounts - years)
                };
                let values = [
                    ("owner", owner.into()),
                    ("amounts", (*amounts).into()),
                    ("years", (*years).into()),
                    ("count", count.into()),
                ];
                locale.fill(message, &values)
            }
            Self::NoYears => locale.text(Message::MistakeNoYears),
            Self::TooManyYears(most) => locale.fill(Message::MistakeTooManyYears, &[("most", (*most).into())]),
            Self::DuplicateYear(text) => found(Message::MistakeDuplicateYear, text),
            Self::UnknownStartYear(text) => found(Message::MistakeUnknownStartYear, text),
            Self::DuplicateDocument(text) => found(Message::MistakeDuplicateDocument, text),
            Self::UnlistedDocument(text) => found(Message::MistakeUnlistedDocument, text),
            Self::NotARow(text) => found(Message::MistakeNotARow, text),
            Self::NotPositive(text) => found(Message::MistakeNotPositive, text),
            Self::TooDeep(limit) => locale.fill(Message::MistakeTooDeep, &[("limit", (*limit).into())]),
        }
    }
}

impl Owner {
    fn message(&self, locale: &Locale) -> String {
        match self {
            Self::Initiative(name) => locale.fill(Message::OwnerInitiative, &[("name", visible(name).into())]),
            Self::AreaTotal(name) => locale.fill(Message::OwnerAreaTotal, &[("name", visible(name).into())]),
            Self::GrandTotal => locale.text(Message::OwnerGrandTotal),
        }
    }
}

/// A text from outside, safe to print: on one line, at most 60 characters, control characters escaped.
#[must_use]
pub fn visible(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => escaped(&text[..end]) + "…",
        None => escaped(text),
    }
}

/// A text from outside, safe to print and whole, such as the path of a file.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if commands_the_terminal(character) {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// Whether a character does something to a terminal rather than showing something: control characters, those that begin
/// a line, and those that turn the direction of writing, which could show the digits of a figure in another order.
#[must_use]
pub fn commands_the_terminal(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
