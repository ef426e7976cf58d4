//! One file per command: its arguments, and what it does with them. What is computed or shown is not decided here.

pub mod explore;
pub mod open;
