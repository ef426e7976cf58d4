//! Keeps what the columns of a table were taken for in a file beside it.

use std::path::{PathBuf, absolute};

use crate::{
    explorer::jobs::export::Exported,
    format::{roles_file, table::wishes::Wishes},
    locale::{Language, Locale, Message, printable::escaped},
    report::files::{
        export_file::SaveError,
        whole_file::{Existing, check_target, save},
    },
};

/// A file of roles to write.
#[derive(Clone, Debug)]
pub struct SaveRoles {
    /// The roles.
    pub wishes: Wishes,
    /// The place.
    pub path: PathBuf,
    /// The treatment of a file that is there.
    pub existing: Existing,
    /// The language of errors.
    pub language: Language,
}

impl SaveRoles {
    pub(super) fn run(self) -> Exported {
        let Self { wishes, path, existing, language } = &self;
        let locale = &Locale::new(*language);
        let name = escaped(&absolute(path).unwrap_or_else(|_| path.clone()).display().to_string());
        let written = check_target(path, *existing)
            .and_then(|()| save(path, *existing, |out| Ok(roles_file::write(wishes, out)?)));
        match written {
            Ok(()) => Ok(locale.fill(Message::RolesSaved, &[("file", name.into())])),
            Err(SaveError::Exists) => Err(locale.fill(Message::RolesExist, &[("file", name.into())])),
            Err(error) => Err(error.message(path, locale)),
        }
    }
}
