//! Carries the tree over into a dataset that was read again: open where it was, on the same row at the same height of the screen.

use crate::{
    analysis::arranging::group::Grouping,
    explorer::{
        tree::{Tree, matching::IdMap, rows::TreeSource, zoomed::ZoomedFrom},
        view::cursor::Cursor,
    },
};

impl Tree {
    /// The same tree of a newer dataset, as far as its rows are still there.
    pub fn carry_over(&self, ids: &IdMap, source: TreeSource<'_>) -> Self {
        // Rows are made anew, and a place kept for another grouping is not kept any longer.
        let Self { folds, root, left, rows: _, at, anchor, grouping: _, parked: _, changes: _, spare: _ } = self;
        let above = at.place - at.top.min(at.place);
        let anchor = anchor.or_else(|| self.rows.get(at.place).copied()).and_then(|row| ids.row(row));
        // An area that is gone is left, and so is whatever was zoomed into from there.
        let mut new_left = Vec::with_capacity(left.len());
        let mut new_root = None;
        let within = left.iter().skip(1).map(|left| left.root).chain([*root]);
        for (from, into) in left.iter().zip(within) {
            let Some(into) = into.and_then(|row| ids.same(row)) else { break };
            let row = from.row.and_then(|row| ids.row(row));
            let folded = from.folded.and_then(|row| ids.same(row));
            new_left.push(ZoomedFrom { root: new_root, row, top: from.top, folded });
            new_root = Some(into);
        }
        let mut tree = Self {
            folds: folds.carry_over(ids),
            root: new_root,
            left: new_left,
            rows: Vec::new(),
            at: *at,
            anchor,
            grouping: Grouping::default(),
            parked: Vec::new(),
            changes: 0,
            spare: Vec::new(),
        };
        tree.follow_scope(source);
        tree.at = Cursor { top: tree.at.place.saturating_sub(above), ..tree.at };
        tree
    }
}
