//! The contents of an exported file: a dataset or a selection of it, in the format of the file's ending. The file and the selection
//! are chosen by the command line or the explorer.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use crate::{
    analysis::amounts::totals::TooLong,
    format::ron::write,
    locale::{Locale, Message, printable::escaped},
    model::columns::ColumnId,
    report::{
        ReportInput,
        files::{io_error::reason, markdown_document},
        labels,
        writers::{
            csv::{self, Delimiter, Table},
            json, xlsx,
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
    /// CSV in the long form, with a row for each initiative and year.
    CsvLong,
    /// Tab-separated text: the same table as CSV.
    Tsv,
    /// XLSX: the initiatives and the totals, for spreadsheets.
    Xlsx,
    /// JSON: initiatives and totals, for programs.
    Json,
    /// Markdown: everything, for people.
    Markdown,
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
    /// Links lead from one to another without an end.
    TooManyLinks,
    /// The file cannot be written.
    Io(io::Error),
    /// The contents cannot be made, for a reason in one sentence.
    Contents(String),
}

impl FileFormat {
    /// Every format, the most common first.
    pub const ALL: [Self; 7] = [Self::Csv, Self::Json, Self::Markdown, Self::Xlsx, Self::Tsv, Self::Ron, Self::CsvLong];

    /// The format of a file by its ending.
    pub fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_string_lossy().to_lowercase().as_str() {
            "ron" => Some(Self::Ron),
            "csv" if path.file_stem().is_some_and(|stem| stem.to_string_lossy().to_lowercase().ends_with(".long")) => {
                Some(Self::CsvLong)
            }
            "csv" => Some(Self::Csv),
            "tsv" => Some(Self::Tsv),
            "xlsx" => Some(Self::Xlsx),
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
            Self::CsvLong => "long.csv",
            Self::Tsv => "tsv",
            Self::Xlsx => "xlsx",
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
            Self::TooManyLinks => {
                let values = [("file", named(path).into()), ("reason", locale.text(Message::ReasonLinks).into())];
                locale.fill(Message::CannotWrite, &values)
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
            write::write(excerpt.as_ref().unwrap_or(dataset), out)?;
        }
        FileFormat::Csv => csv::list(input, Table::new(Delimiter::Comma, out))?,
        FileFormat::CsvLong => csv::long_list(input, Table::new(Delimiter::Comma, out))?,
        FileFormat::Tsv => csv::list(input, Table::new(Delimiter::Tab, out))?,
        FileFormat::Xlsx => {
            let book = xlsx::book(input).map_err(too_long)?;
            out.write_all(&book.map_err(|error| SaveError::Contents(error.message(locale)))?)?;
        }
        FileFormat::Json => json::export(input, columns, out).map_err(too_long)??,
        FileFormat::Markdown => markdown_document::markdown(input, out).map_err(too_long)??,
    }
    Ok(())
}
