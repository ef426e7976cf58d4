//! The table of `totals` for people: the computed total of each area, and below it the stated ones and the difference.

mod stated;

use crate::{
    analysis::{
        amounts::{
            not_added::NotAddedAmount,
            share::Whole,
            shown::ShownFigure,
            subtotal::Subtotal,
            totals::{SumCell, TooLong, Totals},
        },
        arranging::grouping::Grouping,
        check::{
            comparison::{Against, Comparison, Status},
            stated_for::StatedFor,
        },
    },
    locale::Message,
    model::{
        dataset::Stated,
        dimension::Class,
        financing::View,
        ids::{AreaId, InitiativeId},
        period::Period,
        price::PriceSet,
    },
    report::{
        ReportInput,
        grid::{Cell, Column, ColumnKind, Grid, Row, Tone},
        labels::{self, all_years::NotAddedColumn},
        sentences::citation,
        tables::{
            group_totals::GroupTotal,
            totals::stated::{StatedRows, row},
        },
    },
};

/// The table of the selected totals: every view unless one is selected, all areas and the whole unless some are.
///
/// # Errors
/// A sum that cannot be given exactly.
pub fn grid(input: ReportInput<'_>) -> Result<Grid, TooLong> {
    let ReportInput { dataset, figures, selection, locale, .. } = input;
    let periods = selection.periods(dataset);
    let filtered = selection.is_filtered().then(|| input.chosen.totals(dataset)).transpose()?;
    let sums = filtered.as_ref().unwrap_or(&figures.totals);
    let not_added = sums.not_added(None, View::Combined, selection.period(dataset));
    let not_added_column = NotAddedColumn::of(selection, !not_added.is_empty());
    let table = TotalsTable { input, periods, filtered, not_added_column };
    let mut grid = Grid {
        above: labels::scope::scope(dataset, selection, selection.view, locale),
        columns: table.columns(),
        ..Grid::default()
    };
    let whole = selection.areas.is_empty().then_some(None);
    let groups = input.group_totals()?;
    let classes = if groups.is_none() { input.class_totals()? } else { Vec::new() };
    for view in selection.view.map_or(View::ALL.to_vec(), |view| vec![view]) {
        let areas = selection.areas(dataset, table.filtered.as_ref().unwrap_or(&figures.totals), view, locale);
        let shown: Vec<Option<AreaId>> =
            areas.into_iter().map(Some).chain(whole).filter(|&area| table.has_figures(area, view)).collect();
        if shown.is_empty() {
            continue;
        }
        // Groups take the place of areas.
        let shown = if groups.is_some() { whole.into_iter().collect() } else { shown };
        if selection.view.is_none() {
            grid.rows.extend((!grid.rows.is_empty()).then_some(Row::Gap));
            grid.rows.push(Row::Heading(labels::capitalised(&labels::view(view, locale))));
        }
        // Of one kind of money the whole is the group of that kind.
        let is_split = selection.grouping != Grouping::Financing || view == View::Combined;
        for group in groups.iter().flatten().filter(|group| is_split && table.shows(group, view)) {
            table.add_group(group, 0, view, &mut grid.rows);
        }
        for area in shown {
            table.add(area, view, &mut grid.rows);
            let (_, depth) = table.name(area);
            for class in classes.iter().filter(|class| class.area == area && input.states(class, view)) {
                table.add_group(class, depth + 1, view, &mut grid.rows);
            }
        }
    }
    if grid.rows.is_empty() {
        grid.above.push(String::new());
        grid.above.push(labels::nothing(dataset, locale));
    } else {
        grid.below = table.small_print(&grid);
        grid.below.extend(labels::all_years::outside_columns(input));
        let shown = |stated: &Stated| {
            selection.view.is_none_or(|view| view == stated.view)
                && stated.area.map_or(selection.areas.is_empty(), |area| selection.has_area(dataset, area))
        };
        let stated = dataset.stated().filter(|(_, stated)| !selection.is_filtered() && shown(stated));
        grid.addresses = citation::addresses(dataset, stated.filter_map(|(_, stated)| stated.source), locale);
    }
    Ok(grid)
}

/// The table of one total; of some initiatives, if their totals are given, beside the whole.
pub(in crate::report) fn only(input: ReportInput<'_>, area: Option<AreaId>, view: View, lines: Option<Totals>) -> Grid {
    let ReportInput { dataset, figures, selection, .. } = input;
    let periods = selection.periods(dataset);
    let not_added = lines.as_ref().unwrap_or(&figures.totals).not_added(area, view, selection.period(dataset));
    let not_added_column = NotAddedColumn::of(selection, !not_added.is_empty());
    let table = TotalsTable { input, periods, filtered: lines, not_added_column };
    let mut grid = Grid { columns: table.columns(), ..Grid::default() };
    table.add(area, view, &mut grid.rows);
    grid.below = table.small_print(&grid);
    grid
}

/// The table of the total of a class, for which totals are stated.
///
/// # Errors
/// A sum that cannot be given exactly.
pub(in crate::report) fn only_class(
    input: ReportInput<'_>,
    class: Class,
    name: String,
    lines: &[InitiativeId],
    view: View,
) -> Result<Grid, TooLong> {
    let ReportInput { dataset, selection, .. } = input;
    let sums = Subtotal::of(dataset, lines.iter().copied())?;
    let not_added = sums.not_added(view, selection.period(dataset));
    let not_added_column = NotAddedColumn::of(selection, !not_added.is_empty());
    let table = TotalsTable { input, periods: selection.periods(dataset), filtered: None, not_added_column };
    let mut grid = Grid { columns: table.columns(), ..Grid::default() };
    let shown: Vec<SumCell> = table.periods.iter().map(|&period| sums.cell(view, period)).collect();
    let sums = Sums { whole: shown.clone(), shown, not_added: [not_added.clone(), not_added] };
    table.add_rows(name, 0, &sums, Some(StatedFor { area: None, view, class: Some(class) }), &mut grid.rows);
    grid.below = table.small_print(&grid);
    Ok(grid)
}

/// The sums of the shown lines, and of all, in each period.
struct Sums {
    shown: Vec<SumCell>,
    whole: Vec<SumCell>,
    /// The amounts that the sum of all years does not add: of the shown lines, and of all.
    not_added: [Vec<NotAddedAmount>; 2],
}

struct TotalsTable<'a> {
    input: ReportInput<'a>,
    periods: Vec<Period>,
    /// The totals of the shown initiatives, under a filter.
    filtered: Option<Totals>,
    not_added_column: NotAddedColumn,
}

impl TotalsTable<'_> {
    fn columns(&self) -> Vec<Column> {
        let ReportInput { dataset, locale, .. } = self.input;
        let figure =
            |&period: &Period| Column::new(ColumnKind::Figure, labels::period_heading(dataset, period, locale));
        let name = Column::new(ColumnKind::Name, labels::heading(Message::Area, locale));
        std::iter::once(name)
            .chain(self.periods.iter().map(figure))
            .chain(self.not_added_column.heading(locale))
            .collect()
    }

    /// Tells whether an area has any figure in a view.
    fn has_figures(&self, area: Option<AreaId>, view: View) -> bool {
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

    /// The name of an area and the number of areas it is shown under. An area that is not under another one here has its whole
    /// path, as names repeat.
    fn name(&self, area: Option<AreaId>) -> (String, usize) {
        let ReportInput { dataset, selection, locale, .. } = self.input;
        let Some(area) = area else { return (locale.text(Message::InAll), 0) };
        let path = dataset.path(area);
        match path.iter().filter(|&&above| selection.has_area(dataset, above)).count() {
            0 | 1 => (labels::coded(dataset.area_code(area), &labels::path(dataset, area)), 0),
            shown => (labels::coded(dataset.area_code(area), &dataset.area(area).name), shown - 1),
        }
    }

    fn add(&self, area: Option<AreaId>, view: View, rows: &mut Vec<Row>) {
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
        self.add_rows(name, depth, &Sums { shown, whole, not_added }, stated, rows);
    }

    /// Tells whether a group has any amount or stated total in a view.
    fn shows(&self, group: &GroupTotal, view: View) -> bool {
        self.periods.iter().any(|&period| is_there(group.lines.cell(view, period))) || self.input.states(group, view)
    }

    fn add_group(&self, group: &GroupTotal, depth: usize, view: View, rows: &mut Vec<Row>) {
        let cells =
            |sums: &Subtotal| -> Vec<SumCell> { self.periods.iter().map(|&period| sums.cell(view, period)).collect() };
        let shown = cells(&group.lines);
        let whole = group.whole.as_ref().map_or_else(|| shown.clone(), cells);
        let sums = [&group.lines, group.whole.as_ref().unwrap_or(&group.lines)];
        let not_added = sums.map(|sums| sums.not_added(view, self.period()));
        let stated = group.stated_for(view);
        let name = labels::one_line(&group.name).into_owned();
        self.add_rows(name, depth, &Sums { shown, whole, not_added }, stated, rows);
    }

    /// Adds the sum of lines, then the stated totals, or under a filter the part of the whole. Every row has a cell in every column.
    fn add_rows(&self, name: String, depth: usize, sums: &Sums, stated: Option<StatedFor>, rows: &mut Vec<Row>) {
        let first = rows.len();
        rows.extend(self.rows(name, depth, sums, stated));
        for row in &mut rows[first..] {
            if let Row::Cells(cells) = row {
                cells.resize(self.columns().len(), Cell::default());
            }
        }
    }

    fn rows(&self, name: String, depth: usize, sums: &Sums, stated: Option<StatedFor>) -> Vec<Row> {
        let ReportInput { dataset, locale, .. } = self.input;
        let Sums { shown, whole, not_added: [of_shown, of_whole] } = sums;
        let not_added_column =
            |not_added: &[NotAddedAmount]| self.not_added_column.cell(dataset, self.period(), not_added, locale);
        let figures = self.sums(shown).into_iter().chain(not_added_column(of_shown)).collect();
        let mut rows = vec![row(name, depth, Tone::Strong, figures)];
        if self.filtered.is_some() {
            let share = |(part, whole): (&SumCell, &SumCell)| {
                Cell::new(labels::figures::share(part.amount, Whole::of(*whole), locale))
            };
            let shares = shown.iter().zip(whole).map(share).collect();
            let label = labels::figures::share_label(whole, locale);
            let whole = self.sums(whole).into_iter().chain(not_added_column(of_whole)).collect();
            rows.push(row(locale.text(Message::SumOfWhole), depth + 1, Tone::Plain, whole));
            rows.push(row(label, depth + 1, Tone::Plain, shares));
            return rows;
        }
        if let Some(of) = stated {
            StatedRows { input: self.input, periods: &self.periods, of }.add(depth + 1, &mut rows);
        }
        rows
    }

    fn sums(&self, sums: &[SumCell]) -> Vec<Cell> {
        let figure = |(&sum, &period): (&SumCell, &Period)| self.figure(ShownFigure::of_sum(sum), period);
        sums.iter().zip(&self.periods).map(figure).collect()
    }

    fn figure(&self, figure: ShownFigure, period: Period) -> Cell {
        labels::figures::figure_cell(self.input.dataset, figure, period, self.input.locale)
    }

    /// The one period that stands for those that are shown.
    fn period(&self) -> Period {
        self.input.selection.period(self.input.dataset)
    }

    /// The price levels in the sums of the chosen lines.
    fn prices(&self) -> impl Iterator<Item = PriceSet> {
        let ReportInput { dataset, chosen, .. } = self.input;
        let has_prices = dataset.has_price_levels();
        let lines = chosen.initiatives.iter().filter(move |_| has_prices);
        let of = move |&period: &Period| {
            lines.clone().fold(PriceSet::default(), |all, &line| all.and(dataset.prices(line, period)))
        };
        self.periods.iter().map(of)
    }

    /// The legend of the signs, and the origin of sums that documents do not state.
    fn small_print(&self, grid: &Grid) -> Vec<String> {
        let ReportInput { dataset, selection, locale, .. } = self.input;
        let has = |mark| {
            grid.rows
                .iter()
                .any(|row| matches!(row, Row::Cells(cells) if cells.iter().any(|cell| cell.mark == Some(mark))))
        };
        let mut lines = Vec::new();
        let years = dataset.years(selection.basis(dataset)).len();
        let is_all_years = self.periods == [Period::All(selection.basis(dataset))];
        if self.filtered.is_some() {
            lines.push(locale.text(Message::NoDifferenceUnderFilter));
        } else if is_all_years && years > 1 && dataset.stated().len() > 0 {
            let values = [("document", labels::documents::documents(dataset, locale).into()), ("count", years.into())];
            lines.push(labels::capitalised(&locale.fill(Message::StatedTogether, &values)) + ".");
        }
        lines.extend(labels::figures::mixed_prices(dataset, self.prices(), locale));
        lines.extend(labels::figures::legend(&grid.rows, locale));
        let mut comparisons = self.input.figures.reconciliation.comparisons().iter();
        let is_between_totals = |comparison: &Comparison| {
            comparison.status == Status::Differs && comparison.against != Against::Initiatives
        };
        let differs =
            if comparisons.any(is_between_totals) { Message::MarkDiffersFromTotals } else { Message::MarkDiffers };
        lines.extend(has('≠').then(|| format!("≠ {}", locale.text(differs))));
        lines.extend(has('≈').then(|| format!("≈ {}", locale.text(Message::MarkWithinRounding))));
        lines
    }
}

/// Returns `true` if a sum has an amount, published or not.
fn is_there(sum: SumCell) -> bool {
    ShownFigure::of_sum(sum).is_there()
}
