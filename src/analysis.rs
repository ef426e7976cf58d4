//! Computes the figures of a dataset: totals, the documents' own totals beside them, changes and shares. Every screen and
//! every command takes its figures from these pure functions; how a figure is written belongs to `locale` and `report`.

pub mod amounts;
pub mod arranging;
pub mod change;
pub mod check;
pub mod chosen;
pub mod excerpt;
pub mod figures;
pub mod given_up;
pub mod search;
pub mod selection;
