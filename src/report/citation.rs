//! Where a figure stands in print, in words.

use super::words;
use crate::{
    locale::{Locale, Message},
    model::{
        citation::{Citation, DocumentId},
        dataset::{AreaId, Dataset},
    },
};

/// In full: "brevet 2. december 2020, sag 2020-0878220, tabel 2 under Job og uddannelse, række 9".
pub(super) fn full(dataset: &Dataset, source: Option<Citation>, under: Option<AreaId>, locale: &Locale) -> String {
    let Some(source) = source else { return locale.text(Message::NoSource) };
    let mut parts = vec![document(dataset, source.document, locale)];
    let case = source.document.and_then(|id| dataset.document(id).case_number.as_deref());
    parts.extend(case.map(|case| locale.fill(Message::CiteCase, &[("case", words::one_line(case).into())])));
    let path = under.map(|area| words::path(dataset, area));
    match (source.table.map(|table| words::one_line(dataset.text(table))), path) {
        (Some(table), Some(area)) => {
            parts.push(locale.fill(Message::CiteTableUnder, &[("table", table.into()), ("area", area.into())]));
        }
        (Some(table), None) => parts.push(locale.fill(Message::CiteTable, &[("table", table.into())])),
        (None, Some(area)) => parts.push(locale.fill(Message::CiteUnder, &[("area", area.into())])),
        (None, None) => {}
    }
    parts.extend(row(source, locale));
    parts.join(", ")
}

/// In few words, where the document is known: "tabel 2, række 9". Of several documents it names the one.
pub(super) fn short(dataset: &Dataset, source: Option<Citation>, locale: &Locale) -> String {
    let Some(source) = source else { return String::new() };
    let mut parts: Vec<String> = Vec::new();
    if dataset.about().documents.len() > 1 || source.table.is_none() {
        parts.push(words::document(dataset, source.document, locale));
    }
    let table = source.table.map(|table| words::one_line(dataset.text(table)));
    parts.extend(table.map(|table| locale.fill(Message::CiteTable, &[("table", table.into())])));
    parts.extend(row(source, locale));
    parts.join(", ")
}

fn document(dataset: &Dataset, id: Option<DocumentId>, locale: &Locale) -> String {
    let label = words::document(dataset, id, locale);
    match id.and_then(|id| dataset.document(id).date.as_deref()) {
        Some(date) => format!("{label} {}", words::one_line(&locale.date(date))),
        None => label,
    }
}

fn row(source: Citation, locale: &Locale) -> Option<String> {
    // A row is a label here: it is not grouped.
    source.row.map(|row| locale.fill(Message::CiteRow, &[("row", row.to_string().into())]))
}
