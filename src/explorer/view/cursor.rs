//! A cursor in a list that is longer than the screen. When the cursor moves, the rows follow; when the rows are scrolled, the
//! cursor stays on the screen.

use crate::explorer::motion::Motion;

/// The place of the cursor, and of the first row on the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Cursor {
    /// The selected row.
    pub place: usize,
    /// The first row on the screen.
    pub top: usize,
}

impl Cursor {
    /// Moves in a list of so many rows, of which `page` are on the screen. Says whether it moved.
    pub fn apply(&mut self, motion: Motion, rows: usize, page: usize) -> bool {
        self.select(motion.target(self.place, rows, page), rows)
    }

    /// Moves to a place, or to the last row before it.
    pub fn select(&mut self, place: usize, rows: usize) -> bool {
        let before = self.place;
        self.place = place.min(rows.saturating_sub(1));
        self.place != before
    }

    /// Scrolls as little as brings the cursor onto the screen.
    pub fn follow(&mut self, rows: usize, height: usize) {
        let last_top = rows.saturating_sub(height);
        self.top = self.top.min(self.place).max((self.place + 1).saturating_sub(height)).min(last_top);
    }

    /// Scrolls to a row, and moves the cursor no further than it must to stay on the screen. Says whether the rows moved.
    pub fn scroll_to(&mut self, top: usize, rows: usize, height: usize) -> bool {
        let before = self.top;
        self.top = top.min(rows.saturating_sub(height));
        let last = (self.top + height.max(1) - 1).min(rows.saturating_sub(1));
        self.place = self.place.clamp(self.top.min(last), last);
        self.top != before
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_moved_as_far_as_there_are_any_and_the_cursor_stays_among_them() {
        let mut cursor = Cursor { place: 4, top: 0 };
        assert!(cursor.scroll_to(3, 20, 5));
        assert_eq!(cursor, Cursor { place: 4, top: 3 }, "it can still be seen");
        assert!(cursor.scroll_to(9, 20, 5));
        assert_eq!(cursor, Cursor { place: 9, top: 9 });
        assert!(cursor.scroll_to(usize::MAX, 20, 5));
        assert_eq!(cursor, Cursor { place: 15, top: 15 });
        assert!(!cursor.scroll_to(17, 20, 5), "there are no more");
        assert!(cursor.scroll_to(0, 20, 5));
        assert_eq!(cursor, Cursor { place: 4, top: 0 });
        assert!(!Cursor::default().scroll_to(3, 0, 5));
        assert!(!Cursor::default().scroll_to(3, 2, 5));
    }
}
