//! Moves the cursor in the tree, and scrolls its rows. The row of the whole does not scroll.

use crate::explorer::{
    motion::Motion,
    tree::{
        Tree, is_heading,
        rows::{Row, TreeSource},
    },
};

/// The rows that scroll, and how many of them are on the screen at once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TreeExtent {
    /// All of them.
    pub rows: usize,
    /// Those on the screen.
    pub page: usize,
}

impl TreeExtent {
    /// The first row on the screen when they are scrolled to their end.
    pub fn last_top(self) -> usize {
        self.rows.saturating_sub(self.page)
    }
}

impl Tree {
    /// Moves the cursor on a screen of so many rows. Says whether it moved.
    pub fn apply(&mut self, motion: Motion, height: usize) -> bool {
        let extent = self.extent(height);
        let moved = self.select(motion.target(self.at.place, self.rows.len() + 1, extent.page));
        if moved && self.selected() == Row::Whole {
            self.at.top = extent.last_top();
        }
        moved
    }

    /// Moves the cursor to a place, or to the whole, which is the last one.
    pub fn select(&mut self, place: usize) -> bool {
        let moved = self.at.select(place, self.rows.len() + 1);
        self.stay();
        moved
    }

    /// The rows that scroll on a screen of so many. The whole stays in sight below them, unless there is room for one row only.
    pub fn extent(&self, height: usize) -> TreeExtent {
        if height > 1 {
            TreeExtent { rows: self.rows.len(), page: height - 1 }
        } else {
            TreeExtent { rows: self.rows.len() + 1, page: height }
        }
    }

    /// Moves the cursor to the area or group before the selected row.
    pub fn previous_area(&mut self) -> bool {
        self.select_before(is_heading)
    }

    /// Moves the cursor to the area or group after the selected row.
    pub fn next_area(&mut self) -> bool {
        self.select_after(is_heading)
    }

    /// Moves the cursor to the next line, and opens the area or group that it is in.
    pub fn next_line(&mut self, source: TreeSource<'_>) -> bool {
        let mut place = self.at.place;
        loop {
            match self.rows.get(place).copied() {
                None => return false,
                Some(Row::Initiative(_)) if place > self.at.place => return self.select(place),
                Some(row) if self.is_closed(row) => self.open_row(source, row),
                Some(_) => place += 1,
            }
        }
    }

    /// Moves the cursor to the line before, and opens the area or group that it is in.
    pub fn previous_line(&mut self, source: TreeSource<'_>) -> bool {
        let mut place = self.at.place;
        while let Some(above) = place.checked_sub(1) {
            match self.rows.get(above).copied() {
                Some(Row::Initiative(_)) => return self.select(above),
                Some(row) if self.is_closed(row) => {
                    let before = self.rows.len();
                    self.open_row(source, row);
                    place += self.rows.len() - before;
                }
                _ => place = above,
            }
        }
        false
    }

    fn is_closed(&self, row: Row) -> bool {
        is_heading(row) && !self.is_expanded(row)
    }

    /// Scrolls as little as brings the cursor onto the screen.
    pub fn scroll(&mut self, height: usize) {
        let extent = self.extent(height);
        if self.at.place < extent.rows {
            self.at.follow(extent.rows, extent.page);
        } else {
            self.at.top = self.at.top.min(extent.last_top());
        }
    }

    /// Scrolls to a row, and moves the cursor along where it would leave the screen. Says whether the rows moved.
    pub fn scroll_to(&mut self, top: usize, height: usize) -> bool {
        let before = self.at;
        let extent = self.extent(height);
        if self.at.place >= extent.rows {
            self.at.top = top.min(extent.last_top());
            return self.at.top != before.top;
        }
        let moved = self.at.scroll_to(top, extent.rows, extent.page);
        if self.at.place != before.place {
            self.stay();
        }
        moved
    }

    /// Takes the row under the cursor for the chosen one. Where there are no rows, nothing could be chosen.
    pub fn stay(&mut self) {
        if !self.rows.is_empty() {
            self.anchor = Some(self.selected());
        }
    }

    /// The same, where no row was chosen yet: the one that the explorer opened with.
    pub fn stay_if_new(&mut self) {
        if self.anchor.is_none() {
            self.stay();
        }
    }

    fn select_before(&mut self, is_sought: impl Fn(Row) -> bool) -> bool {
        let above = self.rows[..self.at.place].iter().rposition(|&row| is_sought(row));
        above.is_some_and(|place| self.select(place))
    }

    fn select_after(&mut self, is_sought: impl Fn(Row) -> bool) -> bool {
        let below = self.rows.iter().skip(self.at.place + 1).position(|&row| is_sought(row));
        below.is_some_and(|steps| self.select(self.at.place + 1 + steps))
    }
}
