//! A row of a table and its cells.

/// The cells that each level of a name is indented by.
pub const INDENT: usize = 2;

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
