//! Standard output: its format and colours, and a reader that stops reading. Standard error, a line at a time.

use std::{
    env,
    io::{self, BufWriter, IsTerminal as _, StdoutLock, Write, stdout},
};

use clap::{Args, ValueEnum};

use crate::{locale::printable::escaped, report::writers::text::Page, workspace::settings::Theme};

/// The options of a result's output.
#[derive(Clone, Copy, Debug, Args)]
pub struct OutputArgs {
    /// The format of the result
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = Format::Text)]
    pub format: Format,

    /// The colours
    #[command(flatten)]
    pub colour: ColourArgs,
}

/// The option of colours.
#[derive(Clone, Copy, Debug, Args)]
pub struct ColourArgs {
    /// Colours in the text: `auto` is on a terminal
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = Colour::Auto)]
    color: Colour,
}

/// A format of a result.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Format {
    /// Aligned text in your language
    Text,
    /// For programs; never localised
    Json,
    /// For programs and spreadsheets; never localised
    Csv,
    /// Tables in your language
    Markdown,
}

/// The use of colours.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Colour {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl ColourArgs {
    /// The theme of the explorer.
    pub fn theme(self) -> Theme {
        match self.color {
            Colour::Auto => Theme::from_environment(|name| env::var(name).ok()),
            Colour::Always => Theme::Colour,
            Colour::Never => Theme::Plain,
        }
    }

    /// The page that text is laid out for.
    pub fn page(self) -> Page {
        let terminal = stdout().is_terminal();
        let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
        let coloured = match self.color {
            Colour::Auto => terminal && !set("NO_COLOR") && env::var_os("TERM").is_none_or(|term| term != "dumb"),
            Colour::Always => true,
            Colour::Never => false,
        };
        let width = if terminal { crossterm::terminal::size().ok() } else { None };
        let width = width.map(|(columns, _)| usize::from(columns)).filter(|&columns| columns > 0);
        Page { width, coloured, linked: terminal && coloured }
    }
}

/// Standard output that remembers whether its reader has gone.
pub struct Output {
    out: BufWriter<StdoutLock<'static>>,
    gone: bool,
}

impl Output {
    fn notice<T>(&mut self, result: io::Result<T>) -> io::Result<T> {
        if let Err(error) = &result {
            self.gone |= error.kind() == io::ErrorKind::BrokenPipe;
        }
        result
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let result = self.out.write(bytes);
        self.notice(result)
    }

    fn flush(&mut self) -> io::Result<()> {
        let result = self.out.flush();
        self.notice(result)
    }
}

/// Writes to standard output. A reader that stops early, as in `indsats list | head -1`, is no error.
///
/// # Errors
/// Another error of standard output, or one of `write`.
pub fn write_out(write: impl FnOnce(&mut Output) -> anyhow::Result<()>) -> anyhow::Result<()> {
    let mut output = Output { out: BufWriter::new(stdout().lock()), gone: false };
    let written = write(&mut output).and_then(|()| Ok(output.flush()?));
    if output.gone {
        // The rest of the buffer has no reader either.
        let _unread = output.out.into_parts();
        return Ok(());
    }
    written.map_err(|error| error.downcast().map_or_else(|other| other, |error| Unwritten(error).into()))
}

/// The error of standard output that cannot be written, such as on a full disk.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Unwritten(pub io::Error);

/// Writes a line to standard error; an error in doing so has nowhere to be reported. The line may repeat words of the user or
/// names of files, so control characters are escaped.
pub fn remark(line: &str) {
    let _unheard = writeln!(io::stderr(), "{}", escaped(line));
}
