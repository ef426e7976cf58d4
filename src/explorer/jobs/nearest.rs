//! Finds the matches nearest to a filter that finds nothing: the years in which it finds lines, else the names that may be meant, for
//! "did you mean …?". This visits every line; that nothing was found is on the screen meanwhile.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use crate::{
    analysis::search::{nearest::nearest, other_years::OtherYears, query::Query},
    model::{dataset::Dataset, measure::BasisId, period::Period},
};

/// The matches nearest to a filter, as far as they were requested and answered.
#[derive(Debug, Default)]
pub struct NearestMatches {
    sought: Sought,
    state: State,
    /// The number of the request that an answer is wanted for. The job reads it as it runs, and gives up for another.
    wanted: Arc<AtomicU64>,
}

/// The part of a filter that decides on the nearest matches: equal parts have the same.
#[derive(Clone, PartialEq, Debug, Default)]
struct Sought {
    words: String,
    /// The filter and the period that it finds nothing in, where it is about figures.
    figures: Option<(Query, BasisId, Period)>,
}

#[derive(Debug, Default)]
enum State {
    #[default]
    NotRequested,
    Requested,
    Answered {
        years: OtherYears,
        names: Vec<String>,
    },
}

/// A search for the matches nearest to a filter.
#[derive(Clone, Debug)]
pub struct FindNearest {
    dataset: Arc<Dataset>,
    sought: Sought,
    number: u64,
    wanted: Arc<AtomicU64>,
}

/// The matches that were found; incomplete where the number is no longer the one that is wanted.
#[derive(Debug)]
pub struct FoundNearest {
    years: OtherYears,
    names: Vec<String>,
    number: u64,
}

impl NearestMatches {
    /// The names, the nearest first, once they were found.
    pub fn names(&self) -> &[String] {
        match &self.state {
            State::Answered { names, .. } => names,
            State::NotRequested | State::Requested => &[],
        }
    }

    /// The years in which the filter finds lines, once they were found.
    pub fn years(&self) -> Option<&OtherYears> {
        match &self.state {
            State::Answered { years, .. } => Some(years),
            State::NotRequested | State::Requested => None,
        }
    }

    /// Returns `true` if they were looked for, and there are none.
    pub fn are_none(&self) -> bool {
        matches!(&self.state, State::Answered { years, names } if years.is_empty() && names.is_empty())
    }

    /// Forgets them, and has the job that looks for them give up.
    pub fn forget(&mut self) {
        self.state = State::NotRequested;
        self.wanted.fetch_add(1, Ordering::Relaxed);
    }

    /// Forgets the matches nearest to another filter than this one.
    pub fn follow(&mut self, query: &Query, basis: BasisId, period: Period) {
        let figures = query.is_about_figures().then(|| (query.clone(), basis, period));
        let sought = Sought { words: query.words(), figures };
        if sought != self.sought {
            self.forget();
            self.sought = sought;
        }
    }

    /// Requests them, unless they were requested before.
    pub fn request(&mut self, dataset: &Arc<Dataset>) -> Option<FindNearest> {
        let is_nothing = self.sought == Sought::default();
        if !matches!(self.state, State::NotRequested) || is_nothing {
            return None;
        }
        self.state = State::Requested;
        let number = self.wanted.load(Ordering::Relaxed);
        let (dataset, sought, wanted) = (Arc::clone(dataset), self.sought.clone(), Arc::clone(&self.wanted));
        Some(FindNearest { dataset, sought, number, wanted })
    }

    /// Takes an answer, unless it is to another request. Says whether it did.
    pub fn apply(&mut self, FoundNearest { years, names, number }: FoundNearest) -> bool {
        let is_wanted = number == self.wanted.load(Ordering::Relaxed);
        if is_wanted {
            self.state = State::Answered { years, names };
        }
        is_wanted
    }
}

impl FindNearest {
    pub(super) fn run(self) -> FoundNearest {
        let Self { dataset, sought: Sought { words, figures }, number, wanted } = self;
        let is_wanted = || wanted.load(Ordering::Relaxed) == number;
        let years =
            figures.map(|(query, basis, period)| OtherYears::of(&query, &dataset, basis, period, |_| is_wanted()));
        let years = years.unwrap_or_default();
        let names = if years.is_empty() { nearest(&dataset, &words, is_wanted) } else { Vec::new() };
        FoundNearest { years, names: names.into_iter().map(str::to_owned).collect(), number }
    }
}
