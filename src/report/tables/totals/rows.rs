//! The rows of a table of totals, and the sums that they are made of.

use crate::{
    analysis::{
        amounts::{not_added::NotAddedAmount, totals::SumCell},
        check::reconcile::StatedFigure,
    },
    report::grid::{Cell, Row, Tone},
};

/// The rows of a table of totals.
#[derive(Default)]
pub struct TotalRows {
    /// The rows, which need not have a cell in every column yet.
    pub rows: Vec<Row>,
    /// The stated figures in them, and those for which a difference of one kind of money stands in them.
    pub stated: Vec<StatedFigure>,
    /// The notes on single figures of stated totals, each line with the total that it is of.
    pub notes: Vec<String>,
}

/// The sums of the shown lines, and of all, in each period.
pub struct Sums {
    pub shown: Vec<SumCell>,
    pub whole: Vec<SumCell>,
    /// The amounts that the sum of all years does not add: of the shown lines, and of all.
    pub not_added: [Vec<NotAddedAmount>; 2],
}

/// A row of a label and its figures.
pub fn row(label: String, indent: usize, tone: Tone, figures: Vec<Cell>) -> Row {
    let mut cells = vec![Cell::new(label).indented(indent).toned(tone)];
    cells.extend(figures.into_iter().map(|cell| if cell.tone == Tone::Plain { cell.toned(tone) } else { cell }));
    Row::Cells(cells)
}
