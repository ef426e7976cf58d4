//! Errors on the command line in languages other than English, each as one sentence with its cure. English errors and rare ones
//! are left to clap.

use clap::{
    Error,
    error::{ContextKind, ContextValue, ErrorKind},
};

use crate::{
    cli::help::placeholders,
    locale::{Value, help::Help, printable::visible},
};

/// The sentence for an error, if there is one.
pub fn sentence(error: &Error, words: &Help) -> Option<String> {
    let text = |kind| error.get(kind).map(shown);
    let argument = text(ContextKind::InvalidArg);
    // "--view <VIEW>" without its value.
    let option = || argument.as_deref().and_then(|argument| argument.split(' ').next()).map(Value::from);
    let command = || Value::from(command(error));
    match error.kind() {
        ErrorKind::InvalidValue => {
            let value = text(ContextKind::InvalidValue).unwrap_or_default();
            let values = text(ContextKind::ValidValue).unwrap_or_default();
            match (value.is_empty(), values.is_empty()) {
                (true, true) => words.fill("refused-empty", &[("option", option()?)]),
                (true, false) => words.fill("refused-no-value", &[("option", option()?), ("values", values.into())]),
                (false, _) => {
                    let values = [("option", option()?), ("value", value.into()), ("values", values.into())];
                    words.fill("refused-value", &values)
                }
            }
        }
        ErrorKind::UnknownArgument => {
            let word = Value::from(argument.clone()?);
            match text(ContextKind::SuggestedArg) {
                Some(near) => words.fill("refused-unknown-near", &[("word", word), ("near", near.into())]),
                None => words.fill("refused-unknown", &[("word", word), ("command", command())]),
            }
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = placeholders(argument.as_deref()?, &|id| words.find(id));
            words.fill("refused-missing", &[("words", missing.into()), ("command", command())])
        }
        ErrorKind::ArgumentConflict if text(ContextKind::PriorArg) == argument => {
            words.fill("refused-twice", &[("option", option()?)])
        }
        ErrorKind::InvalidSubcommand => {
            words.fill("refused-command", &[("word", text(ContextKind::InvalidSubcommand)?.into())])
        }
        _ => None,
    }
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => visible(text),
        ContextValue::Strings(texts) => texts.iter().map(|text| visible(text)).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

/// The command that the error is about: the first words of its usage.
fn command(error: &Error) -> String {
    let usage = error.get(ContextKind::Usage).map(ToString::to_string).unwrap_or_default();
    let words = usage.split_whitespace().skip(1);
    let command: Vec<&str> = words.take_while(|word| word.chars().all(|letter| letter.is_ascii_lowercase())).collect();
    if command.is_empty() { "indsats".to_owned() } else { command.join(" ") }
}
