//! The cells of a row: the text of each figure and its style. `columns` decides where they stand.

use ratatui::text::Span;
use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::{
        amounts::{share::Whole, shown::ShownFigure, totals::SumCell},
        change::{Change, between},
        check::comparison::Status,
        figures::{Finding, Total},
    },
    explorer::{
        tree::{budget_part::BudgetPart, rows::Row},
        view::{column_values::ColumnValues, comparison::YearPair},
    },
    model::{amount::Amount, column::ColumnId, ids::InitiativeId, period::Period},
    report::labels::figures::NO_AMOUNT,
    tui::screen::{
        draw_context::DrawContext,
        phrases,
        theme::Role,
        tree::{
            column::{PlacedTreeColumn, TreeColumn},
            columns::TreeColumns,
        },
        widgets::{
            blocks,
            sparkline::trend,
            text::{figure, left},
        },
    },
};

/// Formats the figures of rows.
pub struct TreeCells<'a> {
    context: &'a DrawContext<'a>,
    columns: &'a TreeColumns,
}

impl<'a> TreeCells<'a> {
    pub fn new(context: &'a DrawContext<'a>, columns: &'a TreeColumns) -> Self {
        Self { context, columns }
    }

    /// The cell of a row in a column, as wide as the column.
    pub fn spans(&self, row: Row, placed: PlacedTreeColumn) -> Vec<Span<'static>> {
        let width = placed.figure;
        let context = self.context;
        let cell = |text: String| left(&format!(" {text}"), placed.width);
        let plain = |text: String| vec![Span::raw(cell(figure(&text, width)))];
        let muted = |text: String| vec![Span::styled(cell(text), context.style(Role::Muted))];
        match (row, placed.column) {
            (Row::Area(_) | Row::Group(_), TreeColumn::Lines(period)) => {
                let value = self.value(row, period);
                let finding = self.finding(row, period, &value);
                vec![Span::raw(format!(" {}", figure(&value, width))), self.sign(finding)]
            }
            (Row::Initiative(line), TreeColumn::Lines(period)) => {
                let text = format!(" {}", figure(&self.value(row, period), width));
                vec![Span::raw(text), self.line_sign(line, period)]
            }
            (Row::Gap(..), TreeColumn::Lines(period)) => muted(figure(&self.value(row, period), width)),
            (Row::Area(_) | Row::Group(_), TreeColumn::Stated) => {
                let shown = context.scope.period();
                let text = format!(" {}", figure(&self.stated(row, shown), width));
                let total = self.total(row, shown).filter(|_| context.values == ColumnValues::Amounts);
                vec![Span::raw(text), self.sign(total.map(|total| total.signs().stated).unwrap_or_default())]
            }
            (Row::Gap(..), _) | (Row::Initiative(_), TreeColumn::Stated) => muted(String::new()),
            (_, TreeColumn::Change(YearPair { from, to })) => {
                let text = match self.change(row, YearPair { from, to }) {
                    Change::By { amount, .. } => context.short_signed(amount),
                    word => context.change(word),
                };
                plain(if text.width() > width { "…".to_owned() } else { text })
            }
            (_, TreeColumn::PerCent(compared)) => muted(figure(&self.per_cent(row, compared), width)),
            (_, TreeColumn::Trend(from, to)) => {
                let years = context.basis().between(from, to).iter();
                muted(trend(&years.map(|&year| self.figure(row, year).cell.amount()).collect::<Vec<_>>()))
            }
            (_, TreeColumn::Share) => muted(figure(&phrases::share(context, self.part(row), context.whole()), width)),
            (_, TreeColumn::Bar) => muted(left(&self.bar(row, width), width)),
        }
    }

    /// True where a column shows the figure of a gap.
    pub fn show_gap(&self, row: Row) -> bool {
        let is_shown = |column| matches!(column, TreeColumn::Lines(period) if !self.value(row, period).is_empty());
        self.columns.figures.iter().any(|placed| is_shown(placed.column))
    }

    /// The finding whose sign the value of a year carries: all of it where no stated total stands beside them.
    fn finding(&self, row: Row, period: Period, value: &str) -> Finding {
        if self.context.values != ColumnValues::Amounts {
            return self.finding_of_value(row, period, value);
        }
        let Some(total) = self.total(row, period).filter(|_| !value.is_empty()) else { return Finding::Nothing };
        let is_beside = period == self.context.scope.period() && self.columns.has(TreeColumn::Stated);
        if is_beside { total.signs().lines } else { total.finding }
    }

    /// The finding about a share or a change: that of the amounts it is made of, where the document's own reads otherwise.
    fn finding_of_value(&self, row: Row, period: Period, value: &str) -> Finding {
        let context = self.context;
        let stated = self.stated(row, period);
        let is_none = |text: &str| text.is_empty() || text == NO_AMOUNT;
        if is_none(value) || is_none(&stated) || stated == value {
            return Finding::Nothing;
        }
        let of_row = |period| self.total(row, period).map(|total| total.finding);
        let findings = if context.values == ColumnValues::Shares {
            [of_row(period), Some(context.total(None, context.scope.view(), period).finding)]
        } else {
            let pair = context.scope.compared_in(context.dataset, period);
            [pair.map(|pair| pair.from), pair.map(|pair| pair.to)].map(|year| of_row(Period::Column(year?)))
        };
        let has = |is_it: fn(Finding) -> bool| findings.into_iter().flatten().find(|&finding| is_it(finding));
        let rounded = || has(|finding| finding == Finding::WithinRounding);
        has(Finding::differs).or_else(rounded).unwrap_or_default()
    }

    fn sign(&self, finding: Finding) -> Span<'static> {
        let (sign, style) = self.context.sign(finding);
        Span::styled(left(sign, 1), style)
    }

    /// The sign of a line's cell: of a printed sum that differs, else of a note of its own.
    fn line_sign(&self, line: InitiativeId, period: Period) -> Span<'static> {
        let finding = self.finding_of_sum(line, period);
        match (finding, self.has_note(line, period)) {
            (Finding::Nothing, true) => Span::raw("*"),
            _ => self.sign(finding),
        }
    }

    /// The finding about the printed sum that a line has in a column, where its amount is shown.
    fn finding_of_sum(&self, line: InitiativeId, period: Period) -> Finding {
        let mut sums = self.context.figures.reconciliation.of_line(line);
        let sum = sums.find(|sum| Period::Column(sum.column) == period);
        match sum.filter(|_| self.context.values == ColumnValues::Amounts).map(|sum| sum.status) {
            Some(Status::Differs) => Finding::DiffersFromStated,
            Some(Status::WithinRounding) => Finding::WithinRounding,
            Some(Status::Agrees | Status::NotItemised) | None => Finding::Nothing,
        }
    }

    /// True where a printed sum of a line differs that no column shows.
    pub fn hides_difference(&self, line: InitiativeId) -> bool {
        let is_shown = |column| self.columns.has(TreeColumn::Lines(Period::Column(column)));
        let mut sums = self.context.figures.reconciliation.of_line(line).filter(|sum| sum.status == Status::Differs);
        sums.any(|sum| self.context.values != ColumnValues::Amounts || !is_shown(sum.column))
    }

    /// Returns `true` if a cell of a line has a note of its own.
    fn has_note(&self, line: InitiativeId, period: Period) -> bool {
        let dataset = self.context.dataset;
        period.column().is_some_and(|column| dataset.cell_notes(line).any(|(of, _)| of == column))
    }

    /// The text of a year's cell: an amount, a share or a change. A gap has only amounts.
    fn value(&self, row: Row, period: Period) -> String {
        let context = self.context;
        match (row, context.values) {
            (Row::Gap(gap), ColumnValues::Amounts) => {
                let gap = context.tree_source().gap(gap, period);
                gap.map_or_else(String::new, |held| context.short_signed(held.difference))
            }
            (Row::Gap(..), _) => String::new(),
            (Row::Initiative(line), ColumnValues::Amounts) => {
                context.short(ShownFigure::of_line(context.dataset, line, period))
            }
            (_, ColumnValues::Amounts) => {
                let sum = self.sum(row, period);
                sum.map_or_else(String::new, |sum| context.short(ShownFigure::of_sum(sum)))
            }
            (_, ColumnValues::Shares) => phrases::share(context, self.part_in(row, period), context.whole_of(period)),
            (_, ColumnValues::Changes) => phrases::changed(context, &|year| self.figure(row, year), period),
            (_, _) => phrases::deviated(context, &|year| self.figure(row, year), period),
        }
    }

    /// The total stated for an area in a period; as a share, of the total stated for the whole.
    fn stated(&self, row: Row, period: Period) -> String {
        let context = self.context;
        let held = self.total(row, period).and_then(|total| total.stated);
        let Some(held) = held else { return String::new() };
        let figure = |year| ShownFigure::of_stated_cell(context.dataset, held.stated, year);
        match context.values {
            ColumnValues::Amounts => context.short(ShownFigure::of_stated(context.dataset, held, period)),
            ColumnValues::Shares => {
                // Of the totals that a document states it is not known how much of them is above zero.
                let is_of_sum = matches!(context.whole_of(period), Some(Whole::Sum(_)) | None);
                let whole = context.total(None, context.scope.view(), period).stated.filter(|_| is_of_sum);
                let whole = whole.and_then(|whole| whole.amount);
                whole.map_or_else(String::new, |whole| {
                    phrases::share(context, held.amount, Whole::of_amount(Some(whole)))
                })
            }
            ColumnValues::Changes => phrases::changed(context, &figure, period),
            _ => phrases::deviated(context, &figure, period),
        }
    }

    /// The change between two years.
    fn change(&self, row: Row, YearPair { from, to }: YearPair) -> Change {
        between(self.context.basis(), &|year| self.figure(row, year), from, to)
    }

    /// A change in per cent; empty where the column beside it has a word.
    fn per_cent(&self, row: Row, compared: YearPair) -> String {
        match self.change(row, compared) {
            Change::By { .. } => phrases::in_per_cent(self.context, &|year| self.figure(row, year), compared),
            _ => String::new(),
        }
    }

    /// The figure of a row in a column; a dash for a gap.
    fn figure(&self, row: Row, column: ColumnId) -> ShownFigure {
        match row {
            Row::Initiative(line) => ShownFigure::of_line(self.context.dataset, line, Period::Column(column)),
            _ => self.sum(row, Period::Column(column)).map(ShownFigure::of_sum).unwrap_or_default(),
        }
    }

    /// The sum of the shown lines of a heading.
    fn sum(&self, row: Row, period: Period) -> Option<SumCell> {
        BudgetPart::of(row, self.context.scope.view()).map(|part| part.sum(self.context.tree_source(), period))
    }

    fn total(&self, row: Row, period: Period) -> Option<Total> {
        BudgetPart::of(row, self.context.scope.view()).map(|part| part.total(self.context.tree_source(), period))
    }

    /// The amount that a row's share and bar show; none for a gap, which is a part of nothing.
    fn part(&self, row: Row) -> Option<Amount> {
        self.part_in(row, self.context.scope.period())
    }

    fn part_in(&self, row: Row, period: Period) -> Option<Amount> {
        match row {
            Row::Area(_) | Row::Group(_) => self.sum(row, period)?.amount,
            Row::Initiative(id) => self.context.line(id, period),
            Row::Gap(..) => None,
        }
    }

    fn bar(&self, row: Row, width: usize) -> String {
        let part = self.part(row);
        let whole = self.context.whole();
        let positive = whole.and_then(|whole| whole.share(part)).filter(|share| !share.is_negative());
        let (Some(part), Some(whole), Some(_)) = (part, whole, positive) else { return String::new() };
        let cells = u32::try_from(width).unwrap_or(1);
        blocks::bar(part.parts_of(whole.amount(), cells * 8).unwrap_or(0).min(cells * 8) as usize)
    }
}
