//! A scrollbar: the cells of its thumb, and the row that a click on a cell asks for.

use std::ops::Range;

/// The bar beside a list, as high as the visible part of the list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scrollbar {
    rows: usize,
    height: usize,
}

impl Scrollbar {
    /// The bar for so many rows on so many lines; none where all rows are visible.
    pub fn of(rows: usize, height: usize) -> Option<Self> {
        (rows > height && height > 0).then_some(Self { rows, height })
    }

    fn length(self) -> usize {
        (self.height * self.height / self.rows).max(1)
    }

    /// The cells of the thumb while `top` is the first visible row.
    pub fn thumb(self, top: usize) -> Range<usize> {
        let way = self.height - self.length();
        // Rows of several lines may be scrolled further.
        let start = (top * way / (self.rows - self.height)).min(way);
        start..start + self.length()
    }

    /// The first row that puts the middle of the thumb at a cell, as far as there are rows.
    pub fn top_at(self, cell: usize) -> usize {
        let way = self.height - self.length();
        let start = cell.saturating_sub(self.length() / 2).min(way);
        match way {
            0 => 0,
            way => (start * (self.rows - self.height)).div_ceil(way),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_thumb_comes_to_where_it_is_asked_to_and_the_ends_are_the_ends() {
        for (rows, height) in [(21, 20), (39, 12), (1_000_000, 30), (7, 1), (3, 2), (100, 50)] {
            let bar = Scrollbar::of(rows, height).unwrap();
            for cell in 0..height {
                assert!(bar.thumb(bar.top_at(cell)).contains(&cell), "{cell} of {rows} rows on {height} lines");
            }
            if height > 2 {
                assert_eq!(bar.top_at(0), 0);
                assert_eq!(bar.top_at(height - 1), rows - height);
            }
        }
        assert_eq!(Scrollbar::of(20, 20), None);
        assert_eq!(Scrollbar::of(3, 0), None);
    }
}
