//! The datasets that the program works on, their origins and how they are opened, for every command and the explorer; and the
//! settings.

pub mod import;
pub mod open;
pub mod origin;
mod pipe;
pub mod reading;
pub mod settings;
