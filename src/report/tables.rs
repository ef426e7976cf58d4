//! Result tables of the commands, as grids: initiatives, groups, totals, and the comparisons of `check`.

pub mod check;
pub(in crate::report) mod class_totals;
pub(in crate::report) mod group_totals;
pub mod groups;
pub mod list;
pub mod totals;
