//! Reads the columns that a printed sum adds up: years of its measure, or labels of columns.

use std::collections::{HashMap, HashSet};

use crate::{
    format::{
        problem::{Mistake, Problem},
        ron::{
            shapes::raw::{Raw, RawList},
            values::Values,
        },
    },
    model::{
        columns::{Column, ColumnId, PrintedSum},
        name::plainly_spaced,
    },
};

/// The columns of a file, of which some are the printed sum of others.
pub(super) struct Sums<'r, 'a> {
    values: &'r Values<'a>,
    columns: &'r mut [Column],
    names: Names,
}

/// The columns by the names that a sum may give them, plainly spaced.
struct Names {
    /// The whole years, each with the columns of it.
    years: HashMap<String, Vec<ColumnId>>,
    /// The labels in all languages, each with the first column that has it.
    labels: HashMap<String, ColumnId>,
    /// The forms of years, with a zero for each digit: "0000-00".
    forms: HashSet<String>,
}

/// The columns that are added and those that are taken off, as written.
type Written<'a> = (Option<RawList<'a>>, Option<RawList<'a>>);

impl Names {
    fn of(columns: &[Column]) -> Self {
        let mut names = Self { years: HashMap::new(), labels: HashMap::new(), forms: HashSet::new() };
        for (column, place) in columns.iter().zip(0..) {
            for label in column.label.all() {
                names.labels.entry(plainly_spaced(label)).or_insert(ColumnId(place));
            }
            let Some(year) = column.year.as_deref().map(plainly_spaced) else { continue };
            names.forms.insert(form(&year));
            if column.is_whole_year() {
                names.years.entry(year).or_default().push(ColumnId(place));
            }
        }
        names
    }
}

impl<'r, 'a> Sums<'r, 'a> {
    /// The columns, of which none is known to be a sum yet.
    pub fn new(values: &'r Values<'a>, columns: &'r mut [Column]) -> Self {
        Self { values, names: Names::of(columns), columns }
    }

    /// Reads what each column is the sum of, as written in `sums`.
    pub fn read(self, sums: &[Written<'a>]) -> Result<(), Mistake> {
        for (place, (plus, less)) in sums.iter().enumerate() {
            let Some(plus) = plus else { continue };
            let mut sum = PrintedSum::default();
            for raw in self.entries(*plus)? {
                let column = self.summed(raw, place, &mut sum.missing)?;
                sum.plus.extend(column);
            }
            for raw in less.map_or(Ok(Vec::new()), |less| self.entries(less))? {
                let column = self.summed(raw, place, &mut sum.missing)?;
                sum.less.extend(column);
            }
            self.columns[place].sum = Some(sum);
        }
        let in_circles = self.in_circles();
        for (place, (plus, _)) in sums.iter().enumerate().filter(|(place, _)| in_circles[*place]) {
            if let Some(plus) = plus
                && self.leads_to(place, place)
            {
                return Err(self.values.mistake(plus.0, Problem::SumOfItself(self.columns[place].label.own().into())));
            }
        }
        Ok(())
    }

    /// Tells of each column whether it may be a part of itself: it is left when all columns without parts are taken away, then
    /// those that have no others as parts, and so on.
    fn in_circles(&self) -> Vec<bool> {
        let parts = |place: usize| self.columns[place].sum.iter().flat_map(|sum| sum.plus.iter().chain(&sum.less));
        let mut left: Vec<usize> = (0..self.columns.len()).map(|place| parts(place).count()).collect();
        let mut wholes: Vec<Vec<usize>> = vec![Vec::new(); self.columns.len()];
        for whole in 0..self.columns.len() {
            parts(whole).for_each(|part| wholes[part.index()].push(whole));
        }
        let mut next: Vec<usize> = (0..self.columns.len()).filter(|&place| left[place] == 0).collect();
        while let Some(part) = next.pop() {
            for &whole in &wholes[part] {
                left[whole] -= 1;
                next.extend((left[whole] == 0).then_some(whole));
            }
        }
        left.into_iter().map(|left| left > 0).collect()
    }

    /// The entries of a list that has some.
    fn entries(&self, list: RawList<'a>) -> Result<Vec<Raw<'a>>, Mistake> {
        let entries = self.values.entries(list)?;
        if entries.is_empty() { Err(self.values.mistake(list.0, Problem::NothingSummed)) } else { Ok(entries) }
    }

    /// The column that a sum at a place names; a year that has no column is kept as missing.
    fn summed(&self, raw: Raw<'a>, place: usize, missing: &mut Vec<String>) -> Result<Option<ColumnId>, Mistake> {
        let text = self.values.label(raw)?;
        let named = plainly_spaced(&text);
        let years = self.names.years.get(&named).map_or(&[][..], Vec::as_slice);
        let measure = self.columns[place].measure;
        let of_measure = years.iter().find(|year| measure.is_some() && self.columns[year.index()].measure == measure);
        let found = of_measure.or_else(|| self.names.labels.get(&named)).or_else(|| {
            // With a measure, a year of another one is no year of the sum.
            let is_free = measure.is_none() && years.len() == 1;
            years.first().filter(|_| is_free)
        });
        if found.is_some() {
            return Ok(found.copied());
        }
        let is_ambiguous = measure.is_none() && !years.is_empty();
        if is_ambiguous || !self.could_be_year(&named) {
            return Err(self.values.mistake(raw.0, Problem::UnknownColumn(text.into_owned())));
        }
        missing.push(text.into_owned());
        Ok(None)
    }

    /// Returns `true` if a name without a column is that of a year: a number, with or without quotation marks (a writer needs
    /// them for "021"), or a text of the form of other years, "2014-15".
    fn could_be_year(&self, named: &str) -> bool {
        let form = form(named);
        form.contains('0') && (form.bytes().all(|byte| byte == b'0') || self.names.forms.contains(&form))
    }

    /// Returns `true` if the parts of a column, or theirs in turn, include another one.
    fn leads_to(&self, from: usize, to: usize) -> bool {
        let mut seen = vec![false; self.columns.len()];
        let mut next = vec![from];
        while let Some(place) = next.pop() {
            let Some(sum) = &self.columns[place].sum else { continue };
            for column in sum.plus.iter().chain(&sum.less).map(|column| column.index()) {
                if column == to {
                    return true;
                }
                if !std::mem::replace(&mut seen[column], true) {
                    next.push(column);
                }
            }
        }
        false
    }
}

/// The form of a year: a zero for each digit.
fn form(text: &str) -> String {
    text.chars().map(|letter| if letter.is_ascii_digit() { '0' } else { letter }).collect()
}
