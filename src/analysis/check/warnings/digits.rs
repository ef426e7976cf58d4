//! Figures whose digits may have been written wrongly: far more decimals than the others, a point in place of a thousands mark.

use crate::{
    analysis::check::warnings::{
        concerned::Concerned,
        oddities::{Oddities, WarningKind},
    },
    model::{amount::Amount, columns::ColumnId, dataset::Dataset, ids::PrintedRow, period::Period},
};

/// Figures that are shown cut short, since they have more decimals than nearly all others of their unit.
pub(super) fn long_figures(dataset: &Dataset) -> Oddities {
    let mut oddities = Oddities::of(WarningKind::LongFigure);
    if dataset.has_long_figures() {
        let shown: Vec<u32> = dataset.columns().map(|column| dataset.digits(Period::Column(column)).shown()).collect();
        for_each_amount(dataset, |row, column, amount| {
            if amount.decimals() > shown[column.index()] {
                oddities.push([Concerned::Figure(row, column)]);
            }
        });
    }
    oddities
}

/// Amounts written as `1.000` that may have been meant as thousands.
pub(super) fn like_thousands(dataset: &Dataset) -> Oddities {
    let mut oddities = Oddities::of(WarningKind::LikeThousands);
    if dataset.has_like_thousands() {
        for_each_amount(dataset, |row, column, _| {
            let is_like_thousands = match row {
                PrintedRow::Line(line) => dataset.is_like_thousands(line, column),
                PrintedRow::Total(total) => dataset.stated_total(total).like_thousands.binary_search(&column).is_ok(),
            };
            if is_like_thousands {
                oddities.push([Concerned::Figure(row, column)]);
            }
        });
    }
    oddities
}

/// Visits every printed amount: those of the lines, then the stated ones.
fn for_each_amount(dataset: &Dataset, mut visit: impl FnMut(PrintedRow, ColumnId, Amount)) {
    for line in dataset.initiatives() {
        for (column, amount) in dataset.columns().zip(dataset.amounts(line)) {
            if let Some(amount) = *amount {
                visit(PrintedRow::Line(line), column, amount);
            }
        }
    }
    for (total, stated) in dataset.stated() {
        for (column, cell) in dataset.columns().zip(&stated.cells) {
            if let Some(amount) = cell.amount() {
                visit(PrintedRow::Total(total), column, amount);
            }
        }
    }
}
