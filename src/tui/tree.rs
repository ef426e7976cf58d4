//! The tree of areas and initiatives as a list of visible rows with a cursor. Knows nothing of drawing, keys or figures
//! beyond which rows there are.

mod carried;

use std::collections::HashSet;

use super::{
    cursor::Cursor,
    rows::{Ground, Row, parent},
    scope::Only,
};
use crate::model::{dataset::Dataset, ids::AreaId};

/// Where one was before drilling into an area.
#[derive(Clone, Copy, Debug)]
struct Left {
    root: Option<AreaId>,
    row: Option<Row>,
    top: usize,
    /// The area that was drilled into, where it was folded.
    folded: Option<AreaId>,
}

/// What showing only a part, what differs or what a filter found, has changed in the folds.
#[derive(Debug)]
struct Unfolded {
    /// The areas that were open before, and will be again when everything is shown.
    before: HashSet<AreaId>,
    /// The areas that were opened for it, each once: who folds one meanwhile means it.
    opened: HashSet<AreaId>,
}

/// The visible rows, the cursor and the first row on the screen.
#[derive(Debug, Default)]
pub struct Tree {
    expanded: HashSet<AreaId>,
    /// While only a part is shown.
    unfolded: Option<Unfolded>,
    root: Option<AreaId>,
    left: Vec<Left>,
    rows: Vec<Row>,
    cursor: usize,
    top: usize,
}

impl Tree {
    /// All areas folded, the first row selected.
    #[must_use]
    pub fn new(ground: Ground<'_>) -> Self {
        let mut tree = Self::default();
        tree.rebuild(ground);
        tree
    }

    /// The visible rows.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The place of the selected row.
    #[must_use]
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// The first row on the screen.
    #[must_use]
    pub fn top(&self) -> usize {
        self.top
    }

    /// The selected row; none where there are no rows.
    #[must_use]
    pub fn selected(&self) -> Option<Row> {
        self.rows.get(self.cursor).copied()
    }

    /// The area that is shown alone.
    #[must_use]
    pub fn root(&self) -> Option<AreaId> {
        self.root
    }

    /// Whether an area's lines are shown.
    #[must_use]
    pub fn is_expanded(&self, area: AreaId) -> bool {
        self.expanded.contains(&area)
    }

    /// Moves the cursor by some rows, as far as there are any. Says whether it moved.
    pub fn move_by(&mut self, rows: isize) -> bool {
        self.select(self.cursor.saturating_add_signed(rows))
    }

    /// Moves the cursor to a place, or to the last row before it.
    pub fn select(&mut self, place: usize) -> bool {
        let before = self.cursor;
        self.cursor = place.min(self.rows.len().saturating_sub(1));
        self.cursor != before
    }

    /// Moves the cursor to the area before the selected row.
    pub fn previous_area(&mut self) -> bool {
        let above = self.rows[..self.cursor].iter().rposition(|row| matches!(row, Row::Area(_)));
        above.is_some_and(|place| self.select(place))
    }

    /// Moves the cursor to the area after the selected row.
    pub fn next_area(&mut self) -> bool {
        let below = self.rows.iter().skip(self.cursor + 1).position(|row| matches!(row, Row::Area(_)));
        below.is_some_and(|steps| self.select(self.cursor + 1 + steps))
    }

    /// Opens the selected area, or goes to its first row.
    pub fn expand(&mut self, ground: Ground<'_>) -> bool {
        match self.selected() {
            Some(Row::Area(area)) if self.is_expanded(area) => {
                let inside =
                    self.rows.get(self.cursor + 1).is_some_and(|&row| parent(ground.dataset, row) == Some(area));
                inside && self.move_by(1)
            }
            Some(Row::Area(area)) => {
                self.expanded.insert(area);
                self.rebuild(ground);
                true
            }
            _ => false,
        }
    }

    /// Closes the selected area, or goes to the one that the row stands in.
    pub fn collapse(&mut self, ground: Ground<'_>) -> bool {
        let Some(row) = self.selected() else { return false };
        if let Row::Area(area) = row
            && self.expanded.remove(&area)
        {
            self.rebuild(ground);
            return true;
        }
        let above = parent(ground.dataset, row).map(Row::Area);
        let place = above.and_then(|above| self.rows[..self.cursor].iter().rposition(|&row| row == above));
        place.is_some_and(|place| self.select(place))
    }

    /// Opens or closes the selected area, or the one that the row stands in.
    pub fn fold(&mut self, ground: Ground<'_>) -> bool {
        match self.selected() {
            Some(Row::Area(area)) if !self.is_expanded(area) => self.expand(ground),
            Some(Row::Area(_)) => self.collapse(ground),
            Some(_) => self.collapse(ground) && self.collapse(ground),
            None => false,
        }
    }

    /// Opens every area.
    pub fn expand_all(&mut self, ground: Ground<'_>) -> bool {
        let before = self.rows.len();
        self.expanded = ground.dataset.areas().collect();
        self.rebuild(ground);
        self.rows.len() != before
    }

    /// The rows for what the scope shows now. Where that is only a part, each area that comes to be shown is opened; when
    /// everything is shown again, it is folded as it was before.
    pub fn follow_scope(&mut self, ground: Ground<'_>) {
        if ground.scope.only() == Only::Everything && ground.found.is_none() {
            if let Some(unfolded) = self.unfolded.take() {
                self.expanded = unfolded.before;
            }
        } else {
            let before = &self.expanded;
            let unfolded =
                self.unfolded.get_or_insert_with(|| Unfolded { before: before.clone(), opened: HashSet::new() });
            let shown = ground.dataset.areas().filter(|&area| ground.shows(area));
            let new: Vec<AreaId> = shown.filter(|&area| unfolded.opened.insert(area)).collect();
            self.expanded.extend(new);
        }
        self.rebuild(ground);
    }

    /// The rows for a filter that has changed: all that was found is open.
    pub fn filter(&mut self, ground: Ground<'_>) {
        if let Some(unfolded) = &mut self.unfolded {
            unfolded.opened.clear();
        }
        self.follow_scope(ground);
    }

    /// Moves the cursor to the next line, or the one before.
    pub fn next_line(&mut self) -> bool {
        let below = self.rows.iter().skip(self.cursor + 1).position(|row| matches!(row, Row::Initiative(_)));
        below.is_some_and(|steps| self.select(self.cursor + 1 + steps))
    }

    /// Moves the cursor to the line before.
    pub fn previous_line(&mut self) -> bool {
        let above = self.rows[..self.cursor].iter().rposition(|row| matches!(row, Row::Initiative(_)));
        above.is_some_and(|place| self.select(place))
    }

    /// Opens whatever an area stands in and selects it; the whole tree is shown where it is not under the one shown alone.
    /// Without an area: the first row of the whole tree.
    pub fn go_to(&mut self, ground: Ground<'_>, area: Option<AreaId>) {
        let path = area.map_or_else(Vec::new, |area| ground.dataset.path(area));
        if self.root.is_some_and(|root| !path.contains(&root)) {
            self.root = None;
            self.left.clear();
        }
        self.lasting().extend(&path);
        self.expanded.extend(path);
        self.rebuild(ground);
        self.cursor = 0;
        self.find(ground.dataset, area.map(Row::Area));
    }

    /// Closes every area.
    pub fn collapse_all(&mut self, ground: Ground<'_>) -> bool {
        let before = self.rows.len();
        self.expanded.clear();
        self.rebuild(ground);
        self.rows.len() != before
    }

    /// Shows an area alone, opened.
    pub fn drill_into(&mut self, ground: Ground<'_>, area: AreaId) -> bool {
        if self.root == Some(area) {
            return false;
        }
        let folded = self.lasting().insert(area).then_some(area);
        self.expanded.insert(area);
        self.left.push(Left { root: self.root, row: self.selected(), top: self.top, folded });
        self.root = Some(area);
        self.rebuild(ground);
        self.top = 0;
        true
    }

    /// Back to where one drilled in: the same row, at the same place on the screen, the area folded if it was.
    pub fn back(&mut self, ground: Ground<'_>) -> bool {
        let Some(left) = self.left.pop() else { return false };
        self.root = left.root;
        if let Some(area) = left.folded {
            self.lasting().remove(&area);
        }
        self.rebuild(ground);
        self.find(ground.dataset, left.row);
        self.top = left.top;
        true
    }

    /// Moves the rows on the screen so that the cursor is among them, and no further.
    pub fn scroll(&mut self, height: usize) {
        let last_top = self.rows.len().saturating_sub(height);
        self.top = self.top.min(self.cursor).max((self.cursor + 1).saturating_sub(height)).min(last_top);
    }

    /// Moves the rows on the screen, and the cursor with them where it would not be seen. Says whether they moved.
    pub fn scroll_to(&mut self, top: usize, height: usize) -> bool {
        let mut cursor = Cursor { place: self.cursor, top: self.top };
        let moved = cursor.scroll_to(top, self.rows.len(), height);
        Cursor { place: self.cursor, top: self.top } = cursor;
        moved
    }

    /// Makes the rows anew. The cursor stays on its row, or goes to the nearest one above it that is left.
    pub fn rebuild(&mut self, ground: Ground<'_>) {
        let selected = self.selected();
        self.rows.clear();
        match self.root {
            // An area alone in which nothing differs has nothing to show.
            Some(area) if ground.scope.only() == Only::Differences && !ground.shows(area) => {}
            Some(area) => self.push(ground, area),
            None => ground.areas_under(None).into_iter().for_each(|area| self.push(ground, area)),
        }
        self.find(ground.dataset, selected);
    }

    /// The areas that are open when everything is shown.
    fn lasting(&mut self) -> &mut HashSet<AreaId> {
        match &mut self.unfolded {
            Some(unfolded) => &mut unfolded.before,
            None => &mut self.expanded,
        }
    }

    fn push(&mut self, ground: Ground<'_>, area: AreaId) {
        self.rows.push(Row::Area(area));
        if !self.is_expanded(area) {
            return;
        }
        if ground.shows_lines(area) {
            let lines = ground.dataset.own_initiatives(area);
            let view = ground.scope.view();
            let shown = lines.filter(|&line| {
                view.includes(ground.dataset.initiative(line).financing)
                    && ground.found.is_none_or(|found| found.has(line))
            });
            self.rows.extend(shown.map(Row::Initiative));
        }
        for below in ground.areas_under(Some(area)) {
            self.push(ground, below);
        }
        if ground.has_gap(area) {
            self.rows.push(Row::Gap(area));
        }
    }

    fn find(&mut self, dataset: &Dataset, row: Option<Row>) {
        let mut sought = row;
        while let Some(row) = sought {
            if let Some(place) = self.rows.iter().position(|&other| other == row) {
                self.cursor = place;
                return;
            }
            sought = parent(dataset, row).map(Row::Area);
        }
        self.select(self.cursor);
    }
}
