//! Actions that lead back: undo and redo, and out of a page, a range or an area.

use crate::{
    explorer::{app::App, input::action::Action, tree::Tree, update::scope},
    locale::Message,
};

/// Goes back to the view of before, or forth again.
pub fn undo_or_redo(app: &mut App, action: Action) {
    let (is_done, nothing) = match action {
        Action::Undo => (app.undo(), Message::NothingToUndo),
        _ => (app.redo(), Message::NothingToRedo),
    };
    if !is_done {
        app.notify(nothing, app.locale().text(Message::UndoCovers));
    }
}

/// Leaves the innermost thing only: the page, else a range, the filter, the area alone, else showing only the differences.
pub fn go_back(app: &mut App) -> bool {
    app.close_page()
        || app.change_marks(|marks, _, _| marks.drop_range())
        || app.change_filter(crate::explorer::lists::filter::Filter::drop)
        || app.change_tree(Tree::back)
        || scope::show_everything(app)
}
