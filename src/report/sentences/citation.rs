//! Citations: the printed source of a figure, in words.

use std::collections::BTreeSet;

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
    let mut parts = vec![dated(dataset, source, locale)];
    parts.extend(page(source, locale));
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
    parts.extend(address(dataset, source));
    parts.join(", ")
}

/// A short citation, for a known document: "tabel 2, række 9". If there are several documents, it names the one.
pub fn short(dataset: &Dataset, source: Option<Citation>, locale: &Locale) -> String {
    let Some(source) = source else { return String::new() };
    let mut parts: Vec<String> = Vec::new();
    if dataset.about().documents.len() > 1 || source.table.is_none() {
        parts.push(labels::documents::document(dataset, source.document, locale));
    }
    parts.extend(place(dataset, source, locale));
    parts.join(", ")
}

/// A document and the place in it, where the two are not apart: "brevet, tabel 2, række 9".
pub fn in_document(dataset: &Dataset, source: Option<Citation>, locale: &Locale) -> String {
    let document = labels::documents::document(dataset, source.and_then(|source| source.document), locale);
    let place = source.into_iter().flat_map(|source| place(dataset, source, locale));
    std::iter::once(document).chain(place).collect::<Vec<_>>().join(", ")
}

/// The place in a document: "side 3", "tabel 2", "række 9".
pub fn place(dataset: &Dataset, source: Citation, locale: &Locale) -> impl Iterator<Item = String> {
    let table = source.table.map(|table| labels::one_line(dataset.text(table)));
    let table = table.map(|table| tables(&[table.into_owned()], locale));
    [page(source, locale), table, row(source, locale)].into_iter().flatten()
}

/// The citation of several initiatives: "brevet 2. december 2020, sag 2020-0878220, tabel 2 og 3".
pub(in crate::report) fn of_lines(
    dataset: &Dataset,
    ids: impl Iterator<Item = InitiativeId>,
    locale: &Locale,
) -> String {
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
        let mut cited = vec![dated(dataset, document, locale)];
        cited.extend((!names.is_empty()).then(|| tables(&names, locale)));
        cited.extend(address(dataset, document));
        parts.push(cited.join(", "));
    }
    parts.join("; ")
}

/// A list of tables: "tabel 1, 2 og 4".
pub fn tables(names: &[String], locale: &Locale) -> String {
    let values = [("count", names.len().into()), ("tables", labels::listed(names, locale).into())];
    locale.fill(Message::CiteTables, &values)
}

/// A document with its date and case: "brevet 2. december 2020, sag 2020-0878220".
fn dated(dataset: &Dataset, source: Citation, locale: &Locale) -> String {
    let label = labels::documents::document(dataset, source.document, locale);
    let Some(document) = source.document.map(|id| dataset.document(id)) else { return label };
    let dated = match &document.date {
        Some(date) => format!("{label} {}", labels::one_line(&locale.date(date))),
        None => label,
    };
    let case = document.case_number.as_deref();
    let case = case.map(|case| locale.fill(Message::CiteCase, &[("case", labels::one_line(case).into())]));
    std::iter::once(dated).chain(case).collect::<Vec<_>>().join(", ")
}

/// The address of the document on the web.
fn address(dataset: &Dataset, source: Citation) -> Option<String> {
    let address = dataset.document(source.document?).url.as_deref()?;
    Some(labels::one_line(address).into_owned())
}

/// The documents of some citations that have an address, each once: its name and the address.
pub(in crate::report) fn addresses(
    dataset: &Dataset,
    sources: impl Iterator<Item = Citation>,
    locale: &Locale,
) -> Vec<(String, String)> {
    let cited: BTreeSet<Option<DocumentId>> = sources.map(|source| source.document).collect();
    let with_address = |document: Option<DocumentId>| {
        let source = Citation { document, ..Citation::default() };
        Some((labels::capitalised(&labels::documents::document(dataset, document, locale)), address(dataset, source)?))
    };
    cited.into_iter().filter_map(with_address).collect()
}

fn page(source: Citation, locale: &Locale) -> Option<String> {
    // The number of a page is a label, as that of a row.
    source.page.map(|page| locale.fill(Message::CitePage, &[("page", page.to_string().into())]))
}

fn row(source: Citation, locale: &Locale) -> Option<String> {
    // The number of a row is a label: its digits are not grouped.
    source.row.map(|row| locale.fill(Message::CiteRow, &[("row", row.to_string().into())]))
}
