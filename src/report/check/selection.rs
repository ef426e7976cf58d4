//! Selects comparisons and warnings by view, year and area. A filter selects whole areas: those in which it finds something.

use std::{cmp::Reverse, collections::BTreeSet};

use crate::{
    analysis::{
        arranging::order::code_parts,
        check::{
            reconcile::Comparison,
            warnings::{Warning, warnings},
        },
        selection::{Order, Years},
    },
    model::ids::{AreaId, InitiativeId},
    report::{ReportInput, check::Checked, labels},
};

impl<'a> Checked<'a> {
    /// Checks the selected areas.
    pub fn of(input: ReportInput<'a>) -> Self {
        Self { comparisons: comparisons(input), warnings: selected_warnings(input) }
    }

    /// Collects the warnings only: a sum of years is never compared.
    pub fn warnings_of(input: ReportInput<'a>) -> Self {
        Self { comparisons: Vec::new(), warnings: selected_warnings(input) }
    }
}

/// The selected comparisons, in the order of the selection.
fn comparisons(input: ReportInput<'_>) -> Vec<&Comparison> {
    let ReportInput { dataset, figures, selection, locale, .. } = input;
    let found = areas_found(input);
    let chosen = |comparison: &&Comparison| {
        let area = match (comparison.area(dataset), &found) {
            (Some(area), Some(found)) => found.contains(&area) && selection.has_area(dataset, area),
            (Some(area), None) => selection.has_area(dataset, area),
            (None, found) => found.is_none() && selection.areas.is_empty(),
        };
        let year = match selection.years {
            Years::One(year) => comparison.column == year,
            Years::Each | Years::Sum => true,
        };
        area && year && selection.view.is_none_or(|view| view == comparison.view(dataset))
    };
    let mut comparisons: Vec<&Comparison> = figures.reconciliation.comparisons().iter().filter(chosen).collect();
    match selection.order {
        Order::Document => {}
        Order::Amount | Order::Share => comparisons.sort_by_key(|comparison| Reverse(comparison.amount)),
        Order::Change => comparisons.sort_by_key(|comparison| Reverse(comparison.difference.abs())),
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
    comparisons
}

/// The areas in which a filter finds an initiative, with the areas above them; `None` without a filter.
fn areas_found(input: ReportInput<'_>) -> Option<BTreeSet<AreaId>> {
    let ReportInput { dataset, selection, chosen, .. } = input;
    let areas = || chosen.initiatives.iter().flat_map(|&id| dataset.path(dataset.initiative(id).area)).collect();
    selection.is_filtered().then(areas)
}

/// The warnings about the selected initiatives and totals.
fn selected_warnings(input: ReportInput<'_>) -> Vec<Warning> {
    let ReportInput { dataset, selection, chosen, .. } = input;
    let mut found = warnings(dataset);
    if selection.is_filtered() || !selection.areas.is_empty() || selection.view.is_some() {
        let shown = |id: &InitiativeId| chosen.initiatives.binary_search(id).is_ok();
        found.retain(|warning| match warning {
            Warning::SameName(ids) => ids.iter().any(shown),
            Warning::NoAmount(id) | Warning::NoSource(id) | Warning::NoFunding(id) => shown(id),
            Warning::YearsOutOfOrder | Warning::LikeThousands(_) => true,
            Warning::StatedTwice { area, view, .. } => {
                let in_area = area.map_or(selection.areas.is_empty(), |area| selection.has_area(dataset, area));
                in_area && selection.view.is_none_or(|chosen| chosen == *view)
            }
        });
    }
    found
}
