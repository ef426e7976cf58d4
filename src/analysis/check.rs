//! Does it add up? The comparisons of stated figures, where differences arise, and what else is worth a look.

pub mod comparison;
pub mod differing;
pub mod gap;
pub mod reconcile;
mod standings;
pub mod stated_for;
pub mod verdict;
pub mod warnings;
pub mod withheld;
