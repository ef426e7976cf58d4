//! The options of the explorer alone: what its screen shows beside the selection of figures.

use anyhow::anyhow;
use clap::{Args, ValueEnum, builder::PossibleValue};
use clap_complete::ArgValueCandidates;

use crate::{
    analysis::{
        arranging::{
            group::{GroupId, Grouping},
            order::Direction,
        },
        search::nearest::meant_by,
    },
    commands::selection::{candidates, named},
    explorer::{
        tree::{
            named::{group_named, row_named},
            rows::Row,
        },
        view::{column_values::ColumnValues, scope::ShownAreas},
    },
    locale::{Locale, Message, printable::visible},
    model::{columns::ColumnId, dataset::Dataset, measure::BasisId},
    report::sentences::no_match::did_you_mean,
};

/// The options of the screen.
#[derive(Debug, Args)]
pub struct LookArgs {
    /// A second measure beside the one that is shown
    #[arg(long, value_name = "NAME", add = ArgValueCandidates::new(candidates::measures))]
    beside: Option<String>,

    /// The year to compare with; without it, the year before
    #[arg(long, value_name = "YEAR", add = ArgValueCandidates::new(candidates::years))]
    compare: Option<String>,

    /// The values in the columns of years
    #[arg(long, value_name = "VALUES", value_enum, ignore_case = true)]
    pub values: Option<ColumnValues>,

    /// The rows in the reverse order
    #[arg(long)]
    reverse: bool,

    /// Only the areas whose totals differ from their lines
    #[arg(long)]
    differing: bool,

    /// The group to show alone, of those of --group, by its name
    #[arg(long, value_name = "NAME", requires = "group", add = ArgValueCandidates::new(candidates::groups_by_name))]
    alone: Option<String>,

    /// The row to select by its name or its path: an area, an initiative, a group, or `total`
    #[arg(long, value_name = "NAME", add = ArgValueCandidates::new(candidates::areas))]
    row: Option<String>,
}

impl ValueEnum for ColumnValues {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let (danish, help) = match self {
            Self::Amounts => ("beløb", "Amounts (the default)"),
            Self::Shares => ("andel", "Shares of the whole in per cent"),
            Self::Changes => ("ændring", "Changes in per cent"),
            Self::Deviations => ("afvigelse", "Of two measures, the second less the first"),
            Self::Used => ("brugt", "Of two measures, the second in per cent of the first"),
            Self::Left => ("rest", "Of two measures, the first less the second"),
        };
        Some(PossibleValue::new(self.word()).alias(danish).help(help))
    }
}

impl LookArgs {
    /// The options by their spelling, each with whether it is given.
    pub fn given(&self) -> [(&'static str, bool); 7] {
        [
            ("--beside", self.beside.is_some()),
            ("--compare", self.compare.is_some()),
            ("--values", self.values.is_some()),
            ("--reverse", self.reverse),
            ("--differing", self.differing),
            ("--alone", self.alone.is_some()),
            ("--row", self.row.is_some()),
        ]
    }

    /// The measure beside the one that is shown.
    ///
    /// # Errors
    /// A name that is none of the dataset's measures.
    pub fn beside(&self, dataset: &Dataset, locale: &Locale) -> anyhow::Result<Option<BasisId>> {
        self.beside.as_deref().map(|name| named::basis(name, dataset, locale)).transpose()
    }

    /// The column to compare with.
    ///
    /// # Errors
    /// A year that the dataset does not have.
    pub fn base(&self, dataset: &Dataset, basis: BasisId, locale: &Locale) -> anyhow::Result<Option<ColumnId>> {
        let column = |label: &str| {
            let shown = named::column(label, Some(basis), dataset, locale);
            shown.or_else(|_| named::column(label, None, dataset, locale))
        };
        self.compare.as_deref().map(column).transpose()
    }

    /// The end of the order that comes first.
    pub fn direction(&self) -> Direction {
        if self.reverse { Direction::Reversed } else { Direction::Usual }
    }

    /// The areas that are shown.
    pub fn only(&self) -> ShownAreas {
        if self.differing { ShownAreas::Differences } else { ShownAreas::Everything }
    }

    /// The group that is shown alone.
    ///
    /// # Errors
    /// A name that is none of the groups.
    pub fn alone(&self, dataset: &Dataset, grouping: Grouping, locale: &Locale) -> anyhow::Result<Option<GroupId>> {
        let group = |name: &str| {
            let none = || anyhow!(locale.fill(Message::NoSuchGroup, &[("name", visible(name).into())]));
            group_named(dataset, grouping, name).ok_or_else(none)
        };
        self.alone.as_deref().map(group).transpose()
    }

    /// The row to select.
    ///
    /// # Errors
    /// A name that no row has.
    pub fn row(&self, dataset: &Dataset, grouping: Grouping, locale: &Locale) -> anyhow::Result<Option<Row>> {
        let row = |name: &str| {
            let none = || {
                let said = locale.fill(Message::NoSuchRow, &[("name", visible(name).into())]);
                let near = did_you_mean(meant_by(dataset, name), locale);
                anyhow!([Some(said), near].into_iter().flatten().collect::<Vec<_>>().join(". "))
            };
            row_named(dataset, grouping, name).ok_or_else(none)
        };
        self.row.as_deref().map(row).transpose()
    }
}
