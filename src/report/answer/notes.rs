//! The notes of an answer, as sentences behind the line.

use crate::{
    locale::{Locale, Message},
    model::{
        dataset::Dataset,
        ids::{AreaId, InitiativeId},
        period::Period,
    },
    report::labels,
};

/// The largest number of initiatives whose notes are given with a sum; more are only counted.
const NOTES_OF_LINES: usize = 2;

/// The notes on a line, and on its cells in a period.
pub(super) fn of_initiative(dataset: &Dataset, id: InitiativeId, period: Period, locale: &Locale) -> Vec<String> {
    let notes = dataset.notes_in(id, locale.language().code()).map(|note| labels::one_line(note).into_owned());
    notes.chain(labels::notes::of_line(dataset, id, &[period], locale)).collect()
}

pub(super) fn of_area(dataset: &Dataset, area: AreaId, locale: &Locale) -> Vec<String> {
    dataset.area(area).notes.iter().map(|note| labels::one_line(locale.of(note)).into_owned()).collect()
}

/// The notes on the initiatives of a sum, each with the name of its initiative.
pub(super) fn of_lines(dataset: &Dataset, noted: &[InitiativeId], period: Period, locale: &Locale) -> Vec<String> {
    if noted.len() > NOTES_OF_LINES {
        return vec![locale.fill(Message::NotesOnLines, &[("count", noted.len().into())])];
    }
    let of_line = |id| {
        let own = of_initiative(dataset, id, period, locale);
        (!own.is_empty()).then(|| format!("{}: {}", labels::one_line(dataset.name(id)), labels::joined_notes(&own)))
    };
    noted.iter().copied().filter_map(of_line).collect()
}

/// Adds notes to an answer.
pub(super) fn add(answer: String, notes: &[String]) -> String {
    notes.iter().fold(answer, |answer, note| labels::with_note(answer, note))
}
