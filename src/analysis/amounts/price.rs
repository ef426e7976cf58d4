//! Price levels of figures: a column's before a line's before the dataset's. Amounts are never converted from one to another.

use crate::model::{column::ColumnId, dataset::Dataset, ids::InitiativeId, period::Period};

/// The price level of a cell of a line, in a language.
pub fn of_cell<'a>(dataset: &'a Dataset, line: InitiativeId, column: ColumnId, language: &str) -> Option<&'a str> {
    of_column(dataset, column, language)
        .or_else(|| of_line(dataset, line, language))
        .or_else(|| dataset.about().price_level.as_ref().map(|level| level.get(language)))
}

/// The price level of a line's own.
pub fn of_line<'a>(dataset: &'a Dataset, line: InitiativeId, language: &str) -> Option<&'a str> {
    dataset.price_level(line).map(|level| dataset.text_in(level, language))
}

/// The price level of a column's own.
pub fn of_column<'a>(dataset: &'a Dataset, column: ColumnId, language: &str) -> Option<&'a str> {
    dataset.column(column).price_level.as_ref().map(|level| level.get(language))
}

/// The price levels of the amounts of some lines in a period, each once; none for amounts whose level is not stated. Empty where
/// no level is stated at all.
pub fn of_lines<'a>(
    dataset: &'a Dataset,
    lines: &(impl Iterator<Item = InitiativeId> + Clone),
    period: Period,
    language: &str,
) -> Vec<Option<&'a str>> {
    let mut levels: Vec<Option<&str>> = Vec::new();
    if !dataset.has_price_levels() {
        return levels;
    }
    let columns = match period {
        Period::Column(column) => vec![column],
        Period::All(basis) => dataset.years(basis).collect(),
    };
    let mut add = |level| {
        if !levels.contains(&level) {
            levels.push(level);
        }
    };
    for column in columns {
        let mut with_amount = lines.clone().filter(|&line| dataset.amounts(line)[column.index()].is_some());
        if of_column(dataset, column, language).is_some() || !dataset.has_line_price_levels() {
            // It is the same for all lines.
            if let Some(line) = with_amount.next() {
                add(of_cell(dataset, line, column, language));
            }
        } else {
            with_amount.for_each(|line| add(of_cell(dataset, line, column, language)));
        }
    }
    if levels == [None] {
        levels.clear();
    }
    levels
}
