//! `indsats [FILE]`: the explorer.

use std::process::ExitCode;

use super::open::{Input, open};
use crate::locale::Locale;

/// Opens the explorer on a dataset.
///
/// # Errors
/// When the dataset cannot be opened, or there is no terminal to draw on.
pub fn run(input: &Input, locale: Locale) -> anyhow::Result<ExitCode> {
    let _opened = open(input, &locale)?;
    Ok(ExitCode::SUCCESS)
}
