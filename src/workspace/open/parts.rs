//! Opens a file in parts where it is a dataset in the form that nearly all have. Every other file is read whole.

use std::{
    fs::File,
    io::{Cursor, Read},
    ops::ControlFlow,
};

use flate2::read::MultiGzDecoder;

use crate::{
    format::{
        reading::is_gzip,
        ron::read::parts::{self, Ended, RowsSoFar},
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
        return is_ron(&start).then(|| read(&mut Cursor::new(start).chain(unpacked), reading))?;
    }
    is_ron(&start).then(|| read(&mut Cursor::new(start).chain(file), reading))?
}

fn start(from: &mut impl Read) -> Option<Vec<u8>> {
    let mut start = Vec::new();
    from.take(FIRST).read_to_end(&mut start).ok().map(|_| start)
}

fn read(from: &mut impl Read, reading: &Reading<'_>) -> Option<Result<Opened, OpenError>> {
    let heed = |bytes, rows: RowsSoFar<'_>| {
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
