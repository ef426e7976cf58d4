//! Jumps to an area, a line or a total, undoing only what hides it.

use crate::{
    analysis::arranging::group::Grouping,
    explorer::{app::App, lists::filter::Filter, tree::rows::TreeSource, view::scope::ShownAreas},
    model::{
        columns::ColumnId,
        financing::View,
        ids::{AreaId, InitiativeId},
    },
};

/// Selects an area in the tree, opened.
pub fn to_area(app: &mut App, area: AreaId) -> bool {
    reveal(app, |source| source.shows(area));
    app.change_tree(|tree, source| {
        tree.go_to(source, Some(area));
        true
    })
}

/// Selects a line in the tree, its areas opened.
pub fn to_line(app: &mut App, line: InitiativeId) -> bool {
    reveal(app, |source| source.shows_line(line));
    app.change_tree(|tree, source| {
        tree.go_to_line(source, line);
        true
    })
}

/// Selects the area of a stated total in the tree, or the first row, in its column and for its money.
pub fn to_total(app: &mut App, area: Option<AreaId>, view: View, column: ColumnId) -> bool {
    app.close_pages(|_| true);
    // A stated total concerns the whole area.
    app.change_filter(Filter::drop);
    app.change_scope(|scope, dataset| {
        scope.group_by(Grouping::Area);
        scope.go_to(dataset, column);
        scope.select_view(view);
    });
    // An area that agrees is hidden while only differences are shown.
    if area.is_some_and(|area| !TreeSource { found: None, ..app.tree_source() }.shows(area)) {
        app.change_scope(|scope, _| scope.show(ShownAreas::Everything));
    }
    app.change_tree(|tree, source| {
        tree.go_to(source, area);
        true
    })
}

/// Shows the tree by area, and undoes what hides a row in it: the filter, then showing only differences, then the view.
fn reveal(app: &mut App, shows: impl Fn(TreeSource<'_>) -> bool) {
    app.close_pages(|_| true);
    app.change_scope(|scope, _| scope.group_by(Grouping::Area));
    if !shows(app.tree_source()) {
        app.change_filter(Filter::drop);
    }
    // The lines of a filter that was dropped come back with the next search only.
    let is_shown = |app: &App| shows(TreeSource { found: None, ..app.tree_source() });
    if !is_shown(app) {
        app.change_scope(|scope, _| scope.show(ShownAreas::Everything));
    }
    if !is_shown(app) {
        app.change_scope(|scope, _| scope.select_view(View::Combined));
    }
}
