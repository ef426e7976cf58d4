//! Sheets of spreadsheets: XLSX, XLSB, ODS and XLS. A small file can ask for far more than there is memory for, and a hostile one can
//! break its reader: what is unpacked, the cells, and what the readers do are bounded before anything is read.

mod archive;
mod extent;
mod guard;
mod microsoft;
mod open_document;
mod sheet_rows;

pub use guard::is_guarded;

use crate::format::{
    limits::Limits,
    not_read::NotRead,
    table::{grid::Grid, progress::growing::Watch},
};

/// The first bytes of a ZIP archive, which XLSX, XLSB and ODS are.
const ARCHIVE: &[u8] = b"PK\x03\x04";

/// The first bytes of the compound file that XLS is, and every spreadsheet of Microsoft's with a password.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0";

/// Returns `true` if these are the first bytes of a spreadsheet.
pub fn is_sheet(bytes: &[u8]) -> bool {
    bytes.starts_with(ARCHIVE) || bytes.starts_with(COMPOUND)
}

/// Returns `true` if a spreadsheet in XLSX has a sheet of this name, which has no signs of XML in it.
pub fn has_sheet(bytes: &[u8], name: &str) -> bool {
    bytes.starts_with(ARCHIVE) && archive::part(bytes, "xl/workbook.xml").contains(&format!("name=\"{name}\""))
}

/// Reads the sheets of a spreadsheet that hold something, in its own order. Rows without anything are left out; each row has its
/// number in the sheet.
///
/// # Errors
/// The first obstacle.
pub fn read(bytes: &[u8], limits: Limits, watch: Watch<'_>) -> Result<Vec<Grid>, NotRead> {
    let read = || {
        if bytes.starts_with(COMPOUND) {
            extent::check(bytes, limits)?;
            return microsoft::read_xls(bytes, limits.cells, watch);
        }
        match archive::kind(bytes, limits.size)? {
            archive::Kind::OpenDocument => open_document::read(bytes, limits.cells, watch),
            archive::Kind::Xlsb => microsoft::read_xlsb(bytes, limits.cells, watch),
            archive::Kind::Xlsx => microsoft::read_xlsx(bytes, limits.cells, watch),
        }
    };
    let mut grids = guard::guarded(read).unwrap_or_else(|broken| Err(NotRead::Damaged(broken)))?;
    grids.retain(|grid| grid.height() > 0);
    Ok(grids)
}
