//! Actions on the tree: walking, folding, zooming in, marking, sorting and grouping.

use crate::{
    analysis::{
        arranging::grouping::Grouping,
        search::query::{TextPlace, definitions::exactly_in},
    },
    explorer::{
        app::{App, PageKind},
        input::action::Action,
        motion::Motion,
        tree::rows::Row,
        update::scope,
        view::{room::NameLines, viewport::NamesFit},
    },
    locale::{Message, printable::visible},
};

/// Groups by the next thing, or the one before. Groups are of all areas, which is said where one was alone.
fn group(app: &mut App, action: Action) -> bool {
    let alone = match app.tree().root() {
        Some(Row::Area(area)) => Some(app.dataset().area(area).name.clone()),
        _ => None,
    };
    let is_changed = app.change_scope(|scope, dataset| {
        let now = scope.arranged_by().grouping;
        scope.group_by(if action == Action::Group { now.next(dataset) } else { now.previous(dataset) });
    });
    if let Some(area) = alone.filter(|_| is_changed && app.scope().arranged_by().grouping != Grouping::Area) {
        let term = exactly_in(TextPlace::Area, &area, app.locale().language()).unwrap_or_default();
        app.reply(app.locale().fill(Message::GroupsOfAllAreas, &[("term", visible(&term).into())]));
    }
    is_changed
}

/// Carries out an action on the tree. Says whether anything changed.
pub fn act(app: &mut App, action: Action) -> bool {
    if let Some(motion) = Motion::of(action) {
        let height = app.viewport().tree;
        return app.change_tree(|tree, _| tree.apply(motion, height));
    }
    match action {
        Action::Enter => enter(app),
        Action::OnlyDifferences => scope::toggle_only(app),
        Action::Mark => app.change_marks(crate::explorer::tree::marks::Marks::toggle),
        Action::MarkRange => app.change_marks(crate::explorer::tree::marks::Marks::range),
        Action::MarkShown => app.change_marks(crate::explorer::tree::marks::Marks::mark_shown),
        Action::Sort => scope::sort(app),
        Action::Reverse => app.change_scope(|scope, _| scope.reverse()),
        Action::Group | Action::GroupBack => group(app, action),
        Action::NextParts => {
            app.change_room(|room| room.parts = room.parts.next());
            true
        }
        Action::WrapNames => {
            app.change_room(|room| room.names = room.names.other());
            // Where all names are short nothing else tells, and nothing changes.
            let said = match (app.room().names, app.viewport().names) {
                (NameLines::AsNeeded, NamesFit::NotAll) => Message::NamesOnLines,
                (NameLines::AsNeeded, NamesFit::All) => Message::NamesOnLinesNone,
                (NameLines::One, NamesFit::NotAll) => Message::NamesOnOneLine,
                (NameLines::One, NamesFit::All) => Message::NamesOnOneLineAll,
            };
            app.reply(app.locale().text(said));
            true
        }
        Action::NextValues => {
            app.show_next_values();
            true
        }
        _ => app.change_tree(|tree, source| match action {
            Action::PreviousArea => tree.previous_area(),
            Action::NextArea => tree.next_area(),
            Action::Expand => tree.expand(source),
            Action::Collapse => tree.collapse(source),
            Action::Fold => tree.fold(source),
            Action::ExpandAll => tree.expand_all(source),
            Action::CollapseAll => tree.collapse_all(source),
            Action::NextHit => tree.next_line(source),
            Action::PreviousHit => tree.previous_line(source),
            _ => false,
        }),
    }
}

fn enter(app: &mut App) -> bool {
    let page = match app.tree().selected() {
        // What is alone already opens as a page.
        row @ (Row::Area(_) | Row::Group(_)) if app.tree().root() == Some(row) => PageKind::Total(row),
        row @ (Row::Area(_) | Row::Group(_)) => {
            return app.change_tree(|tree, source| tree.drill_into(source, row));
        }
        Row::Initiative(initiative) => PageKind::Initiative(initiative),
        Row::OfWhich(part) => match app.tree_source().row_of_part(part) {
            Row::Initiative(line) => PageKind::Initiative(line),
            row => PageKind::Total(row),
        },
        Row::Gap(gap) => PageKind::Gap(gap),
        Row::Whole => PageKind::Total(Row::Whole),
    };
    app.toggle_page(page);
    true
}
