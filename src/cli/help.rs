//! Translates the help. English texts are part of the definitions; for another language each is replaced by the text of its id.
//! This takes a while, so it is done only for help, the manual page and completions.

use clap::{
    Arg, Command,
    builder::{PossibleValue, PossibleValuesParser},
};
use unicode_width::UnicodeWidthStr as _;

use crate::{analysis::search::query::definitions::described, locale::help::Help};

/// Finds the text of an id, if there is one.
pub type Find<'a> = &'a dyn Fn(&str) -> Option<String>;

/// The text of an id in a language, with the terms of a query where it lists them.
pub fn text(words: &Help, id: &str) -> Option<String> {
    words.fill(id, &[("terms", described(words.language()).into())])
}

/// The definition of a command line with its help in another language.
pub fn translated(command: Command, find: Find<'_>) -> Command {
    let name = command.get_name().to_owned();
    let usage = usage(command.clone(), find);
    let text = |id: &str| find(&format!("{name}-{id}"));
    let is_long = is_long(&command);
    let mut command = command.mut_args(|arg| argument(arg, &name, is_long, find));
    if let Some(usage) = usage {
        command = command.override_usage(usage);
    }
    if let Some(heading) = find("heading-usage") {
        let template = format!("{{about-with-newline}}\n{heading}: {{usage}}\n\n{{all-args}}{{after-help}}");
        command = command.help_template(template);
    }
    if let Some(heading) = find("heading-commands") {
        command = command.subcommand_help_heading(heading);
    }
    if let Some(about) = text("about") {
        command = command.about(about);
    }
    if let Some(more) = command.get_after_help().and_then(|_| text("more")) {
        command = command.after_help(more);
    }
    command.mut_subcommands(|each| translated(each, find))
}

fn argument(mut arg: Arg, command: &str, is_long: bool, find: Find<'_>) -> Arg {
    let id = arg.get_id().to_string();
    let text = |id: &str| find(&format!("{command}-{id}")).or_else(|| find(id));
    let heading = find(if arg.is_positional() { "heading-arguments" } else { "heading-options" });
    let values = values(&arg, &text);
    let names = if takes_value(&arg) { arg.get_value_names().unwrap_or_default().to_vec() } else { Vec::new() };
    if let Some(heading) = heading {
        arg = arg.help_heading(heading);
    }
    if let Some(help) = text(&id) {
        arg = arg.help(help);
    }
    if let (true, Some(short), Some(long)) = (id == "help" && is_long, text("help-short"), text("help-long")) {
        arg = arg.help(short).long_help(long);
    }
    if let Some(values) = values {
        arg = arg.value_parser(PossibleValuesParser::new(values));
    }
    if !names.is_empty() {
        arg = arg.value_names(names.iter().map(|name| placeholder(name, find)));
    }
    arg
}

/// Tells whether `--help` says more than `-h`, by the rules of clap.
fn is_long(command: &Command) -> bool {
    let explained = |arg: &Arg| arg.get_possible_values().iter().any(|value| value.get_help().is_some());
    command.get_arguments().any(|arg| arg.get_long_help().is_some() || explained(arg))
}

/// The possible values of an option with their help.
fn values(arg: &Arg, text: &dyn Fn(&str) -> Option<String>) -> Option<Vec<PossibleValue>> {
    let id = arg.get_id();
    let translated = |value: PossibleValue| match text(&format!("{id}-{}", value.get_name())) {
        Some(help) => value.help(help),
        None => value,
    };
    let values: Vec<PossibleValue> = arg.get_possible_values().into_iter().map(translated).collect();
    (takes_value(arg) && !values.is_empty()).then_some(values)
}

fn takes_value(arg: &Arg) -> bool {
    arg.get_num_args().is_some_and(|count| count.takes_values())
}

/// The usage with the placeholders of the language.
fn usage(mut command: Command, find: Find<'_>) -> Option<String> {
    let heading = find("heading-usage")?;
    let usage = command.render_usage().to_string();
    let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage);
    let usage = placeholders(usage, find);
    let aligned = " ".repeat(heading.width() + ": ".len());
    Some(usage.lines().map(str::trim_start).collect::<Vec<_>>().join(&format!("\n{aligned}")))
}

/// A text whose placeholders, the words in capitals, are translated.
pub fn placeholders(text: &str, find: Find<'_>) -> String {
    let words = text.split_inclusive(|letter: char| !letter.is_ascii_uppercase());
    let translate = |word: &str| {
        let name = word.trim_end_matches(|letter: char| !letter.is_ascii_uppercase());
        placeholder(name, find) + &word[name.len()..]
    };
    words.map(translate).collect()
}

fn placeholder(name: &str, find: Find<'_>) -> String {
    let translated = if name.is_empty() { None } else { find(&format!("placeholder-{}", name.to_lowercase())) };
    translated.unwrap_or_else(|| name.to_owned())
}

/// Spells out possible values and defaults, which clap would give in English only.
pub fn spelt_out(command: Command, find: Find<'_>) -> Command {
    let command = command.mut_args(|arg| spelt_out_argument(arg, find));
    command.mut_subcommands(|each| spelt_out(each, find))
}

fn spelt_out_argument(arg: Arg, find: Find<'_>) -> Arg {
    let values = arg.get_possible_values();
    let (Some(heading), Some(default)) = (find("heading-values"), find("default")) else { return arg };
    if !takes_value(&arg) || values.is_empty() {
        return arg;
    }
    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let given: Vec<String> =
        arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
    let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    let mut short = format!("{help} [{}: {}]", heading.to_lowercase(), names.join(", "));
    let widest = names.iter().map(|name| name.len()).max().unwrap_or(0) + 1;
    let meaning = |value: &PossibleValue| {
        value.get_help().map(|help| format!("- {:widest$} {help}", format!("{}:", value.get_name())))
    };
    let meanings: Vec<String> = values.iter().filter_map(meaning).collect();
    let mut long = format!("{help}\n\n{heading}:\n{}", meanings.join("\n"));
    if !given.is_empty() {
        short = format!("{short} [{}: {}]", default.to_lowercase(), given.join(", "));
        long = format!("{long}\n\n[{}: {}]", default.to_lowercase(), given.join(", "));
    }
    let arg = arg.help(short).hide_possible_values(true).hide_default_value(true);
    if meanings.is_empty() { arg } else { arg.long_help(long) }
}

#[cfg(test)]
mod tests {
    use std::{cell::RefCell, collections::BTreeSet};

    use clap::CommandFactory as _;

    use super::*;
    use crate::{cli::Cli, locale::Language};

    fn built() -> Command {
        let mut command = Cli::command();
        command.build();
        command
    }

    /// Collects every definition without an English text.
    fn without_english(command: &Command, found: &mut Vec<String>) {
        let name = command.get_name();
        found.extend(command.get_about().is_none().then(|| name.to_owned()));
        for arg in command.get_arguments().filter(|arg| arg.get_help().is_none()) {
            found.push(format!("{name} {}", arg.get_id()));
        }
        for each in command.get_subcommands() {
            without_english(each, found);
        }
    }

    #[test]
    fn every_command_and_argument_is_described_in_english() {
        let mut missing = Vec::new();
        without_english(&built(), &mut missing);
        assert_eq!(missing, [""; 0]);
    }

    #[test]
    fn every_command_argument_and_value_is_described_in_danish_and_nothing_else_is() {
        let words = Help::of(Language::Danish).unwrap();
        let (found, missing) = (RefCell::new(BTreeSet::new()), RefCell::new(BTreeSet::new()));
        let find = |id: &str| {
            let text = text(&words, id);
            let ids = if text.is_some() { &found } else { &missing };
            ids.borrow_mut().insert(id.to_owned());
            text
        };
        let danish = spelt_out(translated(built(), &find), &find);
        same_words(&built(), &danish, &mut Vec::new());

        // A text for one command only is looked for before that for all, so what is missing is not a mistake by itself.
        let file = include_str!("../../assets/locales/help.da.ftl");
        let written = file.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
        let ids: BTreeSet<String> = written.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())).collect();
        let left_over: Vec<&String> = ids.iter().filter(|id| !found.borrow().contains(*id)).collect();
        assert_eq!(left_over, [""; 0]);
        let placeholders = missing.into_inner().into_iter().filter(|id| id.starts_with("placeholder-"));
        assert_eq!(placeholders.collect::<Vec<_>>(), [""; 0]);
    }

    /// Fails on texts that are still English.
    fn same_words(english: &Command, danish: &Command, path: &mut Vec<String>) {
        path.push(english.get_name().to_owned());
        let differ = |what: &str, english: Option<String>, danish: Option<String>| {
            assert!(english.is_none() || english != danish, "{path:?}: {what}");
        };
        let text = |text: Option<&clap::builder::StyledStr>| text.map(ToString::to_string);
        differ("about", text(english.get_about()), text(danish.get_about()));
        differ("more", text(english.get_after_help()), text(danish.get_after_help()));
        for (english, danish) in english.get_arguments().zip(danish.get_arguments()) {
            assert_eq!(english.get_id(), danish.get_id());
            differ(english.get_id().as_str(), text(english.get_help()), text(danish.get_help()));
            for (english, danish) in english.get_possible_values().iter().zip(danish.get_possible_values()) {
                differ(english.get_name(), text(english.get_help()), text(danish.get_help()));
            }
        }
        for (english, danish) in english.get_subcommands().zip(danish.get_subcommands()) {
            same_words(english, danish, path);
        }
        path.pop();
    }
}
