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
    dataset::{dataset_in, open_bytes, open_dataset},
    error::OpenError,
    files::files,
    first_rows::first_rows,
    opened::Opened,
};

use std::sync::Arc;

use crate::{
    format::table::{heed::Heed, said::Said, wishes::Wishes},
    workspace::{
        import::{NotImported, import_or_ask},
        open::{dataset::open_ron, opened::computed, roles::FoundRoles},
        origin::Origin,
        reading::Reading,
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
    reading.tell_made(0);
    if let Some(dataset) = dataset_in(&files, limits) {
        return open_dataset(&dataset, limits);
    }
    let (imported, roles) = match reading.wishes {
        Some(wishes) => {
            let tell = |hundredths| reading.tell_made(hundredths);
            let imported = import_or_ask(&files, wishes, limits, reading.open_marks, Heed::new(&tell));
            (imported, FoundRoles::None)
        }
        None => roles::import_beside(origin, &files, &Wishes::default(), reading),
    };
    match (imported, &files[..]) {
        (Ok(files), _) => {
            let (dataset, report) = files.told();
            computed(dataset).map(|opened| Opened { import: Some(Arc::new(report)), roles, ..opened })
        }
        // Nothing of a table: most likely a dataset that begins with a mistake.
        (Err((_, NotImported::NoTable | NotImported::NotUnderstood(_))), [only])
            if only.said == Said::default() && reading.wishes.is_none() =>
        {
            open_ron(&only.bytes, limits)
        }
        (Err((_, error)), _) => Err(OpenError::NotImported(error)),
    }
}
