//! Reads the dataset's file again while it is explored. Until the answer comes, and when the file cannot be read, everything
//! stays as it is; then the user's place in the dataset is found again by names.

use crate::{
    explorer::{
        app::App,
        effect::{Effect, Effects},
        jobs::{
            Job,
            reload::{Changes, ReloadReason, Reloaded},
        },
        update::roles,
        view::completeness::Completeness,
    },
    locale::{Locale, Message},
    workspace::origin::Origin,
};

/// Has the file read again, or says why there is nothing to read.
pub fn start(app: &mut App) -> Effects {
    let nothing = match app.origin() {
        Origin::Letter => Message::ReloadBuiltIn,
        Origin::StandardInput => Message::ReloadStandardInput,
        origin @ (Origin::File(_) | Origin::Memory(_)) => {
            app.notify(Message::Reloading, origin.name(app.locale()));
            return Effects::draw(vec![Job::Reload(Box::new(app.request_reload(ReloadReason::Asked)))]);
        }
    };
    app.notify(Message::NothingToReload, app.locale().text(nothing));
    Effect::Draw.into()
}

/// Has the file read again that has been written meanwhile.
pub fn follow(app: &mut App) -> Effects {
    Effects { jobs: vec![Job::Reload(Box::new(app.request_reload(ReloadReason::Written)))], ..Effects::default() }
}

/// What is otherwise, in words.
fn said(Changes { changed, new, gone }: Changes, locale: &Locale) -> String {
    let counts = [(Message::LinesChanged, changed), (Message::LinesNew, new), (Message::LinesGone, gone)];
    let said = counts.into_iter().filter(|&(_, count)| count > 0);
    let said: Vec<String> = said.map(|(message, count)| locale.fill(message, &[("count", count.into())])).collect();
    if said.is_empty() { locale.text(Message::NoLineChanged) } else { said.join(", ") }
}

/// Takes the dataset that comes of other roles; where none does, the reason stands on the page of roles.
fn finish_roles(app: &mut App, reloaded: Reloaded) -> bool {
    match reloaded.outcome {
        Ok(new) => {
            app.keep_wishes(reloaded.wishes);
            app.set_completeness(Completeness::Whole);
            app.replace_dataset(*new);
        }
        Err(error) => {
            let reason = error.message(app.origin(), app.locale());
            app.change_roles(|list, _| list.fail(reason));
        }
    }
    true
}

/// Takes the dataset that was read, unless the file is being read once more since. Says whether it did.
pub fn finish(app: &mut App, reloaded: Reloaded) -> bool {
    if !app.accept_reload(reloaded.number) {
        return false;
    }
    if reloaded.reason == ReloadReason::Roles {
        return finish_roles(app, reloaded);
    }
    take(app, reloaded);
    roles::ask_first(app);
    true
}

/// Takes the dataset that was read, or says why there is none.
fn take(app: &mut App, reloaded: Reloaded) {
    match reloaded.outcome {
        Err(error) => {
            let reason = error.message(app.origin(), app.locale());
            app.change_roles(|list, _| list.fail(reason.clone()));
            app.notify(Message::NotReloaded, reason);
        }
        Ok(new) => {
            app.keep_wishes(reloaded.wishes);
            app.set_completeness(Completeness::Whole);
            // A writing in several steps is read several times: what the first changed stays said.
            if reloaded.reason == ReloadReason::Written && new.changes == Changes::default() {
                let is_mended =
                    app.notice().is_some_and(|notice| notice.title == app.locale().text(Message::NotReloaded));
                if is_mended {
                    app.dismiss_notice();
                }
                app.replace_dataset(*new);
                return;
            }
            let changes = said(new.changes, app.locale());
            app.replace_dataset(*new);
            let (areas, initiatives) = (app.dataset().areas().len(), app.dataset().initiatives().len());
            let name = app.origin().name(app.locale());
            let values = [
                ("file", name.into()),
                ("areas", areas.into()),
                ("initiatives", initiatives.into()),
                ("changes", changes.into()),
            ];
            app.notify(Message::Reloaded, app.locale().fill(Message::ReloadedText, &values));
        }
    }
}
