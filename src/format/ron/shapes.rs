//! The fields of a dataset file. Texts and numbers stay as they are written, so that amounts are exact and each value has a
//! place; `read` decides their meaning.

use serde::Deserialize;

use crate::format::ron::shapes::{
    raw::{Raw, RawList},
    rows::{AreaShape, StatedShape},
};

pub mod columns;
pub mod raw;
pub mod rows;

/// The number of levels that areas may nest. More is likely a mistake, not a budget, and would exhaust the stack.
pub const DEEPEST: usize = 64;

/// The most mistakes that are told apart: a file with more is hardly a dataset.
pub const MOST_MISTAKES: usize = 100;

#[derive(Debug, Deserialize)]
#[serde(rename = "Dataset", deny_unknown_fields)]
pub struct DatasetShape<'a> {
    #[serde(borrow)]
    pub title: Raw<'a>,
    pub short_title: Option<Raw<'a>>,
    pub publisher: Option<Raw<'a>>,
    pub language: Option<Raw<'a>>,
    pub unit: UnitShape<'a>,
    pub years: Option<RawList<'a>>,
    pub columns: Option<RawList<'a>>,
    pub start_year: Option<Raw<'a>>,
    pub start_measure: Option<Raw<'a>>,
    pub measures: Option<RawList<'a>>,
    pub dimensions: Option<RawList<'a>>,
    pub price_level: Option<Raw<'a>>,
    #[serde(default)]
    pub documents: Vec<DocumentShape<'a>>,
    pub question: Option<Raw<'a>>,
    #[serde(default)]
    pub scope: ScopeShape<'a>,
    #[serde(default)]
    pub abbreviations: Vec<(Raw<'a>, Raw<'a>)>,
    pub notes: Option<RawList<'a>>,
    pub areas: Vec<AreaShape<'a>>,
    #[serde(default)]
    pub stated: Vec<StatedShape<'a>>,
    pub rounding: Option<Raw<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Unit", deny_unknown_fields)]
pub struct UnitShape<'a> {
    #[serde(borrow)]
    pub currency: Option<Raw<'a>>,
    pub multiplier: Option<Raw<'a>>,
    pub label: Option<Raw<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Document", deny_unknown_fields)]
pub struct DocumentShape<'a> {
    #[serde(borrow)]
    pub id: Option<Raw<'a>>,
    pub label: Option<Raw<'a>>,
    pub title: Option<Raw<'a>>,
    pub date: Option<Raw<'a>>,
    pub url: Option<Raw<'a>>,
    pub case_number: Option<Raw<'a>>,
    pub document_number: Option<Raw<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename = "Scope", deny_unknown_fields)]
pub struct ScopeShape<'a> {
    #[serde(borrow)]
    pub short: Option<Raw<'a>>,
    pub full: Option<RawList<'a>>,
    pub silent: Option<RawList<'a>>,
}
