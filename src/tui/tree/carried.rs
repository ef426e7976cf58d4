//! The tree of a dataset that was read again: open where it was, on the same row at the same height of the screen.

use std::collections::HashSet;

use super::{Left, Tree, Unfolded};
use crate::{
    model::ids::AreaId,
    tui::{reload::Names, rows::Ground},
};

impl Tree {
    /// The same tree of a newer dataset, as far as what it shows is still there.
    #[must_use]
    pub fn carried(self, names: &Names<'_>, ground: Ground<'_>) -> Self {
        let same = |areas: HashSet<AreaId>| areas.into_iter().filter_map(|area| names.area(area)).collect();
        let mut left = Vec::with_capacity(self.left.len());
        let mut root = None;
        let (old_row, above) = (self.selected(), self.cursor - self.top.min(self.cursor));
        // An area that is gone is left, and so is what was drilled into from there.
        let within = self.left.iter().skip(1).map(|left| left.root).chain([self.root]);
        for (from, into) in self.left.iter().zip(within) {
            let Some(into) = into.and_then(|area| names.area(area)) else { break };
            let row = from.row.and_then(|row| names.row(row));
            left.push(Left { root, row, top: from.top, folded: from.folded.and_then(|area| names.area(area)) });
            root = Some(into);
        }
        let unfolded =
            self.unfolded.map(|unfolded| Unfolded { before: same(unfolded.before), opened: same(unfolded.opened) });
        let mut tree =
            Self { expanded: same(self.expanded), unfolded, root, left, cursor: self.cursor, ..Self::default() };
        tree.rebuild(ground);
        tree.find(ground.dataset, old_row.and_then(|row| names.row(row)));
        tree.top = tree.cursor.saturating_sub(above);
        tree
    }
}
