//! The options of a result: its format, its colours, the width of its tables, and the pager.

pub mod pager;
pub mod unsaved;
pub mod writer;

use std::{
    env,
    io::{self, IsTerminal as _, Write, stdout},
};

use clap::{Args, ValueEnum};

use crate::{
    commands::output::pager::Pager,
    locale::{Locale, Message},
    report::{
        grid::Grid,
        labels,
        writers::{text, text::Page},
    },
    workspace::settings::Theme,
};

/// The options of a result's output.
#[derive(Clone, Copy, Debug, Args)]
pub struct OutputArgs {
    /// The format of the result
    #[arg(long, value_name = "FORMAT", value_enum, ignore_case = true, default_value_t = Format::Text)]
    pub format: Format,

    /// The colours
    #[command(flatten)]
    pub colour: ColourArgs,

    /// The pager
    #[command(flatten)]
    pub pager: PagerArgs,
}

/// The options of a result that is a table.
#[derive(Clone, Copy, Debug, Args)]
pub struct TableArgs {
    /// The options that every result has.
    #[command(flatten)]
    pub output: OutputArgs,

    /// Leave out no column and cut no name where the terminal is too narrow for them
    #[arg(long)]
    wide: bool,
}

/// The option of the pager.
#[derive(Clone, Copy, Debug, Args)]
pub struct PagerArgs {
    /// Write a long result straight to the terminal, and not through `$PAGER`
    #[arg(long)]
    no_pager: bool,
}

/// The option of colours.
#[derive(Clone, Copy, Debug, Args)]
pub struct ColourArgs {
    /// Colours in the text: `auto` is on a terminal
    #[arg(long, value_name = "WHEN", value_enum, ignore_case = true, default_value_t = Colour::Auto)]
    color: Colour,
}

/// A format of a result.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Format {
    /// Aligned text in your language
    #[value(alias = "tekst")]
    Text,
    /// For programs; never localised
    Json,
    /// For programs and spreadsheets; never localised
    Csv,
    /// Tables in your language
    #[value(alias = "md")]
    Markdown,
}

/// The use of colours.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Colour {
    /// On a terminal, unless `NO_COLOR` is set
    #[value(aliases = ["automatic", "automatisk"])]
    Auto,
    /// Always
    #[value(alias = "altid")]
    Always,
    /// Never
    #[value(alias = "aldrig")]
    Never,
}

/// Returns `true` where standard output is a terminal that shows colours, and the user does not want to be without.
pub fn takes_colours() -> bool {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    stdout().is_terminal() && !is_set("NO_COLOR") && env::var_os("TERM").is_none_or(|term| term != "dumb")
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
        let coloured = match self.color {
            Colour::Auto => takes_colours(),
            Colour::Always => true,
            Colour::Never => false,
        };
        let width = if terminal { crossterm::terminal::size().ok() } else { None };
        let width = width.map(|(columns, _)| usize::from(columns)).filter(|&columns| columns > 0);
        Page { width, coloured, linked: terminal && coloured }
    }
}

impl PagerArgs {
    /// The pager for a long result, where one is wanted and of use.
    pub fn pager(self) -> Option<Pager> {
        if self.no_pager { None } else { Pager::of_terminal() }
    }
}

impl TableArgs {
    /// Writes a table as text. A column that the terminal has no room for is named below it.
    ///
    /// # Errors
    /// An error of the writer.
    pub fn write_text(self, mut grid: Grid<'_>, locale: &Locale, out: &mut impl Write) -> io::Result<()> {
        let page = self.output.colour.page();
        let page = if self.wide { Page { width: None, ..page } } else { page };
        let left_out: Vec<String> = text::left_out(&grid, page)
            .into_iter()
            .map(|heading| if heading.is_empty() { locale.text(Message::Remarks) } else { heading.to_lowercase() })
            .collect();
        if !left_out.is_empty() {
            let columns = labels::listed(&left_out, locale);
            grid.below.insert(0, locale.fill(Message::ColumnsLeftOut, &[("columns", columns.into())]));
        }
        text::write(&grid, page, out)
    }
}
