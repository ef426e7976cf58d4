//! `indsats completions SHELL`: the script by which a shell has this program complete commands, options and values.

use std::{
    env,
    io::{IsTerminal as _, stdout},
    path::Path,
    process::ExitCode,
};

use clap::{Args, ValueEnum};
use clap_complete::env::Shells;

use crate::{
    commands::output::writer::{remark, write_out},
    locale::{Locale, Message},
};

/// The environment variable by which a script asks this program to complete.
pub const ASKS: &str = "INDSATS_COMPLETE";

/// The arguments of `completions`.
#[derive(Debug, Args)]
#[command(after_help = "\
Put it where the shell reads it at its start:
  bash  ~/.bashrc: source <(indsats completions bash)
  zsh   ~/.zshrc, after compinit: source <(indsats completions zsh)
  fish  indsats completions fish > ~/.config/fish/completions/indsats.fish
  elvish      ~/.config/elvish/rc.elv: eval (indsats completions elvish | slurp)
  powershell  $PROFILE: indsats completions powershell | Out-String | Invoke-Expression

Example:
  indsats completions bash")]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

/// A shell.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Shell {
    Bash,
    Elvish,
    Fish,
    Powershell,
    Zsh,
}

impl Shell {
    fn name(self) -> &'static str {
        match self {
            Self::Bash => "bash",
            Self::Elvish => "elvish",
            Self::Fish => "fish",
            Self::Powershell => "powershell",
            Self::Zsh => "zsh",
        }
    }
}

/// Writes the script of a shell. On a terminal it says what to do with it.
///
/// # Errors
/// When it cannot be written.
pub fn run(args: &CompletionsArgs, locale: &Locale) -> anyhow::Result<ExitCode> {
    let name = args.shell.name();
    let mut script = Vec::new();
    if let Some(shell) = Shells::builtins().completer(name) {
        shell.write_registration(ASKS, "indsats", "indsats", &this_program(), &mut script)?;
    }
    write_out(None, |out| Ok(std::io::Write::write_all(out, &script)?))?;
    if stdout().is_terminal() {
        remark(&locale.fill(Message::WhereCompletionsGo, &[("shell", name.into())]));
    }
    Ok(ExitCode::SUCCESS)
}

/// The program as the shell finds it: by its name, unless it was started by a path that needs no quotes in any shell.
fn this_program() -> String {
    let name = env::args_os().next().unwrap_or_else(|| "indsats".into());
    let path = Path::new(&name);
    let path = if path.components().count() > 1 { path.canonicalize().ok() } else { None };
    let is_plain = |path: &String| path.chars().all(|sign| sign.is_ascii_alphanumeric() || "/._-+".contains(sign));
    path.map(|path| path.display().to_string()).filter(is_plain).unwrap_or_else(|| "indsats".to_owned())
}
