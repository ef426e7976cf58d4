//! The year that is shown, or all years together.

use crate::{
    explorer::view::scope::{Scope, Span},
    model::{columns::ColumnId, dataset::Dataset, measure::BasisId},
};

impl Scope {
    /// Shows the year before; from all years, the year that was shown before them.
    pub fn previous_year(&mut self, dataset: &Dataset) {
        match (self.span, self.step(dataset, -1)) {
            (Span::AllYears, _) => self.select(self.year),
            (Span::OneYear, Some(year)) => self.select(year),
            (Span::OneYear, None) => {}
        }
    }

    /// Shows the year after; from all years, the year that was shown before them.
    pub fn next_year(&mut self, dataset: &Dataset) {
        match self.span {
            Span::AllYears => self.select(self.year),
            Span::OneYear => {
                if let Some(year) = self.step(dataset, 1) {
                    self.select(year);
                }
            }
        }
    }

    /// Shows the year at this place, from 0, if there is one.
    pub fn select_number(&mut self, dataset: &Dataset, index: usize) {
        if let Some(&year) = self.columns(dataset).get(index) {
            self.select(year);
        }
    }

    /// The column that is so many further among those that are shown, in time, if there is one.
    fn step(&self, dataset: &Dataset, columns: isize) -> Option<ColumnId> {
        let shown = match self.beside {
            None => dataset.basis(self.basis).columns().collect(),
            Some(_) => self.columns(dataset),
        };
        let here = shown.iter().position(|&column| column == self.year)?;
        shown.get(here.checked_add_signed(columns)?).copied()
    }

    /// Shows one column, with its measure where another is shown.
    pub fn go_to(&mut self, dataset: &Dataset, column: ColumnId) {
        if !self.columns(dataset).contains(&column) {
            let shows = |&basis: &BasisId| dataset.basis(basis).shows(column);
            let basis = dataset.bases().filter(|&basis| basis != self.basis).find(shows);
            self.select_basis(dataset, basis.unwrap_or(self.basis));
        }
        self.select(column);
    }

    /// All years together.
    pub fn select_all_years(&mut self) {
        self.span = Span::AllYears;
    }

    /// Shows one year.
    pub fn select(&mut self, year: ColumnId) {
        self.year = year;
        self.span = Span::OneYear;
    }
}
