//! Datasets in RON: the private shapes of the file, checked into a dataset, and the writer that reads back the same.

pub mod read;
pub(crate) mod shapes;
pub(crate) mod syntax;
pub(crate) mod values;
pub mod write;
