//! Zooms into an area or a group and back, and goes to an area or a line wherever it is.

use crate::{
    explorer::tree::{
        Tree,
        rows::{Row, TreeSource},
        zoomed::ZoomedFrom,
    },
    model::ids::{AreaId, InitiativeId},
};

impl Tree {
    /// Selects an area and opens all areas above it; leaves the area shown alone if it is not under that. Without an area,
    /// selects the first row of the whole tree.
    pub fn go_to(&mut self, source: TreeSource<'_>, area: Option<AreaId>) {
        let path: Vec<Row> =
            area.map_or_else(Vec::new, |area| source.dataset.path(area)).into_iter().map(Row::Area).collect();
        if self.root.is_some_and(|root| !path.contains(&root)) {
            self.root = None;
            self.left.clear();
        }
        self.fold_as_shown(source);
        self.folds.open_for_good(&path);
        self.anchor = area.map(Row::Area);
        self.at.place = 0;
        self.rebuild(source);
    }

    /// Selects a line, and opens all areas that it is in.
    pub fn go_to_line(&mut self, source: TreeSource<'_>, line: InitiativeId) {
        self.go_to(source, Some(source.dataset.initiative(line).area));
        self.anchor = Some(Row::Initiative(line));
        self.rebuild(source);
    }

    /// Selects a row, and opens all that it is in.
    pub fn go_to_row(&mut self, source: TreeSource<'_>, row: Row) {
        let mut above = source.parent(row);
        while let Some(heading) = above {
            self.folds.open(heading);
            above = source.parent(heading);
        }
        self.anchor = Some(row);
        self.rebuild(source);
    }

    /// Shows an area or a group alone, opened.
    pub fn drill_into(&mut self, source: TreeSource<'_>, row: Row) -> bool {
        if self.root == Some(row) {
            return false;
        }
        self.stay();
        let folded = self.folds.open_for_good(&[row]).then_some(row);
        self.left.push(ZoomedFrom { root: self.root, row: Some(self.selected()), top: self.at.top, folded });
        self.root = Some(row);
        self.rebuild(source);
        self.at.top = 0;
        true
    }

    /// Returns to the place that was zoomed in from: the same row at the same height of the screen, the area folded if it was.
    pub fn back(&mut self, source: TreeSource<'_>) -> bool {
        let Some(left) = self.left.pop() else { return false };
        self.root = left.root;
        if let Some(row) = left.folded {
            self.folds.close_for_good(row);
        }
        self.anchor = left.row;
        self.rebuild(source);
        self.at.top = left.top;
        true
    }
}
