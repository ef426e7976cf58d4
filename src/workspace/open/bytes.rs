//! The bytes of a file, unpacked where it is packed.

use std::{borrow::Cow, io};

use crate::{
    format::{
        gzip,
        limits::{Limits, Size},
        problem::{Mistake, Place, Problem},
        reading::{Unread, is_gzip},
        source::{NotText, Position, Source},
    },
    workspace::{open::error::OpenError, origin::Origin, reading::Reading},
};

/// The bytes of a file, unpacked where it is packed.
///
/// # Errors
/// The obstacle to reading them.
pub fn plain_bytes(origin: &Origin, reading: &Reading<'_>) -> Result<Cow<'static, [u8]>, OpenError> {
    let limits = reading.limits;
    let bytes = origin.bytes(reading).map_err(|unread| not_read(unread, limits.size))?;
    if is_gzip(&bytes) { unpacked(&bytes, limits).map(Cow::Owned) } else { Ok(bytes) }
}

/// Unpacks what is packed.
pub(super) fn unpacked(bytes: &[u8], limits: Limits) -> Result<Vec<u8>, OpenError> {
    gzip::unpack(bytes, limits.size).map_err(|unread| match unread {
        Unread::Io(error) if error.kind() != io::ErrorKind::OutOfMemory => at_start(Problem::DamagedGzip),
        other => not_read(other, limits.size),
    })
}

/// The error of a file that cannot be read to its end.
fn not_read(unread: Unread, most: Size) -> OpenError {
    match unread {
        Unread::Io(error) => OpenError::Unreadable(error),
        Unread::TooLarge => at_start(Problem::TooLarge(most)),
        Unread::NotText { before } => match Source::from_bytes(&before) {
            Ok(source) => {
                let place = Place::Text(source.position_at(before.len()));
                OpenError::Mistake(Mistake { place, problem: Problem::NotText })
            }
            Err(error) => not_text(error),
        },
    }
}

/// A mistake at the beginning of a file.
pub(super) fn at_start(problem: Problem) -> OpenError {
    OpenError::Mistake(Mistake { place: Place::Text(Position { line: 1, column: 1 }), problem })
}

/// The error of bytes that are no text.
pub(super) fn not_text(NotText(position): NotText) -> OpenError {
    OpenError::Mistake(Mistake { place: Place::Text(position), problem: Problem::NotText })
}
