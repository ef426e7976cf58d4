//! Lines in which a fact is missing: an amount, a source, funding.

use crate::{
    analysis::check::warnings::{
        concerned::Concerned,
        oddities::{Oddities, WarningKind},
    },
    model::{cell::Cell, dataset::Dataset},
};

/// Lines without an amount, without a source, without funding.
pub(super) fn missing_facts(dataset: &Dataset) -> [Oddities; 3] {
    let kinds = [WarningKind::NoAmount, WarningKind::NoSource, WarningKind::NoFunding];
    let [mut no_amount, mut no_source, mut no_funding] = kinds.map(Oddities::of);
    for id in dataset.initiatives() {
        let line = [Concerned::Line(id)];
        // A withheld cell is an amount that is not published.
        let is_withheld = || dataset.columns().any(|column| dataset.cell(id, column) == Cell::Withheld);
        if dataset.amounts(id).iter().all(Option::is_none) && !(dataset.has_withheld() && is_withheld()) {
            no_amount.push(line);
        }
        if dataset.initiative(id).source.is_none() {
            no_source.push(line);
        }
        if dataset.funding_ids(id).is_empty() {
            no_funding.push(line);
        }
    }
    [no_amount, no_source, no_funding]
}
