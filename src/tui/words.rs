//! Names that the screen gives to things of the dataset: a document, a place in it, a year, the money of a view.

use crate::{
    locale::{Locale, Message},
    model::{
        amount::Amount,
        citation::Citation,
        dataset::Dataset,
        financing::{Financing, View},
        year::Period,
    },
};

/// "brevet": the document's own label where it is in the language of the screen, else "dokumentet".
pub fn document(dataset: &Dataset, source: Option<Citation>, locale: &Locale) -> String {
    let about = dataset.about();
    let cited = source.and_then(|source| source.document).map(|document| dataset.document(document));
    let label = cited.or(about.documents.first()).and_then(|document| document.label.clone());
    match label {
        Some(label) if about.language.as_deref().is_none_or(|code| code == locale.language().code()) => label,
        _ => locale.text(Message::TheDocument),
    }
}

/// "Brevet": the same as the heading of a column.
pub fn document_heading(dataset: &Dataset, source: Option<Citation>, locale: &Locale) -> String {
    let word = document(dataset, source, locale);
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// "brevet, tabel 2, række 9": as much of it as is known.
pub fn citation(dataset: &Dataset, source: Citation, locale: &Locale) -> String {
    let document = document(dataset, Some(source), locale);
    let place = place(dataset, source, locale);
    if place.is_empty() { document } else { format!("{document}, {place}") }
}

/// "tabel 2, række 9".
pub fn place(dataset: &Dataset, source: Citation, locale: &Locale) -> String {
    let table = source.table.map(|table| locale.fill(Message::InTable, &[("table", dataset.text(table).into())]));
    let row = source.row.map(|row| locale.fill(Message::InRow, &[("row", row.to_string().into())]));
    [table, row].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// "2021", or "alle år".
pub fn period(dataset: &Dataset, period: Period, locale: &Locale) -> String {
    match period {
        Period::Year(year) => dataset.year(year).to_owned(),
        Period::All => locale.text(Message::AllYears),
    }
}

/// "egne midler".
pub fn view(view: View, locale: &Locale) -> String {
    locale.text(match view {
        View::Internal => Message::ViewInternal,
        View::External => Message::ViewExternal,
        View::Combined => Message::ViewCombined,
    })
}

/// "egne midler".
pub fn financing(financing: Financing, locale: &Locale) -> String {
    view(financing.into(), locale)
}

/// "mio. kr.": the unit as the document writes it where it is in the language of the screen, else "DKK million".
pub fn unit(dataset: &Dataset, locale: &Locale) -> String {
    let about = dataset.about();
    let unit = &about.unit;
    let own_language = about.language.as_deref().is_none_or(|code| code == locale.language().code());
    match (&unit.label, &unit.currency) {
        (Some(label), currency) if own_language || currency.is_none() => label.clone(),
        (_, Some(currency)) => multiple(unit.multiplier, currency, locale),
        (_, None) => String::new(),
    }
}

/// "DKK million", "DKK", "DKK × 100".
fn multiple(multiplier: Amount, currency: &str, locale: &Locale) -> String {
    const NAMED: [(u32, Message); 3] =
        [(1_000, Message::UnitThousand), (1_000_000, Message::UnitMillion), (1_000_000_000, Message::UnitBillion)];
    let named = NAMED.iter().find(|(number, _)| multiplier == Amount::from(*number));
    match named {
        Some((_, message)) => locale.fill(*message, &[("currency", currency.into())]),
        None if multiplier == Amount::from(1) => currency.to_owned(),
        None => format!("{currency} × {}", locale.amount(multiplier, 0)),
    }
}
