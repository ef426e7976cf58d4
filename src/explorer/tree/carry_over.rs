//! The tree of a dataset that was read again: open where it was, on the same row at the same height of the screen.

use crate::explorer::{
    tree::{Tree, ZoomedFrom, matching::IdMap, rows::TreeSource},
    view::cursor::Cursor,
};

impl Tree {
    /// The same tree of a newer dataset, as far as what it shows is still there.
    #[must_use]
    pub fn carried(self, names: &IdMap, source: TreeSource<'_>) -> Self {
        let mut left = Vec::with_capacity(self.left.len());
        let mut root = None;
        let above = self.at.place - self.at.top.min(self.at.place);
        let anchor = self.anchor.or(self.selected()).and_then(|row| names.row(row));
        // An area that is gone is left, and so is what was drilled into from there.
        let within = self.left.iter().skip(1).map(|left| left.root).chain([self.root]);
        for (from, into) in self.left.iter().zip(within) {
            let Some(into) = into.and_then(|row| names.same(row)) else { break };
            let row = from.row.and_then(|row| names.row(row));
            left.push(ZoomedFrom { root, row, top: from.top, folded: from.folded.and_then(|row| names.same(row)) });
            root = Some(into);
        }
        let folds = self.folds.carried(names);
        let mut tree = Self { folds, root, left, at: self.at, anchor, ..Self::default() };
        tree.follow_scope(source);
        tree.at = Cursor { top: tree.at.place.saturating_sub(above), ..tree.at };
        tree
    }
}
