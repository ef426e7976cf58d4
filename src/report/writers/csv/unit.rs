//! The unit and the scope of a row's figures, as every row names them.

use crate::{
    model::{about::Unit, dataset::Dataset, localized::Localized},
    report::writers::csv::row::Row,
};

/// Adds the cells for the unit and the scope.
pub fn unit_and_scope(dataset: &Dataset, unit: &Unit, row: &mut Row) {
    match (&unit.label, &unit.currency) {
        (Some(label), _) => row.text(label.own()),
        (None, Some(currency)) => row.text(&format!("{currency} {}", unit.multiplier)),
        (None, None) => row.amount(Some(unit.multiplier)),
    }
    row.optional(dataset.about().scope.short.as_ref().map(Localized::own));
}
