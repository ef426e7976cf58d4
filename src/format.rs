//! File formats of datasets, a folder each, the packing that any of them may come in, and the limits within which all are read. A
//! format reads a file into a checked [`Dataset`](crate::model::dataset::Dataset) or reports the first [`Mistake`](problem::Mistake) with its place and cure, and writes a dataset that reads back the same.
//! Sums are left to `analysis`.

pub mod csv;
pub mod dataset_file;
pub mod encoding;
pub mod explain;
pub mod gzip;
pub mod json;
pub mod limits;
pub mod memory;
pub mod not_read;
pub mod own_list;
pub mod package;
pub mod problem;
pub mod reading;
pub mod roles_file;
pub mod ron;
pub mod sheet;
pub mod source;
pub mod table;
pub mod tables;
pub mod text_tables;
