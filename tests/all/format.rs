//! Dataset files: what can be read, what is written, and the sentence for each mistake.

mod alternative_spellings;
mod as_the_parser;
mod columns_and_cells;
pub mod diagnostics;
pub mod json_dataset;
mod malformed_input;
pub mod normalised;
mod round_trip;
mod syntax_errors;
