//! The command line: what can be typed, and which command answers.

use std::{env, path::PathBuf, process::ExitCode};

use clap::{CommandFactory as _, Parser, Subcommand, builder::PossibleValuesParser, builder::TypedValueParser};

use crate::{
    commands::{answer, check, completions, explore, export, list, man, output::remark, totals},
    format::diagnostic::{escaped, visible},
    locale::{Language, Locale, Message},
};

/// Explores what a public body spends on its initiatives, and whether it adds up.
#[derive(Debug, Parser)]
#[command(name = "indsats", version, subcommand_negates_reqs = true)]
#[command(after_help = "Example:\n  indsats list --filter norrebro")]
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
enum Command {
    /// The initiatives, a row each
    List(list::ListArgs),
    /// What the lines of each area add up to, what is stated, and the difference
    Totals(totals::TotalsArgs),
    /// Does it add up? Every stated figure against the lines
    Check(check::CheckArgs),
    /// One figure as a line that can be cited
    Answer(answer::AnswerArgs),
    /// The dataset as a file: RON, CSV, JSON or Markdown
    Export(export::ExportArgs),
    /// Completions for a shell
    Completions(completions::CompletionsArgs),
    /// The manual page
    #[command(after_help = "Example:\n  indsats man")]
    Man,
}

/// Reads the command line and runs what it says. Mistakes go to standard error, with exit code 2.
#[must_use]
pub fn run() -> ExitCode {
    let cli = Cli::try_parse().unwrap_or_else(|mistake| {
        // It repeats what was typed, so that it is made anew from what may be shown.
        let typed = env::args_os().map(|argument| escaped(&argument.to_string_lossy()));
        Cli::try_parse_from(typed).err().unwrap_or(mistake).exit()
    });
    let locale = Locale::new(cli.lang.unwrap_or_else(|| Language::from_environment(|name| env::var(name).ok())));
    if let Some(refusal) = file_before_command(&cli, &locale) {
        remark(&refusal);
        return ExitCode::from(2);
    }
    let done = match &cli.command {
        None => explore::run(&cli.file.into(), locale),
        Some(Command::List(args)) => list::run(args, &locale),
        Some(Command::Totals(args)) => totals::run(args, &locale),
        Some(Command::Check(args)) => check::run(args, &locale),
        Some(Command::Answer(args)) => answer::run(args, &locale),
        Some(Command::Export(args)) => export::run(args, &locale),
        Some(Command::Completions(args)) => completions::run(args, Cli::command()),
        Some(Command::Man) => man::run(Cli::command()),
    };
    done.unwrap_or_else(|error| {
        remark(&format!("{error:#}"));
        ExitCode::from(2)
    })
}

/// A file that stands before a command would go unread.
fn file_before_command(cli: &Cli, locale: &Locale) -> Option<String> {
    let file = visible(&cli.file.as_ref()?.display().to_string());
    let command = match cli.command.as_ref()? {
        Command::List(_) => "list",
        Command::Totals(_) => "totals",
        Command::Check(_) => "check",
        Command::Answer(_) => "answer --file",
        Command::Export(_) => "export",
        Command::Completions(_) => "completions",
        Command::Man => "man",
    };
    Some(locale.fill(Message::TwoCommands, &[("file", file.into()), ("command", command.into())]))
}

fn language(code: &str) -> Language {
    Language::ALL.into_iter().find(|language| language.code() == code).unwrap_or(Language::English)
}
