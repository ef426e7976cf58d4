//! The subject of a bar, a curve or a tile, and its figures, which are those of the tree.

use crate::{
    analysis::{amounts::shown::ShownFigure, figures::Signs},
    explorer::tree::{
        budget_part::BudgetPart,
        rows::{Row, TreeSource},
    },
    model::{
        financing::{Financing, View},
        ids::{InitiativeId, StatedId},
        measure::BasisId,
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
    pub lines: ShownFigure,
    /// Own money in the sum.
    pub own: ShownFigure,
    /// External money in the sum.
    pub external: ShownFigure,
    /// The stated total.
    pub stated: Option<ShownFigure>,
    /// The findings for which the lines and the stated total carry a sign.
    pub signs: Signs,
}

impl ChartSubject {
    /// The figures in a period.
    pub fn figures(self, source: TreeSource<'_>, period: Period) -> ChartFigures {
        match self {
            Self::Total(part) => {
                let total = part.total(source, period);
                let kind = |financing: Financing| {
                    let figure = || ShownFigure::of_sum(part.seen_as(financing.into()).total(source, period).lines);
                    if part.view().includes(financing) { figure() } else { ShownFigure::default() }
                };
                ChartFigures {
                    lines: ShownFigure::of_sum(total.lines),
                    own: kind(Financing::Internal),
                    external: kind(Financing::External),
                    stated: total.stated.map(|held| ShownFigure::of_stated(source.dataset, held, period)),
                    signs: total.signs(),
                }
            }
            Self::Line(line) => {
                let figure = ShownFigure::of_line(source.dataset, line, period);
                let (own, external) = match source.dataset.initiative(line).financing {
                    Financing::Internal => (figure, ShownFigure::default()),
                    Financing::External => (ShownFigure::default(), figure),
                };
                ChartFigures { lines: figure, own, external, stated: None, signs: Signs::default() }
            }
        }
    }

    /// The stated total of all years of a basis that is shown beside its lines.
    pub fn stated_together(self, source: TreeSource<'_>, basis: BasisId) -> Option<StatedId> {
        match self {
            Self::Total(part) => part.total(source, Period::All(basis)).stated.map(|held| held.stated),
            Self::Line(_) => None,
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
