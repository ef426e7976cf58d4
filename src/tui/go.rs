//! Going to an area wherever it is hidden: whatever hides it is undone, and nothing else.

use super::app::App;
use crate::model::{financing::View, ids::AreaId};

/// Selects an area in the tree, opened.
pub fn to_area(app: &mut App, area: AreaId) -> bool {
    app.pages.clear();
    if !app.ground().shows(area) {
        app.unfilter();
    }
    if !app.ground().shows(area) {
        app.scope.show_everything();
    }
    if !app.ground().shows(area) {
        app.scope.select_view(View::Combined);
    }
    app.on_tree(|tree, ground| {
        tree.follow_scope(ground);
        tree.go_to(ground, Some(area));
        true
    })
}
