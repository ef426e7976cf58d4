//! Several tables as one dataset: how they stand to each other, what they have in common, whose money their totals are of.

pub mod across;
pub mod dimensions;
pub mod meeting;
mod outline;
pub mod standing;
pub mod views;
