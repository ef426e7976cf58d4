//! Names that the screen gives to things of the dataset, short enough for its panes. What answers and tables share too is
//! `report`'s.

use crate::{
    locale::{Locale, Message},
    model::{dataset::Dataset, year::Period},
    report::words::{capitalised, documents},
};

/// "Brevet": the head of a column of stated figures.
pub fn document_heading(dataset: &Dataset, locale: &Locale) -> String {
    capitalised(&documents(dataset, locale))
}

/// "2021", or "alle år".
pub fn period(dataset: &Dataset, period: Period, locale: &Locale) -> String {
    match period {
        Period::Year(year) => dataset.year(year).to_owned(),
        Period::All => locale.text(Message::AllYears),
    }
}
