//! Names of measures, and of the years that each year's own figure is made of.

use crate::{
    analysis::search::query::fold::Needle,
    locale::{Locale, Message},
    model::{
        about::Unit,
        columns::ColumnId,
        dataset::Dataset,
        measure::{BasisId, BasisKind},
        period::Period,
    },
};

/// The unit of the figures of a period: that of its measure, else that of the dataset.
pub fn unit(dataset: &Dataset, period: Period) -> &Unit {
    let measure = match period {
        Period::Column(column) => dataset.measure(column),
        Period::All(basis) => dataset.basis(basis).measure(),
    };
    let own = measure.and_then(|measure| dataset.measures()[measure.index()].unit.as_ref());
    own.unwrap_or(&dataset.about().unit)
}

/// The name of a measure in the language, or the words for each year's own figure.
pub fn basis(dataset: &Dataset, basis: BasisId, locale: &Locale) -> String {
    match dataset.basis(basis).kind {
        BasisKind::Measure(measure) => {
            let measure = &dataset.measures()[measure.index()];
            measure.label.as_ref().map_or(measure.name.as_str(), |label| label.get(locale.language().code())).to_owned()
        }
        BasisKind::OwnFigures => locale.text(Message::OwnFigures),
    }
}

/// Each measure with its name in the language; none where the dataset has one figure a year, without a name.
pub fn named_bases(dataset: &Dataset, locale: &Locale) -> impl Iterator<Item = (BasisId, String)> {
    let named = dataset.bases().map(|of| (of, basis(dataset, of, locale)));
    named.filter(|(_, name)| !name.is_empty())
}

/// The name of a column's measure, or of the column where it has none.
pub fn of_column(dataset: &Dataset, column: ColumnId, locale: &Locale) -> String {
    let measure = dataset.column(column).measure;
    let of = |basis: &BasisId| measure.is_some() && dataset.basis(*basis).measure() == measure;
    let found = dataset.bases().find(of).map(|found| basis(dataset, found, locale));
    found.filter(|name| !name.is_empty()).unwrap_or_else(|| locale.of(&dataset.column(column).label).to_owned())
}

/// The words that make a period's label clear: its measure, where the dataset has several and the label does not name it, and the
/// part of the year.
pub fn beside_label(dataset: &Dataset, period: Period, locale: &Locale) -> Vec<String> {
    let label = match period {
        Period::Column(column) => Some(column),
        Period::All(basis) => dataset.years(basis).next_back(),
    };
    let label = label.map(|column| locale.of(&dataset.column(column).label)).unwrap_or_default();
    let measure = match period {
        Period::Column(column) => {
            let measure = dataset.column(column).measure;
            let is_of = |basis: &BasisId| measure.is_some() && dataset.basis(*basis).measure() == measure;
            dataset.bases().find(is_of).and_then(|basis| named(dataset, basis, locale))
        }
        // Years that are added up are named with their measure.
        Period::All(basis) => match dataset.basis(basis).kind {
            BasisKind::Measure(_) => None,
            BasisKind::OwnFigures => named(dataset, basis, locale),
        },
    };
    let part = period.column().and_then(|column| dataset.column(column).part.as_ref()).map(|part| locale.of(part));
    let is_new = |text: &&str| !Needle::new(text).occurs_in(label);
    let part = part.filter(is_new).map(|part| locale.fill(Message::OnlyPart, &[("part", part.into())]));
    measure.filter(|name| is_new(&name.as_str())).into_iter().chain(part).collect()
}

/// The sentence that a column is of a part of the year only, where it is: "2006 er kun til dato"; of one whose label says which part,
/// "2006 til dato dækker kun en del af året".
pub fn part_of_year(dataset: &Dataset, column: ColumnId, locale: &Locale) -> Option<String> {
    let label = locale.of(&dataset.column(column).label);
    let part = locale.of(dataset.column(column).part.as_ref()?);
    let name = ("column", label.into());
    Some(if Needle::new(part).occurs_in(label) {
        locale.fill(Message::CoversPartOfYear, &[name])
    } else {
        locale.fill(Message::PartOfYear, &[name, ("part", part.into())])
    })
}

/// The name of a measure where the dataset has more than one.
pub fn named(dataset: &Dataset, shown: BasisId, locale: &Locale) -> Option<String> {
    (dataset.bases().len() > 1).then(|| basis(dataset, shown, locale))
}

/// The name of a measure where the dataset has more than one, unless the unit of a period has the same name: "årsværk".
pub fn named_beside_unit(dataset: &Dataset, shown: BasisId, period: Period, locale: &Locale) -> Option<String> {
    let unit = unit(dataset, period).label.as_ref().map(|label| locale.of(label));
    named(dataset, shown, locale).filter(|name| unit.is_none_or(|unit| !Needle::new(name).equals(unit)))
}
