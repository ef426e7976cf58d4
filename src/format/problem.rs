//! Mistakes in a dataset file, as data: the problem and its place. [`explain`](crate::format::explain) puts them into words.

use std::fmt;

use crate::format::{limits::Size, source::Position};

/// A mistake in a file with its place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mistake {
    /// The place to mend.
    pub place: Place,
    /// The problem found there.
    pub problem: Problem,
}

/// A place in a file, in the terms of its format.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// A position in a text file.
    Text(Position),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(position) => position.fmt(f),
        }
    }
}

/// A problem with a file or a value in it. Texts are kept as the file has them, control characters included.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Problem {
    /// Bytes that are not UTF-8 text.
    NotText,
    /// A gzip file that is damaged or cut short.
    DamagedGzip,
    /// More bytes than may be read.
    TooLarge(Size),
    /// More cells than may be read.
    TooManyCells {
        /// The most that may be.
        most: u64,
        /// The number of rows up to here.
        rows: u64,
        /// The number of cells that each row takes.
        width: u64,
    },
    /// A file without anything in it.
    EmptyFile,
    /// A text that ends in the middle of a value.
    EndsEarly,
    /// Text after the end of the dataset.
    AfterEnd,
    /// A comment that is never closed.
    OpenComment,
    /// Something else where a sign of JSON belongs.
    NotJson,
    /// JSON without a dataset in it.
    NoDatasetInJson,
    /// A syntax error that is too rare for a message of its own, in the parser's words.
    Syntax(String),
    /// A field that a value of this kind does not have.
    UnknownField {
        /// The field's name.
        field: String,
        /// The kind of value.
        outer: String,
        /// The fields it can have.
        expected: &'static [&'static str],
    },
    /// A required field that is missing.
    MissingField {
        /// The field's name.
        field: &'static str,
        /// The kind of value that needs it.
        outer: String,
    },
    /// A field given twice.
    DuplicateField(&'static str),
    /// A word other than those to choose from.
    UnknownChoice {
        /// The word.
        found: String,
        /// The words to choose from.
        expected: &'static [&'static str],
    },
    /// A value of this kind without its brackets.
    NoBrackets(&'static str),
    /// Something else where two texts belong.
    NotAPair,
    /// Two values without a comma between them.
    MissingComma,
    /// A field without a colon after its name.
    MissingColon,
    /// Something else where the name of a field belongs.
    NotAName,
    /// A backslash that begins no known escape.
    UnknownEscape,
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
    /// Something that is neither a number nor a text nor a name.
    NotAValue(String),
    /// Something else where a plain number belongs.
    NotAnAmount(String),
    /// A number of more digits than are kept exactly.
    TooManyDigits(String),
    /// More or fewer amounts than columns.
    AmountCount {
        /// The owner of the amounts.
        owner: Owner,
        /// The number of amounts.
        amounts: usize,
        /// The number of columns.
        columns: usize,
        /// The way in which the file gives its columns.
        form: Form,
    },
    /// A dataset without columns.
    NoColumns(Form),
    /// More columns than can be told apart.
    TooManyColumns(usize),
    /// Two fields of which there can be only one.
    Both(&'static str, &'static str),
    /// A year with a name that stands for something else.
    ReservedYear(String),
    /// Two columns that are the same or read the same.
    DuplicateColumn(String, Form),
    /// A column without a column that it sums.
    NothingSummed,
    /// A column to be summed that no column is, or more than one.
    UnknownColumn(String),
    /// A column that is the sum of itself.
    SumOfItself(String),
    /// A measure listed twice.
    DuplicateMeasure(String),
    /// A measure that the list of measures does not name.
    UnknownMeasure(String),
    /// A dimension listed twice.
    DuplicateDimension(String),
    /// A dimension that no list names.
    UnknownDimension(String),
    /// Something else where a map belongs.
    NotAMap(String),
    /// A key that stands twice in a map.
    DuplicateKey(String),
    /// A first year that is not among the years.
    UnknownStartYear(String),
    /// A document listed twice.
    DuplicateDocument(String),
    /// A document that no list names.
    UnlistedDocument(String),
    /// Something else where the number of a row, a whole number from 1, belongs.
    NotARow(String),
    /// Something else where the number of a page, a whole number from 1, belongs.
    NotAPage(String),
    /// A unit or a rounding that is zero or less.
    NotPositive(String),
    /// Areas within areas, or brackets within brackets, beyond the limit.
    TooDeep(usize),
}

/// The owner of a list of amounts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Owner {
    /// An initiative, by its name.
    Initiative(String),
    /// A stated total of an area, by the area's name.
    AreaTotal(String),
    /// A stated grand total.
    GrandTotal,
    /// A part of a row, "of which", by its name.
    OfWhich(String),
}

/// The way in which a file gives its columns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// A list of years, one column for each.
    Years,
    /// A list of columns.
    Columns,
}
