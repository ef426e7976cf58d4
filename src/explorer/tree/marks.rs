//! Lines that the user has marked, to see their sum. They stay marked whatever is filtered, sorted or shown.

use std::{ops::Range, sync::Arc};

use crate::{
    explorer::tree::{
        Tree,
        matching::IdMap,
        outline,
        rows::{Row, TreeSource},
    },
    model::{ids::InitiativeId, lines::LineSet},
};

/// The marked lines.
#[derive(Debug, Default)]
pub struct Marks {
    lines: Arc<LineSet>,
    /// The marks removed last, for undo.
    cleared: Arc<LineSet>,
    /// The row where a range begins, while one is chosen, with the number of changes of the tree at that time.
    start: Option<(Row, u64)>,
    changes: u64,
}

impl Marks {
    /// The marked lines.
    pub fn lines(&self) -> &Arc<LineSet> {
        &self.lines
    }

    /// The number of changes: equal numbers mean the same lines. Nothing is marked at 0.
    pub fn changes(&self) -> u64 {
        if self.lines.is_empty() { 0 } else { self.changes }
    }

    /// The row where a range begins, while one is chosen.
    pub fn start(&self) -> Option<Row> {
        self.start.map(|(row, _)| row)
    }

    /// Marks or unmarks a line, or all shown lines under a heading. A range that was begun ends here.
    pub fn toggle(&mut self, tree: &Tree, source: TreeSource<'_>) -> bool {
        if self.start.is_some() {
            return self.range(tree, source);
        }
        let lines = lines_of(tree.selected(), source);
        let is_marked = lines.iter().all(|&line| self.lines.contains(line));
        self.change(&lines, |set, line| if is_marked { set.remove(line) } else { set.insert(line) })
    }

    /// Begins a range at the selected row, or marks all from where it began to the selected row.
    pub fn range(&mut self, tree: &Tree, source: TreeSource<'_>) -> bool {
        let Some((start, _)) = self.start.take() else {
            self.start = Some((tree.selected(), tree.changes()));
            return true;
        };
        let lines: Vec<InitiativeId> = tree.rows()[range(start, tree)]
            .iter()
            .filter(|&&row| matches!(row, Row::Initiative(_)) || !tree.is_expanded(row))
            .flat_map(|&row| lines_of(row, source))
            .collect();
        let is_whole = (start, tree.selected()) == (Row::Whole, Row::Whole);
        let lines = if is_whole { lines_of(Row::Whole, source) } else { lines };
        self.change(&lines, LineSet::insert);
        true
    }

    /// The places of the rows in the range that is being chosen.
    pub fn chosen(&self, tree: &Tree) -> Range<usize> {
        self.start().map_or(0..0, |start| range(start, tree))
    }

    /// Gives up the range that is being chosen if the rows have changed since it was begun: it would hold other lines.
    pub fn follow(&mut self, tree: &Tree) {
        self.start = self.start.filter(|&(_, changes)| changes == tree.changes());
    }

    /// Gives up the range that is being chosen. Says whether there was one.
    pub fn drop_range(&mut self) -> bool {
        self.start.take().is_some()
    }

    /// Marks all lines that are shown.
    pub fn mark_shown(&mut self, tree: &Tree, source: TreeSource<'_>) -> bool {
        self.change(&outline::lines(source, tree.root()), LineSet::insert)
    }

    /// Removes all marks, and gives up a range that is being chosen; without any marks, brings back those removed last.
    pub fn clear(&mut self) -> bool {
        let before = std::mem::take(&mut self.lines);
        let had_range = self.drop_range();
        if before.is_empty() {
            self.lines = std::mem::take(&mut self.cleared);
        } else {
            self.cleared = before;
        }
        self.changes += 1;
        had_range || !self.lines.is_empty() || !self.cleared.is_empty()
    }

    /// The marks in a dataset that was read again.
    pub fn carry_over(&self, ids: &IdMap) -> Self {
        // A range that is being chosen is given up, and the marks that were cleared cannot be brought back.
        let Self { lines, cleared: _, start: _, changes } = self;
        let lines = lines.iter().filter_map(|line| ids.initiative(line)).collect();
        Self { lines: Arc::new(lines), cleared: Arc::default(), start: None, changes: changes + 1 }
    }

    fn change(&mut self, lines: &[InitiativeId], change: impl Fn(&mut LineSet, InitiativeId)) -> bool {
        let set = Arc::make_mut(&mut self.lines);
        let mut is_changed = false;
        for &line in lines {
            let was_marked = set.contains(line);
            change(set, line);
            is_changed |= set.contains(line) != was_marked;
        }
        self.changes += 1;
        is_changed
    }
}

/// The places from a row to the selected one, without that of the whole; only the selected one where the other is not shown any
/// more.
fn range(start: Row, tree: &Tree) -> Range<usize> {
    let start = tree.place_of(start).unwrap_or(tree.cursor());
    let (first, last) = (start.min(tree.cursor()), start.max(tree.cursor()));
    first..(last + 1).min(tree.rows().len())
}

/// The shown lines that a row stands for.
fn lines_of(row: Row, source: TreeSource<'_>) -> Vec<InitiativeId> {
    match row {
        Row::Initiative(line) => vec![line],
        Row::Area(_) | Row::Group(_) => outline::lines(source, Some(row)),
        Row::Whole => outline::lines(source, None),
        Row::OfWhich(_) | Row::Gap(..) => Vec::new(),
    }
}
