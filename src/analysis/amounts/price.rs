//! Names of the price levels of figures, in a language.

use crate::model::{columns::ColumnId, dataset::Dataset, ids::InitiativeId, price::PriceSet};

/// The price level of a line's own.
pub fn of_line<'a>(dataset: &'a Dataset, line: InitiativeId, language: &str) -> Option<&'a str> {
    dataset.price_level(line).map(|level| dataset.text_in(level, language))
}

/// The price level of a column's own.
pub fn of_column<'a>(dataset: &'a Dataset, column: ColumnId, language: &str) -> Option<&'a str> {
    dataset.column(column).price_level.as_ref().map(|level| level.get(language))
}

/// The price levels of the amounts in a figure; none for amounts whose level is not stated. Empty where no level is stated.
pub fn names<'a>(dataset: &'a Dataset, prices: PriceSet, language: &str) -> Vec<Option<&'a str>> {
    let names = dataset.price_levels().names(prices);
    names.into_iter().map(|name| name.map(|name| name.get(language))).collect()
}
