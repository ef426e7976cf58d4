//! A table of totals in the making: for each area, group or class the sum of its lines, then the stated totals, or under a filter the
//! part of the whole.

use crate::{
    analysis::{
        amounts::{
            not_added::NotAddedAmount,
            share::Whole,
            shown::ShownFigure,
            subtotal::Subtotal,
            totals::{SumCell, Totals},
        },
        check::stated_for::StatedFor,
    },
    locale::Message,
    model::{self, amount::Amount, financing::View, ids::AreaId, period::Period, price::PriceSet},
    report::{
        ReportInput,
        grid::{Cell, Column, ColumnKind, Grid, Row, Tone},
        labels::{self, all_years::NotAddedColumn, prices::TablePrices},
        tables::{
            group_totals::GroupTotal,
            totals::{
                rows::{Sums, TotalRows, row},
                small_print::small_print,
                stated::StatedRows,
            },
        },
    },
};

/// A table of totals in the making.
pub struct TotalsTable<'a> {
    pub input: ReportInput<'a>,
    pub periods: Vec<Period>,
    pub prices: TablePrices<'a>,
    /// The totals of the shown initiatives, under a filter.
    pub filtered: Option<Totals>,
    pub not_added_column: NotAddedColumn,
}

impl TotalsTable<'_> {
    fn columns(&self) -> Vec<Column> {
        let locale = self.input.locale;
        let figures = self.prices.headings().map(|heading| Column::new(ColumnKind::Figure, heading));
        let name = Column::new(ColumnKind::Name, labels::heading(Message::Area, locale));
        std::iter::once(name).chain(figures).chain(self.not_added_column.heading(locale)).collect()
    }

    /// The table with its rows, each with a cell in every column, and the small print below.
    pub fn grid(&self, mut total: TotalRows) -> Grid<'static> {
        let columns = self.columns();
        for row in &mut total.rows {
            if let Row::Cells(cells) = row {
                cells.resize(columns.len(), Cell::default());
            }
        }
        let mut below = Vec::new();
        below.extend(self.filtered.as_ref().map(|_| self.input.locale.text(Message::NoDifferenceUnderFilter)));
        below.extend(small_print(self.input, &self.periods, &self.prices, &total));
        Grid { columns, rows: total.rows.into(), below, ..Grid::default() }
    }

    /// Returns `true` if an area has any figure in a view.
    pub fn has_figures(&self, area: Option<AreaId>, view: View) -> bool {
        let ReportInput { dataset, figures, .. } = self.input;
        match &self.filtered {
            Some(shown) => self.periods.iter().any(|&period| is_there(shown.cell(area, view, period))),
            None => {
                figures.totals.lines(area, view).initiatives > 0
                    && dataset.periods().any(|period| is_there(figures.totals.cell(area, view, period)))
                    || dataset.stated_for(area).any(|(_, stated)| stated.view == view)
            }
        }
    }

    /// The one period that stands for those that are shown.
    fn period(&self) -> Period {
        self.input.selection.period(self.input.dataset)
    }

    /// The name of an area and the number of areas it is shown under. An area that is not under another one here has its whole
    /// path, as names repeat.
    pub fn name(&self, area: Option<AreaId>) -> (String, usize) {
        let ReportInput { dataset, selection, locale, .. } = self.input;
        let Some(area) = area else { return (locale.text(Message::InAll), 0) };
        let path = dataset.path(area);
        match path.iter().filter(|&&above| selection.has_area(dataset, above)).count() {
            0 | 1 => (labels::coded(dataset.area_code(area), &labels::path(dataset, area)), 0),
            shown => (labels::coded(dataset.area_code(area), &dataset.area(area).name), shown - 1),
        }
    }

    /// Adds the total of an area, or of the whole.
    pub fn add(&self, area: Option<AreaId>, view: View, to: &mut TotalRows) {
        let figures = self.input.figures;
        let (name, depth) = self.name(area);
        let lines = |totals: &Totals| -> Vec<SumCell> {
            self.periods.iter().map(|&period| totals.cell(area, view, period)).collect()
        };
        let whole = lines(&figures.totals);
        let shown = self.filtered.as_ref().map_or_else(|| whole.clone(), lines);
        let totals = [self.filtered.as_ref().unwrap_or(&figures.totals), &figures.totals];
        let not_added = totals.map(|totals| totals.not_added(area, view, self.period()));
        let stated = Some(StatedFor::all_lines(area, view));
        self.add_rows(name, depth, &Sums { shown, whole, not_added }, stated, to);
    }

    /// Returns `true` if a group has any amount or stated total in a view.
    pub fn shows(&self, group: &GroupTotal, view: View) -> bool {
        self.periods.iter().any(|&period| is_there(group.lines.cell(view, period))) || self.input.states(group, view)
    }

    /// Adds the total of a group.
    pub fn add_group(&self, group: &GroupTotal, depth: usize, view: View, to: &mut TotalRows) {
        let cells =
            |sums: &Subtotal| -> Vec<SumCell> { self.periods.iter().map(|&period| sums.cell(view, period)).collect() };
        let shown = cells(&group.lines);
        let whole = group.whole.as_ref().map_or_else(|| shown.clone(), cells);
        let sums = [&group.lines, group.whole.as_ref().unwrap_or(&group.lines)];
        let not_added = sums.map(|sums| sums.not_added(view, self.period()));
        let stated = group.stated_for(view);
        let name = labels::one_line(&group.name).into_owned();
        self.add_rows(name, depth, &Sums { shown, whole, not_added }, stated, to);
    }

    /// Adds the sum of lines, then the stated totals, or under a filter the part of the whole.
    pub fn add_rows(&self, name: String, depth: usize, sums: &Sums, stated: Option<StatedFor>, to: &mut TotalRows) {
        let ReportInput { dataset, locale, .. } = self.input;
        let Sums { shown, whole, not_added: [of_shown, of_whole] } = sums;
        let not_added = |amounts: &[NotAddedAmount], sums: &[SumCell]| {
            let added = sums.iter().fold(PriceSet::default(), |all, sum| all.and(sum.prices));
            self.not_added_column.cell(dataset, self.period(), amounts, added, locale)
        };
        let named = |label, sums: &[SumCell]| self.prices.named(label, sums.iter().map(|sum| sum.prices));
        let added = shown.iter().find_map(|&sum| labels::flows::added_short(dataset, sum, locale));
        let name = match added {
            Some(flows) => locale.fill(Message::TotalOfFlows, &[("total", name.into()), ("flows", flows.into())]),
            None => name,
        };
        let figures = self.sums(shown).into_iter().chain(not_added(of_shown, shown)).collect();
        to.rows.push(row(named(name, shown), depth, Tone::Strong, figures));
        for (name, amounts) in labels::flows::beside(dataset, shown) {
            let cells = amounts.into_iter().zip(&self.periods).map(|(amount, &period)| self.amount(amount, period));
            to.rows.push(row(locale.text(name), depth + 1, Tone::Plain, cells.collect()));
        }
        if self.filtered.is_some() {
            let share = |(part, whole): (&SumCell, &SumCell)| {
                Cell::new(labels::figures::share(part.amount, Whole::of(*whole), locale))
            };
            let shares = shown.iter().zip(whole).map(share).collect();
            let figures = self.sums(whole).into_iter().chain(not_added(of_whole, whole)).collect();
            let label = named(locale.text(Message::SumOfWhole), whole);
            to.rows.push(row(label, depth + 1, Tone::Plain, figures));
            to.rows.push(row(labels::figures::share_label(whole, locale), depth + 1, Tone::Plain, shares));
        } else if let Some(of) = stated {
            StatedRows { input: self.input, periods: &self.periods, of }.add(depth + 1, to);
        }
    }

    fn sums(&self, sums: &[SumCell]) -> Vec<Cell> {
        let figure = |(&sum, &period): (&SumCell, &Period)| self.figure(ShownFigure::of_sum(sum), period);
        sums.iter().zip(&self.periods).map(figure).collect()
    }

    fn amount(&self, amount: Option<Amount>, period: Period) -> Cell {
        let figure = |amount| ShownFigure { cell: model::cell::Cell::Amount(amount), ..ShownFigure::default() };
        amount.map_or_else(Cell::default, |amount| self.figure(figure(amount), period))
    }

    fn figure(&self, figure: ShownFigure, period: Period) -> Cell {
        labels::figures::figure_cell(self.input.dataset, figure, period, self.input.locale)
    }
}

/// Returns `true` if a sum has an amount, published or not.
fn is_there(sum: SumCell) -> bool {
    ShownFigure::of_sum(sum).is_there()
}
