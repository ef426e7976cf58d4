//! Filters, groups and sorts the lines, which visits every one of them. The lines on the screen stay as they are until the answer
//! comes: rows, order and sums always belong together.

pub mod answer;
pub mod request;
pub mod results;

use std::sync::{
    Arc,
    atomic::{self, AtomicU64},
};

use crate::{
    analysis::{
        amounts::{share::Whole, subtotal::Subtotal, sums::TooLong},
        arranging::{
            arrangement::{ArrangedBy, Arrangement, Plan},
            group::{Grouping, Groups},
            marked::MarkedCounts,
            order::Ordering,
        },
        figures::Figures,
        given_up::IsGivenUp,
        search::found::Found,
    },
    explorer::{
        jobs::search::{
            answer::{Answer, Arranged, Given},
            request::Criteria,
        },
        tree::rows::TreeSource,
        view::comparison::YearPair,
    },
    locale::Locale,
    model::{dataset::Dataset, lines::LineSet, period::Period},
};

/// A search, with all that it needs.
#[derive(Clone, Debug)]
pub struct Search {
    dataset: Arc<Dataset>,
    figures: Arc<Figures>,
    criteria: Criteria,
    /// The lines found before, where only the order is another.
    found: Option<Arc<Found>>,
    /// The groups of before, where they are the same.
    groups: Option<Arc<Groups>>,
    /// The arrangement of before, where only the marks or the diagram are others.
    arrangement: Option<Arc<Arrangement>>,
    marks: Arc<LineSet>,
    number: u64,
    /// The number of the latest search: where it is another, nobody waits for this one any more.
    latest: Arc<AtomicU64>,
}

impl Search {
    pub(super) fn run(mut self) -> Answer {
        let (latest, number) = (Arc::clone(&self.latest), self.number);
        let is_given_up = || latest.load(atomic::Ordering::Relaxed) != number;
        let is_given_up: IsGivenUp<'_> = &is_given_up;
        let found = self.found.take().or_else(|| {
            let (basis, period) = self.criteria.period?;
            Some(Arc::new(Found::search(&self.dataset, &self.criteria.query, basis, period, is_given_up)))
        });
        if is_given_up() {
            return Answer::GivenUp;
        }
        let marked = (self.criteria.marks > 0).then(|| Subtotal::of(&self.dataset, self.marks.iter()));
        let (arrangement, arranged) = match self.arrangement.take() {
            Some(arrangement) => (Some(arrangement), Arranged::AsRequested),
            None => self.arrange(found.as_deref(), is_given_up),
        };
        if is_given_up() {
            return Answer::GivenUp;
        }
        let chart_data = self.criteria.chart_request.map(|request| {
            request.run(TreeSource {
                dataset: &self.dataset,
                figures: &self.figures,
                scope: request.scope(),
                found: found.as_deref(),
                arrangement: arrangement.as_deref(),
            })
        });
        let counts = marked
            .is_some()
            .then(|| MarkedCounts::of(&self.dataset, &self.marks, found.as_deref(), arrangement.as_deref()));
        let marked = marked.zip(counts);
        Answer::Given(Box::new(Given { found, arrangement, arranged, marked, chart_data, number }))
    }

    /// Arranges the lines; none where the order is that of the document.
    fn arrange(&mut self, found: Option<&Found>, is_given_up: IsGivenUp<'_>) -> (Option<Arc<Arrangement>>, Arranged) {
        let arranged_by = self.criteria.arranged_by;
        if arranged_by == ArrangedBy::default() {
            return (None, Arranged::AsRequested);
        }
        if let Ok(arrangement) = self.arrangement_in(arranged_by, found, is_given_up) {
            return (Some(Arc::new(arrangement)), Arranged::AsRequested);
        }
        let by_area = ArrangedBy { grouping: Grouping::Area, ..arranged_by };
        let sorted =
            (by_area != ArrangedBy::default()).then(|| self.arrangement_in(by_area, found, is_given_up).ok()).flatten();
        (sorted.map(Arc::new), Arranged::ByArea)
    }

    fn arrangement_in(
        &mut self,
        arranged_by: ArrangedBy,
        found: Option<&Found>,
        is_given_up: IsGivenUp<'_>,
    ) -> Result<Arrangement, TooLong> {
        let ArrangedBy { grouping, order, direction } = arranged_by;
        let groups = match (self.groups.take(), grouping) {
            (_, Grouping::Area | Grouping::Flat) => None,
            (Some(groups), _) => Some(groups),
            (None, _) => Some(Arc::new(Groups::of(&self.dataset, grouping, is_given_up)?)),
        };
        let figure = self.criteria.figure;
        let basis = figure.map_or(self.dataset.start_basis(), |figure| figure.basis);
        let view = figure.map(|figure| figure.view).unwrap_or_default();
        let period = figure.map_or(Period::All(basis), |figure| figure.period);
        Arrangement::of(Plan {
            dataset: &self.dataset,
            figures: &self.figures,
            found,
            groups,
            grouping,
            view,
            ordering: Ordering {
                order,
                direction,
                basis,
                period,
                whole: Whole::of(self.figures.totals.cell(None, view, period)),
                compared: figure.and_then(|figure| figure.compared).map(|YearPair { from, to }| (from, to)),
                collation: self.criteria.language.map(|language| Locale::new(language).collation()),
                is_given_up,
            },
        })
    }
}
