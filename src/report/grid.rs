//! A table for people before it is laid out: columns, rows, and the lines over and under it. `text` and `markdown` lay it
//! out; neither knows what is in it.

/// A table.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Grid {
    /// What is shown, in a few lines.
    pub above: Vec<String>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, headings among them.
    pub rows: Vec<Row>,
    /// Small print.
    pub below: Vec<String>,
}

/// A column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// What stands over it.
    pub heading: String,
    /// What it holds.
    pub kind: ColumnKind,
}

/// What a column holds, and so what becomes of it where there is little room.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ColumnKind {
    /// Names: cut where they are too long, and repeated beside the figures that go on below.
    Name,
    /// Short texts that are never cut.
    Label,
    /// Figures: to the right, never cut; those that find no room go on below.
    Figure,
    /// Texts that are left out where there is no room for them.
    Detail,
}

/// A row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Row {
    /// A heading over the rows that follow.
    Heading(String),
    /// A cell for each column.
    Cells(Vec<Cell>),
    /// Nothing: a pause.
    Gap,
}

/// A cell.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// How far it is set in.
    pub indent: usize,
    /// A sign behind the figure.
    pub mark: Option<char>,
    /// What it is.
    pub tone: Tone,
}

/// What a cell is, for those who can see colours; nothing is said by it alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Plain,
    /// A heading or a total.
    Strong,
    /// Beside what matters.
    Faint,
    /// What differs.
    Differs,
}

impl Column {
    /// A column of this kind.
    #[must_use]
    pub fn new(kind: ColumnKind, heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), kind }
    }
}

impl Cell {
    /// A text.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Set in by so many levels.
    #[must_use]
    pub fn indented(mut self, levels: usize) -> Self {
        self.indent = levels;
        self
    }

    /// With a sign behind it, where there is one to give.
    #[must_use]
    pub fn marked(mut self, mark: Option<char>) -> Self {
        self.mark = mark;
        self
    }

    /// In this tone.
    #[must_use]
    pub fn toned(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}
