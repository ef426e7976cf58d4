//! The diagrams: which one is on the page, and what is gathered for it once, so that a drawing never walks through all lines.
//! How they look is `ui::chart`'s. Positions on the screen are the one place where an amount becomes a binary fraction.

pub mod bars;
pub mod shares;
pub mod subject;

use crate::{
    explorer::{
        diagram::{bars::Parts, shares::Shares, subject::Piece},
        tree::{
            Tree,
            budget_part::BudgetPart,
            rows::{Row, TreeSource},
        },
        view::scope::Scope,
    },
    model::financing::View,
};

/// Which diagram.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Diagram {
    /// Bars of areas, a year each.
    Bars,
    /// One thing over the years.
    Trend(Focus),
    /// Areas and initiatives as tiles, as large as their amounts.
    Treemap,
}

/// What the trend is of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Focus {
    /// The selected row of the tree.
    Selected,
    /// All that is shown.
    Whole,
}

/// What was gathered for a diagram.
#[derive(Debug)]
pub enum Gathered {
    /// For the bars.
    Bars(Parts),
    /// For the treemap.
    Treemap(Shares),
}

/// What is to be gathered: two that are equal gather the same, from the same lines.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Gather {
    kind: Kind,
    scope: Scope,
    root: Option<Row>,
}

/// The diagrams that something is gathered for: a trend is of one thing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Bars,
    Treemap,
}

impl Diagram {
    /// The one after it; none after the last.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        match self {
            Self::Bars => Some(Self::Trend(Focus::Selected)),
            Self::Trend(_) => Some(Self::Treemap),
            Self::Treemap => None,
        }
    }
}

impl Diagram {
    /// What it is of.
    #[must_use]
    pub fn piece(self, tree: &Tree, view: View) -> Piece {
        match self {
            Self::Trend(focus) => focus.piece(tree, view),
            Self::Bars | Self::Treemap => Piece::root(tree.root(), view),
        }
    }
}

impl Focus {
    /// What it is on.
    #[must_use]
    pub fn piece(self, tree: &Tree, view: View) -> Piece {
        match (self, tree.selected()) {
            (Self::Selected, Some(Row::Gap(area))) => Piece::Total(BudgetPart::Area(Some(area), view)),
            (Self::Selected, Some(row)) => Piece::of(row, view).unwrap_or_else(|| Piece::root(tree.root(), view)),
            _ => Piece::root(tree.root(), view),
        }
    }
}

impl Gather {
    /// What a diagram needs; nothing for a trend.
    #[must_use]
    pub fn new(diagram: Diagram, scope: Scope, root: Option<Row>) -> Option<Self> {
        let kind = match diagram {
            Diagram::Bars => Kind::Bars,
            Diagram::Trend(_) => return None,
            Diagram::Treemap => Kind::Treemap,
        };
        Some(Self { kind, scope, root })
    }

    /// Gathers it: a walk through all that is shown.
    #[must_use]
    pub fn run(self, source: TreeSource<'_>) -> Gathered {
        match self.kind {
            Kind::Bars => Gathered::Bars(Parts::of(source, self.root)),
            Kind::Treemap => Gathered::Treemap(Shares::of(source, self.root)),
        }
    }

    /// The scope that it is gathered in.
    #[must_use]
    pub fn scope(self) -> Scope {
        self.scope
    }
}
