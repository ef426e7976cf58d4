//! Amounts of lines, areas and groups: sums, and the figures that are shown of them.

pub mod figure;
pub mod price;
pub mod shown;
pub mod subtotal;
pub mod sums;
pub mod totals;
