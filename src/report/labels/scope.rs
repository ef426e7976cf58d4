//! The scope of figures in words: what a report covers, how it was narrowed, and the price level.

use std::collections::HashMap;

use crate::{
    analysis::selection::{Selection, Years},
    locale::{Locale, Message, printable::escaped},
    model::{dataset::Dataset, financing::View, measure::BasisId, period::Period},
    report::labels::{self, measures, units},
};

/// The scope of a table, for the lines above it: title, unit, price level, view, years, exclusions and filters.
pub fn scope(
    dataset: &Dataset,
    selection: &Selection,
    shown: Option<View>,
    price_level: Option<String>,
    locale: &Locale,
) -> Vec<String> {
    scope_in(dataset, selection, Some(selection.basis(dataset)), shown, price_level, locale)
}

/// The same for a table of one measure, or of all of them.
pub fn scope_in(
    dataset: &Dataset,
    selection: &Selection,
    basis: Option<BasisId>,
    shown: Option<View>,
    price_level: Option<String>,
    locale: &Locale,
) -> Vec<String> {
    let mut first = vec![labels::one_line(locale.of(dataset.short_title())).into_owned()];
    first.extend(units::unit_of(dataset, selection.period(dataset), locale));
    first.extend(match selection.years {
        Years::Columns | Years::One(_) => None,
        Years::Each | Years::Sum => {
            basis.and_then(|basis| measures::named_beside_unit(dataset, basis, selection.period(dataset), locale))
        }
    });
    first.extend(price_level);
    first.extend(shown.map(|shown| labels::view(shown, locale)));
    first.extend(match selection.years {
        Years::Each | Years::Columns => None,
        Years::One(year) => Some(locale.of(&dataset.column(year).label).to_owned()),
        Years::Sum => Some(labels::all_years::period_phrase(dataset, Period::All(selection.basis(dataset)), locale)),
    });
    first.extend(match selection.years {
        Years::Columns | Years::One(_) => None,
        Years::Each | Years::Sum => labels::all_years::missing(dataset, selection.basis(dataset), locale),
    });
    first.extend(dataset.about().scope.short.as_ref().map(|short| labels::one_line(locale.of(short)).into_owned()));
    let is_whole = !selection.is_filtered() && selection.areas.is_empty();
    first.extend(labels::flows::of_all_lines(dataset, locale).filter(|_| is_whole));
    let mut lines = vec![first.join(" · ")];
    lines.extend(narrowing(dataset, selection, locale));
    lines
}

/// The areas, the picked lines and the query that a selection is narrowed to, each in a sentence.
pub fn narrowing(dataset: &Dataset, selection: &Selection, locale: &Locale) -> Vec<String> {
    let mut lines = Vec::new();
    if !selection.areas.is_empty() {
        let areas = chosen_areas(dataset, selection, locale);
        lines.push(locale.fill(Message::OnlyAreas, &[("areas", areas.into())]));
    }
    if let Some(picked) = &selection.picked {
        lines.push(locale.fill(Message::OnlyAreas, &[("areas", labels::one_line(&picked.name).into())]));
    }
    if !selection.query.is_empty() {
        lines.push(locale.fill(Message::OnlyFiltered, &[("query", escaped(selection.query.text()).into())]));
    }
    lines
}

/// The areas and the query that a sum is narrowed to, behind its name: " (under Børn; /skole)".
pub fn narrowed(dataset: &Dataset, selection: &Selection, locale: &Locale) -> String {
    let mut parts = Vec::new();
    if !selection.areas.is_empty() {
        parts.push(locale.fill(Message::CiteUnder, &[("area", chosen_areas(dataset, selection, locale).into())]));
    }
    if !selection.query.is_empty() {
        parts.push(filter(selection.query.text()));
    }
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join("; ")) }
}

/// A query behind the name of a sum: "/skole".
pub fn filter(query: &str) -> String {
    format!("/{}", escaped(query))
}

/// The areas of a selection by their paths; those of one path once, with their number.
fn chosen_areas(dataset: &Dataset, selection: &Selection, locale: &Locale) -> String {
    let (mut paths, mut places): (Vec<(String, usize)>, HashMap<String, usize>) = Default::default();
    for path in selection.areas.iter().map(|&area| labels::path(dataset, area)) {
        let place = *places.entry(path.clone()).or_insert(paths.len());
        if place == paths.len() {
            paths.push((path, 0));
        }
        paths[place].1 += 1;
    }
    let counted = |(path, count)| if count == 1 { path } else { format!("{path} ({count})") };
    labels::listed(&paths.into_iter().map(counted).collect::<Vec<_>>(), locale)
}
