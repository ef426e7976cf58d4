//! `indsats export`: the dataset as a file, whole or not at all.

use std::{path::PathBuf, process::ExitCode};

use anyhow::{anyhow, bail};
use clap::{Args, ValueEnum, builder::PossibleValue};

use crate::{
    analysis::{
        chosen::Chosen,
        selection::{Selection, Years},
    },
    commands::{
        dataset::open,
        output::{
            ColourArgs, PagerArgs,
            unsaved::{of_file, unsaved},
            writer::write_out,
        },
        selection::{FileArgs, SelectionArgs},
    },
    locale::{Locale, Message},
    report::{
        ReportInput,
        files::{
            export_file::{self, FileFormat, SaveError},
            whole_file::{Existing, check_target, save},
        },
    },
    workspace::open::Opened,
};

/// The arguments of `export`.
#[derive(Debug, Args)]
#[command(
    after_help = "RON is a dataset that indsats reads again. Where options choose a part, it has the totals that cover nothing \
                        else, and a note says what was chosen.\n\n\
                        Example:\n  indsats export -o initiatives.csv --year 2021"
)]
pub struct ExportArgs {
    #[command(flatten)]
    file: FileArgs,

    /// The file to write; its ending says the format: .ron, .csv, .long.csv, .tsv, .xlsx, .json or .md. `-` is standard output
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,

    /// The format, where the ending does not say it
    #[arg(long, value_name = "FORMAT", value_enum, ignore_case = true)]
    format: Option<FileFormat>,

    /// Replace the file if it exists
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    selection: SelectionArgs,

    /// Taken as by the other commands; nothing in a file is coloured.
    #[command(flatten)]
    _colour: ColourArgs,

    #[command(flatten)]
    pager: PagerArgs,
}

impl ValueEnum for FileFormat {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Ron, Self::Csv, Self::CsvLong, Self::Tsv, Self::Xlsx, Self::Json, Self::Markdown]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let (name, help) = match self {
            Self::Ron => ("ron", "The dataset as indsats reads it"),
            Self::Csv => ("csv", "The initiatives, for programs and spreadsheets"),
            Self::CsvLong => {
                ("csv-long", "The same with a row for each initiative and year; the ending .long.csv says it too")
            }
            Self::Tsv => ("tsv", "The same as CSV, separated by tabs"),
            Self::Xlsx => ("xlsx", "Initiatives and totals, for spreadsheets"),
            Self::Json => ("json", "Initiatives and totals, for programs"),
            Self::Markdown => ("markdown", "All of it, to be read"),
        };
        let short = if *self == Self::Markdown { Some("md") } else { None };
        Some(PossibleValue::new(name).aliases(short).help(help))
    }
}

/// Writes the file.
///
/// # Errors
/// When the dataset cannot be opened, the format is not known, or the file exists or cannot be written.
pub fn run(args: &ExportArgs, locale: &Locale) -> anyhow::Result<ExitCode> {
    let kind = args.kind(locale)?;
    let path = args.output.as_path();
    let existing = if args.force { Existing::Replaced } else { Existing::Kept };
    let no = |error: SaveError| unsaved(error, path, locale);
    let standard_output = args.output.as_os_str() == "-";
    if !standard_output {
        check_target(path, existing).map_err(no)?;
    }
    if kind == FileFormat::Ron && args.selection.is_arranged() {
        bail!(locale.text(Message::RonKeepsOrder));
    }
    let opened = open(&args.file.file.clone().into(), args.file.reading, locale)?;
    let selection = args.selection.selection(&opened.dataset, locale)?;
    // The screen shows one measure of a dataset; a file has all of them, unless one is asked for.
    let has_all = selection.years == Years::Each && args.selection.measure.is_none();
    let selection = if has_all { Selection { years: Years::Columns, ..selection } } else { selection };
    let Opened { dataset, figures, .. } = &opened;
    let chosen = Chosen::of(&selection, dataset);
    let columns = args.selection.columns(&selection, dataset);
    let input = ReportInput { dataset, figures, selection: &selection, chosen: &chosen, locale };
    if standard_output {
        write_out(args.pager.pager(), |out| {
            export_file::contents(input, &columns, kind, out).map_err(|error| match error {
                SaveError::Io(error) => error.into(),
                other => no(other),
            })
        })?;
    } else {
        save(path, existing, |out| export_file::contents(input, &columns, kind, out)).map_err(no)?;
    }
    Ok(ExitCode::SUCCESS)
}

impl ExportArgs {
    fn kind(&self, locale: &Locale) -> anyhow::Result<FileFormat> {
        self.format.or_else(|| FileFormat::of(&self.output)).ok_or_else(|| {
            if self.output.as_os_str() == "-" {
                anyhow!(locale.text(Message::NoFormat))
            } else {
                of_file(&self.output, Message::UnknownEnding, locale)
            }
        })
    }
}
