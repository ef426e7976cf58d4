//! Rows that are the sums of rows right below or above them, though no word, no code and no column says so: "Education" above its
//! schools.

use std::collections::{HashMap, HashSet};

use crate::{
    format::table::{
        draft::{Draft, NodeId},
        grid::GridRow,
        number,
        roles::Nesting,
        rows::{
            reading::Reading,
            sums_below::{Cells, sums_below},
        },
        vocabulary::{is_of_which, of_total},
    },
    model::{amount::Amount, cell::Cell},
};

/// Larger tables are lists of lines.
const MOST_ROWS: usize = 50_000;

/// The areas, the name, the code, the classes and the line that tell an item from others.
type ItemKey<'a> = (Vec<&'a str>, &'a str, &'a str, Vec<&'a str>, u64);

/// A row of an outline, with those of other years.
#[derive(Default)]
struct Item<'a> {
    name: &'a str,
    /// The areas that its columns and the heading above it name.
    areas: Vec<&'a str>,
    /// The texts of its classes, and of what pays.
    classes: Vec<&'a str>,
    cells: Cells,
    /// The item whose sum it is a part of.
    around: Option<usize>,
    has_parts: bool,
}

impl Item<'_> {
    /// Returns `true` if another may be a part of it: of the same classes, as far as it has any.
    fn may_hold(&self, other: &Self) -> bool {
        self.classes.iter().zip(&other.classes).all(|(own, other)| own.is_empty() || own == other)
    }
}

/// The outline of a table, told by its amounts.
#[derive(Default)]
pub(super) struct Outline<'a> {
    items: Vec<Item<'a>>,
    /// The items of rows, by their lines.
    of_line: HashMap<u64, usize>,
    nodes: HashMap<(NodeId, usize), NodeId>,
}

impl<'a> Outline<'a> {
    /// The outline of a table that is read.
    pub fn of(reading: &Reading<'a>) -> Self {
        let understood = reading.part.understood;
        let may_be = reading.treatment.finds_sums() && understood.nesting == Nesting::Columns;
        if !may_be || reading.part.grid.height() > MOST_ROWS {
            return Self::default();
        }
        let mut outline = Self::default();
        let runs = outline.runs(reading);
        // Where the rows of a name are of several classes, each would need a total of its own.
        let names: HashSet<(&[&str], &str)> =
            outline.items.iter().map(|item| (item.areas.as_slice(), item.name)).collect();
        if names.len() < outline.items.len() && outline.items.iter().any(|item| !item.classes.is_empty()) {
            return Self::default();
        }
        for mut run in runs {
            outline.lay(&run);
            // A sum may stand below its parts, which may be sums of those below them.
            run.retain(|&item| outline.items[item].around.is_none());
            run.reverse();
            outline.lay(&run);
        }
        if outline.items.iter().all(|item| !item.has_parts) { Self::default() } else { outline }
    }

    /// Lays items within those before them that are their sums.
    fn lay(&mut self, run: &[usize]) {
        let cells: Vec<&Cells> = run.iter().map(|&item| &self.items[item].cells).collect();
        let fits = |one: usize, other: usize| self.items[run[one]].may_hold(&self.items[run[other]]);
        for (place, around) in sums_below(&cells, fits).into_iter().enumerate() {
            let Some(around) = around else { continue };
            self.items[run[place]].around = Some(run[around]);
            self.items[run[around]].has_parts = true;
        }
    }

    /// Returns `true` if some rows are the sums of others.
    pub fn has_levels(&self) -> bool {
        !self.items.is_empty()
    }

    /// The area of a row within the one that its columns and headings name, and whether the row is its total.
    pub fn area(&mut self, line: u64, node: NodeId, draft: &mut Draft) -> (NodeId, bool) {
        let Some(&item) = self.of_line.get(&line) else { return (node, false) };
        let Item { around, has_parts, .. } = self.items[item];
        match (has_parts, around) {
            (true, _) => (self.node(item, node, draft), true),
            (false, Some(around)) => (self.node(around, node, draft), false),
            (false, None) => (node, false),
        }
    }

    fn node(&mut self, item: usize, within: NodeId, draft: &mut Draft) -> NodeId {
        if let Some(&known) = self.nodes.get(&(within, item)) {
            return known;
        }
        let around = self.items[item].around.map_or(within, |around| self.node(around, within, draft));
        let node = draft.area(around, self.items[item].name, None);
        self.nodes.insert((within, item), node);
        node
    }

    /// The items of a table in runs: rows of one area, with nothing between them that is a heading or is called a total.
    fn runs(&mut self, reading: &Reading<'a>) -> Vec<Vec<usize>> {
        let Reading { part, columns, .. } = reading;
        let Some(initiative) = columns.initiative else { return Vec::new() };
        let classes: Vec<usize> =
            columns.classes.iter().chain(&columns.funding).chain(&columns.financing).copied().collect();
        let mut runs: Vec<Vec<usize>> = Vec::new();
        let mut known: HashMap<ItemKey<'_>, usize> = HashMap::new();
        let mut figures: HashMap<(usize, &str, &str), usize> = HashMap::new();
        let (mut section, mut last) = ("", None);
        let has_periods = columns.year.is_some() || columns.measure.is_some();
        for row in part.grid.rows().skip(part.understood.above).filter(|row| !row.is_empty()) {
            if reading.heading(row).or_else(|| reading.repeated_headings(row)).is_some() {
                section = row.cells().find(|cell| !cell.is_empty()).unwrap_or_default();
                last = None;
                continue;
            }
            let name = row.cell(initiative);
            if name.is_empty() || of_total(name).is_some() {
                last = None;
                continue;
            }
            if is_of_which(name) {
                continue;
            }
            let cell = |column: Option<usize>| column.map_or("", |column| row.cell(column));
            let areas: Vec<&str> = columns.areas.iter().map(|(area, _)| row.cell(*area)).chain([section]).collect();
            let of_classes: Vec<&str> = classes.iter().map(|&column| row.cell(column)).collect();
            // Other rows of one name are its other years, where each has a row.
            let own_line = if has_periods { 0 } else { row.line };
            let key = (areas.clone(), name, cell(columns.code), of_classes.clone(), own_line);
            let item = *known.entry(key).or_insert_with(|| {
                if last.as_ref() != Some(&areas) {
                    runs.push(Vec::new());
                }
                runs.last_mut().into_iter().for_each(|run| run.push(self.items.len()));
                self.items.push(Item { name, areas: areas.clone(), classes: of_classes, ..Item::default() });
                self.items.len() - 1
            });
            last = Some(areas);
            self.of_line.insert(row.line, item);
            for (at, amount) in amounts(reading, row) {
                let next = figures.len();
                let column = *figures.entry((at, cell(columns.year), cell(columns.measure))).or_insert(next);
                add(&mut self.items[item].cells, column, amount);
            }
        }
        runs
    }
}

/// Adds an amount of a row to those of its item.
fn add(cells: &mut Cells, column: usize, amount: Amount) {
    match cells.binary_search_by_key(&column, |(column, _)| *column) {
        Ok(place) => cells[place].1 = cells[place].1.checked_add(amount).unwrap_or(cells[place].1),
        Err(place) => cells.insert(place, (column, amount)),
    }
}

fn amounts<'r>(reading: &'r Reading<'_>, row: GridRow<'r>) -> impl Iterator<Item = (usize, Amount)> {
    let mark = reading.part.understood.mark;
    reading.columns.amounts.iter().filter_map(move |&at| {
        let cell = number::read(row.cell(at), row.kind(at), mark).ok().and_then(Cell::amount)?;
        Some((at, cell))
    })
}
