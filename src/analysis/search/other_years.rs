//! The years in which a query finds lines, for when it finds none in the year that is shown.

use crate::{
    analysis::search::query::{Query, matcher::Matcher},
    model::{
        columns::ColumnId,
        dataset::Dataset,
        financing::{Financing, View},
        ids::InitiativeId,
        measure::BasisId,
        period::Period,
    },
};

/// The years in which a query finds lines.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct OtherYears {
    /// The years with a line at least, in time order.
    pub years: Vec<FoundInYear>,
    /// The first year that has one before it, where the query is about a change and the year that is shown has none.
    pub first_comparable: Option<ColumnId>,
}

/// The number of lines that a query finds in a year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FoundInYear {
    /// The year.
    pub year: ColumnId,
    internal: usize,
    external: usize,
}

impl OtherYears {
    /// Asks each year of a basis for the chosen lines; none where the query is not about figures. This visits every line.
    pub fn of(
        query: &Query,
        dataset: &Dataset,
        basis: BasisId,
        shown: Period,
        is_chosen: impl Fn(InitiativeId) -> bool,
    ) -> Self {
        if !query.is_about_figures() {
            return Self::default();
        }
        let matcher = Matcher::new(query, dataset, basis, &[]);
        let mut years: Vec<FoundInYear> =
            dataset.years(basis).map(|year| FoundInYear { year, internal: 0, external: 0 }).collect();
        for id in dataset.initiatives().filter(|&id| is_chosen(id) && matcher.has_words(id)) {
            for found in &mut years {
                let count = usize::from(matcher.figures_match_in(id, Period::Column(found.year)));
                match dataset.initiative(id).financing {
                    Financing::Internal => found.internal += count,
                    Financing::External => found.external += count,
                }
            }
        }
        years.retain(|found| found.lines(View::Combined) > 0);
        let first_and_second = dataset.years(basis).next().zip(dataset.years(basis).nth(1));
        let first_comparable =
            first_and_second.filter(|&(first, _)| shown.column() == Some(first)).map(|(_, next)| next);
        Self { years, first_comparable: first_comparable.filter(|_| query.is_about_change()) }
    }

    /// Returns `true` if there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.years.is_empty() && self.first_comparable.is_none()
    }
}

impl FoundInYear {
    /// The number of lines of this money.
    pub fn lines(self, view: View) -> usize {
        match view {
            View::Internal => self.internal,
            View::External => self.external,
            View::Combined => self.internal + self.external,
        }
    }
}
