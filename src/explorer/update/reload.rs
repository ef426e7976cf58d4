//! Reads the dataset's file again while it is explored. Until the answer comes, and when the file cannot be read, everything
//! stays as it is; then the user's place in the dataset is found again by names.

use std::{mem, sync::Arc, thread};

use crate::{
    explorer::{
        app::{App, Notice, Page, PageKind},
        effect::{Effect, Effects},
        jobs::{
            Job,
            reload::{Checklist, NewDataset, Reload, Reloaded},
        },
        lists::{checklist::CheckList, palette::PaletteInput},
        tree::matching::IdMap,
        update::after_change,
    },
    locale::{Locale, Message},
    workspace::{open::Opened, origin::Origin},
};

/// The origin of the dataset, and the readings of it that were requested and answered.
#[derive(Debug, Default)]
pub struct Reloads {
    origin: Origin,
    requested: u64,
    answered: u64,
}

impl From<Origin> for Reloads {
    fn from(origin: Origin) -> Self {
        Self { origin, ..Self::default() }
    }
}

impl Reloads {
    /// The number of the last reading that was answered: equal numbers mean the same dataset.
    #[must_use]
    pub fn readings(&self) -> u64 {
        self.answered
    }
}

/// Has the file read again, or says why there is nothing to read.
pub fn request(app: &mut App) -> Effects {
    let nothing = match &app.reloads.origin {
        Origin::Letter => Message::ReloadBuiltIn,
        Origin::StandardInput => Message::ReloadStandardInput,
        origin @ (Origin::File(_) | Origin::Memory(_)) => {
            let origin = origin.clone();
            app.reloads.requested += 1;
            let checklist = if is_check_open(app) { Checklist::Needed } else { Checklist::NotNeeded };
            let (old, number) = (Arc::clone(&app.dataset), app.reloads.requested);
            tell(app, Message::Reloading, origin.name(&app.locale));
            return Effects::draw(vec![Job::Reload(Reload { origin, old, checklist, number })]);
        }
    };
    let text = app.locale.text(nothing);
    tell(app, Message::NothingToReload, text);
    Effect::Draw.into()
}

/// Takes the dataset that was read, unless the file is being read once more since.
pub fn finish(app: &mut App, reloaded: Reloaded) -> Effects {
    let Reloads { origin, requested, answered } = &app.reloads;
    if reloaded.number != *requested || requested == answered {
        return Effects::default();
    }
    let origin = origin.clone();
    app.reloads.answered = app.reloads.requested;
    match reloaded.outcome {
        Err(error) => tell(app, Message::NotReloaded, error.message(&origin, &app.locale)),
        Ok(new) => {
            replace(app, *new);
            let (areas, initiatives) = (app.dataset.areas().len(), app.dataset.initiatives().len());
            let name = origin.name(&app.locale);
            let values = [("file", name.into()), ("areas", areas.into()), ("initiatives", initiatives.into())];
            let text = app.locale.fill(Message::ReloadedText, &values);
            tell(app, Message::Reloaded, text);
        }
    }
    after_change(app)
}

fn tell(app: &mut App, title: Message, text: String) {
    app.notice = Some(Notice { title: app.locale.text(title), text });
}

/// Replaces the dataset and restores the user's place in it where it still exists.
fn replace(app: &mut App, NewDataset { opened: Opened { dataset, figures }, names, checklist }: NewDataset) {
    let locale = Locale::new(app.locale.language());
    let old = mem::replace(app, App::new(dataset, figures, locale, app.settings));
    let App { dataset, figures, scope, values, tree, pages, check, find, shown, marks, history, .. } = old;
    let new = Arc::clone(&app.dataset);
    app.reloads = old.reloads;
    app.viewport = old.viewport;
    app.scope = scope.carried(&dataset, &new);
    app.values = values;
    app.find = find;
    app.marks = marks.carried(&names);
    app.history = history.carried(|scope| scope.carried(&dataset, &new));
    app.shown = shown.anew();
    app.pages = pages.into_iter().filter_map(|page| carried(page, &names)).collect();
    app.check = check.filter(|_| is_check_open(app)).map(|check| {
        let list = checklist.unwrap_or_else(|| CheckList::new(&app.dataset, &app.figures));
        list.like(&check, &app.figures)
    });
    app.on_tree(|new, source| {
        *new = tree.carried(&names, source);
        true
    });
    app.palette = old.palette.map(|palette| palette.anew(PaletteInput { dataset: &app.dataset, locale: &app.locale }));
    app.settle();
    // Dropping a large dataset is slow.
    thread::spawn(move || drop((dataset, figures, names, shown)));
}

fn is_check_open(app: &App) -> bool {
    app.pages.iter().any(|page| page.kind == PageKind::Check)
}

fn carried(page: Page, names: &IdMap) -> Option<Page> {
    let kind = match page.kind {
        PageKind::Initiative(initiative) => PageKind::Initiative(names.initiative(initiative)?),
        PageKind::Gap(area) => PageKind::Gap(names.area(area)?),
        PageKind::Help | PageKind::About | PageKind::Check | PageKind::Marks | PageKind::Diagram(_) => page.kind,
    };
    Some(Page { kind, ..page })
}
