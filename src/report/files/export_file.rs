//! Exports a dataset, or a selection of it, to a file: in the format of its ending, whole or not at all. The file and the
//! selection are chosen by the command line or the explorer.

use std::{
    fs,
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use crate::{
    analysis::{amounts::totals::TooLong, check::warnings::Mentions, selection::Years},
    format::ron::write,
    locale::{Locale, Message, printable::escaped},
    model::column::ColumnId,
    report::{
        ReportInput,
        files::{io_error::reason, markdown_document},
        labels,
        tables::check::Checked,
        writers::{
            csv::{self, Delimiter},
            json,
        },
    },
};

/// A format of a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileFormat {
    /// RON: a dataset that indsats reads again.
    Ron,
    /// CSV: the initiatives, for programs and spreadsheets.
    Csv,
    /// Tab-separated text: the same table as CSV.
    Tsv,
    /// JSON: initiatives and totals, for programs.
    Json,
    /// Markdown: everything, for people.
    Markdown,
}

/// The treatment of a file that exists already.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Existing {
    /// The file stays, and nothing is written.
    Kept,
    /// The new file takes its place.
    Replaced,
}

/// The reason why no file was written. A file that existed is unchanged.
#[derive(Debug)]
pub enum SaveError {
    /// The file exists already.
    Exists,
    /// The path is a folder or a device.
    NotAFile,
    /// The file that exists is write-protected.
    Protected,
    /// The folder does not exist.
    NoFolder(PathBuf),
    /// The file cannot be written.
    Io(io::Error),
    /// The contents cannot be made, for a reason in one sentence.
    Contents(String),
}

impl FileFormat {
    /// Every format, the most common first.
    pub const ALL: [Self; 5] = [Self::Csv, Self::Json, Self::Markdown, Self::Tsv, Self::Ron];

    /// The format of a file by its ending.
    pub fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_string_lossy().to_lowercase().as_str() {
            "ron" => Some(Self::Ron),
            "csv" => Some(Self::Csv),
            "tsv" => Some(Self::Tsv),
            "json" => Some(Self::Json),
            "md" | "markdown" => Some(Self::Markdown),
            _ => None,
        }
    }

    /// The ending of the format, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Ron => "ron",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Json => "json",
            Self::Markdown => "md",
        }
    }
}

impl From<io::Error> for SaveError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl SaveError {
    /// A sentence that names the file and the cure.
    pub fn message(&self, path: &Path, locale: &Locale) -> String {
        let named = |path: &Path| escaped(&path.display().to_string());
        let said = |message| locale.fill(message, &[("file", named(path).into())]);
        match self {
            Self::Exists => said(Message::FileIsThere),
            Self::NotAFile => said(Message::NotAFile),
            Self::Protected => said(Message::WriteProtected),
            Self::NoFolder(folder) => {
                let values = [("file", named(path).into()), ("folder", named(folder).into())];
                locale.fill(Message::NoSuchFolder, &values)
            }
            Self::Io(error) => {
                let values = [("file", named(path).into()), ("reason", reason(error, locale).into())];
                locale.fill(Message::CannotWrite, &values)
            }
            Self::Contents(sentence) => sentence.clone(),
        }
    }
}

/// Writes the selection in a format. The dataset in RON and JSON has these columns.
///
/// # Errors
/// A sum that cannot be given exactly, or an error of the writer.
pub fn contents(
    input: ReportInput<'_>,
    columns: &[ColumnId],
    kind: FileFormat,
    out: &mut impl Write,
) -> Result<(), SaveError> {
    let ReportInput { dataset, locale, .. } = input;
    let too_long = |error: TooLong| SaveError::Contents(labels::too_long(dataset, error, locale));
    match kind {
        FileFormat::Ron => {
            let excerpt = input.excerpt(columns);
            let text = write::write(excerpt.as_ref().unwrap_or(dataset))
                .map_err(|error| SaveError::Contents(error.to_string()))?;
            out.write_all(text.as_bytes())?;
        }
        FileFormat::Csv => csv::list(input, Delimiter::Comma, out)?,
        FileFormat::Tsv => csv::list(input, Delimiter::Tab, out)?,
        FileFormat::Json => json::export(input, columns, out).map_err(too_long)??,
        FileFormat::Markdown => {
            let checked = match input.selection.years {
                Years::Each | Years::One(_) => Checked::of(input, Mentions::Grouped),
                Years::Sum => Checked::warnings_of(input, Mentions::Grouped),
            };
            markdown_document::markdown(input, &checked, out).map_err(too_long)??;
        }
    }
    Ok(())
}

/// The target of a path, with links followed, and its folder, which exists.
fn target(path: &Path) -> Result<(PathBuf, PathBuf), SaveError> {
    // A link is kept, and the file it points to is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned();
    if folder.is_dir() { Ok((target, folder)) } else { Err(SaveError::NoFolder(folder)) }
}

/// Checks the target before any work is done. A file created in the meantime is not overwritten either: see [`save`].
///
/// # Errors
/// An existing file that is kept, or a target that cannot be written.
pub fn check_target(path: &Path, existing: Existing) -> Result<(), SaveError> {
    match fs::metadata(path) {
        Ok(there) if !there.is_file() => Err(SaveError::NotAFile),
        Ok(_) if existing == Existing::Kept => Err(SaveError::Exists),
        // Renaming would replace it all the same, but it was protected for a reason.
        Ok(there) if there.permissions().readonly() => Err(SaveError::Protected),
        _ => target(path).map(|_| ()),
    }
}

/// Writes a temporary file in the same folder and renames it, so that there is never half a file.
///
/// # Errors
/// The obstacle, with nothing changed.
pub fn save(
    path: &Path,
    existing: Existing,
    write: impl FnOnce(&mut BufWriter<&mut fs::File>) -> Result<(), SaveError>,
) -> Result<(), SaveError> {
    let (target, folder) = target(path)?;
    let mut temporary_file = temporary_file(&folder)?;
    {
        let mut out = BufWriter::new(temporary_file.as_file_mut());
        write(&mut out)?;
        out.flush()?;
    }
    if let Ok(there) = fs::metadata(&target) {
        temporary_file.as_file().set_permissions(there.permissions())?;
    }
    temporary_file.as_file().sync_all()?;
    match existing {
        Existing::Replaced => temporary_file.persist(&target).map_err(|error| error.error)?,
        Existing::Kept => temporary_file.persist_noclobber(&target).map_err(|error| match error.error.kind() {
            io::ErrorKind::AlreadyExists => SaveError::Exists,
            _ => error.error.into(),
        })?,
    };
    Ok(())
}

#[cfg(unix)]
fn temporary_file(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    use std::os::unix::fs::PermissionsExt as _;
    // The permissions of any new file, by the user's umask, not for the user alone.
    tempfile::Builder::new().prefix(".indsats-").permissions(fs::Permissions::from_mode(0o666)).tempfile_in(folder)
}

#[cfg(not(unix))]
fn temporary_file(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    tempfile::Builder::new().prefix(".indsats-").tempfile_in(folder)
}
