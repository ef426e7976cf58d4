//! The width of the panes beside the tree: it depends on the dataset and on what is shown, not on the row that is selected.

use std::ops::RangeInclusive;

use unicode_width::UnicodeWidthStr as _;

use crate::{
    locale::Message,
    tui::screen::{
        draw_context::DrawContext,
        phrases::{per_cent_width, share_width},
    },
};

/// The most cells of panes beside the tree: sentences are wrapped, and figures that need more stand below each other.
const MOST: usize = 48;

/// The fewest cells of panes beside the tree: sentences are read in lines of some words.
const LEAST: usize = 36;

/// The cells of a figure beside the figure itself: a blank before it, its mark, a blank before its percentage.
const BESIDE_FIGURE: usize = 3;

/// The fewest cells that the panes need for two columns of figures with their percentages, and the most that they have a use for.
pub fn widths(context: &DrawContext<'_>) -> RangeInclusive<usize> {
    let compared = context.scope.compared(context.dataset).map(|compared| context.compared(compared));
    let labels = [Message::Amount, Message::OfWhichExternal].map(|label| context.text(label));
    let label = labels.iter().chain(&compared).map(|label| label.width()).max().unwrap_or(0);
    let amount = context.widths.whole.max(context.widths.amount);
    let with = |per_cent: usize| (1 + label + 2 * (amount + BESIDE_FIGURE + per_cent)).clamp(LEAST, MOST);
    with(share_width(context))..=with(per_cent_width(context).max(share_width(context)))
}
