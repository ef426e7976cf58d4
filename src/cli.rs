//! The command line: its definition, its parsing, and the call of the command.

mod complete;
mod help;
mod refusal;

use std::{env, io::Write as _, path::PathBuf, process::ExitCode};

use clap::{CommandFactory as _, Parser, Subcommand, ValueEnum, error::ErrorKind};

use crate::{
    commands::{
        answer, check, completions, explore, export, handout, import, list, man, new,
        output::{
            pager::Pager,
            takes_colours,
            writer::{Unwritten, remark, write_out},
        },
        totals,
    },
    locale::{Language, Locale, Message, help::Help, printable::escaped},
    report::files::io_error::reason,
    tui::terminal::Mouse,
    workspace::settings::Signs,
};

/// Explores what a public body spends on its initiatives, and whether it adds up.
#[derive(Debug, Parser)]
#[command(name = "indsats", version, subcommand_negates_reqs = true)]
#[command(override_usage = "indsats [OPTIONS] [FILE]\n       indsats [OPTIONS] <COMMAND>")]
#[command(after_help = "Examples:\n  indsats list --filter norrebro\n  indsats answer perspektiv 2021\n  \
                        indsats --year 2021 --group funding --page check\n  indsats budget.ron")]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,

    /// The dataset to explore; `-` is standard input. Without it, Copenhagen's letter of 2 December 2020
    file: Option<PathBuf>,

    #[command(flatten)]
    explore: explore::ExploreArgs,

    /// Leave the mouse to the terminal; without it, only while Shift is held down
    #[arg(long)]
    no_mouse: bool,
    /// Draw the screen with ASCII signs only; without it, as the terminal and the environment allow
    #[arg(long)]
    ascii: bool,
    /// Draw the screen with all signs, whatever the environment says
    #[arg(long, conflicts_with = "ascii")]
    unicode: bool,

    /// The language of messages and numbers; without it, as the environment says
    #[arg(long, global = true, value_name = "LANGUAGE", value_enum, ignore_case = true, display_order = LAST)]
    lang: Option<LanguageArg>,
}

/// The display order before `--help`, which clap puts at the end.
const LAST: usize = 900;

/// The language of messages and numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum LanguageArg {
    #[value(aliases = ["dansk", "danish"])]
    Da,
    #[value(aliases = ["engelsk", "english"])]
    En,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// The initiatives, a row each
    List(list::ListArgs),
    /// The sum of the lines of each area, the stated total, and the difference
    Totals(totals::TotalsArgs),
    /// Does it add up? Every stated figure against the lines
    Check(check::CheckArgs),
    /// One figure as a line that can be cited
    Answer(answer::AnswerArgs),
    /// The dataset as a file: RON, CSV, TSV, XLSX, JSON or Markdown
    Export(export::ExportArgs),
    /// A table of any file as a dataset
    Import(Box<import::ImportArgs>),
    /// A page for the meeting's folder: HTML or Markdown
    Handout(handout::HandoutArgs),
    /// A commented dataset to start from
    New(new::NewArgs),
    /// Completions for a shell
    Completions(completions::CompletionsArgs),
    /// The manual page
    Man(man::ManArgs),
}

/// Parses the command line and runs its command. Errors go to standard error, with exit code 2.
pub fn run() -> ExitCode {
    if let Some(answered) = complete::answer(|| described(asked_language())) {
        return answered;
    }
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(said) => {
            // The error repeats the arguments, so it is made again from printable ones.
            let typed = env::args_os().map(|argument| escaped(&argument.to_string_lossy()));
            return unparsed(&Cli::try_parse_from(typed).err().unwrap_or(said));
        }
    };
    let language = language(cli.lang);
    let locale = Locale::new(language);
    if let Some(refusal) = before_command(&cli, &locale) {
        remark(&refusal);
        return ExitCode::from(2);
    }
    let done = match &cli.command {
        None => {
            let signs = match (cli.ascii, cli.unicode) {
                (true, _) => Signs::Ascii,
                (false, true) => Signs::Unicode,
                (false, false) => Signs::from_environment(|name| env::var(name).ok()),
            };
            explore::run(cli.file.into(), &cli.explore, mouse(cli.no_mouse), signs, locale)
        }
        Some(Command::List(args)) => list::run(args, &locale),
        Some(Command::Totals(args)) => totals::run(args, &locale),
        Some(Command::Check(args)) => check::run(args, &locale),
        Some(Command::Answer(args)) => answer::run(args, &locale),
        Some(Command::Export(args)) => export::run(args, &locale),
        Some(Command::Import(args)) => import::run(args, &locale),
        Some(Command::Handout(args)) => handout::run(args, &locale),
        Some(Command::New(args)) => new::run(args, &locale),
        Some(Command::Completions(args)) => completions::run(args, &locale),
        Some(Command::Man(args)) => man::run(args, &described(language), &locale),
    };
    done.unwrap_or_else(|error| {
        if let Some(Unwritten(error)) = error.downcast_ref() {
            return not_printed(error, &locale);
        }
        remark(&format!("{error:#}"));
        ExitCode::from(2)
    })
}

fn mouse(is_the_terminals: bool) -> Mouse {
    if is_the_terminals { Mouse::Terminal } else { Mouse::Explorer }
}

/// The refusal of a file or an option of the explorer given before a command, which would not be read.
fn before_command(cli: &Cli, locale: &Locale) -> Option<String> {
    let command = match cli.command.as_ref()? {
        Command::List(_) => "list",
        Command::Totals(_) => "totals",
        Command::Check(_) => "check",
        Command::Answer(_) => "answer --file",
        Command::Export(_) => "export",
        Command::Import(_) => "import",
        Command::Handout(_) => "handout",
        Command::New(_) => "new",
        Command::Completions(_) => "completions",
        Command::Man(_) => "man",
    };
    if let Some(file) = &cli.file {
        let file = escaped(&file.display().to_string());
        return Some(locale.fill(Message::TwoCommands, &[("file", file.into()), ("command", command.into())]));
    }
    let command = command.split(' ').next().unwrap_or(command);
    let values = [("option", cli.explore.given()?.into()), ("command", command.into())];
    Some(locale.fill(Message::OptionBeforeCommand, &values))
}

/// Prints the result of a command line that runs no command: help in the requested language, the version, or an error.
fn unparsed(said: &clap::Error) -> ExitCode {
    let language = asked_language();
    let words = Help::of(language);
    let placeholder = |id: &str| words.as_ref().and_then(|words| words.find(id));
    let sentence = refusal::sentence(said, &Locale::new(language), &placeholder);
    let help = match (said.kind(), &words) {
        (ErrorKind::DisplayHelp, Some(words)) => {
            help::spelt_out(described(language), &|id| help::text(words, id)).try_get_matches().err()
        }
        _ => None,
    };
    match sentence {
        Some(sentence) => remark(&sentence),
        None => {
            if let Err(error) = print(help.as_ref().unwrap_or(said)) {
                return not_printed(&error, &Locale::new(language));
            }
        }
    }
    ExitCode::from(u8::try_from(said.exit_code()).unwrap_or(2))
}

/// Prints what clap has to say; help that is longer than the terminal goes through the pager.
fn print(said: &clap::Error) -> std::io::Result<()> {
    let pager = Pager::of_terminal().filter(|_| said.kind() == ErrorKind::DisplayHelp);
    let Some(pager) = pager else { return said.print().and_then(|()| std::io::stdout().flush()) };
    let help = said.render();
    let help = if takes_colours() { help.ansi().to_string() } else { help.to_string() };
    match write_out(Some(pager), |out| Ok(out.write_all(help.as_bytes())?)) {
        Err(error) => match error.downcast::<Unwritten>() {
            Ok(Unwritten(error)) => Err(error),
            Err(_) => Ok(()),
        },
        Ok(()) => Ok(()),
    }
}

/// Says that standard output cannot be written. A reader that has gone away is no error.
fn not_printed(error: &std::io::Error, locale: &Locale) -> ExitCode {
    if error.kind() == std::io::ErrorKind::BrokenPipe {
        return ExitCode::SUCCESS;
    }
    let file = locale.text(Message::StandardOutput);
    remark(&locale.fill(Message::CannotWrite, &[("file", file.into()), ("reason", reason(error, locale).into())]));
    ExitCode::from(2)
}

/// The definition of the command line with its help in a language.
fn described(language: Language) -> clap::Command {
    let mut command = Cli::command();
    command.build();
    match Help::of(language) {
        Some(words) => help::translated(command, &|id| help::text(&words, id)),
        None => command,
    }
}

fn language(asked: Option<LanguageArg>) -> Language {
    match asked {
        Some(LanguageArg::Da) => Language::Danish,
        Some(LanguageArg::En) => Language::English,
        None => Language::of_user(),
    }
}

fn asked_language() -> Language {
    language(language_in(env::args_os().map(|word| word.to_string_lossy().into_owned())))
}

/// The requested language of a command line that cannot be parsed as a whole.
fn language_in(mut words: impl Iterator<Item = String>) -> Option<LanguageArg> {
    let mut asked = None;
    while let Some(word) = words.next() {
        let code = match word.strip_prefix("--lang") {
            Some("") => words.next(),
            Some(rest) => rest.strip_prefix('=').map(ToOwned::to_owned),
            None => None,
        };
        asked = code.and_then(|code| LanguageArg::from_str(&code, true).ok()).or(asked);
    }
    asked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_known_to_the_explorer() {
        let command = Cli::command();
        let names: Vec<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
        assert_eq!(names, explore::COMMANDS);
    }
}
