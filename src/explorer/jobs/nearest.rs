//! Finds the names nearest to a filter that finds nothing, for "did you mean …?". This visits every line; that nothing was found
//! is on the screen meanwhile.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use crate::{analysis::search::nearest::nearest, model::dataset::Dataset};

/// The names nearest to a filter, as far as they were requested and answered.
#[derive(Debug, Default)]
pub struct NearestNames {
    /// The words of the filter.
    words: String,
    state: State,
    /// The number of the request that an answer is wanted for. The job reads it as it runs, and gives up for another.
    wanted: Arc<AtomicU64>,
}

#[derive(Debug, Default)]
enum State {
    #[default]
    NotRequested,
    Requested,
    Answered(Vec<String>),
}

/// A search for the names nearest to some words.
#[derive(Clone, Debug)]
pub struct FindNearest {
    dataset: Arc<Dataset>,
    words: String,
    number: u64,
    wanted: Arc<AtomicU64>,
}

/// The names that were found.
#[derive(Debug)]
pub struct FoundNearest {
    /// The nearest first; incomplete where the number is no longer the one that is wanted.
    names: Vec<String>,
    number: u64,
}

impl NearestNames {
    /// The names, once they were found.
    pub fn names(&self) -> &[String] {
        match &self.state {
            State::Answered(names) => names,
            State::NotRequested | State::Requested => &[],
        }
    }

    /// Forgets them, and has the job that looks for them give up.
    pub fn forget(&mut self) {
        self.state = State::NotRequested;
        self.wanted.fetch_add(1, Ordering::Relaxed);
    }

    /// Forgets the names nearest to other words than those of the filter.
    pub fn follow(&mut self, words: String) {
        if words != self.words {
            self.forget();
            self.words = words;
        }
    }

    /// Requests the names, unless they were requested before.
    pub fn request(&mut self, dataset: &Arc<Dataset>) -> Option<FindNearest> {
        if !matches!(self.state, State::NotRequested) || self.words.is_empty() {
            return None;
        }
        self.state = State::Requested;
        let number = self.wanted.load(Ordering::Relaxed);
        let (dataset, words, wanted) = (Arc::clone(dataset), self.words.clone(), Arc::clone(&self.wanted));
        Some(FindNearest { dataset, words, number, wanted })
    }

    /// Takes an answer, unless it is to another request. Says whether it did.
    pub fn apply(&mut self, found: FoundNearest) -> bool {
        let is_wanted = found.number == self.wanted.load(Ordering::Relaxed);
        if is_wanted {
            self.state = State::Answered(found.names);
        }
        is_wanted
    }
}

impl FindNearest {
    pub(super) fn run(self) -> FoundNearest {
        let Self { dataset, words, number, wanted } = self;
        let is_wanted = || wanted.load(Ordering::Relaxed) == number;
        let names = nearest(&dataset, &words, is_wanted).into_iter().map(str::to_owned).collect();
        FoundNearest { names, number }
    }
}
