//! Behaviour through the doors that users use: the file, the command line, the screen, a terminal. One test binary.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that finds something else than it expects has failed")]

mod arbitrary;
mod contradictions;
mod diagnostics;
mod gap;
mod letter;
mod model;
mod opening;
mod oracle;
mod picture;
mod printed;
mod properties;
mod questions;
mod readme;
mod rounding;
mod same;
mod screen;
mod spelling;
mod spoilt;
mod syntax;
mod terminal;
mod trust;
mod warnings;
mod written;

mod commands;
