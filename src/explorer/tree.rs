//! The tree of areas or groups and their initiatives: a list of visible rows with a cursor. It knows nothing of drawing and of
//! keys.

pub mod budget_part;
pub mod carry_over;
pub mod expanded;
mod folding;
mod gaps;
mod groups;
pub mod marks;
pub mod matching;
pub mod named;
mod of_which;
pub mod outline;
pub mod rows;
mod shown;
mod walk;
mod zoom;
mod zoomed;

use std::mem;

use crate::{
    analysis::arranging::group::{GroupId, Grouping},
    explorer::{
        tree::{
            budget_part::BudgetPart,
            expanded::Expanded,
            outline::headings,
            rows::{Row, TreeSource},
            zoomed::ZoomedFrom,
        },
        view::{cursor::Cursor, scope::ShownAreas},
    },
    model::ids::AreaId,
};

/// The visible rows, the cursor and the first row on the screen.
#[derive(Debug, Default)]
pub struct Tree {
    folds: Expanded,
    root: Option<Row>,
    left: Vec<ZoomedFrom>,
    rows: Vec<Row>,
    at: Cursor,
    /// The row that the user chose. While it is hidden, the cursor is near it; the cursor returns to it when it is shown again.
    anchor: Option<Row>,
    grouping: Grouping,
    /// The places that were zoomed into under other groupings.
    parked: Vec<(Grouping, Option<Row>, Vec<ZoomedFrom>)>,
    changes: u64,
    /// The rows of before, whose memory is used again.
    spare: Vec<Row>,
}

impl Tree {
    /// All areas folded, the first row selected.
    pub fn new(source: TreeSource<'_>) -> Self {
        let mut tree = Self::default();
        tree.rebuild(source);
        tree
    }

    /// The visible rows, without the one of the whole that closes them.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The place of the selected row; the whole is after the last one.
    pub fn cursor(&self) -> usize {
        self.at.place
    }

    /// The first row on the screen.
    pub fn top(&self) -> usize {
        self.at.top
    }

    /// The selected row.
    pub fn selected(&self) -> Row {
        self.rows.get(self.at.place).copied().unwrap_or(Row::Whole)
    }

    /// The number of times that the rows or their order have changed, other than by opening and closing.
    pub fn changes(&self) -> u64 {
        self.changes
    }

    /// The area or group that is shown alone.
    pub fn root(&self) -> Option<Row> {
        self.root
    }

    /// The area that is shown alone.
    pub fn root_area(&self) -> Option<AreaId> {
        match self.root {
            Some(Row::Area(area)) => Some(area),
            _ => None,
        }
    }

    /// True where an area or a group is open.
    pub fn is_expanded(&self, row: Row) -> bool {
        self.folds.is_open(row)
    }

    /// Opens every area where all rows then fit so many lines of the screen. Says whether it did.
    pub fn expand_where_it_fits(&mut self, source: TreeSource<'_>, height: usize) -> bool {
        // Of a large dataset the rows are not even made.
        if source.dataset.initiatives().len() + source.dataset.areas().len() > height {
            return false;
        }
        let before = self.folds.clone();
        self.expand_all(source);
        // The whole stands below them.
        let fits = self.rows.len() < height;
        if !fits {
            self.folds = before;
            self.lay(source);
        }
        fits
    }

    /// Opens every area, or every group. Says whether more rows are shown.
    pub fn expand_all(&mut self, source: TreeSource<'_>) -> bool {
        self.folds.open_only(headings(source).into_iter());
        self.lay(source);
        self.rows.len() != self.spare.len()
    }

    /// Closes every area and group. Says whether fewer rows are shown.
    pub fn collapse_all(&mut self, source: TreeSource<'_>) -> bool {
        self.folds.open_only(std::iter::empty());
        self.lay(source);
        self.rows.len() != self.spare.len()
    }

    /// Makes the rows for the present scope. While only a part is shown, each area that a filter finds is opened, and those that differ are
    /// folded, in open ones; when everything is shown again, it is folded as before.
    pub fn follow_scope(&mut self, source: TreeSource<'_>) {
        self.fold_as_shown(source);
        self.rebuild(source);
    }

    fn fold_as_shown(&mut self, source: TreeSource<'_>) {
        let shown = || {
            headings(source).into_iter().filter(|&row| match row {
                Row::Area(area) => source.shows(area),
                _ => true,
            })
        };
        match (source.found, source.only()) {
            (None, ShownAreas::Everything) => self.folds.show_everything(),
            (Some(_), _) => self.folds.show_part(shown()),
            // Areas that differ are folded; those are open in which something differs further down.
            (None, ShownAreas::Differences) => {
                let (view, period) = (source.scope.view(), source.scope.period());
                let part = |row| BudgetPart::of(row, view);
                let agrees = |&row: &Row| part(row).is_none_or(|part| !part.total(source, period).finding.differs());
                let open = shown().flat_map(|row| [source.parent(row), Some(row).filter(agrees)]);
                self.folds.show_outline(open.flatten().chain(self.root));
            }
        }
    }

    /// Makes the rows for another filter, with every heading of the lines found open.
    pub fn filter(&mut self, source: TreeSource<'_>) {
        self.folds.forget_part();
        self.follow_scope(source);
    }

    /// Shows the first rows again, unless the cursor is further down.
    pub fn show_top(&mut self) {
        self.at.top = 0;
    }

    /// Moves the cursor to the first hit, unless it is on a line that the user chose.
    pub fn to_first_hit(&mut self, source: TreeSource<'_>) {
        let is_chosen = Some(self.selected()) == self.anchor && matches!(self.anchor, Some(Row::Initiative(_)));
        if !is_chosen {
            self.at.place = self.rows.iter().position(|&row| source.is_hit(row)).unwrap_or(self.at.place);
        }
    }

    /// Makes the rows anew. The cursor goes to the chosen row or the nearest shown heading above it; if none of these exists, the
    /// cursor stays.
    pub fn rebuild(&mut self, source: TreeSource<'_>) {
        self.lay(source);
        self.changes += u64::from(self.rows != self.spare);
    }

    /// Makes the rows anew after opening or closing. The memory of the old rows is used again: several megabytes for a million of
    /// them.
    fn lay(&mut self, source: TreeSource<'_>) {
        // The whole has the cursor too where there is no other row.
        let under_cursor = Some(self.selected()).filter(|&row| self.anchor.is_some() && row != Row::Whole);
        if source.grouping() != self.grouping {
            self.regroup(source);
        }
        // A group of money that is not shown cannot be shown alone.
        if let Some(Row::Group(GroupId::Financing(financing))) = self.root
            && !source.scope.view().includes(financing)
        {
            self.root = None;
            self.left.clear();
        }
        let rows = outline::rows(source, &self.folds, self.root, mem::take(&mut self.spare));
        self.spare = mem::replace(&mut self.rows, rows);
        self.find(source, under_cursor);
    }

    /// Changes the grouping, and opens the headings of the chosen row.
    fn regroup(&mut self, source: TreeSource<'_>) {
        let left = (self.grouping, self.root.take(), mem::take(&mut self.left));
        self.grouping = source.grouping();
        // Returning to a grouping restores the place in it.
        if let Some(place) = self.parked.iter().position(|(grouping, ..)| *grouping == self.grouping) {
            (_, self.root, self.left) = self.parked.swap_remove(place);
        }
        self.parked.push(left);
        let mut above = self.anchor.and_then(|row| source.parent(row));
        while let Some(row) = above {
            self.folds.open(row);
            above = source.parent(row);
        }
    }

    /// The place of a row, where it is shown.
    pub(super) fn place_of(&self, row: Row) -> Option<usize> {
        if row == Row::Whole { Some(self.rows.len()) } else { self.rows.iter().position(|&other| other == row) }
    }

    /// Puts the cursor on the chosen row or the nearest shown heading above it; else on the row that it was on; else leaves it at
    /// its place.
    fn find(&mut self, source: TreeSource<'_>, before: Option<Row>) {
        let place_of = |row| self.place_of(row);
        let place = std::iter::successors(self.anchor, |&row| source.parent(row)).find_map(place_of);
        let place = place.or_else(|| before.and_then(place_of));
        self.at.place = place.unwrap_or_else(|| self.at.place.min(self.rows.len().saturating_sub(1)));
    }
}

/// True for a row that other rows are folded under.
fn is_heading(row: Row) -> bool {
    matches!(row, Row::Area(_) | Row::Group(_))
}
