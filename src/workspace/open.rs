//! Opens a dataset: a named file, standard input, or the letter that is built in.

use std::{
    fs,
    io::{Read as _, stdin},
    path::PathBuf,
};

use anyhow::anyhow;

use crate::{
    analysis::{figures::Figures, totals::TooLong},
    format::{
        problem::{Mistake, Place, Problem},
        ron::read::read,
        source::{NotText, Source},
    },
    locale::{Locale, Message, printable::escaped},
    model::dataset::Dataset,
    report::{io_error::reason, labels},
};

/// The City of Copenhagen's letter of 2 December 2020, as it opens when no file is named.
pub const LETTER: &str = include_str!("../../assets/letter.ron");

/// Where a dataset comes from.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Input {
    /// The letter, built in.
    #[default]
    Letter,
    /// Standard input, named `-`.
    StandardInput,
    /// A file.
    File(PathBuf),
}

/// A dataset that is open, with all its figures.
#[derive(Debug)]
pub struct Opened {
    /// The dataset.
    pub dataset: Dataset,
    /// Its figures.
    pub figures: Figures,
}

impl From<Option<PathBuf>> for Input {
    fn from(path: Option<PathBuf>) -> Self {
        match path {
            None => Self::Letter,
            Some(path) if path.as_os_str() == "-" => Self::StandardInput,
            Some(path) => Self::File(path),
        }
    }
}

impl Input {
    /// What it is called in a message.
    fn name(&self, locale: &Locale) -> String {
        match self {
            Self::Letter => "letter.ron".to_owned(),
            Self::StandardInput => locale.text(Message::StandardInput),
            Self::File(path) => escaped(&path.display().to_string()),
        }
    }

    fn bytes(&self, locale: &Locale) -> anyhow::Result<Vec<u8>> {
        let read = match self {
            Self::Letter => return Ok(LETTER.as_bytes().to_vec()),
            Self::StandardInput => {
                let mut bytes = Vec::new();
                stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
            }
            Self::File(path) => fs::read(path),
        };
        read.map_err(|error| {
            let values = [("file", self.name(locale).into()), ("reason", reason(&error, locale).into())];
            anyhow!(locale.fill(Message::CannotRead, &values))
        })
    }
}

/// Reads a dataset and computes its figures.
///
/// # Errors
/// One sentence with the place and the cure: when the input cannot be read, or has a mistake, or adds up to more digits
/// than are kept exactly.
pub fn open(input: &Input, locale: &Locale) -> anyhow::Result<Opened> {
    let bytes = input.bytes(locale)?;
    let said =
        |mistake: &Mistake| anyhow!("{}:{}: {}", input.name(locale), mistake.place, mistake.problem.message(locale));
    let source = Source::from_bytes(&bytes)
        .map_err(|NotText(position)| said(&Mistake { place: Place::Text(position), problem: Problem::NotText }))?;
    let reading = read(source).map_err(|mistake| said(&mistake))?;
    let figures = Figures::of(&reading.dataset).map_err(|error| {
        anyhow!(
            "{}:{}: {}",
            input.name(locale),
            reading.place_of(error.area),
            labels::too_long(&reading.dataset, error, locale)
        )
    })?;
    Ok(Opened { dataset: reading.dataset, figures })
}

/// A sum that cannot be given exactly, as a mistake to report.
pub fn exact(dataset: &Dataset, error: TooLong, locale: &Locale) -> anyhow::Error {
    anyhow!(labels::too_long(dataset, error, locale))
}
