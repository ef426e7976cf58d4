//! `indsats [FILE]`: the explorer.

use std::{env, process::ExitCode};

use anyhow::anyhow;

use super::open::{Input, open};
use crate::{
    locale::{Locale, Message},
    tui::{
        app::App,
        terminal::{self, NoTerminal},
        theme::{Signs, Theme},
    },
};

/// Opens the explorer on a dataset.
///
/// # Errors
/// When the dataset cannot be opened, or there is no terminal to explore it on.
pub fn run(input: &Input, locale: Locale, signs: Signs) -> anyhow::Result<ExitCode> {
    let opened = open(input, &locale)?;
    terminal::look().map_err(|missing| {
        anyhow!(locale.text(match missing {
            NoTerminal::Screen => Message::NoScreen,
            NoTerminal::Keys => Message::NoKeys,
        }))
    })?;
    let theme = Theme::from_environment(|name| env::var(name).ok());
    let app = App::new(opened.dataset, opened.figures, locale, theme, terminal::screen_size());
    terminal::explore(app.with_signs(signs))?;
    Ok(ExitCode::SUCCESS)
}
