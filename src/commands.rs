//! The commands, one file each: the arguments, and the calls that carry them out. Figures are left to `analysis`, words to
//! `report`.

pub mod answer;
pub mod check;
pub mod completions;
pub mod dataset;
pub mod explore;
pub mod export;
pub mod handout;
pub mod import;
pub mod list;
pub mod man;
pub mod new;
pub mod no_match;
pub mod output;
mod progress;
pub mod selection;
pub mod totals;
