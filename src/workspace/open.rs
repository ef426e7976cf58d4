//! Opens a dataset: reads its bytes, checks them and computes the figures. The commands, the explorer and reading again all open
//! datasets here.

mod bytes;
mod dataset;
mod error;
mod files;
mod first_rows;
mod opened;
mod parts;
pub mod roles;

pub use crate::workspace::open::{
    bytes::plain_bytes,
    dataset::{dataset_in, open_bytes},
    error::OpenError,
    files::files,
    first_rows::{FIRST_BYTES, first_rows, rows_so_far},
    opened::Opened,
};

use crate::{
    format::{
        table::{progress::heed::Heed, said::Said, wishes::Wishes},
        tables::is_ron,
    },
    workspace::{
        import::{FileBytes, NotImported, import_or_ask, read},
        open::{dataset::open_ron, roles::FoundRoles},
        origin::Origin,
        reading::{Heard, Reading},
    },
};

/// Opens a dataset within the usual limits.
///
/// # Errors
/// The first obstacle: unreadable bytes, a mistake in the file, or a sum that cannot be given exactly.
pub fn open(origin: &Origin) -> Result<Opened, OpenError> {
    open_within(origin, &Reading::default())
}

/// Opens a dataset.
///
/// # Errors
/// The first obstacle, as [`open`].
pub fn open_within(origin: &Origin, reading: &Reading<'_>) -> Result<Opened, OpenError> {
    if let Some(opened) = parts::open(origin, reading) {
        return opened;
    }
    let limits = reading.limits;
    let files = files(origin, reading)?;
    reading.tell(Heard::Making(0));
    if let Some(opened) = waited_for(origin, &files, reading).or_else(|| dataset_in(&files, reading)) {
        return opened;
    }
    let tables = read(&files, limits, &|growing| reading.tell(Heard::Grown(growing)));
    let tables = tables.map_err(|(_, error)| OpenError::NotImported(error))?;
    let (imported, roles) = match reading.wishes {
        Some(wishes) => {
            let tell = |hundredths| reading.tell(Heard::Making(hundredths));
            let imported = import_or_ask(&tables, wishes, limits, reading.open_marks, Heed::new(&tell));
            (imported, FoundRoles::None)
        }
        None => roles::import_beside(origin, &tables, &Wishes::default(), reading),
    };
    match (imported, &files[..]) {
        (Ok(files), _) => Opened::of_tables(files, roles),
        // Nothing of a table: most likely a dataset that begins with a mistake.
        (Err((_, NotImported::NoTable | NotImported::NotUnderstood(_))), [only])
            if only.said == Said::default() && reading.wishes.is_none() =>
        {
            open_ron(&only.bytes, limits)
        }
        (Err((_, error)), _) => Err(OpenError::NotImported(error)),
    }
}

/// Opens the dataset in RON that came from somebody who wrote it meanwhile: a file is read in parts, but a pipe can be read only once.
fn waited_for(origin: &Origin, files: &[FileBytes<'_>], reading: &Reading<'_>) -> Option<Result<Opened, OpenError>> {
    match files {
        [only] if origin.may_wait() && is_ron(&only.bytes) => parts::open_bytes(&only.bytes, only.bytes.len(), reading),
        _ => None,
    }
}
