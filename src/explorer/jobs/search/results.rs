//! What is shown of the lines, as far as answers have come.

use std::sync::Arc;

use crate::{
    analysis::{arrangement::Arrangement, found::Found, group::Grouping, subtotal::Marked},
    explorer::{
        diagram::ChartData,
        jobs::search::{
            Answer, Arranged, Change, Search,
            request::{Criteria, SearchInput},
        },
        view::pending::Pending,
    },
};

/// What is shown of the lines, and how they stand, as far as answers have come.
#[derive(Debug, Default)]
pub struct SearchResults {
    wanted: Criteria,
    /// What the last answer was to.
    given: Criteria,
    found: Option<Arc<Found>>,
    arrangement: Option<Arc<Arrangement>>,
    marked: Option<Marked>,
    chart_data: Option<ChartData>,
    asked: u64,
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
    pub fn anew(&self) -> Self {
        Self { asked: self.asked, answered: self.asked, changes: self.changes + 1, ..Self::default() }
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
            .filter(|_| self.given.chart_request == self.wanted.chart_request && self.has_same_lines())
    }

    /// What the marked lines cost, where any are marked; none while the sum of other marks is awaited.
    #[must_use]
    pub fn marked(&self) -> Option<&Marked> {
        self.marked.as_ref().filter(|_| self.given.marks == self.wanted.marks)
    }

    /// How often it has changed: equal numbers mean the same lines in the same order.
    #[must_use]
    pub fn changes(&self) -> u64 {
        self.changes
    }

    /// Whether an answer is still to come.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.asked != self.answered
    }

    /// The search for what is wanted now. None where it is on its way already, or where everything is shown as the document has
    /// it, which is so at once.
    pub fn want(&mut self, asked: &SearchInput<'_>) -> Request {
        let wanted = Criteria::new(asked);
        if wanted == self.wanted {
            return Request::Nothing;
        }
        self.wanted = wanted.clone();
        if wanted.is_plain() {
            let change = self.change();
            *self = self.anew();
            return Request::AtOnce(change);
        }
        let same_lines = self.has_same_lines();
        let same_groups = self.given.arranged_by.grouping == wanted.arranged_by.grouping;
        let groups = self.arrangement.as_ref().and_then(|arrangement| arrangement.groups());
        self.asked += 1;
        Request::Search(Search {
            dataset: Arc::clone(asked.dataset),
            figures: Arc::clone(asked.figures),
            found: self.found.clone().filter(|_| same_lines),
            groups: groups.cloned().filter(|_| same_groups),
            arrangement: self.arrangement.clone().filter(|_| self.given.shows_as(&wanted)),
            marks: Arc::clone(asked.marks.lines()),
            wanted,
            number: self.asked,
        })
    }

    /// What changes with what is wanted now.
    fn change(&self) -> Change {
        if self.given.shows_as(&self.wanted) {
            Change::BesideRows
        } else if self.has_same_lines() {
            Change::Order
        } else {
            Change::Lines
        }
    }

    fn has_same_lines(&self) -> bool {
        (&self.given.query, self.given.period) == (&self.wanted.query, self.wanted.period)
    }

    /// Takes an answer, unless something else was asked since. Says what it changed.
    pub fn hear(&mut self, answer: Answer) -> Option<Applied> {
        if answer.number != self.asked || !self.is_waiting() {
            return None;
        }
        self.answered = self.asked;
        if answer.arranged == Arranged::ByArea {
            // Groups that cannot be are not asked for once more.
            self.wanted.arranged_by.grouping = Grouping::Area;
        }
        let change = self.change();
        self.given = self.wanted.clone();
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

/// What is to be done for what is wanted.
#[derive(Debug)]
pub enum Request {
    /// Nothing: it is so, or on its way.
    Nothing,
    /// Everything is shown as the document has it, from now on.
    AtOnce(Change),
    /// This search.
    Search(Search),
}
