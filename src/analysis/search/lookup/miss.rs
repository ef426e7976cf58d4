//! The reason why a named year or measure gives no figure.

use crate::{
    analysis::search::named::columns_named,
    model::{columns::ColumnId, dataset::Dataset, measure::BasisId},
};

/// The reason why the period of a question is none of the dataset's. Each holds the year or the measure as it was typed.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Miss {
    /// The dataset has no such year.
    NoYear(String),
    /// The dataset has the year, and this measure doesn't.
    NotOfMeasure(String, BasisId),
    /// Several columns may be meant.
    Ambiguous(String, Vec<ColumnId>),
    /// Several measures may be meant by these words.
    SeveralMeasures(String, Vec<BasisId>),
}

impl Miss {
    /// The reason why no column of a measure, or of any, is meant.
    pub fn of(dataset: &Dataset, typed: &str, basis: Option<BasisId>) -> Self {
        match basis.filter(|_| !columns_named(dataset, None, typed).is_empty()) {
            Some(basis) => Self::NotOfMeasure(typed.to_owned(), basis),
            None => Self::NoYear(typed.to_owned()),
        }
    }
}
