//! The findings whose signs the figures of a row carry: those of the totals that a figure is made of, where the document's own
//! figure reads otherwise.

use crate::{
    analysis::{
        amounts::shown::ShownFigure,
        change::{Change, between},
        check::comparison::Status,
        figures::{Finding, Total},
    },
    explorer::{
        tree::rows::Row,
        view::{column_values::ColumnValues, comparison::YearPair},
    },
    model::{columns::ColumnId, ids::InitiativeId, period::Period},
    report::labels::figures::NO_AMOUNT,
    tui::screen::tree::{cells::TreeCells, column::TreeColumn},
};

impl TreeCells<'_> {
    /// The finding whose sign the value of a year carries: all of it where no stated total stands beside them.
    pub(super) fn finding(&self, row: Row, period: Period, value: &str) -> Finding {
        match self.context.values {
            ColumnValues::Amounts => {
                let Some(total) = self.total(row, period).filter(|_| !value.is_empty()) else {
                    return Finding::Nothing;
                };
                let is_beside = period == self.context.scope.period() && self.columns.has(TreeColumn::Stated);
                if is_beside { total.signs().lines } else { total.figure_sign() }
            }
            ColumnValues::Shares => self.finding_of_share(row, period, value),
            _ => {
                let pair = self.context.scope.compared_in(self.context.dataset, period);
                pair.map_or(Finding::Nothing, |pair| self.finding_of_two(row, pair, value, || self.stated(row, period)))
            }
        }
    }

    /// The finding about a share of the lines: that of its total and that of the whole.
    pub(super) fn finding_of_share(&self, row: Row, period: Period, share: &str) -> Finding {
        let whole = self.context.total(None, self.context.scope.view(), period).finding;
        let of_row = self.total(row, period).map(|total| total.finding);
        derived([of_row, Some(whole)], share, || self.stated_share(row, period))
    }

    /// The finding about a change of the lines: those of the totals of both years.
    pub(super) fn finding_of_change(&self, row: Row, pair: YearPair, change: &str) -> Finding {
        let stated = || self.stated_change(row, pair).map_or_else(String::new, |stated| self.context.change(stated));
        self.finding_of_two(row, pair, change, stated)
    }

    /// The finding about the same in per cent.
    pub(super) fn finding_of_per_cent(&self, row: Row, pair: YearPair, per_cent: &str) -> Finding {
        self.finding_of_two(row, pair, per_cent, || self.stated_per_cent(row, pair))
    }

    fn finding_of_two(
        &self,
        row: Row,
        YearPair { from, to }: YearPair,
        value: &str,
        stated: impl FnOnce() -> String,
    ) -> Finding {
        let of_year = |year| self.total(row, Period::Column(year)).map(|total| total.finding);
        derived([from, to].map(of_year), value, stated)
    }

    /// The change of the total that is stated for a heading.
    pub(super) fn stated_change(&self, row: Row, YearPair { from, to }: YearPair) -> Option<Change> {
        let figure = self.stated_figures(row)?;
        Some(between(self.context.basis(), &figure, from, to))
    }

    /// The same in per cent; empty where it is a word.
    pub(super) fn stated_per_cent(&self, row: Row, pair: YearPair) -> String {
        let (Some(figure), Some(change)) = (self.stated_figures(row), self.stated_change(row, pair)) else {
            return String::new();
        };
        self.per_cent(change, &figure, pair)
    }

    /// The figures of the total that is stated for a heading in the period that is shown.
    fn stated_figures(&self, row: Row) -> Option<impl Fn(ColumnId) -> ShownFigure> {
        let held = self.total(row, self.context.scope.period()).and_then(|Total { stated, .. }| stated)?;
        Some(move |year| ShownFigure::of_stated_cell(self.context.dataset, held.stated, year))
    }

    /// The finding about the printed sum that a line has in a column, where its amount is shown.
    pub(super) fn finding_of_sum(&self, line: InitiativeId, period: Period) -> Finding {
        let mut sums = self.context.figures.reconciliation.of_line(line);
        let sum = sums.find(|sum| Period::Column(sum.column) == period);
        match sum.filter(|_| self.context.values == ColumnValues::Amounts).map(|sum| sum.status) {
            Some(Status::Differs) => Finding::DiffersFromStated,
            Some(Status::WithinRounding) => Finding::WithinRounding,
            Some(Status::Agrees | Status::NotItemised) | None => Finding::Nothing,
        }
    }
}

/// The gravest finding about the totals that a figure is made of, where the document's own figure is there and reads otherwise.
fn derived(findings: [Option<Finding>; 2], value: &str, stated: impl FnOnce() -> String) -> Finding {
    let has = |is_it: fn(Finding) -> bool| findings.into_iter().flatten().find(|&finding| is_it(finding));
    let found = has(Finding::differs).or_else(|| has(|finding| finding == Finding::WithinRounding));
    let is_none = |text: &str| text.is_empty() || text == NO_AMOUNT;
    let Some(found) = found.filter(|_| !is_none(value)) else { return Finding::Nothing };
    let stated = stated();
    if is_none(&stated) || stated == value { Finding::Nothing } else { found }
}
