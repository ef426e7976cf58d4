//! Actions on the page "does it add up": walking, sorting, going to the area of a comparison, and opening a
//! warning.

use crate::explorer::{app::App, input::action::Action, motion::Motion, update::jump};

/// Carries out an action on the list of comparisons. Says whether anything changed.
pub fn act(app: &mut App, action: Action) -> bool {
    if action == Action::Enter {
        return go_to_selected(app);
    }
    let height = app.viewport().checklist;
    app.change_checklist(|list, figures| match (Motion::of(action), action) {
        (Some(motion), _) => list.apply(motion, height),
        (None, Action::OnlyDifferences) => list.toggle_shown(figures),
        (None, Action::Sort) => list.sort(figures),
        (None, Action::Reverse) => list.reverse(figures),
        _ => false,
    })
}

/// Goes to the area of the selected comparison, in its year and for its money; opens the selected warning.
fn go_to_selected(app: &mut App) -> bool {
    let Some(comparison) = app.checklist().and_then(|list| list.selected(app.figures())) else {
        return app.open_warning();
    };
    let (area, view, year) = (comparison.area(app.dataset()), comparison.view(app.dataset()), comparison.column);
    jump::to_total(app, area, view, year)
}
