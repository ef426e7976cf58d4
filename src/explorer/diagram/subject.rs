//! The subject of a bar, a curve or a tile, and its figures, which are those of the tree.

use crate::{
    analysis::{
        check::reconcile::StatedFigure,
        figures::{Finding, signs},
    },
    explorer::tree::{
        budget_part::BudgetPart,
        rows::{Row, TreeSource},
    },
    model::{
        amount::Amount,
        financing::{Financing, View},
        ids::InitiativeId,
        period::Period,
    },
};

/// A total or an initiative.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ChartSubject {
    /// An area with everything in it, a group, or the whole.
    Total(BudgetPart),
    /// An initiative.
    Line(InitiativeId),
}

/// The figures of a subject in a period, of the money that is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ChartFigures {
    /// The sum of the lines.
    pub lines: Option<Amount>,
    /// Own money in the sum.
    pub own: Option<Amount>,
    /// External money in the sum.
    pub external: Option<Amount>,
    /// The stated total.
    pub stated: Option<StatedFigure>,
    /// The gravest outcome of its comparisons.
    pub finding: Finding,
}

impl ChartFigures {
    /// The findings for which the lines and the stated total carry a sign.
    pub fn signs(&self) -> [Finding; 2] {
        signs(self.finding, self.stated)
    }
}

impl ChartSubject {
    /// The figures in a period.
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
                    finding: total.finding,
                }
            }
            Self::Line(line) => {
                let amount = source.line(line, period);
                let (own, external) = match source.dataset.initiative(line).financing {
                    Financing::Internal => (amount, None),
                    Financing::External => (None, amount),
                };
                ChartFigures { lines: amount, own, external, stated: None, finding: Finding::Nothing }
            }
        }
    }

    /// True for a total of all money, which is drawn as own and external money.
    pub fn is_divided(self) -> bool {
        matches!(self, Self::Total(part) if part.view() == View::Combined)
    }

    /// The subject of a row of the tree; none for a gap, which is a part of nothing.
    pub fn of(row: Row, view: View) -> Option<Self> {
        match row {
            Row::Initiative(line) => Some(Self::Line(line)),
            _ => BudgetPart::of(row, view).map(Self::Total),
        }
    }

    /// The area or group that is shown alone, or the whole.
    pub fn root(root: Option<Row>, view: View) -> Self {
        root.and_then(|row| Self::of(row, view)).unwrap_or(Self::Total(BudgetPart::Area(None, view)))
    }
}
