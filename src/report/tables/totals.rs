//! The table of `totals` for people: the computed total of each area, and below it the stated ones and the difference.

mod rows;
mod small_print;
mod stated;
mod table;

use std::collections::HashMap;

use crate::{
    analysis::{
        amounts::{
            subtotal::Subtotal,
            totals::{SumCell, TooLong, Totals},
        },
        arranging::grouping::Grouping,
        check::stated_for::StatedFor,
    },
    model::{
        dataset::Stated,
        dimension::Class,
        financing::View,
        ids::{AreaId, InitiativeId},
        period::Period,
    },
    report::{
        ReportInput,
        grid::{Grid, Row},
        labels::{self, all_years::NotAddedColumn, prices::TablePrices},
        sentences::citation,
        tables::{
            group_totals::GroupTotal,
            totals::{
                rows::{Sums, TotalRows},
                table::TotalsTable,
            },
        },
    },
};

/// The table of the selected totals: every view unless one is selected, all areas and the whole unless some are.
///
/// # Errors
/// A sum that cannot be given exactly.
pub fn grid(input: ReportInput<'_>) -> Result<Grid<'static>, TooLong> {
    let ReportInput { dataset, figures, selection, locale, .. } = input;
    let periods = selection.periods(dataset);
    let filtered = selection.is_filtered().then(|| input.chosen.totals(dataset)).transpose()?;
    let sums = filtered.as_ref().unwrap_or(&figures.totals);
    let not_added = sums.not_added(None, View::Combined, selection.period(dataset));
    let not_added_column = NotAddedColumn::of(selection, !not_added.is_empty());
    let prices = TablePrices::of_totals(dataset, selection, &periods, sums, locale);
    let table = TotalsTable { input, periods, prices, filtered, not_added_column };
    let mut total = TotalRows::default();
    let whole = selection.areas.is_empty().then_some(None);
    let groups = input.group_totals()?;
    let mut classes: HashMap<Option<AreaId>, Vec<GroupTotal>> = HashMap::new();
    for class in if groups.is_none() { input.class_totals()? } else { Vec::new() } {
        classes.entry(class.area).or_default().push(class);
    }
    for view in selection.view.map_or(View::ALL.to_vec(), |view| vec![view]) {
        let areas = selection.areas(dataset, figures, table.filtered.as_ref(), view, locale);
        let shown: Vec<Option<AreaId>> =
            areas.into_iter().map(Some).chain(whole).filter(|&area| table.has_figures(area, view)).collect();
        if shown.is_empty() {
            continue;
        }
        // Groups take the place of areas.
        let shown = if groups.is_some() { whole.into_iter().collect() } else { shown };
        if selection.view.is_none() {
            total.rows.extend((!total.rows.is_empty()).then_some(Row::Gap));
            total.rows.push(Row::Heading(labels::capitalised(&labels::view(view, locale))));
        }
        // Of one kind of money the whole is the group of that kind.
        let is_split = selection.grouping != Grouping::Financing || view == View::Combined;
        for group in groups.iter().flatten().filter(|group| is_split && table.shows(group, view)) {
            table.add_group(group, 0, view, &mut total);
        }
        for area in shown {
            table.add(area, view, &mut total);
            let (_, depth) = table.name(area);
            for class in classes.get(&area).into_iter().flatten().filter(|class| input.states(class, view)) {
                table.add_group(class, depth + 1, view, &mut total);
            }
        }
    }
    let mut grid = table.grid(total);
    grid.above = labels::scope::scope(dataset, selection, selection.view, table.prices.head(), locale);
    if grid.rows.is_empty() {
        grid.below = Vec::new();
        grid.above.push(String::new());
        grid.above.push(labels::nothing(dataset, locale));
    } else {
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
pub(in crate::report) fn only(
    input: ReportInput<'_>,
    area: Option<AreaId>,
    view: View,
    lines: Option<Totals>,
) -> Grid<'static> {
    let ReportInput { dataset, figures, selection, locale, .. } = input;
    let periods = selection.periods(dataset);
    let sums = lines.as_ref().unwrap_or(&figures.totals);
    let not_added = sums.not_added(area, view, selection.period(dataset));
    let not_added_column = NotAddedColumn::of(selection, !not_added.is_empty());
    let found = |&period: &Period| (period, sums.cell(area, view, period).prices);
    let prices = TablePrices::new(dataset, periods.iter().map(found), locale);
    let table = TotalsTable { input, periods, prices, filtered: lines, not_added_column };
    let mut total = TotalRows::default();
    table.add(area, view, &mut total);
    table.grid(total)
}

/// The table of the total of a class, for which totals are stated.
///
/// # Errors
/// A sum that cannot be given exactly.
pub(in crate::report) fn only_class(
    input: ReportInput<'_>,
    (area, class): (Option<AreaId>, Class),
    name: String,
    lines: &[InitiativeId],
    view: View,
) -> Result<Grid<'static>, TooLong> {
    let ReportInput { dataset, selection, locale, .. } = input;
    let sums = Subtotal::of(dataset, lines.iter().copied())?;
    let not_added = sums.not_added(view, selection.period(dataset));
    let not_added_column = NotAddedColumn::of(selection, !not_added.is_empty());
    let periods = selection.periods(dataset);
    let found = |&period: &Period| (period, sums.cell(view, period).prices);
    let prices = TablePrices::new(dataset, periods.iter().map(found), locale);
    let table = TotalsTable { input, periods, prices, filtered: None, not_added_column };
    let shown: Vec<SumCell> = table.periods.iter().map(|&period| sums.cell(view, period)).collect();
    let sums = Sums { whole: shown.clone(), shown, not_added: [not_added.clone(), not_added] };
    let mut total = TotalRows::default();
    table.add_rows(name, 0, &sums, Some(StatedFor { area, view, class: Some(class) }), &mut total);
    Ok(table.grid(total))
}
