//! The lists that the user moves in beside the tree: comparisons, what a warning is about, the filter, the palette,
//! the columns of a table.

pub mod checklist;
pub mod concerned;
pub mod filter;
pub(crate) mod palette;
pub mod roles;
