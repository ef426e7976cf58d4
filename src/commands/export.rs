//! `indsats export`: the dataset as a file, whole or not at all.

use std::{
    fs,
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{anyhow, bail};
use clap::{Args, ValueEnum};

use super::{
    check::{compared, warned},
    choice::{Choice, FileArgs},
    open::{Opened, exact, open},
    output::{ColourArgs, write_out},
    reason::reason,
};
use crate::{
    format::{diagnostic::escaped, write},
    locale::{Locale, Message, Value},
    report::{Subject, check::Checked, csv, export, json},
};

/// What `export` takes.
#[derive(Debug, Args)]
#[command(after_help = "RON is the whole dataset as indsats reads it again; the others can be a part of it.\n\n\
                        Example:\n  indsats export -o initiatives.csv --year 2021")]
pub struct ExportArgs {
    #[command(flatten)]
    file: FileArgs,

    /// The file to write; its ending says the format: .ron, .csv, .json or .md. `-` is standard output
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,

    /// The format, where the ending does not say it
    #[arg(long, value_name = "FORMAT", value_enum)]
    format: Option<Kind>,

    /// Replace the file if it exists
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    choice: Choice,

    /// Taken as by the other commands; nothing in a file is coloured.
    #[command(flatten)]
    _colour: ColourArgs,
}

/// A format of a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Kind {
    /// The dataset as indsats reads it
    Ron,
    /// The initiatives, for programs and spreadsheets
    Csv,
    /// Initiatives and totals, for programs
    Json,
    /// All of it, to be read
    Markdown,
}

/// Writes the file.
///
/// # Errors
/// When the dataset cannot be opened, the format is not known, or the file exists or cannot be written.
pub fn run(args: &ExportArgs, locale: &Locale) -> anyhow::Result<ExitCode> {
    let kind = args.kind(locale)?;
    let standard_output = args.output.as_os_str() == "-";
    if !standard_output {
        refuse(&args.output, args.force, locale)?;
    }
    if kind == Kind::Ron && !args.choice.is_everything() {
        bail!(locale.text(Message::RonIsWhole));
    }
    let opened = open(&args.file.file.clone().into(), locale)?;
    let selection = args.choice.selection(&opened.dataset, locale)?;
    let Opened { dataset, figures } = &opened;
    let subject = Subject { dataset, figures, selection: &selection, locale };
    if standard_output {
        write_out(|out| contents(subject, kind, out))?;
    } else {
        save(&args.output, args.force, locale, |out| contents(subject, kind, out))?;
    }
    Ok(ExitCode::SUCCESS)
}

impl ExportArgs {
    fn kind(&self, locale: &Locale) -> anyhow::Result<Kind> {
        let ending = self.output.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        let of_ending = match ending.as_deref() {
            Some("ron") => Some(Kind::Ron),
            Some("csv") => Some(Kind::Csv),
            Some("json") => Some(Kind::Json),
            Some("md" | "markdown") => Some(Kind::Markdown),
            _ => None,
        };
        self.format.or(of_ending).ok_or_else(|| {
            if self.output.as_os_str() == "-" {
                anyhow!(locale.text(Message::NoFormat))
            } else {
                said(&self.output, Message::UnknownEnding, locale)
            }
        })
    }
}

fn contents(subject: Subject<'_>, kind: Kind, out: &mut impl Write) -> anyhow::Result<()> {
    let Subject { dataset, locale, .. } = subject;
    let too_long = |error| exact(dataset, error, locale);
    match kind {
        Kind::Ron => out.write_all(write::write(dataset)?.as_bytes())?,
        Kind::Csv => csv::list(subject, out)?,
        Kind::Json => json::export(subject, out).map_err(too_long)??,
        Kind::Markdown => {
            let comparisons = if subject.selection.years.periods(dataset).iter().any(|period| period.year().is_some()) {
                compared(subject)
            } else {
                Vec::new()
            };
            let warnings = warned(subject);
            let checked = Checked { comparisons: &comparisons, warnings: &warnings };
            export::markdown(subject, checked, out).map_err(too_long)??;
        }
    }
    Ok(())
}

/// Says no before any work is done. What comes into being in the meantime is not overwritten either: see [`save`].
fn refuse(path: &Path, force: bool, locale: &Locale) -> anyhow::Result<()> {
    match fs::metadata(path) {
        Ok(there) if !there.is_file() => Err(said(path, Message::NotAFile, locale)),
        Ok(_) if !force => Err(said(path, Message::FileExists, locale)),
        // Another file could be put in its place all the same, but it was protected for a reason.
        Ok(there) if there.permissions().readonly() => Err(said(path, Message::WriteProtected, locale)),
        _ => Ok(()),
    }
}

/// Writes beside the file and then puts it in its place, so that there is never half a file.
fn save(
    path: &Path,
    force: bool,
    locale: &Locale,
    write: impl FnOnce(&mut BufWriter<&mut fs::File>) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let cannot = |error: io::Error| {
        let values = [("file", named(path)), ("reason", reason(&error, locale).into())];
        anyhow!(locale.fill(Message::CannotWrite, &values))
    };
    // A link keeps pointing to what it points to.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        let values = [("file", named(path)), ("folder", named(folder))];
        return Err(anyhow!(locale.fill(Message::NoSuchFolder, &values)));
    }
    let mut beside = beside(folder).map_err(cannot)?;
    {
        let mut out = BufWriter::new(beside.as_file_mut());
        write(&mut out).map_err(|error| error.downcast().map_or_else(|other| other, cannot))?;
        out.flush().map_err(cannot)?;
    }
    if let Ok(there) = fs::metadata(&target) {
        beside.as_file().set_permissions(there.permissions()).map_err(cannot)?;
    }
    beside.as_file().sync_all().map_err(cannot)?;
    if force {
        beside.persist(&target).map_err(|error| cannot(error.error))?;
    } else {
        beside.persist_noclobber(&target).map_err(|error| match error.error.kind() {
            io::ErrorKind::AlreadyExists => said(path, Message::FileExists, locale),
            _ => cannot(error.error),
        })?;
    }
    Ok(())
}

fn named(path: &Path) -> Value<'static> {
    escaped(&path.display().to_string()).into()
}

#[cfg(unix)]
fn beside(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    use std::os::unix::fs::PermissionsExt as _;
    // As any new file: readable as the user's umask says, not for the user alone.
    tempfile::Builder::new().prefix(".indsats-").permissions(fs::Permissions::from_mode(0o666)).tempfile_in(folder)
}

#[cfg(not(unix))]
fn beside(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    tempfile::Builder::new().prefix(".indsats-").tempfile_in(folder)
}

fn said(path: &Path, message: Message, locale: &Locale) -> anyhow::Error {
    anyhow!(locale.fill(message, &[("file", named(path))]))
}
