//! Columns: the figures that a document prints for each line. A column is a year and a measure, or a printed sum of others.

use std::collections::{HashMap, HashSet};

use crate::model::{
    localized::Localized,
    measure::{Basis, BasisId, BasisKind, Measure, MeasureId},
};

pub use crate::model::ids::ColumnId;

/// One column of figures.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Column {
    /// The label, unlike that of every other column: as the file gives it, else year, measure and part.
    pub label: Localized,
    /// The label of its year; none for a printed sum.
    pub year: Option<String>,
    /// The measure; none for a printed sum that names none.
    pub measure: Option<MeasureId>,
    /// The part of the year that it covers, where it is not the whole: "to date".
    pub part: Option<Localized>,
    /// The columns that it is the printed sum of, where it is one.
    pub sum: Option<PrintedSum>,
    /// The price level of its amounts, where it has one of its own.
    pub price_level: Option<Localized>,
}

/// The columns that a printed sum adds up and takes off.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PrintedSum {
    /// The columns that are added.
    pub plus: Vec<ColumnId>,
    /// The columns that are taken off.
    pub less: Vec<ColumnId>,
    /// Years that it names and that have no column: then it can't be checked.
    pub missing: Vec<String>,
}

/// All columns of a dataset, the measures they give, and the ways to add them over the years.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Columns {
    all: Vec<Column>,
    measures: Vec<Measure>,
    bases: Vec<Basis>,
    start: (BasisId, ColumnId),
}

impl Column {
    /// A whole year of a measure.
    pub fn of_year(year: &str, measure: MeasureId) -> Self {
        Self { label: year.into(), year: Some(year.to_owned()), measure: Some(measure), ..Self::default() }
    }

    /// Its label where the file gives none: year, measure and part. `language` is that of the file.
    pub fn default_label(&self, measures: &[Measure], language: Option<&str>) -> Localized {
        let measure = self.measure.map(|measure| &measures[measure.index()]);
        let label = measure.and_then(|measure| measure.label.as_ref());
        let joined = |measure: Option<&str>, part: Option<&str>| {
            let parts = [self.year.as_deref(), measure, part].into_iter().flatten().filter(|part| !part.is_empty());
            parts.collect::<Vec<_>>().join(" ")
        };
        let name = measure.map(|measure| measure.name.as_str());
        let mut translations: Vec<(String, String)> = Vec::new();
        for (code, _) in label.iter().chain(&self.part.as_ref()).flat_map(|text| text.translations()) {
            if Some(code.as_str()) != language && translations.iter().all(|(known, _)| known != code) {
                let part = self.part.as_ref().map(|part| part.get(code));
                translations.push((code.clone(), joined(label.map(|label| label.get(code)).or(name), part)));
            }
        }
        Localized::translated(joined(name, self.part.as_ref().map(Localized::own)), translations)
    }

    /// Returns `true` if it is a figure of one whole year, and so may be added to those of other years.
    pub fn is_whole_year(&self) -> bool {
        self.year.is_some() && self.part.is_none() && self.sum.is_none()
    }
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
        let started = shown.years.iter().find(|column| columns[column.index()].year.as_deref() == start_year);
        let column = started.or(shown.years.last()).copied().or_else(|| shown.columns().last());
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

/// The most printed sums of sums within each other.
const MOST_NESTED: usize = 30;

/// Takes from each printed sum the columns that it names in a circle, or too deep within each other: such a sum can't be checked, and
/// a figure is added up in few steps whatever the columns are.
fn leave_out_deep_sums(columns: &mut [Column]) {
    let mut is_settled: Vec<bool> = columns.iter().map(|column| column.sum.is_none()).collect();
    for _ in 0..MOST_NESTED {
        let all_settled = |sum: &PrintedSum| sum.plus.iter().chain(&sum.less).all(|part| is_settled[part.index()]);
        let settled: Vec<bool> = columns.iter().map(|column| column.sum.as_ref().is_none_or(all_settled)).collect();
        is_settled = settled;
    }
    let labels: Vec<String> = columns.iter().map(|column| column.label.own().to_owned()).collect();
    for sum in columns.iter_mut().filter_map(|column| column.sum.as_mut()) {
        for parts in [&mut sum.plus, &mut sum.less] {
            let left_out = parts.iter().filter(|part| !is_settled[part.index()]);
            sum.missing.extend(left_out.map(|part| labels[part.index()].clone()));
            parts.retain(|part| is_settled[part.index()]);
        }
    }
}

/// The ways to add columns: each year's own figure where no measure has every year, then each measure.
fn bases(columns: &[Column], measures: &[Measure]) -> Vec<Basis> {
    let id = |place: usize| ColumnId(u16::try_from(place).unwrap_or(u16::MAX));
    let ids = || columns.iter().enumerate().map(move |(place, column)| (id(place), column));
    let is_money = |measure: MeasureId| measures.get(measure.index()).is_none_or(|measure| measure.unit.is_none());
    let mut known = HashSet::new();
    let of_money = columns.iter().filter(|column| column.measure.is_some_and(is_money));
    let years: Vec<&str> =
        of_money.filter_map(|column| column.year.as_deref()).filter(|year| known.insert(*year)).collect();
    let in_time = |mut order: Vec<ColumnId>| {
        let number = |column: &ColumnId| columns[column.index()].year.as_ref()?.parse::<u32>().ok();
        if order.iter().all(|column| number(column).is_some()) {
            order.sort_by_key(number);
        }
        order
    };
    let ids_of_measures = || (0..measures.len()).filter_map(|place| u16::try_from(place).ok()).map(MeasureId);
    let first_money = ids_of_measures().find(|&measure| is_money(measure));
    let mut of_measures: Vec<Vec<(ColumnId, &Column)>> = vec![Vec::new(); measures.len()];
    for (id, column) in ids() {
        let measure = measure_of(columns, column).or(first_money);
        if let Some(of_measure) = measure.and_then(|measure| of_measures.get_mut(measure.index())) {
            of_measure.push((id, column));
        }
    }
    let mut offered = Vec::new();
    for (measure, of_measure) in ids_of_measures().zip(of_measures) {
        let (mut years, mut others) = (Vec::new(), Vec::new());
        let mut known = HashSet::new();
        for (id, column) in of_measure {
            let is_year = column.is_whole_year() && known.insert(column.year.as_deref());
            if is_year { &mut years } else { &mut others }.push(id);
        }
        if !years.is_empty() || !others.is_empty() {
            offered.push(Basis::new(BasisKind::Measure(measure), in_time(years), others));
        }
    }
    if offered.is_empty() {
        // Printed sums of years that have no column, beside quantities only: they are of no measure, and are shown all the same.
        let others = ids().map(|(id, _)| id).collect();
        offered.push(Basis::new(BasisKind::Measure(MeasureId(0)), Vec::new(), others));
    }
    let is_whole = |basis: &Basis| match basis.kind {
        BasisKind::Measure(measure) => is_money(measure) && basis.years.len() == years.len(),
        BasisKind::OwnFigures => true,
    };
    if offered.len() > 1 && !offered.iter().any(is_whole) {
        let phase = |column: &Column| column.measure.and_then(|measure| measures[measure.index()].phase);
        let mut best: HashMap<&str, (ColumnId, &Column)> = HashMap::new();
        for (id, column) in ids().filter(|(_, column)| column.is_whole_year() && column.measure.is_some_and(is_money)) {
            // Of several with the highest phase the first.
            if let Some(year) = column.year.as_deref() {
                let best = best.entry(year).or_insert((id, column));
                *best = if phase(column) > phase(best.1) { (id, column) } else { *best };
            }
        }
        let own = in_time(years.iter().filter_map(|year| best.get(year).map(|&(id, _)| id)).collect());
        // Without a whole year there is nothing to show.
        if !own.is_empty() {
            let others = sums_of(columns, &own).into_iter().map(id).collect();
            offered.insert(0, Basis::new(BasisKind::OwnFigures, own, others));
        }
    }
    offered
}

/// The places of the printed sums of nothing but some years, directly or through other sums.
fn sums_of(columns: &[Column], years: &[ColumnId]) -> Vec<usize> {
    let mut is_covered: Vec<bool> = vec![false; columns.len()];
    for year in years {
        is_covered[year.index()] = true;
    }
    for _ in 0..=MOST_NESTED {
        let all_covered = |sum: &PrintedSum| {
            sum.missing.is_empty() && sum.plus.iter().chain(&sum.less).all(|part| is_covered[part.index()])
        };
        let covered =
            |(place, column): (usize, &Column)| is_covered[place] || column.sum.as_ref().is_some_and(all_covered);
        is_covered = columns.iter().enumerate().map(covered).collect();
    }
    (0..columns.len()).filter(|&place| is_covered[place] && columns[place].sum.is_some()).collect()
}

/// The measure of a column; of a printed sum that names none, that of the columns it sums.
fn measure_of(columns: &[Column], column: &Column) -> Option<MeasureId> {
    let mut column = column;
    // A sum of sums leads to a year after as many steps as there are columns, or to none.
    for _ in columns {
        let (None, Some(sum)) = (column.measure, &column.sum) else { break };
        column = &columns[sum.plus.iter().chain(&sum.less).next()?.index()];
    }
    column.measure
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
