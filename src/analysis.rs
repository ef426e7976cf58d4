//! Computes the figures of a dataset: totals, the documents' own totals beside them, changes and shares. Every screen and
//! every command takes its figures from these pure functions; how a figure is written belongs to `locale` and `report`.

pub mod arrangement;
pub mod change;
pub mod chosen;
pub mod classes;
pub mod comparison;
pub mod differing;
pub mod figure;
pub mod figures;
pub mod found;
pub mod fuzzy;
pub mod gap;
pub mod group;
pub mod grouping;
pub mod lookup;
pub mod named;
pub mod nearest;
pub mod order;
pub mod price;
pub mod query;
pub mod reconcile;
pub mod selection;
pub mod shown;
pub mod subtotal;
pub mod sums;
pub mod totals;
pub mod verdict;
pub mod warnings;
