//! Spreadsheets that are ZIP archives: their kind, and what they unpack to.

use std::io::{self, Cursor, Read as _};

use zip::ZipArchive;

use crate::format::{limits::Size, memory::has_room_for, not_read::NotRead};

/// The kinds of spreadsheets that are archives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// ODS.
    OpenDocument,
    /// XLSX in binary records.
    Xlsb,
    /// XLSX.
    Xlsx,
}

/// The part that an `OpenDocument` file has its tables in.
pub const CONTENT: &str = "content.xml";

/// The part that lists all others of an `OpenDocument` file.
const MANIFEST: &str = "META-INF/manifest.xml";

/// Deflate makes of no byte more than so many.
const MOST_OF_A_BYTE: u64 = 1032;

/// The size that an archive may unpack to without being looked at.
const HARMLESS: u64 = 64 << 20;

/// The memory that reading a byte of a part takes at most: the shortest text of a list, of five bytes, takes as much as an address, its length and its room.
const MEMORY_OF_A_BYTE: u64 = 6;

/// The kind of an archive. Whatever is claimed in it, it unpacks to no more than the limit.
///
/// # Errors
/// When it is no archive, or unpacks to more than the limit or than there is memory for.
pub fn kind(bytes: &[u8], most: Size) -> Result<Kind, NotRead> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(NotRead::damaged)?;
    let unpacked = unpacked_size(&mut archive, most)?;
    let needed = usize::try_from(unpacked.saturating_mul(MEMORY_OF_A_BYTE)).unwrap_or(usize::MAX);
    if !has_room_for(needed) {
        return Err(NotRead::NoMemory);
    }
    if archive.index_for_name(CONTENT).is_some() {
        let mut manifest = String::new();
        // A file without a list of parts is read all the same.
        let _ = archive.by_name(MANIFEST).map(|mut part| part.read_to_string(&mut manifest));
        return if manifest.contains("encryption-data") { Err(NotRead::Protected) } else { Ok(Kind::OpenDocument) };
    }
    Ok(if archive.index_for_name("xl/workbook.bin").is_some() { Kind::Xlsb } else { Kind::Xlsx })
}

/// The text of a part, as far as there is one of no more than some pages.
pub fn part(bytes: &[u8], name: &str) -> String {
    const PAGES: u64 = 1 << 20;
    let mut text = Vec::new();
    if let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes))
        && let Ok(part) = archive.by_name(name)
    {
        // A damaged archive has no such part.
        let _ = part.take(PAGES).read_to_end(&mut text);
    }
    String::from_utf8_lossy(&text).into_owned()
}

/// The bytes that all parts unpack to. The sizes that an archive claims need not be true: where it may be too large, it is unpacked to see.
fn unpacked_size(archive: &mut ZipArchive<Cursor<&[u8]>>, most: Size) -> Result<u64, NotRead> {
    let mut possible = 0_u64;
    for place in 0..archive.len() {
        let part = archive.by_index_raw(place).map_err(NotRead::damaged)?;
        possible = possible.saturating_add(part.compressed_size().saturating_mul(MOST_OF_A_BYTE));
    }
    if possible <= HARMLESS.min(most.0) {
        return Ok(possible);
    }
    let mut unpacked = 0_u64;
    for place in 0..archive.len() {
        // A part that nobody reads may be packed in a way that nobody knows.
        let Ok(part) = archive.by_index(place) else { continue };
        let left = most.0 - unpacked;
        unpacked += io::copy(&mut part.take(left + 1), &mut io::sink()).unwrap_or_default();
        if unpacked > most.0 {
            return Err(NotRead::TooLarge(most));
        }
    }
    Ok(unpacked)
}
