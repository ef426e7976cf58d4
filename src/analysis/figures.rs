//! All figures of a dataset, computed once when it is opened: the lines' totals and what is stated beside them.

use crate::{
    analysis::{
        change::{Change, between},
        differing::Differing,
        reconcile::{Reconciliation, StatedFigure, Status},
        totals::{SumCell, TooLong, Totals},
    },
    model::{
        amount::Amount,
        dataset::Dataset,
        financing::View,
        ids::AreaId,
        year::{Period, YearId},
    },
};

/// Every figure that does not depend on what is filtered.
#[derive(Debug)]
pub struct Figures {
    /// What the lines add up to.
    pub totals: Totals,
    /// What the documents state, beside it.
    pub reconciliation: Reconciliation,
    /// Which areas differ.
    pub differing: Differing,
}

/// A total: what the lines add up to and what a document states, side by side and never mixed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Total {
    /// What the lines add up to.
    pub lines: SumCell,
    /// What is stated, where anything is; of several the first in the file that differs, else the first.
    pub stated: Option<StatedFigure>,
    /// Whether any of the stated figures differs from the lines.
    pub differs: bool,
}

impl Figures {
    /// Computes them.
    ///
    /// # Errors
    /// When a sum cannot be given exactly.
    pub fn of(dataset: &Dataset) -> Result<Self, TooLong> {
        let totals = Totals::of(dataset)?;
        let reconciliation = Reconciliation::of(dataset, &totals)?;
        let differing = Differing::of(dataset, reconciliation.all_stated());
        Ok(Self { totals, reconciliation, differing })
    }

    /// The total of an area, or of the whole.
    #[must_use]
    pub fn total(&self, dataset: &Dataset, area: Option<AreaId>, view: View, period: Period) -> Total {
        let held = || self.reconciliation.stated_for(dataset, area, view, period);
        let differing = held().find(|held| held.status == Status::Differs);
        Total {
            lines: self.totals.cell(area, view, period),
            stated: differing.or_else(|| held().next()),
            differs: differing.is_some(),
        }
    }

    /// How the stated total that is shown for a period changed between two years, where one is stated.
    #[must_use]
    pub fn stated_change(
        &self,
        dataset: &Dataset,
        area: Option<AreaId>,
        view: View,
        shown: Period,
        [base, year]: [YearId; 2],
    ) -> Option<Change> {
        let shown = self.total(dataset, area, view, shown).stated?;
        Some(between(&dataset.stated_total(shown.stated).amounts, base, year))
    }

    /// The lines' totals of each year.
    #[must_use]
    pub fn series(&self, dataset: &Dataset, area: Option<AreaId>, view: View) -> Vec<Option<Amount>> {
        dataset.years().map(|year| self.totals.cell(area, view, Period::Year(year)).amount).collect()
    }
}
