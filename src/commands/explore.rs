//! `indsats [FILE]`: the explorer.

use std::{env, process::ExitCode};

use anyhow::anyhow;

use super::open::{Input, open};
use crate::{
    locale::{Locale, Message},
    tui::{
        app::App,
        terminal::{self, Mouse, NoTerminal},
        theme::Theme,
    },
};

/// Opens the explorer on a dataset.
///
/// # Errors
/// When the dataset cannot be opened, or there is no terminal to explore it on.
pub fn run(input: &Input, mouse: Mouse, locale: Locale) -> anyhow::Result<ExitCode> {
    let opened = open(input, &locale)?;
    terminal::look().map_err(|missing| {
        anyhow!(locale.text(match missing {
            NoTerminal::Screen => Message::NoScreen,
            NoTerminal::Keys => Message::NoKeys,
        }))
    })?;
    let theme = Theme::from_environment(|name| env::var(name).ok());
    terminal::explore(App::new(opened.dataset, opened.figures, locale, theme, terminal::screen_size()), mouse)?;
    Ok(ExitCode::SUCCESS)
}
