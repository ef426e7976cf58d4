//! The years that a query names.

use crate::{
    analysis::search::query::{Query, fold::Needle, term::Term},
    model::{columns::ColumnId, dataset::Dataset},
};

/// Returns `true` if a column is called so, or is of a year that is.
pub fn is_year(dataset: &Dataset, column: ColumnId, label: &Needle) -> bool {
    let year = dataset.column(column).year.as_deref();
    label.equals(dataset.label(column)) || year.is_some_and(|year| label.equals(year))
}

/// The years of a query that no column of a dataset is of.
pub fn unknown_years<'q>(query: &'q Query, dataset: &'q Dataset) -> impl Iterator<Item = &'q str> {
    let labels = query.terms.iter().filter_map(|term| match term {
        Term::Expires(label) => Some(label),
        _ => None,
    });
    labels.filter(|label| !dataset.columns().any(|column| is_year(dataset, column, label))).map(Needle::as_str)
}
