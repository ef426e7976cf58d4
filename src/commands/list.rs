//! `indsats list`: the initiatives, a row each.

use std::process::ExitCode;

use clap::Args;

use crate::{
    analysis::chosen::Chosen,
    commands::{
        choice::{Choice, FileArgs},
        dataset::{open, too_long},
        no_match::explain_filter,
        output::{Format, Shape, write_out},
    },
    locale::Locale,
    report::{ReportInput, csv, json, list, markdown, text},
    workspace::open::Opened,
};

/// What `list` takes.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  indsats list --view external --year 2020")]
pub struct ListArgs {
    #[command(flatten)]
    file: FileArgs,
    #[command(flatten)]
    choice: Choice,
    #[command(flatten)]
    shape: Shape,
}

/// Writes the initiatives that are asked for.
///
/// # Errors
/// When the dataset cannot be opened, or has no such year or area.
pub fn run(args: &ListArgs, locale: &Locale) -> anyhow::Result<ExitCode> {
    let opened = open(&args.file.file.clone().into(), locale)?;
    let Opened { dataset, figures } = &opened;
    let selection = args.choice.selection(dataset, locale)?;
    let chosen = Chosen::of(&selection, dataset);
    let input = ReportInput { dataset, figures, selection: &selection, chosen: &chosen, locale };
    write_out(|out| match args.shape.format {
        Format::Text => {
            let grid = list::grid(input).map_err(|error| too_long(dataset, error, locale))?;
            Ok(text::write(&grid, args.shape.colour.page(), out)?)
        }
        Format::Markdown => {
            let grid = list::grid(input).map_err(|error| too_long(dataset, error, locale))?;
            Ok(markdown::write(&grid, out)?)
        }
        Format::Json => Ok(json::list(input, out)?),
        Format::Csv => Ok(csv::list(input, out)?),
    })?;
    explain_filter(input);
    Ok(ExitCode::SUCCESS)
}
