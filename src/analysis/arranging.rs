//! The order and the groups of lines: areas, funding, financing and classes.

pub mod arrangement;
pub mod classes;
pub mod group;
pub mod grouping;
pub mod marked;
pub mod order;
pub mod payers;
