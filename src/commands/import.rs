//! `indsats import`: a table of any file as a dataset, and an account of what became of each row and cell.

mod columns;
mod roles;
mod treatment;

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::anyhow;
use clap::{Args, ValueEnum, builder::PossibleValue};

use crate::{
    commands::{
        dataset::ReadingArgs,
        import::{columns::ColumnArgs, treatment::TreatmentArgs},
        output::{
            PagerArgs,
            unsaved::unsaved,
            writer::{remark, write_out},
        },
        progress::Saying,
    },
    format::{
        ron::write,
        table::{number::DecimalMark, progress::heed::Heed, said::Said, wishes::Wishes},
    },
    locale::{
        Locale, Message,
        printable::{escaped, visible},
    },
    model::dataset::Dataset,
    report::files::{
        export_file::SaveError,
        whole_file::{Existing, check_target, save},
    },
    workspace::{
        import::{self, NotImported, import_or_ask},
        open::{
            self, OpenError, Opened,
            roles::{FoundRoles, import_beside},
        },
        origin::Origin,
        reading::{Heard, Reading},
    },
};

/// The arguments of `import`.
#[derive(Debug, Args)]
#[command(after_help = "What isn't said is found out, and told. Columns are named by their headings.\n\n\
                        Example:\n  indsats import budget.csv -o budget.ron --area Department --initiative Item")]
pub struct ImportArgs {
    /// The tables: CSV, TSV, XLSX, ODS or XLS, gzip too, a text with tables, or a datapackage.json; `-` is standard input. Several files are one dataset
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    /// The dataset to write, in RON; `-` is standard output. Without it, only what was understood is told
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,

    /// Replace the file if it exists
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    columns: ColumnArgs,

    /// A file that says what the columns are, by their headings; without it, NAME.roles.ron beside the table, where there is one
    #[arg(long, value_name = "FILE")]
    roles: Option<PathBuf>,

    /// Write what the columns were taken for to NAME.roles.ron beside the table, so that the next table of the same form is read so
    #[arg(long = "save-roles")]
    save_roles: bool,

    /// The sources that pay stand in parentheses after the names of initiatives
    #[arg(long = "funding-in-parentheses")]
    parentheses: bool,

    /// A table whose lines are paid by others: its number in a text, its title, or the name of its file
    #[arg(long, value_name = "TABLE")]
    external: Vec<String>,

    /// A name and what it stands for, with `=` between them: "Kids=Children"
    #[arg(long, value_name = "ALIAS", value_parser = alias)]
    alias: Vec<(String, String)>,

    /// The decimal mark of its numbers
    #[arg(long, value_name = "MARK", value_enum)]
    decimal: Option<DecimalMark>,

    #[command(flatten)]
    treatment: TreatmentArgs,

    /// The sheet of a spreadsheet, or the one table of a text; without it, the largest sheet whose headings name amounts, or all tables
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,

    /// The title of the dataset; without it, the name of the file
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,

    #[command(flatten)]
    reading: ReadingArgs,

    #[command(flatten)]
    pager: PagerArgs,
}

impl ValueEnum for DecimalMark {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Point, Self::Comma]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Point => PossibleValue::new(".").aliases(["point", "punktum"]),
            Self::Comma => PossibleValue::new(",").aliases(["comma", "komma"]),
        })
    }
}

/// A name and what it stands for: "Kids=Children".
fn alias(text: &str) -> Result<(String, String), String> {
    let parted = text.split_once('=').map(|(name, meant)| (name.trim(), meant.trim()));
    match parted {
        Some((name, meant)) if !name.is_empty() && !meant.is_empty() => Ok((name.to_owned(), meant.to_owned())),
        _ => Err("Kids=Children".to_owned()),
    }
}

/// Imports the file.
///
/// # Errors
/// When it can't be read or understood, or the dataset exists or can't be written.
pub fn run(args: &ImportArgs, locale: &Locale) -> anyhow::Result<ExitCode> {
    let existing = if args.force { Existing::Replaced } else { Existing::Kept };
    if let Some(out) = args.output.as_ref().filter(|out| !is_standard_output(out)) {
        check_target(out, existing).map_err(|error| unsaved(error, out, locale))?;
    }
    let limits = args.reading.limits();
    let origins: Vec<Origin> = args.files.iter().map(|file| Origin::from(Some(file.clone()))).collect();
    let roles_file = args.save_roles.then(|| roles::file_to_save(&origins, existing, locale)).transpose()?;
    let saying = Saying::begin(&origins[0], locale);
    let heard = |heard: Heard<'_>| saying.iter().for_each(|saying| saying.hear(heard));
    let heard: Option<&dyn Fn(Heard<'_>)> = if saying.is_some() { Some(&heard) } else { None };
    let reading = Reading { heard, ..Reading::within(limits) };
    let mut files = Vec::new();
    let mut origin_of = Vec::new();
    for origin in &origins {
        let named = open::files(origin, &reading);
        let named = named.map_err(|error| anyhow!(error.message(origin, locale)))?;
        origin_of.extend(named.iter().map(|_| origin));
        files.extend(named);
    }
    if let Some(opened) = open::dataset_in(&files, &reading) {
        let dataset = opened.map_err(|error| anyhow!(error.message(&origins[0], locale)))?.dataset;
        if args.save_roles {
            return Err(anyhow!(locale.fill(Message::RolesOfDataset, &[("file", origins[0].name(locale).into())])));
        }
        drop(saying);
        let told = locale.fill(Message::ImportDataset, &[("lines", dataset.initiatives().len().into())]);
        return finish(args, existing, &dataset, &[told], locale);
    }
    let asked = Wishes {
        said: Said { roles: args.columns.said(), mark: args.decimal, sources_in_parentheses: args.parentheses },
        sheet: args.sheet.clone(),
        title: args.title.clone(),
        year: args.columns.year(),
        external: args.external.clone(),
        aliases: args.alias.clone(),
        treatment: args.treatment.said(),
    };
    let not_imported = |(place, error): (usize, NotImported)| {
        let origin = origin_of.get(place).copied().unwrap_or(&origins[0]);
        anyhow!(OpenError::NotImported(error).message(origin, locale))
    };
    let tables = import::read(&files, limits, &|growing| reading.tell(Heard::Grown(growing))).map_err(&not_imported)?;
    let tell = |hundredths| reading.tell(Heard::Making(hundredths));
    let (imported, found) = match (&args.roles, &origins[..]) {
        (Some(named), _) => roles::import_as(named, &tables, asked, &reading, not_imported, locale)?,
        (None, [only]) => {
            let (imported, found) = import_beside(only, &tables, &asked, &reading);
            (imported.map_err(not_imported)?, found)
        }
        (None, _) => {
            let imported = import_or_ask(&tables, &asked, limits, reading.open_marks, Heed::new(&tell));
            (imported.map_err(not_imported)?, FoundRoles::None)
        }
    };
    let opened = Opened::of_tables(imported, found).map_err(|error| anyhow!(error.message(&origins[0], locale)))?;
    drop(saying);
    let mut told = opened.import.iter().flat_map(|report| report.lines(locale)).collect::<Vec<_>>();
    if let Some(file) = files.iter().find(|file| !file.beside.is_empty()) {
        let names = file.beside.iter().map(|name| visible(name)).collect::<Vec<_>>().join(", ");
        told.push(locale.fill(Message::ImportBeside, &[("names", names.into())]));
    }
    told.extend(opened.roles.message(locale));
    if let Some((path, report)) = roles_file.iter().zip(&opened.import).next() {
        roles::save_roles(path, existing, report, locale)?;
        told.push(locale.fill(Message::ImportWritten, &[("file", escaped(&path.display().to_string()).into())]));
    }
    finish(args, existing, &opened.dataset, &told, locale)
}

fn is_standard_output(out: &Path) -> bool {
    out.as_os_str() == "-"
}

/// Tells what was understood, and writes the dataset where it is asked for.
fn finish(
    args: &ImportArgs,
    existing: Existing,
    dataset: &Dataset,
    told: &[String],
    locale: &Locale,
) -> anyhow::Result<ExitCode> {
    match &args.output {
        None => write_out(args.pager.pager(), |out| {
            told.iter().try_for_each(|line| writeln!(out, "{line}"))?;
            Ok(())
        })?,
        Some(out) if is_standard_output(out) => {
            for line in told {
                remark(line);
            }
            write_out(args.pager.pager(), |to| Ok(write::write(dataset, to)?))?;
        }
        Some(out) => {
            save(out, existing, |to| write::write(dataset, to).map_err(SaveError::Io))
                .map_err(|error| unsaved(error, out, locale))?;
            for line in told {
                remark(line);
            }
            remark(&locale.fill(Message::ImportWritten, &[("file", escaped(&out.display().to_string()).into())]));
        }
    }
    Ok(ExitCode::SUCCESS)
}
