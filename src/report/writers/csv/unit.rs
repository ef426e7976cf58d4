//! The unit and the scope of a row's figures, as every row names them.

use std::borrow::Cow;

use crate::{
    model::{about::Unit, dataset::Dataset, localized::Localized},
    report::writers::csv::row::Row,
};

/// Adds the cells for the unit and the scope.
pub fn unit_and_scope(dataset: &Dataset, unit: &Unit, row: &mut Row) {
    row.text(&written(unit));
    row.optional(dataset.about().scope.short.as_ref().map(Localized::own));
}

/// A unit in one cell.
pub fn written(unit: &Unit) -> Cow<'_, str> {
    match (&unit.label, &unit.currency) {
        (Some(label), _) => label.own().into(),
        (None, Some(currency)) => format!("{currency} {}", unit.multiplier).into(),
        (None, None) => unit.multiplier.to_string().into(),
    }
}
