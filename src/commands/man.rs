//! `indsats man`: the manual page, made from the definitions of the command line.

use std::{io, process::ExitCode};

use clap::Command;
use clap_mangen::Man;

use super::output::write_out;

/// Writes the manual page of a command line, its commands included.
///
/// # Errors
/// When it cannot be written.
pub fn run(mut command: Command) -> anyhow::Result<ExitCode> {
    command.build();
    let page = page(&command)?;
    write_out(|out| Ok(io::Write::write_all(out, &page)?))?;
    Ok(ExitCode::SUCCESS)
}

/// One page for all: the program first, then a section for each command.
fn page(command: &Command) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    let program = Man::new(command.clone());
    program.render_title(&mut page)?;
    program.render_name_section(&mut page)?;
    program.render_synopsis_section(&mut page)?;
    program.render_description_section(&mut page)?;
    program.render_options_section(&mut page)?;
    for each in command.get_subcommands().filter(|each| each.get_name() != "help") {
        let name = each.get_bin_name().unwrap_or(each.get_name());
        page.extend(format!(".SH {}\n", name.to_uppercase()).into_bytes());
        page.extend(section(each.clone())?);
    }
    program.render_extra_section(&mut page)?;
    program.render_version_section(&mut page)?;
    Ok(page)
}

/// What a page of its own would say of a command, one level deeper.
fn section(command: Command) -> io::Result<Vec<u8>> {
    let man = Man::new(command);
    let mut part = Vec::new();
    man.render_synopsis_section(&mut part)?;
    man.render_description_section(&mut part)?;
    man.render_options_section(&mut part)?;
    man.render_extra_section(&mut part)?;
    Ok(String::from_utf8_lossy(&part).replace(".SH ", ".SS ").into_bytes())
}
