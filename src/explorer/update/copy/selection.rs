//! The selection of lines that is shown, or that the open page is about.

use crate::{
    analysis::selection::{Picked, Selection, Years},
    explorer::{
        app::{App, PageKind},
        tree::{outline, rows::Row},
        update::copy::warning,
        view::{labels, scope::ShownAreas},
    },
    locale::Message,
    model::{financing::View, ids::AreaId, lines::LineSet},
};

/// The selection that is shown, folded or not: the money, the area alone, the lines of a filter; with all years.
pub fn shown(app: &App) -> Selection {
    let mut selection = chosen(app);
    let (source, root) = (app.tree_source(), app.tree().root());
    if source.only() == ShownAreas::Differences {
        let within: Vec<AreaId> = match app.tree().root_area() {
            Some(root) => app.dataset().subtree(root).collect(),
            None => app.dataset().areas().collect(),
        };
        selection.areas = within.into_iter().filter(|&area| source.shows_lines(area)).collect();
        let lines = outline::lines(source, root);
        if !lines.iter().all(|&line| source.shows_lines(app.dataset().initiative(line).area)) {
            // Lines stand alone or in groups that differ: no area is whole.
            let name = app.locale().text(Message::OnlyDifferences);
            selection.picked = Some(Picked { name, lines: lines.into_iter().collect() });
            selection.areas = Vec::new();
        }
    }
    selection
}

/// The same selection with the areas that do not differ.
pub(super) fn chosen(app: &App) -> Selection {
    Selection {
        view: Some(app.scope().view()),
        years: Years::Each,
        basis: Some(app.scope().basis()),
        areas: app.tree().root_area().into_iter().collect(),
        query: app.shown().found().map(|found| found.query.clone()).unwrap_or_default(),
        // Conditions of a filter on amounts hold for the period that is shown.
        holding: Some(app.scope().period()),
        picked: group_alone(app),
        ..Selection::default()
    }
}

/// The lines of the group that is shown alone.
fn group_alone(app: &App) -> Option<Picked> {
    let Some(root @ Row::Group(group)) = app.tree().root() else { return None };
    let lines = outline::lines(app.tree_source(), Some(root)).into_iter().collect();
    Some(Picked { name: labels::group(app.dataset(), group, app.shown().arrangement(), app.locale()), lines })
}

/// The lines that the open page is about, of any money: the marked ones, or those of a warning, not many more than so many.
pub fn on_page(app: &App, most: usize) -> Option<Picked> {
    match app.page_kind()? {
        PageKind::Marks => {
            let count = app.marks().lines().len();
            let name = app.locale().fill(Message::MarksPane, &[("count", count.into())]);
            Some(Picked { name, lines: LineSet::clone(app.marks().lines()) })
        }
        PageKind::Warning => warning::picked(app, most),
        _ => None,
    }
}

/// The selection of lines of any money.
pub fn selection_of(picked: Picked) -> Selection {
    Selection { view: Some(View::Combined), years: Years::Each, picked: Some(picked), ..Selection::default() }
}
