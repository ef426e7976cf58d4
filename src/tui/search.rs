//! What takes a look at every line: which ones a filter finds, and how they are grouped and sorted. It is done off the thread
//! that draws, and what is shown stays as it is until the answer comes: rows, order and sums always belong together.

use std::sync::Arc;

use super::scope::Scope;
use crate::{
    analysis::{
        arrangement::{Arrangement, Layout, Plan},
        figures::Figures,
        found::Found,
        group::{Grouping, Groups},
        order::{Order, Ordering},
        query::Query,
    },
    locale::{Language, collation::Collation},
    model::{
        dataset::Dataset,
        financing::View,
        year::{Period, YearId},
    },
};

/// What is asked for, as far as it matters: two that are equal have the same answer.
#[derive(Clone, PartialEq, Debug, Default)]
struct Wanted {
    query: Query,
    /// The period that the query is about, where there is a query.
    period: Option<Period>,
    layout: Layout,
    /// What is sorted by, where that is a figure.
    figure: Option<Figure>,
    /// Whose alphabet, where it is sorted by name.
    language: Option<Language>,
}

/// The figure that is sorted by.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Figure {
    period: Period,
    compared: Option<(YearId, YearId)>,
    view: View,
}

/// A search to be done, with all that it needs. Searches are the same when they have the same number.
#[derive(Clone, Debug)]
pub struct Search {
    dataset: Arc<Dataset>,
    figures: Arc<Figures>,
    wanted: Wanted,
    /// What was found before, where only the order is another.
    found: Option<Arc<Found>>,
    /// The groups there were before, where they are the same.
    groups: Option<Arc<Groups>>,
    number: u64,
}

/// What came of a search.
#[derive(Debug)]
pub struct Answer {
    found: Option<Arc<Found>>,
    arrangement: Option<Arrangement>,
    arranged: Arranged,
    number: u64,
}

/// Whether lines stand as they were asked to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Arranged {
    AsAsked,
    /// The sum of a group has more digits than are kept exactly: they stand as in the document.
    TooLong,
}

/// What has become of what is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    /// Other lines are shown.
    Lines,
    /// The same lines, in another order or other groups.
    Order,
    /// Lines are not grouped as they were asked to: the sum of a group has more digits than are kept exactly.
    NotGrouped,
}

/// What is shown of the lines, and how they stand, as far as answers have come.
#[derive(Debug, Default)]
pub struct Shown {
    wanted: Wanted,
    /// What the last answer was to.
    given: Wanted,
    found: Option<Arc<Found>>,
    arrangement: Option<Arrangement>,
    asked: u64,
    answered: u64,
    changes: u64,
}

impl PartialEq for Search {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl Wanted {
    fn new(query: &Query, scope: &Scope, language: Language) -> Self {
        let layout = scope.layout();
        let is_figure = matches!(layout.order, Order::Amount | Order::Change | Order::Share);
        let figure = Figure { period: scope.period(), compared: scope.compared(), view: scope.view() };
        Self {
            query: query.clone(),
            period: (!query.is_empty()).then(|| scope.period()),
            layout,
            figure: is_figure.then_some(figure),
            language: (layout.order == Order::Name).then_some(language),
        }
    }

    /// Whether everything is shown as the document has it: there is nothing to look for.
    fn is_plain(&self) -> bool {
        self.query.is_empty() && self.layout == Layout::default()
    }
}

impl Search {
    /// Does it.
    #[must_use]
    pub fn run(self) -> Answer {
        let Self { dataset, figures, wanted, found, groups, number } = self;
        let found = found.or_else(|| {
            let period = wanted.period?;
            Some(Arc::new(Found::search(&dataset, &wanted.query, period)))
        });
        if wanted.layout == Layout::default() {
            return Answer { found, arrangement: None, arranged: Arranged::AsAsked, number };
        }
        let Layout { grouping, order, direction } = wanted.layout;
        let groups = match (groups, grouping) {
            (_, Grouping::Area | Grouping::Flat) => Ok(None),
            (Some(groups), _) => Ok(Some(groups)),
            (None, _) => Groups::of(&dataset, grouping).map(|groups| Some(Arc::new(groups))),
        };
        let arrangement = groups.and_then(|groups| {
            let figure = wanted.figure;
            Arrangement::of(Plan {
                dataset: &dataset,
                figures: &figures,
                found: found.as_deref(),
                groups,
                grouping,
                view: figure.map(|figure| figure.view).unwrap_or_default(),
                ordering: Ordering {
                    order,
                    direction,
                    period: figure.map_or(Period::All, |figure| figure.period),
                    compared: figure.and_then(|figure| figure.compared),
                    collation: wanted.language.map(Collation::new),
                },
            })
        });
        match arrangement {
            Ok(arrangement) => Answer { found, arrangement: Some(arrangement), arranged: Arranged::AsAsked, number },
            Err(_) => Answer { found, arrangement: None, arranged: Arranged::TooLong, number },
        }
    }
}

impl Shown {
    /// The lines that were found, where a filter is in force.
    #[must_use]
    pub fn found(&self) -> Option<&Found> {
        self.found.as_deref()
    }

    /// How they stand, unless as in the document.
    #[must_use]
    pub fn arrangement(&self) -> Option<&Arrangement> {
        self.arrangement.as_ref()
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
    pub fn want(&mut self, query: &Query, scope: &Scope, language: Language, of: Of<'_>) -> Wants {
        let wanted = Wanted::new(query, scope, language);
        if wanted == self.wanted {
            return Wants::Nothing;
        }
        self.wanted = wanted.clone();
        if wanted.is_plain() {
            let change = if self.found.is_some() { Change::Lines } else { Change::Order };
            *self = Self { changes: self.changes + 1, asked: self.asked, answered: self.asked, ..Self::default() };
            return Wants::Plain(change);
        }
        let same_lines = (&self.given.query, self.given.period) == (&wanted.query, wanted.period);
        let same_groups = self.given.layout.grouping == wanted.layout.grouping;
        let groups = self.arrangement.as_ref().and_then(Arrangement::groups);
        self.asked += 1;
        Wants::Search(Search {
            dataset: Arc::clone(of.dataset),
            figures: Arc::clone(of.figures),
            found: self.found.clone().filter(|_| same_lines),
            groups: groups.cloned().filter(|_| same_groups),
            wanted,
            number: self.asked,
        })
    }

    /// Takes an answer, unless something else was asked since. Says what it changed.
    pub fn hear(&mut self, answer: Answer) -> Option<Change> {
        if answer.number != self.asked || !self.is_waiting() {
            return None;
        }
        self.answered = self.asked;
        let same_lines = (&self.given.query, self.given.period) == (&self.wanted.query, self.wanted.period);
        self.given = self.wanted.clone();
        self.found = answer.found;
        self.arrangement = answer.arrangement;
        self.changes += 1;
        Some(match answer.arranged {
            Arranged::TooLong => Change::NotGrouped,
            Arranged::AsAsked if same_lines => Change::Order,
            Arranged::AsAsked => Change::Lines,
        })
    }
}

/// What a search is made on.
#[derive(Clone, Copy)]
pub struct Of<'a> {
    /// The dataset.
    pub dataset: &'a Arc<Dataset>,
    /// Its figures.
    pub figures: &'a Arc<Figures>,
}

/// What is to be done for what is wanted.
#[derive(Debug)]
pub enum Wants {
    /// Nothing: it is so, or on its way.
    Nothing,
    /// Everything is shown as the document has it, from now on.
    Plain(Change),
    /// This search.
    Search(Search),
}
