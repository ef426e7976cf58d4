//! The areas and lines that differ from what is printed for them, with the areas inside and above them. The rows of a screen look
//! them up for each area and each line.

use std::collections::BTreeSet;

use crate::{
    analysis::{
        amounts::places::Places,
        check::{
            reconcile::{Reconciliation, StatedFigure, Status},
            standings::{Marked, Marking, Standing, Standings},
        },
    },
    model::{
        columns::ColumnId,
        dataset::Dataset,
        financing::View,
        ids::{AreaId, InitiativeId},
        period::Period,
    },
};

/// The areas and lines that differ, in each view and period.
#[derive(Debug)]
pub struct Differing {
    places: Places,
    standings: Standings,
    /// For each column the numbers of the periods that a difference in it concerns, in order.
    concerned: Vec<Box<[u32]>>,
}

impl Differing {
    /// Looks at every stated total and at the printed sums of lines. A total of one kind of money that differs marks the area in all
    /// money too.
    pub(in crate::analysis) fn of(dataset: &Dataset, reconciliation: &Reconciliation) -> Self {
        let places = Places::of_dataset(dataset);
        let concerned = concerned(dataset, places);
        let mut marking = Marking::new(dataset);
        let concerned_by = |exactly| Marked { exactly, concerned: true };
        let both = |marked| Standing { itself: marked, over: marked };
        for (id, stated) in dataset.stated() {
            for (number, figure) in (0..).zip(reconciliation.figures(id)) {
                if !figure.as_ref().is_some_and(StatedFigure::differs) {
                    continue;
                }
                for view in [stated.view, View::Combined] {
                    marking.mark(stated.area, view, number, both(concerned_by(true)));
                    for &other in concerned.get(number as usize).into_iter().flatten() {
                        marking.mark(stated.area, view, other, both(concerned_by(false)));
                    }
                }
            }
        }
        for comparison in reconciliation.inexact_lines().filter(|one| one.status == Status::Differs) {
            for view in [comparison.view(dataset), View::Combined] {
                let own = places.number(Period::Column(comparison.column));
                for &number in &concerned[comparison.column.index()] {
                    let over = Standing { over: concerned_by(number == own), ..Standing::default() };
                    marking.mark(comparison.area(dataset), view, number, over);
                }
            }
        }
        Self { places, standings: marking.finish(dataset), concerned }
    }

    /// Returns `true` if the area, or the whole, differs in the very period.
    pub fn differs(&self, area: Option<AreaId>, view: View, period: Period) -> bool {
        self.standings.of(area, view, period).itself.exactly
    }

    /// Returns `true` if the area, or one above it, differs in the period or in a printed sum that the period is a part of.
    pub fn is_inside(&self, dataset: &Dataset, area: AreaId, view: View, period: Period) -> bool {
        let mut areas = std::iter::successors(Some(area), |&inner| dataset.area(inner).parent);
        areas.any(|area| self.standings.of(Some(area), view, period).itself.concerned)
    }

    /// Returns `true` if anything in the area, or in the whole, differs in the period or in a printed sum that the period is a part
    /// of.
    pub fn is_over(&self, area: Option<AreaId>, view: View, period: Period) -> bool {
        self.standings.of(area, view, period).over.concerned
    }

    /// Returns `true` if anything in the area, or in the whole, differs in the very period.
    pub fn is_over_itself(&self, area: Option<AreaId>, view: View, period: Period) -> bool {
        self.standings.of(area, view, period).over.exactly
    }

    /// Returns `true` if a difference in a column is one of the period: it is that of the column, or of a part of its printed sum.
    pub fn concerns(&self, column: ColumnId, period: Period) -> bool {
        self.concerned[column.index()].binary_search(&self.places.number(period)).is_ok()
    }

    /// Returns `true` if the printed sum of a line differs that concerns the period.
    pub fn is_of_line(&self, reconciliation: &Reconciliation, line: InitiativeId, period: Period) -> bool {
        let mut sums = reconciliation.of_line(line);
        sums.any(|sum| sum.status == Status::Differs && self.concerns(sum.column, period))
    }
}

/// For each column the periods that a difference in it concerns: its own; of a printed sum those of its parts too, and all years
/// that add these.
fn concerned(dataset: &Dataset, places: Places) -> Vec<Box<[u32]>> {
    let mut adding: Vec<Vec<u32>> = vec![Vec::new(); dataset.columns().len()];
    for basis in dataset.bases() {
        dataset.years(basis).for_each(|year| adding[year.index()].push(places.number(Period::All(basis))));
    }
    let of_column = |column: ColumnId| {
        let mut concerned = BTreeSet::new();
        let mut open = vec![column];
        while let Some(column) = open.pop() {
            if !concerned.insert(places.number(Period::Column(column))) {
                continue;
            }
            let sum = dataset.column(column).sum.iter();
            open.extend(sum.flat_map(|sum| sum.plus.iter().chain(&sum.less).copied()));
        }
        if dataset.column(column).sum.is_some() {
            let all_years = concerned.iter().filter_map(|&column| adding.get(column as usize)).flatten().copied();
            let all_years: Vec<u32> = all_years.collect();
            concerned.extend(all_years);
        }
        concerned.into_iter().collect()
    };
    dataset.columns().map(of_column).collect()
}
