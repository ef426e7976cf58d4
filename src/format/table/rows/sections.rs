//! Headings in rows of their own, and those within others: a department, its divisions, the lines of each.

use std::collections::{HashMap, HashSet};

use crate::{
    format::table::{
        draft::{Draft, NodeId, WHOLE},
        rows::{headings::Heading, reading::Reading},
        vocabulary::total_of,
    },
    model::name::folded,
};

/// The most headings one below the other that are within each other: more are a text.
const DEEPEST: usize = 4;

/// A section.
struct Section {
    /// Its name, folded.
    name: String,
    code: Option<String>,
    node: NodeId,
}

impl Section {
    /// Returns `true` if a total is of it: "Total Roads", "Sum kap. 200".
    fn is(&self, of: &str) -> bool {
        let is_code = |code: &String| of.rsplit(char::is_whitespace).next() == Some(code.as_str());
        self.name == folded(of) || self.code.as_ref().is_some_and(is_code)
    }
}

/// The sections of a table.
pub(super) struct Sections {
    /// The number of headings around each that begins a section, by its line.
    levels: HashMap<u64, usize>,
    /// The area of all rows that are in no section.
    outermost: NodeId,
    /// The sections that the next row is in, the outermost first.
    open: Vec<Section>,
    /// A section is closed by its total.
    are_nested: bool,
}

impl Sections {
    /// The sections of a table that is read.
    pub fn of(reading: &mut Reading<'_>) -> Self {
        let outermost = reading.standing.area.as_deref().map_or(WHOLE, |name| reading.draft.area(WHOLE, name, None));
        let mut sections = Self { levels: HashMap::new(), outermost, open: Vec::new(), are_nested: false };
        let runs = runs(reading);
        let totals = if runs.is_empty() { HashSet::new() } else { totals(reading) };
        let several = runs.iter().filter(|run| run.len() > 1).count() > 1;
        let outer = |run: &[(u64, String)]| -> Vec<u64> {
            let around = run.iter().take(run.len() - 1);
            around.filter(|(_, name)| several || totals.contains(name)).map(|(line, _)| *line).collect()
        };
        let deepest = runs.iter().map(|run| outer(run).len()).max().unwrap_or_default();
        sections.are_nested = deepest > 0;
        for run in &runs {
            let outer = outer(run);
            let first = deepest - outer.len();
            let last = run.last().map(|(line, _)| *line);
            sections.levels.extend(outer.into_iter().chain(last).zip(first..));
        }
        sections
    }

    /// The area of the next row.
    pub fn area(&self) -> NodeId {
        self.open.last().map_or(self.outermost, |section| section.node)
    }

    /// Returns `true` if the next row is in no section within another.
    pub fn is_outermost(&self) -> bool {
        self.open.len() < 2
    }

    /// Begins the section of a heading.
    pub fn begin(&mut self, line: u64, Heading { name, code }: &Heading, draft: &mut Draft) {
        let Some(&level) = self.levels.get(&line) else { return };
        self.open.truncate(level);
        let around = self.open.last().map_or(WHOLE, |section| section.node);
        let node = draft.area(around, name, code.as_deref());
        self.open.push(Section { name: folded(name), code: code.clone(), node });
    }

    /// The section that a total is of. It is closed, where sections lie within others.
    pub fn close(&mut self, of: &str) -> Option<NodeId> {
        let place = self.open.iter().rposition(|section| section.is(of))?;
        let closed = self.open[place].node;
        if self.are_nested {
            self.open.truncate(place);
        }
        Some(closed)
    }
}

/// The headings of a table with their lines and folded names, those that stand one below the other together.
fn runs(reading: &Reading<'_>) -> Vec<Vec<(u64, String)>> {
    let mut runs: Vec<Vec<(u64, String)>> = Vec::new();
    let mut is_next = false;
    for row in reading.part.grid.rows().skip(reading.part.understood.above).filter(|row| !row.is_empty()) {
        let heading = reading.heading(row).or_else(|| reading.repeated_headings(row));
        if let Some(heading) = &heading {
            let named = (row.line, folded(&heading.name));
            match runs.last_mut().filter(|run| is_next && run.len() < DEEPEST) {
                Some(run) => run.push(named),
                None => runs.push(vec![named]),
            }
        }
        is_next = heading.is_some();
    }
    // What stands below all rows is the heading of none.
    if is_next {
        runs.pop();
    }
    runs
}

/// The folded names of what totals of a table are of.
fn totals(reading: &Reading<'_>) -> HashSet<String> {
    let Some(column) = reading.columns.initiative else { return HashSet::new() };
    let rows = reading.part.grid.rows().skip(reading.part.understood.above);
    rows.filter_map(|row| total_of(row.cell(column)).map(folded)).filter(|of| !of.is_empty()).collect()
}
