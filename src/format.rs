//! Datasets in files. Reads a file into a checked [`Dataset`](crate::model::dataset::Dataset), or says what is wrong, where,
//! and what to do; writes a dataset that reads back the same. What a file means is checked here, what it adds up to is not.

pub mod problem;
pub mod ron;
pub mod source;
