//! A table for people before layout: columns, rows, and the lines above and below. `text` and `markdown` lay it out.

/// A table.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Grid {
    /// The lines above: the scope of the table.
    pub above: Vec<String>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, headings among them.
    pub rows: Vec<Row>,
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

/// A row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Row {
    /// A heading over the rows that follow.
    Heading(String),
    /// A cell for each column.
    Cells(Vec<Cell>),
    /// An empty row.
    Gap,
}

/// A cell.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Cell {
    /// The text.
    pub text: String,
    /// The text in full, where it is cut short for want of decimals; files and notes have it so.
    pub whole: Option<Box<str>>,
    /// The number of levels that the text is indented.
    pub indent: u16,
    /// A sign behind the figure.
    pub mark: Option<char>,
    /// The tone.
    pub tone: Tone,
}

/// The tone of a cell, shown by colour. No meaning depends on it alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Plain,
    /// A heading or a total.
    Strong,
    /// Secondary text.
    Faint,
    /// A figure that differs.
    Differs,
}

impl Column {
    /// A column of this kind.
    pub fn new(kind: ColumnKind, heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), kind }
    }
}

impl Cell {
    /// A plain cell.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Keeps the text in full beside a shorter one.
    pub fn in_full(mut self, whole: String) -> Self {
        self.whole = (whole != self.text).then(|| whole.into());
        self
    }

    /// Indents the text by a number of levels.
    pub fn indented(mut self, levels: usize) -> Self {
        self.indent = u16::try_from(levels).unwrap_or(u16::MAX);
        self
    }

    /// Adds a sign behind the text, if there is one.
    pub fn marked(mut self, mark: Option<char>) -> Self {
        self.mark = mark;
        self
    }

    /// Sets the tone.
    pub fn toned(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}
