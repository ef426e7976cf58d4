//! `indsats completions SHELL`: the script by which a shell completes commands and options.

use std::process::ExitCode;

use clap::{Args, Command};
use clap_complete::{Shell, generate};

use crate::commands::output::write_out;

/// The arguments of `completions`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  indsats completions bash")]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

/// Writes the completion script of a command line.
///
/// # Errors
/// When they cannot be written.
pub fn run(args: &CompletionsArgs, mut command: Command) -> anyhow::Result<ExitCode> {
    let mut script = Vec::new();
    generate(args.shell, &mut command, "indsats", &mut script);
    write_out(|out| Ok(std::io::Write::write_all(out, &script)?))?;
    Ok(ExitCode::SUCCESS)
}
