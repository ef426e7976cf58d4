//! Opens a dataset: reads its bytes, checks them and computes the figures. The commands, the explorer and reading again all open
//! datasets here.

use std::{borrow::Cow, io};

use crate::{
    analysis::{amounts::totals::TooLong, figures::Figures},
    format::{
        gzip,
        limits::{Limits, Size},
        memory::{has_room_for, needed_for},
        problem::{Mistake, Place, Problem},
        reading::{Unread, is_gzip},
        ron::read::read_within,
        source::{NotText, Position, Source},
        tables::is_ron,
    },
    locale::{Locale, Message},
    model::dataset::Dataset,
    report::{files::io_error::reason, labels},
    workspace::{
        import::{FileBytes, NotImported, Wishes, import},
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
}

/// An obstacle to opening a dataset.
#[derive(Debug)]
pub enum OpenError {
    /// The bytes cannot be read.
    Unreadable(io::Error),
    /// The file has a mistake.
    Mistake(Mistake),
    /// A sum has more digits than are kept exactly.
    TooLong {
        /// The sum.
        error: TooLong,
        /// The place of the area that is added up.
        place: Place,
        /// The dataset, for the names of areas and years.
        dataset: Box<Dataset>,
    },
    /// It is no dataset, and no dataset can be made of it.
    NotImported(NotImported),
}

impl OpenError {
    /// The place in the file, the problem and its cure, in one sentence.
    pub fn message(&self, origin: &Origin, locale: &Locale) -> String {
        let name = origin.name(locale);
        match self {
            Self::Unreadable(error) => {
                locale.fill(Message::CannotRead, &[("file", name.into()), ("reason", reason(error, locale).into())])
            }
            Self::Mistake(mistake) => format!("{name}:{}: {}", mistake.place, mistake.problem.message(locale)),
            Self::NotImported(error) => format!("{name}: {}", error.message(locale)),
            Self::TooLong { error, place, dataset } => {
                format!("{name}:{place}: {}", labels::too_long(dataset, *error, locale))
            }
        }
    }
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
    let limits = reading.limits;
    let bytes = plain_bytes(origin, reading)?;
    if is_ron(&bytes) {
        return open_ron(&bytes, limits);
    }
    let file = FileBytes { name: origin.stem(), title: None, bytes };
    match import(std::slice::from_ref(&file), &Wishes::default(), limits) {
        Ok(files) => computed(files.imported.dataset),
        // Nothing of a table: most likely a dataset that begins with a mistake.
        Err((_, NotImported::NoTable | NotImported::NotUnderstood(_))) => open_ron(&file.bytes, limits),
        Err((_, error)) => Err(OpenError::NotImported(error)),
    }
}

/// The bytes of a file, unpacked where it is packed.
///
/// # Errors
/// The obstacle to reading them.
pub fn plain_bytes(origin: &Origin, reading: &Reading<'_>) -> Result<Cow<'static, [u8]>, OpenError> {
    let limits = reading.limits;
    let bytes = origin.bytes(reading).map_err(|unread| not_read(unread, limits.size))?;
    if is_gzip(&bytes) { unpacked(&bytes, limits).map(Cow::Owned) } else { Ok(bytes) }
}

/// Opens a dataset from its bytes.
///
/// # Errors
/// A mistake in them, or a sum that cannot be given exactly.
pub fn open_bytes(bytes: &[u8], limits: Limits) -> Result<Opened, OpenError> {
    // A format is recognised by its first bytes, never by the name of the file, which standard input does not have.
    if is_gzip(bytes) { open_ron(&unpacked(bytes, limits)?, limits) } else { open_ron(bytes, limits) }
}

fn unpacked(bytes: &[u8], limits: Limits) -> Result<Vec<u8>, OpenError> {
    gzip::unpack(bytes, limits.size).map_err(|unread| match unread {
        Unread::Io(error) if error.kind() != io::ErrorKind::OutOfMemory => at_start(Problem::DamagedGzip),
        other => not_read(other, limits.size),
    })
}

/// A dataset that was made of a table, with its figures.
fn computed(dataset: Dataset) -> Result<Opened, OpenError> {
    match Figures::of(&dataset) {
        Ok(figures) => Ok(Opened { dataset, figures }),
        Err(error) => {
            let place = Place::Text(Position { line: 1, column: 1 });
            Err(OpenError::TooLong { error, place, dataset: Box::new(dataset) })
        }
    }
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

fn at_start(problem: Problem) -> OpenError {
    OpenError::Mistake(Mistake { place: Place::Text(Position { line: 1, column: 1 }), problem })
}

fn not_text(NotText(position): NotText) -> OpenError {
    OpenError::Mistake(Mistake { place: Place::Text(position), problem: Problem::NotText })
}

fn open_ron(bytes: &[u8], limits: Limits) -> Result<Opened, OpenError> {
    let source = Source::from_bytes(bytes).map_err(not_text)?;
    if !has_room_for(needed_for(bytes)) {
        return Err(OpenError::Unreadable(io::ErrorKind::OutOfMemory.into()));
    }
    let parsed = read_within(source, limits.cells).map_err(OpenError::Mistake)?;
    match Figures::of(&parsed.dataset) {
        Ok(figures) => Ok(Opened { dataset: parsed.dataset, figures }),
        Err(error) => {
            let place = parsed.place_of(error.area);
            Err(OpenError::TooLong { error, place, dataset: Box::new(parsed.dataset) })
        }
    }
}
