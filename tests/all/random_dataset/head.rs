//! The head of a random dataset: what it is about, its columns, measures and dimensions.

use super::chance::Chance;
use crate::reckoning::document::{Column, Document, Named, PARTS, Term};

/// Part of a year, so that it reads the same in no language as a whole one.
const PART: &str = "to June";

impl Chance {
    pub fn about(&mut self, document: &mut Document) {
        let mut fields = vec![format!("title: {}", self.text())];
        for field in ["short_title", "publisher", "question", "price_level"] {
            self.maybe(&mut fields, field, Self::text);
        }
        self.maybe(&mut fields, "language", |chance| chance.pick(&["\"da\"", "\"en\""]).into());
        let mut unit = Vec::new();
        self.maybe(&mut unit, "label", Self::text);
        self.maybe(&mut unit, "currency", |_| "\"DKK\"".into());
        self.maybe(&mut unit, "multiplier", |_| "1000".into());
        fields.push(format!("unit: ({})", unit.join(", ")));
        let mut source = vec!["id: \"d\"".to_owned()];
        self.maybe(&mut source, "label", Self::text);
        self.maybe(&mut source, "title", Self::text);
        self.maybe(&mut source, "date", |_| "\"2020-12-02\"".into());
        self.maybe(&mut source, "url", |_| "\"https://example.org/1\"".into());
        let other = if self.one_in(3) { ", (id: \"e\", title: \"E\")" } else { "" };
        fields.push(format!("documents: [({}){other}]", source.join(", ")));
        self.maybe(&mut fields, "notes", |chance| chance.list(3, Self::text));
        let mut scope = Vec::new();
        self.maybe(&mut scope, "short", Self::text);
        self.maybe(&mut scope, "full", |chance| chance.list(2, Self::text));
        self.maybe(&mut scope, "silent", |chance| chance.list(2, Self::text));
        fields.push(format!("scope: ({})", scope.join(", ")));
        let pair = |chance: &mut Self| format!("({}, {})", chance.text(), chance.text());
        self.maybe(&mut fields, "abbreviations", |chance| chance.list(2, pair));
        document.about = fields.join(", ");
        document.rounding = self.pick(&[None, None, None, Some(PARTS / 100), Some(PARTS / 10), Some(PARTS)]);
        for key in ["art", "bevilling"].into_iter().take(self.below(3)) {
            let mut also = Vec::new();
            self.maybe(&mut also, "label", Self::text);
            document.dimensions.push(Named { name: key.to_owned(), also: also.join(", ") });
        }
    }

    /// One figure a year.
    pub fn years(&mut self, document: &mut Document) {
        let years = 2020..2021 + u32::try_from(self.below(3)).unwrap();
        document.columns = years.map(Column::of_year).collect();
    }

    /// Years alone, with parts of years and printed sums, or several figures of a year.
    pub fn columns(&mut self, document: &mut Document) {
        self.years(document);
        match self.below(5) {
            0 | 1 => return,
            2 => {
                let sum_of = document.columns.iter().filter_map(|column| column.year).map(Term::Year).collect();
                let part = Column { part: Some(PART.to_owned()), ..Column::of_year(2021) };
                let sum = Column { label: Some("in all".to_owned()), sum_of, ..Column::default() };
                document.columns.extend([part, sum]);
            }
            3 => self.measures(document),
            _ => {
                // Of each year another figure, so that none has every year.
                let names = ["accounts", "budget", "proposal"];
                for (column, name) in document.columns.iter_mut().zip(names) {
                    column.measure = Some(name.to_owned());
                }
                let phases = ["Executed", "Approved", "Proposed"];
                let measures = names.into_iter().zip(phases);
                document.measures = measures
                    .map(|(name, phase)| Named { name: name.into(), also: format!("phase: {phase}") })
                    .collect();
            }
        }
        for column in &mut document.columns {
            if self.one_in(6) {
                column.also = format!("price_level: {}", self.text());
            }
        }
    }

    /// Budget, accounts and posts; a printed sum of the budgets and a deviation.
    fn measures(&mut self, document: &mut Document) {
        let years = std::mem::take(&mut document.columns);
        for name in ["budget", "accounts", "posts"] {
            for year in &years {
                if document.columns.is_empty() || !self.one_in(4) {
                    let part = self.one_in(5).then(|| PART.to_owned());
                    document.columns.push(Column { measure: Some(name.to_owned()), part, ..year.clone() });
                }
            }
        }
        let labels = |measure: &str| -> Vec<String> {
            let of_it = document.columns.iter().filter(|column| column.measure.as_deref() == Some(measure));
            of_it.map(Column::label).collect()
        };
        let (budgets, accounts) = (labels("budget"), labels("accounts"));
        if self.one_in(2) {
            let sum_of = years.iter().filter_map(|year| year.year).map(Term::Year).collect();
            let measure = Some("budget".to_owned());
            document.columns.push(Column { label: Some("in all".to_owned()), measure, sum_of, ..Column::default() });
        }
        if let ([budget, ..], [account, ..]) = (&budgets[..], &accounts[..])
            && self.one_in(2)
        {
            let [sum_of, less] = [account, budget].map(|label| vec![Term::Label(label.clone())]);
            document.columns.push(Column { label: Some("deviation".to_owned()), sum_of, less, ..Column::default() });
        }
        let phases = ["phase: Approved", "phase: Executed", "unit: (label: \"posts\")"];
        for (name, also) in ["budget", "accounts", "posts"].into_iter().zip(phases) {
            let mut also = vec![also.to_owned()];
            // Columns of two measures must not read the same in any language.
            let label = format!("{{\"da\": \"{name} da\", \"en\": \"{name}\"}}");
            self.maybe(&mut also, "label", |_| label);
            document.measures.push(Named { name: name.to_owned(), also: also.join(", ") });
        }
    }
}
