//! The lines that a query finds, and their sums. Only lines that match are in these sums.

use crate::{
    analysis::{
        amounts::totals::Totals,
        search::query::{
            Query,
            matcher::Matcher,
            scope::{ScopeNote, scope_note, scope_remark},
        },
    },
    model::{dataset::Dataset, ids::InitiativeId, lines::LineSet, measure::BasisId, period::Period},
};

/// The lines that a query finds.
#[derive(Debug)]
pub struct Found {
    /// Their sums, area by area.
    pub totals: Totals,
    /// The query that found them.
    pub query: Query,
    /// The reason why there are none, where there are none.
    pub nothing: Option<Nothing>,
    /// The sentence about the dataset's scope that goes with the lines.
    pub remark: Option<ScopeNote>,
    lines: LineSet,
}

/// The reason why nothing is shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Nothing {
    /// No line matches.
    NoMatch {
        /// The sentence about the dataset's scope that has the typed words, which are in no line.
        scope_note: Option<ScopeNote>,
    },
    /// The sum of the lines has more digits than are kept exactly.
    TooLong,
}

impl Found {
    /// Finds lines by looking at every line of a dataset.
    pub fn search(dataset: &Dataset, query: &Query, basis: BasisId, period: Period) -> Self {
        let matcher = Matcher::new(query, dataset, basis, &[period]);
        let lines: LineSet = dataset.initiatives().filter(|&id| matcher.matches(id)).collect();
        let query = query.clone();
        let remark = scope_remark(&query, dataset);
        match Totals::over(dataset, lines.iter()) {
            Ok(totals) if !lines.is_empty() => Self { totals, query, nothing: None, remark, lines },
            Ok(totals) => {
                let scope_note = query.is_of_words().then(|| scope_note(&query, dataset)).flatten();
                Self { totals, query, nothing: Some(Nothing::NoMatch { scope_note }), remark, lines }
            }
            Err(_) => {
                let nothing = Some(Nothing::TooLong);
                Self { totals: Totals::none(dataset), query, nothing, remark, lines: LineSet::default() }
            }
        }
    }

    /// Returns `true` if lines match, but their sum has more digits than are kept exactly.
    pub fn is_too_long(&self) -> bool {
        self.nothing == Some(Nothing::TooLong)
    }

    /// Returns `true` if a line was found.
    pub fn contains(&self, id: InitiativeId) -> bool {
        self.lines.contains(id)
    }

    /// The lines that were found.
    pub fn lines(&self) -> &LineSet {
        &self.lines
    }
}
