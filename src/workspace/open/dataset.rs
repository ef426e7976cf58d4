//! Opens what is a dataset already, in RON or JSON, from its bytes.

use std::{io, sync::Arc};

use crate::{
    analysis::figures::Figures,
    format::{
        json,
        limits::Limits,
        memory::{has_room_for, needed_for},
        own_list,
        reading::is_gzip,
        ron::read::{Parsed, read_within},
        source::Source,
        tables::is_ron,
    },
    workspace::{
        import::FileBytes,
        open::{
            bytes::{not_text, unpacked},
            error::OpenError,
            opened::Opened,
            parts,
            roles::FoundRoles,
        },
        reading::Reading,
    },
};

/// Opens the dataset that files are, where they are one and no tables. The table that we write ourselves is one too, as far as it can be
/// read as it was written.
pub fn dataset_in(files: &[FileBytes<'_>], reading: &Reading<'_>) -> Option<Result<Opened, OpenError>> {
    let [only] = files else { return None };
    let limits = reading.limits;
    if is_ron(&only.bytes) {
        return Some(open_ron(&only.bytes, limits));
    }
    if json::is_json(&only.bytes) {
        return Some(
            parts::open_bytes(&only.bytes, only.bytes.len(), reading).unwrap_or_else(|| open_json(&only.bytes, limits)),
        );
    }
    let own = own_list::as_json(&only.bytes, &only.name, limits)?;
    parts::open_bytes(own.as_bytes(), only.bytes.len(), reading)
        .or_else(|| open_json(own.as_bytes(), limits).ok().map(Ok))
}

/// Opens a dataset from its bytes.
///
/// # Errors
/// A mistake in them, or a sum that cannot be given exactly.
pub fn open_bytes(bytes: &[u8], limits: Limits) -> Result<Opened, OpenError> {
    // A format is recognised by its first bytes, never by the name of the file, which standard input does not have.
    if is_gzip(bytes) { open_ron(&unpacked(bytes, limits)?, limits) } else { open_ron(bytes, limits) }
}

pub(super) fn open_ron(bytes: &[u8], limits: Limits) -> Result<Opened, OpenError> {
    let source = Source::from_bytes(bytes).map_err(not_text)?;
    if !has_room_for(needed_for(bytes)) {
        return Err(OpenError::Unreadable(io::ErrorKind::OutOfMemory.into()));
    }
    opened(read_within(source, limits.cells).map_err(OpenError::Mistake)?)
}

/// Opens a dataset in JSON: it is read as RON, and mistakes have their places in the JSON.
pub(super) fn open_json(bytes: &[u8], limits: Limits) -> Result<Opened, OpenError> {
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
        Ok(figures) => Ok(Opened { dataset: Arc::new(parsed.dataset), figures, import: None, roles: FoundRoles::None }),
        Err(error) => {
            let place = parsed.place_of(error.area);
            Err(OpenError::TooLong { error, place, dataset: Box::new(parsed.dataset) })
        }
    }
}
