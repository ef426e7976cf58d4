//! Differences in printed sums of columns that follow from the columns they name, or from the rows of a total.

use std::collections::{HashMap, HashSet};

use crate::{
    analysis::check::{
        comparison::{Against, Comparison, Status},
        reconcile::{
            compare::{Compared, Comparing},
            index::Printed,
            rounding::Allowance,
        },
        stated_for::StatedFor,
    },
    model::{
        amount::{Amount, Inexact, Sum},
        columns::ColumnId,
        dimension::{Class, Classification},
        financing::View,
        ids::{InitiativeId, PrintedRow, StatedId},
    },
};

/// Differences of rows up to and with a line, added up in the order of the lines.
type Running = Vec<(InitiativeId, Sum)>;

/// The differences of rows in printed sums.
pub(super) struct Rows<'a, 'b> {
    comparing: &'b Comparing<'a>,
    /// The lines that differ from their own cells, by column and in document order.
    lines: HashMap<ColumnId, Vec<(InitiativeId, Amount)>>,
    /// The same added up, by what they are of.
    running: HashMap<(View, Option<Class>, ColumnId), Running>,
    /// The same of stated totals.
    totals: HashMap<(StatedId, ColumnId), Amount>,
    /// Cells of lines in printed sums that other sums name.
    summed: HashMap<(InitiativeId, ColumnId), Compared>,
}

impl<'a, 'b> Rows<'a, 'b> {
    pub fn new(comparing: &'b Comparing<'a>, lines: &[Compared]) -> Self {
        let mut of_lines: HashMap<ColumnId, Vec<(InitiativeId, Amount)>> = HashMap::new();
        for Comparison { row, column, difference, .. } in lines.iter().map(|compared| compared.comparison) {
            if let (PrintedRow::Line(line), false) = (row, difference.is_zero()) {
                of_lines.entry(column).or_default().push((line, difference));
            }
        }
        let dataset = comparing.dataset;
        let sums = dataset.columns().filter_map(|column| dataset.column(column).sum.as_ref());
        let named: HashSet<ColumnId> = sums.flat_map(|sum| sum.plus.iter().chain(&sum.less).copied()).collect();
        let summed = lines.iter().filter(|compared| named.contains(&compared.comparison.column));
        let summed = summed.filter_map(|compared| match compared.comparison.row {
            PrintedRow::Line(line) => Some(((line, compared.comparison.column), *compared)),
            PrintedRow::Total(_) => None,
        });
        let summed = summed.collect();
        Self { comparing, lines: of_lines, running: HashMap::new(), totals: HashMap::new(), summed }
    }

    /// Takes the differences of stated totals from the columns that a sum names.
    pub fn with_totals(mut self, totals: &[Vec<Compared>]) -> Self {
        for comparison in totals.iter().flatten().map(|compared| compared.comparison) {
            if let (PrintedRow::Total(id), Against::Columns) = (comparison.row, comparison.against)
                && comparison.status != Status::NotItemised
            {
                self.totals.insert((id, comparison.column), comparison.difference);
            }
        }
        self
    }

    /// Returns `true` if a line's difference in a printed sum is as large as those of the columns that it names together.
    pub fn line_follows_from_columns(&self, compared: &Compared) -> bool {
        let (PrintedRow::Line(line), column) = (compared.comparison.row, compared.comparison.column) else {
            return false;
        };
        let Some(sum) = &self.comparing.dataset.column(column).sum else { return false };
        let parts = sum.plus.iter().chain(&sum.less).filter_map(|&part| self.summed.get(&(line, part)).copied());
        let mut row: Vec<Compared> = parts.collect();
        row.sort_by_key(|compared| compared.comparison.column);
        self.follows_from_columns(&compared.comparison, compared.allowance, &row)
    }

    /// Returns `true` if a difference in a printed sum is as large as those of the columns that it names together. `row` holds the
    /// comparisons of the same row, in the order of the columns.
    pub fn follows_from_columns(&self, comparison: &Comparison, allowance: Allowance, row: &[Compared]) -> bool {
        let Some(sum) = &self.comparing.dataset.column(comparison.column).sum else { return false };
        let follows = |against: Against| {
            let (mut all, mut roundings) = (Sum::default(), allowance);
            for (columns, is_taken_off) in [(&sum.plus, false), (&sum.less, true)] {
                for &column in columns {
                    let is_it = |other: &&Compared| {
                        other.comparison.against == against && other.comparison.status != Status::NotItemised
                    };
                    let start = row.partition_point(|other| other.comparison.column < column);
                    let mut of_column = row[start..].iter().take_while(|other| other.comparison.column == column);
                    let Some(other) = of_column.find(is_it) else { continue };
                    let difference = other.comparison.difference;
                    if all.add(if is_taken_off { -difference } else { difference }).is_err() {
                        return false;
                    }
                    roundings = roundings.and(other.allowance);
                }
            }
            is_as_large(all, comparison.difference, roundings)
        };
        let any = [Against::Initiatives, Against::StatedAreas, Against::StatedViews, Against::Columns];
        match comparison.against {
            Against::Columns => any.into_iter().any(follows),
            same => follows(same),
        }
    }

    /// Returns `true` if a total's difference in a printed sum is as large as those of its rows from their own cells: of its lines, or of
    /// the totals right below it and the lines beside them.
    pub fn follows_from_rows(&mut self, id: StatedId, comparison: &Comparison, allowance: Allowance) -> bool {
        let (comparing, column) = (self.comparing, comparison.column);
        let dataset = comparing.dataset;
        if dataset.column(column).sum.is_none() {
            return false;
        }
        let (of, printed) = (comparing.index.of(id), Printed::of(dataset.stated_total(id)));
        let all = match of.area {
            Some(area) => range(dataset.initiatives_under(area)),
            None => range(dataset.initiatives()),
        };
        let own = of.area.map_or((0, 0), |area| range(dataset.own_initiatives(area)));
        let Ok(of_lines) = self.of_lines(of, column, all) else { return false };
        if is_as_large(of_lines, comparison.difference, allowance) {
            return true;
        }
        let Ok(mut of_totals) = self.of_lines(of, column, own) else { return false };
        for area in comparing.index.right_below(dataset, of) {
            let part = of.in_area(area);
            let known = |id: &StatedId| self.totals.get(&(*id, column)).copied();
            let same = comparing.index.in_table(part, printed).iter().find_map(known);
            let found = same.or_else(|| comparing.index.all(part).iter().find_map(known));
            if found.is_some_and(|difference| of_totals.add(difference).is_err()) {
                return false;
            }
        }
        is_as_large(of_totals, comparison.difference, allowance)
    }

    /// The differences of the lines from `first` up to `end` that are of a view and class.
    fn of_lines(&mut self, of: StatedFor, column: ColumnId, (first, end): (usize, usize)) -> Result<Sum, Inexact> {
        if !self.running.contains_key(&(of.view, of.class, column)) {
            let running = self.add_up(of, column)?;
            self.running.insert((of.view, of.class, column), running);
        }
        let running = &self.running[&(of.view, of.class, column)];
        let up_to = |line: usize| {
            let place = running.partition_point(|(id, _)| id.index() < line);
            place.checked_sub(1).map_or(Ok(None), |place| running[place].1.total())
        };
        let mut sum = Sum::default();
        up_to(end)?.map_or(Ok(()), |upper| sum.add(upper))?;
        up_to(first)?.map_or(Ok(()), |lower| sum.add(-lower))?;
        Ok(sum)
    }

    fn add_up(&self, of: StatedFor, column: ColumnId) -> Result<Running, Inexact> {
        let (dataset, names) = (self.comparing.dataset, &self.comparing.names);
        let is_of = |line: InitiativeId| {
            of.view.includes(dataset.initiative(line).financing)
                && of.class.is_none_or(|class| {
                    let by: Classification = class.by;
                    names.of_line(dataset, line, by).contains(&class.name)
                })
        };
        let mut sum = Sum::default();
        let differing = self.lines.get(&column).map_or(&[][..], Vec::as_slice);
        let each = differing.iter().filter(|(line, _)| is_of(*line));
        each.map(|&(line, difference)| sum.add(difference).map(|()| (line, sum))).collect()
    }
}

fn range(mut lines: impl ExactSizeIterator<Item = InitiativeId>) -> (usize, usize) {
    let length = lines.len();
    lines.next().map_or((0, 0), |first| (first.index(), first.index() + length))
}

/// Returns `true` if a sum of differences is as large as one, whichever of them is missing something, apart from roundings.
fn is_as_large(sum: Sum, difference: Amount, allowance: Allowance) -> bool {
    let Ok(Some(sum)) = sum.total() else { return false };
    !sum.is_zero() && sum.abs().checked_sub(difference.abs()).is_ok_and(|rest| allowance.explains(rest))
}
