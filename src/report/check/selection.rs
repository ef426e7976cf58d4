//! Which comparisons and warnings are asked for: of the chosen money, years and areas, and under a filter of whole areas in which
//! it finds something.

use std::{cmp::Reverse, collections::BTreeSet};

use crate::{
    analysis::{
        reconcile::Comparison,
        selection::{Order, Selection, Years},
        warnings::{Warning, warnings},
    },
    locale::Locale,
    model::{dataset::Dataset, ids::AreaId},
    report::{Subject, labels},
};

/// The comparisons that are asked for, in the order that is.
#[must_use]
pub fn compared(subject: Subject<'_>) -> Vec<&Comparison> {
    let Subject { dataset, figures, selection, locale } = subject;
    let found = areas_found(dataset, selection, locale);
    let chosen = |comparison: &&Comparison| {
        let stated = dataset.stated_total(comparison.stated);
        let area = match (stated.area, &found) {
            (Some(area), Some(found)) => found.contains(&area) && selection.has_area(dataset, area),
            (Some(area), None) => selection.has_area(dataset, area),
            (None, found) => found.is_none() && selection.areas.is_empty(),
        };
        let year = match selection.years {
            Years::One(year) => comparison.year == year,
            Years::Each | Years::Sum => true,
        };
        area && year && selection.view.is_none_or(|view| view == stated.view)
    };
    let mut comparisons: Vec<&Comparison> = figures.reconciliation.comparisons().iter().filter(chosen).collect();
    match selection.order {
        Order::Document => {}
        Order::Amount | Order::Share => comparisons.sort_by_key(|comparison| Reverse(comparison.amount)),
        Order::Change => comparisons.sort_by_key(|comparison| Reverse(comparison.difference.abs())),
        Order::Name => {
            let collation = locale.collation();
            let name =
                |comparison: &Comparison| labels::area(dataset, dataset.stated_total(comparison.stated).area, locale);
            comparisons.sort_by(|a, b| collation.compare(&name(a), &name(b)));
        }
    }
    comparisons
}

/// The areas in which a filter finds a line, with those above them; none where there is no filter.
fn areas_found(dataset: &Dataset, selection: &Selection, locale: &Locale) -> Option<BTreeSet<AreaId>> {
    selection.is_filtered().then(|| {
        let lines = Selection { view: None, ..selection.clone() }.initiatives(dataset, locale);
        lines.into_iter().flat_map(|id| dataset.path(dataset.initiative(id).area)).collect()
    })
}

/// The warnings about what is asked for.
#[must_use]
pub fn warned(subject: Subject<'_>) -> Vec<Warning> {
    let Subject { dataset, selection, locale, .. } = subject;
    let mut found = warnings(dataset);
    if selection.is_filtered() || !selection.areas.is_empty() || selection.view.is_some() {
        let shown: BTreeSet<_> = selection.initiatives(dataset, locale).into_iter().collect();
        found.retain(|warning| match warning {
            Warning::SameName(ids) => ids.iter().any(|id| shown.contains(id)),
            Warning::NoAmount(id) | Warning::NoSource(id) | Warning::NoFunding(id) => shown.contains(id),
            Warning::StatedTwice { area, view, .. } => {
                let in_area = area.map_or(selection.areas.is_empty(), |area| selection.has_area(dataset, area));
                in_area && selection.view.is_none_or(|chosen| chosen == *view)
            }
        });
    }
    found
}
