//! The answer line: one figure with whose money it is, where it stands in print and its small print, on one line that can be
//! read out or pasted into a mail.

use super::{citation, words};
use crate::{
    analysis::{
        figures::Figures,
        query::matcher::in_period,
        reconcile::Held,
        totals::{TooLong, Totals},
    },
    locale::{Locale, Message},
    model::{
        dataset::{AreaId, Dataset, InitiativeId},
        financing::View,
        year::Period,
    },
};

/// At most so many lines' notes are given with a total; of more it is said that there are some.
const NOTES_OF_LINES: usize = 2;

/// One line of the budget.
#[must_use]
pub fn initiative(dataset: &Dataset, id: InitiativeId, period: Period, locale: &Locale) -> String {
    let line = dataset.initiative(id);
    let mut whose = vec![words::financing(line.financing, locale)];
    whose.extend(dataset.funding(id).map(|funding| words::one_line(funding).into_owned()));
    let details = format!("{}; {}", whose.join(", "), citation::full(dataset, line.source, Some(line.area), locale));
    let amount = words::amount(dataset, in_period(dataset.amounts(id), period), locale);
    let answer = locale.fill(
        Message::AnswerLine,
        &[
            ("name", words::one_line(dataset.name(id)).into()),
            ("period", words::period(dataset, period, locale).into()),
            ("amount", amount.into()),
            ("details", details.into()),
        ],
    );
    annotated(answer, dataset.notes(id).map(|note| words::one_line(note).into_owned()))
}

/// The total of an area, or of all: what the lines add up to, what is stated, and the difference.
#[must_use]
pub fn total(
    dataset: &Dataset,
    figures: &Figures,
    area: Option<AreaId>,
    view: View,
    period: Period,
    locale: &Locale,
) -> String {
    let total = figures.total(dataset, area, view, period);
    let counted = dataset_lines(dataset, area).filter(|&id| view.includes(dataset.initiative(id).financing));
    let having = [("count", total.lines.initiatives.into()), ("all", counted.count().into())];
    let mut details = vec![locale.fill(Message::HaveAmounts, &having)];
    let lines = words::amount(dataset, total.lines.amount, locale);
    let amount = if let Some(held) = total.stated {
        if period == Period::All {
            let document = words::document(dataset, document_of(dataset, held), locale);
            let values = [("document", document.into()), ("count", dataset.years().len().into())];
            details.push(locale.fill(Message::StatedTogether, &values));
        }
        details.push(citation::full(dataset, dataset.stated_total(held.stated).source, None, locale));
        both(dataset, &lines, held, locale)
    } else {
        details.push(locale.text(Message::NothingStated));
        locale.fill(Message::LinesOnly, &[("lines", lines.into())])
    };
    let values = [
        ("name", words::area(dataset, area, locale).into()),
        ("period", words::period(dataset, period, locale).into()),
        ("view", words::view(view, locale).into()),
        ("amount", amount.into()),
        ("details", details.join("; ").into()),
    ];
    let notes = total_notes(dataset, area, view, locale);
    annotated(locale.fill(Message::AnswerTotal, &values), notes.into_iter())
}

/// The sum of some lines, such as those of a filter or of a funding source, with how many of how many they are and what they
/// are of the whole. Nothing stated is held against it.
///
/// # Errors
/// When the sum cannot be given exactly.
pub fn sum(
    dataset: &Dataset,
    figures: &Figures,
    name: &str,
    ids: &[InitiativeId],
    view: View,
    period: Period,
    locale: &Locale,
) -> Result<String, TooLong> {
    let cell = Totals::over(dataset, ids.iter().copied())?.cell(None, view, period);
    let whole = figures.totals.cell(None, view, period).amount;
    let having = [("count", cell.initiatives.into()), ("all", ids.len().into())];
    let of = [("whole", words::amount(dataset, whole, locale).into())];
    let details = [locale.fill(Message::HaveAmounts, &having), locale.fill(Message::OfAllLines, &of)];
    let lines = words::amount(dataset, cell.amount, locale);
    let values = [
        ("name", words::one_line(name).into()),
        ("period", words::period(dataset, period, locale).into()),
        ("view", words::view(view, locale).into()),
        ("amount", locale.fill(Message::LinesOnly, &[("lines", lines.into())]).into()),
        ("details", details.join("; ").into()),
    ];
    let notes = line_notes(dataset, ids.iter().copied(), view, locale);
    Ok(annotated(locale.fill(Message::AnswerTotal, &values), notes.into_iter()))
}

/// Lines and document side by side, and what lies between them.
fn both(dataset: &Dataset, lines: &str, held: Held, locale: &Locale) -> String {
    let difference = words::with_unit(dataset, &locale.signed(held.difference, 0), locale);
    let stated = words::amount(dataset, held.amount, locale);
    let document = words::document(dataset, document_of(dataset, held), locale);
    let values = [
        ("lines", lines.into()),
        ("document", document.into()),
        ("stated", stated.into()),
        ("difference", difference.into()),
    ];
    locale.fill(Message::LinesAndStated, &values)
}

fn document_of(dataset: &Dataset, held: Held) -> Option<crate::model::citation::DocumentId> {
    dataset.stated_total(held.stated).source.and_then(|source| source.document)
}

fn dataset_lines(dataset: &Dataset, area: Option<AreaId>) -> Box<dyn Iterator<Item = InitiativeId>> {
    match area {
        Some(area) => Box::new(dataset.initiatives_under(area)),
        None => Box::new(dataset.initiatives()),
    }
}

/// The notes on an area, or on all, and those on its lines.
fn total_notes(dataset: &Dataset, area: Option<AreaId>, view: View, locale: &Locale) -> Vec<String> {
    let own = area.map_or(&[][..], |area| &dataset.area(area).notes);
    let mut notes: Vec<String> = own.iter().map(|note| words::one_line(note).into_owned()).collect();
    notes.extend(line_notes(dataset, dataset_lines(dataset, area), view, locale));
    notes
}

fn line_notes(dataset: &Dataset, ids: impl Iterator<Item = InitiativeId>, view: View, locale: &Locale) -> Vec<String> {
    let with_notes: Vec<InitiativeId> =
        ids.filter(|&id| view.includes(dataset.initiative(id).financing) && dataset.notes(id).len() > 0).collect();
    if with_notes.len() > NOTES_OF_LINES {
        return vec![locale.fill(Message::NotesOnLines, &[("count", with_notes.len().into())])];
    }
    let of_line = |id: InitiativeId| {
        let notes: Vec<_> = dataset.notes(id).map(words::one_line).collect();
        format!("{}: {}", words::one_line(dataset.name(id)), notes.join(" "))
    };
    with_notes.into_iter().map(of_line).collect()
}

/// Adds notes as sentences.
fn annotated(mut answer: String, notes: impl Iterator<Item = String>) -> String {
    for note in notes {
        if !answer.ends_with(['.', '!', '?']) {
            answer.push('.');
        }
        answer.push(' ');
        answer.push_str(&note);
    }
    answer
}
