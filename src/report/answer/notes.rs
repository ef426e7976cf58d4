//! The small print of an answer: notes as sentences behind it.

use crate::{
    locale::{Locale, Message},
    model::{
        dataset::Dataset,
        ids::{AreaId, InitiativeId},
    },
    report::labels,
};

/// At most so many lines' notes are given with a sum; of more it is said that there are some.
const NOTES_OF_LINES: usize = 2;

pub(super) fn of_initiative(dataset: &Dataset, id: InitiativeId) -> Vec<String> {
    dataset.notes(id).map(|note| labels::one_line(note).into_owned()).collect()
}

pub(super) fn of_area(dataset: &Dataset, area: AreaId) -> Vec<String> {
    dataset.area(area).notes.iter().map(|note| labels::one_line(note).into_owned()).collect()
}

/// The notes on those lines of a sum that have any, each with the name of its line.
pub(super) fn of_lines(dataset: &Dataset, noted: &[InitiativeId], locale: &Locale) -> Vec<String> {
    if noted.len() > NOTES_OF_LINES {
        return vec![locale.fill(Message::NotesOnLines, &[("count", noted.len().into())])];
    }
    let of_line = |id| format!("{}: {}", labels::one_line(dataset.name(id)), of_initiative(dataset, id).join(" "));
    noted.iter().copied().map(of_line).collect()
}

/// Adds sentences to an answer.
pub(super) fn add(mut answer: String, notes: &[String]) -> String {
    for note in notes {
        if !answer.ends_with(['.', '!', '?']) {
            answer.push('.');
        }
        answer.push(' ');
        answer.push_str(note);
    }
    answer
}
