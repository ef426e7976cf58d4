//! The table of `list` for people: initiatives under their areas, their sum, and the notes.

mod small_print;
mod sums;

use std::ops::ControlFlow;

use crate::{
    analysis::{
        amounts::{
            not_added,
            shown::ShownFigure,
            totals::{TooLong, Totals},
        },
        arranging::grouping::Grouping,
        selection::Order,
    },
    locale::Message,
    model::{
        dataset::OfWhich,
        financing::{Financing, View},
        ids::{AreaId, InitiativeId},
        period::Period,
        text::ListId,
    },
    report::{
        ReportInput,
        grid::{Cell, Column, ColumnKind, Grid, Row, Rows, TakeRow, Tone},
        labels::{self, all_years::NotAddedColumn, prices::TablePrices},
    },
};

/// The table of the selected initiatives.
///
/// # Errors
/// A sum that cannot be given exactly.
pub fn grid(input: ReportInput<'_>) -> Result<Grid<'_>, TooLong> {
    let ReportInput { dataset, selection, locale, .. } = input;
    let shown = input.sorted();
    let totals = Totals::over(dataset, shown.iter().copied())?;
    let list = ListTable::new(input, &totals);
    let mut grid = Grid {
        above: labels::scope::scope(dataset, selection, Some(selection.counted_view()), list.prices.head(), locale),
        columns: list.columns.clone(),
        ..Grid::default()
    };
    if shown.is_empty() {
        grid.above.push(String::new());
        grid.above.push(labels::nothing(dataset, locale));
        return Ok(grid);
    }
    let below = list.prices.mixed().into_iter().chain(labels::all_years::outside_columns(input));
    let below: Vec<String> = below.chain(list.small_print(&shown)).collect();
    let sums = list.sums(&shown, &totals)?;
    grid.rows = if let Some(groups) = input.groups() {
        let groups = list.groups(groups)?;
        Rows::made(move |take| list.group_rows(&groups, take))
    } else {
        Rows::made(move |take| list.lines(&shown, take))
    };
    grid.rows.push(Row::Gap);
    grid.rows.extend(sums);
    grid.below = labels::figures::legend(|see| grid.rows.measure(see), locale);
    grid.below.extend(below);
    Ok(grid)
}

/// The table of one initiative under its area.
pub(in crate::report) fn only(input: ReportInput<'_>, id: InitiativeId) -> Result<Grid<'static>, TooLong> {
    let ReportInput { dataset, locale, .. } = input;
    let totals = Totals::over(dataset, std::iter::once(id))?;
    let list = ListTable::new(input, &totals);
    let heading = Row::Heading(labels::path(dataset, dataset.initiative(id).area));
    let rows = Rows::from([heading, list.row(id)].into_iter().chain(list.parts(id)).collect::<Vec<Row>>());
    let mut below = labels::figures::legend(|see| rows.each(see), locale);
    below.extend(list.prices.mixed());
    below.extend(list.small_print(&[id]));
    Ok(Grid { columns: list.columns, rows, below, ..Grid::default() })
}

/// The headings over the initiatives.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Headings {
    Areas,
    Groups,
    None,
}

struct ListTable<'a> {
    input: ReportInput<'a>,
    periods: Vec<Period>,
    prices: TablePrices<'a>,
    not_added_column: NotAddedColumn,
    columns: Vec<Column>,
}

impl<'a> ListTable<'a> {
    /// The table of lines whose totals are given.
    fn new(input: ReportInput<'a>, totals: &Totals) -> Self {
        let ReportInput { dataset, selection, locale, .. } = input;
        let not_added = totals.not_added(None, View::Combined, selection.period(dataset));
        let not_added_column = NotAddedColumn::of(selection, !not_added.is_empty());
        let periods = selection.periods(dataset);
        let found = |&period: &Period| (period, totals.cell(None, selection.counted_view(), period).prices);
        let prices = TablePrices::new(dataset, periods.iter().map(found), locale);
        let mut table = Self { input, periods, prices, not_added_column, columns: Vec::new() };
        table.columns = table.headings();
        table
    }

    /// The headings: areas in document order, where nothing else is asked for. Without them each row names its area.
    fn grouping(&self) -> Headings {
        match (self.input.selection.grouping, self.input.selection.order) {
            (Grouping::Area, Order::Document) => Headings::Areas,
            (Grouping::Area | Grouping::Flat, _) => Headings::None,
            (Grouping::Funding | Grouping::Financing | Grouping::Dimension(_), _) => Headings::Groups,
        }
    }

    /// Tells whether areas are headings.
    fn under_headings(&self) -> bool {
        self.grouping() == Headings::Areas
    }

    fn headings(&self) -> Vec<Column> {
        let ReportInput { dataset, locale, .. } = self.input;
        let heading = |message| labels::heading(message, locale);
        let mut columns = vec![Column::new(ColumnKind::Name, heading(Message::Initiative))];
        columns.extend(self.prices.headings().map(|heading| Column::new(ColumnKind::Figure, heading)));
        columns.extend(self.not_added_column.heading(locale));
        if !self.under_headings() {
            columns.push(Column::new(ColumnKind::Detail, heading(Message::Area)));
        }
        columns.push(Column::new(ColumnKind::Detail, heading(Message::Money)));
        columns.push(Column::new(ColumnKind::Detail, heading(Message::Funding)));
        columns.extend(dataset.dimensions().map(|(dimension, _)| {
            Column::new(ColumnKind::Detail, labels::dimension_heading(dataset, dimension, locale))
        }));
        columns
    }

    /// The rows of lines, under their areas where these are headings.
    fn lines(&self, shown: &[InitiativeId], take: &mut TakeRow<'_>) -> ControlFlow<()> {
        let dataset = self.input.dataset;
        let mut heading: Option<AreaId> = None;
        for &id in shown {
            let area = dataset.initiative(id).area;
            if self.under_headings() && heading != Some(area) {
                heading.map_or(ControlFlow::Continue(()), |_| take(&Row::Gap))?;
                take(&Row::Heading(labels::coded(dataset.area_code(area), &labels::path(dataset, area))))?;
                heading = Some(area);
            }
            take(&self.row(id))?;
            self.parts(id).iter().try_for_each(&mut *take)?;
        }
        ControlFlow::Continue(())
    }

    fn row(&self, id: InitiativeId) -> Row {
        let ReportInput { dataset, locale, .. } = self.input;
        let line = dataset.initiative(id);
        let external = if line.financing == Financing::External { "+ " } else { "" };
        let name = labels::coded(dataset.code(id), dataset.name(id));
        let prices =
            self.periods.iter().filter(|_| dataset.has_price_levels()).map(|&period| dataset.prices(id, period));
        let name = self.prices.named(format!("{external}{}", labels::one_line(&name)), prices);
        let note = labels::notes::is_noted(dataset, id, &self.periods).then_some('*');
        let mut cells = Vec::with_capacity(self.columns.len());
        cells.push(Cell::new(name).indented(usize::from(self.grouping() != Headings::None)).marked(note));
        cells.extend(self.periods.iter().map(|&period| self.line_figure(id, period)));
        let not_added = not_added::of_line(dataset, id, self.period());
        let added = dataset.prices(id, self.period());
        cells.extend(self.not_added_column.cell(dataset, self.period(), &not_added, added, locale));
        if !self.under_headings() {
            cells.push(Cell::new(labels::path(dataset, line.area)));
        }
        cells.push(Cell::new(labels::financing(line.financing, locale)));
        let funding: Vec<_> = dataset.funding(id).map(labels::one_line).collect();
        cells.push(Cell::new(funding.join(", ")));
        let class = |dimension| labels::one_line(labels::class(dataset, id, dimension));
        cells.extend(dataset.dimensions().map(|(dimension, _)| Cell::new(class(dimension))));
        Row::Cells(cells)
    }

    /// The parts of a line that the document prints below it. They are in its figures already.
    fn parts(&self, id: InitiativeId) -> Vec<Row> {
        let ReportInput { dataset, locale, .. } = self.input;
        let part = |part: &OfWhich| {
            let name = labels::of_which::name(dataset, part, locale);
            let mut cells = vec![Cell::new(name).indented(1 + usize::from(self.under_headings())).toned(Tone::Faint)];
            let figure = |&period: &Period| self.figure(ShownFigure::of_part(dataset, part, period), period);
            cells.extend(self.periods.iter().map(figure).map(|cell| cell.toned(Tone::Faint)));
            cells.resize(self.columns.len(), Cell::default());
            Row::Cells(cells)
        };
        labels::of_which::printed(dataset, dataset.of_which(id), &self.periods).map(part).collect()
    }

    /// The one period that stands for those that are shown.
    fn period(&self) -> Period {
        self.input.selection.period(self.input.dataset)
    }

    fn figure(&self, figure: ShownFigure, period: Period) -> Cell {
        labels::figures::figure_cell(self.input.dataset, figure, period, self.input.locale)
    }

    /// The figure of a line, with a mark where its cell has a note of its own.
    fn line_figure(&self, id: InitiativeId, period: Period) -> Cell {
        let dataset = self.input.dataset;
        let remark = period.column().and_then(|column| dataset.remark(id, column));
        let has_note = remark.is_some_and(|remark| remark.notes != ListId::EMPTY);
        self.figure(ShownFigure::of_line(dataset, id, period), period).marked(has_note.then_some('*'))
    }
}
