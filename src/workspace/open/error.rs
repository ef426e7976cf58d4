//! Obstacles to opening a dataset, in words.

use std::io;

use crate::{
    analysis::amounts::totals::TooLong,
    format::problem::{Mistake, Place},
    locale::{Locale, Message},
    model::dataset::Dataset,
    report::{files::io_error::reason, labels},
    workspace::{import::NotImported, origin::Origin},
};

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
