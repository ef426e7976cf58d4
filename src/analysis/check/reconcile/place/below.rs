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
        columns::ColumnId,
        financing::View,
        ids::{PrintedRow, StatedId},
    },
};

/// The totals that a stated total is compared with.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
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
    /// The sums of differences below, as totals in a table see them, or in no table in particular.
    known: HashMap<(StatedFor, Option<Printed>, ColumnId), Sum>,
    /// Whether the totals of comparisons of totals are compared with lines too.
    itemised: HashMap<(StatedFor, Printed, ColumnId, Between), bool>,
    /// The first difference of totals of the same lines, whatever their table.
    firsts: HashMap<(StatedFor, ColumnId), Option<Amount>>,
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
        let (itemised, firsts) = (HashMap::new(), HashMap::new());
        Self { comparing, with_lines, with_totals, known: HashMap::new(), itemised, firsts }
    }

    /// The differences of the areas right below a total: of each its total in the same table, else its first in that view, for all
    /// money else its two kinds together, else what is below it.
    pub fn of_total(&mut self, id: StatedId, column: ColumnId) -> Result<Amount, Inexact> {
        let of = self.comparing.index.of(id);
        let printed = Printed::of(self.comparing.dataset.stated_total(id));
        Ok(self.below(of, Some(printed), column)?.total()?.unwrap_or_default())
    }

    /// Returns `true` if every total of a comparison of totals is compared with lines too.
    pub fn is_itemised_between(&mut self, id: StatedId, column: ColumnId, between: Between) -> bool {
        let printed = Printed::of(self.comparing.dataset.stated_total(id));
        let source = match between {
            Between::Areas => printed,
            // These are compared with all of the document.
            Between::Views => Printed { table: None, ..printed },
        };
        let of = self.comparing.index.of(id);
        if !self.is_itemised(&[id], column) {
            return false;
        }
        if let Some(&known) = self.itemised.get(&(of, source, column, between)) {
            return known;
        }
        let index = &self.comparing.index;
        let all = |totals: &[StatedId]| self.is_itemised(totals, column);
        let is_itemised = match between {
            Between::Areas => {
                let below = index.right_below_in(of, source);
                below.iter().all(|&area| all(index.in_table(of.in_area(area), source)))
            }
            Between::Views => [View::Internal, View::External]
                .iter()
                .all(|&view| all(index.in_document(of.in_view(view), source.document))),
        };
        self.itemised.insert((of, source, column, between), is_itemised);
        is_itemised
    }

    /// Returns `true` if each of some totals that prints a figure in a column is compared with lines there.
    fn is_itemised(&self, totals: &[StatedId], column: ColumnId) -> bool {
        let dataset = self.comparing.dataset;
        let is_printed = |id: &&StatedId| printed(dataset.stated_total(**id).cells[column.index()]).is_some();
        totals.iter().filter(is_printed).all(|&id| self.with_lines.contains_key(&(id, column)))
    }

    /// The differences below an area. Only areas that state a total of the class are visited; for a table only those that state one
    /// in it, or have such areas in them, since the others differ as they do in no table in particular.
    fn below(&mut self, of: StatedFor, printed: Option<Printed>, column: ColumnId) -> Result<Sum, Inexact> {
        if let Some(&known) = self.known.get(&(of, printed, column)) {
            return Ok(known);
        }
        let (first, end) = bounds(self.comparing.dataset, of.area);
        let index = &self.comparing.index;
        let (areas, mut sum) = match printed {
            None => (index.areas(of.class, first, end), Sum::default()),
            Some(printed) => (index.ways_to(of.class, printed, first, end), self.below(of, None, column)?),
        };
        let mut place = 0;
        while let Some(&area) = areas.get(place) {
            match self.of_area(of.in_area(area), printed, column)? {
                Some(difference) => {
                    sum.join(difference)?;
                    if printed.is_some() {
                        sum.take(self.of_area(of.in_area(area), None, column)?.unwrap_or_default())?;
                    }
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
    fn of_area(&mut self, of: StatedFor, printed: Option<Printed>, column: ColumnId) -> Result<Option<Sum>, Inexact> {
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

    fn first(&mut self, of: StatedFor, printed: Option<Printed>, column: ColumnId) -> Option<Amount> {
        let index = &self.comparing.index;
        let known = |id: &StatedId| {
            let key = (*id, column);
            self.with_lines.get(&key).or_else(|| self.with_totals.get(&key)).copied()
        };
        let in_table = printed.map_or(&[][..], |printed| index.in_table(of, printed));
        if let Some(same) = in_table.iter().find_map(known) {
            return Some(same);
        }
        let first = || index.all(of).iter().find_map(known);
        *self.firsts.entry((of, column)).or_insert_with(first)
    }
}
