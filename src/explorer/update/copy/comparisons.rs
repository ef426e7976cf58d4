//! Copies the list on the page "does it add up".

use crate::{
    explorer::{app::App, lists::checklist::Item, update::copy::short::Short},
    report::writers::tsv,
};

/// The rows of the list as they are shown, at most so many, each with all figures that it is printed in, and the verdict.
pub fn listed(app: &App, most: usize) -> String {
    let Some(list) = app.checklist() else { return String::new() };
    let items = || list.items().iter().take(most);
    let comparisons = items()
        .filter_map(|item| match *item {
            Item::Comparison(place) => Some(list.printed(place, app.figures())),
            Item::Warning(_) => None,
        })
        .flatten();
    let warnings = items().filter_map(|item| match *item {
        Item::Comparison(_) => None,
        Item::Warning(place) => list.warnings().get(place),
    });
    let mut text = Short::default();
    // A text that is cut short here is refused for its length.
    let _ = tsv::comparisons::write(
        (app.dataset(), app.figures()),
        comparisons,
        warnings,
        list.verdict(),
        app.locale(),
        &mut text,
    );
    text.into_text()
}
