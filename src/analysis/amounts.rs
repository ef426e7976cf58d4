//! Amounts of lines, areas and groups: sums, and the figures that are shown of them.

mod doubtful;
mod facts;
pub mod figure;
mod flows;
pub(in crate::analysis) mod gathering;
pub mod not_added;
pub(in crate::analysis) mod places;
pub mod price;
pub mod share;
pub mod shown;
pub(in crate::analysis) mod sparse;
pub mod subtotal;
pub mod sums;
pub mod totals;
