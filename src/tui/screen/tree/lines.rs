//! Rows on lines: which row stands on which line of the screen, as names may take several.

use std::ops::Range;

use crate::{
    explorer::view::{room::NameLines, viewport::NamesFit},
    tui::screen::{
        layout::TreeRoom,
        tree::{TreePane, cells::TreeCells, columns::TreeColumns, row_name::RowName},
    },
};

impl TreePane<'_> {
    /// The places of the rows on a screen of so many lines, each with its lines. The whole closes them.
    pub(super) fn laid(&self, columns: &TreeColumns, height: usize) -> Vec<(usize, Range<usize>)> {
        let rows = self.tree.rows().len();
        let extent = self.tree.extent(height);
        let mut laid = Vec::new();
        let mut line = 0;
        for place in self.tree.top()..extent.rows {
            let lines = self.height(place, columns).min(extent.page - line);
            if lines == 0 {
                break;
            }
            laid.push((place, line..line + lines));
            line += lines;
        }
        if extent.rows == rows && height > 0 {
            let of_whole = if self.is_explained() { height - 1 } else { line };
            laid.push((rows, of_whole..of_whole + 1));
        }
        laid
    }

    /// The place of the row on a line of so many, and which of the lines of the row that is.
    pub fn place_at(&self, line: usize, room: TreeRoom, height: usize) -> Option<(usize, usize)> {
        let columns = TreeColumns::fitting(self.context, self.tree.root(), room);
        let laid = self.laid(&columns, height).into_iter();
        laid.filter(|(_, lines)| lines.contains(&line)).map(|(place, lines)| (place, line - lines.start)).next()
    }

    /// The lines that a name takes. The selected one is always whole: in the pane about it, else in the tree.
    pub(super) fn lines_of(&self, place: usize, name: &RowName, room: usize) -> NameLines {
        // The whole stands in one line below all rows.
        if place >= self.tree.rows().len() {
            return NameLines::One;
        }
        let is_only_here = place == self.tree.cursor() && self.selected == NameLines::AsNeeded && name.is_cut(room);
        if is_only_here { NameLines::AsNeeded } else { self.context.room.names }
    }

    /// The number of lines of the row at a place.
    fn height(&self, place: usize, columns: &TreeColumns) -> usize {
        let is_one = self.context.room.names == NameLines::One && place != self.tree.cursor();
        let row = self.tree.rows().get(place).filter(|_| !is_one);
        row.map_or(1, |&row| self.row(place, row, columns).len())
    }

    /// The names of the rows in sight, held against one line each.
    pub fn names_fit(&self, room: TreeRoom, height: usize) -> NamesFit {
        let columns = TreeColumns::fitting(self.context, self.tree.root(), room);
        let cells = TreeCells::new(self.context, &columns);
        let is_cut = |(place, _): &(usize, Range<usize>)| {
            let row = self.tree.rows().get(*place).copied();
            let name = row.map(|row| self.name(*place, row, &cells, self.indent(row, &columns)));
            name.is_some_and(|name| name.is_cut(columns.name.saturating_sub(1)))
        };
        if self.laid(&columns, height).iter().any(is_cut) { NamesFit::NotAll } else { NamesFit::All }
    }

    /// The number of rows that can be seen at once on so many lines, the selected one and the whole among them.
    pub fn rows_in_sight(&self, room: TreeRoom, height: usize) -> usize {
        let extent = self.tree.extent(height);
        let columns = TreeColumns::fitting(self.context, self.tree.root(), room);
        let cursor = self.tree.cursor().min(extent.rows.saturating_sub(1));
        // Upwards from the cursor; where that comes to the first row, downwards too.
        let places = (0..=cursor).rev().chain(cursor + 1..extent.rows.max(cursor + 1));
        let mut left = extent.page;
        let fits = |&place: &usize| match left.checked_sub(self.height(place, &columns)) {
            Some(rest) => {
                left = rest;
                true
            }
            None => false,
        };
        let fitting = places.take(extent.page).take_while(fits).count().max(1);
        // Where there are fewer rows than lines, as many could be seen.
        if fitting >= extent.rows { height.max(1) } else { fitting + (height - extent.page) }
    }
}
