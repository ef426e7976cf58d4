//! Measures: which figure of a year a column gives (budget, accounts, an estimate), or another quantity with a unit of its own.

use std::collections::HashMap;

use crate::model::{about::Unit, ids::ColumnId, localized::Localized};

/// A measure of the dataset by its place in the file, from 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct MeasureId(pub u16);

impl MeasureId {
    /// The place among the measures.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// The finality of a figure, by the phases of Fiscal Data Package 0.3. The later one is the higher.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Phase {
    /// Put forward, not decided.
    Proposed,
    /// Decided.
    Approved,
    /// Changed after the decision.
    Adjusted,
    /// Spent.
    Executed,
}

/// The figure of a year that a column gives.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Measure {
    /// As the file writes it; empty where columns name none.
    pub name: String,
    /// As it is shown, where that is something else than its name.
    pub label: Option<Localized>,
    /// The finality of its figures, where the file states it.
    pub phase: Option<Phase>,
    /// A unit of its own, where it is not counted in the dataset's: then it is never added to money.
    pub unit: Option<Unit>,
}

/// The columns that are shown and added up over the years: those of one measure, or each year's own figure.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Basis {
    /// One measure, or each year's own figure.
    pub kind: BasisKind,
    /// The figures of whole years in time order, each year once: these are added over all years.
    pub years: Vec<ColumnId>,
    /// Further columns of the measure, shown and never added: parts of a year, printed sums. Of each year's own figure only printed
    /// sums of these years.
    pub others: Vec<ColumnId>,
    /// For each column that it shows the place among its years, where it is one.
    places: HashMap<ColumnId, Option<usize>>,
}

/// The figures of the years that a basis takes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum BasisKind {
    /// Those of one measure.
    Measure(MeasureId),
    /// Of each year the figure of the highest phase.
    OwnFigures,
}

/// A basis of the dataset by its place: the order in which they are offered.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct BasisId(pub u16);

impl BasisId {
    /// The place among the bases.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl Basis {
    /// A basis of these years, and of columns beside them.
    pub fn new(kind: BasisKind, years: Vec<ColumnId>, others: Vec<ColumnId>) -> Self {
        let others_have_none = others.iter().map(|&other| (other, None));
        let of_years = years.iter().enumerate().map(|(place, &year)| (year, Some(place)));
        Self { kind, places: others_have_none.chain(of_years).collect(), years, others }
    }

    /// The measure, where it is one; none for each year's own figure.
    pub fn measure(&self) -> Option<MeasureId> {
        match self.kind {
            BasisKind::Measure(measure) => Some(measure),
            BasisKind::OwnFigures => None,
        }
    }

    /// Every column that it shows: the years, then the others.
    pub fn columns(&self) -> impl DoubleEndedIterator<Item = ColumnId> + '_ {
        self.years.iter().chain(&self.others).copied()
    }

    /// The place of a column among its years.
    pub fn place(&self, column: ColumnId) -> Option<usize> {
        self.places.get(&column).copied().flatten()
    }

    /// Returns `true` if it shows a column.
    pub fn shows(&self, column: ColumnId) -> bool {
        self.places.contains_key(&column)
    }

    /// The year before that of a column, in time; none for the first and for a column that is no whole year of this basis.
    pub fn previous(&self, column: ColumnId) -> Option<ColumnId> {
        self.place(column)?.checked_sub(1).map(|before| self.years[before])
    }

    /// The years from one to another, both included.
    pub fn between(&self, from: ColumnId, to: ColumnId) -> &[ColumnId] {
        match (self.place(from), self.place(to)) {
            (Some(from), Some(to)) if from <= to => &self.years[from..=to],
            _ => &[],
        }
    }

    /// The year after that of a column, in time.
    pub fn next(&self, column: ColumnId) -> Option<ColumnId> {
        self.years.get(self.place(column)? + 1).copied()
    }
}
