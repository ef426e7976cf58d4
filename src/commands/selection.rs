//! The options that commands share: the dataset, and the selection of its figures.

pub mod candidates;
pub mod named;
pub mod values;

use std::path::PathBuf;

use anyhow::anyhow;
use clap::Args;
use clap_complete::ArgValueCandidates;

use crate::{
    analysis::{
        arranging::grouping::Grouping,
        search::{
            named::{basis_of, columns_labelled},
            query::{Query, definitions, reader::QueryReader},
        },
        selection::{Order, Selection, Years},
    },
    commands::{
        dataset::ReadingArgs,
        selection::values::{OrderArg, ViewArg},
    },
    locale::{Language, Locale, Message, vocabulary::Vocabulary},
    model::{columns::ColumnId, dataset::Dataset, measure::BasisId},
};

/// The option of a dataset.
#[derive(Clone, Debug, Default, Args)]
pub struct FileArgs {
    /// The dataset; `-` is standard input. Without it, Copenhagen's letter of 2 December 2020
    pub file: Option<PathBuf>,

    /// How much is read of it.
    #[command(flatten)]
    pub reading: ReadingArgs,
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

impl SelectionArgs {
    /// The options by their spelling, each with whether it is given.
    pub fn given(&self) -> [(&'static str, bool); 7] {
        [
            ("--view", self.view.is_some()),
            ("--measure", self.measure.is_some()),
            ("--year", self.year.is_some()),
            ("--area", self.area.is_some()),
            ("--filter", self.filter.is_some()),
            ("--group", self.group.is_some()),
            ("--sort", self.sort.is_some()),
        ]
    }

    /// Tells whether an option gives rows another order than that of the document.
    pub fn is_arranged(&self) -> bool {
        self.sort.is_some() || self.group.is_some()
    }

    /// The columns that the options choose: all of them, unless a year or a measure is chosen.
    pub fn columns(&self, selection: &Selection, dataset: &Dataset) -> Vec<ColumnId> {
        match selection.years {
            Years::One(column) => vec![column],
            Years::Each | Years::Columns | Years::Sum if self.measure.is_some() => {
                dataset.shown_columns(selection.basis(dataset))
            }
            Years::Sum => dataset.years(selection.basis(dataset)).collect(),
            Years::Each | Years::Columns => dataset.columns().collect(),
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
            Years::Each | Years::Columns | Years::Sum => basis,
        };
        Ok(Selection {
            view: self.view.map(ViewArg::view),
            years,
            areas: self.area.as_deref().map_or(Ok(Vec::new()), |name| named::areas(name, dataset, locale))?,
            query: Query::parse(
                self.filter.as_deref().unwrap_or_default(),
                &QueryReader::of(dataset, locale.language()),
            ),
            basis,
            holding: None,
            picked: None,
            order: self.order(dataset, locale)?,
            grouping: self
                .group
                .as_deref()
                .map_or(Ok(Grouping::Area), |name| named::grouping(name, dataset, locale))?,
        })
    }

    fn basis(&self, dataset: &Dataset, locale: &Locale) -> anyhow::Result<Option<BasisId>> {
        self.measure.as_deref().map(|name| named::basis(name, dataset, locale)).transpose()
    }

    fn years(&self, dataset: &Dataset, basis: Option<BasisId>, locale: &Locale) -> anyhow::Result<Years> {
        let Some(label) = self.year.as_deref() else { return Ok(Years::Each) };
        let typed = label.trim().to_lowercase();
        let is_one_of = |words: &[&str]| words.contains(&&*typed);
        // A label of the dataset goes before a word for all years.
        let is_label = columns_labelled(dataset, label).next().is_some();
        if !is_label && Vocabulary::all().any(|words| is_one_of(words.each_year)) {
            return Ok(Years::Each);
        }
        if !is_label && Vocabulary::all().any(|words| is_one_of(words.sums)) {
            return Ok(Years::Sum);
        }
        named::column(label, basis, dataset, locale).map(Years::One)
    }

    fn order(&self, dataset: &Dataset, locale: &Locale) -> anyhow::Result<Order> {
        match self.sort {
            Some(OrderArg::Code) if !dataset.has_codes() => Err(anyhow!(locale.text(Message::NoCodes))),
            order => Ok(order.map(OrderArg::order).unwrap_or_default()),
        }
    }
}
