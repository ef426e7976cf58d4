//! What a query finds: which lines, and what they add up to. No line that does not fit is ever in these sums.

use crate::{
    analysis::{
        nearest::nearest,
        query::{
            Query,
            matcher::Matcher,
            scope::{ScopeNote, scope_note},
        },
        totals::Totals,
    },
    model::{dataset::Dataset, ids::InitiativeId, lines::LineSet, year::Period},
};

/// The lines that a query finds.
#[derive(Debug)]
pub struct Found {
    /// What they add up to, area by area.
    pub totals: Totals,
    /// What they were asked for.
    pub query: Query,
    /// Why there are none, where there are none.
    pub nothing: Option<Nothing>,
    lines: LineSet,
}

/// Why nothing is shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Nothing {
    /// No line fits.
    Fits {
        /// What the dataset says of its scope in the words that were typed.
        scope_note: Option<ScopeNote>,
        /// The names nearest to what was typed.
        nearest: Vec<String>,
    },
    /// What fits adds up to more digits than are kept exactly.
    TooLong,
}

impl Found {
    /// Asks every line of a dataset.
    #[must_use]
    pub fn search(dataset: &Dataset, query: &Query, period: Period) -> Self {
        let periods: Vec<Period> = match period {
            Period::Year(_) => vec![period],
            Period::All => dataset.years().map(Period::Year).collect(),
        };
        let matcher = Matcher::new(query, dataset, &periods);
        let lines: LineSet = dataset.initiatives().filter(|&id| matcher.matches(id)).collect();
        let query = query.clone();
        match Totals::over(dataset, lines.iter()) {
            Ok(totals) if !lines.is_empty() => Self { totals, query, nothing: None, lines },
            Ok(totals) => {
                let nearest = nearest(dataset, &query.words()).into_iter().map(str::to_owned).collect();
                let scope_note = scope_note(&query, dataset);
                Self { totals, query, nothing: Some(Nothing::Fits { scope_note, nearest }), lines }
            }
            Err(_) => {
                let nothing = Some(Nothing::TooLong);
                Self { totals: Totals::none(dataset), query, nothing, lines: LineSet::default() }
            }
        }
    }

    /// Whether lines fit, but what they add up to has more digits than are kept exactly.
    #[must_use]
    pub fn is_too_long(&self) -> bool {
        self.nothing == Some(Nothing::TooLong)
    }

    /// Whether a line was found.
    #[must_use]
    pub fn contains(&self, id: InitiativeId) -> bool {
        self.lines.contains(id)
    }

    /// The lines that were found.
    #[must_use]
    pub fn lines(&self) -> &LineSet {
        &self.lines
    }
}
