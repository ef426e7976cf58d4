//! Opens and closes areas and groups one by one.

use crate::explorer::tree::{
    Tree,
    expanded::Expanded,
    is_heading, outline,
    rows::{Row, TreeSource},
};

impl Tree {
    /// Opens the selected area or group; if it is open, moves to its first row.
    pub fn expand(&mut self, source: TreeSource<'_>) -> bool {
        let row = self.selected();
        if !is_heading(row) {
            return false;
        }
        if self.folds.is_open(row) {
            let inside = self.rows.get(self.at.place + 1).is_some_and(|&below| source.parent(below) == Some(row));
            return inside && self.select(self.at.place + 1);
        }
        self.open_row(source, row);
        true
    }

    /// Closes the selected area or group; if there is none to close, moves to the heading above the row.
    pub fn collapse(&mut self, source: TreeSource<'_>) -> bool {
        let row = self.selected();
        if self.folds.is_open(row) {
            self.stay();
            self.relay_under(source, row, |folds| {
                folds.close(row);
            });
            return true;
        }
        let above = source.parent(row);
        let place = above.and_then(|above| self.rows[..self.at.place].iter().rposition(|&row| row == above));
        place.is_some_and(|place| self.select(place))
    }

    /// Opens or closes the selected area or group; on a line, closes its heading.
    pub fn fold(&mut self, source: TreeSource<'_>) -> bool {
        match self.selected() {
            row if is_heading(row) && !self.folds.is_open(row) => self.expand(source),
            row if is_heading(row) => self.collapse(source),
            // A part is closed with its line.
            Row::OfWhich(_) => self.collapse(source) && self.fold_around(source),
            _ => self.fold_around(source),
        }
    }

    /// Closes the heading of a line, or the heading itself.
    fn fold_around(&mut self, source: TreeSource<'_>) -> bool {
        (is_heading(self.selected()) || self.collapse(source)) && self.collapse(source)
    }

    /// Opens an area or a group; the cursor stays on its row.
    pub(super) fn open_row(&mut self, source: TreeSource<'_>, row: Row) {
        self.stay();
        self.relay_under(source, row, |folds| folds.open(row));
    }

    /// Opens or closes a shown heading: makes the rows under it anew, and leaves all others, of which there may be a million.
    fn relay_under(&mut self, source: TreeSource<'_>, heading: Row, change: impl FnOnce(&mut Expanded)) {
        let rows = |folds: &Expanded| outline::rows(source, folds, Some(heading), Vec::new());
        let before = rows(&self.folds).len();
        change(&mut self.folds);
        let is_selected = self.selected() == heading;
        let place = if is_selected { Some(self.at.place) } else { self.place_of(heading) };
        let Some(place) = place else { return };
        let after = rows(&self.folds);
        if place < self.at.place {
            self.at.place = self.at.place + after.len() - before;
        }
        self.rows.splice(place..place + before, after);
        debug_assert_eq!(
            self.rows,
            outline::rows(source, &self.folds, self.root, Vec::new()),
            "as if all were made anew"
        );
    }
}
