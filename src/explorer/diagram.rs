//! The diagrams: which one is on the page, and what is gathered for it once, so that a drawing never walks through all lines.
//! How they look is `ui::chart`'s. Positions on the screen are the one place where an amount becomes a binary fraction.

pub mod bars;
pub mod shares;
pub mod subject;

use crate::{
    explorer::{
        diagram::{bars::BarsData, shares::TreemapData, subject::ChartSubject},
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
    Trend(TrendFocus),
    /// Areas and initiatives as tiles, as large as their amounts.
    Treemap,
}

/// What the trend is of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TrendFocus {
    /// The selected row of the tree.
    Selected,
    /// All that is shown.
    Whole,
}

/// What was gathered for a diagram.
#[derive(Debug)]
pub enum ChartData {
    /// For the bars.
    Bars(BarsData),
    /// For the treemap.
    Treemap(TreemapData),
}

/// What is to be gathered: two that are equal gather the same, from the same lines.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ChartRequest {
    kind: ChartKind,
    scope: Scope,
    root: Option<Row>,
}

/// The diagrams that something is gathered for: a trend is of one thing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum ChartKind {
    Bars,
    Treemap,
}

impl Diagram {
    /// The one after it; none after the last.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        match self {
            Self::Bars => Some(Self::Trend(TrendFocus::Selected)),
            Self::Trend(_) => Some(Self::Treemap),
            Self::Treemap => None,
        }
    }
}

impl Diagram {
    /// What it is of.
    #[must_use]
    pub fn subject(self, tree: &Tree, view: View) -> ChartSubject {
        match self {
            Self::Trend(focus) => focus.subject(tree, view),
            Self::Bars | Self::Treemap => ChartSubject::root(tree.root(), view),
        }
    }
}

impl TrendFocus {
    /// What it is on.
    #[must_use]
    pub fn subject(self, tree: &Tree, view: View) -> ChartSubject {
        match (self, tree.selected()) {
            (Self::Selected, Some(Row::Gap(area))) => ChartSubject::Total(BudgetPart::Area(Some(area), view)),
            (Self::Selected, Some(row)) => {
                ChartSubject::of(row, view).unwrap_or_else(|| ChartSubject::root(tree.root(), view))
            }
            _ => ChartSubject::root(tree.root(), view),
        }
    }
}

impl ChartRequest {
    /// What a diagram needs; nothing for a trend.
    #[must_use]
    pub fn new(diagram: Diagram, scope: Scope, root: Option<Row>) -> Option<Self> {
        let kind = match diagram {
            Diagram::Bars => ChartKind::Bars,
            Diagram::Trend(_) => return None,
            Diagram::Treemap => ChartKind::Treemap,
        };
        Some(Self { kind, scope, root })
    }

    /// Gathers it: a walk through all that is shown.
    #[must_use]
    pub fn run(self, source: TreeSource<'_>) -> ChartData {
        match self.kind {
            ChartKind::Bars => ChartData::Bars(BarsData::of(source, self.root)),
            ChartKind::Treemap => ChartData::Treemap(TreemapData::of(source, self.root)),
        }
    }

    /// The scope that it is gathered in.
    #[must_use]
    pub fn scope(self) -> Scope {
        self.scope
    }
}
