//! Finding: what is typed, what it found, what was looked for before. The search itself is done elsewhere, and its answer
//! comes when it comes: the letters typed never wait for it.

use std::sync::Arc;

use crate::{
    analysis::{found::Found, query::Query},
    model::{dataset::Dataset, year::Period},
};

/// A search to be done, with all that it needs.
/// Searches are the same when they have the same number.
#[derive(Clone, Debug)]
pub struct Search {
    dataset: Arc<Dataset>,
    query: Query,
    period: Period,
    number: u64,
}

/// What came of a search.
#[derive(Debug)]
pub struct Answer {
    found: Found,
    number: u64,
}

/// The prompt, while something is typed into it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Prompt {
    /// What was filtered by before.
    before: String,
    /// How far back among earlier searches one is.
    back: usize,
}

/// The filter and its prompt.
#[derive(Debug, Default)]
pub struct Find {
    text: String,
    prompt: Option<Prompt>,
    query: Query,
    found: Option<Found>,
    past: Vec<String>,
    asked: u64,
    answered: u64,
    changes: u64,
}

impl PartialEq for Search {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl Search {
    /// Does it.
    #[must_use]
    pub fn run(self) -> Answer {
        Answer { found: Found::search(&self.dataset, &self.query, self.period), number: self.number }
    }
}

impl Find {
    /// What is typed, or was.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether keys go into the prompt.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.prompt.is_some()
    }

    /// Whether lines may be hidden by it.
    #[must_use]
    pub fn is_active(&self) -> bool {
        !self.query.is_empty() || self.found.is_some()
    }

    /// Whether an answer is still to come.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.asked != self.answered
    }

    /// What was asked for last.
    #[must_use]
    pub fn query(&self) -> &Query {
        &self.query
    }

    /// The lines that were found, where a filter is in force.
    #[must_use]
    pub fn found(&self) -> Option<&Found> {
        self.found.as_ref()
    }

    /// How often what is found has changed: equal numbers mean the same lines.
    #[must_use]
    pub fn changes(&self) -> u64 {
        self.changes
    }

    /// Opens the prompt on what is filtered by.
    pub fn open(&mut self) {
        self.prompt = Some(Prompt { before: self.text.clone(), back: 0 });
    }

    /// Forgets what was found, in a dataset that is no longer there, but not what was looked for.
    pub fn start_over(&mut self) {
        self.found = None;
        self.changes += 1;
    }

    /// Changes what is typed.
    pub fn edit(&mut self, edit: impl FnOnce(&mut String)) {
        edit(&mut self.text);
    }

    /// Keeps the filter and closes the prompt.
    pub fn keep(&mut self) {
        self.prompt = None;
        let text = self.text.trim().to_owned();
        if !text.is_empty() {
            self.past.retain(|past| *past != text);
            self.past.push(text);
        }
    }

    /// Closes the prompt and drops the filter altogether.
    pub fn drop(&mut self) -> bool {
        let was = self.prompt.take().is_some() || self.is_active();
        self.text.clear();
        self.query = Query::default();
        self.found = None;
        self.changes += 1;
        self.answered = self.asked;
        was
    }

    /// An earlier search (`steps` back), or a later one.
    pub fn recall(&mut self, steps: isize) -> bool {
        let Some(prompt) = &mut self.prompt else { return false };
        let back = prompt.back.saturating_add_signed(steps).min(self.past.len());
        if back == prompt.back {
            return false;
        }
        prompt.back = back;
        self.text = match back {
            0 => prompt.before.clone(),
            back => self.past[self.past.len() - back].clone(),
        };
        true
    }

    /// The search for what is typed now; none where nothing is.
    pub fn ask(&mut self, dataset: &Arc<Dataset>, period: Period) -> Option<Search> {
        self.query = Query::parse(&self.text);
        if self.query.is_empty() {
            self.found = None;
            self.changes += 1;
            self.answered = self.asked;
            return None;
        }
        self.asked += 1;
        Some(Search { dataset: Arc::clone(dataset), query: self.query.clone(), period, number: self.asked })
    }

    /// Takes an answer, unless something else was asked since. Says whether it was taken.
    pub fn hear(&mut self, answer: Answer) -> bool {
        let is_last = answer.number == self.asked && self.is_waiting();
        if is_last {
            self.answered = self.asked;
            self.found = Some(answer.found);
            self.changes += 1;
        }
        is_last
    }
}
