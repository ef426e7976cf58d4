//! `indsats man`: the manual page, made from the definitions of the command line and the table of keys.

mod options;
mod reader;

use std::{
    io::{IsTerminal as _, Write as _, stdout},
    process::ExitCode,
};

use clap::{Args, Command};
use roff::{Roff, bold, roman};

use crate::{
    commands::{
        man::options::{add_arguments, add_examples, add_more, commands, emphasised, is_shared, shared, usage},
        output::{
            PagerArgs,
            writer::{remark, write_out},
        },
    },
    explorer::input::{bindings::BINDINGS, key::Group, role_bindings::ROLE_BINDINGS},
    locale::{Locale, Message},
    tui::screen::signs::{SIGNS, Sign},
};

/// The arguments of `man`.
#[derive(Debug, Args)]
#[command(
    after_help = "On a terminal the page is shown as man shows it; elsewhere it is written as roff, to be installed.\n\n\
                        Example:\n  indsats man"
)]
pub struct ManArgs {
    #[command(flatten)]
    pager: PagerArgs,
}

/// Shows the manual page of a command line on a terminal, and writes it as roff elsewhere, in the language of the locale.
///
/// # Errors
/// When it cannot be written.
pub fn run(args: &ManArgs, command: &Command, locale: &Locale) -> anyhow::Result<ExitCode> {
    let page = page(command, locale).render();
    let is_terminal = stdout().is_terminal();
    let shown = if is_terminal { reader::formatted(page.as_bytes()) } else { None };
    let is_roff = shown.is_none();
    write_out(args.pager.pager(), |out| Ok(out.write_all(shown.as_deref().unwrap_or(page.as_bytes()))?))?;
    if is_terminal && is_roff {
        remark(&locale.text(Message::NoManReader));
    }
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
        &[
            ("LC_ALL, LC_MESSAGES, LANG", Message::ManLanguage),
            ("LC_ALL, LC_CTYPE, LANG, TERM", Message::ManSigns),
            ("NO_COLOR", Message::ManNoColor),
            ("PAGER", Message::ManPager),
        ],
    );
    section(&mut page, Message::ManFiles);
    page.text([roman(locale.text(Message::ManDatasets))]);
    section(&mut page, Message::ManExitStatus);
    add_list(&mut page, locale, &[("0", Message::ManExit0), ("1", Message::ManExit1), ("2", Message::ManExit2)]);
    section(&mut page, Message::ManExamples);
    add_examples(&mut page, command);
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

/// Adds the keys of the explorer, each group once, and the signs it shows.
fn add_keys(page: &mut Roff, locale: &Locale) {
    let mut groups: Vec<Group> = Vec::new();
    let bindings = || BINDINGS.iter().chain(ROLE_BINDINGS);
    for binding in bindings() {
        if !groups.contains(&binding.group) {
            groups.push(binding.group);
        }
    }
    for group in groups {
        page.control("SS", [locale.text(heading(group)).as_str()]);
        for binding in bindings().filter(|binding| binding.group == group) {
            page.control("TP", []).text([bold(binding.keys(locale))]).text([roman(locale.text(binding.doc))]);
        }
    }
    page.control("SS", [locale.text(Message::HelpSigns).as_str()]);
    for Sign { symbol, help, .. } in SIGNS {
        page.control("TP", []).text([bold(symbol)]).text([roman(locale.text(help))]);
    }
}

fn heading(group: Group) -> Message {
    match group {
        Group::Move => Message::HelpMove,
        Group::Figures => Message::HelpFigures,
        Group::Marks => Message::HelpMarks,
        Group::Pages => Message::HelpPages,
        Group::Program => Message::HelpProgram,
        Group::Roles => Message::HelpRoles,
    }
}
