//! The command line: what can be typed, and which command answers.

use std::{env, path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand, builder::PossibleValuesParser, builder::TypedValueParser};

use crate::{
    commands::explore,
    locale::{Language, Locale},
};

/// Explores what a public body spends on its initiatives, and whether it adds up.
#[derive(Debug, Parser)]
#[command(name = "indsats", version, args_conflicts_with_subcommands = true)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,

    /// The dataset to explore; `-` is standard input. Without it, Copenhagen's letter of 2 December 2020
    file: Option<PathBuf>,

    /// The language of messages and numbers; without it, as the environment says
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = PossibleValuesParser::new(["da", "en"]).map(|code| language(&code)))]
    lang: Option<Language>,
}

#[derive(Debug, Subcommand)]
enum Command {}

/// Reads the command line and runs what it says. Mistakes go to standard error, with exit code 2.
#[must_use]
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let locale = Locale::new(cli.lang.unwrap_or_else(|| Language::from_environment(|name| env::var(name).ok())));
    let done = match cli.command {
        None => explore::run(&cli.file.into(), locale),
        Some(command) => match command {},
    };
    done.unwrap_or_else(|error| {
        eprintln!("{error:#}");
        ExitCode::from(2)
    })
}

fn language(code: &str) -> Language {
    Language::ALL.into_iter().find(|language| language.code() == code).unwrap_or(Language::English)
}
