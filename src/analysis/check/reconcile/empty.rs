//! Tells a part that is empty, of which the document has nothing to print, from one that it prints as a total only or not at all.

use crate::{
    analysis::check::{
        reconcile::{
            lines::{Lines, Reach},
            marks::Marks,
            rounding::Allowance,
        },
        stated_for::StatedFor,
    },
    model::{amount::Inexact, column::ColumnId, dataset::Dataset, ids::AreaId},
};

/// The facts by which a part is found empty.
pub(super) struct Empty<'a> {
    dataset: &'a Dataset,
    /// For each area whether it and every area in it has lines.
    has_lines: Vec<bool>,
    all_have_lines: bool,
    /// Totals that print an amount.
    pub printed: Marks,
    /// Totals of money that stands in no line of their area and view.
    pub hidden: Marks,
}

impl<'a> Empty<'a> {
    pub fn new(dataset: &'a Dataset) -> Self {
        let mut has_lines: Vec<bool> = dataset.areas().map(|area| dataset.initiatives_under(area).len() > 0).collect();
        for area in dataset.areas().rev() {
            if let Some(above) = dataset.area(area).parent
                && !has_lines[area.index()]
            {
                has_lines[above.index()] = false;
            }
        }
        let all_have_lines = has_lines.iter().all(|&has| has) && dataset.initiatives().len() > 0;
        Self { dataset, has_lines, all_have_lines, printed: Marks::default(), hidden: Marks::default() }
    }

    /// The rounding of the zeros that an empty part prints; none where the part is not empty in the column: it and every area in it
    /// has lines, none of its view and class has an amount other than zero, a blank or a withheld amount, and no total prints an
    /// amount of it.
    pub fn zeros(&self, of: StatedFor, column: ColumnId, lines: &mut Lines<'_>) -> Result<Option<Allowance>, Inexact> {
        let has_lines = of.area.map_or(self.all_have_lines, |area| self.has_lines[area.index()]);
        if !has_lines || self.printed.has_part_of_any_class(of, column) || self.hidden.has_overlapping(of, column) {
            return Ok(None);
        }
        let found = lines.find(of, Reach::Below, column)?;
        let printed = found.printed;
        let is_empty = printed.nonzero == 0 && printed.blank == 0 && printed.withheld == 0 && !found.is_unclear();
        Ok(is_empty.then(|| Allowance::none().with_lines(self.dataset, printed.amounts)))
    }

    /// Tells the area above of what is printed in this one.
    pub fn hand_up(&mut self, area: AreaId) {
        self.printed.hand_up(self.dataset, area);
        self.hidden.hand_up(self.dataset, area);
    }
}
