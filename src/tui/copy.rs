//! What is copied: the answer line of what is selected, or the initiatives that are shown as rows for a spreadsheet.

use super::{
    app::{App, Subject},
    diagram::{Diagram, part::Part},
    rows::Row,
    scope::Only,
    words,
};
use crate::{
    analysis::selection::{Selection, Years},
    locale::Message,
    model::ids::{AreaId, InitiativeId},
    report::{self, answer::Answers, tsv},
};

/// The answer line of the selected row, or of the page that is open.
pub fn answer(app: &App) -> String {
    let mut answers = Answers {
        dataset: &app.dataset,
        figures: &app.figures,
        view: app.scope.view(),
        period: app.scope.period(),
        locale: &app.locale,
    };
    match app.page().map(|page| page.subject) {
        Some(Subject::Initiative(initiative)) => answers.initiative(initiative),
        Some(Subject::Gap(area)) => answers.total(Some(area)),
        Some(Subject::Check) => match app.check.as_ref().and_then(|list| list.selected(&app.figures)) {
            Some(comparison) => {
                let stated = app.dataset.stated_total(comparison.stated);
                answers.view = stated.view;
                answers.period = crate::model::year::Period::Year(comparison.year);
                answers.total(stated.area)
            }
            None => answers.total(None),
        },
        Some(Subject::Diagram(Diagram::Trend(focus))) => match focus.part(&app.tree) {
            Part::Line(initiative) => answers.initiative(initiative),
            Part::Total(area) => total(app, answers, area),
        },
        Some(Subject::Diagram(_)) => total(app, answers, app.tree.root()),
        Some(Subject::About | Subject::Help) => answers.total(None),
        None => match app.tree.selected() {
            Some(Row::Initiative(initiative)) => answers.initiative(initiative),
            Some(Row::Area(area) | Row::Gap(area)) => total(app, answers, Some(area)),
            None => total(app, answers, app.tree.root()),
        },
    }
}

/// A total as it is shown: under a filter the sum of what was found, which nothing stated is held against.
fn total(app: &App, answers: Answers<'_>, area: Option<AreaId>) -> String {
    let Some(found) = app.find.found() else { return answers.total(area) };
    let lines: Vec<InitiativeId> = match area {
        Some(area) => app.dataset.initiatives_under(area).filter(|&id| found.has(id)).collect(),
        None => app.dataset.initiatives().filter(|&id| found.has(id)).collect(),
    };
    let name = format!("{} (/{})", report::words::area(&app.dataset, area, &app.locale), found.query.text());
    // Its sum was given when the filter found it.
    answers.sum(&name, &lines).unwrap_or_default()
}

/// The initiatives that are shown, folded or not, each in a row with all its years.
pub fn table(app: &App) -> String {
    let selection = Selection {
        view: Some(app.scope.view()),
        years: Years::Each,
        areas: app.tree.root().into_iter().collect(),
        query: app.find.found().map(|found| found.query.clone()).unwrap_or_default(),
        ..Selection::default()
    };
    let shown: Vec<InitiativeId> = selection
        .initiatives(&app.dataset, &app.locale)
        .into_iter()
        .filter(|&initiative| {
            app.scope.only() == Only::Everything || differs(app, app.dataset.initiative(initiative).area)
        })
        .collect();
    let periods = selection.years.periods(&app.dataset);
    let subject =
        report::Subject { dataset: &app.dataset, figures: &app.figures, selection: &selection, locale: &app.locale };
    let mut text = Vec::new();
    // Writing into memory has no way to fail.
    let _ = tsv::write(subject, &shown, &periods, &mut text);
    let mut text = String::from_utf8(text).unwrap_or_default();
    if app.scope.only() == Only::Differences {
        // The last line is the scope; what is hidden belongs to it.
        text.truncate(text.trim_end().len());
        let only = app.locale.text(Message::OnlyDifferences);
        let period = words::period(&app.dataset, app.scope.period(), &app.locale);
        text.extend([" · ", &only, " (", &period, ")\n"]);
    }
    text
}

/// Whether the area of a line, or one that it stands under, is shown for differing.
fn differs(app: &App, area: AreaId) -> bool {
    let ground = app.ground();
    app.dataset.path(area).into_iter().any(|area| ground.differs(area))
}
