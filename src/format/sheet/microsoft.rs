//! Spreadsheets of Microsoft's formats, cell by cell.

use std::io::Cursor;

use calamine::{Cell, Data, DataRef, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Xls, Xlsb, Xlsx};

use crate::format::{
    not_read::NotRead,
    sheet::sheet_rows::{Room, SheetRows},
    table::{
        grid::{CellKind, Grid, Visibility},
        progress::growing::Watch,
    },
};

/// Reads an XLSX file.
///
/// # Errors
/// The first obstacle.
pub fn read_xlsx(bytes: &[u8], most_cells: u64, watch: Watch<'_>) -> Result<Vec<Grid>, NotRead> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(NotRead::damaged)?;
    let (names, mut room) = (names(&book), Room::of(most_cells));
    let read = |(name, visibility): (String, Visibility)| {
        let mut cells = book.worksheet_cells_reader(&name).map_err(NotRead::damaged)?;
        let height = height(cells.dimensions());
        sheet(SheetRows::new(name, visibility, &mut room, watch), height, || {
            cells.next_cell().map_err(NotRead::damaged)
        })
    };
    names.into_iter().map(read).collect()
}

/// Reads an XLSB file.
///
/// # Errors
/// The first obstacle.
pub fn read_xlsb(bytes: &[u8], most_cells: u64, watch: Watch<'_>) -> Result<Vec<Grid>, NotRead> {
    let mut book = Xlsb::new(Cursor::new(bytes)).map_err(NotRead::damaged)?;
    let (names, mut room) = (names(&book), Room::of(most_cells));
    let read = |(name, visibility): (String, Visibility)| {
        let mut cells = book.worksheet_cells_reader(&name).map_err(NotRead::damaged)?;
        let height = height(cells.dimensions());
        sheet(SheetRows::new(name, visibility, &mut room, watch), height, || {
            cells.next_cell().map_err(NotRead::damaged)
        })
    };
    names.into_iter().map(read).collect()
}

/// Reads an XLS file whose extent has been looked at: its reader lays a sheet out with all cells between.
///
/// # Errors
/// The first obstacle.
pub fn read_xls(bytes: &[u8], most_cells: u64, watch: Watch<'_>) -> Result<Vec<Grid>, NotRead> {
    let mut book = Xls::new(Cursor::new(bytes)).map_err(NotRead::damaged)?;
    let (names, mut room) = (names(&book), Room::of(most_cells));
    let read = |(name, visibility): (String, Visibility)| {
        let range = book.worksheet_range(&name).map_err(NotRead::damaged)?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        let mut rows = SheetRows::new(name, visibility, &mut room, watch);
        for (row, column, data) in range.used_cells() {
            let (text, kind) = text(data);
            rows.pass(row as u64, range.height() as u64);
            rows.add(u64::from(first_row) + row as u64, first_column as usize + column, text, kind)?;
        }
        rows.end()
    };
    names.into_iter().map(read).collect()
}

/// The names of the sheets with cells, and whether they are seen: others are diagrams and dialogs.
fn names<'b>(book: &impl Reader<Cursor<&'b [u8]>>) -> Vec<(String, Visibility)> {
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let visibility = |visible: SheetVisible| match visible {
        SheetVisible::Visible => Visibility::Shown,
        SheetVisible::Hidden | SheetVisible::VeryHidden => Visibility::Hidden,
    };
    sheets.map(|sheet| (sheet.name.clone(), visibility(sheet.visible))).collect()
}

/// The rows that a sheet says to have; one that says nothing has one.
fn height(dimensions: Dimensions) -> u64 {
    u64::from(dimensions.end.0) + 1
}

fn sheet<'b>(
    mut rows: SheetRows<'_>,
    height: u64,
    mut next: impl FnMut() -> Result<Option<Cell<DataRef<'b>>>, NotRead>,
) -> Result<Grid, NotRead> {
    while let Some(cell) = next()? {
        let (row, column) = cell.get_position();
        let (text, kind) = match cell.get_value() {
            DataRef::SharedString(text) => ((*text).to_owned(), CellKind::Text),
            other => text(&Data::from(other.clone())),
        };
        rows.pass(u64::from(row), height);
        rows.add(u64::from(row), column as usize, text, kind)?;
    }
    rows.end()
}

/// A cell as text. A number is a binary fraction in the file: it is the shortest decimal that gives it back.
fn text(data: &Data) -> (String, CellKind) {
    match data {
        Data::Int(number) => (number.to_string(), CellKind::Number),
        Data::Float(number) => (number.to_string(), CellKind::Number),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => (text.clone(), CellKind::Text),
        Data::Bool(value) => (value.to_string(), CellKind::Text),
        Data::DateTime(day_and_time) => (day(day_and_time), CellKind::Text),
        Data::Error(error) => (error.to_string(), CellKind::Text),
        Data::Empty => (String::new(), CellKind::Text),
    }
}

fn day(day_and_time: &ExcelDateTime) -> String {
    let (year, month, day, ..) = day_and_time.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}
