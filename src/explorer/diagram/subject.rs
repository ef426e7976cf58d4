//! What a bar, a curve or a tile is of, and its figures: those of the tree, from the same functions.

use crate::{
    analysis::reconcile::StatedFigure,
    explorer::tree::{
        budget_part::BudgetPart,
        rows::{Row, TreeSource},
    },
    model::{
        amount::Amount,
        financing::{Financing, View},
        ids::InitiativeId,
        year::Period,
    },
};

/// A total, or a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ChartSubject {
    /// An area with all in it, a group, or the whole.
    Total(BudgetPart),
    /// An initiative.
    Line(InitiativeId),
}

/// The figures of a part in a period, of the money that is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ChartFigures {
    /// What the lines add up to.
    pub lines: Option<Amount>,
    /// How much of it is own money.
    pub own: Option<Amount>,
    /// How much of it is external.
    pub external: Option<Amount>,
    /// What is stated beside it.
    pub stated: Option<StatedFigure>,
    /// Whether that differs.
    pub differs: bool,
}

impl ChartSubject {
    /// Its figures.
    #[must_use]
    pub fn figures(self, source: TreeSource<'_>, period: Period) -> ChartFigures {
        match self {
            Self::Total(part) => {
                let total = part.total(source, period);
                let kind = |financing: Financing| {
                    let amount = || part.seen_as(financing.into()).total(source, period).lines.amount;
                    part.view().includes(financing).then(amount).flatten()
                };
                ChartFigures {
                    lines: total.lines.amount,
                    own: kind(Financing::Internal),
                    external: kind(Financing::External),
                    stated: total.stated,
                    differs: total.differs,
                }
            }
            Self::Line(line) => {
                let amount = source.line(line, period);
                let (own, external) = match source.dataset.initiative(line).financing {
                    Financing::Internal => (amount, None),
                    Financing::External => (None, amount),
                };
                ChartFigures { lines: amount, own, external, stated: None, differs: false }
            }
        }
    }

    /// Whether both kinds of money are told apart in it.
    #[must_use]
    pub fn is_divided(self) -> bool {
        matches!(self, Self::Total(part) if part.view() == View::Combined)
    }

    /// What a row of the tree is of; what an area lacks is no part of anything.
    #[must_use]
    pub fn of(row: Row, view: View) -> Option<Self> {
        match row {
            Row::Initiative(line) => Some(Self::Line(line)),
            _ => BudgetPart::of(row, view).map(Self::Total),
        }
    }

    /// What is shown alone, or the whole.
    #[must_use]
    pub fn root(root: Option<Row>, view: View) -> Self {
        root.and_then(|row| Self::of(row, view)).unwrap_or(Self::Total(BudgetPart::Area(None, view)))
    }
}
