//! Rules that hold for every input, for the tests and the fuzzers: bytes for a dataset or a table, a text for a query, keys for the explorer,
//! bytes from a terminal. Each takes any input and panics where its rule is broken.

pub mod dataset;
pub mod keys;
pub mod query;
pub mod readers;
pub mod table;
pub mod terminal;

/// The signs that no text of ours holds, whatever the input: they would command a terminal or turn what is read.
fn commands(sign: char) -> bool {
    (sign.is_control() && sign != '\n') || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
