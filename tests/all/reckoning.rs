//! An independent reckoning of "does it add up?": made-up documents, all four comparisons, and where a gap arises. It shares
//! nothing with the program, and only `program` knows it, from outside.

mod cells;
mod computed;
mod dice;
mod document;
mod gaps;
mod itemised;
mod misprint;
mod random;
mod reckon;
mod right;
mod ron;
mod shape;

mod alarms;
mod by_hand;
mod letter;
mod library;
mod program;
mod properties;
