//! File formats of datasets, a folder each, and the packing that any of them may come in. A format reads a file into a checked [`Dataset`](crate::model::dataset::Dataset) or
//! reports the first [`Mistake`](problem::Mistake) with its place and cure, and writes a dataset that reads back the same.
//! Sums are left to `analysis`.

pub mod dataset_file;
pub mod explain;
pub mod gzip;
pub mod problem;
pub mod ron;
pub mod source;
