//! Opens datasets: a named file, standard input, or the built-in letter. Every command and the explorer open them here.

pub mod open;
