//! The progress of the work on tables, told while it is done.

pub mod growing;
pub mod heed;
