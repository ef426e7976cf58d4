//! Errors on the command line, each as one sentence with its cure. Rare ones are left to clap.

use clap::{
    Error, ValueEnum as _,
    error::{ContextKind, ContextValue, ErrorKind},
};

use crate::{
    cli::help::{Find, placeholders},
    commands::output::Format,
    locale::{Locale, Message, Value, printable::visible},
};

/// The sentence for an error, if there is one. `find` has the placeholders of the language.
pub fn sentence(error: &Error, locale: &Locale, find: Find<'_>) -> Option<String> {
    let text = |kind| error.get(kind).map(shown).filter(|text| !text.is_empty());
    let argument = text(ContextKind::InvalidArg);
    // "--view <VIEW>" without its value.
    let option = || argument.as_deref().and_then(|argument| argument.split(' ').next()).map(Value::from);
    let command = || Value::from(command(error));
    let (message, values) = match error.kind() {
        ErrorKind::InvalidValue => {
            let option = ("option", option()?);
            let value = text(ContextKind::InvalidValue).map(|value| ("value", Value::from(value)));
            let valid = text(ContextKind::ValidValue).map(|valid| ("values", Value::from(valid)));
            let near = text(ContextKind::SuggestedValue).map(|near| ("near", Value::from(near)));
            match (value, valid, near) {
                (None, None, _) => (Message::RefusedEmpty, vec![option]),
                (None, Some(valid), _) => (Message::RefusedNoValue, vec![option, valid]),
                (Some(value), Some(valid), None) => (Message::RefusedValue, vec![option, value, valid]),
                (Some(value), Some(valid), Some(near)) => (Message::RefusedValueNear, vec![option, value, valid, near]),
                (Some(_), None, _) => return None,
            }
        }
        ErrorKind::ValueValidation => {
            let option = argument.as_deref()?.split(' ').next()?;
            let example = if option == "--max-size" { "8GiB" } else { "200000000" };
            let value = text(ContextKind::InvalidValue)?;
            let values = [("option", option.into()), ("value", value.into()), ("example", example.into())];
            (Message::RefusedNumber, values.to_vec())
        }
        ErrorKind::UnknownArgument => {
            let word = argument.clone()?;
            // "--json" for "--format json".
            let is_format = |format: &Format| {
                format.to_possible_value().is_some_and(|value| word.strip_prefix("--") == Some(value.get_name()))
            };
            let format = Format::value_variants().iter().find(|format| is_format(format));
            let near = format.map(|_| format!("--format {}", word.trim_start_matches('-')));
            match near.or_else(|| text(ContextKind::SuggestedArg)) {
                Some(near) => (Message::RefusedUnknownNear, vec![("word", word.into()), ("near", near.into())]),
                None if !word.starts_with('-') => {
                    (Message::RefusedWord, vec![("word", word.into()), ("command", command())])
                }
                None => (Message::RefusedUnknown, vec![("word", word.into()), ("command", command())]),
            }
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = placeholders(argument.as_deref()?, find);
            (Message::RefusedMissing, vec![("words", missing.into()), ("command", command())])
        }
        ErrorKind::ArgumentConflict if text(ContextKind::PriorArg) == argument => {
            (Message::RefusedTwice, vec![("option", option()?)])
        }
        ErrorKind::InvalidSubcommand => {
            (Message::RefusedCommand, vec![("word", text(ContextKind::InvalidSubcommand)?.into())])
        }
        _ => return None,
    };
    Some(locale.fill(message, &values))
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
