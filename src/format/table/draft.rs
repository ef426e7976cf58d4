//! A dataset in the making, from rows in any order: areas, lines that grow with each of their rows, totals that wait for the lines
//! they cover.

mod finder;
mod joining;
mod keys;
mod shapes;

pub use crate::format::table::draft::{
    keys::alike,
    shapes::{DraftLine, LineKey, Node, NodeId, RowPlace, ToldBy, Total, WHOLE, amount},
};

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::{
    format::table::draft::{
        finder::{KeyHash, LineFinder},
        joining::{given, joined, put},
        keys::{AreaKeys, meeting},
        shapes::place_of,
    },
    model::{
        amount::Amount,
        cell::Cell,
        name::{folded, plainly_spaced},
    },
};

/// The most areas within each other. What lies deeper is in the last of them.
const DEEPEST: usize = 30;

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
    /// The columns that are printed sums, with the columns that they sum.
    pub sums: BTreeMap<usize, Vec<usize>>,
    /// The most that noise makes of a total, where there is any.
    pub rounding: Option<Amount>,
    /// The number of lines that are in no area any more.
    pub taken_out: usize,
    /// The table that is read, by its place.
    pub part: usize,
    /// Names that stand for others, by their folded spelling.
    pub aliases: HashMap<String, String>,
    areas: HashMap<(NodeId, String), NodeId>,
    finder: LineFinder,
    meeting: HashMap<(NodeId, LineKey), usize>,
    column_of: HashMap<(String, String), usize>,
    total_of: HashMap<(usize, NodeId, LineKey), usize>,
    noted: HashSet<(usize, String)>,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            nodes: vec![Node::default()],
            lines: Vec::new(),
            totals: Vec::new(),
            columns: Vec::new(),
            sums: BTreeMap::new(),
            rounding: None,
            taken_out: 0,
            part: 0,
            aliases: HashMap::new(),
            areas: HashMap::new(),
            finder: LineFinder::default(),
            meeting: HashMap::new(),
            column_of: HashMap::new(),
            total_of: HashMap::new(),
            noted: HashSet::new(),
        }
    }
}

impl Draft {
    /// Begins a table: lines of those before it are found by code or name.
    pub fn begin(&mut self, part: usize) {
        self.part = part;
        self.meeting.clear();
        for (node, area) in self.nodes.iter().enumerate().filter(|_| part > 0) {
            for &line in &area.lines {
                let keys = meeting(&self.lines[line].key).into_iter().map(|key| (NodeId(node), key));
                for key in keys {
                    self.meeting.entry(key).or_insert(line);
                }
            }
        }
    }

    /// The column of a year and a measure, a new one where there is none yet.
    pub fn column(&mut self, year: &str, measure: &str) -> usize {
        let key = (folded(year), folded(measure));
        *self.column_of.entry(key).or_insert_with(|| {
            self.columns.push((year.to_owned(), measure.to_owned()));
            self.columns.len() - 1
        })
    }

    /// The column of a printed sum over years of a measure, a new one where there is none yet.
    pub fn sum_column(&mut self, label: &str, years: &[String], measure: &str) -> usize {
        let parts: Vec<usize> = years.iter().map(|year| self.column(year, measure)).collect();
        // No year has such a label.
        let column = self.column(&format!("{label}\0"), measure);
        self.sums.entry(column).or_insert(parts);
        column
    }

    /// The area of a name and a code within another, a new one where there is none yet.
    pub fn area(&mut self, parent: NodeId, name: &str, code: Option<&str>) -> NodeId {
        if let Some(known) = self.known_area(parent, name, code) {
            let node = &mut self.nodes[known.0];
            let is_known = |other: &String| plainly_spaced(other) == plainly_spaced(name);
            if !is_known(&node.name) && !node.aliases.iter().any(is_known) && node.code.as_deref() != Some(name) {
                node.aliases.push(name.to_owned());
            }
            return known;
        }
        let depth = self.nodes[parent.0].depth + 1;
        if depth > DEEPEST {
            return parent;
        }
        let id = NodeId(self.nodes.len());
        let meant = self.meant(name).to_owned();
        let aliases = if meant == name { Vec::new() } else { vec![name.to_owned()] };
        self.nodes.push(Node {
            name: meant.clone(),
            code: code.map(str::to_owned),
            aliases,
            depth,
            parent: Some(parent),
            ..Node::default()
        });
        self.nodes[parent.0].areas.push(id);
        for key in AreaKeys::of(&meant, code).all() {
            self.areas.entry((parent, key)).or_insert(id);
        }
        id
    }

    /// The area that a name and a code stand for. In another table the code alone says which it is, else the name, its words in
    /// whatever order.
    pub fn known_area(&self, parent: NodeId, name: &str, code: Option<&str>) -> Option<NodeId> {
        let keys = AreaKeys::of(self.meant(name), code);
        let find = |key: String| self.areas.get(&(parent, key)).copied();
        let Some(known) = find(keys.exact()) else {
            return if self.part > 0 { keys.loose().into_iter().find_map(find) } else { None };
        };
        Some(known)
    }

    /// The name that a name stands for.
    fn meant<'n>(&'n self, name: &'n str) -> &'n str {
        if self.aliases.is_empty() { name } else { self.aliases.get(&folded(name)).map_or(name, String::as_str) }
    }

    /// Adds a row to the line that it is of, a new one where there is none yet or where the amounts cannot be added: one of them is not
    /// published, or two tables have one. Returns the line.
    pub fn add(&mut self, node: NodeId, key: LineKey, cells: Vec<(usize, Cell)>, row: RowPlace) -> usize {
        let hash = self.finder.hash(node, &key);
        if let Some(line) = self.known_line(hash, node, &key, row.part)
            && let Some(joined) = joined(&self.lines[line], &cells, row.part)
        {
            let known = &mut self.lines[line];
            if let [first] = known.rows[..] {
                known.rare_mut().given = given(&known.cells, first).collect();
            }
            known.rare_mut().given.extend(given(&cells, row));
            put(&mut known.cells, joined);
            known.rows.push(row);
            if folded(&known.key.name) != folded(&key.name) && !known.rare().aliases.contains(&key.name) {
                known.rare_mut().aliases.push(key.name.clone());
            }
            known.key.code = known.key.code.take().or(key.code);
            return line;
        }
        let line = self.lines.len();
        self.finder.keep(hash, node);
        self.lines.push(DraftLine::of(key, cells, row));
        self.nodes[node.0].lines.push(line);
        line
    }

    /// Adds a note to a line, once.
    pub fn note(&mut self, line: usize, note: String) {
        if self.noted.insert((line, note.clone())) {
            self.lines[line].rare_mut().notes.push(note);
        }
    }

    /// The line that a row is of. In another table its code alone says which it is, else its name.
    fn known_line(&self, hash: KeyHash, node: NodeId, key: &LineKey, part: usize) -> Option<usize> {
        if let Some(known) = self.finder.find(hash, node, key, &self.lines) {
            return Some(known);
        }
        if part == 0 {
            return None;
        }
        let meets = |looked_for: LineKey| {
            let line = self.meeting.get(&(node, looked_for.clone())).copied()?;
            let known = &self.lines[line].key.code;
            // Two codes of one name are two lines.
            let by_code = looked_for.code.is_some();
            (by_code || known.is_none() || key.code.is_none()).then_some(line)
        };
        meeting(key).into_iter().find_map(meets)
    }

    /// Adds a total, and returns its place. One that has a row for each year is one total.
    pub fn add_total(&mut self, total: Total) -> usize {
        let key = (self.part, total.node, total.key.clone());
        if let Some(&place) = self.total_of.get(&key) {
            let known = &mut self.totals[place];
            if total.cells.iter().all(|&(column, _)| place_of(&known.cells, column).is_err()) {
                put(&mut known.cells, total.cells);
                known.rows.extend(total.rows);
                return place;
            }
        }
        self.total_of.insert(key, self.totals.len());
        self.totals.push(total);
        self.totals.len() - 1
    }

    /// Puts the lines of an area in the order of their rows.
    pub fn put_in_order(&mut self, node: NodeId) {
        let lines = &self.lines;
        self.nodes[node.0].lines.sort_by_key(|&line| (lines[line].rows[0].part, lines[line].rows[0].line));
    }

    /// Leaves out those of some outermost areas that have nothing in them.
    pub fn leave_out_empty(&mut self, some: &HashSet<NodeId>) {
        let mut areas = std::mem::take(&mut self.nodes[WHOLE.0].areas);
        let is_empty = |node: &Node| node.lines.is_empty() && node.areas.is_empty();
        areas.retain(|area| !some.contains(area) || !is_empty(&self.nodes[area.0]));
        self.nodes[WHOLE.0].areas = areas;
    }

    /// Leaves out an area with nothing in it, where it lies in another: that one.
    pub fn leave_out_leaf(&mut self, node: NodeId) -> NodeId {
        let Node { parent, areas, lines, .. } = &self.nodes[node.0];
        let around = parent.filter(|&around| around != WHOLE && areas.is_empty() && lines.is_empty());
        if let Some(around) = around {
            self.nodes[around.0].areas.retain(|&area| area != node);
        }
        around.unwrap_or(node)
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

    /// Returns `true` if a row of a table is of this line.
    pub fn is_of(&self, line: usize, part: usize) -> bool {
        self.part == 0 || self.lines[line].rows.iter().any(|row| row.part == part)
    }
}
