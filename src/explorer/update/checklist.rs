//! Actions on the page "does it add up": walking, sorting, and going to the area of a comparison.

use crate::{
    analysis::arranging::group::Grouping,
    explorer::{app::App, input::action::Action, lists::checklist::CheckList, motion::Motion, tree::rows::TreeSource},
    locale::Message,
    report::warning,
};

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

/// Goes to the area of the selected comparison, in its year and for its money.
fn go_to_selected(app: &mut App) -> bool {
    let Some(comparison) = app.checklist().and_then(|list| list.selected(app.figures())) else {
        return show_warning(app);
    };
    let (area, view, year) = (comparison.area(app.dataset()), comparison.view(app.dataset()), comparison.column);
    app.close_pages(|_| true);
    // A stated total concerns the whole area.
    app.change_filter(crate::explorer::lists::filter::Filter::drop);
    app.change_scope(|scope, _| {
        scope.group_by(Grouping::Area);
        scope.select(year);
        scope.select_view(view);
    });
    // An area that agrees is hidden while only differences are shown.
    if area.is_some_and(|area| !TreeSource { found: None, ..app.tree_source() }.shows(area)) {
        app.change_scope(|scope, _| scope.show_everything());
    }
    app.change_tree(|tree, source| {
        tree.go_to(source, area);
        true
    })
}

/// Shows a warning in full that the list cuts off.
fn show_warning(app: &mut App) -> bool {
    let Some(warning) = app.checklist().and_then(CheckList::selected_warning) else { return false };
    let text = warning::sentence(app.dataset(), warning, app.locale());
    app.notify(Message::WorthALookTitle, text);
    true
}
