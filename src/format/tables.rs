//! The tables of a file, whatever format it has: recognised by its first bytes, never by its name.

use crate::format::{csv, encoding::decode, limits::Limits, not_read::NotRead, sheet, table::grid::Grid, text_tables};

/// The tables of a file, and how they were read.
#[derive(Clone, Debug, Default)]
pub struct Tables {
    /// The tables that hold something, in the file's order.
    pub grids: Vec<Grid>,
    /// The encoding of its text; none in a spreadsheet.
    pub encoding: Option<&'static str>,
    /// The sign that parts its cells; none in a spreadsheet, and none where tables stand in a text.
    pub delimiter: Option<char>,
}

/// Reads the tables of a file; there may be none.
///
/// # Errors
/// The obstacle to reading a spreadsheet, and more cells than the limit in any file.
pub fn read(bytes: &[u8], limits: Limits) -> Result<Tables, NotRead> {
    if sheet::is_sheet(bytes) {
        return Ok(Tables { grids: sheet::read(bytes, limits)?, ..Tables::default() });
    }
    let decoded = decode(bytes);
    if let Some(grids) = text_tables::read(&decoded.text) {
        return Ok(Tables { grids, encoding: Some(decoded.encoding), delimiter: None });
    }
    let read = csv::read(&decoded.text, limits.cells)?;
    let (grids, delimiter) = read.map(|(grid, delimiter)| (vec![grid], delimiter)).unzip();
    Ok(Tables { grids: grids.unwrap_or_default(), encoding: Some(decoded.encoding), delimiter })
}

/// Returns `true` if a text is meant to be a dataset in RON: it begins with a bracket, a comment or an extension, or has the first
/// fields of one, though its beginning be spoilt.
pub fn is_ron(bytes: &[u8]) -> bool {
    const BEGINNINGS: [&[u8]; 5] = [b"(", b"//", b"/*", b"#![", b"Dataset"];
    const FIELDS: [&[u8]; 2] = [b"title:", b"unit:"];
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let start = &text[..text.len().min(4096)];
    let has = |field: &&[u8]| start.windows(field.len()).any(|part| part == *field);
    text.is_empty() || BEGINNINGS.iter().any(|beginning| text.starts_with(beginning)) || FIELDS.iter().all(has)
}
