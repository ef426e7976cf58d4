//! Gestures of the mouse: what each does to the list under it.

use crate::explorer::{
    app::App,
    effect::Effects,
    input::{action::Action, gesture::Gesture},
    update::{change, follow_palette, palette, update},
};

/// Applies a gesture of the mouse.
pub fn point(app: &mut App, gesture: Gesture) -> Effects {
    let viewport = app.viewport();
    match gesture {
        Gesture::Do(action) => update(app, action),
        Gesture::FoldRow(row) => {
            app.change_tree(|tree, _| tree.select(row));
            update(app, Action::Fold)
        }
        Gesture::OpenRow(row) => {
            app.change_tree(|tree, _| tree.select(row));
            update(app, Action::Enter)
        }
        Gesture::OpenComparison(place) => {
            app.change_checklist(|list, _| list.select(place));
            update(app, Action::Enter)
        }
        Gesture::OpenConcerned(place) => {
            app.change_concerned(|list| list.select(place));
            update(app, Action::Enter)
        }
        Gesture::TurnColumn(place) => {
            app.change_roles(|list, _| list.select(place));
            update(app, Action::NextRole)
        }
        Gesture::SelectColumn(place) => change(app, |app| app.change_roles(|list, _| list.select(place))),
        Gesture::ScrollColumns(rows) => change(app, |app| {
            app.change_roles(|list, _| list.scroll_to(list.top().saturating_add_signed(rows), viewport.roles))
        }),
        Gesture::SortBy(order) if app.scope().arranged_by().order == order => update(app, Action::Reverse),
        Gesture::SortBy(order) => update(app, Action::SortBy(order)),
        Gesture::Choose(place) => {
            app.dismiss_notice();
            let outcome = palette::choose(app, place);
            follow_palette(app, outcome)
        }
        Gesture::SelectRow(row) => change(app, |app| app.change_tree(|tree, _| tree.select(row))),
        Gesture::ScrollTree(top) => change(app, |app| app.change_tree(|tree, _| tree.scroll_to(top, viewport.tree))),
        Gesture::SelectComparison(place) => change(app, |app| app.change_checklist(|list, _| list.select(place))),
        Gesture::ScrollChecklist(rows) => change(app, |app| {
            app.change_checklist(|list, _| list.scroll_to(list.top().saturating_add_signed(rows), viewport.checklist))
        }),
        Gesture::SelectConcerned(place) => change(app, |app| app.change_concerned(|list| list.select(place))),
        Gesture::ScrollConcerned(rows) => change(app, |app| {
            app.change_concerned(|list| list.scroll_to(list.top().saturating_add_signed(rows), viewport.concerned))
        }),
        Gesture::ScrollPage(lines) => change(app, |app| app.scroll_page_by(lines)),
        Gesture::ScrollOffers(rows) => change(app, |app| {
            app.change_palette(|palette, _| {
                palette.scroll_to(palette.top().saturating_add_signed(rows), viewport.palette)
            })
            .unwrap_or(false)
        }),
        Gesture::Dismiss => change(app, |_| false),
    }
}
