//! Files of roles beside the tables that they are for: by the name of the table, else by its headings.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    format::{
        roles_file::{self, ENDING},
        source::Source,
        table::{progress::heed::Heed, understand::NotUnderstood, wishes::Wishes},
    },
    locale::{Locale, Message, printable::escaped},
    workspace::{
        import::{ImportedFiles, NotImported, ReadFile, are_headings, import_or_ask},
        open::{
            bytes::{not_text, plain_bytes},
            error::OpenError,
        },
        origin::Origin,
        reading::{Heard, Reading},
    },
};

/// The most files of roles of other names that are looked at.
const MOST: usize = 50;

/// The file of roles that was found beside a table, and what became of it.
#[derive(Debug, Default)]
pub enum FoundRoles {
    /// There is none.
    #[default]
    None,
    /// Its roles are those of the table.
    Used(PathBuf),
    /// It is for this table by its name, and could not be used.
    NotUsed(PathBuf, OpenError),
    /// Several are for tables with these headings, and say different things.
    Several(Vec<PathBuf>),
}

impl FoundRoles {
    /// A sentence on what became of it.
    pub fn message(&self, locale: &Locale) -> Option<String> {
        let name = |path: &Path| {
            let name = path.file_name().unwrap_or(path.as_os_str());
            escaped(&name.to_string_lossy())
        };
        match self {
            Self::None => None,
            Self::Used(path) => Some(locale.fill(Message::RolesUsed, &[("file", name(path).into())])),
            Self::NotUsed(path, error) => {
                let file = Origin::File(PathBuf::from(name(path)));
                Some(locale.fill(Message::RolesNotUsed, &[("reason", error.message(&file, locale).into())]))
            }
            Self::Several(paths) => {
                let names = paths.iter().map(|path| name(path)).collect::<Vec<_>>().join(", ");
                Some(locale.fill(Message::RolesSeveral, &[("files", names.into())]))
            }
        }
    }
}

/// The file of roles for what lies there, by its name; none where that is no file.
pub fn file_for(origin: &Origin) -> Option<PathBuf> {
    let Origin::File(path) = origin else { return None };
    Some(path.with_file_name(format!("{}{ENDING}", origin.stem())))
}

/// Reads a file of roles.
///
/// # Errors
/// The obstacle to reading it.
pub fn read(path: &Path, reading: &Reading<'_>) -> Result<Wishes, OpenError> {
    let bytes = plain_bytes(&Origin::File(path.to_owned()), reading)?;
    let source = Source::from_bytes(&bytes).map_err(not_text)?;
    roles_file::read(source).map_err(OpenError::Mistake)
}

/// Imports files that have been read as somebody asks, and for the rest as the file of roles beside them says. Where that is for other headings, it is not
/// used.
pub fn import_beside(
    origin: &Origin,
    files: &[ReadFile<'_>],
    asked: &Wishes,
    reading: &Reading<'_>,
) -> (Result<ImportedFiles, (usize, NotImported)>, FoundRoles) {
    let tell = |hundredths| reading.tell(Heard::Making(hundredths));
    let import = |wishes: &Wishes| import_or_ask(files, wishes, reading.limits, reading.open_marks, Heed::new(&tell));
    let (roles, found) = beside(origin, files, reading);
    match (import(&asked.clone().over(&roles)), found) {
        (Err((_, error)), FoundRoles::Used(path)) if is_at_fault(&error, &roles) => {
            (import(asked), FoundRoles::NotUsed(path, OpenError::NotImported(error)))
        }
        made => made,
    }
}

/// The file of roles beside a table, with what it says: the one of its name, else the one for its headings.
fn beside(origin: &Origin, files: &[ReadFile<'_>], reading: &Reading<'_>) -> (Wishes, FoundRoles) {
    let Some(own) = file_for(origin) else { return Default::default() };
    if own.exists() {
        return match read(&own, reading) {
            Ok(wishes) => (wishes, FoundRoles::Used(own)),
            Err(error) => (Wishes::default(), FoundRoles::NotUsed(own, error)),
        };
    }
    let mut fitting: Vec<(PathBuf, Wishes)> = of_folder(&own)
        .into_iter()
        .filter_map(|path| read(&path, reading).ok().map(|wishes| (path, wishes)))
        .filter(|(_, wishes)| {
            let headings = wishes.said.roles.iter().map(|(heading, _)| heading.as_str());
            are_headings(headings, files)
        })
        .collect();
    let is_one = fitting.windows(2).all(|pair| pair[0].1 == pair[1].1);
    if !is_one {
        return (Wishes::default(), FoundRoles::Several(fitting.into_iter().map(|(path, _)| path).collect()));
    }
    fitting.pop().map(|(path, wishes)| (wishes, FoundRoles::Used(path))).unwrap_or_default()
}

/// Returns `true` if what is in the way of an import is said by a file of roles: a heading that the table hasn't.
pub fn is_at_fault(error: &NotImported, roles: &Wishes) -> bool {
    match error {
        NotImported::NotUnderstood(NotUnderstood::NoColumn { said, .. }) => {
            roles.said.roles.iter().any(|(heading, _)| heading == said)
        }
        NotImported::NoSheet { said, .. } => roles.sheet.as_ref() == Some(said),
        NotImported::NoTableOfName { said, .. } => roles.external.contains(said),
        _ => false,
    }
}

/// The files of roles in the folder of a file, by their names.
fn of_folder(file: &Path) -> Vec<PathBuf> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let is_roles = |path: &PathBuf| path.to_string_lossy().ends_with(ENDING) && path.is_file();
    let mut paths: Vec<PathBuf> = paths.filter(is_roles).take(MOST).collect();
    paths.sort();
    paths
}
