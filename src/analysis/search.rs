//! Lines, areas and figures found by words: queries, lookups and the nearest names.

pub mod alike;
pub mod found;
pub mod lookup;
pub mod named;
pub mod names;
pub mod nearest;
pub mod other_years;
pub mod printed_total;
pub mod query;
pub mod unknown_name;
pub mod whole_name;
