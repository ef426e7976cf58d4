//! Writing what is shown to a file: all that it takes is gathered here, the writing is done off the thread that draws, and the
//! answer is told.

use std::{
    env,
    path::{Path, PathBuf, absolute},
    sync::Arc,
};

use crate::{
    analysis::{figures::Figures, selection::Selection},
    explorer::{app::App, update::copy, view::scope::Only},
    format::problem::escaped,
    locale::{Language, Locale, Message},
    model::{dataset::Dataset, financing::View},
    report::{
        Subject, file,
        file::{Existing, Kind},
        labels,
    },
};

/// A file to be written.
#[derive(Clone, Debug)]
pub struct Save {
    dataset: Arc<Dataset>,
    figures: Arc<Figures>,
    selection: Selection,
    language: Language,
    kind: Kind,
    path: PathBuf,
    file: String,
}

/// What came of it: what was written where, or why nothing was.
pub type Saved = Result<String, String>;

impl PartialEq for Save {
    fn eq(&self, other: &Self) -> bool {
        (&self.path, &self.selection) == (&other.path, &other.selection)
    }
}

impl Save {
    /// Prepares it, unless it can be said at once why it will not be.
    ///
    /// # Errors
    /// One sentence that says so.
    pub fn of(app: &App, typed: &str) -> Result<Self, String> {
        let (locale, path) = (&app.locale, at_home(typed));
        let kind =
            Kind::of(&path).ok_or_else(|| locale.fill(Message::EndingIsUnknown, &[("file", escaped(typed).into())]))?;
        file::refuse(&path, Existing::Kept).map_err(|unsaved| unsaved.message(&path, locale))?;
        let selection = match kind {
            Kind::Ron if shows_everything(app) => Selection::default(),
            Kind::Ron => return Err(locale.text(Message::OnlyRonIsWhole)),
            _ if app.tree.rows().is_empty() => return Err(locale.text(Message::NothingToWrite)),
            _ => copy::shown(app),
        };
        // All money is nothing left out: what is stated for own and external money belongs to the answer too.
        let view = selection.view.filter(|&view| view != View::Combined);
        let selection = Selection { view, ..selection };
        Ok(Self {
            dataset: Arc::clone(&app.dataset),
            figures: Arc::clone(&app.figures),
            selection,
            language: locale.language(),
            kind,
            path,
            file: escaped(typed),
        })
    }

    /// What it is called, as it was typed.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Writes it.
    ///
    /// # Errors
    /// One sentence that says why not; then nothing was written.
    pub fn run(self) -> Saved {
        let Self { dataset, figures, selection, language, kind, path, .. } = &self;
        let locale = &Locale::new(*language);
        let subject = Subject { dataset, figures, selection, locale };
        file::save(path, Existing::Kept, |out| file::contents(subject, *kind, out))
            .map_err(|unsaved| unsaved.message(path, locale))?;
        let place = absolute(path).unwrap_or_else(|_| path.clone());
        let shown = labels::scope(subject, Some(selection.view.unwrap_or_default()));
        Ok([escaped(&place.display().to_string())].into_iter().chain(shown).collect::<Vec<_>>().join("\n"))
    }
}

/// Whether nothing is left out of what is shown.
fn shows_everything(app: &App) -> bool {
    let scope = app.scope;
    scope.view() == View::Combined
        && scope.only() == Only::Everything
        && app.tree.root().is_none()
        && app.shown.found().is_none()
}

/// A path as typed; the shell, which knows what `~` is, has no hand in it.
fn at_home(typed: &str) -> PathBuf {
    match (typed.strip_prefix("~/"), env::home_dir()) {
        (Some(below), Some(home)) => home.join(below),
        _ => Path::new(typed).to_owned(),
    }
}
