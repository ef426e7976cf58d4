//! Opens datasets, a named file, standard input or the built-in letter, for every command and the explorer; and keeps the
//! settings.

pub mod open;
pub mod settings;
