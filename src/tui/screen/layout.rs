//! The rectangles of the parts of the screen at each size. Geometry that depends on the content is not here: the tabs of the
//! header, the rows above the list of comparisons, the height of a notice, the columns of the tree. Each of these is laid out
//! by one function of its own module, which both its drawing and the mouse call.

use ratatui::layout::{Rect, Size};

use crate::explorer::view::viewport::ScreenSize;

/// The smallest screen that is drawn.
pub const LEAST: Size = Size { width: 40, height: 10 };

/// Rows of a pane of totals: its title, the heads of its columns and six lines.
const TOTALS: u16 = 8;

/// Rows of a pane of totals that also has room for the places of a gap and of the total in print.
const FULL_TOTALS: u16 = 13;

/// The rectangles of the parts of a screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ScreenLayout {
    /// Title, scope, year and view: two lines.
    pub header: Rect,
    /// The heads of the tree's columns: one line.
    pub columns: Rect,
    /// The rows of the tree, the scrollbar's column not included.
    pub rows: Rect,
    /// The scrollbar's own column.
    pub scrollbar: Rect,
    /// The line between the tree and the panes beside it.
    pub divider: Option<Rect>,
    /// The totals of the whole, in one line where there is no room for more.
    pub totals: Rect,
    /// The pane about the selected row, where there is room.
    pub detail: Option<Rect>,
    /// The keys: one line.
    pub footer: Rect,
    /// A page's title: one line.
    pub page_title: Rect,
    /// A page's text.
    pub page: Rect,
}

impl From<ScreenSize> for Size {
    fn from(ScreenSize { width, height }: ScreenSize) -> Self {
        Self { width, height }
    }
}

impl ScreenLayout {
    /// The layout for a screen of this size; none where the screen is too small.
    pub fn new(size: Size) -> Option<Self> {
        let Size { width, height } = size;
        if width < LEAST.width || height < LEAST.height {
            return None;
        }
        let header = Rect::new(0, 0, width, 2);
        let footer = Rect::new(0, height - 1, width, 1);
        let body = Rect::new(0, 2, width, height - 3);
        let page_title = Rect { height: 1, ..body };
        let page = Rect::new(1, body.y + 1, width - 2, body.height - 1);
        let (tree, divider, totals, detail) = divide(body);
        let columns = Rect { height: 1, ..tree };
        let rows = Rect { y: tree.y + 1, height: tree.height - 1, width: tree.width - 1, ..tree };
        let scrollbar = Rect { x: rows.right(), width: 1, ..rows };
        Some(Self { header, columns, rows, scrollbar, divider, totals, detail, footer, page_title, page })
    }
}

/// The tree, the line beside it, the totals and the detail.
fn divide(body: Rect) -> (Rect, Option<Rect>, Rect, Option<Rect>) {
    let Rect { x, y, width, height } = body;
    if width >= 108 && height >= 2 * TOTALS {
        let side = (width / 3).min(48);
        let tree = Rect::new(x, y, width - side - 1, height);
        let divider = Rect::new(tree.right(), y, 1, height);
        let high = if height >= 2 * FULL_TOTALS { FULL_TOTALS } else { TOTALS };
        let totals = Rect::new(divider.right(), y, side, high);
        let detail = Rect::new(totals.x, totals.bottom(), side, height - high);
        return (tree, Some(divider), totals, Some(detail));
    }
    let above = |below: u16| Rect::new(x, y, width, height - below);
    if height >= TOTALS + 8 {
        let tree = above(TOTALS);
        if width >= 76 {
            let half = width / 2;
            let totals = Rect::new(x, tree.bottom(), half, TOTALS);
            let detail = Rect::new(x + half + 1, tree.bottom(), width - half - 1, TOTALS);
            let divider = Rect::new(x + half, tree.bottom(), 1, TOTALS);
            return (tree, Some(divider), totals, Some(detail));
        }
        if height >= 2 * TOTALS + 8 {
            let tree = above(2 * TOTALS);
            let totals = Rect::new(x, tree.bottom(), width, TOTALS);
            return (tree, None, totals, Some(Rect::new(x, totals.bottom(), width, TOTALS)));
        }
        return (tree, None, Rect::new(x, tree.bottom(), width, TOTALS), None);
    }
    let rows = if height >= 11 { 5 } else { 1 };
    let tree = above(rows);
    (tree, None, Rect::new(x, tree.bottom(), width, rows), None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_every_size_all_parts_lie_within_the_screen_and_the_tree_has_a_row() {
        for width in 1..200 {
            for height in 1..80 {
                let Some(layout) = ScreenLayout::new(Size { width, height }) else {
                    assert!(width < 40 || height < 10);
                    continue;
                };
                let screen = Rect::new(0, 0, width, height);
                let parts = [
                    layout.header,
                    layout.columns,
                    layout.rows,
                    layout.scrollbar,
                    layout.totals,
                    layout.footer,
                    layout.page,
                ];
                for part in parts.into_iter().chain(layout.detail).chain(layout.divider) {
                    assert_eq!(part.intersection(screen), part, "{width}×{height}");
                    assert!(part.width > 0 && part.height > 0, "{width}×{height}");
                }
            }
        }
    }
}
