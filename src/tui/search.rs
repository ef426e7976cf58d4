//! What takes a look at every line: which ones a filter finds, and how they are grouped and sorted. It is done off the thread
//! that draws, and what is shown stays as it is until the answer comes: rows, order and sums always belong together.

use std::sync::Arc;

use super::{
    base::Compared,
    diagram::{Gather, Gathered},
    marks::Marks,
    rows::Ground,
    scope::Scope,
};
use crate::{
    analysis::{
        arrangement::{Arrangement, Layout, Plan},
        figures::Figures,
        found::Found,
        group::{Grouping, Groups},
        order::{Order, Ordering},
        query::Query,
        subtotal::Subtotal,
        sums::TooLong,
    },
    locale::{Language, collation::Collation},
    model::{dataset::Dataset, financing::View, lines::LineSet, year::Period},
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
    /// Which marks, by how often they have changed.
    marks: u64,
    /// What the diagram on the page is drawn from.
    gather: Option<Gather>,
}

/// The figure that is sorted by.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Figure {
    period: Period,
    compared: Option<Compared>,
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
    /// How lines stood before, where only the marks are others.
    arrangement: Option<Arc<Arrangement>>,
    marks: Arc<LineSet>,
    number: u64,
}

/// What came of a search.
#[derive(Debug)]
pub struct Answer {
    found: Option<Arc<Found>>,
    /// The rows' order; none where it is still the same.
    arrangement: Option<Arc<Arrangement>>,
    arranged: Arranged,
    marked: Option<Marked>,
    gathered: Option<Gathered>,
    number: u64,
}

/// Whether lines stand as they were asked to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Arranged {
    AsAsked,
    /// The sum of a group has more digits than are kept exactly: they stand as in the document.
    TooLong,
}

/// What the marked lines cost, or that this has more digits than are kept exactly.
pub type Marked = Result<Subtotal, TooLong>;

/// What has become of what is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    /// Other lines are shown.
    Lines,
    /// The same lines, in another order or other groups.
    Order,
    /// Not the rows, only what is gathered beside them: what the marked ones cost, what a diagram needs.
    Besides,
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
    arrangement: Option<Arc<Arrangement>>,
    marked: Option<Marked>,
    gathered: Option<Gathered>,
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
    fn new(asked: &Asked<'_>) -> Self {
        let Asked { query, scope, language, marks, gather, .. } = *asked;
        let layout = scope.layout();
        let is_figure = matches!(layout.order, Order::Amount | Order::Change | Order::Share);
        let figure = Figure { period: scope.period(), compared: scope.compared(), view: scope.view() };
        Self {
            query: query.clone(),
            period: (!query.is_empty()).then(|| scope.period()),
            layout,
            figure: is_figure.then_some(figure),
            language: (layout.order == Order::Name).then_some(language),
            marks: marks.changes(),
            gather,
        }
    }

    /// Whether everything is shown as the document has it: there is nothing to look for.
    fn is_plain(&self) -> bool {
        self.query.is_empty() && self.layout == Layout::default() && self.marks == 0 && self.gather.is_none()
    }

    /// Whether the same lines stand in the same way.
    fn shows_as(&self, other: &Self) -> bool {
        let rows = |wanted: &Self| Self { marks: 0, gather: None, ..wanted.clone() };
        rows(self) == rows(other)
    }
}

impl Search {
    /// Does it.
    #[must_use]
    pub fn run(mut self) -> Answer {
        let found = self.found.take().or_else(|| {
            let period = self.wanted.period?;
            Some(Arc::new(Found::search(&self.dataset, &self.wanted.query, period)))
        });
        let marked = (self.wanted.marks > 0).then(|| Subtotal::of(&self.dataset, &self.marks));
        let arrangement = match self.arrangement.take() {
            Some(arrangement) => Ok(Some(arrangement)),
            None if self.wanted.layout == Layout::default() => Ok(None),
            None => self.arrange(found.as_deref()).map(|arrangement| Some(Arc::new(arrangement))),
        };
        let arranged = if arrangement.is_ok() { Arranged::AsAsked } else { Arranged::TooLong };
        let arrangement = arrangement.ok().flatten();
        let gathered = self.wanted.gather.map(|gather| {
            gather.run(Ground {
                dataset: &self.dataset,
                figures: &self.figures,
                scope: gather.scope(),
                found: found.as_deref(),
                arrangement: arrangement.as_deref(),
            })
        });
        Answer { found, arrangement, arranged, marked, gathered, number: self.number }
    }

    fn arrange(&mut self, found: Option<&Found>) -> Result<Arrangement, TooLong> {
        let Layout { grouping, order, direction } = self.wanted.layout;
        let groups = match (self.groups.take(), grouping) {
            (_, Grouping::Area | Grouping::Flat) => None,
            (Some(groups), _) => Some(groups),
            (None, _) => Some(Arc::new(Groups::of(&self.dataset, grouping)?)),
        };
        let figure = self.wanted.figure;
        Arrangement::of(Plan {
            dataset: &self.dataset,
            figures: &self.figures,
            found,
            groups,
            grouping,
            view: figure.map(|figure| figure.view).unwrap_or_default(),
            ordering: Ordering {
                order,
                direction,
                period: figure.map_or(Period::All, |figure| figure.period),
                compared: figure.and_then(|figure| figure.compared).map(|Compared { from, to }| (from, to)),
                collation: self.wanted.language.map(Collation::new),
            },
        })
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
        self.arrangement.as_deref()
    }

    /// What the diagram on the page is drawn from, where one is.
    #[must_use]
    pub fn gathered(&self) -> Option<&Gathered> {
        self.gathered.as_ref()
    }

    /// What the marked lines cost, where any are marked.
    #[must_use]
    pub fn marked(&self) -> Option<&Marked> {
        self.marked.as_ref()
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
    pub fn want(&mut self, asked: &Asked<'_>) -> Wants {
        let wanted = Wanted::new(asked);
        if wanted == self.wanted {
            return Wants::Nothing;
        }
        self.wanted = wanted.clone();
        if wanted.is_plain() {
            let change = self.change();
            *self = Self { changes: self.changes + 1, asked: self.asked, answered: self.asked, ..Self::default() };
            return Wants::Plain(change);
        }
        let same_lines = self.has_same_lines();
        let same_groups = self.given.layout.grouping == wanted.layout.grouping;
        let groups = self.arrangement.as_ref().and_then(|arrangement| arrangement.groups());
        self.asked += 1;
        Wants::Search(Search {
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
            Change::Besides
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
    pub fn hear(&mut self, answer: Answer) -> Option<Change> {
        if answer.number != self.asked || !self.is_waiting() {
            return None;
        }
        self.answered = self.asked;
        let change = if answer.arranged == Arranged::TooLong { Change::NotGrouped } else { self.change() };
        self.given = self.wanted.clone();
        self.found = answer.found;
        self.arrangement = answer.arrangement;
        self.marked = answer.marked;
        self.gathered = answer.gathered;
        self.changes += u64::from(change != Change::Besides);
        Some(change)
    }
}

/// What is asked for, and of what.
pub struct Asked<'a> {
    /// The dataset.
    pub dataset: &'a Arc<Dataset>,
    /// Its figures.
    pub figures: &'a Arc<Figures>,
    /// The filter.
    pub query: &'a Query,
    /// The year, the money, the order and the groups.
    pub scope: Scope,
    /// Whose alphabet.
    pub language: Language,
    /// The marked lines.
    pub marks: &'a Marks,
    /// What the diagram on the page needs.
    pub gather: Option<Gather>,
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
