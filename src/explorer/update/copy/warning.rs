//! Copies a warning: its sentence, the selected thing that it is about, or all of them.

use crate::{
    analysis::{check::warnings::Concerned, selection::Picked},
    explorer::{app::App, lists::checklist::CheckList},
    model::{ids::PrintedRow, lines::LineSet, period::Period},
    report::{answer::AnswerInput, sentences::warning},
};

/// The sentence of the warning that is selected among the comparisons.
pub fn sentence(app: &App) -> String {
    let selected = app.checklist().and_then(CheckList::selected_warning);
    selected.map(|(_, warning)| warning::sentence(app.dataset(), warning, app.locale())).unwrap_or_default()
}

/// The selected thing that a warning is about: the answer line of a line or of a figure of one.
pub fn concerned(app: &App, mut answers: AnswerInput<'_>) -> String {
    let Some(selected) = app.selected_concerned() else { return String::new() };
    match (selected, selected.row()) {
        (Concerned::Line(_) | Concerned::Figure(..), Some(PrintedRow::Line(line))) => {
            answers.period = selected.column().map_or(answers.period, Period::Column);
            answers.initiative(line)
        }
        _ => warning::full(app.dataset(), selected, answers.period, app.locale()),
    }
}

/// The lines that the opened warning is about, at most so many, under its sentence; none where it is about
/// something else.
pub fn picked(app: &App, most: usize) -> Option<Picked> {
    let (opened, _) = app.opened_warning()?;
    let line = |concerned: &Concerned| match concerned.row()? {
        PrintedRow::Line(line) => Some(line),
        PrintedRow::Total(_) => None,
    };
    let lines: LineSet = opened.concerned.iter().filter_map(line).take(most).collect();
    let name = warning::sentence(app.dataset(), opened, app.locale());
    (!lines.is_empty()).then_some(Picked { name, lines })
}

/// The things that the opened warning is about, at most so many, a line each under its sentence.
pub fn listed(app: &App, most: usize) -> String {
    let Some((opened, _)) = app.opened_warning() else { return String::new() };
    let (dataset, period, locale) = (app.dataset(), app.scope().period(), app.locale());
    let each = opened.concerned.iter().take(most).map(|&it| warning::full(dataset, it, period, locale));
    let lines: Vec<String> = [warning::sentence(dataset, opened, locale)].into_iter().chain(each).collect();
    lines.join("\n") + "\n"
}
