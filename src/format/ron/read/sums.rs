//! Reads the columns that a printed sum adds up: years of its measure, or labels of columns.

use crate::{
    format::{
        problem::{Mistake, Problem},
        ron::{
            shapes::raw::{Raw, RawList},
            values::Values,
        },
    },
    model::{
        column::{Column, ColumnId, PrintedSum},
        name::plainly_spaced,
    },
};

/// The columns of a file, of which some are the printed sum of others.
pub(super) struct Sums<'r, 'a> {
    pub values: &'r Values<'a>,
    pub columns: &'r mut [Column],
}

/// The columns that are added and those that are taken off, as written.
type Written<'a> = (Option<RawList<'a>>, Option<RawList<'a>>);

impl<'a> Sums<'_, 'a> {
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
        for (place, (plus, _)) in sums.iter().enumerate() {
            if let Some(plus) = plus
                && self.leads_to(place, place)
            {
                return Err(self.values.mistake(plus.0, Problem::SumOfItself(self.columns[place].label.own().into())));
            }
        }
        Ok(())
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
        let is_year = |column: &Column| {
            column.is_whole_year() && column.year.as_deref().is_some_and(|year| plainly_spaced(year) == named)
        };
        let of_measure = |column: &Column| {
            let measure = self.columns[place].measure;
            is_year(column) && (measure.is_some() && column.measure == measure)
        };
        let is_label = |column: &Column| column.label.all().any(|label| plainly_spaced(label) == named);
        let found = self.find(of_measure).or_else(|| self.find(is_label)).or_else(|| {
            let several = self.columns.iter().filter(|column| is_year(column)).count() > 1;
            // With a measure, a year of another one is no year of the sum.
            let is_free = self.columns[place].measure.is_none() && !several;
            is_free.then(|| self.find(is_year)).flatten()
        });
        if found.is_some() {
            return Ok(found);
        }
        let is_ambiguous = self.columns[place].measure.is_none() && self.find(is_year).is_some();
        if is_ambiguous || !self.could_be_year(raw, &named) {
            return Err(self.values.mistake(raw.0, Problem::UnknownColumn(text.into_owned())));
        }
        missing.push(text.into_owned());
        Ok(None)
    }

    fn find(&self, is_it: impl Fn(&Column) -> bool) -> Option<ColumnId> {
        self.columns.iter().position(is_it).and_then(|place| u16::try_from(place).ok()).map(ColumnId)
    }

    /// Returns `true` if a name without a column is that of a year: a number, or a text of the form of other years, "2014-15".
    fn could_be_year(&self, raw: Raw<'a>, named: &str) -> bool {
        let form = |text: &str| -> String {
            text.chars().map(|letter| if letter.is_ascii_digit() { '0' } else { letter }).collect()
        };
        let named = form(named);
        let years = self.columns.iter().filter_map(|column| column.year.as_deref());
        raw.0.bytes().all(|byte| byte.is_ascii_digit())
            || named.contains('0') && years.into_iter().any(|year| form(&plainly_spaced(year)) == named)
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
