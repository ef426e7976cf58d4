//! What takes a look at every line: which ones a filter finds, and how they are grouped and sorted. It is done off the thread
//! that draws, and what is shown stays as it is until the answer comes: rows, order and sums always belong together.

mod request;
pub mod results;

pub use crate::explorer::jobs::search::request::SearchInput;
pub use crate::explorer::jobs::search::results::{Applied, Request, SearchResults};

use std::sync::Arc;

use crate::{
    analysis::{
        arrangement::{ArrangedBy, Arrangement, Plan},
        figures::Figures,
        found::Found,
        group::{Grouping, Groups},
        order::Ordering,
        subtotal::{Marked, Subtotal},
        sums::TooLong,
    },
    explorer::{
        diagram::ChartData, jobs::search::request::Criteria, tree::rows::TreeSource, view::comparison::YearPair,
    },
    locale::Locale,
    model::{dataset::Dataset, lines::LineSet, year::Period},
};

/// A search to be done, with all that it needs. Searches are the same when they have the same number.
#[derive(Clone, Debug)]
pub struct Search {
    dataset: Arc<Dataset>,
    figures: Arc<Figures>,
    wanted: Criteria,
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
    chart_data: Option<ChartData>,
    number: u64,
}

/// Whether lines stand as they were asked to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Arranged {
    /// They do.
    AsAsked,
    /// The sum of a group has more digits than are kept exactly: they stand by area, sorted as they were asked to.
    ByArea,
}

/// What has become of what is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    /// Other lines are shown.
    Lines,
    /// The same lines, in another order or other groups.
    Order,
    /// Not the rows, only what is gathered beside them: what the marked ones cost, what a diagram needs.
    BesideRows,
}

impl PartialEq for Search {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
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
        let marked = (self.wanted.marks > 0).then(|| Subtotal::of(&self.dataset, self.marks.iter()));
        let (arrangement, arranged) = match self.arrangement.take() {
            Some(arrangement) => (Some(arrangement), Arranged::AsAsked),
            None => self.arrange(found.as_deref()),
        };
        let chart_data = self.wanted.chart_request.map(|request| {
            request.run(TreeSource {
                dataset: &self.dataset,
                figures: &self.figures,
                scope: request.scope(),
                found: found.as_deref(),
                arrangement: arrangement.as_deref(),
            })
        });
        Answer { found, arrangement, arranged, marked, chart_data, number: self.number }
    }

    /// How lines stand; none where they stand as in the document.
    fn arrange(&mut self, found: Option<&Found>) -> (Option<Arc<Arrangement>>, Arranged) {
        let arranged_by = self.wanted.arranged_by;
        if arranged_by == ArrangedBy::default() {
            return (None, Arranged::AsAsked);
        }
        if let Ok(arrangement) = self.arrangement_in(arranged_by, found) {
            return (Some(Arc::new(arrangement)), Arranged::AsAsked);
        }
        let by_area = ArrangedBy { grouping: Grouping::Area, ..arranged_by };
        let sorted = (by_area != ArrangedBy::default()).then(|| self.arrangement_in(by_area, found).ok()).flatten();
        (sorted.map(Arc::new), Arranged::ByArea)
    }

    fn arrangement_in(&mut self, arranged_by: ArrangedBy, found: Option<&Found>) -> Result<Arrangement, TooLong> {
        let ArrangedBy { grouping, order, direction } = arranged_by;
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
                compared: figure.and_then(|figure| figure.compared).map(|YearPair { from, to }| (from, to)),
                collation: self.wanted.language.map(|language| Locale::new(language).collation()),
            },
        })
    }
}
