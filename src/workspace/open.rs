//! Opens a dataset: reads its bytes, checks them and computes the figures. The commands, the explorer and reading again all open
//! datasets here.

use std::io;

use crate::{
    analysis::{amounts::totals::TooLong, figures::Figures},
    format::{
        gzip,
        problem::{Mistake, Place, Problem},
        ron::read::read,
        source::{NotText, Position, Source},
    },
    locale::{Locale, Message},
    model::dataset::Dataset,
    report::{files::io_error::reason, labels},
    workspace::origin::Origin,
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
            Self::TooLong { error, place, dataset } => {
                format!("{name}:{place}: {}", labels::too_long(dataset, *error, locale))
            }
        }
    }
}

/// Opens a dataset.
///
/// # Errors
/// The first obstacle: unreadable bytes, a mistake in the file, or a sum that cannot be given exactly.
pub fn open(origin: &Origin) -> Result<Opened, OpenError> {
    open_bytes(&origin.bytes().map_err(OpenError::Unreadable)?)
}

/// Opens a dataset from its bytes.
///
/// # Errors
/// A mistake in them, or a sum that cannot be given exactly.
pub fn open_bytes(bytes: &[u8]) -> Result<Opened, OpenError> {
    // A format is recognised by its first bytes, never by the name of the file, which standard input does not have.
    if gzip::is_gzip(bytes) {
        let start = Place::Text(Position { line: 1, column: 1 });
        let damaged = |problem| OpenError::Mistake(Mistake { place: start, problem });
        return open_ron(&gzip::unpack(bytes).map_err(damaged)?);
    }
    open_ron(bytes)
}

fn open_ron(bytes: &[u8]) -> Result<Opened, OpenError> {
    let not_text = |NotText(position)| Mistake { place: Place::Text(position), problem: Problem::NotText };
    let source = Source::from_bytes(bytes).map_err(|error| OpenError::Mistake(not_text(error)))?;
    let parsed = read(source).map_err(OpenError::Mistake)?;
    match Figures::of(&parsed.dataset) {
        Ok(figures) => Ok(Opened { dataset: parsed.dataset, figures }),
        Err(error) => {
            let place = parsed.place_of(error.area);
            Err(OpenError::TooLong { error, place, dataset: Box::new(parsed.dataset) })
        }
    }
}
