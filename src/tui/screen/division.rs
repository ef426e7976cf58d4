//! The division of the screen for what is shown: the widths that names, columns and panes need.

use ratatui::layout::{Rect, Size};

use crate::{
    explorer::{
        tree::{Tree, rows::Row},
        view::room::NameLines,
    },
    tui::screen::{
        draw_context::DrawContext,
        layout::{Division, ScreenLayout},
        totals, tree,
        tree::TreePane,
    },
};

/// The pane about the selected row: its own, or the only one there is, unless the whole or marks are in that one.
pub fn pane_of_selected(context: &DrawContext<'_>, selected: Row, layout: &ScreenLayout) -> Option<Rect> {
    let only = layout.totals.filter(|area| area.height > 1 && context.marks.lines().is_empty());
    layout.detail.or(only).filter(|_| selected != Row::Whole || !context.marks.lines().is_empty())
}

/// The tree of a layout. Its selected name takes as many lines as it needs where the pane about it has not all of it.
pub fn tree_pane<'a>(context: &'a DrawContext<'a>, tree: &'a Tree, layout: &ScreenLayout) -> TreePane<'a> {
    let row = tree.selected();
    let pane = pane_of_selected(context, row, layout);
    let is_whole = pane.is_some_and(|area| totals::detail::names_whole(context, row, area));
    TreePane::new(context, tree, if is_whole { NameLines::One } else { NameLines::AsNeeded })
}

/// The layout for a screen of this size; none where the screen is too small.
pub fn layout(context: &DrawContext<'_>, size: Size) -> Option<ScreenLayout> {
    let cells = |width: usize| u16::try_from(width).unwrap_or(u16::MAX / 2).min(u16::MAX / 2);
    let (least, most) = totals::width::widths(context).into_inner();
    let tree = cells(tree::least_beside_panes(context));
    ScreenLayout::new(size, &Division { tree, panes: cells(least)..=cells(most), parts: context.room.parts })
}
