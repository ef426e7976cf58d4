//! `indsats [FILE]`: the explorer.

use std::{env, process::ExitCode};

use anyhow::anyhow;
use clap::Args;

use crate::{
    commands::{dataset::open, selection::grouping},
    explorer::{
        app::App,
        input::action::Action,
        update::{finish, update},
    },
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

/// The arguments of the explorer.
#[derive(Debug, Default, Args)]
pub struct ExploreArgs {
    /// The groups of rows: area, funding, financing, flat, or a dimension of the dataset by its name
    #[arg(long, value_name = "NAME")]
    group: Option<String>,
}

/// Opens the explorer on a dataset.
///
/// # Errors
/// When the dataset cannot be opened, or there is no terminal to explore it on.
pub fn run(origin: Origin, args: &ExploreArgs, mouse: Mouse, signs: Signs, locale: Locale) -> anyhow::Result<ExitCode> {
    let opened = open(&origin, &locale)?;
    let grouping = args.group.as_deref().map(|name| grouping(name, &opened.dataset, &locale)).transpose()?;
    terminal::check().map_err(|missing| {
        anyhow!(locale.text(match missing {
            NoTerminal::Screen => Message::NoScreen,
            NoTerminal::Keys => Message::NoKeys,
        }))
    })?;
    let theme = Theme::from_environment(|name| env::var(name).ok());
    let mut app = App::new(opened.dataset, opened.figures, locale, Settings { theme, signs }).from_origin(origin);
    if let Some(grouping) = grouping {
        // The first drawing shows the groups.
        for job in update(&mut app, Action::GroupBy(grouping)).jobs {
            finish(&mut app, job.run());
        }
    }
    terminal::explore(app, mouse)?;
    Ok(ExitCode::SUCCESS)
}
