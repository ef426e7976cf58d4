//! Exports the lines that are shown: gathers what a file is written from, or says at once why none will be.

use std::{
    env,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    analysis::selection::{Selection, Years},
    explorer::{
        app::App,
        effect::{Effect, Effects},
        jobs::{
            Job,
            export::{Export, Exported},
        },
        update::{copy::selection, loading, roles},
        view::scope::ShownAreas,
    },
    locale::{Message, printable::escaped},
    model::financing::View,
    report::files::{
        export_file::FileFormat,
        whole_file::{Existing, check_target},
    },
};

/// Exports to a file that was typed, or says why it cannot be; then the palette stays open.
pub fn start(app: &mut App, typed: &str) -> Effects {
    match prepare(app, typed) {
        Ok(export) => {
            app.close_palette();
            app.notify(Message::Writing, export.typed.clone());
            Effects::draw(vec![Job::Export(Box::new(export))])
        }
        Err(why) => {
            app.notify(Message::NotWritten, why);
            Effect::Draw.into()
        }
    }
}

/// Says where the file was written, or why not.
pub fn finish(app: &mut App, exported: Exported) -> bool {
    match exported {
        Ok(text) => app.notify(Message::Written, text),
        Err(text) => app.notify(Message::NotWritten, text),
    }
    true
}

/// Prepares an export to a file that was typed.
///
/// # Errors
/// A sentence that says why the file cannot be written.
fn prepare(app: &App, typed: &str) -> Result<Export, String> {
    let (locale, path) = (app.locale(), in_home(typed));
    if let Some(reason) = loading::why_not_yet(app) {
        return Err(reason);
    }
    if let Some(question) = roles::question(app) {
        return Err(question);
    }
    let kind = FileFormat::of(&path)
        .ok_or_else(|| locale.fill(Message::EndingIsUnknown, &[("file", escaped(typed).into())]))?;
    check_target(&path, Existing::Kept).map_err(|error| error.message(&path, locale))?;
    let selection = match (kind, selection::on_page(app, usize::MAX)) {
        (_, Some(picked)) if picked.lines.is_empty() => return Err(locale.text(Message::NothingMarked)),
        (_, Some(picked)) => selection::selection_of(picked),
        (FileFormat::Ron, None) if shows_everything(app) => Selection::default(),
        _ if app.tree().rows().is_empty() => return Err(locale.text(Message::NothingToWrite)),
        _ => selection::shown(app),
    };
    // All money together leaves nothing out: the totals stated for own and external money are part of the answer too.
    let view = selection.view.filter(|&view| view != View::Combined);
    let (dataset, figures) = app.share();
    Ok(Export {
        dataset,
        figures,
        // The screen shows one measure of a dataset; its file has all of them.
        selection: Selection { view, years: Years::Columns, ..selection },
        language: locale.language(),
        kind,
        path,
        typed: escaped(typed),
        is_given_up: Arc::default(),
    })
}

fn shows_everything(app: &App) -> bool {
    let scope = app.scope();
    scope.view() == View::Combined
        && scope.only() == ShownAreas::Everything
        && app.tree().root().is_none()
        && app.shown().found().is_none()
}

/// Replaces a leading `~/` by the home directory: no shell has done so.
fn in_home(typed: &str) -> PathBuf {
    match (typed.strip_prefix("~/"), env::home_dir()) {
        (Some(below), Some(home)) => home.join(below),
        _ => Path::new(typed).to_owned(),
    }
}
