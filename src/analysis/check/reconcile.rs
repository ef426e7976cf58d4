//! Compares every stated figure with what it should be the sum of: its lines, the stated totals right below it, the stated kinds of
//! money, and the columns that a printed sum names. Exact, and nothing is ever corrected.
//!
//! The rules are narrower than they could be: a total whose parts the document doesn't print line by line is *not itemised* rather
//! than different. A document that is right is never called wrong.

mod alternatives;
mod beside;
mod compare;
mod empty;
mod expected;
mod figures;
mod hint;
mod index;
mod lines;
mod marks;
mod place;
pub(super) mod rounding;

pub use crate::{
    analysis::check::{
        comparison::{Against, Comparison, Covers, Origin, Place, Status},
        reconcile::figures::StatedFigure,
    },
    model::ids::PrintedRow,
};
use std::collections::HashSet;

use crate::{
    analysis::{
        amounts::{places::Places, totals::TooLong},
        check::{
            reconcile::{
                beside::{Beside, BesideMarking},
                compare::Comparing,
                index::Index,
            },
            stated_for::StatedFor,
        },
    },
    model::{
        amount::{Amount, Sum},
        columns::ColumnId,
        dataset::{Dataset, Stated},
        dimension::Class,
        financing::View,
        ids::{AreaId, InitiativeId, StatedId},
        period::Period,
    },
};

/// Every stated figure of a dataset, compared.
#[derive(Debug)]
pub struct Reconciliation {
    places: Places,
    /// For each stated total each period: none where nothing is printed.
    figures: Vec<Option<StatedFigure>>,
    beside: Beside,
    comparisons: Vec<Comparison>,
    /// The lines with a printed sum that is not exactly that of its parts, each with the place of the comparison.
    lines: Vec<(InitiativeId, usize)>,
    index: Index,
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
        let (mut figures, mut beside) = (Vec::new(), BesideMarking::none(dataset));
        for ((id, stated), made) in dataset.stated().zip(&made) {
            let covers = |column| comparing.covers(id, column);
            let of_total = figures::of_total(dataset, id, made, &covers)?;
            beside.add(stated, &of_total);
            figures.extend(of_total);
        }
        let compared = made.into_iter().flatten().chain(lines);
        let comparisons: Vec<Comparison> = compared.map(|compared| compared.comparison).collect();
        let mut inexact: Vec<(InitiativeId, usize)> = comparisons.iter().enumerate().filter_map(inexact_line).collect();
        inexact.sort_unstable();
        let rounding_hint = hint::rounding(dataset, &comparisons);
        let beside = beside.finish(dataset);
        Ok(Self { places, figures, beside, comparisons, lines: inexact, index: comparing.index, rounding_hint })
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

    /// The comparisons of one stated total in a period: over all years those of each of them.
    pub fn in_period(
        &self,
        dataset: &Dataset,
        stated: StatedId,
        period: Period,
    ) -> impl Iterator<Item = &Comparison> + Clone {
        let all = self.of_total(stated);
        let start = period.column().map_or(0, |column| all.partition_point(|comparison| comparison.column < column));
        let end = period.column().map_or(all.len(), |column| all.partition_point(|one| one.column <= column));
        let is_in_period = move |comparison: &&Comparison| match period {
            Period::Column(_) => true,
            Period::All(basis) => dataset.basis(basis).place(comparison.column).is_some(),
        };
        all[start..end].iter().filter(is_in_period)
    }

    /// The printed sums of a line that are not exactly those of their parts.
    pub fn of_line(&self, line: InitiativeId) -> impl Iterator<Item = &Comparison> {
        let start = self.lines.partition_point(|(other, _)| *other < line);
        let of_line = self.lines[start..].iter().take_while(move |(other, _)| *other == line);
        of_line.map(|&(_, place)| &self.comparisons[place])
    }

    /// The same of all lines.
    pub fn inexact_lines(&self) -> impl Iterator<Item = &Comparison> {
        self.lines.iter().map(|&(_, place)| &self.comparisons[place])
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

    /// The sum of the other figures that a stated one is held against in a period, and its difference from them; none where it is
    /// not compared, or where these can't be given exactly.
    pub fn held_against(
        &self,
        dataset: &Dataset,
        held: StatedFigure,
        against: Against,
        period: Period,
    ) -> Option<(Amount, Amount)> {
        let (mut sum, mut difference) = (Sum::default(), Sum::default());
        let is_it =
            |comparison: &&Comparison| comparison.against == against && comparison.status != Status::NotItemised;
        for comparison in self.in_period(dataset, held.stated, period).filter(is_it) {
            comparison.computed.map_or(Ok(()), |computed| sum.add(computed)).ok()?;
            difference.add(comparison.difference).ok()?;
        }
        Some((sum.total().ok()?.unwrap_or_default(), difference.total().ok()??))
    }

    /// Returns `true` if a stated figure stands beside the sum of all lines of an area, or of one in it; without an area, of any.
    pub fn has_beside(&self, area: Option<AreaId>, view: View, period: Period) -> bool {
        self.beside.has(area, view, period)
    }

    /// The classes for which a figure is stated, in an area or in all, in a view and in any of some columns.
    pub fn classes_beside(&self, dataset: &Dataset, view: View, columns: &[ColumnId]) -> HashSet<Class> {
        let is_beside = |stated: &Stated, held: StatedFigure| {
            stated.view == view || view == View::Combined && held.covers == Covers::AllMoney
        };
        let beside = dataset.stated().filter(|&(id, stated)| {
            let mut figures = columns.iter().filter_map(|&column| self.figure(id, Period::Column(column)));
            stated.class.is_some() && figures.any(|held| is_beside(stated, held))
        });
        beside.filter_map(|(_, stated)| stated.class).collect()
    }

    /// The totals stated for some lines, in the order of the file.
    pub fn totals_of(&self, of: StatedFor) -> &[StatedId] {
        self.index.all(of)
    }

    /// The figures stated for some lines in a period, in the order of the file.
    pub fn stated_for(&self, of: StatedFor, period: Period) -> impl Iterator<Item = StatedFigure> {
        self.totals_of(of).iter().filter_map(move |&id| self.figure(id, period))
    }

    /// The figures that stand beside the sum of some lines: those stated for them. Where none is stated for all money, that of one
    /// kind is the total of all if there is no money of the other.
    pub fn beside(&self, of: StatedFor, period: Period) -> impl Iterator<Item = StatedFigure> {
        let stands_for = self.standing_for(of, period);
        self.stated_for(of, period).chain(self.of_kinds(of, period).filter(stands_for))
    }

    /// The figures stated for each kind of the money of some lines.
    pub fn of_kinds(&self, of: StatedFor, period: Period) -> impl Iterator<Item = StatedFigure> {
        of.kinds().flat_map(move |kind| self.stated_for(kind, period))
    }

    /// Tells of figures of one kind of money whether they are the total of all money: none is stated for that, and there is no money
    /// of the other kind.
    pub fn standing_for(&self, of: StatedFor, period: Period) -> impl Fn(&StatedFigure) -> bool + use<> {
        let has_own = self.stated_for(of, period).next().is_some();
        move |held| held.covers == Covers::AllMoney && !has_own
    }
}

/// The line of a comparison that is not exact, with its place.
fn inexact_line((place, comparison): (usize, &Comparison)) -> Option<(InitiativeId, usize)> {
    match (comparison.row, comparison.status) {
        (PrintedRow::Line(line), Status::Differs | Status::WithinRounding) => Some((line, place)),
        _ => None,
    }
}
