//! Reads a dataset from a file in parts, so that the file is never in memory whole.

use std::{
    io::{self, Read},
    ops::ControlFlow,
    str,
};

use crate::{
    format::{
        limits::Limits,
        memory::{has_room_for, needed_for_rows},
        problem::Mistake,
        ron::{
            read::stepwise::{Reached, Stepwise},
            scan::Cursor,
        },
        source::Source,
    },
    model::{builder::Builder, dataset::Dataset},
};

/// The number of bytes that are read at once.
const PART: usize = 1 << 20;

/// The most bytes that a row takes, with all before it that makes no step. A file with more is unusual.
const LONGEST_STEP: usize = 1 << 24;

/// The end of a reading in parts.
#[derive(Debug)]
pub enum Ended {
    /// The dataset of all the file.
    Dataset(Box<Dataset>),
    /// The first mistake.
    Mistake(Mistake),
    /// Something that is unusual or wrong: the file is to be read whole, and judged by the parser.
    Unusual,
    /// Nobody wants to read on.
    Stopped,
}

/// The rows that came of what has been read.
#[derive(Clone, Copy)]
pub enum RowsSoFar<'b> {
    /// None yet, or no more than before.
    Nothing,
    /// More rows.
    More(&'b Builder),
    /// All rows up to a mistake, or to what only the parser reads.
    UpToMistake(&'b Builder),
}

/// Reads a dataset in parts. After each of them `heed` is told the number of bytes that have been read, and what came of them; it says
/// whether to go on.
///
/// # Errors
/// The error of the file, or that there is no memory for the dataset.
pub fn read(
    from: &mut impl Read,
    limits: Limits,
    heed: impl FnMut(u64, RowsSoFar<'_>) -> ControlFlow<()>,
) -> io::Result<Ended> {
    read_by(PART, from, limits, heed)
}

/// The same in parts of at least so many bytes.
///
/// # Errors
/// As [`read`].
pub fn read_by(
    least: usize,
    from: &mut impl Read,
    limits: Limits,
    mut heed: impl FnMut(u64, RowsSoFar<'_>) -> ControlFlow<()>,
) -> io::Result<Ended> {
    let mut reading = Stepwise::of_first_part(Source::new(""), limits.cells);
    let (mut place, mut bytes) = (Source::new(""), Vec::new());
    let (mut read, mut needed) = (0, 0);
    loop {
        // What is cut by the end of a part is tried again with as much again.
        let more = least.max(bytes.len());
        bytes.try_reserve(more)?;
        let part = from.by_ref().take(more as u64).read_to_end(&mut bytes)?;
        let is_last = part < more;
        if read == 0 && bytes.starts_with(b"\xef\xbb\xbf") {
            bytes.drain(..3);
        }
        read += part as u64;
        let text = match str::from_utf8(&bytes) {
            Ok(text) => text,
            Err(cut) if cut.error_len().is_none() && !is_last => {
                str::from_utf8(&bytes[..cut.valid_up_to()]).unwrap_or_default()
            }
            Err(_) => return Ok(Ended::Unusual),
        };
        if read > limits.size.0 || bytes.len() > LONGEST_STEP.max(2 * least) || memchr::memchr(0, &bytes).is_some() {
            return Ok(Ended::Unusual);
        }
        needed += needed_for_rows(&bytes[bytes.len() - part.min(bytes.len())..]);
        if !has_room_for(needed) {
            return Err(io::ErrorKind::OutOfMemory.into());
        }
        let source = place.continued(0, text);
        let mut here = reading.continued(source);
        let mut cursor = Cursor::new(source);
        let was_right = !here.has_ended();
        let reached = here.read_on(&mut cursor);
        let is_given_up = matches!((reached, is_last), (Reached::Refused, _) | (Reached::Unusual, true));
        let so_far = match here.rows() {
            Some(rows) if is_given_up || here.has_ended() && was_right => RowsSoFar::UpToMistake(&rows.builder),
            Some(rows) if !here.has_ended() => RowsSoFar::More(&rows.builder),
            _ => RowsSoFar::Nothing,
        };
        if heed(read, so_far).is_break() {
            return Ok(Ended::Stopped);
        }
        match (reached, is_last) {
            (Reached::Refused, _) | (Reached::Unusual, true) => return Ok(Ended::Unusual),
            (Reached::End, true) => {
                return Ok(match here.end() {
                    Some(Ok(parsed)) => Ended::Dataset(Box::new(parsed.dataset)),
                    Some(Err(mistake)) => Ended::Mistake(mistake),
                    None => Ended::Unusual,
                });
            }
            (Reached::Unusual | Reached::End, false) => {}
        }
        let passed = cursor.place();
        place = source.continued(passed, "");
        reading = here.continued(Source::new(""));
        bytes.drain(..passed);
    }
}
