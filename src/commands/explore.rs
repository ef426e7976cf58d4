//! `indsats [FILE]`: the explorer.

use std::{env, process::ExitCode, sync::Arc};

use anyhow::anyhow;

use crate::{
    explorer::{
        app::App,
        jobs::reload::{File, Fresh, Origin},
    },
    locale::{Locale, Message, printable::escaped},
    tui::{
        terminal,
        terminal::{Mouse, NoTerminal},
    },
    workspace::{
        open::{Input, Opened, open},
        settings::{Settings, Signs, Theme},
    },
};

/// Opens the explorer on a dataset.
///
/// # Errors
/// When the dataset cannot be opened, or there is no terminal to explore it on.
pub fn run(input: &Input, mouse: Mouse, signs: Signs, locale: Locale) -> anyhow::Result<ExitCode> {
    let opened = open(input, &locale)?;
    terminal::check().map_err(|missing| {
        anyhow!(locale.text(match missing {
            NoTerminal::Screen => Message::NoScreen,
            NoTerminal::Keys => Message::NoKeys,
        }))
    })?;
    let theme = Theme::from_environment(|name| env::var(name).ok());
    let app = App::new(opened.dataset, opened.figures, locale, Settings { theme, signs });
    terminal::explore(app.from_origin(origin(input)), mouse)?;
    Ok(ExitCode::SUCCESS)
}

/// Where the dataset is from, with what it takes to read it once more.
fn origin(input: &Input) -> Origin {
    match input {
        Input::Letter => Origin::BuiltIn,
        Input::StandardInput => Origin::StandardInput,
        Input::File(path) => {
            let input = input.clone();
            let read = move |language| match open(&input, &Locale::new(language)) {
                Ok(Opened { dataset, figures }) => Ok(Fresh { dataset, figures }),
                Err(error) => Err(format!("{error:#}")),
            };
            Origin::File(File { name: escaped(&path.display().to_string()), read: Arc::new(read) })
        }
    }
}
