//! The rectangles of the parts of the screen at each size. Of the content it depends on two widths only, a [`Division`].
//! Geometry that depends on more of it is not here: the tabs of the header, the rows above the list of comparisons, the height of a notice, the columns of the tree. Each of these is laid out
//! by one function of its own module, which both its drawing and the mouse call.

use std::ops::RangeInclusive;

use ratatui::layout::{Rect, Size};

use crate::explorer::view::{room::ShownParts, viewport::ScreenSize};

/// The smallest screen that is drawn.
pub const LEAST: Size = Size { width: 40, height: 10 };

/// The narrowest screen with two panes side by side.
const TWO_PANES: u16 = 76;

/// Rows of a pane of totals: its title, the heads of its columns and six lines.
const TOTALS: u16 = 8;

/// Rows of a pane below its title in which there is no room for more than its figures.
pub const LOW_PANE: usize = 4;

/// The rows between header and footer of a screen on which a row of the tree less is no loss.
const HIGH: u16 = 27;

/// Rows of a pane of totals that also has room for the places of a gap and of the total in print.
const FULL_TOTALS: u16 = 13;

/// The widths that the parts beside each other need.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Division {
    /// Cells of the tree: of its names, and of the columns that always stand there while panes are beside it.
    pub tree: u16,
    /// Cells of the panes beside the tree: the fewest in which their figures have their percentages, and the most that they
    /// have a use for.
    pub panes: RangeInclusive<u16>,
    /// The parts that are shown.
    pub parts: ShownParts,
}

/// The room of the tree, the scrollbar not included.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TreeRoom {
    /// All its cells.
    pub width: usize,
    /// The cells that its columns are chosen for. While the panes are below, no more than the tree has once they stand beside
    /// it, so that a wider screen never shows fewer columns.
    pub for_columns: usize,
}

/// The rectangles of the parts of a screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ScreenLayout {
    /// Title, scope, year and view: two lines.
    pub header: Rect,
    /// The heads of the tree's columns: one line.
    pub columns: Rect,
    /// The rows of the tree, the scrollbar's column not included.
    pub rows: Rect,
    /// The room for names and columns in them.
    pub tree_room: TreeRoom,
    /// The column of the scrollbar; beside the tree that of the divider.
    pub scrollbar: Rect,
    /// The line between the tree and the panes beside it.
    pub divider: Option<Rect>,
    /// The totals of the whole, in one line where there is no room for more.
    pub totals: Option<Rect>,
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
    pub fn new(size: Size, division: &Division) -> Option<Self> {
        let Size { width, height } = size;
        if width < LEAST.width || height < LEAST.height {
            return None;
        }
        let header = Rect::new(0, 0, width, 2);
        let footer = Rect::new(0, height - 1, width, 1);
        let body = Rect::new(0, 2, width, height - 3);
        let page_title = Rect { height: 1, ..body };
        let page = Rect::new(1, body.y + 1, width - 2, body.height - 1);
        let Parts { tree, divider, totals, detail, for_columns } = Parts::new(body, division);
        let bar = u16::from(divider.is_none_or(|divider| divider.x != tree.right()));
        let columns = Rect { height: tree.height.min(1), ..tree };
        let rows = Rect { y: tree.y + 1, height: tree.height.saturating_sub(1), width: tree.width - bar, ..tree };
        let tree_room = TreeRoom { width: usize::from(rows.width), for_columns: usize::from(for_columns) };
        let scrollbar = Rect { x: rows.right(), width: 1, ..rows };
        Some(Self { header, columns, rows, tree_room, scrollbar, divider, totals, detail, footer, page_title, page })
    }
}

/// The tree, the line beside it, the totals and the detail.
struct Parts {
    tree: Rect,
    divider: Option<Rect>,
    totals: Option<Rect>,
    detail: Option<Rect>,
    for_columns: u16,
}

impl Parts {
    fn new(body: Rect, division: &Division) -> Self {
        let Rect { x, y, width, height } = body;
        match division.parts {
            ShownParts::Tree => {
                return Self { tree: body, divider: None, totals: None, detail: None, for_columns: width };
            }
            ShownParts::Panes => return Self::panes_alone(body),
            ShownParts::TreeAndPanes => {}
        }
        // The lowest screen that panes stand beside the tree on.
        if height < 2 * TOTALS {
            return Self::below(body, width);
        }
        let room = width.saturating_sub(division.tree + 1);
        if room < *division.panes.start() {
            return Self::below(body, division.tree);
        }
        let side = room.min(*division.panes.end());
        let tree = Rect::new(x, y, width - side - 1, height);
        let divider = Rect::new(tree.right(), y, 1, height);
        let high = if height >= 2 * FULL_TOTALS { FULL_TOTALS } else { TOTALS };
        let totals = Rect::new(divider.right(), y, side, high);
        let detail = Rect::new(totals.x, totals.bottom(), side, height - high);
        Self { tree, divider: Some(divider), totals: Some(totals), detail: Some(detail), for_columns: tree.width }
    }

    /// The panes on the whole screen: side by side, or one below the other.
    fn panes_alone(body: Rect) -> Self {
        let Rect { x, y, width, height } = body;
        let tree = Rect { height: 0, ..body };
        let (totals, divider, detail) = if width >= TWO_PANES {
            let divider = Rect { x: x + width / 2, width: 1, ..body };
            let detail = Rect { x: divider.right(), width: width - width / 2 - 1, ..body };
            (Rect { width: width / 2, ..body }, Some(divider), detail)
        } else {
            let upper = height / 2;
            (Rect { height: upper, ..body }, None, Rect { y: y + upper, height: height - upper, ..body })
        };
        Self { tree, divider, totals: Some(totals), detail: Some(detail), for_columns: width }
    }

    /// The panes below the tree: side by side, one below the other, or the totals alone.
    fn below(body: Rect, for_columns: u16) -> Self {
        let Rect { x, y, width, height } = body;
        let above = |below: u16| Rect::new(x, y, width, height - below);
        let rows = match height {
            ..11 => 1,
            11..16 => 5,
            // One row more has the number of amounts below the place of a gap.
            HIGH.. => TOTALS + 1,
            _ => TOTALS,
        };
        let (tree, divider, totals, detail) = if rows >= TOTALS && width >= TWO_PANES {
            let (tree, half) = (above(rows), width / 2);
            let totals = Rect::new(x, tree.bottom(), half, rows);
            let divider = Rect::new(totals.right(), tree.bottom(), 1, rows);
            let detail = Rect::new(divider.right(), tree.bottom(), width - half - 1, rows);
            (tree, Some(divider), totals, Some(detail))
        } else if height >= 2 * TOTALS + 8 {
            let tree = above(2 * TOTALS);
            let totals = Rect::new(x, tree.bottom(), width, TOTALS);
            (tree, None, totals, Some(Rect { y: totals.bottom(), ..totals }))
        } else {
            let tree = above(rows);
            (tree, None, Rect::new(x, tree.bottom(), width, rows), None)
        };
        Self { tree, divider, totals: Some(totals), detail, for_columns }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_every_size_all_parts_lie_within_the_screen_and_the_tree_has_a_row() {
        for width in 1..200 {
            for height in 1..80 {
                let parts = [ShownParts::TreeAndPanes, ShownParts::Tree, ShownParts::Panes][usize::from(width % 3)];
                let division = Division { tree: 60 + width % 40, panes: 30..=40, parts };
                let Some(layout) = ScreenLayout::new(Size { width, height }, &division) else {
                    assert!(width < 40 || height < 10);
                    continue;
                };
                let screen = Rect::new(0, 0, width, height);
                let tree = [layout.columns, layout.rows, layout.scrollbar].into_iter();
                let tree = tree.filter(|_| parts != ShownParts::Panes);
                let always = [layout.header, layout.footer, layout.page];
                let panes = layout.totals.into_iter().chain(layout.detail).chain(layout.divider);
                for part in always.into_iter().chain(tree).chain(panes) {
                    assert_eq!(part.intersection(screen), part, "{width}×{height}");
                    assert!(part.width > 0 && part.height > 0, "{width}×{height}");
                }
            }
        }
    }
}
