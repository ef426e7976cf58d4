//! Tells a part that is empty, of which the document has nothing to print, from one that it prints as a total only or not at all.

use std::collections::HashMap;

use crate::{
    analysis::check::{
        reconcile::{
            lines::{Lines, Reach},
            marks::Marks,
            rounding::Allowance,
        },
        stated_for::StatedFor,
    },
    model::{amount::Inexact, columns::ColumnId, dataset::Dataset, ids::AreaId},
};

/// The facts by which a part is found empty.
pub(super) struct Empty<'a> {
    dataset: &'a Dataset,
    /// For each area whether it and every area in it has lines.
    has_lines: Vec<bool>,
    all_have_lines: bool,
    /// The areas right below one that lack lines, by place, the last first.
    without_lines: HashMap<Option<AreaId>, Vec<AreaId>>,
    /// Totals that print an amount.
    pub printed: Marks,
    /// Totals of money that stands in no line of their area and view.
    pub hidden: Marks,
}

impl<'a> Empty<'a> {
    pub fn new(dataset: &'a Dataset) -> Self {
        let mut has_lines: Vec<bool> = dataset.areas().map(|area| dataset.initiatives_under(area).len() > 0).collect();
        let mut without_lines: HashMap<Option<AreaId>, Vec<AreaId>> = HashMap::new();
        for area in dataset.areas().rev() {
            if !has_lines[area.index()] {
                let above = dataset.area(area).parent;
                without_lines.entry(above).or_default().push(area);
                if let Some(above) = above {
                    has_lines[above.index()] = false;
                }
            }
        }
        let all_have_lines = has_lines.iter().all(|&has| has) && dataset.initiatives().len() > 0;
        let (printed, hidden) = (Marks::default(), Marks::default());
        Self { dataset, has_lines, all_have_lines, without_lines, printed, hidden }
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
        Ok((found.not_empty() == 0).then(|| Allowance::none().with_lines(self.dataset, found.printed.amounts)))
    }

    /// The rounding of the zeros that the areas right below one print, save some areas, which are sorted; none unless each of
    /// the others is empty. It costs what these some areas are, however many the others are.
    pub fn zeros_beside(
        &self,
        of: StatedFor,
        but: &[AreaId],
        column: ColumnId,
        lines: &mut Lines<'_>,
    ) -> Result<Option<Allowance>, Inexact> {
        let mut without_lines = self.without_lines.get(&of.area).into_iter().flatten();
        if without_lines.any(|area| but.binary_search(area).is_err())
            || self.printed.has_part_beside(of, column, but)
            || self.hidden.has_overlapping_beside(of, column, but)
        {
            return Ok(None);
        }
        let all = lines.find(of, Reach::Below, column)?;
        let own = lines.find(of, Reach::Own, column)?;
        let (mut not_empty, mut amounts) = (own.not_empty(), own.printed.amounts);
        for &area in but {
            let found = lines.find(of.in_area(area), Reach::Below, column)?;
            not_empty += found.not_empty();
            amounts += found.printed.amounts;
        }
        let zeros = || Allowance::none().with_lines(self.dataset, all.printed.amounts - amounts);
        Ok((all.not_empty() == not_empty).then(zeros))
    }

    /// Tells the area above of what is printed in this one.
    pub fn hand_up(&mut self, area: AreaId) {
        self.printed.hand_up(self.dataset, area);
        self.hidden.hand_up(self.dataset, area);
    }
}
