//! Names for parts of the dataset, short enough for the panes of the screen. Those shared with answers and tables are in
//! `report`.

use crate::{
    analysis::{arrangement::Arrangement, group::GroupId},
    explorer::view::comparison::YearPair,
    locale::{Locale, Message},
    model::{dataset::Dataset, period::Period},
    report,
    report::labels::documents_heading,
};

pub use crate::report::labels::period_name;

/// "Brevet": the head of a column of stated figures.
pub fn document_heading(dataset: &Dataset, locale: &Locale) -> String {
    documents_heading(dataset, locale)
}

/// "fra 2020" where the later year is shown, "til 2022" where the earlier one is; over all years "2020→2022".
pub fn compared(dataset: &Dataset, compared: YearPair, shown: Period, locale: &Locale) -> String {
    let [from, to] = [compared.from, compared.to].map(|year| locale.of(&dataset.column(year).label));
    match shown {
        Period::Column(year) if year == compared.to => locale.fill(Message::FromYear, &[("year", from.into())]),
        Period::Column(year) if year == compared.from => locale.fill(Message::ToYear, &[("year", to.into())]),
        _ => locale.fill(Message::FromYearTo, &[("from", from.into()), ("to", to.into())]),
    }
}

/// The name of a group of lines: the sources that pay, the kind of money, or the class.
pub fn group(dataset: &Dataset, group: GroupId, arrangement: Option<&Arrangement>, locale: &Locale) -> String {
    let groups = arrangement.and_then(Arrangement::groups);
    report::labels::group(dataset, group, groups.map_or("", |groups| groups.name(group)), locale)
}
