//! The options that commands share: the dataset, and the selection of its figures.

pub mod candidates;

use std::path::PathBuf;

use anyhow::anyhow;
use clap::{Args, ValueEnum, builder::PossibleValue};
use clap_complete::ArgValueCandidates;

use crate::{
    analysis::{
        arranging::grouping::Grouping,
        search::{
            alike::spelt_alike,
            lookup::Miss,
            named::{basis_of, columns_named, measure_named},
            query::{Query, definitions, reader::QueryReader},
        },
        selection::{Order, Selection, Years, areas_named},
    },
    commands::output::writer::remark,
    locale::{Language, Locale, Message, printable::visible, vocabulary::Vocabulary},
    model::{column::ColumnId, dataset::Dataset, financing::View, ids::AreaId, measure::BasisId},
    report::{
        labels::{self, measures},
        sentences::no_match,
    },
};

/// The option of a dataset.
#[derive(Clone, Debug, Default, Args)]
pub struct FileArgs {
    /// The dataset; `-` is standard input. Without it, Copenhagen's letter of 2 December 2020
    pub file: Option<PathBuf>,
}

/// The options of a selection.
#[derive(Clone, Debug, Default, Args)]
pub struct SelectionArgs {
    /// Whose money counts
    #[arg(long, value_name = "VIEW", value_enum, ignore_case = true)]
    pub view: Option<ViewArg>,

    /// The measure by its name or a part of it, such as budget or accounts, or `own` for each year's own figure
    #[arg(long, value_name = "NAME", add = ArgValueCandidates::new(candidates::measures))]
    pub measure: Option<String>,

    /// A year by its label or a part of it, `all` for each year apart (the default), or `sum` for their sum
    #[arg(long, value_name = "YEAR", add = ArgValueCandidates::new(candidates::years))]
    pub year: Option<String>,

    /// Only this area, by its name, a part of it, its code or its path, with the areas under it
    #[arg(long, value_name = "NAME", add = ArgValueCandidates::new(candidates::areas))]
    pub area: Option<String>,

    /// The query that a line must match; its help lists the terms
    #[arg(long, value_name = "QUERY", help = filter_help())]
    pub filter: Option<String>,

    /// The groups of rows: area, funding, financing, flat, or a dimension of the dataset by its name
    #[arg(long, value_name = "NAME", add = ArgValueCandidates::new(candidates::groups))]
    pub group: Option<String>,

    /// The order of rows
    #[arg(long, value_name = "ORDER", value_enum, ignore_case = true)]
    pub sort: Option<OrderArg>,
}

fn filter_help() -> String {
    format!("Only lines in which every word occurs; also the terms {}", definitions::described(Language::English))
}

/// Whose money counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ViewArg {
    /// The public body's own.
    Internal,
    /// From state pools and foundations.
    External,
    /// Both.
    Combined,
}

impl ValueEnum for ViewArg {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Internal, Self::External, Self::Combined]
    }

    /// The words of a question for each kind of money are understood here too.
    fn to_possible_value(&self) -> Option<PossibleValue> {
        let (name, help) = match self {
            Self::Internal => ("internal", "The public body's own"),
            Self::External => ("external", "From state pools and foundations"),
            Self::Combined => ("combined", "Both"),
        };
        let words = Vocabulary::all().flat_map(|words| &words.views).filter(|(view, _)| *view == self.view());
        let aliases = words.flat_map(|(_, words)| words.iter().copied()).filter(|word| *word != name);
        Some(PossibleValue::new(name).aliases(aliases).help(help))
    }
}

/// The order of rows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum OrderArg {
    /// As in the document (the default)
    #[value(alias = "dokument")]
    Document,
    /// The largest amount first
    #[value(aliases = ["beløb", "beloeb", "belob"])]
    Amount,
    /// The largest amount that the document states first, of areas and groups
    #[value(alias = "dokumentets-beløb")]
    StatedAmount,
    /// The largest rise first; in `check`, the largest difference
    #[value(aliases = ["ændring", "aendring"])]
    Change,
    /// The largest rise that the document states first, of areas and groups
    #[value(alias = "dokumentets-ændring")]
    StatedChange,
    /// The largest share of the whole first
    #[value(alias = "andel")]
    Share,
    /// By name
    #[value(alias = "navn")]
    Name,
    /// By code, where the dataset has codes
    #[value(alias = "kode")]
    Code,
}

impl ViewArg {
    fn view(self) -> View {
        match self {
            Self::Internal => View::Internal,
            Self::External => View::External,
            Self::Combined => View::Combined,
        }
    }
}

impl OrderArg {
    fn order(self) -> Order {
        match self {
            Self::Document => Order::Document,
            Self::Amount => Order::Amount,
            Self::Change => Order::Change,
            Self::StatedAmount => Order::StatedAmount,
            Self::StatedChange => Order::StatedChange,
            Self::Share => Order::Share,
            Self::Name => Order::Name,
            Self::Code => Order::Code,
        }
    }
}

impl SelectionArgs {
    /// The first option that is given, by its spelling.
    pub fn given(&self) -> Option<&'static str> {
        let options = [
            ("--view", self.view.is_some()),
            ("--measure", self.measure.is_some()),
            ("--year", self.year.is_some()),
            ("--area", self.area.is_some()),
            ("--filter", self.filter.is_some()),
            ("--group", self.group.is_some()),
            ("--sort", self.sort.is_some()),
        ];
        options.into_iter().find(|(_, is_given)| *is_given).map(|(option, _)| option)
    }

    /// Tells whether an option gives rows another order than that of the document.
    pub fn is_arranged(&self) -> bool {
        self.sort.is_some() || self.group.is_some()
    }

    /// The columns that the options choose: all of them, unless a year or a measure is chosen.
    pub fn columns(&self, selection: &Selection, dataset: &Dataset) -> Vec<ColumnId> {
        match selection.years {
            Years::One(column) => vec![column],
            Years::Each | Years::Sum if self.measure.is_some() => dataset.shown_columns(selection.basis(dataset)),
            Years::Sum => dataset.years(selection.basis(dataset)).collect(),
            Years::Each => dataset.columns().collect(),
        }
    }

    /// The selection that the options mean in a dataset.
    ///
    /// # Errors
    /// A year or an area that the dataset does not have.
    pub fn selection(&self, dataset: &Dataset, locale: &Locale) -> anyhow::Result<Selection> {
        let basis = self.basis(dataset, locale)?;
        let years = self.years(dataset, basis, locale)?;
        let basis = match years {
            Years::One(column) => Some(basis_of(dataset, column, basis.unwrap_or(dataset.start_basis()))),
            Years::Each | Years::Sum => basis,
        };
        Ok(Selection {
            view: self.view.map(ViewArg::view),
            years,
            areas: self.areas(dataset, locale)?,
            query: Query::parse(
                self.filter.as_deref().unwrap_or_default(),
                &QueryReader::of(dataset, locale.language()),
            ),
            basis,
            holding: None,
            picked: None,
            order: self.order(dataset, locale)?,
            grouping: self.group.as_deref().map_or(Ok(Grouping::Area), |name| grouping(name, dataset, locale))?,
        })
    }

    fn basis(&self, dataset: &Dataset, locale: &Locale) -> anyhow::Result<Option<BasisId>> {
        self.measure.as_deref().map(|name| basis(name, dataset, locale)).transpose()
    }

    fn years(&self, dataset: &Dataset, basis: Option<BasisId>, locale: &Locale) -> anyhow::Result<Years> {
        let Some(label) = self.year.as_deref() else { return Ok(Years::Each) };
        let typed = label.trim().to_lowercase();
        let is_one_of = |words: &[&str]| words.contains(&&*typed);
        if Vocabulary::all().any(|words| is_one_of(words.each_year)) {
            return Ok(Years::Each);
        }
        if Vocabulary::all().any(|words| is_one_of(words.sums)) {
            return Ok(Years::Sum);
        }
        column(label, basis, dataset, locale).map(Years::One)
    }

    fn order(&self, dataset: &Dataset, locale: &Locale) -> anyhow::Result<Order> {
        match self.sort {
            Some(OrderArg::Code) if !dataset.has_codes() => Err(anyhow!(locale.text(Message::NoCodes))),
            order => Ok(order.map(OrderArg::order).unwrap_or_default()),
        }
    }

    fn areas(&self, dataset: &Dataset, locale: &Locale) -> anyhow::Result<Vec<AreaId>> {
        let Some(name) = self.area.as_deref() else { return Ok(Vec::new()) };
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
        let measures: Vec<String> =
            dataset.bases().map(|basis| visible(&measures::basis(dataset, basis, locale))).collect();
        let values = [("measure", visible(name).into()), ("measures", measures.join(", ").into())];
        anyhow!(locale.fill(Message::NoSuchMeasure, &values))
    })
}

/// The grouping of a name.
///
/// # Errors
/// A name that is none of the dataset's groupings.
fn grouping(name: &str, dataset: &Dataset, locale: &Locale) -> anyhow::Result<Grouping> {
    Grouping::named(dataset, name).ok_or_else(|| {
        let there: Vec<String> =
            Grouping::all(dataset).into_iter().map(|grouping| labels::grouping(dataset, grouping, locale)).collect();
        let values = [("name", visible(name).into()), ("groups", labels::listed(&there, locale).into())];
        anyhow!(locale.fill(Message::NoSuchGrouping, &values))
    })
}

/// The number of areas that the message about an unknown area names.
const MOST_OFFERED: usize = 12;
