//! Words for the mistakes in a dataset file: each problem and its cure, in one line and in the user's language.

use crate::{
    format::problem::{Form, Owner, Problem},
    locale::{
        Locale, Message,
        printable::{commands_the_terminal, visible},
    },
};

impl Problem {
    /// The problem and its cure, in one line.
    pub fn message(&self, locale: &Locale) -> String {
        let found = |message, text: &str| locale.fill(message, &[("found", visible(text).into())]);
        match self {
            Self::NotText => locale.text(Message::MistakeNotText),
            Self::DamagedGzip => locale.text(Message::MistakeDamagedGzip),
            Self::TooLarge(most) => locale.fill(Message::MistakeTooLarge, &[("most", most.to_string().into())]),
            Self::TooManyCells { most, rows, width } => {
                let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX).into();
                let values = [("most", count(*most)), ("rows", count(*rows)), ("width", count(*width))];
                locale.fill(Message::MistakeTooManyCells, &values)
            }
            Self::EmptyFile => locale.text(Message::MistakeEmptyFile),
            Self::EndsEarly => locale.text(Message::MistakeEndsEarly),
            Self::AfterEnd => locale.text(Message::MistakeAfterEnd),
            Self::NotJson => locale.text(Message::MistakeNotJson),
            Self::NoDatasetInJson => locale.text(Message::MistakeNoDatasetInJson),
            Self::OpenComment => locale.text(Message::MistakeOpenComment),
            Self::Syntax(detail) => locale.fill(Message::MistakeSyntax, &[("detail", visible_sentence(detail).into())]),
            Self::UnknownField { field, outer, expected } => {
                let unknown = [("field", visible(field).into()), ("outer", shape(outer, locale).into())];
                let [field_said, outer_said] = unknown;
                if let Some(near) = near(field, expected) {
                    return locale
                        .fill(Message::MistakeMisspeltField, &[field_said, outer_said, ("near", near.into())]);
                }
                let expected = ("expected", expected.join(", ").into());
                locale.fill(Message::MistakeUnknownField, &[field_said, outer_said, expected])
            }
            Self::MissingField { field, outer } => locale.fill(
                Message::MistakeMissingField,
                &[("field", (*field).into()), ("outer", shape(outer, locale).into())],
            ),
            Self::DuplicateField(field) => locale.fill(Message::MistakeDuplicateField, &[("field", (*field).into())]),
            Self::UnknownChoice { found, expected } => locale.fill(
                Message::MistakeUnknownChoice,
                &[("found", visible(found).into()), ("expected", expected.join(", ").into())],
            ),
            Self::NoBrackets(outer) => {
                locale.fill(Message::MistakeNoBrackets, &[("outer", shape(outer, locale).into())])
            }
            Self::NotAPair => locale.text(Message::MistakeNotAPair),
            Self::MissingComma => locale.text(Message::MistakeMissingComma),
            Self::MissingColon => locale.text(Message::MistakeMissingColon),
            Self::NotAName => locale.text(Message::MistakeNotAName),
            Self::UnknownEscape => locale.text(Message::MistakeEscape),
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
            Self::AmountCount { owner, amounts, columns, form } => {
                let owner = owner.message(locale);
                let (message, count) = if amounts < columns {
                    (Message::MistakeAmountsMissing, columns - amounts)
                } else {
                    (Message::MistakeAmountsLeftOver, amounts - columns)
                };
                let values = [
                    ("owner", owner.into()),
                    ("amounts", (*amounts).into()),
                    ("columns", (*columns).into()),
                    ("form", form.key().into()),
                    ("count", count.into()),
                ];
                locale.fill(message, &values)
            }
            Self::NotAMap(text) => found(Message::MistakeNotAMap, text),
            Self::DuplicateKey(text) => found(Message::MistakeDuplicateKey, text),
            Self::Both(one, other) => {
                locale.fill(Message::MistakeBoth, &[("one", (*one).into()), ("other", (*other).into())])
            }
            Self::ReservedYear(text) => found(Message::MistakeReservedYear, text),
            Self::NothingSummed => locale.text(Message::MistakeNothingSummed),
            Self::UnknownColumn(text) => found(Message::MistakeUnknownColumn, text),
            Self::SumOfItself(text) => found(Message::MistakeSumOfItself, text),
            Self::DuplicateMeasure(text) => found(Message::MistakeDuplicateMeasure, text),
            Self::UnknownMeasure(text) => found(Message::MistakeUnknownMeasure, text),
            Self::DuplicateDimension(text) => found(Message::MistakeDuplicateDimension, text),
            Self::UnknownDimension(text) => found(Message::MistakeUnknownDimension, text),
            Self::NoColumns(form) => locale.fill(Message::MistakeNoColumns, &[("form", form.key().into())]),
            Self::TooManyColumns(most) => locale.fill(Message::MistakeTooManyColumns, &[("most", (*most).into())]),
            Self::DuplicateColumn(text, Form::Years) => found(Message::MistakeDuplicateYear, text),
            Self::DuplicateColumn(text, Form::Columns) => found(Message::MistakeDuplicateColumn, text),
            Self::UnknownStartYear(text) => found(Message::MistakeUnknownStartYear, text),
            Self::DuplicateDocument(text) => found(Message::MistakeDuplicateDocument, text),
            Self::UnlistedDocument(text) => found(Message::MistakeUnlistedDocument, text),
            Self::NotARow(text) => found(Message::MistakeNotARow, text),
            Self::NotAPage(text) => found(Message::MistakeNotAPage, text),
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
            Self::OfWhich(name) => locale.fill(Message::OwnerOfWhich, &[("name", visible(name).into())]),
            Self::GrandTotal => locale.text(Message::OwnerGrandTotal),
        }
    }
}

impl Form {
    /// The word for it in messages.
    fn key(self) -> &'static str {
        match self {
            Self::Years => "years",
            Self::Columns => "columns",
        }
    }
}

/// A sentence from a parser, safe to print.
fn visible_sentence(text: &str) -> String {
    text.chars().map(|character| if commands_the_terminal(character) { ' ' } else { character }).collect()
}

/// The word that a misspelt one most likely is: no more than a third of its letters are others.
fn near(word: &str, expected: &[&'static str]) -> Option<&'static str> {
    let edits = |known: &&&str| strsim::damerau_levenshtein(known, &word.to_lowercase());
    expected.iter().min_by_key(edits).filter(|known| edits(known) <= (known.len() / 3).max(1)).copied()
}

/// The part of a dataset that a shape of the format is, in the words of the language.
fn shape(name: &str, locale: &Locale) -> String {
    locale.fill(Message::Shape, &[("name", name.into())])
}
