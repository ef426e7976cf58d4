//! Selects comparisons and warnings by view, year and area. A filter selects whole areas: those in which it finds something.

use std::{cmp::Reverse, collections::BTreeSet};

use crate::{
    analysis::{
        arranging::{grouping::Grouping, order::code_parts},
        check::{
            reconcile::Comparison,
            warnings::{Concerned, Mentions, Warning, oddities},
            withheld::withheld_cells,
        },
        selection::{Order, Selection, Years},
    },
    model::{
        columns::ColumnId,
        dataset::Dataset,
        financing::View,
        ids::{AreaId, PrintedRow, StatedId},
        text::TextId,
    },
    report::{ReportInput, labels, tables::check::Checked},
};

impl<'a> Checked<'a> {
    /// Checks the selected areas.
    pub fn of(input: ReportInput<'a>, mentions: Mentions) -> Self {
        Self { comparisons: comparisons(input), withheld: withheld(input), ..Self::warnings_of(input, mentions) }
    }

    /// Collects the warnings only: a sum of years is never compared.
    pub fn warnings_of(input: ReportInput<'a>, mentions: Mentions) -> Self {
        Self { comparisons: Vec::new(), withheld: Vec::new(), warnings: selected_warnings(input, mentions), mentions }
    }
}

/// The selected comparisons, in the order of the selection.
fn comparisons(input: ReportInput<'_>) -> Vec<&Comparison> {
    let ReportInput { dataset, figures, selection, locale, .. } = input;
    let is_chosen = chosen_figures(input);
    let chosen =
        |comparison: &&Comparison| is_chosen(comparison.area(dataset), comparison.view(dataset), comparison.column);
    let mut comparisons: Vec<&Comparison> = figures.reconciliation.comparisons().iter().filter(chosen).collect();
    match selection.order {
        Order::Document => {}
        Order::Amount | Order::StatedAmount | Order::Share => {
            comparisons.sort_by_key(|comparison| Reverse(comparison.amount));
        }
        Order::Change | Order::StatedChange => {
            comparisons.sort_by_key(|comparison| Reverse(comparison.difference.abs()));
        }
        Order::Code => comparisons.sort_by_cached_key(|comparison| {
            let code = comparison.area(dataset).and_then(|area| dataset.area_code(area)).unwrap_or_default();
            (code.is_empty(), code_parts(code))
        }),
        Order::Name => {
            let collation = locale.collation();
            let name = |comparison: &Comparison| labels::area(dataset, comparison.area(dataset), locale);
            comparisons.sort_by(|a, b| collation.compare(&name(a), &name(b)));
        }
    }
    comparisons.sort_by_key(|comparison| group(dataset, selection.grouping, comparison));
    comparisons
}

/// The place of a comparison's group: where lines are grouped by class, the totals of each class come before all others.
fn group(dataset: &Dataset, grouping: Grouping, comparison: &Comparison) -> (bool, usize, Option<TextId>) {
    match grouping {
        Grouping::Area | Grouping::Flat => (false, 0, None),
        Grouping::Financing => (false, comparison.view(dataset).index(), None),
        Grouping::Funding | Grouping::Dimension(_) => {
            let class = comparison.class(dataset).filter(|class| grouping.is_of(class.by));
            (class.is_none(), 0, class.map(|class| class.name))
        }
    }
}

/// The selected totals that are not published.
fn withheld(input: ReportInput<'_>) -> Vec<(StatedId, ColumnId)> {
    let is_chosen = chosen_figures(input);
    let is_chosen = |&(id, column): &(StatedId, ColumnId)| {
        let stated = input.dataset.stated_total(id);
        is_chosen(stated.area, stated.view, column)
    };
    withheld_cells(input.dataset).filter(is_chosen).collect()
}

/// Tells of a figure, by its area, money and column, whether it is selected.
fn chosen_figures(input: ReportInput<'_>) -> impl Fn(Option<AreaId>, View, ColumnId) -> bool {
    let ReportInput { dataset, selection, .. } = input;
    let is_chosen = chosen_areas(input);
    move |area, view, column| {
        let is_of = |basis| dataset.basis(basis).shows(column);
        let year = match selection.years {
            Years::One(year) => column == year,
            Years::Columns => true,
            Years::Each | Years::Sum => selection.basis.is_none_or(is_of),
        };
        is_chosen(area) && year && selection.view.is_none_or(|chosen| chosen == view)
    }
}

/// Tells of an area, or of the whole, whether its totals are selected. Without a filter and a choice of areas all are.
fn chosen_areas(input: ReportInput<'_>) -> impl Fn(Option<AreaId>) -> bool {
    let ReportInput { dataset, selection, .. } = input;
    let found = areas_found(input);
    move |area| match (area, &found) {
        (Some(area), Some(found)) => found.contains(&area) && selection.has_area(dataset, area),
        (Some(area), None) => selection.has_area(dataset, area),
        (None, found) => found.is_none() && selection.areas.is_empty(),
    }
}

/// The areas in which a filter finds an initiative, with the areas above them; `None` without a filter.
fn areas_found(input: ReportInput<'_>) -> Option<BTreeSet<AreaId>> {
    let ReportInput { dataset, selection, chosen, .. } = input;
    let areas = || chosen.initiatives.iter().flat_map(|&id| dataset.path(dataset.initiative(id).area)).collect();
    selection.is_filtered().then(areas)
}

/// The warnings about the selected initiatives, totals and areas.
fn selected_warnings(input: ReportInput<'_>, mentions: Mentions) -> Vec<Warning> {
    let ReportInput { dataset, selection, chosen, .. } = input;
    let lines = chosen.initiatives.len();
    if *selection == (Selection { order: selection.order, ..Selection::default() }) {
        return oddities(dataset).into_iter().flat_map(|oddities| oddities.warnings(mentions, lines)).collect();
    }
    let is_chosen = chosen_areas(input);
    let is_shown = |&concerned: &Concerned| {
        let year = match (concerned, selection.years) {
            (Concerned::Column(_), _) => return true,
            (_, Years::One(year)) => concerned.column().is_none_or(|column| column == year),
            (_, Years::Each | Years::Columns | Years::Sum) => true,
        };
        let row = match concerned.row() {
            Some(PrintedRow::Line(line)) => chosen.initiatives.binary_search(&line).is_ok(),
            Some(PrintedRow::Total(total)) => {
                let total = dataset.stated_total(total);
                is_chosen(total.area) && selection.view.is_none_or(|view| view == total.view)
            }
            None => is_chosen(concerned.area(dataset)),
        };
        year && row
    };
    let selected = oddities(dataset).into_iter().map(|it| it.filtered(|concerned| concerned.iter().any(is_shown)));
    selected.flat_map(|oddities| oddities.warnings(mentions, lines)).collect()
}
