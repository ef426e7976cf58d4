//! The sums of the lines by area, view and period, exactly. The documents' own totals are in `reconcile`.

use crate::{
    analysis::amounts::{gathering::Sums, not_added::NotAddedAmount, sums::SumTable},
    model::{
        amount::Amount,
        dataset::Dataset,
        financing::View,
        ids::{AreaId, InitiativeId},
        period::Period,
    },
};

pub use crate::analysis::amounts::sums::{LineCount, SumCell, TooLong};

/// The sums of all areas and of the whole, for each view and period.
#[derive(Debug)]
pub struct Totals {
    areas: usize,
    table: SumTable,
}

impl Totals {
    /// The totals of all initiatives.
    ///
    /// # Errors
    /// When one of them cannot be given exactly.
    pub fn of(dataset: &Dataset) -> Result<Self, TooLong> {
        Self::in_order(dataset, dataset.initiatives())
    }

    /// The totals of no initiatives at all.
    pub fn none(dataset: &Dataset) -> Self {
        let areas = dataset.areas().len();
        Self { areas, table: SumTable::empty(dataset, areas + 1) }
    }

    /// The totals of some initiatives, each given once. Each area's are added to the one above it, the innermost first, and
    /// the top ones to the whole.
    ///
    /// # Errors
    /// When one of them cannot be given exactly.
    pub fn over(dataset: &Dataset, initiatives: impl Iterator<Item = InitiativeId>) -> Result<Self, TooLong> {
        let mut lines: Vec<InitiativeId> = initiatives.collect();
        if !lines.is_sorted() {
            lines.sort_unstable();
        }
        Self::in_order(dataset, lines.into_iter())
    }

    /// The same of initiatives in document order, in which those of an area stand together.
    ///
    /// # Errors
    /// When one of them cannot be given exactly.
    pub fn in_order(dataset: &Dataset, initiatives: impl Iterator<Item = InitiativeId>) -> Result<Self, TooLong> {
        let areas = dataset.areas().len();
        let mut sums = Sums::new(dataset, areas + 1);
        // The areas from the top down to that of the line, which are the only ones whose sums are in the making.
        let mut open: Vec<AreaId> = Vec::new();
        let close = |sums: &mut Sums, area: AreaId| {
            let above = dataset.area(area).parent;
            sums.close_into(area.index(), above.map_or(areas, AreaId::index), [Some(area), above])
        };
        for line in initiatives {
            let area = dataset.initiative(line).area;
            while let Some(inner) = open.pop_if(|&mut inner| !dataset.is_within(area, inner)) {
                close(&mut sums, inner)?;
            }
            if open.last() != Some(&area) {
                open.extend(&dataset.path(area)[open.len()..]);
            }
            sums.add(dataset, area.index(), line)?;
        }
        while let Some(inner) = open.pop() {
            close(&mut sums, inner)?;
        }
        let table = sums.finish(|bin| dataset.areas().nth(bin))?;
        Ok(Self { areas, table })
    }

    /// One sum: of an area with its sub-areas, or of the whole.
    pub fn cell(&self, area: Option<AreaId>, view: View, period: Period) -> SumCell {
        self.table.cell(self.bin(area), view, period)
    }

    /// The amounts that one sum does not add: none in a column, those that are not added in all years.
    pub fn not_added(&self, area: Option<AreaId>, view: View, period: Period) -> Vec<NotAddedAmount> {
        self.table.not_added(self.bin(area), view, period)
    }

    /// The number of lines of an area with its sub-areas, or of the whole.
    pub fn lines(&self, area: Option<AreaId>, view: View) -> LineCount {
        self.table.lines(self.bin(area), view)
    }

    /// The least and the greatest sum.
    pub fn range(&self) -> (Amount, Amount) {
        self.table.range()
    }

    fn bin(&self, area: Option<AreaId>) -> usize {
        area.map_or(self.areas, AreaId::index)
    }
}
