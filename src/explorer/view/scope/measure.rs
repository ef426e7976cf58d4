//! The measure that is shown, the one beside it, and the columns that follow from these.

use std::collections::HashMap;

use crate::{
    explorer::view::{comparison::BaseYear, scope::Scope},
    model::{columns::ColumnId, dataset::Dataset, measure::BasisId},
};

impl Scope {
    /// The measure, or each year's own figure.
    pub fn basis(&self) -> BasisId {
        self.basis
    }

    /// The measure that is shown beside it, where there is one.
    pub fn beside(&self) -> Option<BasisId> {
        self.beside
    }

    /// The columns that are shown, in the order of the file; of two measures side by side, year by year.
    pub fn columns(&self, dataset: &Dataset) -> Vec<ColumnId> {
        let mut columns = dataset.shown_columns(self.basis);
        let Some(beside) = self.beside else { return columns };
        let first = columns.len();
        columns.extend(dataset.shown_columns(beside));
        let mut first_of: HashMap<Option<&str>, ColumnId> = HashMap::new();
        for column in dataset.columns() {
            first_of.entry(dataset.column(column).year.as_deref()).or_insert(column);
        }
        let year = |column: ColumnId| {
            let year = dataset.column(column).year.as_deref();
            (year.is_none(), first_of.get(&year).copied())
        };
        let mut placed: Vec<_> = columns.into_iter().enumerate().collect();
        placed.sort_by_key(|&(place, column)| (year(column), place >= first, column));
        let mut columns: Vec<ColumnId> = placed.into_iter().map(|(_, column)| column).collect();
        columns.dedup();
        columns
    }

    /// Shows a measure, or each year's own figure: of the same year where it has that, else of its last.
    pub fn select_basis(&mut self, dataset: &Dataset, basis: BasisId) {
        let shown = dataset.basis(basis);
        self.year = dataset.column_in(basis, self.year);
        self.basis = basis;
        self.beside = self.beside.filter(|&beside| beside != basis);
        self.base = match self.base {
            BaseYear::Measure(measure) if measure != basis => self.base,
            BaseYear::Year(base) if shown.place(base).is_some() => self.base,
            _ => BaseYear::YearBefore,
        };
    }

    /// Shows the next measure: first each year's own figure where no measure has every year.
    pub fn next_basis(&mut self, dataset: &Dataset) {
        let next = dataset.bases().find(|&basis| basis > self.basis).or(dataset.bases().next());
        self.select_basis(dataset, next.unwrap_or(self.basis));
    }

    /// Shows the next measure beside the one that is shown, around the ring of the file; after the last of them none.
    pub fn next_beside(&mut self, dataset: &Dataset) {
        let own_unit = |basis: BasisId| {
            let measure = dataset.basis(basis).measure()?;
            dataset.measures()[measure.index()].unit.as_ref()
        };
        let others = dataset.bases().filter(|&basis| {
            let is_measure = dataset.basis(basis).measure().is_some();
            is_measure && basis != self.basis && own_unit(basis) == own_unit(self.basis)
        });
        // Those that the file lists after the chosen one come first: a budget is compared with what followed it.
        let mut others: Vec<BasisId> = others.collect();
        others.sort_by_key(|&basis| (basis < self.basis, basis));
        let next = match self.beside {
            None => 0,
            Some(beside) => others.iter().position(|&basis| basis == beside).map_or(0, |place| place + 1),
        };
        self.beside = others.get(next).copied();
        if !self.columns(dataset).contains(&self.year) {
            self.select_basis(dataset, self.basis);
        }
    }
}
