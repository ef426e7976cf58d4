//! Actions on a diagram: the next one, scrolling, and walking along the rows of the tree with the trend.

use crate::explorer::{
    app::{App, PageKind},
    diagram::kind::{Diagram, TrendFocus},
    input::action::Action,
    motion::Motion,
    update::scope,
};

/// Shows the first diagram, then the next one, then the tree again.
pub fn show_next(app: &mut App) -> bool {
    let next = match app.page_kind() {
        Some(PageKind::Diagram(diagram)) => diagram.next(),
        _ => Some(Diagram::Bars),
    };
    show(app, next)
}

/// Shows a diagram in place of the one that is shown, or none.
pub fn show(app: &mut App, diagram: Option<Diagram>) -> bool {
    app.close_pages(|kind| matches!(kind, PageKind::Diagram(_)));
    if let Some(diagram) = diagram {
        app.toggle_page(PageKind::Diagram(diagram));
    }
    true
}

/// Carries out an action on a diagram. Says whether anything changed.
pub fn act(app: &mut App, diagram: Diagram, action: Action) -> bool {
    match (diagram, Motion::of(action), action) {
        (_, _, Action::OnlyDifferences) => scope::toggle_only(app),
        (Diagram::Bars, Some(motion), _) => app.scroll_page(motion),
        (Diagram::Trend(focus), Some(motion), _) => walk(app, focus, motion),
        (Diagram::Trend(TrendFocus::Whole), None, Action::NextArea) => {
            let is_selected = app.change_tree(|tree, _| {
                tree.select(0);
                !tree.rows().is_empty()
            });
            focus_on(app, TrendFocus::Selected);
            is_selected
        }
        (Diagram::Trend(TrendFocus::Selected), None, Action::NextArea) => app.change_tree(|tree, _| tree.next_area()),
        (Diagram::Trend(focus @ TrendFocus::Selected), None, Action::PreviousArea) => {
            app.change_tree(|tree, _| tree.previous_area())
                || app.tree().root().is_none() && walk(app, focus, Motion::First)
        }
        _ => false,
    }
}

/// Moves the trend's focus along the rows of the tree; before the first of all comes the total.
fn walk(app: &mut App, focus: TrendFocus, motion: Motion) -> bool {
    let rows = app.tree().rows().len();
    // An area alone is a row itself.
    let first = usize::from(app.tree().root().is_some() && rows > 0);
    let before = match focus {
        TrendFocus::Selected if rows > 0 => app.tree().cursor() + 1,
        _ => first,
    };
    let after = motion.target(before, rows + 1, app.viewport().tree).max(first);
    if after > 0 {
        app.change_tree(|tree, _| tree.select(after - 1));
    }
    focus_on(app, if after > 0 { TrendFocus::Selected } else { TrendFocus::Whole });
    after != before
}

fn focus_on(app: &mut App, focus: TrendFocus) {
    app.turn_page(PageKind::Diagram(Diagram::Trend(focus)));
}
