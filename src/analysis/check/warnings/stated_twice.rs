//! Totals that are stated more than once, with different figures.

use crate::{
    analysis::check::{
        reconcile::rounding::Allowance,
        warnings::{
            concerned::Concerned,
            oddities::{Oddities, WarningKind},
        },
    },
    model::{
        amount::Amount,
        cell::{Cell, Doubts},
        columns::ColumnId,
        dataset::{Dataset, Stated},
        ids::{PrintedRow, StatedId},
    },
};

/// The totals of an area, a view and a class whose figures in a column are not the same: blank and withheld cells say none, and
/// what is about or within rounding contradicts nothing. A dash counts as zero, as in every comparison.
pub(super) fn stated_twice(dataset: &Dataset) -> Oddities {
    let mut oddities = Oddities::of(WarningKind::StatedTwice);
    let mut totals: Vec<(StatedId, &Stated)> = dataset.stated().collect();
    // The sort is stable, so that equal ones stay in the order of the file; grand totals come last.
    totals.sort_by_key(|(_, stated)| (stated.area.is_none(), stated.area, stated.view.index(), stated.class));
    for same in totals.chunk_by(|(_, one), (_, other)| is_same(one, other)).filter(|same| same.len() > 1) {
        for column in dataset.columns() {
            let figures = || same.iter().filter_map(|(_, stated)| Some((figure(stated, column)?, stated)));
            let ends = figures().min_by_key(|(amount, _)| *amount).zip(figures().max_by_key(|(amount, _)| *amount));
            let differs = ends.is_some_and(|((least, one), (greatest, other))| {
                let allowance = Allowance::none().with_stated(dataset, one).with_stated(dataset, other);
                greatest.checked_sub(least).is_ok_and(|difference| !allowance.explains(difference))
            });
            if differs {
                let stating = same.iter().filter(|(_, stated)| figure(stated, column).is_some());
                oddities.push(stating.map(|&(id, _)| Concerned::Figure(PrintedRow::Total(id), column)));
            }
        }
    }
    oddities
}

/// Returns `true` if two totals are of the same lines.
fn is_same(one: &Stated, other: &Stated) -> bool {
    (one.area, one.view, one.class) == (other.area, other.view, other.class)
}

/// The exact figure that a total states in a column.
fn figure(stated: &Stated, column: ColumnId) -> Option<Amount> {
    let is_exact = !stated.doubts(column).has(Doubts::ABOUT);
    match stated.cells[column.index()] {
        Cell::Amount(amount) if is_exact => Some(amount),
        Cell::Dash if is_exact => Some(Amount::ZERO),
        _ => None,
    }
}
