//! Citations: the printed source of a figure, in words.

use crate::{
    locale::{Locale, Message},
    model::{
        citation::{Citation, DocumentId},
        dataset::Dataset,
        ids::{AreaId, InitiativeId},
    },
    report::labels,
};

/// A citation in full: "brevet 2. december 2020, sag 2020-0878220, tabel 2 under Job og uddannelse, række 9".
pub fn full(dataset: &Dataset, source: Option<Citation>, under: Option<AreaId>, locale: &Locale) -> String {
    let Some(source) = source else { return locale.text(Message::NoSource) };
    let mut parts = vec![document(dataset, source.document, locale)];
    let case = source.document.and_then(|id| dataset.document(id).case_number.as_deref());
    parts.extend(case.map(|case| locale.fill(Message::CiteCase, &[("case", labels::one_line(case).into())])));
    let path = under.map(|area| labels::path(dataset, area));
    match (source.table.map(|table| labels::one_line(dataset.text(table))), path) {
        (Some(table), Some(area)) => {
            parts.push(locale.fill(Message::CiteTableUnder, &[("table", table.into()), ("area", area.into())]));
        }
        (Some(table), None) => parts.push(tables(&[table.into_owned()], locale)),
        (None, Some(area)) => parts.push(locale.fill(Message::CiteUnder, &[("area", area.into())])),
        (None, None) => {}
    }
    parts.extend(row(source, locale));
    parts.join(", ")
}

/// A short citation, for a known document: "tabel 2, række 9". If there are several documents, it names the one.
pub fn short(dataset: &Dataset, source: Option<Citation>, locale: &Locale) -> String {
    let Some(source) = source else { return String::new() };
    let mut parts: Vec<String> = Vec::new();
    if dataset.about().documents.len() > 1 || source.table.is_none() {
        parts.push(labels::document(dataset, source.document, locale));
    }
    let table = source.table.map(|table| labels::one_line(dataset.text(table)));
    parts.extend(table.map(|table| tables(&[table.into_owned()], locale)));
    parts.extend(row(source, locale));
    parts.join(", ")
}

/// The citation of several initiatives: "brevet 2. december 2020, sag 2020-0878220, tabel 2 og 3".
pub(super) fn of_lines(dataset: &Dataset, ids: impl Iterator<Item = InitiativeId>, locale: &Locale) -> String {
    let mut sources: Vec<Citation> = Vec::new();
    for source in ids.filter_map(|id| dataset.initiative(id).source) {
        let source = Citation { page: None, row: None, ..source };
        // Neighbouring initiatives are mostly in the same table.
        if sources.last() != Some(&source) {
            sources.push(source);
        }
    }
    sources.sort_by_key(|source| (source.document, source.table));
    sources.dedup();
    let Some(&first) = sources.first() else { return locale.text(Message::NoSource) };
    let mut parts = Vec::new();
    for of_document in sources.chunk_by(|a, b| a.document == b.document) {
        let names: Vec<String> = of_document
            .iter()
            .filter_map(|source| source.table.map(|table| labels::one_line(dataset.text(table)).into_owned()))
            .collect();
        let document = Citation { table: None, ..*of_document.first().unwrap_or(&first) };
        let mut cited = vec![full(dataset, Some(document), None, locale)];
        cited.extend((!names.is_empty()).then(|| tables(&names, locale)));
        parts.push(cited.join(", "));
    }
    parts.join("; ")
}

/// A list of tables: "tabel 1, 2 og 4".
pub fn tables(names: &[String], locale: &Locale) -> String {
    let values = [("count", names.len().into()), ("tables", labels::listed(names, locale).into())];
    locale.fill(Message::CiteTables, &values)
}

fn document(dataset: &Dataset, id: Option<DocumentId>, locale: &Locale) -> String {
    let label = labels::document(dataset, id, locale);
    match id.and_then(|id| dataset.document(id).date.as_deref()) {
        Some(date) => format!("{label} {}", labels::one_line(&locale.date(date))),
        None => label,
    }
}

fn row(source: Citation, locale: &Locale) -> Option<String> {
    // The number of a row is a label: its digits are not grouped.
    source.row.map(|row| locale.fill(Message::CiteRow, &[("row", row.to_string().into())]))
}
