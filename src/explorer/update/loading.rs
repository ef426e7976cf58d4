//! Takes the news of a file that is read beside the screen, and says what has to wait for the end of it.

use crate::{
    explorer::{
        app::App,
        input::action::Action,
        jobs::{load::News, reload::NewDataset},
        update::roles,
        view::completeness::Completeness,
    },
    locale::Message,
    workspace::open::OpenError,
};

/// Takes what is told of the reading. Says whether it changes anything: the first rows make an explorer, and are no news for it.
pub fn hear(app: &mut App, news: News) -> bool {
    // The tables are being read anew, with other roles: that reading has all rows.
    if app.has_requested_reading() {
        return false;
    }
    match news {
        News::First(_) | News::Whole(_) => return false,
        News::Progress(progress) => app.set_completeness(Completeness::Reading(progress)),
        News::More(new) => app.replace_dataset(*new),
        News::End(outcome) => end(app, outcome),
    }
    true
}

fn end(app: &mut App, outcome: Result<Box<NewDataset>, OpenError>) {
    match outcome {
        Ok(new) => {
            app.set_completeness(Completeness::Whole);
            app.replace_dataset(*new);
            roles::ask_first(app);
        }
        Err(error) => {
            app.set_completeness(Completeness::Broken);
            let reason = error.message(app.origin(), app.locale());
            let text = app.locale().fill(Message::BrokenText, &[("reason", reason.into())]);
            app.notify(Message::BrokenTitle, text);
        }
    }
}

/// The reason why an action has to wait until all of the file has been read: figures that leave the screen, and whatever compares with
/// totals.
pub fn waits(app: &App, action: Action) -> Option<String> {
    let leaves = matches!(action, Action::CopyAnswer | Action::CopyTable | Action::CopyCommandLine);
    let compares = matches!(action, Action::Check | Action::OnlyDifferences);
    let reads = action == Action::Reload && matches!(app.completeness(), Completeness::Reading(_));
    if leaves || compares || reads { why_not_yet(app) } else { None }
}

/// Says that all of the file has to be read first; nothing once it has been.
pub fn why_not_yet(app: &App) -> Option<String> {
    match app.completeness() {
        Completeness::Whole => None,
        Completeness::Reading(_) => Some(app.locale().text(Message::NotWhileReading)),
        Completeness::Broken => Some(app.locale().text(Message::NotOfAPart)),
    }
}
