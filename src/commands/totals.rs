//! `indsats totals`: the computed total, the stated one and their difference, for each area and in all.

use std::process::ExitCode;

use clap::Args;

use crate::{
    analysis::chosen::Chosen,
    commands::{
        dataset::{open, too_long},
        no_match::explain_filter,
        output::{Format, TableArgs, writer::write_out},
        selection::{FileArgs, SelectionArgs},
    },
    locale::Locale,
    report::{
        ReportInput,
        tables::totals,
        writers::{csv, json, markdown},
    },
    workspace::open::Opened,
};

/// The arguments of `totals`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  indsats totals --view combined --year 2021")]
pub struct TotalsArgs {
    #[command(flatten)]
    file: FileArgs,
    #[command(flatten)]
    selection: SelectionArgs,
    #[command(flatten)]
    table: TableArgs,
}

/// Writes the selected totals.
///
/// # Errors
/// When the dataset cannot be opened, or has no such year or area, or a sum under a filter cannot be given exactly.
pub fn run(args: &TotalsArgs, locale: &Locale) -> anyhow::Result<ExitCode> {
    let Opened { dataset, figures, .. } = &open(&args.file.file.clone().into(), args.file.reading, locale)?;
    let selection = args.selection.selection(dataset, locale)?;
    let chosen = Chosen::of(&selection, dataset);
    let input = ReportInput { dataset, figures, selection: &selection, chosen: &chosen, locale };
    let inexact = |error| too_long(dataset, error, locale);
    let output = args.table.output;
    write_out(output.pager.pager(), |out| match output.format {
        Format::Text => Ok(args.table.write_text(totals::grid(input).map_err(inexact)?, locale, out)?),
        Format::Markdown => Ok(markdown::write(&totals::grid(input).map_err(inexact)?, out)?),
        Format::Json => Ok(json::totals(input, out).map_err(inexact)??),
        Format::Csv => Ok(csv::totals(input, out).map_err(inexact)??),
    })?;
    explain_filter(input);
    Ok(ExitCode::SUCCESS)
}
