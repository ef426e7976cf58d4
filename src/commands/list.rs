//! `indsats list`: the initiatives, a row each.

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
        tables::list,
        writers::{csv, json, markdown},
    },
    workspace::open::Opened,
};

/// The arguments of `list`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  indsats list --view external --year 2020")]
pub struct ListArgs {
    #[command(flatten)]
    file: FileArgs,
    #[command(flatten)]
    selection: SelectionArgs,
    #[command(flatten)]
    table: TableArgs,
}

/// Writes the selected initiatives.
///
/// # Errors
/// When the dataset cannot be opened, or has no such year or area.
pub fn run(args: &ListArgs, locale: &Locale) -> anyhow::Result<ExitCode> {
    let opened = open(&args.file.file.clone().into(), args.file.reading, locale)?;
    let Opened { dataset, figures, .. } = &opened;
    let selection = args.selection.selection(dataset, locale)?;
    let chosen = Chosen::of(&selection, dataset);
    let input = ReportInput { dataset, figures, selection: &selection, chosen: &chosen, locale };
    let output = args.table.output;
    write_out(output.pager.pager(), |out| match output.format {
        Format::Text => {
            let grid = list::grid(input).map_err(|error| too_long(dataset, error, locale))?;
            Ok(args.table.write_text(grid, locale, out)?)
        }
        Format::Markdown => {
            let grid = list::grid(input).map_err(|error| too_long(dataset, error, locale))?;
            Ok(markdown::write(&grid, out)?)
        }
        Format::Json => Ok(json::list(input, out)?),
        Format::Csv => Ok(csv::list(input, csv::Table::new(csv::Delimiter::Comma, out))?),
    })?;
    explain_filter(input);
    Ok(ExitCode::SUCCESS)
}
