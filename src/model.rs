//! The dataset in memory: exact amounts, years, areas and initiatives, and what the documents state about them.
//! Knows no file and no screen; nothing here computes a total.

pub mod about;
pub mod amount;
pub mod builder;
pub mod citation;
pub mod dataset;
pub mod financing;
pub mod ids;
pub mod lines;
pub mod text;
pub mod year;
