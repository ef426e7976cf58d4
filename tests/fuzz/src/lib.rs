//! The rules and the stage of the tests, for the fuzzers.

#[path = "../../shared/key_names.rs"]
pub mod key_names;
#[path = "../../shared/properties/mod.rs"]
pub mod properties;
pub mod screen;
