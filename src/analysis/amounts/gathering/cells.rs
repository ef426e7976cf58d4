//! The cells of lines, as they are added up.

use crate::{
    analysis::amounts::facts::Facts,
    model::{
        amount::{Amount, Inexact, Sum},
        dataset::Dataset,
        ids::InitiativeId,
        measure::BasisId,
    },
};

/// What the cells of lines may be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cells {
    /// Amounts, dashes and blanks alone, each of them added as it is.
    Plain,
    /// Also withheld, in doubt, in prices, of a flow, printed sums or not added.
    Any,
}

impl Cells {
    pub fn of(dataset: &Dataset, facts: &Facts) -> Self {
        let are_printed = dataset.columns().all(|column| dataset.column(column).sum.is_none());
        let are_sure = !dataset.has_remarks() && !dataset.has_withheld() && !dataset.has_price_levels();
        let is_plain = are_printed && are_sure && dataset.flows().is_none() && facts.adds_all();
        if is_plain { Self::Plain } else { Self::Any }
    }
}

/// The figures of a line over all years. They too are shown as a sum, so they must have one, whatever the others add up to.
pub(super) fn all_years(dataset: &Dataset, initiative: InitiativeId, basis: BasisId) -> Result<(Sum, Amount), Inexact> {
    let (amounts, mut all) = (dataset.amounts(initiative), Sum::default());
    dataset.years(basis).filter_map(|year| amounts[year.index()]).try_for_each(|amount| all.add(amount))?;
    Ok((all, all.total()?.unwrap_or_default()))
}
