//! `indsats [FILE]`: the explorer.

use std::{env, process::ExitCode};

use anyhow::anyhow;

use crate::{
    commands::dataset::open,
    explorer::app::App,
    locale::{Locale, Message},
    tui::{
        terminal,
        terminal::{Mouse, NoTerminal},
    },
    workspace::{
        origin::Origin,
        settings::{Settings, Signs, Theme},
    },
};

/// Opens the explorer on a dataset.
///
/// # Errors
/// When the dataset cannot be opened, or there is no terminal to explore it on.
pub fn run(origin: Origin, mouse: Mouse, signs: Signs, locale: Locale) -> anyhow::Result<ExitCode> {
    let opened = open(&origin, &locale)?;
    terminal::check().map_err(|missing| {
        anyhow!(locale.text(match missing {
            NoTerminal::Screen => Message::NoScreen,
            NoTerminal::Keys => Message::NoKeys,
        }))
    })?;
    let theme = Theme::from_environment(|name| env::var(name).ok());
    let app = App::new(opened.dataset, opened.figures, locale, Settings { theme, signs });
    terminal::explore(app.from_origin(origin), mouse)?;
    Ok(ExitCode::SUCCESS)
}
