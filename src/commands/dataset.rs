//! Opens the dataset of a command, with errors as sentences.

use anyhow::anyhow;

use crate::{
    analysis::amounts::totals::TooLong,
    locale::Locale,
    model::dataset::Dataset,
    report::labels,
    workspace::{open, open::Opened, origin::Origin},
};

/// Opens a dataset.
///
/// # Errors
/// One sentence with the place and the cure.
pub fn open(origin: &Origin, locale: &Locale) -> anyhow::Result<Opened> {
    open::open(origin).map_err(|error| anyhow!(error.message(origin, locale)))
}

/// The error of a sum that cannot be given exactly.
pub fn too_long(dataset: &Dataset, error: TooLong, locale: &Locale) -> anyhow::Error {
    anyhow!(labels::too_long(dataset, error, locale))
}
