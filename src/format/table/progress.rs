//! What is told of the work on tables while it is done.

pub mod growing;
pub mod heed;
