//! The figure that the shown one is compared with: of another year, or of the same year in another measure.

use crate::{
    explorer::view::{
        comparison::{BaseStep, BaseYear, YearPair, in_measure, of_one_year, other_measures},
        scope::Scope,
    },
    model::{columns::ColumnId, dataset::Dataset, measure::BasisId, period::Period},
};

impl Scope {
    /// The two years that are compared, in time order; none where there is only one year.
    pub fn compared(&self, dataset: &Dataset) -> Option<YearPair> {
        self.compared_in(dataset, self.period())
    }

    /// The years that are compared in another period than the one that is shown, such as the year of a column.
    pub fn compared_in(&self, dataset: &Dataset, period: Period) -> Option<YearPair> {
        let measure = match self.base {
            BaseYear::Measure(measure) => Some(measure),
            BaseYear::YearBefore => self.beside,
            BaseYear::Year(_) => None,
        };
        let Some(measure) = measure else { return self.base.compared(dataset.basis(self.basis), period) };
        let column = period.column()?;
        let is_shown = dataset.basis(self.basis).shows(column);
        let other = in_measure(dataset, column, if is_shown { measure } else { self.basis })?;
        Some(match self.base {
            BaseYear::Measure(_) => of_one_year(dataset, column, other),
            _ if is_shown => YearPair { from: column, to: other },
            _ => YearPair { from: other, to: column },
        })
    }

    /// The two figures of one year that are compared; over all years those of the last column that has two.
    pub fn compared_measures(&self, dataset: &Dataset) -> Option<YearPair> {
        let pair = |column| self.compared_in(dataset, Period::Column(column));
        let pair = match self.period() {
            Period::Column(column) => pair(column),
            Period::All(_) => self
                .columns(dataset)
                .into_iter()
                .rev()
                .find_map(|column| pair(column).filter(|pair| pair.is_of_one_year(dataset))),
        };
        pair.filter(|pair| pair.is_of_one_year(dataset))
    }

    /// The figure to compare with: that of the year before, or another one.
    pub fn base(&self) -> BaseYear {
        self.base
    }

    /// The figure that was chosen to compare with, if it is not just that of the year before.
    pub fn chosen_base(&self, dataset: &Dataset) -> Option<ColumnId> {
        match self.base {
            BaseYear::YearBefore => None,
            BaseYear::Year(year) => Some(year),
            BaseYear::Measure(measure) => in_measure(dataset, self.period().column()?, measure),
        }
    }

    /// Compares with a figure from now on: with a year, or with the measure where it is of the year that is shown.
    pub fn compare_with(&mut self, dataset: &Dataset, column: ColumnId) {
        let is_it = |&measure: &BasisId| in_measure(dataset, self.year, measure) == Some(column);
        let measure = other_measures(dataset, self.year).into_iter().find(is_it);
        self.base = measure.map_or(BaseYear::Year(column), BaseYear::Measure);
    }

    /// Compares with an earlier or a later year, around the ring.
    pub fn change_base(&mut self, dataset: &Dataset, step: BaseStep) {
        let measures = self.period().column().map(|column| other_measures(dataset, column)).unwrap_or_default();
        self.base = self.base.next(step, dataset.basis(self.basis), self.period(), &measures);
    }
}
