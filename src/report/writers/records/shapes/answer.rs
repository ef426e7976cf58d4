//! The shape of an answer: the line, what it is about, and the figure with the fields of `list` or `totals`.

use serde::Serialize;

use crate::{
    model::about::Unit,
    report::writers::records::shapes::{ColumnRecord, InitiativeRecord, TotalRecord, check::DifferenceRecord, named},
};

/// An answer.
#[derive(Serialize)]
pub struct AnswerRecord<'a> {
    /// The answer line in English.
    #[serde(rename = "answer")]
    pub cited: String,
    #[serde(flatten, serialize_with = "named")]
    pub column: ColumnRecord<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub funding: Option<&'a str>,
    /// The paths of the areas that the lines of a source were chosen in.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Vec<&'a str>>,
    /// The query that the lines of a source were chosen by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filter: Option<&'a str>,
    /// The paths of the areas in which other lines of the same name stand.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub same_name: Vec<Vec<&'a str>>,
    /// The printed sums of the line that differ from its own cells.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub differences: Vec<DifferenceRecord<'a>>,
    #[serde(flatten)]
    pub figure: FigureRecord<'a>,
}

/// A figure with the fields of `list` or `totals`.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FigureRecord<'a> {
    Initiative(InitiativeRecord<'a>),
    Total(TotalRecord<'a>),
}

impl FigureRecord<'_> {
    /// The unit of its amounts.
    pub fn unit(&self) -> &Unit {
        match self {
            Self::Initiative(line) => line.unit,
            Self::Total(total) => total.unit,
        }
    }
}
