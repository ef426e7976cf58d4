//! Actions on the page of a warning: walking through the things that it is about, and going to one of them in the tree.

use crate::{
    analysis::check::warnings::Concerned,
    explorer::{app::App, input::action::Action, motion::Motion, update::jump},
    model::ids::PrintedRow,
};

/// Carries out an action on the list of a warning. Says whether anything changed.
pub fn act(app: &mut App, action: Action) -> bool {
    let height = app.viewport().concerned;
    match (Motion::of(action), action) {
        (Some(motion), _) => app.change_concerned(|list| list.apply(motion, height)),
        (None, Action::Enter) => app.selected_concerned().is_some_and(|selected| go_to(app, selected)),
        _ => false,
    }
}

/// Goes to the row that is concerned, in its column where it is one figure.
fn go_to(app: &mut App, concerned: Concerned) -> bool {
    if let Some(column) = concerned.column() {
        app.change_scope(|scope, dataset| scope.go_to(dataset, column));
    }
    match (concerned, concerned.row(), concerned.column()) {
        (Concerned::Area(area), ..) => jump::to_area(app, area),
        (_, Some(PrintedRow::Line(line)), _) => jump::to_line(app, line),
        (_, Some(PrintedRow::Total(total)), Some(column)) => {
            let stated = app.dataset().stated_total(total);
            let (area, view) = (stated.area, stated.view);
            jump::to_total(app, area, view, column)
        }
        (_, Some(PrintedRow::Total(_)), None) | (_, None, _) => {
            app.close_pages(|_| true);
            app.rebuild_tree();
            true
        }
    }
}
