//! An independent reckoning of "does it add up?": made-up documents, all four comparisons, and where a gap arises. It shares
//! nothing with the program, and only `program` knows it, from outside.

pub mod cells;
mod computed;
mod dice;
pub mod document;
mod gaps;
pub mod itemised;
mod misprint;
mod random;
pub mod reckon;
mod right;
pub mod ron;
pub mod shape;

mod alarms;
mod by_hand;
mod excerpts;
mod letter;
pub mod library;
mod program;
mod properties;
