//! `indsats import`: a table of any file as a dataset, and an account of what became of each row and cell.

use std::{io::Write as _, path::PathBuf, process::ExitCode};

use anyhow::anyhow;
use clap::{Args, ValueEnum, builder::PossibleValue};

use crate::{
    commands::{
        dataset::ReadingArgs,
        output::{
            PagerArgs,
            unsaved::unsaved,
            writer::{remark, write_out},
        },
    },
    format::{
        ron::write,
        table::{heading::year_in, number::DecimalMark, roles::Role, understand::Said},
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
        import::{Wishes, import},
        open::{self, OpenError},
        origin::Origin,
        reading::Reading,
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

    /// The dataset to write, in RON. Without it, only what was understood is told
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,

    /// Replace the file if it exists
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    columns: ColumnArgs,

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

    /// The sheet of a spreadsheet, or the one table of a text; without it, the largest sheet that is understood, or all tables
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

/// The roles of columns.
#[derive(Debug, Args)]
struct ColumnArgs {
    /// A column of areas; of several each is one level deeper
    #[arg(long, value_name = "COLUMN")]
    area: Vec<String>,
    /// The column of initiatives
    #[arg(long, value_name = "COLUMN")]
    initiative: Option<String>,
    /// The column of years, or the year of all amounts
    #[arg(long, value_name = "COLUMN")]
    year: Option<String>,
    /// A column of amounts
    #[arg(long, value_name = "COLUMN")]
    amount: Vec<String>,
    /// The column of measures, such as budget and accounts
    #[arg(long, value_name = "COLUMN")]
    measure: Option<String>,
    /// A column of programmes or decisions that pay
    #[arg(long, value_name = "COLUMN")]
    funding: Vec<String>,
    /// The column that says whose money it is: internal or external
    #[arg(long, value_name = "COLUMN")]
    financing: Option<String>,
    /// A column of classes
    #[arg(long, value_name = "COLUMN")]
    class: Vec<String>,
    /// The column of codes
    #[arg(long, value_name = "COLUMN")]
    code: Option<String>,
    /// A column of notes
    #[arg(long, value_name = "COLUMN")]
    note: Vec<String>,
    /// A column that is not used
    #[arg(long, value_name = "COLUMN")]
    skip: Vec<String>,
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

impl ColumnArgs {
    fn said(&self) -> Vec<(String, Role)> {
        let column = self.year.as_ref().filter(|year| !is_year(year));
        let roles = [
            (self.area.iter().collect::<Vec<_>>(), Role::Area),
            (self.initiative.iter().collect(), Role::Initiative),
            (column.into_iter().collect(), Role::Year),
            (self.amount.iter().collect(), Role::Amount),
            (self.measure.iter().collect(), Role::Measure),
            (self.funding.iter().collect(), Role::Funding),
            (self.financing.iter().collect(), Role::Financing),
            (self.class.iter().collect(), Role::Class),
            (self.code.iter().collect(), Role::Code),
            (self.note.iter().collect(), Role::Note),
            (self.skip.iter().collect(), Role::Unused),
        ];
        roles
            .into_iter()
            .flat_map(|(names, role)| names.into_iter().map(move |name| (name.clone(), role.clone())))
            .collect()
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

fn is_year(text: &str) -> bool {
    year_in(text).is_some_and(|found| found.rest.is_empty() && found.year == text)
}

/// Imports the file.
///
/// # Errors
/// When it can't be read or understood, or the dataset exists or can't be written.
pub fn run(args: &ImportArgs, locale: &Locale) -> anyhow::Result<ExitCode> {
    let existing = if args.force { Existing::Replaced } else { Existing::Kept };
    if let Some(out) = &args.output {
        check_target(out, existing).map_err(|error| unsaved(error, out, locale))?;
    }
    let limits = args.reading.limits();
    let origins: Vec<Origin> = args.files.iter().map(|file| Origin::from(Some(file.clone()))).collect();
    let mut files = Vec::new();
    let mut origin_of = Vec::new();
    for origin in &origins {
        let named = open::files(origin, &Reading::within(limits));
        let named = named.map_err(|error| anyhow!(error.message(origin, locale)))?;
        origin_of.extend(named.iter().map(|_| origin));
        files.extend(named);
    }
    if let Some(dataset) = open::dataset_in(&files, limits) {
        let opened = open::open_dataset(&dataset, limits);
        let dataset = opened.map_err(|error| anyhow!(error.message(&origins[0], locale)))?.dataset;
        let told = locale.fill(Message::ImportDataset, &[("lines", dataset.initiatives().len().into())]);
        return finish(args, existing, &dataset, &[told], locale);
    }
    let wishes = Wishes {
        said: Said { roles: args.columns.said(), mark: args.decimal, sources_in_parentheses: args.parentheses },
        sheet: args.sheet.clone(),
        title: args.title.clone(),
        year: args.columns.year.clone().filter(|year| is_year(year)),
        external: args.external.clone(),
        aliases: args.alias.clone(),
    };
    let imported = import(&files, &wishes, limits).map_err(|(place, error)| {
        let origin = origin_of.get(place).copied().unwrap_or(&origins[0]);
        anyhow!(OpenError::NotImported(error).message(origin, locale))
    })?;
    let (dataset, report) = imported.told();
    let mut told = report.lines(locale);
    if let Some(file) = files.iter().find(|file| !file.beside.is_empty()) {
        let names = file.beside.iter().map(|name| visible(name)).collect::<Vec<_>>().join(", ");
        told.push(locale.fill(Message::ImportBeside, &[("names", names.into())]));
    }
    finish(args, existing, &dataset, &told, locale)
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
