//! The reach of the sheets of an XLS file. Its reader lays out every cell of the smallest rectangle that holds all, and takes that
//! rectangle's size from the file as well.

use std::io::{Cursor, Read as _};

use cfb::CompoundFile;

use crate::format::{limits::Limits, memory::has_room_for, not_read::NotRead};

/// The memory of a cell that is laid out, with its formula.
const MEMORY_OF_A_CELL: u64 = 48;

/// The kinds of records that are asked for here, by their numbers in the format [MS-XLS].
mod record {
    pub const BOUND_SHEET: u16 = 0x0085;
    pub const DIMENSIONS: u16 = 0x0200;
    pub const BEGIN: u16 = 0x0809;
    pub const END: u16 = 0x000a;
    pub const NUMBERS: u16 = 0x00bd;
    /// Records that begin with the row and the column of a cell.
    pub const CELLS: [u16; 8] = [0x0203, 0x0204, 0x00d6, 0x0205, 0x027e, 0x00fd, NUMBERS, 0x0006];
}

/// Looks at the sheets of an XLS file.
///
/// # Errors
/// When it is no such file, and when its sheets reach further than the limit or than there is memory for.
pub fn check(bytes: &[u8], limits: Limits) -> Result<(), NotRead> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(NotRead::damaged)?;
    if file.exists("/EncryptedPackage") {
        return Err(NotRead::Protected);
    }
    let name = if file.exists("/Workbook") { "/Workbook" } else { "/Book" };
    let mut stream = Vec::new();
    file.open_stream(name).and_then(|mut stream_of| stream_of.read_to_end(&mut stream)).map_err(NotRead::damaged)?;
    let (mut cells, mut walked) = (0_u64, 0);
    for start in sheets(&stream) {
        let Some(sheet) = usize::try_from(start).ok().and_then(|start| stream.get(start..)) else { continue };
        let (extent, length) = extent(sheet);
        cells = cells.saturating_add(extent);
        walked += length;
        // Sheets stand one after the other: a file whose sheets are all the same place would be read as many times.
        if walked > stream.len() {
            return Err(NotRead::Damaged("its sheets overlap".to_owned()));
        }
    }
    if cells > limits.cells {
        return Err(NotRead::TooManyCells(limits.cells));
    }
    let needed = usize::try_from(cells.saturating_mul(MEMORY_OF_A_CELL)).unwrap_or(usize::MAX);
    if has_room_for(needed) { Ok(()) } else { Err(NotRead::NoMemory) }
}

/// The records of a stream: their kinds and contents.
fn records(mut stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    std::iter::from_fn(move || {
        let (head, rest) = stream.split_at_checked(4)?;
        let (kind, length) = (u16::from_le_bytes([head[0], head[1]]), u16::from_le_bytes([head[2], head[3]]));
        let (content, after) = rest.split_at_checked(usize::from(length))?;
        stream = after;
        Some((kind, content))
    })
}

/// The places of the sheets in the stream.
fn sheets(stream: &[u8]) -> Vec<u32> {
    let globals = records(stream).take_while(|(kind, _)| *kind != record::END);
    let bound = globals.filter(|(kind, _)| *kind == record::BOUND_SHEET);
    bound.filter_map(|(_, content)| number(content, 0)).collect()
}

/// The cells of the rectangle that a sheet reaches over or says to, and the bytes up to its end.
fn extent(sheet: &[u8]) -> (u64, usize) {
    let (mut rows, mut columns, mut said, mut length) = (0, 0, 0, 0);
    // Diagrams in a sheet have records of their own, with their own end.
    let mut begun = 0_usize;
    for (kind, content) in records(sheet) {
        length += 4 + content.len();
        match kind {
            record::BEGIN => begun += 1,
            record::END if begun <= 1 => break,
            record::END => begun -= 1,
            record::DIMENSIONS => said = said.max(said_extent(content)),
            kind if record::CELLS.contains(&kind) => {
                rows = rows.max(u64::from(short(content, 0)) + 1);
                // The last column of several cells stands at the end.
                let last = if kind == record::NUMBERS { content.len().saturating_sub(2) } else { 2 };
                columns = columns.max(u64::from(short(content, last)) + 1);
            }
            _ => {}
        }
    }
    (said.max(rows * columns), length)
}

/// The cells that a sheet says to reach over. A reader that takes an end before the beginning at its word comes to the largest number.
fn said_extent(content: &[u8]) -> u64 {
    let (first, end, columns) = match content.len() {
        10 => (u32::from(short(content, 0)), u32::from(short(content, 2)), short(content, 6)),
        _ => (number(content, 0).unwrap_or(0), number(content, 4).unwrap_or(0), short(content, 10)),
    };
    if end == 0 || columns == 0 { 1 } else { u64::from(end.wrapping_sub(first)) * u64::from(columns) }
}

fn short(content: &[u8], place: usize) -> u16 {
    content.get(place..place + 2).map_or(0, |bytes| u16::from_le_bytes([bytes[0], bytes[1]]))
}

fn number(content: &[u8], place: usize) -> Option<u32> {
    content.get(place..place + 4).map(|bytes| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
}
