//! Moves the cursor in the tree, and scrolls its rows.

use crate::explorer::{
    motion::Motion,
    tree::{Tree, is_heading, rows::Row},
};

impl Tree {
    /// Moves the cursor on a screen of so many rows. Says whether it moved.
    pub fn apply(&mut self, motion: Motion, height: usize) -> bool {
        self.select(motion.target(self.at.place, self.rows.len(), height))
    }

    /// Moves the cursor to a place, or to the last row before it.
    pub fn select(&mut self, place: usize) -> bool {
        let moved = self.at.select(place, self.rows.len());
        self.stay();
        moved
    }

    /// Moves the cursor to the area or group before the selected row.
    pub fn previous_area(&mut self) -> bool {
        self.select_before(is_heading)
    }

    /// Moves the cursor to the area or group after the selected row.
    pub fn next_area(&mut self) -> bool {
        self.select_after(is_heading)
    }

    /// Moves the cursor to the next line.
    pub fn next_line(&mut self) -> bool {
        self.select_after(|row| matches!(row, Row::Initiative(_)))
    }

    /// Moves the cursor to the line before.
    pub fn previous_line(&mut self) -> bool {
        self.select_before(|row| matches!(row, Row::Initiative(_)))
    }

    /// Scrolls as little as brings the cursor onto the screen.
    pub fn scroll(&mut self, height: usize) {
        self.at.follow(self.rows.len(), height);
    }

    /// Scrolls to a row, and moves the cursor along where it would leave the screen. Says whether the rows moved.
    pub fn scroll_to(&mut self, top: usize, height: usize) -> bool {
        let before = self.at;
        let moved = self.at.scroll_to(top, self.rows.len(), height);
        if self.at.place != before.place {
            self.stay();
        }
        moved
    }

    /// Takes the row under the cursor for the chosen one.
    pub fn stay(&mut self) {
        self.anchor = self.selected().or(self.anchor);
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
