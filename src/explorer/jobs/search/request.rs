//! Requests for searches: the filter, the order and the groups, the marks, a diagram.

use std::sync::Arc;

use crate::{
    analysis::{
        arranging::{arrangement::ArrangedBy, order::Order},
        figures::Figures,
        search::query::Query,
    },
    explorer::{
        diagram::ChartRequest,
        tree::marks::Marks,
        view::{comparison::YearPair, scope::Scope},
    },
    locale::Language,
    model::{dataset::Dataset, financing::View, measure::BasisId, period::Period},
};

/// The input of a search.
pub struct SearchInput<'a> {
    /// The dataset.
    pub dataset: &'a Arc<Dataset>,
    /// Its figures.
    pub figures: &'a Arc<Figures>,
    /// The filter.
    pub query: &'a Query,
    /// The year, the money, the order and the groups.
    pub scope: Scope,
    /// The language whose alphabet sorts.
    pub language: Language,
    /// The marked lines.
    pub marks: &'a Marks,
    /// The data that the diagram on the page needs.
    pub chart_request: Option<ChartRequest>,
}

/// The criteria of a search, reduced to those that matter: equal criteria have the same answer.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Criteria {
    /// The filter.
    pub query: Query,
    /// The period that the query is about, where there is a query.
    pub period: Option<(BasisId, Period)>,
    /// The order and the groups.
    pub arranged_by: ArrangedBy,
    /// The figure that lines are sorted by, if it is one.
    pub figure: Option<SortFigure>,
    /// The language whose alphabet sorts, where lines are sorted by name.
    pub language: Option<Language>,
    /// The marks, by the number of their changes.
    pub marks: u64,
    /// The data that the diagram on the page needs.
    pub chart_request: Option<ChartRequest>,
}

/// The figure that is sorted by.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct SortFigure {
    /// The measure it is in, or each year's own figure.
    pub basis: BasisId,
    /// The period it is of.
    pub period: Period,
    /// The years that are compared.
    pub compared: Option<YearPair>,
    /// The money.
    pub view: View,
}

impl Criteria {
    /// Reduces an input to the criteria that matter.
    pub fn new(input: &SearchInput<'_>) -> Self {
        let SearchInput { dataset, query, scope, language, marks, chart_request, .. } = *input;
        let mut arranged_by = scope.arranged_by();
        if !query.is_empty() {
            // What is stated is of whole areas.
            arranged_by.order = arranged_by.order.of_lines();
        }
        let is_figure = !matches!(arranged_by.order, Order::Document | Order::Name | Order::Code);
        let (basis, compared) = (scope.basis(), scope.compared(dataset));
        let figure = SortFigure { basis, period: scope.period(), compared, view: scope.view() };
        Self {
            query: query.clone(),
            period: (!query.is_empty()).then(|| (basis, scope.period())),
            arranged_by,
            figure: is_figure.then_some(figure),
            language: (arranged_by.order == Order::Name).then_some(language),
            marks: marks.changes(),
            chart_request,
        }
    }

    /// True where everything is shown as in the document: no search is needed.
    pub fn is_plain(&self) -> bool {
        self.query.is_empty()
            && self.arranged_by == ArrangedBy::default()
            && self.marks == 0
            && self.chart_request.is_none()
    }

    /// True where the same lines are shown in the same order.
    pub fn shows_as(&self, other: &Self) -> bool {
        let rows = |wanted: &Self| Self { marks: 0, chart_request: None, ..wanted.clone() };
        rows(self) == rows(other)
    }
}
