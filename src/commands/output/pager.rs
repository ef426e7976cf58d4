//! The pager, in which a result is read that is longer than the screen: `$PAGER`, else `less`, as other programs have it. It is
//! started once there is more than fits, so that a short result never meets it.

use std::{
    env,
    io::{self, BufWriter, IsTerminal as _, Write, stdout},
    process::{Child, ChildStdin, Command, Stdio},
    sync::Arc,
};

use signal_hook::{consts::SIGINT, flag};

/// The settings of `less`, unless the user has some: it ends by itself where everything fits, shows colours, and leaves what was
/// read on the screen.
const LESS: &str = "FRX";

/// A pager that is not started yet, and the place that is left on the screen.
#[derive(Debug)]
pub struct Pager {
    command: String,
    columns: usize,
    /// The rows that are still free.
    free: usize,
    /// The column in which the next character is written.
    column: usize,
}

impl Pager {
    /// The pager of the terminal that standard output is; none where it is no terminal, or the user wants none.
    pub fn of_terminal() -> Option<Self> {
        if !stdout().is_terminal() {
            return None;
        }
        let (columns, rows) = crossterm::terminal::size().ok()?;
        let command = command(|name| env::var(name).ok())?;
        // The last row is for the next prompt.
        let free = usize::from(rows).saturating_sub(1);
        (columns > 0 && free > 0).then(|| Self { command, columns: usize::from(columns), free, column: 0 })
    }

    /// A pager that is never started.
    pub fn none() -> Self {
        Self { command: String::new(), columns: usize::MAX, free: usize::MAX, column: 0 }
    }

    /// Tells whether all that is written, these bytes included, still fits on the screen. Marks on letters and colours are counted as
    /// if they took room: then the pager starts a little early.
    pub fn fits(&mut self, bytes: &[u8]) -> bool {
        for &byte in bytes {
            let begins_character = byte & 0b1100_0000 != 0b1000_0000;
            if byte == b'\n' {
                (self.free, self.column) = (self.free.saturating_sub(1), 0);
            } else if begins_character {
                self.column += 1;
                if self.column > self.columns {
                    (self.free, self.column) = (self.free.saturating_sub(1), 1);
                }
            }
        }
        self.free > 0 || self.column == 0 && bytes.is_empty()
    }

    /// Starts it; none where it can't be started.
    pub fn start(&self) -> Option<Running> {
        let mut program = program(&self.command);
        for (name, value) in [("LESS", LESS), ("LESSCHARSET", "utf-8")] {
            if env::var_os(name).is_none() {
                program.env(name, value);
            }
        }
        let mut child = program.stdin(Stdio::piped()).spawn().ok()?;
        let input = BufWriter::new(child.stdin.take()?);
        // Ctrl-c is for the pager; this program ends with it. Where it can't be caught, it ends both.
        let _caught = flag::register(SIGINT, Arc::default());
        Some(Running { child, input })
    }
}

/// A pager that is being read in.
#[derive(Debug)]
pub struct Running {
    child: Child,
    input: BufWriter<ChildStdin>,
}

impl Running {
    /// Writes all that is left, and waits until the user leaves the pager.
    pub fn finish(self) -> io::Result<()> {
        let Self { mut child, mut input } = self;
        let flushed = input.flush();
        // The end of its input; what could not be written has no reader.
        drop(input.into_parts());
        child.wait()?;
        flushed
    }
}

impl Write for Running {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.input.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.input.flush()
    }
}

/// The command of the pager in an environment. A terminal that can't move its cursor has no use for one that was not asked for.
fn command(variable: impl Fn(&str) -> Option<String>) -> Option<String> {
    let usual = if cfg!(unix) && variable("TERM").is_none_or(|term| term != "dumb") { Some("less") } else { None };
    let wanted = variable("PAGER").or(usual.map(str::to_owned))?;
    let wanted = wanted.trim();
    (!wanted.is_empty() && wanted != "cat").then(|| wanted.to_owned())
}

/// A command line as a program to start: by itself where it is plain words, else by the shell.
fn program(line: &str) -> Command {
    let is_plain = |sign: char| sign.is_alphanumeric() || " -_./+,:=@%".contains(sign);
    let mut words = line.split_whitespace();
    if let Some(first) = words.next().filter(|first| line.chars().all(is_plain) && !first.contains('=')) {
        let mut program = Command::new(first);
        program.args(words);
        return program;
    }
    let (shell, option) = if cfg!(windows) { ("cmd", "/C") } else { ("sh", "-c") };
    let mut program = Command::new(shell);
    program.args([option, line]);
    program
}

#[cfg(test)]
mod tests {
    use super::*;

    fn command_in(environment: &[(&str, &str)]) -> Option<String> {
        let value = |name: &str| environment.iter().find(|(known, _)| *known == name);
        command(|name| value(name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn the_pager_is_the_users_or_less_or_none() {
        assert_eq!(command_in(&[("PAGER", "most -s")]), Some("most -s".to_owned()));
        assert_eq!(command_in(&[("TERM", "xterm")]), cfg!(unix).then(|| "less".to_owned()));
        for none in [&[("PAGER", "")][..], &[("PAGER", "cat")], &[("TERM", "dumb")]] {
            assert_eq!(command_in(none), None);
        }
        assert_eq!(command_in(&[("TERM", "dumb"), ("PAGER", "more")]), Some("more".to_owned()));
    }

    #[test]
    fn a_command_of_more_than_words_is_the_shells() {
        let name = |line| program(line).get_program().to_string_lossy().into_owned();
        assert_eq!(name("less -R"), "less");
        let shell = if cfg!(windows) { "cmd" } else { "sh" };
        for line in ["LESS=R less", "less | cat", "'my pager'"] {
            assert_eq!(name(line), shell);
        }
    }

    #[test]
    fn what_fits_on_the_screen_is_counted_as_it_is_wrapped() {
        let pager = || Pager { command: String::new(), columns: 4, free: 2, column: 0 };
        for (text, fits) in
            [("a\n", true), ("a\nb", true), ("æøåæ\n", true), ("abcde", true), ("a\nb\n", false), ("abcdefghi", false)]
        {
            assert_eq!(pager().fits(text.as_bytes()), fits, "{text:?}");
        }
    }
}
