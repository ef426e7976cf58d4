//! `indsats man`: the manual page, made from the definitions of the command line.

use std::process::ExitCode;

use clap::Command;
use clap_mangen::Man;

use super::output::write_out;

/// Writes the manual page of a command line, its commands included.
///
/// # Errors
/// When it cannot be written.
pub fn run(command: Command) -> anyhow::Result<ExitCode> {
    let mut page = Vec::new();
    Man::new(command.flatten_help(true)).render(&mut page)?;
    write_out(|out| Ok(std::io::Write::write_all(out, &page)?))?;
    Ok(ExitCode::SUCCESS)
}
