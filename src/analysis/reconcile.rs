//! Compares every stated figure with the sum of its lines, with the stated totals of the areas, and with the stated totals
//! of its parts. The comparison is exact, and nothing is ever corrected.

use crate::{
    analysis::totals::{TooLong, Totals},
    model::{
        amount::{Amount, Inexact, Sum},
        dataset::{Dataset, Stated},
        financing::View,
        ids::{AreaId, StatedId},
        year::{Period, YearId},
    },
};

/// The result of a comparison.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Status {
    /// Equal to the last digit.
    Agrees,
    /// Different by no more than the document's own rounding explains.
    WithinRounding,
    /// Different.
    Differs,
}

/// The sum that a stated figure is compared with.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Against {
    /// The sum of its initiatives.
    Initiatives,
    /// The stated totals of the top areas in the same table: a gap here is in the document's adding-up.
    StatedAreas,
    /// The stated internal and external totals together.
    StatedViews,
}

/// One stated figure compared with one sum.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Comparison {
    /// The stated total.
    pub stated: StatedId,
    /// The year of it.
    pub year: YearId,
    /// The kind of sum it is compared with.
    pub against: Against,
    /// The stated figure; a dash counts as zero here.
    pub amount: Option<Amount>,
    /// The sum it is compared with.
    pub computed: Option<Amount>,
    /// Stated less computed.
    pub difference: Amount,
    /// The result.
    pub status: Status,
}

/// A stated total beside its lines, for a year or for all years together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct StatedFigure {
    /// The stated total it belongs to.
    pub stated: StatedId,
    /// The printed figure. For all years together: our sum of the printed figures of each.
    pub amount: Option<Amount>,
    /// Stated less the sum of the lines.
    pub difference: Amount,
    /// The result.
    pub status: Status,
}

/// Every stated figure of a dataset, compared.
#[derive(Debug)]
pub struct Reconciliation {
    periods: usize,
    figures: Vec<StatedFigure>,
    comparisons: Vec<Comparison>,
}

impl Reconciliation {
    /// Compares every stated figure.
    ///
    /// # Errors
    /// When a sum or a difference cannot be given exactly.
    pub fn of(dataset: &Dataset, totals: &Totals) -> Result<Self, TooLong> {
        let mut reconciliation =
            Self { periods: dataset.years().len() + 1, figures: Vec::new(), comparisons: Vec::new() };
        for (id, stated) in dataset.stated() {
            reconciliation.compare(dataset, totals, id, stated)?;
        }
        Ok(reconciliation)
    }

    /// Every comparison, in the order of the file: a stated total's years, each against its lines first.
    pub fn comparisons(&self) -> &[Comparison] {
        &self.comparisons
    }

    /// The number of comparisons with this result.
    pub fn count(&self, status: Status) -> usize {
        self.comparisons.iter().filter(|comparison| comparison.status == status).count()
    }

    /// Every stated total beside its lines, each in the order of the years, then for all of them together.
    pub fn all_stated(&self) -> &[StatedFigure] {
        &self.figures
    }

    /// The totals stated for an area (or the whole), view and period beside their lines, in the order of the file.
    pub fn stated_for(
        &self,
        dataset: &Dataset,
        area: Option<AreaId>,
        view: View,
        period: Period,
    ) -> impl Iterator<Item = StatedFigure> {
        let column = period.year().map_or(self.periods - 1, YearId::index);
        let of_view = dataset.stated_for(area).filter(move |(_, stated)| stated.view == view);
        of_view.map(move |(id, _)| self.figures[id.0 as usize * self.periods + column])
    }

    fn compare(&mut self, dataset: &Dataset, totals: &Totals, id: StatedId, stated: &Stated) -> Result<(), TooLong> {
        let at = |period| TooLong { area: stated.area, view: stated.view, period };
        let mut added = 0;
        for (year, &amount) in dataset.years().zip(&stated.amounts) {
            let period = Period::Year(year);
            let lines = totals.cell(stated.area, stated.view, period);
            added += lines.initiatives;
            let compared = FigureToCompare { dataset, stated: id, year, amount };
            let lines =
                compared.with(Against::Initiatives, lines.amount, lines.initiatives).map_err(|Inexact| at(period))?;
            self.figures.push(StatedFigure { stated: id, amount, difference: lines.difference, status: lines.status });
            self.comparisons.push(lines);
            for (against, parts) in [
                (Against::StatedAreas, stated_areas(dataset, stated, year)),
                (Against::StatedViews, stated_views(dataset, stated, year)),
            ] {
                if parts.is_empty() {
                    continue;
                }
                let added = u32::try_from(parts.iter().flatten().count()).unwrap_or(u32::MAX);
                let comparison =
                    total(&parts).and_then(|sum| compared.with(against, sum, added)).map_err(|Inexact| at(period))?;
                self.comparisons.push(comparison);
            }
        }
        let lines = totals.cell(stated.area, stated.view, Period::All);
        let amount = total(&stated.amounts).map_err(|Inexact| at(Period::All))?;
        let difference = difference(amount, lines.amount).map_err(|Inexact| at(Period::All))?;
        let rounded = added + u32::try_from(stated.amounts.len()).unwrap_or(u32::MAX);
        self.figures.push(StatedFigure {
            stated: id,
            amount,
            difference,
            status: status(dataset, difference, rounded),
        });
        Ok(())
    }
}

/// One stated figure on its way to be compared.
struct FigureToCompare<'a> {
    dataset: &'a Dataset,
    stated: StatedId,
    year: YearId,
    amount: Option<Amount>,
}

impl FigureToCompare<'_> {
    fn with(&self, against: Against, computed: Option<Amount>, figures: u32) -> Result<Comparison, Inexact> {
        let difference = difference(self.amount, computed)?;
        Ok(Comparison {
            stated: self.stated,
            year: self.year,
            against,
            amount: self.amount,
            computed,
            difference,
            status: status(self.dataset, difference, figures.saturating_add(1)),
        })
    }
}

/// Stated less computed; no amount counts as zero on either side.
fn difference(stated: Option<Amount>, computed: Option<Amount>) -> Result<Amount, Inexact> {
    stated.unwrap_or_default().checked_sub(computed.unwrap_or_default())
}

/// A difference is within rounding when half the rounding unit, for each rounded figure, is at least as much.
pub(super) fn status(dataset: &Dataset, difference: Amount, rounded: u32) -> Status {
    if difference.is_zero() {
        return Status::Agrees;
    }
    // Twice the difference against the whole unit, so that nothing is halved. A difference too long to double is more than rounding.
    let twice = difference.abs().checked_mul(Amount::from(2));
    let allowed = dataset.about().rounding.map(|unit| unit.checked_mul(Amount::from(rounded)));
    match (twice, allowed) {
        (Ok(twice), Some(Ok(allowed))) if twice <= allowed => Status::WithinRounding,
        _ => Status::Differs,
    }
}

fn total(parts: &[Option<Amount>]) -> Result<Option<Amount>, Inexact> {
    let mut sum = Sum::default();
    parts.iter().flatten().try_for_each(|&part| sum.add(part))?;
    sum.total()
}

/// For a grand total: the stated totals of the top areas in the same document, table and view. A total that cites no table
/// is in none, so that an area whose total is stated twice without a citation never counts twice.
fn stated_areas(dataset: &Dataset, grand: &Stated, year: YearId) -> Vec<Option<Amount>> {
    if grand.area.is_some() {
        return Vec::new();
    }
    let table = |stated: &Stated| stated.source.and_then(|source| Some((source.document, source.table?)));
    let Some(printed) = table(grand) else { return Vec::new() };
    let of_areas = dataset.top_areas().flat_map(|area| dataset.stated_for(Some(area)));
    of_areas
        .filter(|(_, stated)| stated.view == grand.view && table(stated) == Some(printed))
        .map(|(_, stated)| stated.amounts[year.index()])
        .collect()
}

/// For a combined total: the stated internal total of the same area, and the external one where there is one. Of several,
/// the first of the same document counts; that they contradict each other is a warning of its own.
fn stated_views(dataset: &Dataset, combined: &Stated, year: YearId) -> Vec<Option<Amount>> {
    if combined.view != View::Combined {
        return Vec::new();
    }
    let document = |stated: &Stated| stated.source.and_then(|source| source.document);
    let first = |view| {
        let of_view =
            || dataset.stated_for(combined.area).map(|(_, stated)| stated).filter(move |stated| stated.view == view);
        of_view().find(|stated| document(stated) == document(combined)).or_else(|| of_view().next())
    };
    match first(View::Internal) {
        None => Vec::new(),
        Some(internal) => [Some(internal), first(View::External)]
            .into_iter()
            .flatten()
            .map(|part| part.amounts[year.index()])
            .collect(),
    }
}
