//! Finds the columns and the measures that a person means by a name or a part of one.

use crate::{
    analysis::search::query::fold::Needle,
    locale::vocabulary::Vocabulary,
    model::{
        columns::ColumnId,
        dataset::Dataset,
        measure::{BasisId, BasisKind},
    },
};

/// The columns that are meant by a label, a year or a part of a label, whatever the case; several where it may be any of them.
/// Only those of a measure, where one is given; else a year is first of all that of the measure on which the file opens.
pub fn columns_named(dataset: &Dataset, basis: Option<BasisId>, typed: &str) -> Vec<ColumnId> {
    let shown = &dataset.shown_columns(basis.unwrap_or(dataset.start_basis()));
    let needle = Needle::new(typed.trim());
    let year = |column: ColumnId| dataset.column(column).year.as_deref();
    let label = |column: ColumnId| dataset.column(column).label.all();
    let all: Vec<ColumnId> = if basis.is_some() { shown.clone() } else { dataset.columns().collect() };
    let whole = |of: &[ColumnId]| -> Vec<ColumnId> {
        let is_it = |&column: &ColumnId| label(column).any(|label| needle.equals(label));
        of.iter().copied().filter(is_it).collect()
    };
    let of_year = |of: &[ColumnId]| -> Vec<ColumnId> {
        let is_it = |&column: &ColumnId| year(column).is_some_and(|year| needle.equals(year));
        let found: Vec<ColumnId> = of.iter().copied().filter(is_it).collect();
        let whole_year = found.iter().copied().find(|&column| dataset.column(column).is_whole_year());
        whole_year.map_or(found, |column| vec![column])
    };
    let part = |of: &[ColumnId]| -> Vec<ColumnId> {
        let is_it = |&column: &ColumnId| label(column).any(|label| needle.occurs_in(label));
        of.iter().copied().filter(|column| !needle.is_empty() && is_it(column)).collect()
    };
    // The words of a label in another order: "budget 2024" of "2024 budget".
    let words: Vec<Needle> = typed.split_whitespace().map(Needle::new).collect();
    let in_words = |of: &[ColumnId]| -> Vec<ColumnId> {
        let is_it = |&column: &ColumnId| has_words(dataset, column, &words);
        of.iter().copied().filter(|column| words.len() > 1 && is_it(column)).collect()
    };
    let found = [whole(&all), of_year(shown), part(shown), in_words(shown), of_year(&all), part(&all), in_words(&all)];
    found.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
}

/// Returns `true` if these are whole words of a label of a column, in whatever order.
pub(super) fn has_words(dataset: &Dataset, column: ColumnId, words: &[Needle]) -> bool {
    let has = |label: &str| words.iter().all(|word| label.split_whitespace().any(|other| word.equals(other)));
    dataset.column(column).label.all().any(has)
}

/// The columns whose label, or whose year, this is, whatever the capitals. They go before a word that means all years.
pub fn columns_labelled(dataset: &Dataset, typed: &str) -> impl Iterator<Item = ColumnId> {
    let needle = Needle::new(typed.trim());
    dataset.columns().filter(move |&column| {
        let column = dataset.column(column);
        column.label.all().chain(column.year.as_deref()).any(|label| needle.equals(label))
    })
}

/// A word for the sum of all years that is no label of the dataset.
pub fn word_for_all_years(dataset: &Dataset) -> &'static str {
    let mut words = Vocabulary::all().flat_map(|words| words.sums.iter().copied());
    words.find(|word| columns_labelled(dataset, word).next().is_none()).unwrap_or("sum")
}

/// The measure that is meant by its name, its label, or a part of them, whatever the case; none where it may be several. Each
/// year's own figure goes by the names in `own`.
pub fn measure_named(dataset: &Dataset, own: &[&str], typed: &str) -> Option<BasisId> {
    match measures_named(dataset, own, typed)[..] {
        [measure] => Some(measure),
        _ => None,
    }
}

/// The measures that may be meant in this way: the one of this name, else all of whose names it is a part.
pub fn measures_named(dataset: &Dataset, own: &[&str], typed: &str) -> Vec<BasisId> {
    let needle = Needle::new(typed.trim());
    let named = |basis: BasisId, fits: &dyn Fn(&str) -> bool| match dataset.basis(basis).kind {
        BasisKind::Measure(measure) => {
            let measure = &dataset.measures()[measure.index()];
            fits(&measure.name) || measure.label.iter().flat_map(crate::model::localized::Localized::all).any(fits)
        }
        BasisKind::OwnFigures => own.iter().any(|name| fits(name)),
    };
    let exactly = dataset.bases().find(|&basis| named(basis, &|name| needle.equals(name)));
    let partly = dataset.bases().filter(|&basis| named(basis, &|name| needle.occurs_in(name)));
    exactly.map_or_else(|| partly.filter(|_| !needle.is_empty()).collect(), |basis| vec![basis])
}

/// The measure that shows a column, that which is wanted before others.
pub fn basis_of(dataset: &Dataset, column: ColumnId, wanted: BasisId) -> BasisId {
    let shows = |&basis: &BasisId| dataset.basis(basis).shows(column);
    std::iter::once(wanted).chain(dataset.bases()).find(shows).unwrap_or(wanted)
}
