//! Rows of parts: what a document prints below a line or a total, "of which". They are never added.

use crate::{
    analysis::{amounts::shown::ShownFigure, arranging::group::GroupId},
    explorer::tree::{
        budget_part::BudgetPart,
        rows::{Row, TreeSource},
    },
    model::{
        ids::{PrintedPart, PrintedRow, StatedId},
        period::Period,
    },
};

impl TreeSource<'_> {
    /// The periods in which a part may be on the screen; none of a dataset without parts, whose rows are then made without looking.
    pub(crate) fn periods_of_parts(&self) -> Option<Vec<Period>> {
        let columns = || self.scope.columns(self.dataset).into_iter().map(Period::Column);
        self.dataset.has_of_which().then(|| [self.scope.period()].into_iter().chain(columns()).collect())
    }

    /// The parts below a row of the document that have a figure in one of these periods.
    pub(crate) fn parts_below(&self, of: PrintedRow, periods: &[Period]) -> impl Iterator<Item = Row> {
        let parts = (0..).zip(self.dataset.parts_below(of));
        let is_printed = move |period: &Period, part| !ShownFigure::of_part(self.dataset, part, *period).is_blank();
        let printed = parts.filter(move |(_, part)| periods.iter().any(|period| is_printed(period, part)));
        printed.map(move |(place, _)| Row::OfWhich(PrintedPart { of, place }))
    }

    /// The parts below the totals that stand beside a heading or the whole in these periods. Those of one kind of money stand with the
    /// whole where that kind alone is shown.
    pub(crate) fn parts_of_totals(&self, heading: Row, periods: &[Period]) -> Vec<Row> {
        let part = BudgetPart::of(heading, self.scope.view());
        let Some(part) = part.filter(|_| !matches!(heading, Row::Group(GroupId::Financing(_)))) else {
            return Vec::new();
        };
        let mut totals: Vec<StatedId> = Vec::new();
        for held in periods.iter().filter_map(|&period| part.total(*self, period).stated) {
            if !totals.contains(&held.stated) {
                totals.push(held.stated);
            }
        }
        totals.into_iter().flat_map(|total| self.parts_below(PrintedRow::Total(total), periods)).collect()
    }

    /// The line that a part is of; of a total the area, the group or the whole that it is stated for.
    pub fn row_of_part(&self, part: PrintedPart) -> Row {
        let PrintedRow::Total(total) = part.of else { return self.row_of(part.of) };
        let class = self.dataset.stated_total(total).class;
        let class_of = |group| self.arrangement.and_then(|arrangement| arrangement.groups()?.class(group));
        let group = class.and_then(|class| self.groups().find(|&group| class_of(group) == Some(class)));
        group.map_or_else(|| self.row_of(part.of), Row::Group)
    }

    fn row_of(&self, row: PrintedRow) -> Row {
        match row {
            PrintedRow::Line(line) => Row::Initiative(line),
            PrintedRow::Total(total) => self.dataset.stated_total(total).area.map_or(Row::Whole, Row::Area),
        }
    }

    /// The row that the panes and diagrams of a row are about: of a part the one that it is of.
    pub fn subject_of(&self, row: Row) -> Row {
        if let Row::OfWhich(part) = row { self.row_of_part(part) } else { row }
    }
}
