//! The areas, columns, measures and groupings that an option names, and the sentences about names that are none.

use anyhow::anyhow;

use crate::{
    analysis::{
        arranging::grouping::Grouping,
        search::{
            alike::spelt_alike,
            lookup::Miss,
            named::{columns_named, measure_named},
        },
        selection::areas_named,
    },
    commands::output::writer::remark,
    locale::{Language, Locale, Message, printable::visible},
    model::{columns::ColumnId, dataset::Dataset, ids::AreaId, measure::BasisId},
    report::{
        labels::{self, measures},
        sentences::no_match,
    },
};

/// The number of areas that the message about an unknown area names.
const MOST_OFFERED: usize = 12;

/// The areas of a name. Says on standard error which names that are spelt alike are not meant.
///
/// # Errors
/// A name that is none of the dataset's areas.
pub fn areas(name: &str, dataset: &Dataset, locale: &Locale) -> anyhow::Result<Vec<AreaId>> {
    let areas = areas_named(dataset, name);
    let alike = |name: &str| -> Vec<String> {
        let others = dataset.areas().filter(|area| areas.binary_search(area).is_err());
        let names = spelt_alike(name, others.map(|area| dataset.area(area).name.as_str()));
        names.into_iter().take(MOST_OFFERED).map(|name| labels::one_line(name).into_owned()).collect()
    };
    if areas.is_empty() {
        let tops = || dataset.top_areas().take(MOST_OFFERED).map(|area| dataset.area(area).name.clone()).collect();
        let there = Some(alike(name)).filter(|alike| !alike.is_empty()).unwrap_or_else(tops);
        let values = [("name", visible(name).into()), ("areas", labels::listed(&there, locale).into())];
        return Err(anyhow!(locale.fill(Message::NoSuchArea, &values)));
    }
    let names: Vec<&str> = areas.iter().map(|&area| dataset.area(area).name.as_str()).collect();
    if let Some(said) = spelt_otherwise(&names.into_iter().flat_map(alike).collect::<Vec<_>>(), locale) {
        remark(&said);
    }
    Ok(areas)
}

/// The sentence that names which differ by a space or by the word for "and" only are not meant, where there are such.
pub fn spelt_otherwise(names: &[String], locale: &Locale) -> Option<String> {
    let names = names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
    (!names.is_empty()).then(|| locale.fill(Message::SpeltOtherwise, &[("names", names.into())]))
}

/// The column of a label, a year or a part of a label.
///
/// # Errors
/// A label that is none of the dataset's columns, or may be several of them.
pub fn column(label: &str, basis: Option<BasisId>, dataset: &Dataset, locale: &Locale) -> anyhow::Result<ColumnId> {
    let found = columns_named(dataset, basis, label);
    match found[..] {
        [column] => Ok(column),
        [_, _, ..] => Err(anyhow!(no_match::miss(dataset, &Miss::Ambiguous(label.to_owned(), found), locale))),
        [] => Err(match Miss::of(dataset, label, basis) {
            Miss::NoYear(_) => {
                let years: Vec<&str> = dataset.columns().map(|year| locale.of(&dataset.column(year).label)).collect();
                let values = [("year", visible(label).into()), ("years", visible(&years.join(", ")).into())];
                anyhow!(locale.fill(Message::NoSuchYear, &values))
            }
            miss => anyhow!(no_match::miss(dataset, &miss, locale)),
        }),
    }
}

/// The measure of a name, or each year's own figure.
///
/// # Errors
/// A name that is none of the dataset's measures.
pub fn basis(name: &str, dataset: &Dataset, locale: &Locale) -> anyhow::Result<BasisId> {
    let own = Language::ALL.map(|language| Locale::new(language).text(Message::OwnFigures));
    let own: Vec<&str> = own.iter().map(String::as_str).chain(["own", "egne", "egen"]).collect();
    measure_named(dataset, &own, name).ok_or_else(|| {
        let measures: Vec<String> = measures::named_bases(dataset, locale).map(|(_, name)| visible(&name)).collect();
        if measures.is_empty() {
            return anyhow!(locale.text(Message::OneFigureAYear));
        }
        let values = [("measure", visible(name).into()), ("measures", measures.join(", ").into())];
        anyhow!(locale.fill(Message::NoSuchMeasure, &values))
    })
}

/// The grouping of a name.
///
/// # Errors
/// A name that is none of the dataset's groupings.
pub fn grouping(name: &str, dataset: &Dataset, locale: &Locale) -> anyhow::Result<Grouping> {
    Grouping::named(dataset, name).ok_or_else(|| {
        let there: Vec<String> =
            Grouping::all(dataset).into_iter().map(|grouping| labels::grouping(dataset, grouping, locale)).collect();
        let values = [("name", visible(name).into()), ("groups", labels::listed(&there, locale).into())];
        anyhow!(locale.fill(Message::NoSuchGrouping, &values))
    })
}
