//! Tells a part that is empty, of which the document has nothing to print, from one that it prints as a total only or not at all.

use std::collections::HashMap;

use crate::{
    analysis::reconcile::{index::Of, lines::Lines},
    model::{amount::Inexact, cell::Cell, column::ColumnId, dataset::Dataset, financing::View, ids::AreaId},
};

/// Which parts are empty, as far as that was asked.
pub(super) struct Empty<'a> {
    dataset: &'a Dataset,
    /// For each area whether it and every area in it has lines.
    has_lines: Vec<bool>,
    known: HashMap<(Of, ColumnId), bool>,
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
        Self { dataset, has_lines, known: HashMap::new() }
    }

    /// Whether a part is empty in a column: it and every area in it has lines, none of its view and class has an amount other than
    /// zero, a blank or a withheld amount, and no total prints an amount of it.
    pub fn is(&mut self, of: Of, column: ColumnId, lines: &mut Lines<'_>) -> Result<bool, Inexact> {
        if let Some(&known) = self.known.get(&(of, column)) {
            return Ok(known);
        }
        let is = self.have_lines(of.area) && {
            let printed = lines.below(of.area, of.view, of.class, column)?;
            printed.nonzero == 0 && printed.blank == 0 && printed.withheld == 0 && !self.is_printed(of, column)
        };
        self.known.insert((of, column), is);
        Ok(is)
    }

    fn have_lines(&self, area: Option<AreaId>) -> bool {
        match area {
            Some(area) => self.has_lines[area.index()],
            None => self.has_lines.iter().all(|&has| has),
        }
    }

    /// Whether a total of the part, or of a part of it, prints an amount.
    fn is_printed(&self, of: Of, column: ColumnId) -> bool {
        self.dataset.stated_within(of.area).any(|(_, stated)| {
            let is_part = (of.view == View::Combined || stated.view == of.view)
                && (of.class.is_none() || stated.class == of.class);
            let prints = match stated.cells[column.index()] {
                Cell::Amount(amount) => !amount.is_zero(),
                Cell::Withheld => true,
                Cell::Dash | Cell::Blank => false,
            };
            is_part && prints
        })
    }
}
