//! Opens a dataset: reads its bytes, checks them and computes the figures. The commands, the explorer and reading again all open
//! datasets here.

mod bytes;
mod error;
mod files;
mod parts;
pub mod roles;

pub use crate::workspace::open::{bytes::plain_bytes, error::OpenError, files::files};

use std::{borrow::Cow, io, sync::Arc};

use crate::{
    analysis::figures::Figures,
    format::{
        json,
        limits::Limits,
        memory::{has_room_for, needed_for},
        own_list,
        problem::Place,
        reading::is_gzip,
        ron::read::{Parsed, read_within},
        source::{Position, Source},
        table::{said::Said, wishes::Wishes},
        tables::is_ron,
    },
    model::dataset::Dataset,
    report::imported::ImportReport,
    workspace::{
        import::{FileBytes, NotImported, import_or_ask},
        open::{
            bytes::{not_text, unpacked},
            roles::FoundRoles,
        },
        origin::Origin,
        reading::Reading,
    },
};

/// An open dataset with all its figures.
#[derive(Debug)]
pub struct Opened {
    /// The dataset.
    pub dataset: Dataset,
    /// Its figures.
    pub figures: Figures,
    /// Its making, where it was made of tables.
    pub import: Option<Arc<ImportReport>>,
    /// The file that says what the columns of its tables are, where one was found.
    pub roles: FoundRoles,
}

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
    if let Some(dataset) = dataset_in(&files, limits) {
        return open_dataset(&dataset, limits);
    }
    let (imported, roles) = match reading.wishes {
        Some(wishes) => (import_or_ask(&files, wishes, limits, reading.open_marks), FoundRoles::None),
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

/// The bytes of the dataset that files are, where they are one and no tables. The table that we write ourselves is one too, as far as it can be
/// read as it was written.
pub fn dataset_in<'a>(files: &'a [FileBytes<'_>], limits: Limits) -> Option<Cow<'a, [u8]>> {
    let [only] = files else { return None };
    if is_ron(&only.bytes) || json::is_json(&only.bytes) {
        return Some(Cow::Borrowed(&only.bytes));
    }
    let own = own_list::as_json(&only.bytes, &only.name, limits)?.into_bytes();
    open_json(&own, limits).is_ok().then_some(Cow::Owned(own))
}

/// Opens a dataset in RON or JSON.
///
/// # Errors
/// A mistake in it, or a sum that cannot be given exactly.
pub fn open_dataset(bytes: &[u8], limits: Limits) -> Result<Opened, OpenError> {
    if is_ron(bytes) { open_ron(bytes, limits) } else { open_json(bytes, limits) }
}

/// Opens a dataset from its bytes.
///
/// # Errors
/// A mistake in them, or a sum that cannot be given exactly.
pub fn open_bytes(bytes: &[u8], limits: Limits) -> Result<Opened, OpenError> {
    // A format is recognised by its first bytes, never by the name of the file, which standard input does not have.
    if is_gzip(bytes) { open_ron(&unpacked(bytes, limits)?, limits) } else { open_ron(bytes, limits) }
}

/// A dataset that was made of a table, with its figures.
fn computed(dataset: Dataset) -> Result<Opened, OpenError> {
    match Figures::of(&dataset) {
        Ok(figures) => Ok(Opened { dataset, figures, import: None, roles: FoundRoles::None }),
        Err(error) => {
            let place = Place::Text(Position { line: 1, column: 1 });
            Err(OpenError::TooLong { error, place, dataset: Box::new(dataset) })
        }
    }
}

fn open_ron(bytes: &[u8], limits: Limits) -> Result<Opened, OpenError> {
    let source = Source::from_bytes(bytes).map_err(not_text)?;
    if !has_room_for(needed_for(bytes)) {
        return Err(OpenError::Unreadable(io::ErrorKind::OutOfMemory.into()));
    }
    opened(read_within(source, limits.cells).map_err(OpenError::Mistake)?)
}

/// Opens a dataset in JSON: it is read as RON, and mistakes have their places in the JSON.
fn open_json(bytes: &[u8], limits: Limits) -> Result<Opened, OpenError> {
    let source = Source::from_bytes(bytes).map_err(not_text)?;
    let rewritten = json::as_ron(source).map_err(OpenError::Mistake)?;
    if !has_room_for(needed_for(rewritten.ron.as_bytes())) {
        return Err(OpenError::Unreadable(io::ErrorKind::OutOfMemory.into()));
    }
    let parsed = read_within(Source::new(&rewritten.ron), limits.cells)
        .map_err(|mistake| OpenError::Mistake(rewritten.mistake(mistake, source)))?;
    opened(parsed).map_err(|error| match error {
        OpenError::TooLong { error, place, dataset } => {
            OpenError::TooLong { error, place: rewritten.place(place, source), dataset }
        }
        other => other,
    })
}

fn opened(parsed: Parsed<'_>) -> Result<Opened, OpenError> {
    match Figures::of(&parsed.dataset) {
        Ok(figures) => Ok(Opened { dataset: parsed.dataset, figures, import: None, roles: FoundRoles::None }),
        Err(error) => {
            let place = parsed.place_of(error.area);
            Err(OpenError::TooLong { error, place, dataset: Box::new(parsed.dataset) })
        }
    }
}
