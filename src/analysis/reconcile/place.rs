//! Tells where each difference arises: a gap is counted once, in the area or class and the column where it arises; a difference that
//! follows from those of the areas, columns or rows below it is carried.

use std::collections::{HashMap, HashSet};

use crate::{
    analysis::{
        reconcile::{
            Against, Origin, PrintedRow, Status,
            compare::{Compared, Comparing, below},
            index::{Of, Printed},
        },
        totals::TooLong,
    },
    model::{
        amount::{Amount, Inexact, Sum},
        column::ColumnId,
        dimension::Class,
        financing::View,
        ids::{AreaId, StatedId},
        period::Period,
    },
};

/// A place in which a gap is counted once, however many views and tables print it.
type Place = (Option<AreaId>, Option<Class>, ColumnId);

/// The sum of the differences right below a total, as far as it was asked for.
struct Below<'a, 'b> {
    comparing: &'b Comparing<'a>,
    /// The differences of stated totals from their lines; none where these are not itemised.
    differences: HashMap<(StatedId, ColumnId), Amount>,
    known: HashMap<(Of, Printed, ColumnId), Sum>,
}

/// Gives each difference its origin.
///
/// # Errors
/// When the differences below a total can't be added exactly.
pub(super) fn place(
    comparing: &Comparing<'_>,
    totals: &mut [Vec<Compared>],
    lines: &mut [Compared],
) -> Result<(), TooLong> {
    let mut below = Below::new(comparing, totals);
    let mut gaps: HashSet<Place> = HashSet::new();
    for line in lines.iter_mut() {
        if line.comparison.status == Status::Differs {
            line.comparison.origin = Some(Origin::Gap { own: line.comparison.difference });
        }
    }
    let of_rows = rows(comparing, lines);
    for pass in [Pass::Lines, Pass::Totals] {
        for made in &mut *totals {
            let itemised = made.first().map(|compared| compared.comparison.column).is_some();
            debug_assert!(itemised || made.is_empty());
            for place in 0..made.len() {
                let compared = made[place];
                let PrintedRow::Total(id) = compared.comparison.row else { continue };
                if compared.comparison.status != Status::Differs || !pass.has(compared.comparison.against) {
                    continue;
                }
                let stated = comparing.dataset.stated_total(id);
                let (of, column) = (Of::stated(stated), compared.comparison.column);
                let too_long = |Inexact| TooLong { area: of.area, view: of.view, period: Period::Column(column) };
                let origin = match compared.comparison.against {
                    Against::Initiatives | Against::Columns => {
                        below.lines_or_columns(id, of, &compared, &of_rows).map_err(too_long)?
                    }
                    Against::StatedAreas | Against::StatedViews => {
                        let has_gap = gaps.contains(&(of.area, of.class, column));
                        below.totals(id, of, &compared, has_gap).map_err(too_long)?
                    }
                };
                if matches!(origin, Origin::Gap { .. }) {
                    gaps.insert((of.area, of.class, column));
                }
                made[place].comparison.origin = Some(origin);
            }
        }
    }
    Ok(())
}

/// Differences with lines and columns come first: those between totals depend on where these lie.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pass {
    Lines,
    Totals,
}

impl Pass {
    fn has(self, against: Against) -> bool {
        let is_between_totals = matches!(against, Against::StatedAreas | Against::StatedViews);
        is_between_totals == (self == Self::Totals)
    }
}

/// The differences of lines in printed sums, added up by area and column.
type Rows = HashMap<(AreaId, View, ColumnId), Sum>;

fn rows(comparing: &Comparing<'_>, lines: &[Compared]) -> Rows {
    let mut rows = Rows::new();
    for compared in lines.iter().filter(|compared| compared.comparison.status == Status::Differs) {
        let PrintedRow::Line(line) = compared.comparison.row else { continue };
        let line = comparing.dataset.initiative(line);
        for view in [View::from(line.financing), View::Combined] {
            let sum = rows.entry((line.area, view, compared.comparison.column)).or_default();
            // A sum too long is one that nothing equals.
            let _ = sum.add(compared.comparison.difference);
        }
    }
    rows
}

impl<'a, 'b> Below<'a, 'b> {
    fn new(comparing: &'b Comparing<'a>, totals: &[Vec<Compared>]) -> Self {
        let with_lines = totals.iter().flatten().map(|compared| compared.comparison).filter_map(|comparison| {
            let PrintedRow::Total(id) = comparison.row else { return None };
            let is_itemised = comparison.against == Against::Initiatives && comparison.status != Status::NotItemised;
            is_itemised.then_some(((id, comparison.column), comparison.difference))
        });
        let differences = with_lines.collect();
        Self { comparing, differences, known: HashMap::new() }
    }

    /// The origin of a difference with lines, or with the columns that a printed sum names.
    fn lines_or_columns(&mut self, id: StatedId, of: Of, compared: &Compared, rows: &Rows) -> Result<Origin, Inexact> {
        let (difference, column) = (compared.comparison.difference, compared.comparison.column);
        if let Some(sum) = &self.comparing.dataset.column(column).sum {
            let mut columns = Sum::default();
            for (parts, sign) in [(&sum.plus, 1), (&sum.less, -1)] {
                for part in parts {
                    if let Some(&part) = self.differences.get(&(id, *part)) {
                        columns.add(if sign < 0 { -part } else { part })?;
                    }
                }
            }
            let mut of_rows = Sum::default();
            for ((_, _, _), sum) in rows.iter().filter(|((area, view, of_column), _)| {
                *of_column == column && *view == of.view && self.is_within(*area, of.area)
            }) {
                of_rows.join(*sum)?;
            }
            let follows = |sum: Sum| -> Result<bool, Inexact> {
                Ok(sum.total()?.is_some_and(|sum| !sum.is_zero() && (sum == difference || -sum == difference)))
            };
            if follows(columns)? || follows(of_rows)? {
                return Ok(Origin::Carried);
            }
        }
        if compared.comparison.against == Against::Columns {
            return Ok(Origin::Gap { own: difference });
        }
        let stated = self.comparing.dataset.stated_total(id);
        let below = self.below(of, Printed::of(stated), column)?.total()?.unwrap_or_default();
        let own = difference.checked_sub(below)?;
        Ok(if !below.is_zero() && compared.allowance.explains(own) { Origin::Carried } else { Origin::Gap { own } })
    }

    /// The origin of a difference between totals.
    fn totals(&mut self, id: StatedId, of: Of, compared: &Compared, has_gap: bool) -> Result<Origin, Inexact> {
        let (difference, column) = (compared.comparison.difference, compared.comparison.column);
        let printed = Printed::of(self.comparing.dataset.stated_total(id));
        let gap = Origin::Gap { own: difference };
        if has_gap {
            return Ok(gap);
        }
        let below = self.below(of, printed, column)?.total()?.unwrap_or_default();
        let index = &self.comparing.index;
        let is_itemised = |totals: &[StatedId]| totals.iter().all(|&id| self.differences.contains_key(&(id, column)));
        let all_itemised = is_itemised(&[id])
            && match compared.comparison.against {
                Against::StatedAreas => {
                    self.areas_below(of).iter().all(|&area| is_itemised(index.in_table(of.in_area(area), printed)))
                }
                _ => [View::Internal, View::External]
                    .iter()
                    .all(|&view| is_itemised(index.in_document(of.in_view(view), printed.document))),
            };
        Ok(if all_itemised || difference == -below { Origin::Carried } else { gap })
    }

    /// The differences with the lines of the areas right below: of each its total in the same table, else its first in that view, for
    /// all money else its two kinds together, else what is below it.
    fn below(&mut self, of: Of, printed: Printed, column: ColumnId) -> Result<Sum, Inexact> {
        if let Some(&known) = self.known.get(&(of, printed, column)) {
            return Ok(known);
        }
        let mut sum = Sum::default();
        for area in self.areas_below(of) {
            sum.join(self.of_area(of.in_area(area), printed, column)?)?;
        }
        self.known.insert((of, printed, column), sum);
        Ok(sum)
    }

    fn of_area(&mut self, of: Of, printed: Printed, column: ColumnId) -> Result<Sum, Inexact> {
        let index = &self.comparing.index;
        let first = |totals: &[StatedId]| {
            let stated = totals.iter().find(|id| self.states(**id, column));
            stated.map(|&id| self.differences.get(&(id, column)).copied().unwrap_or_default())
        };
        let mut sum = Sum::default();
        if let Some(difference) = first(index.in_table(of, printed)).or_else(|| first(index.all(of))) {
            sum.add(difference)?;
            return Ok(sum);
        }
        let kinds = [View::Internal, View::External].map(|view| first(index.all(of.in_view(view))));
        if of.view == View::Combined && kinds.iter().any(Option::is_some) {
            kinds.into_iter().flatten().try_for_each(|difference| sum.add(difference))?;
            return Ok(sum);
        }
        self.below(of, printed, column)
    }

    fn states(&self, id: StatedId, column: ColumnId) -> bool {
        use crate::model::cell::Cell;
        let cell = self.comparing.dataset.stated_total(id).cells[column.index()];
        matches!(cell, Cell::Amount(_) | Cell::Dash)
    }

    fn areas_below(&self, of: Of) -> Vec<AreaId> {
        below(self.comparing.dataset, of.area)
    }

    fn is_within(&self, area: AreaId, outer: Option<AreaId>) -> bool {
        outer.is_none_or(|outer| self.comparing.dataset.subtree(outer).any(|inner| inner == area))
    }
}
