//! Jumps to an area, undoing only what hides it.

use crate::{
    analysis::arranging::group::Grouping,
    explorer::{app::App, tree::rows::TreeSource},
    model::{financing::View, ids::AreaId},
};

/// Selects an area in the tree, opened.
pub fn to_area(app: &mut App, area: AreaId) -> bool {
    app.close_pages(|_| true);
    app.change_scope(|scope, _| scope.group_by(Grouping::Area));
    if !app.tree_source().shows(area) {
        app.change_filter(crate::explorer::lists::filter::Filter::drop);
    }
    // The lines of a filter that was dropped come back with the next search only.
    let is_shown = |app: &App| TreeSource { found: None, ..app.tree_source() }.shows(area);
    if !is_shown(app) {
        app.change_scope(|scope, _| scope.show_everything());
    }
    if !is_shown(app) {
        app.change_scope(|scope, _| scope.select_view(View::Combined));
    }
    app.change_tree(|tree, source| {
        tree.go_to(source, Some(area));
        true
    })
}
