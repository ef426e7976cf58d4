//! What an action does on a diagram: the next one, scrolling, and walking along the tree's rows with the trend.

use crate::explorer::{
    app::{App, Page, PageKind},
    diagram::{Diagram, TrendFocus},
    input::action::Action,
    update::toggle_only,
};

/// The first diagram, then the next one, then back to the tree.
pub fn turn(app: &mut App) -> bool {
    let shown = match app.page().map(|page| page.kind) {
        Some(PageKind::Diagram(diagram)) => Some(diagram),
        _ => None,
    };
    app.pages.retain(|page| !matches!(page.kind, PageKind::Diagram(_)));
    if let Some(diagram) = shown.map_or(Some(Diagram::Bars), Diagram::next) {
        show(app, diagram);
    }
    true
}

/// Does what an action says on a diagram. Says whether anything changed.
pub fn act(app: &mut App, diagram: Diagram, action: Action) -> bool {
    if action == Action::OnlyDifferences {
        return toggle_only(app);
    }
    match diagram {
        Diagram::Bars => scroll(app, action),
        Diagram::Trend(focus) => walk(app, focus, action),
        Diagram::Treemap => false,
    }
}

fn show(app: &mut App, diagram: Diagram) {
    app.pages.push(Page { kind: PageKind::Diagram(diagram), top: 0 });
}

/// Scrolls the bars; [`App::fit`] keeps to where they end.
fn scroll(app: &mut App, action: Action) -> bool {
    let height = app.viewport.page.height;
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

/// Along the rows of the tree; above the first of all of them is the whole.
fn walk(app: &mut App, focus: TrendFocus, action: Action) -> bool {
    let rows = app.tree.rows().len();
    // An area alone is a row itself.
    let first = usize::from(app.tree.root().is_some() && rows > 0);
    let before = match focus {
        TrendFocus::Selected if rows > 0 => app.tree.cursor() + 1,
        _ => 0,
    };
    let page = app.viewport.tree;
    let after = match action {
        Action::Up => before.saturating_sub(1),
        Action::Down => before + 1,
        Action::PageUp => before.saturating_sub(page),
        Action::PageDown => before + page,
        Action::HalfUp => before.saturating_sub(page / 2),
        Action::HalfDown => before + page / 2,
        Action::First => 0,
        Action::Last => rows,
        Action::PreviousArea | Action::NextArea => return leap(app, focus, action),
        _ => return false,
    };
    let after = after.min(rows).max(first);
    if after > 0 {
        app.tree.select(after - 1);
    }
    look_at(app, if after > 0 { TrendFocus::Selected } else { TrendFocus::Whole });
    after != before
}

/// To the area before or after.
fn leap(app: &mut App, focus: TrendFocus, action: Action) -> bool {
    let leapt = match (focus, action) {
        (TrendFocus::Whole, Action::NextArea) => {
            app.tree.select(0);
            !app.tree.rows().is_empty()
        }
        (TrendFocus::Whole, _) => return false,
        (TrendFocus::Selected, Action::NextArea) => return app.tree.next_area(),
        (TrendFocus::Selected, _) => {
            return app.tree.previous_area() || app.tree.root().is_none() && walk(app, focus, Action::First);
        }
    };
    look_at(app, TrendFocus::Selected);
    leapt
}

fn look_at(app: &mut App, focus: TrendFocus) {
    if let Some(page) = app.pages.last_mut() {
        page.kind = PageKind::Diagram(Diagram::Trend(focus));
    }
}
