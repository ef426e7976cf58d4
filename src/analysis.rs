//! From a dataset to its figures: totals, what the documents state beside them, changes, shares. Pure functions; every
//! screen and every command takes its figures from here. How a figure looks is not decided here.

pub mod arrangement;
pub mod change;
pub mod chosen;
pub mod differing;
pub mod figures;
pub mod found;
pub mod fuzzy;
pub mod gap;
pub mod group;
pub mod lookup;
pub mod nearest;
pub mod order;
pub mod query;
pub mod reconcile;
pub mod selection;
pub mod subtotal;
pub mod sums;
pub mod totals;
pub mod verdict;
pub mod warnings;
