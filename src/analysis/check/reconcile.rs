//! Compares every stated figure with what it should be the sum of: its lines, the stated totals right below it, the stated kinds of
//! money, and the columns that a printed sum names. Exact, and nothing is ever corrected.
//!
//! The rules are narrower than they could be: a total whose parts the document doesn't print line by line is *not itemised* rather
//! than different. A document that is right is never called wrong.

mod alternatives;
mod compare;
mod empty;
mod expected;
mod hint;
mod index;
mod lines;
mod marks;
mod place;
pub(super) mod rounding;

pub use crate::{
    analysis::check::comparison::{Against, Comparison, Origin, Place, Status},
    model::ids::PrintedRow,
};
use crate::{
    analysis::{
        amounts::{sums::Places, totals::TooLong},
        check::reconcile::{
            compare::{Compared, Comparing},
            rounding::Allowance,
        },
    },
    model::{
        amount::{Amount, Inexact, Sum},
        cell::Cell,
        column::ColumnId,
        dataset::{Dataset, Stated},
        dimension::Class,
        financing::View,
        ids::{AreaId, StatedId},
        period::Period,
    },
};

/// A stated total beside the sum of its lines, in a column or over all years.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct StatedFigure {
    /// The stated total that it is a figure of.
    pub stated: StatedId,
    /// The figure in print. Over all years: our sum of the printed ones.
    pub amount: Option<Amount>,
    /// Stated less the sum of the lines; zero where it is not itemised.
    pub difference: Amount,
    /// The outcome of the comparison.
    pub status: Status,
}

/// Every stated figure of a dataset, compared.
#[derive(Debug)]
pub struct Reconciliation {
    places: Places,
    /// For each stated total each period: none where nothing is printed.
    figures: Vec<Option<StatedFigure>>,
    comparisons: Vec<Comparison>,
    rounding_hint: Option<Amount>,
}

impl Reconciliation {
    /// Compares every stated figure.
    ///
    /// # Errors
    /// When a sum or a difference cannot be given exactly.
    pub fn of(dataset: &Dataset) -> Result<Self, TooLong> {
        let mut comparing = Comparing::new(dataset);
        let mut made = comparing.totals()?;
        let mut lines = comparing.of_lines()?;
        place::place(&comparing, &mut made, &mut lines)?;
        let places = Places::of_dataset(dataset);
        let mut reconciliation = Self { places, figures: Vec::new(), comparisons: Vec::new(), rounding_hint: None };
        for ((id, stated), made) in dataset.stated().zip(&made) {
            reconciliation.add_figures(dataset, id, stated, made)?;
        }
        let compared = made.into_iter().flatten().chain(lines);
        reconciliation.comparisons = compared.map(|compared| compared.comparison).collect();
        reconciliation.rounding_hint = hint::rounding(dataset, &reconciliation.comparisons);
        Ok(reconciliation)
    }

    /// The unit to which figures would have to be rounded to explain every difference, where the dataset names none. It is never
    /// applied.
    pub fn rounding_hint(&self) -> Option<Amount> {
        self.rounding_hint
    }

    /// Every comparison, in the order of the file: the columns of a stated total, each with its lines first; then those of lines.
    pub fn comparisons(&self) -> &[Comparison] {
        &self.comparisons
    }

    /// The comparisons of one stated total.
    pub fn of_total(&self, stated: StatedId) -> &[Comparison] {
        let row = PrintedRow::Total(stated);
        let start = self.comparisons.partition_point(|comparison| comparison.row < row);
        let length = self.comparisons[start..].partition_point(|comparison| comparison.row <= row);
        &self.comparisons[start..start + length]
    }

    /// The number of comparisons with an outcome.
    pub fn count(&self, status: Status) -> usize {
        self.comparisons.iter().filter(|comparison| comparison.status == status).count()
    }

    /// The figures of a stated total, column by column and then over the years of each basis; none where nothing is printed.
    pub fn figures(&self, stated: StatedId) -> &[Option<StatedFigure>] {
        &self.figures[stated.index() * self.places.periods()..][..self.places.periods()]
    }

    /// The figure of a stated total in a period; none where nothing is printed.
    pub fn figure(&self, stated: StatedId, period: Period) -> Option<StatedFigure> {
        self.figures(stated)[self.places.period(period)]
    }

    /// The figures stated for all lines of an area (or the whole) in a view and period, in the order of the file.
    pub fn stated_for(
        &self,
        dataset: &Dataset,
        area: Option<AreaId>,
        view: View,
        period: Period,
    ) -> impl Iterator<Item = StatedFigure> {
        self.stated_for_class(dataset, area, view, None, period)
    }

    /// The figures stated for a class of an area's lines, in a view and period.
    pub fn stated_for_class(
        &self,
        dataset: &Dataset,
        area: Option<AreaId>,
        view: View,
        class: Option<Class>,
        period: Period,
    ) -> impl Iterator<Item = StatedFigure> {
        let of = dataset.stated_for(area).filter(move |(_, stated)| stated.view == view && stated.class == class);
        of.filter_map(move |(id, _)| self.figures(id)[self.places.period(period)])
    }

    fn add_figures(
        &mut self,
        dataset: &Dataset,
        id: StatedId,
        stated: &Stated,
        made: &[Compared],
    ) -> Result<(), TooLong> {
        let with_lines = |column: ColumnId| {
            let is_it = |compared: &&Compared| {
                (compared.comparison.column, compared.comparison.against) == (column, Against::Initiatives)
            };
            made.iter().find(is_it)
        };
        for column in dataset.columns() {
            let figure = with_lines(column).map(|compared| {
                let Comparison { amount, difference, status, .. } = compared.comparison;
                StatedFigure { stated: id, amount, difference, status }
            });
            self.figures.push(figure);
        }
        for basis in dataset.bases() {
            let period = Period::All(basis);
            let too_long = |Inexact| TooLong { area: stated.area, view: stated.view, period };
            let years = || dataset.years(basis).map(with_lines);
            let is_printed =
                dataset.years(basis).any(|year| matches!(stated.cells[year.index()], Cell::Amount(_) | Cell::Dash));
            if !is_printed {
                self.figures.push(None);
                continue;
            }
            let mut sum = Sum::default();
            dataset
                .years(basis)
                .filter_map(|year| stated.amount(year))
                .try_for_each(|amount| sum.add(amount))
                .map_err(too_long)?;
            let amount = sum.total().map_err(too_long)?;
            let is_itemised = years()
                .all(|compared| compared.is_some_and(|compared| compared.comparison.status != Status::NotItemised));
            let figure = if is_itemised {
                let mut difference = Sum::default();
                years()
                    .flatten()
                    .try_for_each(|compared| difference.add(compared.comparison.difference))
                    .map_err(too_long)?;
                let difference = difference.total().map_err(too_long)?.unwrap_or_default();
                let allowance = years().flatten().fold(Allowance::none(), |all, compared| all.and(compared.allowance));
                StatedFigure { stated: id, amount, difference, status: allowance.status(difference) }
            } else {
                StatedFigure { stated: id, amount, difference: Amount::ZERO, status: Status::NotItemised }
            };
            self.figures.push(Some(figure));
        }
        Ok(())
    }
}
