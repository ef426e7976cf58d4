//! `indsats new`: a commented dataset to start from, in the language of messages.

use std::{io::Write as _, path::PathBuf, process::ExitCode};

use clap::Args;

use crate::{
    commands::output::{PagerArgs, unsaved::unsaved, writer::write_out},
    locale::{Language, Locale},
    report::files::whole_file::{Existing, save},
};

/// The arguments of `new`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  indsats new -o budget.ron")]
pub struct NewArgs {
    /// The file to write; without it, the dataset goes to standard output
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,

    /// Replace the file if it exists
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    pager: PagerArgs,
}

/// Writes the dataset.
///
/// # Errors
/// When the file exists or cannot be written.
pub fn run(args: &NewArgs, locale: &Locale) -> anyhow::Result<ExitCode> {
    let text = match locale.language() {
        Language::Danish => include_str!("../../assets/new.da.ron"),
        Language::English => include_str!("../../assets/new.en.ron"),
    };
    match args.output.as_deref().filter(|path| path.as_os_str() != "-") {
        None => write_out(args.pager.pager(), |out| Ok(out.write_all(text.as_bytes())?))?,
        Some(path) => {
            let existing = if args.force { Existing::Replaced } else { Existing::Kept };
            save(path, existing, |out| Ok(out.write_all(text.as_bytes())?))
                .map_err(|error| unsaved(error, path, locale))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
