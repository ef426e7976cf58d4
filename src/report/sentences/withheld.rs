//! Sentences about stated totals that are not published.

use crate::{
    locale::{Locale, Message},
    model::{columns::ColumnId, dataset::Dataset, ids::StatedId},
    report::{labels, sentences::citation},
};

/// The most totals that are named.
const MOST: usize = 3;

/// "2 totaler er ikke offentliggjort: Skole, 2020, alle midler; I alt, 2020, alle midler"; none where all are published.
pub fn counted(dataset: &Dataset, withheld: &[(StatedId, ColumnId)], locale: &Locale) -> Option<String> {
    let name = |&(id, column): &(StatedId, ColumnId)| {
        let stated = dataset.stated_total(id);
        let class = stated.class.map(|class| labels::one_line(dataset.text(class.name)).into_owned());
        let year = labels::one_line(locale.of(&dataset.column(column).label)).into_owned();
        let area = labels::area(dataset, stated.area, locale);
        let parts = std::iter::once(area).chain(class).chain([year, labels::view(stated.view, locale)]);
        parts.collect::<Vec<_>>().join(", ")
    };
    let more = (withheld.len() > MOST).then(|| "…".to_owned());
    let totals = withheld.iter().take(MOST).map(name).chain(more).collect::<Vec<_>>().join("; ");
    let values = [("count", withheld.len().into()), ("totals", totals.into())];
    (!withheld.is_empty()).then(|| locale.fill(Message::TotalsWithheld, &values))
}

/// "budgettet, tabel 1, række 2: ikke offentliggjort": one of them, where its name and its year are known.
pub fn one(dataset: &Dataset, id: StatedId, locale: &Locale) -> String {
    let place = citation::in_document(dataset, dataset.stated_total(id).source, locale);
    format!("{place}: {}", locale.text(Message::Withheld))
}
