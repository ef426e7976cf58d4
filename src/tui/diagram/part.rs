//! What a bar, a curve or a tile is of, and its figures: those of the tree, from the same functions.

use crate::{
    analysis::reconcile::Held,
    locale::Message,
    model::{
        amount::Amount,
        financing::{Financing, View},
        ids::{AreaId, InitiativeId},
        year::Period,
    },
    report::words,
    tui::{rows::Row, scene::Scene},
};

/// A total, or a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// An area with all in it, or the whole.
    Total(Option<AreaId>),
    /// An initiative.
    Line(InitiativeId),
}

/// The figures of a part in a period, of the money that is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Money {
    /// What the lines add up to.
    pub lines: Option<Amount>,
    /// How much of it is own money.
    pub own: Option<Amount>,
    /// How much of it is external.
    pub external: Option<Amount>,
    /// What is stated beside it.
    pub stated: Option<Held>,
    /// Whether that differs.
    pub differs: bool,
}

impl Part {
    /// Its figures.
    #[must_use]
    pub fn money(self, scene: &Scene<'_>, period: Period) -> Money {
        let view = scene.scope.view();
        match self {
            Self::Total(area) => {
                let total = scene.total(area, view, period);
                let kind = |financing: Financing| {
                    let amount = || scene.total(area, financing.into(), period).lines.amount;
                    view.includes(financing).then(amount).flatten()
                };
                Money {
                    lines: total.lines.amount,
                    own: kind(Financing::Internal),
                    external: kind(Financing::External),
                    stated: total.stated,
                    differs: total.differs,
                }
            }
            Self::Line(line) => {
                let amount = scene.line(line, period);
                let (own, external) = match scene.dataset.initiative(line).financing {
                    Financing::Internal => (amount, None),
                    Financing::External => (None, amount),
                };
                Money { lines: amount, own, external, stated: None, differs: false }
            }
        }
    }

    /// What it is called; of what a filter found, not "in all".
    #[must_use]
    pub fn name(self, scene: &Scene<'_>) -> String {
        match self {
            Self::Total(None) if scene.found.is_some() => words::capitalised(&scene.text(Message::ShownLines)),
            Self::Total(area) => words::area(scene.dataset, area, scene.locale),
            Self::Line(line) => scene.dataset.name(line).to_owned(),
        }
    }

    /// Whether it is a line of external money.
    #[must_use]
    pub fn is_external(self, scene: &Scene<'_>) -> bool {
        matches!(self, Self::Line(line) if scene.dataset.initiative(line).financing == Financing::External)
    }

    /// Whether both kinds of money are told apart in it.
    #[must_use]
    pub fn is_divided(self, scene: &Scene<'_>) -> bool {
        matches!(self, Self::Total(_)) && scene.scope.view() == View::Combined
    }

    /// What a row of the tree is of; what an area lacks is no part of anything.
    #[must_use]
    pub fn of(row: Row) -> Option<Self> {
        match row {
            Row::Area(area) => Some(Self::Total(Some(area))),
            Row::Initiative(line) => Some(Self::Line(line)),
            Row::Gap(_) => None,
        }
    }
}
