//! The shapes of the records of `check`: comparisons that differ, and warnings with everything that they are about.

use serde::Serialize;

use crate::{
    model::{about::Unit, amount::Amount},
    report::writers::records::shapes::{CitationRecord, ClassRecord, ColumnRecord, text},
};

/// The result of a check.
#[derive(Serialize)]
pub struct CheckRecord<'a> {
    pub comparisons: usize,
    pub agree: usize,
    pub within_rounding: usize,
    pub differ: usize,
    pub not_itemised: usize,
    pub withheld: usize,
    pub gaps: usize,
    #[serde(serialize_with = "text")]
    pub rounding_hint: Option<Amount>,
    pub differences: Vec<DifferenceRecord<'a>>,
    pub warnings: Vec<WarningRecord<'a>>,
}

/// A comparison that differs.
#[derive(Serialize)]
pub struct DifferenceRecord<'a> {
    #[serde(skip)]
    pub unit: &'a Unit,
    pub view: &'static str,
    pub area: Option<&'a str>,
    pub path: Vec<&'a str>,
    pub class: Option<ClassRecord>,
    #[serde(flatten)]
    pub column: ColumnRecord<'a>,
    #[serde(serialize_with = "text")]
    pub stated: Option<Amount>,
    #[serde(serialize_with = "text")]
    pub computed: Option<Amount>,
    #[serde(serialize_with = "text")]
    pub difference: Option<Amount>,
    pub against: &'static str,
    pub carried: bool,
    pub initiative: Option<&'a str>,
    pub blank_lines: u32,
    pub source: Option<CitationRecord<'a>>,
    /// The price levels of its figures, where the dataset has several; none for amounts whose level is not stated.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub price_levels: Vec<Option<&'a str>>,
}

/// A warning.
#[derive(Serialize)]
pub struct WarningRecord<'a> {
    pub kind: &'static str,
    pub message: String,
    pub count: usize,
    /// The number of lines among which it was looked for, where it is about lines that leave something out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<usize>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub initiatives: Vec<InitiativeName<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<TotalName<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<ConcernedFigureRecord<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<AreaName<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub classes: Vec<ClassRecord>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<&'a str>,
}

/// A printed figure that a warning is about.
#[derive(Serialize)]
pub struct ConcernedFigureRecord<'a> {
    pub view: &'static str,
    pub area: Option<&'a str>,
    pub path: Vec<&'a str>,
    pub class: Option<ClassRecord>,
    pub initiative: Option<&'a str>,
    /// The part of it, "of which", where the figure is that of a part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of_which: Option<&'a str>,
    #[serde(flatten)]
    pub column: ColumnRecord<'a>,
    #[serde(serialize_with = "text")]
    pub amount: Option<Amount>,
    pub source: Option<CitationRecord<'a>>,
}

/// The name of an area.
#[derive(Serialize)]
pub struct AreaName<'a> {
    pub area: &'a str,
    pub path: Vec<&'a str>,
}

/// The name of an initiative with its area.
#[derive(Serialize)]
pub struct InitiativeName<'a> {
    pub area: &'a str,
    pub path: Vec<&'a str>,
    pub initiative: &'a str,
}

/// The identification of a stated total.
#[derive(Serialize)]
pub struct TotalName<'a> {
    pub view: &'static str,
    pub area: Option<&'a str>,
    pub path: Vec<&'a str>,
    pub year: &'a str,
}
