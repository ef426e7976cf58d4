//! What is asked for of the lines: the filter, the order and the groups, the marks, a diagram.

use std::sync::Arc;

use crate::{
    analysis::{arrangement::ArrangedBy, figures::Figures, group::Grouping, order::Order, query::Query},
    explorer::{
        diagram::ChartRequest,
        tree::marks::Marks,
        view::{
            comparison::YearPair,
            scope::{Scope, ShownAreas},
        },
    },
    locale::Language,
    model::{dataset::Dataset, financing::View, year::Period},
};

/// What is asked for, and of what.
pub struct SearchInput<'a> {
    /// The dataset.
    pub dataset: &'a Arc<Dataset>,
    /// Its figures.
    pub figures: &'a Arc<Figures>,
    /// The filter.
    pub query: &'a Query,
    /// The year, the money, the order and the groups.
    pub scope: Scope,
    /// Whose alphabet.
    pub language: Language,
    /// The marked lines.
    pub marks: &'a Marks,
    /// What the diagram on the page needs.
    pub chart_request: Option<ChartRequest>,
}

/// What is asked for, as far as it matters: two that are equal have the same answer.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Criteria {
    /// The filter.
    pub query: Query,
    /// The period that the query is about, where there is a query.
    pub period: Option<Period>,
    /// The order and the groups.
    pub arranged_by: ArrangedBy,
    /// What is sorted by, where that is a figure.
    pub figure: Option<SortFigure>,
    /// Whose alphabet, where it is sorted by name.
    pub language: Option<Language>,
    /// Which marks, by how often they have changed.
    pub marks: u64,
    /// What the diagram on the page is drawn from.
    pub chart_request: Option<ChartRequest>,
}

/// The figure that is sorted by.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct SortFigure {
    /// The period it is of.
    pub period: Period,
    /// The years that are compared.
    pub compared: Option<YearPair>,
    /// The money.
    pub view: View,
}

impl Criteria {
    /// As far as it matters.
    pub fn new(input: &SearchInput<'_>) -> Self {
        let SearchInput { query, scope, language, marks, chart_request, .. } = *input;
        // What differs is an area: only these are shown, whatever lines are put together by else.
        let arranged_by = match scope.only() {
            ShownAreas::Everything => scope.arranged_by(),
            ShownAreas::Differences => ArrangedBy { grouping: Grouping::Area, ..scope.arranged_by() },
        };
        let is_figure = matches!(arranged_by.order, Order::Amount | Order::Change | Order::Share);
        let figure = SortFigure { period: scope.period(), compared: scope.compared(), view: scope.view() };
        Self {
            query: query.clone(),
            period: (!query.is_empty()).then(|| scope.period()),
            arranged_by,
            figure: is_figure.then_some(figure),
            language: (arranged_by.order == Order::Name).then_some(language),
            marks: marks.changes(),
            chart_request,
        }
    }

    /// Whether everything is shown as the document has it: there is nothing to look for.
    pub fn is_plain(&self) -> bool {
        self.query.is_empty()
            && self.arranged_by == ArrangedBy::default()
            && self.marks == 0
            && self.chart_request.is_none()
    }

    /// Whether the same lines stand in the same way.
    pub fn shows_as(&self, other: &Self) -> bool {
        let rows = |wanted: &Self| Self { marks: 0, chart_request: None, ..wanted.clone() };
        rows(self) == rows(other)
    }
}
