//! Files of roles on the command line: one that is named is used, and what the columns were taken for is kept in one.

use std::path::{Path, PathBuf};

use anyhow::anyhow;

use crate::{
    commands::output::unsaved::unsaved,
    format::{
        roles_file,
        table::{progress::heed::Heed, wishes::Wishes},
    },
    locale::{Locale, Message},
    report::{
        files::whole_file::{Existing, check_target, save},
        imported::ImportReport,
    },
    workspace::{
        import::{ImportedFiles, NotImported, ReadFile, import_or_ask},
        open::{
            OpenError,
            roles::{FoundRoles, file_for, is_at_fault, read},
        },
        origin::Origin,
        reading::Reading,
    },
};

/// Imports files as somebody asks, and for the rest as a file of roles says.
///
/// # Errors
/// The obstacle, with the name of the file that it is in.
pub fn import_as(
    named: &Path,
    files: &[ReadFile<'_>],
    asked: Wishes,
    reading: &Reading<'_>,
    not_imported: impl FnOnce((usize, NotImported)) -> anyhow::Error,
    locale: &Locale,
) -> anyhow::Result<(ImportedFiles, FoundRoles)> {
    let of_roles = |error: OpenError| anyhow!(error.message(&Origin::File(named.to_owned()), locale));
    let roles = read(named, reading).map_err(of_roles)?;
    match import_or_ask(files, &asked.over(&roles), reading.limits, reading.open_marks, Heed::default()) {
        Ok(imported) => Ok((imported, FoundRoles::Used(named.to_owned()))),
        Err((_, error)) if is_at_fault(&error, &roles) => Err(of_roles(OpenError::NotImported(error))),
        Err(error) => Err(not_imported(error)),
    }
}

/// The file that roles are to be kept in: beside the first table.
///
/// # Errors
/// When that is no file, or when there is one already that is to be kept.
pub fn file_to_save(origins: &[Origin], existing: Existing, locale: &Locale) -> anyhow::Result<PathBuf> {
    let path = origins.first().and_then(file_for).ok_or_else(|| anyhow!(locale.text(Message::RolesNoName)))?;
    check_target(&path, existing).map_err(|error| unsaved(error, &path, locale))?;
    Ok(path)
}

/// Keeps what the columns were taken for in a file.
///
/// # Errors
/// When it can't be written.
pub fn save_roles(path: &Path, existing: Existing, report: &ImportReport, locale: &Locale) -> anyhow::Result<()> {
    let roles = report.understood();
    save(path, existing, |out| Ok(roles_file::write(&roles, out)?)).map_err(|error| unsaved(error, path, locale))
}
