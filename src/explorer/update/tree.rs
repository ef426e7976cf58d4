//! What an action does on the tree: walking, folding, drilling in, sorting and grouping.

use crate::explorer::{
    app::{App, PageKind},
    input::action::Action,
    tree::rows::Row,
    update::{toggle_only, turn_to},
};

/// What an action does on the tree. Says whether anything changed.
pub fn act(app: &mut App, action: Action) -> bool {
    let height = isize::try_from(app.viewport.tree).unwrap_or(1);
    let half = (height / 2).max(1);
    match action {
        Action::Enter => return enter(app),
        Action::OnlyDifferences => return toggle_only(app),
        Action::Mark | Action::MarkRange | Action::MarkShown => return mark(app, action),
        Action::Sort => {
            app.scope.sort();
            return true;
        }
        Action::Reverse => {
            app.scope.reverse();
            return true;
        }
        Action::Group => return app.scope.group_by(app.scope.arranged_by().grouping.next()),
        Action::GroupBack => return app.scope.group_by(app.scope.arranged_by().grouping.previous()),
        Action::NextValues => {
            app.values = app.values.next();
            return true;
        }
        _ => {}
    }
    app.on_tree(|tree, source| match action {
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
        Action::Expand => tree.expand(source),
        Action::Collapse => tree.collapse(source),
        Action::Fold => tree.fold(source),
        Action::ExpandAll => tree.expand_all(source),
        Action::CollapseAll => tree.collapse_all(source),
        Action::NextHit => tree.next_line(),
        Action::PreviousHit => tree.previous_line(),
        _ => false,
    })
}

fn mark(app: &mut App, action: Action) -> bool {
    // The marks are taken out for as long as they look at the rest.
    let mut marks = std::mem::take(&mut app.marks);
    let (tree, source) = (&app.tree, app.tree_source());
    let changed = match action {
        Action::Mark => marks.toggle(tree, source),
        Action::MarkRange => marks.range(tree, source),
        _ => marks.mark_shown(tree, source),
    };
    app.marks = marks;
    changed
}

fn enter(app: &mut App) -> bool {
    match app.tree.selected() {
        Some(row @ (Row::Area(_) | Row::Group(_))) => app.on_tree(|tree, source| tree.drill_into(source, row)),
        Some(Row::Initiative(initiative)) => turn_to(app, PageKind::Initiative(initiative)),
        Some(Row::Gap(area)) => turn_to(app, PageKind::Gap(area)),
        None => false,
    }
}
