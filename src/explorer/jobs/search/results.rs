//! The results of searches: the lines that are shown, in their order, as far as answers have come.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use crate::{
    analysis::{
        amounts::subtotal::Marked,
        arranging::{arrangement::Arrangement, group::Grouping, marked::MarkedCounts},
        search::found::Found,
    },
    explorer::{
        diagram::ChartData,
        jobs::search::{
            Search,
            answer::{Answer, Arranged, Change},
            request::{Criteria, SearchInput},
        },
        view::pending::Pending,
    },
};

/// The lines that are shown, in their order and groups, as far as answers have come.
#[derive(Debug, Default)]
pub struct SearchResults {
    requested: Criteria,
    /// The criteria of the last answer.
    given: Criteria,
    found: Option<Arc<Found>>,
    arrangement: Option<Arc<Arrangement>>,
    marked: Option<(Marked, MarkedCounts)>,
    chart_data: Option<ChartData>,
    requests: u64,
    /// The same number, for the searches that are on their way.
    latest: Arc<AtomicU64>,
    answered: u64,
    changes: u64,
}

impl SearchResults {
    /// The state of the request: answered or pending.
    pub fn pending(&self) -> Pending {
        if self.is_waiting() { Pending::Answer } else { Pending::Nothing }
    }

    /// Empty results, of a dataset that was read again or where everything is shown: no answer to what was asked before is taken, and
    /// whoever works on one gives it up.
    pub fn reset(&self) -> Self {
        let requests = self.requests + 1;
        self.latest.store(requests, Ordering::Relaxed);
        Self {
            requests,
            latest: Arc::clone(&self.latest),
            answered: requests,
            changes: self.changes + 1,
            ..Self::default()
        }
    }

    /// The lines that were found, where a filter is in force.
    pub fn found(&self) -> Option<&Found> {
        self.found.as_deref()
    }

    /// The arrangement of the lines; none where it is that of the document.
    pub fn arrangement(&self) -> Option<&Arrangement> {
        self.arrangement.as_deref()
    }

    /// Both of these, for a job.
    pub fn shared(&self) -> (Option<Arc<Found>>, Option<Arc<Arrangement>>) {
        (self.found.clone(), self.arrangement.clone())
    }

    /// The data of the diagram on the page; none while it is pending.
    pub fn chart_data(&self) -> Option<&ChartData> {
        self.chart_data
            .as_ref()
            .filter(|_| self.given.chart_request == self.requested.chart_request && self.has_same_lines())
    }

    /// The sum of the marked lines; none while the sum of other marks is pending.
    pub fn marked(&self) -> Option<&Marked> {
        self.marked_lines().map(|(marked, _)| marked)
    }

    /// The number of marked lines under each heading; none while other marks are being counted.
    pub fn marked_counts(&self) -> Option<&MarkedCounts> {
        self.marked_lines().map(|(_, counts)| counts)
    }

    fn marked_lines(&self) -> Option<&(Marked, MarkedCounts)> {
        self.marked.as_ref().filter(|_| self.given.marks == self.requested.marks)
    }

    /// The number of changes: equal numbers mean the same lines in the same order.
    pub fn changes(&self) -> u64 {
        self.changes
    }

    /// True while an answer is awaited.
    pub fn is_waiting(&self) -> bool {
        self.requests != self.answered
    }

    /// Requests what the criteria ask for: a search, unless it is on its way already, or everything is shown as in the document,
    /// which needs none.
    pub fn request(&mut self, input: &SearchInput<'_>) -> Request {
        let requested = Criteria::new(input);
        if requested == self.requested {
            return Request::Nothing;
        }
        self.requested = requested.clone();
        if requested.is_plain() {
            let change = self.change();
            // The same words that ask for nothing are not a change once more.
            *self = Self { given: requested.clone(), requested, ..self.reset() };
            return Request::AtOnce(change);
        }
        let same_lines = self.has_same_lines();
        let same_groups = self.given.arranged_by.grouping == requested.arranged_by.grouping;
        let groups = self.arrangement.as_ref().and_then(|arrangement| arrangement.groups());
        self.requests += 1;
        self.latest.store(self.requests, Ordering::Relaxed);
        Request::Search(Box::new(Search {
            dataset: Arc::clone(input.dataset),
            figures: Arc::clone(input.figures),
            found: self.found.clone().filter(|_| same_lines),
            groups: groups.cloned().filter(|_| same_groups),
            arrangement: self.arrangement.clone().filter(|_| self.given.shows_as(&requested)),
            marks: Arc::clone(input.marks.lines()),
            criteria: requested,
            number: self.requests,
            latest: Arc::clone(&self.latest),
        }))
    }

    /// The change from the last answer to the criteria of now.
    fn change(&self) -> Change {
        if self.given.shows_as(&self.requested) {
            Change::BesideRows
        } else if self.has_same_lines() {
            Change::Order
        } else {
            Change::Lines
        }
    }

    fn has_same_lines(&self) -> bool {
        (&self.given.query, self.given.period) == (&self.requested.query, self.requested.period)
    }

    /// Takes an answer, unless something else was requested since. Says what it changed.
    pub fn apply(&mut self, answer: Answer) -> Option<Applied> {
        let Answer::Given(answer) = answer else { return None };
        if answer.number != self.requests || !self.is_waiting() {
            return None;
        }
        self.answered = self.requests;
        if answer.arranged == Arranged::ByArea {
            // Groups that cannot be made are not requested once more.
            self.requested.arranged_by.grouping = Grouping::Area;
        }
        let change = self.change();
        self.given = self.requested.clone();
        self.found = answer.found;
        self.arrangement = answer.arrangement;
        self.marked = answer.marked;
        self.chart_data = answer.chart_data;
        self.changes += u64::from(change != Change::BesideRows);
        Some(Applied { change, arranged: answer.arranged })
    }
}

/// The effect of an answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Applied {
    /// The change it made.
    pub change: Change,
    /// The order of the lines, held against the one that was requested.
    pub arranged: Arranged,
}

/// The work that a request takes.
#[derive(Debug)]
pub enum Request {
    /// Nothing: the lines are shown already, or the search is on its way.
    Nothing,
    /// Everything is shown as in the document, at once.
    AtOnce(Change),
    /// A search.
    Search(Box<Search>),
}
