//! Files that were not written.

use std::path::Path;

use anyhow::anyhow;

use crate::{
    locale::{Locale, Message, printable::escaped},
    report::files::export_file::SaveError,
};

/// The error of a file that was not written; where it exists, with the option that replaces it.
pub fn unsaved(error: SaveError, path: &Path, locale: &Locale) -> anyhow::Error {
    match error {
        SaveError::Exists => of_file(path, Message::FileExists, locale),
        other => anyhow!(other.message(path, locale)),
    }
}

/// A sentence about a file.
pub fn of_file(path: &Path, message: Message, locale: &Locale) -> anyhow::Error {
    anyhow!(locale.fill(message, &[("file", escaped(&path.display().to_string()).into())]))
}
