//! Writers of results: grids as text and Markdown, for people; records as CSV, tab-separated text and JSON, for programs.

pub mod csv;
mod excerpt;
pub mod html;
pub mod json;
pub mod link;
pub mod markdown;
pub(in crate::report) mod records;
pub mod text;
pub mod tsv;
pub mod xlsx;
