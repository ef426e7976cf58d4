//! The sum of the differences right below a total, as far as it is asked for.

use std::collections::HashMap;

use crate::{
    analysis::check::{
        comparison::{Against, Status},
        reconcile::{
            compare::{Compared, Comparing, printed},
            index::{Printed, bounds},
        },
        stated_for::StatedFor,
    },
    model::{
        amount::{Amount, Inexact, Sum},
        column::ColumnId,
        financing::View,
        ids::{PrintedRow, StatedId},
    },
};

/// The totals that a stated total is compared with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Between {
    /// Those of the areas right below.
    Areas,
    /// Those of both kinds of money.
    Views,
}

/// The differences of totals, and those below them.
pub(super) struct Below<'a, 'b> {
    comparing: &'b Comparing<'a>,
    /// The differences of stated totals from their lines.
    with_lines: HashMap<(StatedId, ColumnId), Amount>,
    /// The differences of others from totals.
    with_totals: HashMap<(StatedId, ColumnId), Amount>,
    known: HashMap<(StatedFor, Printed, ColumnId), Sum>,
}

impl<'a, 'b> Below<'a, 'b> {
    pub fn new(comparing: &'b Comparing<'a>, totals: &[Vec<Compared>]) -> Self {
        let (mut with_lines, mut with_totals) = (HashMap::new(), HashMap::new());
        for comparison in totals.iter().flatten().map(|compared| compared.comparison) {
            let PrintedRow::Total(id) = comparison.row else { continue };
            let key = (id, comparison.column);
            match comparison.against {
                Against::Initiatives if comparison.status != Status::NotItemised => {
                    with_lines.insert(key, comparison.difference);
                }
                Against::StatedAreas | Against::StatedViews if !comparison.difference.is_zero() => {
                    with_totals.entry(key).or_insert(comparison.difference);
                }
                _ => {}
            }
        }
        Self { comparing, with_lines, with_totals, known: HashMap::new() }
    }

    /// The differences of the areas right below a total: of each its total in the same table, else its first in that view, for all
    /// money else its two kinds together, else what is below it.
    pub fn of_total(&mut self, id: StatedId, column: ColumnId) -> Result<Amount, Inexact> {
        let of = self.comparing.index.of(id);
        let printed = Printed::of(self.comparing.dataset.stated_total(id));
        Ok(self.below(of, printed, column)?.total()?.unwrap_or_default())
    }

    /// Returns `true` if every total of a comparison of totals is compared with lines too.
    pub fn is_itemised_between(&self, id: StatedId, column: ColumnId, between: Between) -> bool {
        let dataset = self.comparing.dataset;
        let (of, source) = (self.comparing.index.of(id), Printed::of(dataset.stated_total(id)));
        let index = &self.comparing.index;
        let all = |totals: &[StatedId]| {
            let mut stated =
                totals.iter().filter(|id| printed(dataset.stated_total(**id).cells[column.index()]).is_some());
            stated.all(|&id| self.with_lines.contains_key(&(id, column)))
        };
        all(&[id])
            && match between {
                Between::Areas => {
                    index.right_below(dataset, of).all(|area| all(index.in_table(of.in_area(area), source)))
                }
                Between::Views => [View::Internal, View::External]
                    .iter()
                    .all(|&view| all(index.in_document(of.in_view(view), source.document))),
            }
    }

    /// The differences below an area. Only areas that state a total of the class are visited.
    fn below(&mut self, of: StatedFor, printed: Printed, column: ColumnId) -> Result<Sum, Inexact> {
        if let Some(&known) = self.known.get(&(of, printed, column)) {
            return Ok(known);
        }
        let (first, end) = bounds(self.comparing.dataset, of.area);
        let areas = self.comparing.index.areas(of.class, first, end);
        let mut sum = Sum::default();
        let mut place = 0;
        while let Some(&area) = areas.get(place) {
            match self.of_area(of.in_area(area), printed, column)? {
                Some(difference) => {
                    sum.join(difference)?;
                    let (_, end) = bounds(self.comparing.dataset, Some(area));
                    place = areas.partition_point(|area| area.index() < end);
                }
                None => place += 1,
            }
        }
        self.known.insert((of, printed, column), sum);
        Ok(sum)
    }

    /// The difference of an area by its own totals; none where these don't tell.
    fn of_area(&mut self, of: StatedFor, printed: Printed, column: ColumnId) -> Result<Option<Sum>, Inexact> {
        let mut sum = Sum::default();
        if let Some(difference) = self.first(of, printed, column) {
            sum.add(difference)?;
            return Ok(Some(sum));
        }
        if of.view != View::Combined {
            return Ok(None);
        }
        let kinds = [View::Internal, View::External].map(|view| of.in_view(view));
        let differences = kinds.map(|of| self.first(of, printed, column));
        if differences.iter().all(Option::is_none) {
            return Ok(None);
        }
        for (of, difference) in kinds.into_iter().zip(differences) {
            match difference {
                Some(difference) => sum.add(difference)?,
                None => sum.join(self.below(of, printed, column)?)?,
            }
        }
        Ok(Some(sum))
    }

    fn first(&self, of: StatedFor, printed: Printed, column: ColumnId) -> Option<Amount> {
        let index = &self.comparing.index;
        let known = |id: &StatedId| {
            let key = (*id, column);
            self.with_lines.get(&key).or_else(|| self.with_totals.get(&key)).copied()
        };
        index.in_table(of, printed).iter().find_map(known).or_else(|| index.all(of).iter().find_map(known))
    }
}
