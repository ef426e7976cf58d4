//! Sheets of spreadsheets: XLSX, ODS and XLS.

use std::io::Cursor;

use calamine::{Data, Range, Reader as _, open_workbook_auto_from_rs};

use crate::format::table::grid::{CellKind, Grid};

/// The first bytes of the files that a spreadsheet may be: a ZIP archive, or the compound file of older versions.
const BEGINNINGS: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"];

/// Returns `true` if these are the first bytes of a spreadsheet.
pub fn is_sheet(bytes: &[u8]) -> bool {
    BEGINNINGS.iter().any(|beginning| bytes.starts_with(beginning))
}

/// Reads the sheets of a spreadsheet that hold something, in its own order.
///
/// # Errors
/// The reader's own words where the file is damaged or no spreadsheet.
pub fn read(bytes: &[u8]) -> Result<Vec<Grid>, String> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(|error| error.to_string())?;
        let grid = grid(name, &range);
        if grid.height() > 0 {
            sheets.push(grid);
        }
    }
    Ok(sheets)
}

fn grid(name: String, range: &Range<Data>) -> Grid {
    let mut grid = Grid::default();
    grid.name = Some(name);
    let (first_row, first_column) = range.start().unwrap_or_default();
    for (line, row) in (u64::from(first_row) + 1..).zip(range.rows()) {
        let before = (0..first_column).map(|_| (String::new(), CellKind::Text));
        let cells: Vec<(String, CellKind)> = before.chain(row.iter().map(cell)).collect();
        grid.push(line, cells.iter().map(|(text, kind)| (text.as_str(), *kind)));
    }
    grid
}

/// A cell as text. A number is a binary fraction in the file: it is the shortest decimal that gives it back.
fn cell(data: &Data) -> (String, CellKind) {
    match data {
        Data::Int(number) => (number.to_string(), CellKind::Number),
        Data::Float(number) => (number.to_string(), CellKind::Number),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => (text.clone(), CellKind::Text),
        Data::Bool(value) => (value.to_string(), CellKind::Text),
        Data::DateTime(day_and_time) => {
            let (year, month, day, ..) = day_and_time.to_ymd_hms_milli();
            (format!("{year:04}-{month:02}-{day:02}"), CellKind::Text)
        }
        Data::Error(error) => (error.to_string(), CellKind::Text),
        Data::Empty => (String::new(), CellKind::Text),
    }
}
