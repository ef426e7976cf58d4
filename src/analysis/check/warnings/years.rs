//! Years that stand in another order than that of time.

use crate::{
    analysis::check::warnings::{
        concerned::Concerned,
        oddities::{Oddities, WarningKind},
    },
    model::{columns::ColumnId, dataset::Dataset},
};

/// The columns of the measures whose years are out of order: one oddity however many they are.
pub(super) fn out_of_order(dataset: &Dataset) -> Oddities {
    let mut oddities = Oddities::of(WarningKind::YearsOutOfOrder);
    let unsorted = dataset.bases().map(|basis| &dataset.basis(basis).years).filter(|years| !years.is_sorted());
    let mut columns: Vec<ColumnId> = unsorted.flatten().copied().collect();
    columns.sort_unstable();
    columns.dedup();
    if !columns.is_empty() {
        oddities.push(columns.into_iter().map(Concerned::Column));
    }
    oddities
}
