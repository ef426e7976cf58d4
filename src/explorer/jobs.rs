//! Work that runs off the drawing thread: each job owns what it needs, runs to its end and returns one answer.

pub mod export;
pub mod search;
