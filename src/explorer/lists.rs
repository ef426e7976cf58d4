//! The lists that the user moves in beside the tree: comparisons, what a warning is about, the filter, the palette.

pub mod checklist;
pub mod concerned;
pub mod filter;
pub(crate) mod palette;
