//! All figures of a dataset, computed once when it is opened: the lines' totals and the stated totals beside them.

use crate::{
    analysis::{
        amounts::{
            shown::ShownFigure,
            totals::{SumCell, TooLong, Totals},
        },
        change::{Change, between},
        check::{
            differing::Differing,
            reconcile::{Reconciliation, StatedFigure, Status},
        },
    },
    model::{
        column::ColumnId, dataset::Dataset, dimension::Class, financing::View, ids::AreaId, measure::BasisId,
        period::Period,
    },
};

/// Every figure that no filter changes.
#[derive(Debug)]
pub struct Figures {
    /// The sums of the lines.
    pub totals: Totals,
    /// The stated totals, compared with the lines.
    pub reconciliation: Reconciliation,
    /// The areas that differ.
    pub differing: Differing,
}

/// A total: the sum of the lines and the total that a document states, side by side and never mixed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Total {
    /// The sums of the lines.
    pub lines: SumCell,
    /// The stated total, where there is one; of several the first in the file that differs, else the first.
    pub stated: Option<StatedFigure>,
    /// True if any of the stated figures differs from the lines.
    pub differs: bool,
}

impl Figures {
    /// Computes them.
    ///
    /// # Errors
    /// When a sum cannot be given exactly.
    pub fn of(dataset: &Dataset) -> Result<Self, TooLong> {
        let totals = Totals::of(dataset)?;
        let reconciliation = Reconciliation::of(dataset)?;
        let differing = Differing::of(dataset, &reconciliation);
        Ok(Self { totals, reconciliation, differing })
    }

    /// The total of an area, or of the whole.
    pub fn total(&self, dataset: &Dataset, area: Option<AreaId>, view: View, period: Period) -> Total {
        let stated = || self.reconciliation.stated_for(dataset, area, view, period);
        let differing = stated().find(|stated| stated.status == Status::Differs);
        Total {
            lines: self.totals.cell(area, view, period),
            stated: differing.or_else(|| stated().next()),
            differs: differing.is_some(),
        }
    }

    /// The total of the lines of a class, whose sum is given.
    pub fn class_total(&self, dataset: &Dataset, class: Class, view: View, period: Period, lines: SumCell) -> Total {
        let stated = || self.reconciliation.stated_for_class(dataset, None, view, Some(class), period);
        let differing = stated().find(|stated| stated.status == Status::Differs);
        Total { lines, stated: differing.or_else(|| stated().next()), differs: differing.is_some() }
    }

    /// The change between two years of the stated total that is shown, where one is stated.
    pub fn stated_change(
        dataset: &Dataset,
        shown: Option<StatedFigure>,
        basis: BasisId,
        [base, year]: [ColumnId; 2],
    ) -> Option<Change> {
        let shown = shown?;
        let figure = |column| ShownFigure::of_stated_cell(dataset, shown.stated, column);
        Some(between(dataset.basis(basis), &figure, base, year))
    }
}
