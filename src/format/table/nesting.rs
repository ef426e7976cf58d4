//! Rows that lie within each other: by their codes, or by the column in which they begin.

pub mod codes;
pub mod steps;
