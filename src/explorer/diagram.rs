//! The diagrams: bars, trend and treemap. Their data is gathered once, in the background, so that drawing never visits every
//! line. `tui::screen::charts` draws them.

pub mod bars;
pub mod kind;
pub mod shares;
pub mod subject;

use crate::explorer::{
    diagram::{
        bars::BarsData,
        kind::{Diagram, TrendFocus},
        shares::TreemapData,
        subject::ChartSubject,
    },
    tree::{
        Tree,
        budget_part::BudgetPart,
        rows::{Row, TreeSource},
    },
    view::scope::Scope,
};

/// The data of a diagram.
#[derive(Debug)]
pub enum ChartData {
    /// For the bars.
    Bars(BarsData),
    /// For the treemap.
    Treemap(TreemapData),
}

/// A request for the data of a diagram. Equal requests on the same lines give equal data.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ChartRequest {
    kind: ChartKind,
    scope: Scope,
    root: Option<Row>,
}

/// The diagrams that need data; a trend takes its figures from the totals.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum ChartKind {
    Bars,
    Treemap,
}

impl Diagram {
    /// The subject of the diagram.
    pub fn subject(self, tree: &Tree, source: TreeSource<'_>) -> ChartSubject {
        match self {
            Self::Trend(focus) => focus.subject(tree, source),
            Self::Bars | Self::Treemap => ChartSubject::root(tree.root(), source.scope.view()),
        }
    }
}

impl TrendFocus {
    /// The subject that the trend is of.
    pub fn subject(self, tree: &Tree, source: TreeSource<'_>) -> ChartSubject {
        let view = source.scope.view();
        match (self, tree.selected()) {
            (Self::Selected, Row::Gap(gap)) => {
                ChartSubject::Total(BudgetPart::Area(source.lines_of_gap(gap).area, view))
            }
            (Self::Selected, row) => {
                ChartSubject::of(source.subject_of(row), view).unwrap_or_else(|| ChartSubject::root(tree.root(), view))
            }
            _ => ChartSubject::root(tree.root(), view),
        }
    }
}

impl ChartRequest {
    /// The request of a diagram; none for a trend.
    pub fn new(diagram: Diagram, scope: Scope, root: Option<Row>) -> Option<Self> {
        let kind = match diagram {
            Diagram::Bars => ChartKind::Bars,
            Diagram::Trend(_) => return None,
            Diagram::Treemap => ChartKind::Treemap,
        };
        Some(Self { kind, scope, root })
    }

    /// Gathers the data: visits every line that is shown.
    pub fn run(self, source: TreeSource<'_>) -> ChartData {
        match self.kind {
            ChartKind::Bars => ChartData::Bars(BarsData::of(source, self.root)),
            ChartKind::Treemap => ChartData::Treemap(TreemapData::of(source, self.root)),
        }
    }

    /// The scope of the data.
    pub fn scope(self) -> Scope {
        self.scope
    }
}
