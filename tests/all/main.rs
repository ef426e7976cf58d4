//! Behaviour through the doors that users use: the file, the command line, the screen, a terminal. One test binary.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that finds something else than it expects has failed")]

mod analysis;
mod architecture;
mod commands;
mod copying;
mod documentation;
mod format;
#[path = "../shared/key_names.rs"]
mod key_names;
mod letter;
mod random_dataset;
mod random_keys;
mod reconciliation;
mod reference_model;
mod screen;
mod terminal;
