//! `indsats check`: compares stated totals with the lines. Exits with 1 when something differs.

mod proof;

use std::process::ExitCode;

use clap::{Args, ValueEnum, builder::PossibleValue};

use crate::{
    analysis::{
        check::{reconcile::Status, warnings::Mentions},
        chosen::Chosen,
    },
    commands::{
        check::proof::tell_mistakes,
        dataset::{Mistaken, open},
        no_match::explain_filter,
        output::{Format, TableArgs, writer::write_out},
        selection::{FileArgs, SelectionArgs},
    },
    locale::Locale,
    report::{
        ReportInput,
        tables::check::{Checked, grid},
        writers::{csv, json, markdown},
    },
    workspace::open::Opened,
};

/// The exit code of a file with mistakes.
const MISTAKEN: u8 = 2;

/// The arguments of `check`.
#[derive(Debug, Args)]
#[command(
    after_help = "A filter leaves the areas in which it finds something: whole areas are compared, never parts of \
                        them.\n\nExit codes: 0 all agree or nothing is stated, 1 something differs, 2 a mistake.\n\n\
                        Example:\n  indsats check --year 2021"
)]
pub struct CheckArgs {
    #[command(flatten)]
    file: FileArgs,
    #[command(flatten)]
    selection: SelectionArgs,

    /// The way in which warnings are written
    #[arg(long, value_name = "HOW", value_enum, ignore_case = true, default_value_t = Mentions::Grouped)]
    warnings: Mentions,

    #[command(flatten)]
    table: TableArgs,
}

impl ValueEnum for Mentions {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Grouped, Self::All]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let (name, danish, help) = match self {
            Self::Grouped => ("grouped", "samlet", "One line with a count where many lines have it in common"),
            Self::All => ("all", "alle", "Each line by itself, also in CSV"),
        };
        Some(PossibleValue::new(name).alias(danish).help(help))
    }
}

/// Writes the comparisons that differ, and reports them with the exit code.
///
/// # Errors
/// When the dataset cannot be opened, or has no such year or area.
pub fn run(args: &CheckArgs, locale: &Locale) -> anyhow::Result<ExitCode> {
    let origin = args.file.file.clone().into();
    let opened = match open(&origin, args.file.reading, locale) {
        Ok(opened) => opened,
        Err(error) => {
            let is_told = error.is::<Mistaken>() && tell_mistakes(&origin, args.file.reading.limits(), locale);
            return if is_told { Ok(ExitCode::from(MISTAKEN)) } else { Err(error) };
        }
    };
    let Opened { dataset, figures, .. } = &opened;
    let selection = args.selection.selection(dataset, locale)?;
    let chosen = Chosen::of(&selection, dataset);
    let input = ReportInput { dataset, figures, selection: &selection, chosen: &chosen, locale };
    let checked = &Checked::of(input, args.warnings);
    let output = args.table.output;
    write_out(output.pager.pager(), |out| match output.format {
        Format::Text => Ok(args.table.write_text(grid(input, checked), locale, out)?),
        Format::Markdown => Ok(markdown::write(&grid(input, checked), out)?),
        Format::Json => Ok(json::check(input, checked, out)?),
        Format::Csv => Ok(csv::check::write(input, checked, out)?),
    })?;
    explain_filter(input);
    let differs = checked.comparisons.iter().any(|comparison| comparison.status == Status::Differs);
    Ok(ExitCode::from(u8::from(differs)))
}
