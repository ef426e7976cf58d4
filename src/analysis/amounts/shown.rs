//! Figures as they are shown: an amount with what makes it less than exact, or the way in which there is none.

use crate::{
    analysis::{
        amounts::{sums, sums::SumCell},
        check::reconcile::StatedFigure,
    },
    model::{
        amount::Amount,
        cell::{Cell, Doubts},
        columns::ColumnId,
        dataset::{Dataset, OfWhich},
        ids::{InitiativeId, StatedId},
        period::Period,
    },
};

/// A figure as it is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ShownFigure {
    /// The amount, or how there is none.
    pub cell: Cell,
    /// The doubts about it.
    pub doubts: Doubts,
}

impl ShownFigure {
    /// The figure of a line: in a column its cell, over all years their sum.
    pub fn of_line(dataset: &Dataset, initiative: InitiativeId, period: Period) -> Self {
        match period {
            Period::Column(column) => {
                Self { cell: dataset.cell(initiative, column), doubts: dataset.doubts(initiative, column) }
            }
            Period::All(basis) => {
                let amount = dataset.in_period(dataset.amounts(initiative), period);
                let mut years = dataset.years(basis);
                // None is left blank either where no year is added.
                let mut is_blank =
                    || years.len() > 0 && years.all(|year| dataset.cell(initiative, year) == Cell::Blank);
                let doubts = sums::in_all(dataset, initiative, basis);
                Self::new(amount, doubts, if amount.is_none() && is_blank() { Cell::Blank } else { Cell::Dash })
            }
        }
    }

    /// The amount, where there is one.
    pub fn amount(self) -> Option<Amount> {
        self.cell.amount()
    }

    /// The figure of a sum of lines: blank where nobody knows the amount of the only lines that have any.
    pub fn of_sum(sum: SumCell) -> Self {
        let is_known = !sum.doubts.has(Doubts::INCOMPLETE);
        Self::new(sum.amount, sum.doubts, if is_known { Cell::Dash } else { Cell::Blank })
    }

    /// A figure that a document states as a total.
    pub fn of_stated(dataset: &Dataset, held: StatedFigure, period: Period) -> Self {
        let stated = dataset.stated_total(held.stated);
        let doubts = match period {
            Period::Column(column) => stated.doubts(column),
            Period::All(basis) => dataset.years(basis).fold(Doubts::NONE, |all, year| all.and(stated.doubts(year))),
        };
        Self::new(held.amount, doubts, Cell::Dash)
    }

    /// The figure that a document states as a total in a column.
    pub fn of_stated_cell(dataset: &Dataset, stated: StatedId, column: ColumnId) -> Self {
        let stated = dataset.stated_total(stated);
        Self { cell: stated.cells[column.index()], doubts: stated.doubts(column) }
    }

    /// A part that the document prints below a row, "of which".
    pub fn of_part(dataset: &Dataset, part: &OfWhich, period: Period) -> Self {
        match period {
            Period::Column(column) => Self { cell: part.cells[column.index()], doubts: part.doubts(column) },
            Period::All(basis) => {
                let amounts: Vec<Option<Amount>> = part.cells.iter().map(|cell| cell.amount()).collect();
                let doubts = dataset.years(basis).fold(Doubts::NONE, |all, year| all.and(part.doubts(year)));
                let is_blank = dataset.years(basis).all(|year| part.cells[year.index()] == Cell::Blank);
                let none = if is_blank { Cell::Blank } else { Cell::Dash };
                Self::new(dataset.in_period(&amounts, period), doubts, none)
            }
        }
    }

    /// Returns `true` if there is an amount, published or not.
    pub fn is_there(self) -> bool {
        self.cell.amount().is_some() || self.doubts.has(Doubts::WITHHELD)
    }

    /// Returns `true` if nothing is printed, so that nobody knows whether there is an amount.
    pub fn is_blank(self) -> bool {
        self.cell == Cell::Blank || self.doubts.has(Doubts::BLANK)
    }

    /// The amount, where all of it is known.
    pub fn published(self) -> Option<Amount> {
        self.cell.amount().filter(|_| !self.doubts.has(Doubts::WITHHELD.and(Doubts::INCOMPLETE)))
    }

    /// An amount, or where there is none a withheld one or another way to have none.
    fn new(amount: Option<Amount>, doubts: Doubts, none: Cell) -> Self {
        let none = if doubts.has(Doubts::WITHHELD) { Cell::Withheld } else { none };
        Self { cell: amount.map_or(none, Cell::Amount), doubts }
    }
}

impl From<Option<Amount>> for ShownFigure {
    /// An exact amount, or a dash.
    fn from(amount: Option<Amount>) -> Self {
        Self::new(amount, Doubts::NONE, Cell::Dash)
    }
}
