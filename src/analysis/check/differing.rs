//! The areas and lines that differ from what is printed for them, with the areas inside and above them. The rows of a screen look
//! them up for each area and each line.

use crate::{
    analysis::{
        amounts::places::Places,
        check::reconcile::{Reconciliation, StatedFigure, Status},
    },
    model::{
        column::ColumnId,
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
    /// For each area, and for the whole last, each view, and in it each period.
    standings: Vec<Standing>,
    /// For each column the periods that a difference in it concerns.
    concerned: Vec<Vec<bool>>,
}

/// The relation of an area to those that differ.
#[derive(Clone, Copy, Default, Debug)]
struct Standing {
    itself: bool,
    inside: bool,
    over: bool,
}

impl Differing {
    /// Looks at every stated total and at the printed sums of lines. A total of one kind of money that differs marks the area in all
    /// money too.
    pub(in crate::analysis) fn of(dataset: &Dataset, reconciliation: &Reconciliation) -> Self {
        let places = Places::of_dataset(dataset);
        let whole = dataset.areas().len();
        let standings = vec![Standing::default(); (whole + 1) * View::ALL.len() * places.periods()];
        let concerned = dataset.columns().map(|column| concerned(dataset, places, column)).collect();
        let mut differing = Self { places, standings, concerned };
        for (id, stated) in dataset.stated() {
            let bin = stated.area.map_or(whole, AreaId::index);
            for (period, figure) in reconciliation.figures(id).iter().enumerate() {
                if figure.as_ref().is_some_and(StatedFigure::differs) {
                    differing.mark_total(bin, stated.view, period);
                }
            }
        }
        for comparison in reconciliation.inexact_lines().filter(|one| one.status == Status::Differs) {
            let bin = comparison.area(dataset).map_or(whole, AreaId::index);
            differing.mark_line(bin, comparison.view(dataset), comparison.column);
        }
        differing.spread(dataset);
        differing
    }

    fn mark_total(&mut self, bin: usize, view: View, period: usize) {
        for row in [view, View::Combined].map(|view| Places::row(bin, view) * self.places.periods()) {
            self.standings[row + period].itself = true;
            for other in 0..self.places.periods() {
                if other == period || self.concerned.get(period).is_some_and(|concerned| concerned[other]) {
                    self.standings[row + other].inside = true;
                    self.standings[row + other].over = true;
                }
            }
        }
    }

    fn mark_line(&mut self, bin: usize, view: View, column: ColumnId) {
        for row in [view, View::Combined].map(|view| Places::row(bin, view) * self.places.periods()) {
            for other in 0..self.places.periods() {
                self.standings[row + other].over |= self.concerned[column.index()][other];
            }
        }
    }

    /// Tells each area in one that differs that it is inside, and each above one that it is over it.
    fn spread(&mut self, dataset: &Dataset) {
        let each = View::ALL.len() * self.places.periods();
        let places =
            |above: usize, below: usize| (0..each).map(move |place| (above * each + place, below * each + place));
        // An area comes after the one above it.
        for area in dataset.areas() {
            let Some(above) = dataset.area(area).parent else { continue };
            for (above, below) in places(above.index(), area.index()) {
                self.standings[below].inside |= self.standings[above].inside;
            }
        }
        for area in dataset.areas().rev() {
            let above = dataset.area(area).parent.map_or(dataset.areas().len(), AreaId::index);
            for (above, below) in places(above, area.index()) {
                self.standings[above].over |= self.standings[below].over;
            }
        }
    }

    /// Returns `true` if the area, or the whole, differs in the very period.
    pub fn differs(&self, area: Option<AreaId>, view: View, period: Period) -> bool {
        self.standing(area, view, period).itself
    }

    /// Returns `true` if the area, or one above it, differs in the period or in a printed sum that the period is a part of.
    pub fn is_inside(&self, area: AreaId, view: View, period: Period) -> bool {
        self.standing(Some(area), view, period).inside
    }

    /// Returns `true` if anything in the area, or in the whole, differs in the period or in a printed sum that the period is a part
    /// of.
    pub fn is_over(&self, area: Option<AreaId>, view: View, period: Period) -> bool {
        self.standing(area, view, period).over
    }

    /// Returns `true` if a difference in a column is one of the period: it is that of the column, or of a part of its printed sum.
    pub fn concerns(&self, column: ColumnId, period: Period) -> bool {
        self.concerned[column.index()][self.places.period(period)]
    }

    /// Returns `true` if the printed sum of a line differs that concerns the period.
    pub fn is_of_line(&self, reconciliation: &Reconciliation, line: InitiativeId, period: Period) -> bool {
        let mut sums = reconciliation.of_line(line);
        sums.any(|sum| sum.status == Status::Differs && self.concerns(sum.column, period))
    }

    fn standing(&self, area: Option<AreaId>, view: View, period: Period) -> Standing {
        let whole = self.standings.len() / (View::ALL.len() * self.places.periods()) - 1;
        self.standings[self.places.of(area.map_or(whole, AreaId::index), view, period)]
    }
}

/// The periods that a difference in a column concerns: its own; of a printed sum those of its parts too, and all years that add these.
fn concerned(dataset: &Dataset, places: Places, column: ColumnId) -> Vec<bool> {
    let mut concerned = vec![false; places.periods()];
    let mut open = vec![column];
    while let Some(column) = open.pop() {
        if std::mem::replace(&mut concerned[column.index()], true) {
            continue;
        }
        let sum = dataset.column(column).sum.iter();
        open.extend(sum.flat_map(|sum| sum.plus.iter().chain(&sum.less).copied()));
    }
    if dataset.column(column).sum.is_some() {
        for basis in dataset.bases() {
            let adds_part = dataset.years(basis).any(|year| concerned[year.index()]);
            concerned[places.period(Period::All(basis))] = adds_part;
        }
    }
    concerned
}
