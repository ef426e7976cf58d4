//! The areas, lines and totals of a draft.

use crate::model::{amount::Amount, cell::Cell, financing::View};

/// An area of a draft by its place; the first is the whole.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct NodeId(pub usize);

/// The place of a row in the tables that are imported.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct RowPlace {
    /// The table, by its place.
    pub part: usize,
    /// The number of its line in the file.
    pub line: u64,
    /// The number by which it is cited.
    pub row: u64,
}

/// The whole.
pub const WHOLE: NodeId = NodeId(0);

/// An area of a draft.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Node {
    /// Its name.
    pub name: String,
    /// Its code, where it has one.
    pub code: Option<String>,
    /// The number of areas that it lies in, the whole included.
    pub depth: usize,
    /// Other spellings of its name.
    pub aliases: Vec<String>,
    /// The area that it is in; none for the whole.
    pub parent: Option<NodeId>,
    /// The areas in it, in the order in which they came.
    pub areas: Vec<NodeId>,
    /// Its lines, in the order in which they came.
    pub lines: Vec<usize>,
}

/// The properties that tell a line from others of its area.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct LineKey {
    /// Its name.
    pub name: String,
    /// Its code.
    pub code: Option<String>,
    /// The programmes that pay.
    pub funding: Vec<String>,
    /// True where it is paid by others.
    pub is_external: bool,
    /// Its class in each dimension.
    pub classes: Vec<Option<String>>,
}

/// A line of a draft.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DraftLine {
    /// The properties that tell it from others.
    pub key: LineKey,
    /// Its cells in the order of their columns; one that no row gave is blank.
    pub cells: Vec<(usize, Cell)>,
    /// The rows that it is of, in the order of their tables.
    pub rows: Vec<RowPlace>,
    rare: Option<Box<Rare>>,
}

/// All that few lines have: places for it in each would be a third of the memory that a line takes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Rare {
    /// Its notes.
    pub notes: Vec<String>,
    /// Texts in cells of amounts, by column.
    pub texts: Vec<(usize, String)>,
    /// Where these are several, the rows that give each amount, with its column.
    pub given: Vec<(usize, RowPlace)>,
    /// The parts printed below it.
    pub of_which: Vec<(String, Vec<(usize, Cell)>)>,
    /// Other spellings of its name.
    pub aliases: Vec<String>,
}

/// Of most lines there is nothing of it.
static NOTHING_RARE: Rare =
    Rare { notes: Vec::new(), texts: Vec::new(), given: Vec::new(), of_which: Vec::new(), aliases: Vec::new() };

impl DraftLine {
    /// A line of one row.
    pub fn of(key: LineKey, cells: Vec<(usize, Cell)>, row: RowPlace) -> Self {
        Self { key, cells, rows: vec![row], rare: None }
    }

    /// All that it has and few others have.
    pub fn rare(&self) -> &Rare {
        self.rare.as_deref().unwrap_or(&NOTHING_RARE)
    }

    /// The same, to be added to.
    pub fn rare_mut(&mut self) -> &mut Rare {
        self.rare.get_or_insert_default()
    }
}

/// A row that is a total of others.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Total {
    /// The area that it is in.
    pub node: NodeId,
    /// Its name as printed.
    pub name: String,
    /// The text of its row that says that it is a total.
    pub printed: String,
    /// Its subject, by its name; nothing where the name says only that it is a total.
    pub of: String,
    /// Its cells in the order of their columns.
    pub cells: Vec<(usize, Cell)>,
    /// The rows that it is of.
    pub rows: Vec<RowPlace>,
    /// The money that it is of, where that is known.
    pub view: Option<View>,
    /// The total that it is a part of, by its place.
    pub beside: Option<usize>,
    /// The parts printed below it.
    pub of_which: Vec<(String, Vec<(usize, Cell)>)>,
    /// The line that it is, should it turn out to be no total.
    pub key: LineKey,
    /// The reason for taking it for one.
    pub told_by: ToldBy,
    /// The area of the line that it is then, where that is another one.
    pub area_of_line: Option<NodeId>,
    /// The area of the line above it, of which it may be the total where its row names none.
    pub after: Option<NodeId>,
    /// Remarks on it, and texts in its cells of amounts, which a line keeps.
    pub notes: Vec<String>,
    /// The texts, by column.
    pub texts: Vec<(usize, String)>,
}

/// The reason for taking a row for a total.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ToldBy {
    /// Its place: the row of a code that others lie in.
    Place,
    /// Its amounts alone: they are the sums of those of the rows below it.
    Sums,
    /// A word of its name. Its amounts say of what it is the total.
    Words,
    /// A word of its name alone: in all else it is as lines are, and may be one.
    WordsOfALine,
    /// A name, an area or a code that it lacks. Its amounts say whether it is one.
    Gap,
}

impl Total {
    /// A total whose place says by itself what it is the total of.
    pub fn certain(node: NodeId, key: LineKey, cells: Vec<(usize, Cell)>, row: RowPlace) -> Self {
        Self {
            node,
            name: key.name.clone(),
            printed: key.name.clone(),
            of: String::new(),
            cells,
            rows: vec![row],
            view: None,
            beside: None,
            of_which: Vec::new(),
            key,
            told_by: ToldBy::Place,
            area_of_line: None,
            after: None,
            notes: Vec::new(),
            texts: Vec::new(),
        }
    }
}

/// The amount of a column among cells in the order of their columns.
pub fn amount(cells: &[(usize, Cell)], column: usize) -> Option<Amount> {
    let place = place_of(cells, column).ok()?;
    cells[place].1.amount()
}

/// The place of a column among cells in the order of their columns, or that where it would stand.
pub(super) fn place_of(cells: &[(usize, Cell)], column: usize) -> Result<usize, usize> {
    cells.binary_search_by_key(&column, |(known, _)| *known)
}
