//! ODS: the tables of an `OpenDocument` file, cell by cell. Its rows and cells may be said to stand many times.

mod value;
mod xml;

use std::{
    collections::HashSet,
    io::{BufRead, BufReader, Cursor},
};

use quick_xml::events::Event;
use zip::ZipArchive;

use crate::format::{
    not_read::NotRead,
    sheet::{
        archive,
        open_document::{
            value::Value,
            xml::{Events, attribute, repeated},
        },
        sheet_rows::{Room, SheetRows},
    },
    table::{
        grid::{Grid, Visibility},
        progress::growing::Watch,
    },
};

/// The most columns of a sheet, and rows, in the programs that write it: formats reach to the last.
const COLUMNS: usize = 16_384;
const ROWS: u64 = 1_048_576;

/// Reads an ODS file.
///
/// # Errors
/// The first obstacle.
pub fn read(bytes: &[u8], most_cells: u64, watch: Watch<'_>) -> Result<Vec<Grid>, NotRead> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(NotRead::damaged)?;
    let content = archive.by_name(archive::CONTENT).map_err(NotRead::damaged)?;
    let size = content.size();
    let mut events = Events::of(BufReader::new(content));
    let (mut grids, mut room) = (Vec::new(), Room::of(most_cells));
    // The style that is read, and those of tables that nobody sees.
    let (mut style, mut hidden) = (None, HashSet::new());
    loop {
        match events.next()? {
            Event::Start(start) => match start.name().as_ref() {
                "style:style" => style = attribute(&start, "style:name")?,
                "style:table-properties" if attribute(&start, "table:display")?.as_deref() == Some("false") => {
                    hidden.extend(style.take());
                }
                "table:table" => {
                    let name = attribute(&start, "table:name")?.unwrap_or_default();
                    let is_hidden = attribute(&start, "table:style-name")?.is_some_and(|style| hidden.contains(&style));
                    let visibility = if is_hidden { Visibility::Hidden } else { Visibility::Shown };
                    grids.push(table(&mut events, SheetRows::new(name, visibility, &mut room, watch), size)?);
                }
                _ => {}
            },
            Event::Eof => return Ok(grids),
            _ => {}
        }
    }
}

/// The rows up to the end of a table, in a text of so many bytes.
fn table<R: BufRead>(events: &mut Events<R>, mut rows: SheetRows<'_>, size: u64) -> Result<Grid, NotRead> {
    let (mut row, mut times, mut column) = (0, 1, 0_usize);
    loop {
        rows.pass(events.passed(), size);
        match events.next()? {
            Event::Start(start) => match start.name().as_ref() {
                "table:table-row" => {
                    (times, column) = (repeated(&start, "table:number-rows-repeated")?.min(ROWS), 0);
                }
                "table:table-cell" | "table:covered-table-cell" => {
                    let again = usize::try_from(repeated(&start, "table:number-columns-repeated")?);
                    let (end, value) = (column.saturating_add(again.unwrap_or(COLUMNS)), Value::of(&start)?);
                    let (text, kind) = value.read(events)?;
                    let is_something = !text.is_empty();
                    for column in (column..end.min(COLUMNS)).take_while(|_| is_something) {
                        rows.add(row, column, text.clone(), kind)?;
                    }
                    column = end;
                }
                _ => {}
            },
            Event::End(end) if end.name().as_ref() == "table:table-row" => {
                rows.end_row(times)?;
                row += times;
            }
            Event::End(end) if end.name().as_ref() == "table:table" => return rows.end(),
            Event::Eof => return Err(NotRead::Damaged("a table has no end".to_owned())),
            _ => {}
        }
    }
}
