//! Parts of the manual page about one command: usage, arguments and example.

use clap::{Arg, Command};
use roff::{Inline, Roff, bold, italic, roman};

use crate::locale::{Locale, Message};

/// The usage of a command, a line for each form.
pub fn usage(command: &Command) -> Vec<String> {
    let usage = command.clone().render_usage().to_string();
    let usage = usage.split_once(": ").map_or(usage.as_str(), |(_, usage)| usage);
    usage.lines().map(|line| line.trim().to_owned()).collect()
}

/// The commands, except the one that explains the others.
pub fn commands(program: &Command) -> impl Iterator<Item = &Command> {
    program.get_subcommands().filter(|each| each.get_name() != "help")
}

/// Tells whether an argument means the same to several commands, so that it is explained only once.
pub fn is_shared(program: &Command, arg: &Arg) -> bool {
    let same =
        |other: &&Arg| other.get_id() == arg.get_id() && other.get_long() == arg.get_long() && help(other) == help(arg);
    commands(program).flat_map(Command::get_arguments).filter(same).count() > 1
}

/// The program's own arguments, and those that several commands share.
pub fn shared(program: &Command) -> Vec<&Arg> {
    let mut shared: Vec<&Arg> = Vec::new();
    let of_commands = commands(program).flat_map(Command::get_arguments).filter(|arg| is_shared(program, arg));
    // The dataset means the same to all of them, so it is explained once, in the words of the commands.
    for arg in of_commands.chain(program.get_arguments()) {
        if !shared.iter().any(|known| known.get_id() == arg.get_id()) {
            shared.push(arg);
        }
    }
    shared.sort_by_key(|arg| (!arg.is_positional(), arg.get_id() == "help" || arg.get_id() == "version"));
    shared
}

/// Adds explanations of arguments.
pub fn add_arguments<'a>(page: &mut Roff, args: impl IntoIterator<Item = &'a Arg>, locale: &Locale) {
    for arg in args {
        page.control("TP", []).text(name(arg)).text(emphasised(&help(arg)));
        let values = arg.get_possible_values();
        if !takes_value(arg) || values.is_empty() {
            continue;
        }
        page.control("RS", []);
        for value in &values {
            match value.get_help() {
                Some(help) => {
                    page.control("TP", []).text([bold(value.get_name())]).text(emphasised(&help.to_string()));
                }
                None => {
                    page.control("br", []).text([bold(value.get_name())]);
                }
            }
        }
        page.control("RE", []);
        for value in arg.get_default_values() {
            let value = value.to_string_lossy().into_owned();
            page.control("IP", []).text(emphasised(&locale.fill(Message::ManDefault, &[("value", value.into())])));
        }
    }
}

/// The spelling of an argument: "-o, --output OUT".
fn name(arg: &Arg) -> Vec<Inline> {
    let spellings = [arg.get_short().map(|short| format!("-{short}")), arg.get_long().map(|long| format!("--{long}"))];
    let mut name = Vec::new();
    for spelling in spellings.into_iter().flatten() {
        name.extend((!name.is_empty()).then(|| roman(", ")));
        name.push(bold(spelling));
    }
    if takes_value(arg) || arg.is_positional() {
        name.extend((!name.is_empty()).then(|| roman(" ")));
        name.extend(arg.get_value_names().unwrap_or_default().iter().map(|value| italic(value.to_string())));
    }
    name
}

fn takes_value(arg: &Arg) -> bool {
    arg.get_num_args().is_some_and(|count| count.takes_values())
}

fn help(arg: &Arg) -> String {
    arg.get_help().map(ToString::to_string).unwrap_or_default()
}

/// A text with its parts in backquotes, which are to be typed, in bold.
pub fn emphasised(text: &str) -> Vec<Inline> {
    let parts = text.split('`').enumerate();
    parts.map(|(number, part)| if number % 2 == 1 { bold(part) } else { roman(part) }).collect()
}

/// Adds the text after the arguments of a command, with its example in bold.
pub fn add_more(page: &mut Roff, command: &Command) {
    let more = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    for paragraph in more.split("\n\n").filter(|paragraph| !paragraph.is_empty()) {
        page.control("PP", []);
        for line in paragraph.lines() {
            match line.strip_prefix("  ") {
                Some(typed) => page.control("RS", ["4"]).text([bold(typed)]).control("RE", []),
                None => page.text(emphasised(line)),
            };
        }
    }
}

/// Adds the examples of the program as a whole, a paragraph each.
pub fn add_examples(page: &mut Roff, program: &Command) {
    let more = program.get_after_help().map(ToString::to_string).unwrap_or_default();
    for typed in more.lines().filter_map(|line| line.strip_prefix("  ")) {
        page.control("PP", []).text([bold(typed)]);
    }
}
