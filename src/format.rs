//! File formats of datasets, a folder each. A format reads a file into a checked [`Dataset`](crate::model::dataset::Dataset) or
//! reports the first [`Mistake`](problem::Mistake) with its place and cure, and writes a dataset that reads back the same.
//! Sums are left to `analysis`.

pub mod explain;
pub mod problem;
pub mod ron;
pub mod source;
