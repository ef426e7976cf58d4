//! What is shown of the lines, as far as answers have come.

use std::sync::Arc;

use crate::{
    analysis::{arrangement::Arrangement, found::Found, group::Grouping, subtotal::Marked},
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

/// What is shown of the lines, and how they stand, as far as answers have come.
#[derive(Debug, Default)]
pub struct SearchResults {
    requested: Criteria,
    /// What the last answer was to.
    given: Criteria,
    found: Option<Arc<Found>>,
    arrangement: Option<Arc<Arrangement>>,
    marked: Option<Marked>,
    chart_data: Option<ChartData>,
    requests: u64,
    answered: u64,
    changes: u64,
}

impl SearchResults {
    /// Whether an answer is still to come.
    #[must_use]
    pub fn pending(&self) -> Pending {
        if self.is_waiting() { Pending::Answer } else { Pending::Nothing }
    }

    /// The same for a dataset that was read again: nothing is searched in it yet, and no answer to what was asked of the older
    /// one is heard.
    #[must_use]
    pub fn reset(&self) -> Self {
        Self { requests: self.requests, answered: self.requests, changes: self.changes + 1, ..Self::default() }
    }

    /// The lines that were found, where a filter is in force.
    #[must_use]
    pub fn found(&self) -> Option<&Found> {
        self.found.as_deref()
    }

    /// How they stand, unless as in the document.
    #[must_use]
    pub fn arrangement(&self) -> Option<&Arrangement> {
        self.arrangement.as_deref()
    }

    /// What the diagram on the page is drawn from, where one is; none while what it is to be drawn from is awaited.
    #[must_use]
    pub fn chart_data(&self) -> Option<&ChartData> {
        self.chart_data
            .as_ref()
            .filter(|_| self.given.chart_request == self.requested.chart_request && self.has_same_lines())
    }

    /// What the marked lines cost, where any are marked; none while the sum of other marks is awaited.
    #[must_use]
    pub fn marked(&self) -> Option<&Marked> {
        self.marked.as_ref().filter(|_| self.given.marks == self.requested.marks)
    }

    /// How often it has changed: equal numbers mean the same lines in the same order.
    #[must_use]
    pub fn changes(&self) -> u64 {
        self.changes
    }

    /// Whether an answer is still to come.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.requests != self.answered
    }

    /// The search for what is requested now. None where it is on its way already, or where everything is shown as the document has
    /// it, which is so at once.
    pub fn request(&mut self, input: &SearchInput<'_>) -> Request {
        let requested = Criteria::new(input);
        if requested == self.requested {
            return Request::Nothing;
        }
        self.requested = requested.clone();
        if requested.is_plain() {
            let change = self.change();
            *self = self.reset();
            return Request::AtOnce(change);
        }
        let same_lines = self.has_same_lines();
        let same_groups = self.given.arranged_by.grouping == requested.arranged_by.grouping;
        let groups = self.arrangement.as_ref().and_then(|arrangement| arrangement.groups());
        self.requests += 1;
        Request::Search(Search {
            dataset: Arc::clone(input.dataset),
            figures: Arc::clone(input.figures),
            found: self.found.clone().filter(|_| same_lines),
            groups: groups.cloned().filter(|_| same_groups),
            arrangement: self.arrangement.clone().filter(|_| self.given.shows_as(&requested)),
            marks: Arc::clone(input.marks.lines()),
            criteria: requested,
            number: self.requests,
        })
    }

    /// What changes with what is requested now.
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

    /// Takes an answer, unless something else was asked since. Says what it changed.
    pub fn apply(&mut self, answer: Answer) -> Option<Applied> {
        if answer.number != self.requests || !self.is_waiting() {
            return None;
        }
        self.answered = self.requests;
        if answer.arranged == Arranged::ByArea {
            // Groups that cannot be are not asked for once more.
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

/// What an answer has done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Applied {
    /// What it changed.
    pub change: Change,
    /// Whether lines stand as they were asked to.
    pub arranged: Arranged,
}

/// What is to be done for what is requested.
#[derive(Debug)]
pub enum Request {
    /// Nothing: it is so, or on its way.
    Nothing,
    /// Everything is shown as the document has it, from now on.
    AtOnce(Change),
    /// This search.
    Search(Search),
}
