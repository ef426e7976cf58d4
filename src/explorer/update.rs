//! What an action does to the state. Nothing else changes it.

pub mod checklist;
pub mod copy;
pub mod diagram;
pub mod export;
pub mod jump;
pub mod palette;
pub mod prompt;
pub mod reload;
pub mod tree;
pub mod warnings;

use crossterm::event::{KeyEvent, KeyEventKind};

use crate::{
    explorer::{
        app::{App, Notice, Page, PageKind},
        effect::{Effect, Effects},
        input::{action::Action, keymap},
        jobs::Done,
        lists::checklist::CheckList,
        tree::{Tree, rows::Row},
        view::{comparison::BaseStep, scope::ShownAreas},
    },
    locale::{Locale, Message},
};

/// Does what a key says: it is text while something is typed, else it has an action.
pub fn press(app: &mut App, key: &KeyEvent) -> Effects {
    if app.is_choosing() {
        return palette::typed(app, key);
    }
    if app.is_typing() {
        let told = key.kind != KeyEventKind::Release && app.notice.take().is_some();
        let effects = prompt::typed(app, key);
        return if told && effects.terminal == Effect::Nothing { Effect::Draw.into() } else { effects };
    }
    match keymap::action(key) {
        Some(action) => update(app, action),
        // A key without a meaning takes away what was told, like any other; letting go of one does not.
        None if key.kind != KeyEventKind::Release && app.notice.take().is_some() => Effect::Draw.into(),
        None => Effects::default(),
    }
}

/// Carries out an action.
pub fn update(app: &mut App, action: Action) -> Effects {
    let told = app.notice.take().is_some();
    let before = app.moment();
    let changed = match action {
        Action::QuitNow => return Effect::Leave.into(),
        Action::Suspend => return Effect::Suspend.into(),
        Action::Redraw => return Effect::Redraw.into(),
        Action::Reload => return reload::request(app),
        Action::Quit if app.pages.is_empty() => return Effect::Leave.into(),
        Action::CopyAnswer | Action::CopyTable if app.shown.is_waiting() => {
            app.tell(Message::NotCopied, Message::StillSearching);
            return Effect::Draw.into();
        }
        Action::CopyAnswer => return send(app, copy::answer(app)),
        Action::CopyTable => return send(app, copy::table(app)),
        Action::Quit => app.pages.pop().is_some(),
        Action::Find => {
            app.pages.clear();
            app.find.open();
            true
        }
        Action::Help => turn_to(app, PageKind::Help),
        Action::About => turn_to(app, PageKind::About),
        Action::Check => open_check(app),
        Action::Palette => {
            app.open_palette();
            true
        }
        Action::GoToArea(area) => jump::to_area(app, area),
        Action::Draw => diagram::turn(app),
        Action::Marked => turn_to(app, PageKind::Marks),
        Action::ClearMarks => app.marks.clear(),
        Action::Language => {
            app.speak(Locale::new(app.locale.language().other()));
            true
        }
        // What was told lies over everything else: going back takes that away first.
        Action::Back | Action::Cancel if told => true,
        Action::Back | Action::Cancel => go_back(app),
        Action::PreviousYear | Action::NextYear | Action::Year(_) | Action::GoToYear(_) | Action::AllYears => {
            select_year(app, action)
        }
        Action::View(_) | Action::NextView | Action::PreviousView => select_view(app, action),
        Action::Undo | Action::Redo => travel(app, action),
        Action::Reset => {
            app.look_from_the_start();
            true
        }
        Action::CompareWith(year) => app.scope.compare_with(Some(year)),
        Action::EarlierBase => turn_base(app, BaseStep::Earlier),
        Action::LaterBase => turn_base(app, BaseStep::Later),
        _ => match app.page().map(|page| page.kind) {
            None => tree::act(app, action),
            Some(PageKind::Check) => checklist::act(app, action),
            Some(PageKind::Diagram(diagram)) => diagram::act(app, diagram, action),
            Some(_) => on_page(app, action),
        },
    };
    if !changed && !told {
        return Effects::default();
    }
    if !matches!(action, Action::Undo | Action::Redo) && app.moment() != before {
        app.history.remember(before);
    }
    after_change(app)
}

/// Takes the answer of a job, unless it is out of date.
pub fn finish(app: &mut App, done: Done) -> Effects {
    match done {
        Done::Search(answer) => {
            if !app.hear(*answer) {
                return Effects::default();
            }
            after_change(app)
        }
        Done::Warnings(found) => warnings::finish(app, found),
        Done::Export(exported) => {
            app.tell_exported(exported);
            Effect::Draw.into()
        }
        Done::Reload(reloaded) => reload::finish(app, reloaded),
    }
}

/// Draws, and starts the jobs that are due after a change.
pub(crate) fn after_change(app: &mut App) -> Effects {
    let jobs = app.request();
    app.settle();
    Effects::draw(jobs)
}

/// A text for the clipboard, unless there is none, or it is longer than a terminal is sure to take.
fn send(app: &mut App, copied: copy::Copied) -> Effects {
    let text = match copied {
        Ok(text) => text,
        Err(why) => {
            app.tell(Message::NotCopied, why);
            return Effect::Draw.into();
        }
    };
    if text.len() <= copy::MOST_BYTES {
        return Effect::Send(text).into();
    }
    let refused = app.locale.fill(Message::TooLongToCopy, &[("most", copy::MOST_BYTES.into())]);
    app.notice = Some(Notice { title: app.locale.text(Message::NotCopied), text: refused });
    Effect::Draw.into()
}

/// Opens a page, or closes it where it is the one that is open.
pub(crate) fn turn_to(app: &mut App, kind: PageKind) -> bool {
    if app.page().is_some_and(|page| page.kind == kind) {
        app.pages.pop();
    } else {
        app.pages.retain(|page| page.kind != kind);
        app.pages.push(Page { kind, top: 0 });
    }
    true
}

fn open_check(app: &mut App) -> bool {
    app.check.get_or_insert_with(|| CheckList::new(&app.dataset, &app.figures));
    turn_to(app, PageKind::Check)
}

/// Undoes the innermost thing only: the page, else the area alone, else showing only what differs.
fn go_back(app: &mut App) -> bool {
    app.pages.pop().is_some()
        || app.marks.drop_range()
        || app.find.drop()
        || app.on_tree(Tree::back)
        || show_everything(app)
}

fn show_everything(app: &mut App) -> bool {
    app.scope.show_everything() && rebuild(app)
}

/// Shows everything again that a filter hid.
pub(crate) fn drop_filter(app: &mut App) -> Effects {
    let before = app.moment();
    app.find.drop();
    if app.moment() != before {
        app.history.remember(before);
    }
    after_change(app)
}

/// To what was looked at before, or forth again.
fn travel(app: &mut App, action: Action) -> bool {
    let now = app.moment();
    let moment = if action == Action::Undo { app.history.undo(now) } else { app.history.redo(now) };
    match moment {
        Some(moment) => {
            app.go_to_moment(&moment);
            rebuild(app);
        }
        None if action == Action::Undo => app.tell(Message::NothingToUndo, Message::UndoCovers),
        None => app.tell(Message::NothingToRedo, Message::UndoCovers),
    }
    true
}

/// The rows depend on the scope: made anew after a change of it.
fn rebuild(app: &mut App) -> bool {
    app.on_tree(|tree, source| {
        tree.follow_scope(source);
        true
    })
}

fn select_year(app: &mut App, action: Action) -> bool {
    let changed = match action {
        Action::PreviousYear => app.scope.previous_year(),
        Action::NextYear => app.scope.next_year(&app.dataset),
        Action::Year(number) => app.scope.select_number(&app.dataset, usize::from(number).saturating_sub(1)),
        Action::GoToYear(year) => app.scope.select(year),
        _ => app.scope.select_all_years(),
    };
    changed && follow_year(app)
}

/// Which year is shown decides of the rows only where what differs in it is shown alone.
fn follow_year(app: &mut App) -> bool {
    app.scope.only() == ShownAreas::Everything || rebuild(app)
}

fn select_view(app: &mut App, action: Action) -> bool {
    let view = app.scope.view();
    let changed = app.scope.select_view(match action {
        Action::View(view) => view,
        Action::NextView => view.next(),
        _ => view.previous(),
    });
    changed && rebuild(app)
}

fn turn_base(app: &mut App, way: BaseStep) -> bool {
    if app.scope.turn_base(way) {
        return true;
    }
    let years: Vec<&str> = app.dataset.years().map(|year| app.dataset.year(year)).collect();
    let text = app.locale.fill(Message::NoOtherYearText, &[("years", years.join(", ").into())]);
    app.notice = Some(Notice { title: app.locale.text(Message::NoOtherYear), text });
    true
}

/// Scrolls a page; [`App::fit`] keeps to where its text ends.
fn on_page(app: &mut App, action: Action) -> bool {
    let height = app.viewport.page.height;
    if let Some(PageKind::Initiative(_)) = app.page().map(|page| page.kind)
        && matches!(action, Action::NextHit | Action::PreviousHit | Action::Mark)
    {
        return on_initiative(app, action);
    }
    let Some(page) = app.pages.last_mut() else { return false };
    page.top = match action {
        Action::Up => page.top.saturating_sub(1),
        Action::Down => page.top + 1,
        Action::PageUp => page.top.saturating_sub(height),
        Action::PageDown => page.top + height,
        Action::HalfUp => page.top.saturating_sub(height / 2),
        Action::HalfDown => page.top + height / 2,
        Action::First => 0,
        Action::Last => usize::MAX,
        _ => return false,
    };
    true
}

/// Shows only what differs, or everything.
pub(crate) fn toggle_only(app: &mut App) -> bool {
    app.scope.toggle_only();
    rebuild(app)
}

/// The page of the next line of the tree, or of the one before; or its mark.
fn on_initiative(app: &mut App, action: Action) -> bool {
    let changed = tree::act(app, action);
    if let (Some(Row::Initiative(line)), Some(page)) = (app.tree.selected(), app.pages.last_mut()) {
        *page = Page { kind: PageKind::Initiative(line), top: 0 };
    }
    changed
}
