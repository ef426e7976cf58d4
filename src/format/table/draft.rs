//! A dataset in the making, from rows in any order: areas, lines that grow with each of their rows, totals that wait for the lines
//! they cover.

use std::collections::HashMap;

use crate::model::{amount::Amount, cell::Cell, name::folded};

/// An area of a draft by its place; the first is the whole.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct NodeId(pub usize);

/// The most areas within each other. What lies deeper is in the last of them.
const DEEPEST: usize = 30;

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
    /// The area that it is in; none for the whole.
    pub parent: Option<NodeId>,
    /// The areas in it, in the order in which they came.
    pub areas: Vec<NodeId>,
    /// Its lines, in the order in which they came.
    pub lines: Vec<usize>,
}

/// What tells a line from others of its area.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct LineKey {
    /// Its name.
    pub name: String,
    /// Its code.
    pub code: Option<String>,
    /// The programmes that pay.
    pub funding: Vec<String>,
    /// Whether it is paid by others.
    pub is_external: bool,
    /// Its class in each dimension.
    pub classes: Vec<Option<String>>,
}

/// A line of a draft.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DraftLine {
    /// What tells it from others.
    pub key: LineKey,
    /// Its cells by column; one that no row gave is blank.
    pub cells: Vec<(usize, Cell)>,
    /// Its notes.
    pub notes: Vec<String>,
    /// Texts in cells of amounts, by column.
    pub texts: Vec<(usize, String)>,
    /// The lines of the file that it is of.
    pub rows: Vec<u64>,
    /// The parts printed below it.
    pub of_which: Vec<(String, Vec<(usize, Cell)>)>,
}

/// A row that is a total of others.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Total {
    /// The area that it is in.
    pub node: NodeId,
    /// Its name as printed.
    pub name: String,
    /// What it is of, by its name; nothing where the name says only that it is a total.
    pub of: String,
    /// Its cells by column.
    pub cells: Vec<(usize, Cell)>,
    /// The lines of its area between the total before it and itself.
    pub block: std::ops::Range<usize>,
    /// The lines of the file that it is of.
    pub rows: Vec<u64>,
    /// The line that it is, should it turn out to be no total.
    pub key: LineKey,
    /// Whether its place says by itself that it is the total of the area: the row of a code that others lie in.
    pub is_certain: bool,
}

/// A dataset in the making.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The areas, the whole first.
    pub nodes: Vec<Node>,
    /// The lines.
    pub lines: Vec<DraftLine>,
    /// The totals, in the order in which they came.
    pub totals: Vec<Total>,
    /// The columns: a year and a measure.
    pub columns: Vec<(String, String)>,
    /// The number of lines that are in no area any more.
    pub taken_out: usize,
    areas: HashMap<(NodeId, String), NodeId>,
    keys: HashMap<(NodeId, LineKey), usize>,
    column_of: HashMap<(String, String), usize>,
    total_of: HashMap<(NodeId, LineKey), usize>,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            nodes: vec![Node::default()],
            lines: Vec::new(),
            totals: Vec::new(),
            columns: Vec::new(),
            taken_out: 0,
            areas: HashMap::new(),
            keys: HashMap::new(),
            column_of: HashMap::new(),
            total_of: HashMap::new(),
        }
    }
}

impl Draft {
    /// The column of a year and a measure, a new one where there is none yet.
    pub fn column(&mut self, year: &str, measure: &str) -> usize {
        let key = (folded(year), folded(measure));
        *self.column_of.entry(key).or_insert_with(|| {
            self.columns.push((year.to_owned(), measure.to_owned()));
            self.columns.len() - 1
        })
    }

    /// The area of a name and a code within another, a new one where there is none yet.
    pub fn area(&mut self, parent: NodeId, name: &str, code: Option<&str>) -> NodeId {
        let key = (parent, format!("{}\0{}", code.unwrap_or_default(), folded(name)));
        if let Some(&known) = self.areas.get(&key) {
            return known;
        }
        let depth = self.nodes[parent.0].depth + 1;
        if depth > DEEPEST {
            return parent;
        }
        let id = NodeId(self.nodes.len());
        let node = Node {
            name: name.to_owned(),
            code: code.map(str::to_owned),
            depth,
            parent: Some(parent),
            ..Node::default()
        };
        self.nodes.push(node);
        self.nodes[parent.0].areas.push(id);
        self.areas.insert(key, id);
        id
    }

    /// Adds a row to the line that it is of, a new one where there is none yet or where the amounts cannot be added: one of them is not
    /// published. Returns the line.
    pub fn add(&mut self, node: NodeId, key: LineKey, cells: &[(usize, Cell)], row: u64) -> usize {
        let known = self.keys.get(&(node, key.clone())).copied();
        if let Some(line) = known
            && let Some(joined) = joined(&self.lines[line].cells, cells)
        {
            self.lines[line].cells = joined;
            self.lines[line].rows.push(row);
            return line;
        }
        let line = self.lines.len();
        self.lines.push(DraftLine { key: key.clone(), cells: cells.to_vec(), rows: vec![row], ..DraftLine::default() });
        self.nodes[node.0].lines.push(line);
        self.keys.insert((node, key), line);
        line
    }

    /// Adds a total. One that has a row for each year is one total.
    pub fn add_total(&mut self, total: Total) {
        let key = (total.node, total.key.clone());
        if let Some(&known) = self.total_of.get(&key) {
            let known = &mut self.totals[known];
            let is_new = |(column, _): &(usize, Cell)| known.cells.iter().all(|(other, _)| other != column);
            if total.cells.iter().all(is_new) {
                known.cells.extend(total.cells);
                known.rows.extend(total.rows);
                return;
            }
        }
        self.total_of.insert(key, self.totals.len());
        self.totals.push(total);
    }

    /// The lines of an area and of all areas in it.
    pub fn lines_under(&self, node: NodeId) -> Vec<usize> {
        let (mut lines, mut next) = (Vec::new(), vec![node]);
        while let Some(node) = next.pop() {
            lines.extend(&self.nodes[node.0].lines);
            next.extend(&self.nodes[node.0].areas);
        }
        lines
    }
}

/// The cells of a line and of one more row of it; none where they cannot be added: an amount and one that is not published.
fn joined(cells: &[(usize, Cell)], more: &[(usize, Cell)]) -> Option<Vec<(usize, Cell)>> {
    let mut joined = cells.to_vec();
    for &(column, cell) in more {
        match joined.iter_mut().find(|(known, _)| *known == column) {
            None => joined.push((column, cell)),
            Some((_, known)) => *known = together(*known, cell)?,
        }
    }
    Some(joined)
}

fn together(one: Cell, other: Cell) -> Option<Cell> {
    Some(match (one, other) {
        (Cell::Amount(one), Cell::Amount(other)) => Cell::Amount(one.checked_add(other).ok()?),
        (Cell::Withheld, Cell::Amount(_)) | (Cell::Amount(_), Cell::Withheld) => return None,
        (Cell::Blank, other) => other,
        (one, Cell::Blank) => one,
        (Cell::Dash, other) => other,
        (one, Cell::Dash) => one,
        (Cell::Withheld, Cell::Withheld) => Cell::Withheld,
    })
}

/// The amount of a column among cells.
pub fn amount(cells: &[(usize, Cell)], column: usize) -> Option<Amount> {
    cells.iter().find(|(known, _)| *known == column).and_then(|(_, cell)| cell.amount())
}
