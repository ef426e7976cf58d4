//! Opens the dataset of a command, with errors as sentences.

use anyhow::anyhow;
use clap::Args;

use crate::{
    analysis::amounts::totals::TooLong,
    commands::{output::writer::remark, progress::Saying},
    format::{
        limits::{Limits, Size},
        problem::Problem,
    },
    locale::Locale,
    model::dataset::Dataset,
    report::labels,
    workspace::{
        import::OpenMarks,
        open,
        open::{OpenError, Opened},
        origin::Origin,
        reading::Reading,
    },
};

/// The options of reading a dataset.
#[derive(Clone, Copy, Debug, Default, Args)]
pub struct ReadingArgs {
    /// The most bytes to read of a file: 8GiB, 500MiB. Without it, 4 GiB
    #[arg(long, value_name = "SIZE", value_parser = size)]
    max_size: Option<Size>,

    /// The most cells to read: the columns of a file times its areas, lines and totals. Without it, 100 million
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u64).range(1..))]
    max_cells: Option<u64>,
}

fn size(text: &str) -> Result<Size, String> {
    Size::parse(text).ok_or_else(|| "not a size such as 8GiB".to_owned())
}

impl ReadingArgs {
    /// The options, and whether each is given.
    pub fn given(self) -> [(&'static str, bool); 2] {
        [("--max-size", self.max_size.is_some()), ("--max-cells", self.max_cells.is_some())]
    }

    /// The limits of reading.
    pub fn limits(self) -> Limits {
        let usual = Limits::default();
        Limits { size: self.max_size.unwrap_or(usual.size), cells: self.max_cells.unwrap_or(usual.cells) }
    }
}

/// The first mistake of a file that is written wrong.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Mistaken(String);

/// Returns `false` for a file that asks for too much.
fn is_written_wrong(problem: &Problem) -> bool {
    !matches!(problem, Problem::TooManyCells { .. } | Problem::TooLarge(_) | Problem::TooDeep(_))
}

/// Opens a dataset. On a terminal it says so when it waits for whoever writes it, and when reading it takes its time.
///
/// # Errors
/// One sentence with the place and the cure, of a file that is written wrong a [`Mistaken`].
pub fn open(origin: &Origin, reading: ReadingArgs, locale: &Locale) -> anyhow::Result<Opened> {
    let opened = open_or_ask(origin, reading, OpenMarks::Refused, locale)?;
    if let Some(said) = opened.roles.message(locale) {
        remark(&said);
    }
    Ok(opened)
}

/// The same for a screen: it says itself what became of a file of roles, and may ask what a table leaves open.
///
/// # Errors
/// One sentence with the place and the cure.
pub fn open_or_ask(
    origin: &Origin,
    reading: ReadingArgs,
    open_marks: OpenMarks,
    locale: &Locale,
) -> anyhow::Result<Opened> {
    let terms = Reading { open_marks, ..Reading::within(reading.limits()) };
    let error = |error| said(error, origin, locale);
    // Nothing is said any more once the screen is taken.
    let saying = Saying::begin(origin, locale);
    match &saying {
        None => open::open_within(origin, &terms),
        Some(saying) => open::open_within(origin, &Reading { heard: Some(&|heard| saying.hear(heard)), ..terms }),
    }
    .map_err(error)
}

/// The error of a dataset that cannot be opened, in words.
pub fn said(error: OpenError, origin: &Origin, locale: &Locale) -> anyhow::Error {
    let said = error.message(origin, locale);
    match error {
        OpenError::Mistake(mistake) if is_written_wrong(&mistake.problem) => Mistaken(said).into(),
        _ => anyhow!(said),
    }
}

/// The error of a sum that cannot be given exactly.
pub fn too_long(dataset: &Dataset, error: TooLong, locale: &Locale) -> anyhow::Error {
    anyhow!(labels::too_long(dataset, error, locale))
}
