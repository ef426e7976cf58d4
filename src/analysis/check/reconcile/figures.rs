//! The figures of a stated total, column by column and then over the years of each basis, each with the outcome of its comparisons.

use crate::{
    analysis::{
        amounts::totals::TooLong,
        check::{
            comparison::{Against, Covers, Status, is_larger},
            reconcile::{compare::Compared, rounding::Allowance},
        },
    },
    model::{
        amount::{Amount, Inexact, Sum},
        cell::Cell,
        columns::ColumnId,
        dataset::Dataset,
        ids::StatedId,
        measure::BasisId,
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
    /// The outcome of the comparison with the lines.
    pub status: Status,
    /// The first sum of other stated figures that it differs from.
    pub differs_from: Option<Against>,
    /// The money that it is the total of.
    pub covers: Covers,
    /// The number of its lines that are blank; over all years the most in any of them.
    pub blank: u32,
}

impl StatedFigure {
    /// A total without a figure: there is nothing to hold against anything.
    pub fn none(stated: StatedId) -> Self {
        Self {
            stated,
            amount: None,
            difference: Amount::ZERO,
            status: Status::NotItemised,
            differs_from: None,
            covers: Covers::ItsView,
            blank: 0,
        }
    }

    /// Returns `true` if it differs from its lines or from other stated figures.
    pub fn differs(&self) -> bool {
        self.status == Status::Differs || self.differs_from.is_some()
    }

    /// Returns `true` if it is larger in size than the sum of its lines, or of the other sign.
    pub fn is_larger(&self) -> bool {
        is_larger(self.amount, self.amount.unwrap_or_default().checked_sub(self.difference).ok())
    }
}

/// The sums of other stated figures that a total is held against.
const OTHERS: [Against; 3] = [Against::StatedAreas, Against::StatedViews, Against::Columns];

/// The figures of a stated total, one for each period: none where nothing is printed. `covers` tells of a column.
///
/// # Errors
/// When a sum over the years can't be given exactly.
pub(super) fn of_total(
    dataset: &Dataset,
    id: StatedId,
    made: &[Compared],
    covers: &dyn Fn(ColumnId) -> Covers,
) -> Result<Vec<Option<StatedFigure>>, TooLong> {
    let mut figures = Vec::with_capacity(dataset.columns().len() + dataset.bases().len());
    for column in dataset.columns() {
        figures.push(held(made, column, Against::Initiatives).map(|compared| {
            let differs = |against: &Against| {
                held(made, column, *against).is_some_and(|held| held.comparison.status == Status::Differs)
            };
            StatedFigure {
                stated: id,
                amount: compared.comparison.amount,
                difference: compared.comparison.difference,
                status: compared.comparison.status,
                differs_from: OTHERS.into_iter().find(differs),
                covers: covers(column),
                blank: compared.comparison.blank,
            }
        }));
    }
    for basis in dataset.bases() {
        let stated = dataset.stated_total(id);
        let too_long = |Inexact| TooLong { area: stated.area, view: stated.view, period: Period::All(basis) };
        figures.push(over_all(dataset, id, made, basis, covers).map_err(too_long)?);
    }
    Ok(figures)
}

/// The figure over the years of a basis; none where no year is printed.
fn over_all(
    dataset: &Dataset,
    id: StatedId,
    made: &[Compared],
    basis: BasisId,
    covers: &dyn Fn(ColumnId) -> Covers,
) -> Result<Option<StatedFigure>, Inexact> {
    let (stated, years) = (dataset.stated_total(id), || dataset.years(basis));
    if !years().any(|year| matches!(stated.cells[year.index()], Cell::Amount(_) | Cell::Dash)) {
        return Ok(None);
    }
    let mut sum = Sum::default();
    years().filter_map(|year| stated.amount(year)).try_for_each(|amount| sum.add(amount))?;
    let with_lines = together(dataset, basis, made, Against::Initiatives)?;
    let (difference, status) = with_lines.unwrap_or((Amount::ZERO, Status::NotItemised));
    let mut differs_from = None;
    for against in OTHERS {
        let differs = together(dataset, basis, made, against)?.is_some_and(|(_, status)| status == Status::Differs);
        differs_from = differs_from.or(differs.then_some(against));
    }
    let covers_all = years().all(|year| covers(year) == Covers::AllMoney);
    let covers = if covers_all { Covers::AllMoney } else { Covers::ItsView };
    let blank = years().filter_map(|year| held(made, year, Against::Initiatives)).map(|held| held.comparison.blank);
    let blank = blank.max().unwrap_or(0);
    Ok(Some(StatedFigure { stated: id, amount: sum.total()?, difference, status, differs_from, covers, blank }))
}

/// The differences of all years together; none unless each of them is compared.
fn together(
    dataset: &Dataset,
    basis: BasisId,
    made: &[Compared],
    against: Against,
) -> Result<Option<(Amount, Status)>, Inexact> {
    let (mut difference, mut allowance) = (Sum::default(), Allowance::none());
    for year in dataset.years(basis) {
        let compared = held(made, year, against).filter(|held| held.comparison.status != Status::NotItemised);
        let Some(compared) = compared else { return Ok(None) };
        difference.add(compared.comparison.difference)?;
        allowance = allowance.and(compared.allowance);
    }
    let difference = difference.total()?.unwrap_or_default();
    Ok(Some((difference, allowance.status(difference))))
}

/// The comparison of a column with one of the sums. Those of a total stand in the order of the columns.
fn held(made: &[Compared], column: ColumnId, against: Against) -> Option<&Compared> {
    let start = made.partition_point(|made| made.comparison.column < column);
    let of_column = made[start..].iter().take_while(|made| made.comparison.column == column);
    of_column.into_iter().find(|made| made.comparison.against == against)
}
