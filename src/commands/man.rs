//! `indsats man`: the manual page, made from the definitions of the command line and the table of keys.

mod options;

use std::{io::Write as _, process::ExitCode};

use clap::Command;
use roff::{Roff, bold, roman};

use crate::{
    commands::{
        man::options::{add_arguments, add_more, commands, emphasised, is_shared, shared, usage},
        output::write_out,
    },
    explorer::input::{
        bindings::{BINDINGS, SIGNS},
        key::Group,
    },
    locale::{Locale, Message},
};

/// Writes the manual page of a command line in the language of the locale.
///
/// # Errors
/// When it cannot be written.
pub fn run(command: &Command, locale: &Locale) -> anyhow::Result<ExitCode> {
    let page = page(command, locale).render();
    write_out(|out| Ok(out.write_all(page.as_bytes())?))?;
    Ok(ExitCode::SUCCESS)
}

fn page(command: &Command, locale: &Locale) -> Roff {
    let mut page = Roff::new();
    let section = |page: &mut Roff, heading| {
        page.control("SH", [locale.text(heading).as_str()]);
    };
    let version = format!("{} {}", command.get_name(), command.get_version().unwrap_or_default());
    page.control("TH", [command.get_name(), "1", "", &version, ""]);
    section(&mut page, Message::ManName);
    page.text([roman(format!("{} - {}", command.get_name(), about(command)))]);
    section(&mut page, Message::ManSynopsis);
    for line in std::iter::once(command).chain(commands(command)).flat_map(usage) {
        page.text([roman(line)]).control("br", []);
    }
    section(&mut page, Message::ManDescription);
    page.text([roman(locale.text(Message::ManWhatItIs))]);
    section(&mut page, Message::ManCommands);
    for each in commands(command) {
        page.control("SS", [each.get_bin_name().unwrap_or(each.get_name())]);
        page.text([roman(about(each))]);
        add_arguments(&mut page, each.get_arguments().filter(|arg| !is_shared(command, arg)), locale);
        add_more(&mut page, each);
    }
    section(&mut page, Message::ManOptions);
    add_arguments(&mut page, shared(command), locale);
    section(&mut page, Message::ManKeys);
    add_keys(&mut page, locale);
    section(&mut page, Message::ManEnvironment);
    add_list(
        &mut page,
        locale,
        &[("LC_ALL, LC_MESSAGES, LANG", Message::ManLanguage), ("NO_COLOR", Message::ManNoColor)],
    );
    section(&mut page, Message::ManFiles);
    page.text([roman(locale.text(Message::ManDatasets))]);
    section(&mut page, Message::ManExitStatus);
    add_list(&mut page, locale, &[("0", Message::ManExit0), ("1", Message::ManExit1), ("2", Message::ManExit2)]);
    page
}

fn about(command: &Command) -> String {
    command.get_about().map(ToString::to_string).unwrap_or_default()
}

fn add_list(page: &mut Roff, locale: &Locale, entries: &[(&str, Message)]) {
    for (name, meaning) in entries {
        page.control("TP", []).text([bold(*name)]).text(emphasised(&locale.text(*meaning)));
    }
}

/// Adds the keys of the explorer, group by group, and the signs it shows.
fn add_keys(page: &mut Roff, locale: &Locale) {
    let mut last = None;
    for binding in BINDINGS {
        if last != Some(binding.group) {
            page.control("SS", [locale.text(heading(binding.group)).as_str()]);
            last = Some(binding.group);
        }
        page.control("TP", []).text([bold(binding.keys(locale))]).text([roman(locale.text(binding.doc))]);
    }
    page.control("SS", [locale.text(Message::HelpSigns).as_str()]);
    for sign in SIGNS {
        let said = locale.text(sign);
        let (sign, meaning) = said.split_once("  ").unwrap_or((&said, ""));
        page.control("TP", []).text([bold(sign)]).text([roman(meaning)]);
    }
}

fn heading(group: Group) -> Message {
    match group {
        Group::Move => Message::HelpMove,
        Group::Figures => Message::HelpFigures,
        Group::Marks => Message::HelpMarks,
        Group::Pages => Message::HelpPages,
        Group::Program => Message::HelpProgram,
    }
}
