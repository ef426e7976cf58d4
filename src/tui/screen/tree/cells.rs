//! The cells of a row: the text of each figure and its style. `columns` decides where they stand.

use ratatui::text::Span;

use crate::{
    analysis::{
        amounts::{shown::ShownFigure, totals::SumCell},
        change::{Change, between},
        check::comparison::Status,
        figures::{Finding, Total},
        search::found::Found,
    },
    explorer::{
        tree::{budget_part::BudgetPart, rows::Row},
        view::{column_values::ColumnValues, comparison::YearPair},
    },
    model::{
        amount::Amount,
        columns::ColumnId,
        ids::{InitiativeId, PrintedPart},
        period::Period,
    },
    tui::screen::{
        draw_context::DrawContext,
        phrases,
        theme::Role,
        tree::{
            column::{PlacedTreeColumn, TreeColumn},
            columns::TreeColumns,
        },
        widgets::{
            bars,
            sparkline::trend,
            text::{figure, left},
        },
    },
};

/// Formats the figures of rows.
pub struct TreeCells<'a> {
    pub(super) context: &'a DrawContext<'a>,
    pub(super) columns: &'a TreeColumns,
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
        let muted = |text: String| vec![Span::styled(cell(text), context.style(Role::Muted))];
        match (row, placed.column) {
            (Row::Whole, column) if context.found.is_some_and(Found::is_too_long) => {
                let is_sum = matches!(column, TreeColumn::Lines(_));
                muted(figure(if is_sum { "…" } else { "" }, width))
            }
            (Row::Area(_) | Row::Group(_) | Row::Whole, TreeColumn::Lines(period)) => {
                let value = self.value(row, period);
                let finding = self.finding(row, period, &value);
                self.signed(format!(" {}", figure(&value, width)), finding)
            }
            (Row::Initiative(line), TreeColumn::Lines(period)) => {
                let text = format!(" {}", figure(&self.value(row, period), width));
                self.line_signed(text, line, period)
            }
            (Row::OfWhich(_) | Row::Gap(..), TreeColumn::Lines(period)) => {
                muted(figure(&self.value(row, period), width))
            }
            (Row::Area(_) | Row::Group(_) | Row::Whole, TreeColumn::Stated) => {
                let shown = context.scope.period();
                let text = format!(" {}", figure(&self.stated(row, shown), width));
                let total = self.total(row, shown).filter(|_| context.values == ColumnValues::Amounts);
                self.signed(text, total.map(|total| total.signs().stated).unwrap_or_default())
            }
            (Row::Gap(..), _)
            | (Row::OfWhich(_), TreeColumn::Share | TreeColumn::Bar)
            | (
                Row::Initiative(_) | Row::OfWhich(_),
                TreeColumn::Stated | TreeColumn::StatedChange(_) | TreeColumn::StatedShare,
            ) => muted(String::new()),
            (_, TreeColumn::StatedChange(pair)) => {
                let stated = self.stated_change(row, pair);
                let text = stated.map_or_else(String::new, |change| context.change(change));
                vec![Span::raw(cell(figure(&text, width)))]
            }
            (_, TreeColumn::StatedShare) => muted(figure(&self.stated_share(row, context.scope.period()), width)),
            (_, TreeColumn::Change(pair)) => {
                let text = context.change(self.change(row, pair));
                let finding = self.finding_of_change(row, pair, &text);
                self.signed(format!(" {}", figure(&text, width)), finding)
            }
            (_, TreeColumn::PerCent(pair)) => {
                let text = self.per_cent(self.change(row, pair), &|year| self.figure(row, year), pair);
                let finding = self.finding_of_per_cent(row, pair, &text);
                self.signed(format!(" {}", figure(&text, width)), finding)
            }
            (_, TreeColumn::Trend(from, to)) => {
                let years = context.basis().between(from, to).iter();
                let signs = trend(&years.map(|&year| self.figure(row, year).cell.amount()).collect::<Vec<_>>());
                muted(figure(&signs, width))
            }
            (_, TreeColumn::Share) => {
                let shown = context.scope.period();
                let text = phrases::share(context, self.part(row), context.whole());
                let finding = self.finding_of_share(row, shown, &text);
                self.signed(format!(" {}", figure(&text, width)), finding)
            }
            (_, TreeColumn::Bar) => muted(left(&self.bar(row, width), width)),
        }
    }

    /// True where a column shows the figure of a gap.
    pub fn show_gap(&self, row: Row) -> bool {
        let is_shown = |column| matches!(column, TreeColumn::Lines(period) if !self.value(row, period).is_empty());
        self.columns.figures.iter().any(|placed| is_shown(placed.column))
    }

    /// A figure with its sign, which stand out together where the figure differs.
    fn signed(&self, figure: String, finding: Finding) -> Vec<Span<'static>> {
        let (sign, style) = self.context.sign(finding);
        vec![Span::styled(figure, style), Span::styled(left(sign, 1), style)]
    }

    /// The figure of a line with the sign of a printed sum that differs, else of a note of its own.
    fn line_signed(&self, figure: String, line: InitiativeId, period: Period) -> Vec<Span<'static>> {
        let finding = self.finding_of_sum(line, period);
        match (finding, self.has_note(line, period)) {
            (Finding::Nothing, true) => vec![Span::raw(figure), Span::styled("*", self.context.style(Role::Sign))],
            _ => self.signed(figure, finding),
        }
    }

    /// True where a printed sum of a line differs, of the measures that are shown, and no column shows it.
    pub fn hides_difference(&self, line: InitiativeId) -> bool {
        let is_drawn = |column| self.columns.has(TreeColumn::Lines(Period::Column(column)));
        let is_hidden = |column| self.context.values != ColumnValues::Amounts || !is_drawn(column);
        let mut sums = self.context.figures.reconciliation.of_line(line).filter(|sum| sum.status == Status::Differs);
        sums.any(|sum| is_hidden(sum.column) && self.context.scope.columns(self.context.dataset).contains(&sum.column))
    }

    /// The periods that columns show the amounts of.
    pub fn periods(&self) -> impl Iterator<Item = Period> {
        self.columns.figures.iter().filter_map(|placed| match placed.column {
            TreeColumn::Lines(period) => Some(period),
            _ => None,
        })
    }

    /// True where totals of a part of a heading's lines differ in a period that is shown, and its own agrees.
    pub fn differs_in_part(&self, row: Row) -> bool {
        self.periods().any(|period| self.total(row, period).is_some_and(|total| total.signs().name.differs()))
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
            // Of parts nothing is added up that they could have a share in.
            (Row::Gap(..), _) | (Row::OfWhich(_), ColumnValues::Shares) => String::new(),
            (Row::OfWhich(part), ColumnValues::Amounts) => context.short(self.printed(part, period)),
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
    pub(super) fn stated(&self, row: Row, period: Period) -> String {
        let context = self.context;
        let held = self.total(row, period).and_then(|total| total.stated);
        let Some(held) = held else { return String::new() };
        let figure = |year| ShownFigure::of_stated_cell(context.dataset, held.stated, year);
        match context.values {
            ColumnValues::Amounts => context.short(ShownFigure::of_stated(context.dataset, held, period)),
            ColumnValues::Shares => self.stated_share(row, period),
            ColumnValues::Changes => phrases::changed(context, &figure, period),
            _ => phrases::deviated(context, &figure, period),
        }
    }

    /// The share of the total stated for a heading of the one stated for the whole; empty where either is missing.
    pub(super) fn stated_share(&self, row: Row, period: Period) -> String {
        let context = self.context;
        let held = self.total(row, period).and_then(|total| total.stated);
        let whole = context.stated_whole_of(period);
        held.zip(whole).map_or_else(String::new, |(held, whole)| phrases::share(context, held.amount, Some(whole)))
    }

    /// The change between two years.
    fn change(&self, row: Row, YearPair { from, to }: YearPair) -> Change {
        between(self.context.basis(), &|year| self.figure(row, year), from, to)
    }

    /// A change in per cent; empty where the column beside it has a word.
    pub(super) fn per_cent(
        &self,
        change: Change,
        figure: &dyn Fn(ColumnId) -> ShownFigure,
        compared: YearPair,
    ) -> String {
        match change {
            Change::By { .. } => phrases::in_per_cent(self.context, figure, compared),
            _ => String::new(),
        }
    }

    /// The figure of a row in a column; a dash for a gap.
    fn figure(&self, row: Row, column: ColumnId) -> ShownFigure {
        match row {
            Row::Initiative(line) => ShownFigure::of_line(self.context.dataset, line, Period::Column(column)),
            Row::OfWhich(part) => self.printed(part, Period::Column(column)),
            _ => self.sum(row, Period::Column(column)).map(ShownFigure::of_sum).unwrap_or_default(),
        }
    }

    /// The figure of a part that is printed below a row.
    fn printed(&self, part: PrintedPart, period: Period) -> ShownFigure {
        let dataset = self.context.dataset;
        dataset.printed_part(part).map(|part| ShownFigure::of_part(dataset, part, period)).unwrap_or_default()
    }

    /// The sum of the shown lines of a heading.
    fn sum(&self, row: Row, period: Period) -> Option<SumCell> {
        BudgetPart::of(row, self.context.scope.view()).map(|part| part.sum(self.context.tree_source(), period))
    }

    pub(super) fn total(&self, row: Row, period: Period) -> Option<Total> {
        BudgetPart::of(row, self.context.scope.view()).map(|part| part.total(self.context.tree_source(), period))
    }

    /// The amount that a row's share and bar show; none for a gap, which is a part of nothing.
    fn part(&self, row: Row) -> Option<Amount> {
        self.part_in(row, self.context.scope.period())
    }

    fn part_in(&self, row: Row, period: Period) -> Option<Amount> {
        match row {
            Row::Area(_) | Row::Group(_) | Row::Whole => self.sum(row, period)?.amount,
            Row::Initiative(id) => self.context.line(id, period),
            Row::OfWhich(_) | Row::Gap(..) => None,
        }
    }

    fn bar(&self, row: Row, width: usize) -> String {
        let part = self.part(row);
        let whole = self.context.whole();
        let positive = whole.and_then(|whole| whole.share(part)).filter(|share| !share.is_negative());
        let (Some(part), Some(whole), Some(_)) = (part, whole, positive) else { return String::new() };
        let cells = u32::try_from(width).unwrap_or(1);
        bars::bar(part.parts_of(whole.amount(), cells * 2).unwrap_or(0).min(cells * 2) as usize)
    }
}
