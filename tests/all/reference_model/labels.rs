//! Names in a language: of periods and columns, units, comparisons, dimensions, price levels, documents, money.

use unicode_width::UnicodeWidthStr as _;

use indsats::{
    locale::{Language, Message},
    model::{columns::ColumnId, financing::View, localized::Localized, period::Period},
};

use super::{
    facts::{Facts, Line},
    number_text::{Writer, capital},
    sums::Seen,
};

impl Writer {
    pub fn period(&self, facts: &Facts, period: Period) -> String {
        period
            .column()
            .map_or_else(|| self.text(Message::AllYears), |column| self.label(facts, column.index()).to_owned())
    }

    pub fn label<'f>(&self, facts: &'f Facts, column: usize) -> &'f str {
        self.of(&facts.columns.all[column].label)
    }

    pub fn of<'f>(&self, text: &'f Localized) -> &'f str {
        text.get(self.code())
    }

    /// The ways in which the heading of a column may stand: the year alone beside the name of the only measure that is shown, the
    /// label, the beginning of a long one.
    pub fn headings(&self, seen: &Seen<'_>, column: usize) -> Vec<String> {
        let it = &seen.facts.columns.all[column];
        let label = self.label(seen.facts, column);
        let is_named = seen.beside.is_none() && seen.basis().measure.is_some() && seen.facts.columns.bases.len() > 1;
        let year = it.year.iter().filter(|_| is_named && it.is_whole_year()).cloned();
        let length = label.chars().count();
        let begun = (13..length.saturating_sub(1)).map(|letters| label.chars().take(letters).collect::<String>() + "…");
        year.chain([label.to_owned()]).chain(begun).collect()
    }

    /// The unit of figures that are no money.
    pub fn own_unit(&self, facts: &Facts, period: Period) -> Option<String> {
        facts.columns.unit(facts.like(period)).map(|unit| self.of(unit).to_owned())
    }

    /// "ift. 2020"; in one year "afvigelse fra budget".
    pub fn compared(&self, facts: &Facts, (from, to): (usize, usize), shown: Period) -> String {
        if facts.columns.are_of_one_year((from, to)) {
            let [first, second] = [from, to].map(|column| {
                let name = self.of(&facts.columns.measures[facts.columns.measure(column)].name);
                if name.is_empty() { self.label(facts, column) } else { name }.to_owned()
            });
            return match shown.column().map(ColumnId::index) {
                Some(column) if column == from => self.fill(Message::DeviationIn, &[("measure", second)]),
                _ => self.fill(Message::DeviationFrom, &[("measure", first)]),
            };
        }
        // The years alone where both are whole and of the one measure that the header names.
        let year = |column: usize| {
            let it = &facts.columns.all[column];
            let year = it.year.clone().filter(|_| it.is_whole_year());
            // Of a long label too: it is the only whole one of the measure.
            let label = self.label(facts, column);
            year.filter(|year| label.starts_with(year.as_str()) || label.width() > 14)
        };
        let is_of_one = facts.columns.all[from].measure == facts.columns.all[to].measure;
        let labels = || [from, to].map(|column| self.label(facts, column).to_owned());
        let [first, last] = match [year(from), year(to)] {
            [Some(first), Some(last)] if is_of_one && first != last => [first, last],
            _ => labels(),
        };
        match shown.column().map(ColumnId::index) {
            Some(year) if year == to => self.fill(Message::FromYear, &[("year", first)]),
            Some(year) if year == from => self.fill(Message::ToYear, &[("year", last)]),
            _ => self.fill(Message::FromYearTo, &[("from", first), ("to", last)]),
        }
    }

    fn code(&self) -> &'static str {
        if self.locale.language() == Language::Danish { "da" } else { "en" }
    }

    pub fn dimension(&self, facts: &Facts, dimension: usize) -> String {
        self.of(&facts.dimensions[dimension].1).to_owned()
    }

    pub fn price_level<'f>(&self, line: &'f Line) -> Option<&'f str> {
        line.price_level.as_ref().map(|level| self.of(level))
    }

    /// "Brevet", "Letter".
    pub fn document(&self, facts: &Facts) -> String {
        capital(&self.document_briefly(facts))
    }

    pub fn document_briefly(&self, facts: &Facts) -> String {
        let label = facts.document.as_ref().map(|label| self.of(label).to_owned());
        let label = label.unwrap_or_else(|| self.text(Message::Stated));
        label.strip_prefix("the ").unwrap_or(&label).to_owned()
    }

    pub fn view(&self, view: View) -> String {
        self.text(match view {
            View::Internal => Message::ViewInternal,
            View::External => Message::ViewExternal,
            View::Combined => Message::ViewCombined,
        })
    }
}
