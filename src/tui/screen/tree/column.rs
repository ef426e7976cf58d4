//! A column of the tree: its content, its place from left to right, its widths.

use crate::{
    explorer::view::comparison::YearPair,
    model::{column::ColumnId, period::Period},
};

/// The content of a column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TreeColumn {
    /// The lines of a year, or of all years.
    Lines(Period),
    /// The total that the document states for the period that is shown.
    Stated,
    /// The change of the lines between two years, as an amount.
    Change(YearPair),
    /// The same in per cent.
    PerCent(YearPair),
    /// A sign for each year from one to another, all of which have columns.
    Trend(ColumnId, ColumnId),
    /// The share of the lines' sum.
    Share,
    /// The share as a bar.
    Bar,
}

/// A column with its place and widths.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PlacedTreeColumn {
    pub column: TreeColumn,
    /// Cells for the figure.
    pub figure: usize,
    /// Cells for the blank before the figure, the figure, and the mark after it where it can have one.
    pub width: usize,
}

impl PlacedTreeColumn {
    /// The column cut to the room there is. A figure that does not fit is then left out whole.
    pub(super) fn within(self, room: usize) -> Self {
        let excess = self.width.saturating_sub(room);
        Self { figure: self.figure.saturating_sub(excess), width: self.width - excess, ..self }
    }
}

impl TreeColumn {
    /// The place from left to right. The stated total is right after the lines of its period, a trend right after the years
    /// that it shows.
    pub(super) fn place(self, shown: Period, columns: &[ColumnId]) -> (u8, usize) {
        let place = |column| columns.iter().position(|&shown| shown == column).unwrap_or(columns.len());
        match (self, shown) {
            (Self::Lines(Period::Column(year)), _) => (0, 2 * place(year)),
            (Self::Stated, Period::Column(year)) => (0, 2 * place(year) + 1),
            (Self::Trend(..), _) => (1, 0),
            (Self::Lines(Period::All(_)), _) => (2, 0),
            (Self::Stated, Period::All(_)) => (3, 0),
            (Self::Change(_), _) => (4, 0),
            (Self::PerCent(_), _) => (5, 0),
            (Self::Share, _) => (6, 0),
            (Self::Bar, _) => (7, 0),
        }
    }
}
