//! Going to an area wherever it is hidden: whatever hides it is undone, and nothing else.

use crate::{
    analysis::group::Grouping,
    explorer::{app::App, tree::rows::TreeSource},
    model::{financing::View, ids::AreaId},
};

/// Selects an area in the tree, opened.
pub fn to_area(app: &mut App, area: AreaId) -> bool {
    app.pages.clear();
    app.scope.group_by(Grouping::Area);
    if !app.tree_source().shows(area) {
        app.find.drop();
    }
    // What is filtered comes back when it is searched anew.
    let shows = |app: &App| TreeSource { found: None, ..app.tree_source() }.shows(area);
    if !shows(app) {
        app.scope.show_everything();
    }
    if !shows(app) {
        app.scope.select_view(View::Combined);
    }
    app.on_tree(|tree, source| {
        tree.go_to(source, Some(area));
        true
    })
}
