//! Stated totals that a document has and does not publish.

use crate::{
    analysis::check::stated_for::StatedFor,
    model::{columns::ColumnId, dataset::Dataset, ids::StatedId, period::Period},
};

/// Every figure of a stated total that is withheld, in the order of the file.
pub fn withheld_cells(dataset: &Dataset) -> impl Iterator<Item = (StatedId, ColumnId)> {
    let totals = dataset.stated().flat_map(|(id, _)| dataset.columns().map(move |column| (id, column)));
    totals.filter(|&(id, column)| dataset.is_withheld(id, Period::Column(column)))
}

/// The totals stated for some lines of which nothing is published in a period.
pub fn withheld_for(dataset: &Dataset, of: StatedFor, period: Period) -> impl Iterator<Item = StatedId> {
    let stated = dataset.stated_for(of.area).filter(move |(_, stated)| of.is_of(stated));
    stated.map(|(id, _)| id).filter(move |&id| dataset.is_withheld(id, period))
}
