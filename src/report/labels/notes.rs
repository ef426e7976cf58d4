//! The notes on single figures, each with its column unless that is the only one meant.

use crate::{
    locale::{Locale, Message},
    model::{
        cell::Remark,
        columns::ColumnId,
        dataset::{Dataset, OfWhich, Stated},
        ids::InitiativeId,
        period::Period,
        text::TextId,
    },
    report::labels::{self, of_which},
};

/// Returns `true` if a line has a note, or one of its cells in some periods.
pub fn is_noted(dataset: &Dataset, line: InitiativeId, periods: &[Period]) -> bool {
    dataset.is_noted_in(line, &|column| periods.iter().any(|&period| dataset.is_in(column, period)))
}

/// The notes on single cells of a line and of its parts in some periods: each with its column unless that is the only one meant.
pub fn of_line(dataset: &Dataset, line: InitiativeId, periods: &[Period], locale: &Locale) -> Vec<String> {
    let mut notes = notes_in_columns(dataset, dataset.cell_notes(line), periods, locale);
    notes.extend(of_parts(dataset, dataset.of_which(line), periods, locale));
    notes
}

/// The notes on single figures of a stated total and of its parts, in the same way.
pub fn of_stated(dataset: &Dataset, stated: &Stated, periods: &[Period], locale: &Locale) -> Vec<String> {
    let mut notes = notes_in_columns(dataset, notes_of(dataset, &stated.remarks), periods, locale);
    notes.extend(of_parts(dataset, &stated.of_which, periods, locale));
    notes
}

/// The notes on parts of a row: "heraf covid-19: 2024: efter skøn".
fn of_parts(dataset: &Dataset, parts: &[OfWhich], periods: &[Period], locale: &Locale) -> Vec<String> {
    let with_name = |part: &OfWhich| {
        let name = of_which::name(dataset, part, locale);
        let notes = of_part(dataset, part, periods, locale).into_iter();
        let said =
            notes.map(|note| locale.fill(Message::CellNote, &[("column", name.clone().into()), ("note", note.into())]));
        said.collect::<Vec<_>>()
    };
    parts.iter().flat_map(with_name).collect()
}

/// The notes on single figures of a part.
pub fn of_part(dataset: &Dataset, part: &OfWhich, periods: &[Period], locale: &Locale) -> Vec<String> {
    notes_in_columns(dataset, notes_of(dataset, &part.remarks), periods, locale)
}

fn notes_of<'a>(
    dataset: &'a Dataset,
    remarks: &'a [(ColumnId, Remark)],
) -> impl Iterator<Item = (ColumnId, TextId)> + 'a {
    remarks.iter().flat_map(|&(column, remark)| dataset.list_ids(remark.notes).iter().map(move |&note| (column, note)))
}

fn notes_in_columns(
    dataset: &Dataset,
    notes: impl Iterator<Item = (ColumnId, TextId)>,
    periods: &[Period],
    locale: &Locale,
) -> Vec<String> {
    let is_only = matches!(periods, [Period::Column(_)]);
    let notes = notes.filter(|&(column, _)| periods.iter().any(|&period| dataset.is_in(column, period)));
    let labelled = |(column, note): (ColumnId, TextId)| {
        let note = dataset.text_in(note, locale.language().code());
        let values =
            [("column", locale.of(&dataset.column(column).label).into()), ("note", labels::one_line(note).into())];
        if is_only { labels::one_line(note).into_owned() } else { locale.fill(Message::CellNote, &values) }
    };
    notes.map(labelled).collect()
}
