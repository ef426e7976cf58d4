//! Opens the first rows of a large table, and more of them while it is read, to be looked at until all have been.

use std::{
    borrow::Cow,
    fs::File,
    io::{Cursor, Read},
    path::Path,
    sync::Arc,
};

use flate2::read::MultiGzDecoder;

use crate::{
    format::{
        encoding::is_utf_16, json, own_list, reading::is_gzip, sheet::is_sheet, table::wishes::Wishes, tables::is_ron,
    },
    workspace::{
        import::{FileBytes, GrowingFile, ReadFile, read},
        open::{
            dataset::open_json,
            opened::{Opened, computed},
            roles,
        },
        origin::Origin,
        reading::Reading,
    },
};

/// The bytes that are read of it for its first rows.
pub const FIRST_BYTES: u64 = 1 << 20;

/// The first rows of a table in a text, without any total; none of another file, and where they alone are not understood.
pub fn first_rows(origin: &Origin, reading: &Reading<'_>) -> Option<Opened> {
    let Origin::File(path) = origin else { return None };
    if origin.may_wait() {
        // What is read of a pipe is gone.
        return None;
    }
    let bytes = first_lines(path)?;
    if let Some(own) = own_list::as_json(&bytes, &origin.stem(), reading.limits) {
        let opened = open_json(own.as_bytes(), reading.limits).ok()?;
        return computed(opened.dataset.without_totals()).ok();
    }
    let files = [FileBytes { name: origin.stem(), bytes: Cow::Owned(bytes), ..FileBytes::default() }];
    of_tables(origin, &read(&files, reading.limits, &|_| {}).ok()?, reading)
}

/// The rows of a table so far, without any total; none where they alone are not understood.
pub fn rows_so_far(origin: &Origin, growing: GrowingFile<'_>, reading: &Reading<'_>) -> Option<Opened> {
    of_tables(origin, &[growing.so_far()], reading)
}

fn of_tables(origin: &Origin, tables: &[ReadFile<'_>], reading: &Reading<'_>) -> Option<Opened> {
    let reading = Reading { heard: None, ..*reading };
    let (imported, roles) = roles::import_beside(origin, tables, &Wishes::default(), &reading);
    let (dataset, report) = imported.ok()?.told();
    let opened = computed(dataset.without_totals()).ok()?;
    Some(Opened { import: Some(Arc::new(report)), roles, ..opened })
}

/// The first lines of a text, all of them whole.
fn first_lines(path: &Path) -> Option<Vec<u8>> {
    let mut file = File::open(path).ok()?;
    let start = start(&mut file)?;
    let mut bytes =
        if is_gzip(&start) { self::start(&mut MultiGzDecoder::new(Cursor::new(start).chain(file)))? } else { start };
    if is_ron(&bytes) || json::is_json(&bytes) || is_sheet(&bytes) || is_utf_16(&bytes) || bytes.contains(&0) {
        return None;
    }
    // A text in quotes may have lines of its own.
    let quotes = |bytes: &[u8]| memchr::memchr_iter(b'"', bytes).count();
    let mut open = quotes(&bytes) % 2;
    let mut end = bytes.len();
    for newline in memchr::memrchr_iter(b'\n', &bytes) {
        open = (open + quotes(&bytes[newline..end])) % 2;
        end = newline;
        if open == 0 {
            bytes.truncate(newline + 1);
            return Some(bytes);
        }
    }
    None
}

fn start(from: &mut impl Read) -> Option<Vec<u8>> {
    let mut start = Vec::new();
    from.take(FIRST_BYTES).read_to_end(&mut start).ok().map(|_| start)
}
