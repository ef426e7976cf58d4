//! One file per command: its arguments, and what it does with them. What is computed or shown is not decided here.

pub mod answer;
pub mod check;
pub mod completions;
pub mod dataset;
pub mod explore;
pub mod export;
pub mod list;
pub mod man;
pub mod no_match;
pub mod output;
pub mod selection;
pub mod totals;
