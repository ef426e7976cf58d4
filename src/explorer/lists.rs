//! The lists that the user moves in beside the tree: comparisons, the filter, the palette.

pub mod checklist;
pub mod filter;
pub(crate) mod palette;
