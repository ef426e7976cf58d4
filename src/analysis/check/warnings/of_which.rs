//! Parts, "of which", that are larger than what they are a part of.

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
        cell::{Doubts, Precision},
        columns::ColumnId,
        dataset::{Dataset, OfWhich},
        ids::PrintedRow,
    },
};

/// Parts with a larger amount than their line or total in the same column. Only exact amounts of one sign are held against each
/// other: a row whose parts have different signs is what is left of income and expenses, and may be smaller than either.
pub(super) fn larger(dataset: &Dataset) -> Oddities {
    let mut oddities = Oddities::of(WarningKind::OfWhichLarger);
    if !dataset.has_of_which() {
        return oddities;
    }
    for line in dataset.initiatives() {
        let of = |column: ColumnId| {
            let remark = dataset.remark(line, column);
            dataset.amounts(line)[column.index()].filter(|_| remark.is_none_or(|it| it.precision == Precision::Exact))
        };
        let allowance = Allowance::none().with_lines(dataset, 2);
        compare(dataset, PrintedRow::Line(line), dataset.of_which(line), &of, allowance, &mut oddities);
    }
    for (total, stated) in dataset.stated() {
        let of = |column| {
            let remark = stated.remark(column);
            stated.amount(column).filter(|_| remark.is_none_or(|it| it.precision == Precision::Exact))
        };
        let allowance = Allowance::none().with_stated(dataset, stated).with_stated(dataset, stated);
        compare(dataset, PrintedRow::Total(total), &stated.of_which, &of, allowance, &mut oddities);
    }
    oddities
}

fn compare(
    dataset: &Dataset,
    row: PrintedRow,
    parts: &[OfWhich],
    whole: &dyn Fn(ColumnId) -> Option<Amount>,
    allowance: Allowance,
    oddities: &mut Oddities,
) {
    for column in dataset.columns().filter(|_| !parts.is_empty()) {
        let Some(whole) = whole(column) else { continue };
        let printed = parts.iter().filter_map(|part| part.cells[column.index()].amount());
        let mut signs = printed.chain([whole]).filter(|amount| !amount.is_zero()).map(Amount::is_negative);
        let first = signs.next();
        if signs.any(|sign| Some(sign) != first) {
            continue;
        }
        for (place, part) in (0..).zip(parts) {
            let is_larger = exact(part, column).is_some_and(|part| {
                let more = part.abs().checked_sub(whole.abs());
                more.is_ok_and(|more| !more.is_negative() && !allowance.explains(more))
            });
            if is_larger {
                oddities.push([Concerned::Part(row, place, column)]);
            }
        }
    }
}

/// The amount of a part in a column, unless the document calls it "about".
fn exact(part: &OfWhich, column: ColumnId) -> Option<Amount> {
    part.cells[column.index()].amount().filter(|_| !part.doubts(column).has(Doubts::ABOUT))
}
