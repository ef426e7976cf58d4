//! What an action does on the page "does it add up": walking, sorting, and going to where a figure stands in the tree.

use crate::{
    analysis::group::Grouping,
    explorer::{
        app::{App, Notice},
        input::action::Action,
        lists::checklist::CheckList,
        tree::rows::TreeSource,
    },
    locale::Message,
    model::year::YearId,
    report::warning,
};

/// What an action does to the list of comparisons. Says whether anything changed.
pub fn act(app: &mut App, action: Action) -> bool {
    let height = isize::try_from(app.viewport.checklist).unwrap_or(1);
    if action == Action::Enter {
        return go_to_selected(app);
    }
    let Some(list) = &mut app.check else { return false };
    match action {
        Action::Up => list.move_by(-1),
        Action::Down => list.move_by(1),
        Action::PageUp => list.move_by(-height),
        Action::PageDown => list.move_by(height),
        Action::HalfUp => list.move_by(-height / 2),
        Action::HalfDown => list.move_by(height / 2),
        Action::First => list.select(0),
        Action::Last => list.select(usize::MAX),
        Action::OnlyDifferences => list.toggle_shown(&app.figures),
        Action::Sort => list.sort(&app.figures),
        Action::Reverse => list.reverse(&app.figures),
        _ => false,
    }
}

/// To the area of the selected comparison, in its year and for its money.
fn go_to_selected(app: &mut App) -> bool {
    let Some(comparison) = app.check.as_ref().and_then(|list| list.selected(&app.figures)) else {
        return tell_warning(app);
    };
    let stated = app.dataset.stated_total(comparison.stated);
    let (area, view, year): (_, _, YearId) = (stated.area, stated.view, comparison.year);
    app.pages.clear();
    // What is stated concerns the whole area.
    app.find.drop();
    app.scope.group_by(Grouping::Area);
    app.scope.select(year);
    app.scope.select_view(view);
    // What agrees is not among what differs.
    if area.is_some_and(|area| !TreeSource { found: None, ..app.tree_source() }.shows(area)) {
        app.scope.show_everything();
    }
    app.on_tree(|tree, source| {
        tree.go_to(source, area);
        true
    })
}

/// A warning that the list cuts off, in full.
fn tell_warning(app: &mut App) -> bool {
    let Some(warning) = app.check.as_ref().and_then(CheckList::selected_warning) else { return false };
    let text = warning::sentence(&app.dataset, warning, &app.locale);
    app.notice = Some(Notice { title: app.locale.text(Message::WorthALookTitle), text });
    true
}
