//! What an action does to the state. Nothing else changes it.

use super::{
    action::Action,
    app::{App, Page, Subject},
    tree::{Row, Tree},
};
use crate::locale::Locale;

/// What the terminal must do after an action.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Effect {
    /// Nothing changed.
    Nothing,
    /// Draw what changed.
    Draw,
    /// Clear the screen and draw everything.
    Redraw,
    /// Give the terminal back and stop until the shell goes on.
    Suspend,
    /// Leave.
    Leave,
}

/// Carries out an action.
pub fn update(app: &mut App, action: Action) -> Effect {
    let changed = match action {
        Action::QuitNow => return Effect::Leave,
        Action::Suspend => return Effect::Suspend,
        Action::Redraw => return Effect::Redraw,
        Action::Quit if app.pages.is_empty() => return Effect::Leave,
        Action::Quit => app.pages.pop().is_some(),
        Action::Help => turn_to(app, Subject::Help),
        Action::About => turn_to(app, Subject::About),
        Action::Language => {
            app.speak(Locale::new(app.locale.language().other()));
            true
        }
        Action::Back | Action::Cancel => app.pages.pop().is_some() || app.on_tree(Tree::back),
        Action::PreviousYear => app.scope.previous_year(),
        Action::NextYear => app.scope.next_year(&app.dataset),
        Action::Year(number) => app.scope.select_number(&app.dataset, usize::from(number).saturating_sub(1)),
        Action::AllYears => app.scope.select_all_years(),
        Action::View(_) | Action::NextView | Action::PreviousView => select_view(app, action),
        _ if app.pages.is_empty() => on_tree(app, action),
        _ => on_page(app, action),
    };
    if changed {
        app.settle();
        Effect::Draw
    } else {
        Effect::Nothing
    }
}

/// Opens a page, or closes it where it is the one that is open.
fn turn_to(app: &mut App, subject: Subject) -> bool {
    if app.page().is_some_and(|page| page.subject == subject) {
        app.pages.pop();
    } else {
        app.pages.retain(|page| page.subject != subject);
        app.pages.push(Page { subject, top: 0 });
    }
    true
}

fn select_view(app: &mut App, action: Action) -> bool {
    let view = app.scope.view();
    let changed = app.scope.select_view(match action {
        Action::View(view) => view,
        Action::NextView => view.next(),
        _ => view.previous(),
    });
    if changed {
        app.on_tree(|tree, ground| {
            tree.rebuild(ground);
            true
        });
    }
    changed
}

fn on_tree(app: &mut App, action: Action) -> bool {
    let height = app.panes().map_or(1, |panes| isize::try_from(panes.rows.height).unwrap_or(1));
    let half = (height / 2).max(1);
    app.on_tree(|tree, ground| match action {
        Action::Up => tree.move_by(-1),
        Action::Down => tree.move_by(1),
        Action::PageUp => tree.move_by(-height),
        Action::PageDown => tree.move_by(height),
        Action::HalfUp => tree.move_by(-half),
        Action::HalfDown => tree.move_by(half),
        Action::First => tree.select(0),
        Action::Last => tree.select(usize::MAX),
        Action::PreviousArea => tree.previous_area(),
        Action::NextArea => tree.next_area(),
        Action::Expand => tree.expand(ground),
        Action::Collapse => tree.collapse(ground),
        Action::Fold => tree.fold(ground),
        Action::ExpandAll => tree.expand_all(ground),
        Action::CollapseAll => tree.collapse_all(ground),
        _ => false,
    }) || (action == Action::Enter && enter(app))
}

fn enter(app: &mut App) -> bool {
    match app.tree.selected() {
        Some(Row::Area(area)) => app.on_tree(|tree, ground| tree.drill_into(ground, area)),
        Some(Row::Initiative(initiative)) => turn_to(app, Subject::Initiative(initiative)),
        Some(Row::Gap(area)) => turn_to(app, Subject::Gap(area)),
        None => false,
    }
}

/// A page is scrolled; where its text ends, [`App::settle`] knows.
fn on_page(app: &mut App, action: Action) -> bool {
    let height = app.panes().map_or(1, |panes| usize::from(panes.page.height));
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
