//! A column of the tree: its content, its place from left to right, its widths.

use crate::{
    explorer::view::comparison::YearPair,
    model::{columns::ColumnId, period::Period},
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
    /// The same of the totals that the document states.
    StatedChange(YearPair),
    /// The change of the lines in per cent.
    PerCent(YearPair),
    /// A sign for each year from one to another, all of which have columns.
    Trend(ColumnId, ColumnId),
    /// The share of the lines' sum.
    Share,
    /// The share of the total stated for the whole that the document states for a row.
    StatedShare,
    /// The share of the lines' sum as a bar.
    Bar,
}

/// A part of the tree's head.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TreeHead {
    /// The head of the names.
    Name,
    /// That of a column of figures.
    Column(TreeColumn),
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

/// The place of the mark that the figures of a column may have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MarkPlace {
    /// Behind the heading: a cell of its own.
    BehindHeading,
    /// Below the heading's last sign.
    BelowHeading,
    /// Nowhere: the figures have none.
    Nowhere,
}

impl TreeColumn {
    /// The place of its figures' mark.
    pub(super) fn mark(self, shown: Period) -> MarkPlace {
        match self {
            // The closing mark of the period that is shown stands over the figures' own.
            Self::Lines(period) if period == shown => MarkPlace::BelowHeading,
            Self::Lines(_) | Self::Stated => MarkPlace::BehindHeading,
            Self::Change(_) | Self::PerCent(_) | Self::Share => MarkPlace::BelowHeading,
            Self::StatedChange(_) | Self::StatedShare | Self::Trend(..) | Self::Bar => MarkPlace::Nowhere,
        }
    }

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
            (Self::StatedChange(_), _) => (6, 0),
            (Self::Share, _) => (7, 0),
            (Self::StatedShare, _) => (8, 0),
            (Self::Bar, _) => (9, 0),
        }
    }
}
