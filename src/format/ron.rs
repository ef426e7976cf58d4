//! Datasets in RON: a reader that checks the file, and a writer whose output reads back the same.

pub mod read;
mod scan;
pub(crate) mod shapes;
pub(crate) mod syntax;
pub(crate) mod values;
pub mod write;
