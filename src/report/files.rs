//! Files that `export` writes, and the reasons why one can't be written.

pub mod document_tables;
pub mod export_file;
pub mod handout;
pub mod interruptible;
pub mod io_error;
pub mod markdown_document;
pub mod whole_file;
