//! The columns of a dataset, and the ways to add them over the years: each measure, and each year's own figure.

use indsats::{
    explorer::view::comparison::BaseYear,
    model::{columns::ColumnId, dataset::Dataset, localized::Localized, measure::Phase, period::Period},
};

use crate::reckoning::document::Document;

/// One column.
pub struct Column {
    pub label: Localized,
    pub year: Option<String>,
    /// None for a printed sum that names none.
    pub measure: Option<usize>,
    pub part: Option<Localized>,
    pub is_sum: bool,
    /// It takes other columns off.
    pub has_less: bool,
    /// The columns that it adds up, and what these add up in turn.
    pub summed: Vec<usize>,
    /// Those and the columns that it takes off, and so on.
    pub concerned: Vec<usize>,
    /// A year that it names has no column.
    pub lacks_years: bool,
    pub price_level: Option<Localized>,
}

/// One measure.
pub struct Measure {
    pub name: Localized,
    phase: Option<Phase>,
    /// The label of a unit of its own.
    pub unit: Option<Localized>,
}

/// Columns that are added over the years.
pub struct Basis {
    /// None: each year's own figure.
    pub measure: Option<usize>,
    /// Of whole years, in time.
    pub years: Vec<usize>,
    /// Shown and never added.
    pub others: Vec<usize>,
}

pub struct Columns {
    pub all: Vec<Column>,
    pub measures: Vec<Measure>,
    pub bases: Vec<Basis>,
}

impl Column {
    pub fn is_whole_year(&self) -> bool {
        self.year.is_some() && self.part.is_none() && !self.is_sum
    }
}

impl Basis {
    pub fn shows(&self, column: usize) -> bool {
        self.years.contains(&column) || self.others.contains(&column)
    }

    pub fn place(&self, column: usize) -> Option<usize> {
        self.years.iter().position(|&year| year == column)
    }
}

impl Columns {
    /// Labels and measures are as they were read, everything else as the document has it.
    pub fn of(document: &Document, dataset: &Dataset) -> Self {
        let measures: Vec<Measure> = dataset
            .measures()
            .iter()
            .map(|it| Measure {
                name: it.label.clone().unwrap_or_else(|| it.name.as_str().into()),
                phase: it.phase,
                unit: it.unit.as_ref().and_then(|unit| unit.label.clone()),
            })
            .collect();
        let named = |name: &str| dataset.measures().iter().position(|measure| measure.name == name);
        let all: Vec<Column> = (document.columns.iter().zip(dataset.columns()).enumerate())
            .map(|(place, (it, id))| Column {
                label: dataset.column(id).label.clone(),
                year: it.year.map(|year| year.to_string()),
                measure: if it.is_sum() && it.measure.is_none() {
                    None
                } else {
                    named(it.measure.as_deref().unwrap_or(""))
                },
                part: dataset.column(id).part.clone(),
                is_sum: it.is_sum(),
                has_less: !it.less.is_empty(),
                summed: summed(document, place),
                concerned: concerned(document, place),
                lacks_years: crate::reckoning::cells::terms(document, place).iter().any(|(_, of)| of.is_none()),
                price_level: dataset.column(id).price_level.clone(),
            })
            .collect();
        let mut columns = Self { all, measures, bases: Vec::new() };
        columns.bases = columns.ways_to_add();
        columns
    }

    fn is_money(&self, measure: usize) -> bool {
        self.measures[measure].unit.is_none()
    }

    // "A `sum_of` column belongs to its `measure`, else to the unit of what it sums."
    pub fn measure(&self, column: usize) -> usize {
        let Column { measure, summed, .. } = &self.all[column];
        let first_money = (0..self.measures.len()).find(|&measure| self.is_money(measure)).unwrap_or(0);
        measure.or_else(|| summed.first().map(|&part| self.measure(part))).unwrap_or(first_money)
    }

    /// The unit of a column: none where it is that of the dataset.
    pub fn unit(&self, column: usize) -> Option<&Localized> {
        self.measures[self.measure(column)].unit.as_ref()
    }

    // "Where no measure has every year, `t` offers **each year's own** first".
    fn ways_to_add(&self) -> Vec<Basis> {
        let in_time = |mut years: Vec<usize>| {
            years.sort_by_key(|&column| self.all[column].year.as_ref().and_then(|year| year.parse::<u32>().ok()));
            years
        };
        let of = |measure: usize| {
            let own = (0..self.all.len()).filter(|&column| self.measure(column) == measure);
            let (years, others) = own.partition(|&column| self.all[column].is_whole_year());
            Basis { measure: Some(measure), years: in_time(years), others }
        };
        let measures = (0..self.measures.len()).map(of);
        let mut bases: Vec<Basis> = measures.filter(|it| !(it.years.is_empty() && it.others.is_empty())).collect();
        let mut known: Vec<&String> = Vec::new();
        for column in (0..self.all.len()).filter(|&column| self.is_money(self.measure(column))) {
            known.extend(self.all[column].year.iter().filter(|year| !known.contains(year)).collect::<Vec<_>>());
        }
        let has_every_year =
            |basis: &Basis| basis.measure.is_some_and(|it| self.is_money(it)) && basis.years.len() == known.len();
        // "of each year the whole-year figure of the highest phase (Executed, Adjusted, Approved, Proposed, then none; else the first
        // column)"
        let own = known.iter().filter_map(|year| {
            let is_of_year = |&column: &usize| {
                let it = &self.all[column];
                it.year.as_ref() == Some(*year) && it.is_whole_year() && self.is_money(self.measure(column))
            };
            let phase = |column: usize| self.measures[self.measure(column)].phase;
            let of_year: Vec<usize> = (0..self.all.len()).filter(is_of_year).collect();
            let highest = of_year.iter().map(|&column| phase(column)).max()?;
            of_year.into_iter().find(|&column| phase(column) == highest)
        });
        let own = in_time(own.collect());
        if bases.len() > 1 && !bases.iter().any(has_every_year) && !own.is_empty() {
            let is_of_own = |part: &usize| match &self.all[*part] {
                sum if sum.is_sum => !sum.lacks_years,
                _ => own.contains(part),
            };
            let sums = (0..self.all.len()).filter(|&column| {
                let it = &self.all[column];
                it.is_sum && !it.lacks_years && !it.concerned.is_empty() && it.concerned.iter().all(is_of_own)
            });
            let others = sums.collect();
            bases.insert(0, Basis { measure: None, years: own, others });
        }
        bases
    }

    /// The columns that all years leave out: those of the measure beside its whole years, for each year's own figure those of all
    /// money. A printed difference is no amount of money.
    pub fn not_added(&self, basis: usize) -> Vec<usize> {
        let of = match self.bases[basis].measure {
            Some(_) => vec![&self.bases[basis]],
            None => self.bases.iter().filter(|it| it.measure.is_some_and(|measure| self.is_money(measure))).collect(),
        };
        of.into_iter().flat_map(|it| &it.others).copied().filter(|&column| !self.all[column].has_less).collect()
    }

    /// The columns that count an amount in such a column already: those that it sums, or the whole of its year.
    pub fn counted(&self, basis: usize, column: usize) -> Vec<usize> {
        let it = &self.all[column];
        let is_its_year = |&&year: &&usize| self.all[year].year == it.year;
        if it.is_sum {
            it.summed.clone()
        } else {
            self.bases[basis].years.iter().filter(is_its_year).copied().collect()
        }
    }

    // "shown at a time, or two side by side: the chosen one and the one named second".
    /// The columns that are shown: in the order of the file, of two measures year by year.
    pub fn shown(&self, basis: usize, beside: Option<usize>) -> Vec<usize> {
        let of = |basis: usize| (0..self.all.len()).filter(move |&column| self.bases[basis].shows(column));
        let Some(beside) = beside else { return of(basis).collect() };
        let both: Vec<usize> = of(basis).chain(of(beside)).collect();
        let mut shown = Vec::new();
        let with_year = (0..self.all.len()).filter(|&column| self.all[column].year.is_some());
        let years = with_year.map(|column| self.all[column].year.as_ref()).chain([None]);
        for year in years {
            for &column in both.iter().filter(|&&column| self.all[column].year.as_ref() == year) {
                if !shown.contains(&column) {
                    shown.push(column);
                }
            }
        }
        shown
    }

    /// The figure of the same year in another measure, the whole year before a part.
    pub fn in_measure(&self, column: usize, basis: usize) -> Option<usize> {
        let year = self.all[column].year.as_ref()?;
        let Basis { years, others, .. } = &self.bases[basis];
        let is_other = |&&other: &&usize| {
            other != column && self.all[other].year.as_ref() == Some(year) && self.unit(other) == self.unit(column)
        };
        years.iter().chain(others).find(is_other).copied()
    }

    /// The other measures that have a figure of a column's year.
    pub fn other_measures(&self, column: usize) -> Vec<usize> {
        let is_other = |&basis: &usize| {
            let measure = self.bases[basis].measure;
            measure.is_some() && measure != self.all[column].measure && self.in_measure(column, basis).is_some()
        };
        (0..self.bases.len()).filter(is_other).collect()
    }

    /// Two figures of one year: that of the lower phase first.
    pub fn by_phase(&self, one: usize, other: usize) -> (usize, usize) {
        let rank = |column: usize| (self.measures[self.measure(column)].phase, self.measure(column), column);
        if rank(one) <= rank(other) { (one, other) } else { (other, one) }
    }

    /// The two columns that are compared where a period is shown: of two years the earlier first, of one year the measure that is
    /// chosen first, else that of the lower phase.
    pub fn compared(
        &self,
        (shown, beside, base): (usize, Option<usize>, BaseYear),
        period: Period,
    ) -> Option<(usize, usize)> {
        let basis = &self.bases[shown];
        let measure = match base {
            BaseYear::Measure(measure) => Some(measure.index()),
            BaseYear::YearBefore => beside,
            BaseYear::Year(_) => None,
        };
        let column = period.column().map(ColumnId::index);
        if let Some(measure) = measure {
            let column = column?;
            let is_first = basis.shows(column);
            let other = self.in_measure(column, if is_first { measure } else { shown })?;
            return Some(match (base, is_first) {
                (BaseYear::Measure(_), _) => self.by_phase(column, other),
                (_, true) => (column, other),
                (_, false) => (other, column),
            });
        }
        let later = column.or(basis.years.last().copied())?;
        let base = match (base, period) {
            (BaseYear::Year(base), Period::All(_)) if base.index() == later => *basis.years.first()?,
            (BaseYear::Year(base), _) => base.index(),
            (_, Period::All(_)) => *basis.years.first()?,
            (_, Period::Column(_)) => basis.years[basis.place(later)?.checked_sub(1)?],
        };
        let in_time = |column: usize| basis.place(column);
        let is_later = in_time(base).zip(in_time(later)).map_or(base > later, |(base, later)| base > later);
        (base != later).then_some(if is_later { (later, base) } else { (base, later) })
    }

    pub fn are_of_one_year(&self, (from, to): (usize, usize)) -> bool {
        self.all[from].year.is_some() && self.all[from].year == self.all[to].year
    }
}

/// The columns that a printed sum adds up, and what these add up in turn.
fn summed(document: &Document, column: usize) -> Vec<usize> {
    let terms = crate::reckoning::cells::terms(document, column);
    let added = terms.into_iter().filter(|(sign, _)| *sign > 0).filter_map(|(_, of)| of);
    added.flat_map(|of| [vec![of], summed(document, of)].concat()).collect()
}

fn concerned(document: &Document, column: usize) -> Vec<usize> {
    let terms = crate::reckoning::cells::terms(document, column);
    terms.into_iter().filter_map(|(_, of)| of).flat_map(|of| [vec![of], concerned(document, of)].concat()).collect()
}
