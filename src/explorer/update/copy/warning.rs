//! Copies a warning: its sentence, the selected thing that it is about, or all of them.

use crate::{
    analysis::{check::warnings::Concerned, selection::Picked},
    explorer::{app::App, lists::checklist::CheckList},
    model::{ids::PrintedRow, lines::LineSet, period::Period},
    report::{answer::AnswerInput, sentences::warning},
};

/// The sentence of the warning that is selected among the comparisons, if one is.
pub fn sentence(app: &App) -> Option<String> {
    let (_, selected) = app.checklist().and_then(CheckList::selected_warning)?;
    Some(warning::sentence(app.dataset(), selected, app.locale()))
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

/// The lines that the opened warning is about, at most so many, under its sentence; none where it is about anything else than whole
/// lines.
pub fn picked(app: &App, most: usize) -> Option<Picked> {
    let (opened, _) = app.opened_warning()?;
    let line = |concerned: &Concerned| match *concerned {
        Concerned::Line(line) => Some(line),
        Concerned::Area(_)
        | Concerned::Spelling(..)
        | Concerned::Figure(..)
        | Concerned::Part(..)
        | Concerned::Column(_) => None,
    };
    let lines: Option<LineSet> = opened.concerned.iter().take(most).map(line).collect();
    Some(Picked { name: warning::sentence(app.dataset(), opened, app.locale()), lines: lines? })
}

/// The things that the opened warning is about, at most so many, a line each under its sentence.
pub fn listed(app: &App, most: usize) -> String {
    let Some((opened, _)) = app.opened_warning() else { return String::new() };
    let (dataset, period, locale) = (app.dataset(), app.scope().period(), app.locale());
    let each = opened.concerned.iter().take(most).map(|&it| warning::full(dataset, it, period, locale));
    let lines: Vec<String> = [warning::sentence(dataset, opened, locale)].into_iter().chain(each).collect();
    lines.join("\n") + "\n"
}
