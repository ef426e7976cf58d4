//! The values of options that are the same for every dataset: the kinds of money and the orders of rows.

use clap::{ValueEnum, builder::PossibleValue};

use crate::{analysis::selection::Order, locale::vocabulary::Vocabulary, model::financing::View};

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
    /// The view of the value.
    pub fn view(self) -> View {
        match self {
            Self::Internal => View::Internal,
            Self::External => View::External,
            Self::Combined => View::Combined,
        }
    }
}

impl OrderArg {
    /// The order of the value.
    pub fn order(self) -> Order {
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
