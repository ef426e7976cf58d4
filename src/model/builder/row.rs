//! What a builder takes: the heading of an area, and a line.

use crate::model::{
    cell::{Cell, Remark},
    citation::Citation,
    columns::ColumnId,
    dataset::OfWhich,
    financing::Financing,
    localized::Localized,
    text::TextId,
};

/// The name, notes and other spellings of an area that begins.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Heading {
    /// As the document spells it.
    pub name: String,
    /// Other spellings in the document.
    pub aliases: Vec<String>,
    /// Notes on the area.
    pub notes: Vec<Localized>,
    /// Its code, where it has one.
    pub code: Option<String>,
}

/// One line of the budget as it is read from a file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Line<'a> {
    /// As the document spells it, without its funding.
    pub name: &'a str,
    /// Whose money it is.
    pub financing: Financing,
    /// The funding sources as spelt.
    pub funding: &'a [&'a str],
    /// Notes on the line.
    pub notes: &'a [TextId],
    /// One cell for each column.
    pub cells: &'a [Cell],
    /// Its place in print.
    pub source: Option<Citation>,
    /// Its code, where it has one.
    pub code: Option<&'a str>,
    /// Other spellings of its name.
    pub aliases: &'a [&'a str],
    /// The price level of its amounts, where it has one of its own.
    pub price_level: Option<TextId>,
    /// Its class in each dimension; empty where it names none.
    pub classes: &'a [Option<&'a str>],
    /// The parts printed below it.
    pub of_which: Vec<OfWhich>,
    /// Remarks on its cells.
    pub remarks: Vec<(ColumnId, Remark)>,
    /// The columns whose amounts are written with a point and three digits, as `1.000`.
    pub like_thousands: Vec<ColumnId>,
}
