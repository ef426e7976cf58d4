//! `indsats handout`: a page for the meeting's folder.

use std::{path::PathBuf, process::ExitCode};

use anyhow::anyhow;
use clap::Args;

use crate::{
    analysis::chosen::Chosen,
    commands::{
        dataset::open,
        output::{
            PagerArgs,
            unsaved::{of_file, unsaved},
            writer::write_out,
        },
        selection::{FileArgs, SelectionArgs},
    },
    locale::{Locale, Message},
    report::{
        ReportInput,
        files::{
            export_file::SaveError,
            handout::{self, HandoutFormat},
            whole_file::{Existing, check_target, save},
        },
    },
    workspace::open::Opened,
};

/// The arguments of `handout`.
#[derive(Debug, Args)]
#[command(
    after_help = "The page has the title, the scope, bars, the figures, where they do not add up, the sources and the small print. \
                        It needs nothing beside it, and prints.\n\n\
                        Example:\n  indsats handout -o note.html --year 2021"
)]
pub struct HandoutArgs {
    #[command(flatten)]
    file: FileArgs,

    /// The file to write; its ending says the format: .html or .md. `-` is standard output, in HTML
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,

    /// Replace the file if it exists
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    selection: SelectionArgs,

    #[command(flatten)]
    pager: PagerArgs,
}

/// Writes the page.
///
/// # Errors
/// When the dataset cannot be opened, the format is not known, or the file exists or cannot be written.
pub fn run(args: &HandoutArgs, locale: &Locale) -> anyhow::Result<ExitCode> {
    let path = args.output.as_path();
    let to_output = path.as_os_str() == "-";
    let format = if to_output { Some(HandoutFormat::Html) } else { HandoutFormat::of(path) };
    let format = format.ok_or_else(|| of_file(path, Message::UnknownHandoutEnding, locale))?;
    let existing = if args.force { Existing::Replaced } else { Existing::Kept };
    if !to_output {
        check_target(path, existing).map_err(|error| unsaved(error, path, locale))?;
    }
    let opened = open(&args.file.file.clone().into(), args.file.reading, locale)?;
    let Opened { dataset, figures, .. } = &opened;
    let selection = args.selection.selection(dataset, locale)?;
    let chosen = Chosen::of(&selection, dataset);
    let input = ReportInput { dataset, figures, selection: &selection, chosen: &chosen, locale };
    if to_output {
        write_out(args.pager.pager(), |out| {
            handout::contents(input, format, out).map_err(|error| match error {
                SaveError::Io(error) => error.into(),
                other => anyhow!(other.message(path, locale)),
            })
        })?;
    } else {
        save(path, existing, |out| handout::contents(input, format, out))
            .map_err(|error| unsaved(error, path, locale))?;
    }
    Ok(ExitCode::SUCCESS)
}
