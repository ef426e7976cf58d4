//! Changes of the state: a key, the mouse or the answer of a job comes in, effects go out.

pub mod checklist;
pub mod copy;
pub mod diagram;
pub mod export;
pub mod gesture;
pub mod history;
pub mod jump;
pub mod loading;
pub mod no_effect;
pub mod opening;
pub mod page;
pub mod palette;
pub mod prompt;
pub mod reload;
pub mod roles;
pub mod scope;
pub mod tree;
pub mod warning;

use crossterm::event::{KeyEvent, KeyEventKind};

use crate::{
    explorer::{
        app::{App, PageKind},
        effect::{Effect, Effects},
        input::{action::Action, keymap},
        jobs::{Done, load::News},
        update::palette::Outcome,
        view::{comparison::BaseStep, completeness::Completeness},
    },
    locale::{Message, printable::visible},
    report::files::whole_file::Existing,
};

/// Applies a key: it is text while something is typed, else it has an action.
pub fn press(app: &mut App, key: &KeyEvent) -> Effects {
    let action = keymap::action_at(key, app.place());
    if key.kind == KeyEventKind::Release {
        return Effects::default();
    }
    // These are never text.
    if let Some(action @ (Action::QuitNow | Action::Suspend | Action::Redraw | Action::Reload | Action::Language)) =
        action
    {
        return update(app, action);
    }
    if app.is_choosing() {
        return in_palette(app, |app| palette::press(app, key));
    }
    if app.is_typing() {
        return change(app, |app| prompt::press(app, key));
    }
    match action {
        Some(action) => update(app, action),
        None => change(app, |app| {
            if let Some(reason) = no_effect::unknown_key(app, key) {
                app.reply(reason);
            }
            false
        }),
    }
}

/// Takes a paste as text: for the prompt that is open, else for a search.
pub fn paste(app: &mut App, text: &str) -> Effects {
    if app.is_choosing() {
        return in_palette(app, |app| palette::paste(app, text));
    }
    if app.asks() {
        return update(app, Action::Find);
    }
    change(app, |app| prompt::paste(app, text))
}

/// Carries out an action.
pub fn update(app: &mut App, action: Action) -> Effects {
    if let Some(reason) = loading::waits(app, action) {
        return change(app, |app| {
            app.reply(reason);
            false
        });
    }
    match action {
        Action::QuitNow => Effect::Leave.into(),
        // While something is to be said first there is nothing below the page.
        Action::Quit if app.page().is_none() || is_asked(app) => Effect::Leave.into(),
        Action::Suspend
        | Action::Redraw
        | Action::Reload
        | Action::CopyAnswer
        | Action::CopyTable
        | Action::CopyCommandLine
        | Action::SaveRoles
        | Action::ReplaceRoles => {
            app.dismiss_notice();
            match action {
                Action::Suspend => Effect::Suspend.into(),
                Action::Redraw => Effect::Redraw.into(),
                Action::Reload => reload::start(app),
                Action::SaveRoles => roles::save(app, Existing::Kept),
                Action::ReplaceRoles => roles::save(app, Existing::Replaced),
                _ => copy::copy(app, action).into(),
            }
        }
        // Undo and redo move within the history, so `change` must not record them.
        Action::Undo | Action::Redo => {
            app.dismiss_notice();
            history::undo_or_redo(app, action);
            after_change(app)
        }
        // The notice lies over everything else: going back takes it away first.
        Action::Back | Action::Cancel if app.notice().is_some() => change(app, |_| false),
        _ => change(app, |app| {
            let is_changed = act(app, action);
            if !is_changed {
                app.reply(no_effect::reason(app, action));
            }
            is_changed
        }),
    }
}

/// Takes news of the file that is read beside the screen.
pub fn hear(app: &mut App, news: News) -> Effects {
    if loading::hear(app, news) { after_change(app) } else { Effects::default() }
}

/// Takes the answer of a job, unless it is out of date.
pub fn finish(app: &mut App, done: Done) -> Effects {
    let is_changed = match done {
        Done::Search(answer) => app.apply_search(answer),
        Done::Nearest(found) => app.apply_nearest(found),
        Done::Payers(found) => app.apply_payers(found),
        Done::Warnings(found) => app.apply_warnings(found),
        Done::Export(exported) => export::finish(app, exported),
        Done::Reload(reloaded) => reload::finish(app, *reloaded),
    };
    if is_changed { after_change(app) } else { Effects::default() }
}

/// Carries out an action that changes nothing but the state. Says whether it did.
fn act(app: &mut App, action: Action) -> bool {
    if (app.page_kind() == Some(PageKind::Roles) || app.asks())
        && let Some(is_changed) = roles::act(app, action)
    {
        return is_changed;
    }
    match action {
        Action::Roles => roles::toggle(app),
        Action::Quit => app.close_page(),
        Action::Find => {
            prompt::open(app);
            true
        }
        Action::Help => toggle_page(app, PageKind::Help),
        Action::About => toggle_page(app, PageKind::About),
        Action::Marked => toggle_page(app, PageKind::Marks),
        // From the page of a warning this leads back to the list that it came from.
        Action::Check if app.page_kind() == Some(PageKind::Warning) => app.close_page(),
        Action::Check => {
            app.prepare_checklist();
            toggle_page(app, PageKind::Check)
        }
        Action::NextDiagram => diagram::show_next(app),
        Action::Diagram(diagram) => diagram::show(app, Some(diagram)),
        Action::Palette => {
            app.open_palette();
            true
        }
        Action::GoToArea(area) => jump::to_area(app, area),
        Action::ClearMarks => app.change_marks(|marks, _, _| marks.clear()),
        Action::ShowUnit(unit) => {
            app.change_room(|room| room.unit = unit);
            true
        }
        Action::Language => {
            app.set_language(app.locale().language().other());
            true
        }
        Action::Back | Action::Cancel => history::go_back(app),
        Action::PreviousYear | Action::NextYear | Action::Year(_) | Action::GoToYear(_) | Action::AllYears => {
            scope::select_year(app, action)
        }
        Action::NextMeasure | Action::Beside | Action::Measure(_) => scope::select_measure(app, action),
        Action::View(_) | Action::NextView | Action::PreviousView => scope::select_view(app, action),
        Action::GroupBy(grouping) => app.change_scope(|scope, _| scope.group_by(grouping)),
        Action::OnlyFlow(flow) => scope::show_only_flow(app, flow),
        Action::SortBy(order) => app.change_scope(|scope, _| scope.sort_by(order)),
        Action::CompareWith(year) => app.change_scope(|scope, dataset| scope.compare_with(dataset, year)),
        Action::EarlierBase => scope::change_base(app, BaseStep::Earlier),
        Action::LaterBase => scope::change_base(app, BaseStep::Later),
        Action::Reset => app.reset(),
        _ => match app.page_kind() {
            None => tree::act(app, action),
            Some(PageKind::Check) => checklist::act(app, action),
            Some(PageKind::Warning) => warning::act(app, action),
            Some(PageKind::Diagram(diagram)) => diagram::act(app, diagram, action),
            Some(kind) => page::act(app, kind, action),
        },
    }
}

/// Returns `true` where the page of roles asks what is to be said before anything else.
/// The same until the table has been read: there is nothing of it to explore yet.
fn is_asked(app: &App) -> bool {
    let is_being_read = matches!(app.completeness(), Completeness::Reading(_));
    app.page_kind() == Some(PageKind::Roles) && (app.asks() || is_being_read)
}

fn toggle_page(app: &mut App, kind: PageKind) -> bool {
    app.toggle_page(kind);
    true
}

/// Makes a change, and records the previous view for undo if that changed. The notice of before goes.
fn change(app: &mut App, change: impl FnOnce(&mut App) -> bool) -> Effects {
    let said = app.dismiss_notice();
    let before = app.moment();
    let is_changed = change(app);
    if !is_changed && app.says(&said) {
        return Effects::default();
    }
    app.remember(before);
    after_change(app)
}

/// Draws, and starts the jobs that are due after a change.
fn after_change(app: &mut App) -> Effects {
    let jobs = app.request_jobs();
    app.settle();
    Effects::draw(jobs)
}

/// Lets the palette act. Nothing is drawn where it changes nothing and says the same as before.
fn in_palette(app: &mut App, act: impl FnOnce(&mut App) -> Outcome) -> Effects {
    let said = app.dismiss_notice();
    let outcome = act(app);
    let is_changed = !matches!(outcome, Outcome::Ignored | Outcome::Full | Outcome::Refused(_) | Outcome::Unknown(_));
    let effects = follow_palette(app, outcome);
    if !is_changed && app.says(&said) { Effects::default() } else { effects }
}

/// Does what was chosen in the palette.
fn follow_palette(app: &mut App, outcome: Outcome) -> Effects {
    match outcome {
        Outcome::Ignored | Outcome::Changed => Effect::Draw.into(),
        Outcome::Full | Outcome::Filled => {
            app.notify(Message::LineIsFull, String::new());
            Effect::Draw.into()
        }
        Outcome::Refused(why) => {
            app.reply(app.locale().text(why));
            Effect::Draw.into()
        }
        Outcome::Unknown(why) => {
            app.reply(why);
            Effect::Draw.into()
        }
        Outcome::Unsure => {
            let typed = app.palette().map(|palette| visible(palette.text().trim())).unwrap_or_default();
            app.notify(Message::OnlyAlike, app.locale().fill(Message::OnlyAlikeText, &[("words", typed.into())]));
            Effect::Draw.into()
        }
        Outcome::Close => {
            app.close_palette();
            Effect::Draw.into()
        }
        Outcome::Do(action) => {
            app.close_palette();
            let effects = update(app, action);
            if effects.terminal == Effect::Nothing { Effect::Draw.into() } else { effects }
        }
        Outcome::Export(file) => export::start(app, &file),
    }
}
