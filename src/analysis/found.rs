//! What a query finds: which lines, and what they add up to. No line that does not fit is ever in these sums.

use super::{
    nearest::nearest,
    query::{Query, matcher::Matcher},
    totals::Totals,
};
use crate::model::{dataset::Dataset, ids::InitiativeId, year::Period};

/// The lines that a query finds.
#[derive(Debug)]
pub struct Found {
    /// What they add up to, area by area.
    pub totals: Totals,
    /// What they were asked for.
    pub query: Query,
    /// Why there are none, where there are none.
    pub nothing: Option<Nothing>,
    /// One bit for each line of the dataset.
    bits: Vec<u64>,
}

/// Why nothing is shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Nothing {
    /// No line fits.
    Fits {
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
        let mut bits = vec![0_u64; dataset.initiatives().len().div_ceil(64)];
        for id in dataset.initiatives().filter(|&id| matcher.matches(id)) {
            bits[id.index() / 64] |= 1 << (id.index() % 64);
        }
        let query = query.clone();
        let fits = bits.iter().any(|&bits| bits != 0);
        let totals = Totals::over(dataset, dataset.initiatives().filter(|&id| has(&bits, id)));
        match totals {
            Ok(totals) if fits => Self { totals, query, nothing: None, bits },
            Ok(totals) => {
                let nearest = nearest(dataset, &query.words()).into_iter().map(str::to_owned).collect();
                Self { totals, query, nothing: Some(Nothing::Fits { nearest }), bits }
            }
            Err(_) => Self { totals: Totals::none(dataset), query, nothing: Some(Nothing::TooLong), bits: Vec::new() },
        }
    }

    /// Whether a line was found.
    #[must_use]
    pub fn has(&self, id: InitiativeId) -> bool {
        has(&self.bits, id)
    }
}

fn has(bits: &[u64], id: InitiativeId) -> bool {
    bits.get(id.index() / 64).is_some_and(|bits| bits >> (id.index() % 64) & 1 == 1)
}
