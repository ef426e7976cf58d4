//! A table for people before layout: columns, rows, and the lines above and below. `text` and `markdown` lay it out.

mod row;
mod rows;

pub use row::{Cell, INDENT, Row, Tone};
pub use rows::{Measure, Rows, TakeRow};

/// A table.
#[derive(Debug, Default)]
pub struct Grid<'a> {
    /// The lines above: the scope of the table.
    pub above: Vec<String>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, headings among them.
    pub rows: Rows<'a>,
    /// The lines below: notes and signs.
    pub below: Vec<String>,
    /// The entries of a list at the end.
    pub entries: Vec<String>,
    /// The documents that the table cites, each by its name and its address on the web.
    pub addresses: Vec<(String, String)>,
}

/// A column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// The heading.
    pub heading: String,
    /// The kind of its cells.
    pub kind: ColumnKind,
}

/// The kind of a column's cells, which decides how it yields when the page is narrow.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ColumnKind {
    /// Names: cut if too long, and repeated beside figures that continue below.
    Name,
    /// Short texts that are never cut.
    Label,
    /// Figures: aligned right and never cut; those without room continue below.
    Figure,
    /// Texts that are left out if there is no room.
    Detail,
}

impl Column {
    /// A column of this kind.
    pub fn new(kind: ColumnKind, heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), kind }
    }
}
