//! Actions on a page: scrolling, and from the page of an initiative to the next one.

use crate::{
    explorer::{
        app::{App, PageKind},
        input::action::Action,
        motion::Motion,
        tree::rows::Row,
        update::tree,
    },
    locale::Message,
};

/// Carries out an action on a page. Says whether anything changed.
pub fn act(app: &mut App, kind: PageKind, action: Action) -> bool {
    match (kind, Motion::of(action), action) {
        (_, Some(motion), _) => app.scroll_page(motion),
        (PageKind::Initiative(_), None, Action::NextHit | Action::PreviousHit | Action::Mark) => {
            let is_changed = tree::act(app, action);
            if let Row::Initiative(line) = app.tree().selected() {
                app.turn_page(PageKind::Initiative(line));
                // The page has no sign for a mark.
                if is_changed && action == Action::Mark {
                    let is_marked = app.marked().contains(line);
                    app.reply(app.locale().text(if is_marked { Message::MarkedNow } else { Message::UnmarkedNow }));
                }
            }
            is_changed
        }
        _ => false,
    }
}
