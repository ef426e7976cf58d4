//! Opens a dataset in parts where it has the form that nearly all have: its rows are there as they are read. Every other is read whole.

use std::{
    fs::File,
    io::{self, Cursor, Read},
    ops::ControlFlow,
    sync::{
        atomic::{AtomicU64, Ordering},
        mpsc::{Receiver, sync_channel},
    },
    thread,
};

use flate2::read::MultiGzDecoder;

use crate::{
    format::{
        json,
        reading::is_gzip,
        ron::read::parts::{self, Ended, RowsSoFar},
        source::Source,
        tables::is_ron,
    },
    workspace::{
        open::{
            error::OpenError,
            opened::{Opened, computed},
        },
        origin::Origin,
        reading::{Heard, Reading},
    },
};

/// The bytes by which a format is known.
const FIRST: u64 = 1 << 16;

/// Opens a dataset in parts. None of a file that is to be read whole.
pub(super) fn open(origin: &Origin, reading: &Reading<'_>) -> Option<Result<Opened, OpenError>> {
    let Origin::File(path) = origin else { return None };
    let mut file = path.metadata().ok().filter(std::fs::Metadata::is_file).and_then(|_| File::open(path).ok())?;
    let start = start(&mut file)?;
    if is_gzip(&start) {
        let mut unpacked = MultiGzDecoder::new(Cursor::new(start).chain(file));
        let start = self::start(&mut unpacked)?;
        return is_ron(&start).then(|| read(&mut Cursor::new(start).chain(unpacked), reading, &|read| read))?;
    }
    is_ron(&start).then(|| read(&mut Cursor::new(start).chain(file), reading, &|read| read))?
}

/// Opens a dataset whose bytes are in memory in parts, where somebody hears of them. They came of a file of so many bytes. None of what
/// is to be read whole.
pub(super) fn open_bytes(bytes: &[u8], size: usize, reading: &Reading<'_>) -> Option<Result<Opened, OpenError>> {
    reading.heard?;
    let of_file = |read: u64| {
        let of_file = u128::from(read) * size as u128 / bytes.len().max(1) as u128;
        u64::try_from(of_file).unwrap_or(u64::MAX)
    };
    if is_ron(bytes) {
        return read(&mut Cursor::new(bytes), reading, &of_file);
    }
    if json::is_json(bytes) { open_json(Source::from_bytes(bytes).ok()?, &of_file, reading) } else { None }
}

/// The parts of a RON that may wait to be read.
const WAITING: usize = 4;

/// Opens a dataset in JSON: one thread rewrites it as RON, which another reads. What is wrong with it is told of it whole.
fn open_json(
    json: Source<'_>,
    of_file: &dyn Fn(u64) -> u64,
    reading: &Reading<'_>,
) -> Option<Result<Opened, OpenError>> {
    let place = &AtomicU64::new(0);
    let (to, from) = sync_channel(WAITING);
    thread::scope(|scope| {
        let rewriting = scope.spawn(move || {
            let mut pass_on = |part: String, at: usize| {
                place.store(at as u64, Ordering::Relaxed);
                if to.send(part).is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            };
            json::pass_on_as_ron(json, &mut pass_on).is_ok()
        });
        let opened = {
            let mut parts = Parts { from, part: Cursor::default() };
            read(&mut parts, reading, &|_| of_file(place.load(Ordering::Relaxed)))
        };
        let is_whole = rewriting.join().unwrap_or_default();
        opened.filter(|opened| is_whole && opened.is_ok())
    })
}

/// The parts of a text, as one.
struct Parts {
    from: Receiver<String>,
    part: Cursor<Vec<u8>>,
}

impl Read for Parts {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            let read = self.part.read(into)?;
            if read > 0 || into.is_empty() {
                return Ok(read);
            }
            let Ok(part) = self.from.recv() else { return Ok(0) };
            self.part = Cursor::new(part.into_bytes());
        }
    }
}

fn start(from: &mut impl Read) -> Option<Vec<u8>> {
    let mut start = Vec::new();
    from.take(FIRST).read_to_end(&mut start).ok().map(|_| start)
}

/// Reads a dataset in parts. So many bytes read of it are so many of the file.
fn read(
    from: &mut impl Read,
    reading: &Reading<'_>,
    of_file: &dyn Fn(u64) -> u64,
) -> Option<Result<Opened, OpenError>> {
    let heed = |bytes, rows: RowsSoFar<'_>| {
        let bytes = of_file(bytes);
        if let Some(heard) = reading.heard {
            heard(match rows {
                RowsSoFar::Nothing => Heard::Bytes(bytes),
                RowsSoFar::More(rows) => Heard::Rows(bytes, rows),
                RowsSoFar::UpToMistake(rows) => Heard::UpToMistake(rows),
            });
        }
        ControlFlow::Continue(())
    };
    match parts::read(from, reading.limits, heed) {
        // A sum that is too long is told with its place, which is known of a file that is read whole.
        Ok(Ended::Dataset(dataset)) => computed(*dataset).ok().map(Ok),
        Ok(Ended::Mistake(mistake)) => Some(Err(OpenError::Mistake(mistake))),
        // What is wrong with a file that can't be read to its end is told of it whole.
        Ok(Ended::Unusual | Ended::Stopped) | Err(_) => None,
    }
}
