//! The tables of a file, whatever format it has: recognised by its first bytes, never by its name.

mod side_by_side;

use std::sync::Arc;

use crate::format::{
    csv,
    encoding::decode,
    limits::Limits,
    not_read::NotRead,
    sheet,
    table::{
        grid::Grid,
        progress::growing::{Growing, Watch},
    },
    tables::side_by_side::largest,
    text_tables,
};

/// The tables of a file, and how they were read.
#[derive(Clone, Debug, Default)]
pub struct Tables {
    /// The tables that hold something, in the file's order.
    pub grids: Vec<Arc<Grid>>,
    /// The encoding of its text; none in a spreadsheet.
    pub encoding: Option<&'static str>,
    /// The sign that parts its cells; none in a spreadsheet, and none where tables stand in a text.
    pub delimiter: Option<char>,
}

/// Reads the tables of a file; there may be none. The tables of a letter are there at once, and nobody is shown them.
///
/// # Errors
/// The obstacle to reading a spreadsheet, and more cells than the limit in any file.
pub fn read(bytes: &[u8], limits: Limits, watch: Watch<'_>) -> Result<Tables, NotRead> {
    let shared = |grids: Vec<Grid>| grids.into_iter().map(Arc::new).collect();
    let alone = |grids: Vec<Grid>| grids.into_iter().map(|grid| largest(&grid).unwrap_or(grid)).collect();
    if sheet::is_sheet(bytes) {
        return Ok(Tables { grids: shared(alone(sheet::read(bytes, limits, watch)?)), ..Tables::default() });
    }
    let decoded = decode(bytes);
    let encoding = Some(decoded.encoding);
    // Old files have a lone carriage return at the end of a line.
    let is_old = !decoded.text.contains('\n') && decoded.text.contains('\r');
    let text = if is_old { decoded.text.replace('\r', "\n").into() } else { decoded.text };
    if let Some(grids) = text_tables::read(&text) {
        return Ok(Tables { grids: shared(grids), encoding, delimiter: None });
    }
    let show = |growing: Growing<'_>| watch.show(Growing { encoding, ..growing });
    let read = csv::read(&text, limits.cells, Watch::new(&show))?;
    let (grids, delimiter) = read.map(|(grid, delimiter)| (vec![grid], delimiter)).unzip();
    Ok(Tables { grids: shared(alone(grids.unwrap_or_default())), encoding, delimiter })
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
