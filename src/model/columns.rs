//! Columns: the figures that a document prints for each line.

mod bases;
mod column;
mod sums;

use std::collections::HashSet;

use crate::model::measure::{Basis, BasisId, BasisKind, Measure, MeasureId};
use bases::bases;
use sums::{MOST_NESTED, leave_out_deep_sums, measure_of};

pub use crate::model::ids::ColumnId;
pub use column::{Column, PrintedSum};

/// All columns of a dataset, the measures they give, and the ways to add them over the years.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Columns {
    all: Vec<Column>,
    measures: Vec<Measure>,
    bases: Vec<Basis>,
    start: (BasisId, ColumnId),
}

impl Columns {
    /// Columns of a file, of which there is at least one. `start` is the column that it opens on, where the file says so, and
    /// `start_measure` the measure.
    pub fn new(
        columns: Vec<Column>,
        measures: Vec<Measure>,
        start_year: Option<&str>,
        start_measure: Option<MeasureId>,
    ) -> Self {
        let mut columns = columns;
        leave_out_deep_sums(&mut columns);
        let bases = bases(&columns, &measures);
        let is_shown = |basis: &Basis, column: ColumnId| basis.shows(column);
        let of_year = |year: &str| {
            let column = columns.iter().position(|column| column.year.as_deref() == Some(year))?;
            u16::try_from(column).ok().map(ColumnId)
        };
        let own = bases.iter().position(|basis| basis.kind == BasisKind::OwnFigures);
        let of_measure = |measure| bases.iter().position(|basis| basis.kind == BasisKind::Measure(measure));
        let of_column = |column| bases.iter().position(|basis| is_shown(basis, column));
        let first_measure = (measures.len() > 1).then_some(MeasureId(0));
        let first = own
            .or_else(|| start_measure.and_then(of_measure))
            .or_else(|| first_measure.and_then(of_measure))
            .or_else(|| start_year.and_then(of_year).and_then(of_column))
            .unwrap_or(0);
        let shown = &bases[first];
        // The whole year goes before a part of it.
        let is_started =
            |column: &ColumnId| start_year.is_some() && columns[column.index()].year.as_deref() == start_year;
        let started = shown.years.iter().copied().chain(shown.columns()).find(is_started);
        let column = started.or(shown.years.last().copied()).or_else(|| shown.columns().last());
        let start = (BasisId(u16::try_from(first).unwrap_or_default()), column.unwrap_or(ColumnId(0)));
        Self { start, all: columns, measures, bases }
    }

    /// One column for each year, of the one measure that needs no name.
    pub fn of_years(years: &[String], start_year: Option<&str>) -> Self {
        let columns = years.iter().map(|year| Column::of_year(year, MeasureId(0))).collect();
        Self::new(columns, vec![Measure::default()], start_year, None)
    }

    /// Every column, by its place in the file.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = ColumnId> + ExactSizeIterator + use<> {
        (0..u16::try_from(self.all.len()).unwrap_or(u16::MAX)).map(ColumnId)
    }

    /// One column.
    pub fn get(&self, column: ColumnId) -> &Column {
        &self.all[column.index()]
    }

    /// The measure of a column; of a printed sum that names none, that of the columns it sums.
    pub fn measure(&self, column: ColumnId) -> Option<MeasureId> {
        measure_of(&self.all, self.get(column))
    }

    /// The number of cells that a row takes: one in each column, and in a printed sum one for each column that it adds up, directly or
    /// through other sums.
    pub fn cells(&self) -> u64 {
        let mut cells = vec![1_u64; self.all.len()];
        // A sum of sums is counted after as many rounds as it is deep.
        for _ in 0..=MOST_NESTED {
            for (place, column) in self.all.iter().enumerate() {
                let Some(sum) = &column.sum else { continue };
                let parts = sum.plus.iter().chain(&sum.less).map(|part| cells[part.index()]);
                cells[place] = parts.fold(1, u64::saturating_add);
            }
        }
        cells.into_iter().fold(0, u64::saturating_add)
    }

    /// The columns that the amounts of a printed sum are in the prices of: those that it sums, directly or through other sums. None for
    /// a column with a price level of its own, and for one that is no sum or of which no part has a column.
    pub fn priced_parts(&self, column: ColumnId) -> Option<Vec<ColumnId>> {
        let (mut parts, mut seen, mut next) = (Vec::new(), HashSet::new(), vec![column]);
        while let Some(part) = next.pop() {
            match (&self.get(part).sum, &self.get(part).price_level) {
                _ if !seen.insert(part) => {}
                (Some(sum), None) => next.extend(sum.plus.iter().chain(&sum.less)),
                _ => parts.push(part),
            }
        }
        Some(parts).filter(|parts| !parts.is_empty() && *parts != [column])
    }

    /// Returns `true` if amounts are taken off in a printed sum, directly or in a sum that it adds up.
    pub fn is_difference(&self, column: ColumnId) -> bool {
        let (mut seen, mut next) = (HashSet::new(), vec![column]);
        while let Some(part) = next.pop() {
            match &self.get(part).sum {
                Some(sum) if !sum.less.is_empty() => return true,
                Some(sum) if seen.insert(part) => next.extend(&sum.plus),
                _ => {}
            }
        }
        false
    }

    /// The measures, in the order of the file.
    pub fn measures(&self) -> &[Measure] {
        &self.measures
    }

    /// The ways to add columns over the years, in the order in which they are offered.
    pub fn bases(&self) -> &[Basis] {
        &self.bases
    }

    /// The basis and the column that the file opens on.
    pub fn start(&self) -> (BasisId, ColumnId) {
        self.start
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum_of(parts: &[u16]) -> Column {
        let plus = parts.iter().copied().map(ColumnId).collect();
        Column { sum: Some(PrintedSum { plus, ..PrintedSum::default() }), ..Column::default() }
    }

    fn parts(columns: &Columns, place: u16) -> usize {
        columns.get(ColumnId(place)).sum.as_ref().map_or(0, |sum| sum.plus.len())
    }

    #[test]
    fn no_chain_of_sums_is_longer_than_a_figure_can_be_added_up_in() {
        let year = Column::of_year("2024", MeasureId(0));
        let chain = |length: u16| {
            let sums = (0..length).map(|place| sum_of(&[place]));
            Columns::new(std::iter::once(year.clone()).chain(sums).collect(), vec![Measure::default()], None, None)
        };
        let short = chain(30);
        assert!((1..=30).all(|place| parts(&short, place) == 1));
        let long = chain(60_000);
        assert_eq!((1..=60_000).filter(|&place| parts(&long, place) == 1).count(), 31);
        let circle = Columns::new(vec![year, sum_of(&[0, 2]), sum_of(&[1])], vec![Measure::default()], None, None);
        assert_eq!((parts(&circle, 1), parts(&circle, 2)), (1, 0));
        assert_eq!(circle.get(ColumnId(1)).sum.as_ref().map(|sum| sum.missing.len()), Some(1));
    }
}
