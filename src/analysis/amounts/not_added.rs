//! Amounts that the sum of all years does not add: those of a part of a year, and those that a document prints for several years
//! together only.

use std::collections::HashMap;

use crate::model::{
    amount::Amount,
    cell::Doubts,
    columns::{ColumnId, PrintedSum},
    dataset::Dataset,
    ids::InitiativeId,
    measure::{BasisId, BasisKind},
    period::Period,
    price::PriceSet,
};

/// A column that is not added to all years of a basis.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NotAdded {
    /// The basis.
    pub basis: BasisId,
    /// The column.
    pub column: ColumnId,
    /// The columns that count a row's amount in it already: those that it sums, or the whole of its year.
    counted: Vec<ColumnId>,
}

/// An amount that the sum of all years does not add.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotAddedAmount {
    /// Its column.
    pub column: ColumnId,
    /// The amount, of a line or of several.
    pub amount: Amount,
    /// Its price levels.
    pub prices: PriceSet,
    /// The doubts about it.
    pub doubts: Doubts,
}

/// The columns that are not added, of all bases.
pub fn columns(dataset: &Dataset) -> Vec<NotAdded> {
    dataset.bases().flat_map(|basis| of_basis(dataset, basis)).collect()
}

/// The amounts of a line that the sum of its years does not add.
pub fn of_line(dataset: &Dataset, line: InitiativeId, period: Period) -> Vec<NotAddedAmount> {
    let Period::All(basis) = period else { return Vec::new() };
    let amount = |NotAdded { column, .. }: &NotAdded, amount: Amount| NotAddedAmount {
        column: *column,
        amount,
        prices: dataset.prices(line, Period::Column(*column)),
        doubts: dataset.doubts(line, *column),
    };
    of_basis(dataset, basis).filter_map(|each| Some(amount(&each, each.amount(dataset.amounts(line))?))).collect()
}

impl NotAdded {
    /// The amount of a row that is not added: none where it is counted in other columns.
    pub fn amount(&self, row: &[Option<Amount>]) -> Option<Amount> {
        let amount = row[self.column.index()].filter(|amount| !amount.is_zero())?;
        self.is_uncounted(row).then_some(amount)
    }

    /// Returns `true` if no other column counts what a row has in this one.
    pub fn is_uncounted(&self, row: &[Option<Amount>]) -> bool {
        self.counted.iter().all(|column| row[column.index()].is_none())
    }
}

fn of_basis(dataset: &Dataset, basis: BasisId) -> impl Iterator<Item = NotAdded> + '_ {
    let mut wholes: HashMap<Option<&str>, Vec<ColumnId>> = HashMap::new();
    for year in dataset.years(basis) {
        wholes.entry(dataset.column(year).year.as_deref()).or_default().push(year);
    }
    others(dataset, basis).into_iter().filter_map(move |column| {
        let counted = match &dataset.column(column).sum {
            // A printed difference is no amount of money.
            Some(sum) if !sum.less.is_empty() => return None,
            Some(sum) => parts(dataset, sum),
            None => wholes.get(&dataset.column(column).year.as_deref()).cloned().unwrap_or_default(),
        };
        Some(NotAdded { basis, column, counted })
    })
}

/// The columns of the measure beside its whole years; for each year's own figure those of all money.
fn others(dataset: &Dataset, basis: BasisId) -> Vec<ColumnId> {
    let of_money = |other: &BasisId| match dataset.basis(*other).kind {
        BasisKind::Measure(measure) => dataset.measures()[measure.index()].unit.is_none(),
        BasisKind::OwnFigures => false,
    };
    match dataset.basis(basis).kind {
        BasisKind::Measure(_) => dataset.basis(basis).others.clone(),
        BasisKind::OwnFigures => {
            dataset.bases().filter(of_money).flat_map(|other| dataset.basis(other).others.iter().copied()).collect()
        }
    }
}

/// The columns that a printed sum adds up, and what these add up in turn.
fn parts(dataset: &Dataset, sum: &PrintedSum) -> Vec<ColumnId> {
    let inner = sum.plus.iter().filter_map(|&part| dataset.column(part).sum.as_ref());
    sum.plus.iter().copied().chain(inner.flat_map(|inner| parts(dataset, inner))).collect()
}
