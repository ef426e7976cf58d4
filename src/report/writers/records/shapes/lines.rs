//! The shapes of initiatives, their cells and their parts.

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::{
    model::{about::Unit, amount::Amount},
    report::writers::records::shapes::citation::CitationRecord,
};

/// Amounts by the label of their period.
pub type Figures<'a> = Vec<(&'a str, Option<Amount>)>;

/// An initiative.
#[derive(Serialize)]
pub struct InitiativeRecord<'a> {
    #[serde(skip)]
    pub unit: &'a Unit,
    pub area: &'a str,
    pub path: Vec<&'a str>,
    pub initiative: &'a str,
    pub financing: &'static str,
    pub funding: Vec<&'a str>,
    #[serde(serialize_with = "by_year")]
    pub amounts: Figures<'a>,
    pub source: Option<CitationRecord<'a>>,
    pub notes: Vec<&'a str>,
    #[serde(flatten)]
    pub classified: ClassifiedRecord<'a>,
    #[serde(flatten)]
    pub extras: LineExtras<'a>,
}

/// The facts about a line that only some lines have: each field is left out where it has nothing to say.
#[derive(Serialize)]
pub struct LineExtras<'a> {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<&'a str>,
    /// Its own price level, else that of the dataset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_level: Option<&'a str>,
    /// The cells that are more than an amount or a dash.
    #[serde(serialize_with = "by_label", skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<(&'a str, CellRecord<'a>)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub of_which: Vec<PartRecord<'a>>,
    /// The columns that the sum of all years adds, where there are several measures.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub added: Vec<&'a str>,
    /// The amounts that the sum of all years leaves out, by the labels of their columns.
    #[serde(serialize_with = "by_year", skip_serializing_if = "Vec::is_empty")]
    pub left_out: Figures<'a>,
}

/// A cell that is more than an amount or a dash.
#[derive(Serialize)]
pub struct CellRecord<'a> {
    /// `amount`, `dash`, `blank` or `withheld`.
    pub kind: &'static str,
    #[serde(flatten)]
    pub doubts: DoubtsRecord,
    /// The price level of its column, where that has one of its own, or of the columns that it is the sum of, where it is another
    /// than that of the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_level: Option<&'a str>,
    /// The price levels of the columns that it is the sum of, where they are several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub price_levels: Vec<Option<&'a str>>,
    #[serde(rename = "note", serialize_with = "sentences", skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<&'a str>,
}

/// The doubts about a figure. Each field is left out where it is false.
#[derive(Serialize, PartialEq, Eq, Default)]
pub struct DoubtsRecord {
    /// Amounts in it are withheld.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub at_least: bool,
    /// Amounts that nobody knows are not in it, and it may be less or more.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub incomplete: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub about: bool,
}

/// A part that a document prints below a row. It is in the row's amounts already.
#[derive(Serialize)]
pub struct PartRecord<'a> {
    pub name: &'a str,
    #[serde(serialize_with = "by_year")]
    pub amounts: Figures<'a>,
    /// The cells that are more than an amount or a dash.
    #[serde(serialize_with = "by_label", skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<(&'a str, CellRecord<'a>)>,
}

/// The codes and the classes of an initiative, where the dataset has such.
#[derive(Serialize)]
pub struct ClassifiedRecord<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area_code: Option<&'a str>,
    /// The class in each dimension, by the dimension's key.
    #[serde(serialize_with = "by_key", skip_serializing_if = "names_none")]
    pub dimensions: Vec<(&'a str, Option<&'a str>)>,
}

/// Returns `true` if no class is named.
fn names_none(classes: &[(&str, Option<&str>)]) -> bool {
    classes.iter().all(|(_, class)| class.is_none())
}

fn by_key<S: Serializer>(classes: &[(&str, Option<&str>)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(classes.iter().filter_map(|(key, class)| Some((key, (*class)?))))
}

fn by_label<S: Serializer>(cells: &Vec<(&str, CellRecord<'_>)>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(cells.iter().map(|(label, cell)| (label, cell)))
}

fn sentences<S: Serializer>(notes: &[&str], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&notes.join(" "))
}

/// Writes amounts as texts by the label of their period.
pub fn by_year<S: Serializer>(figures: &Figures<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(figures.len()))?;
    for (year, amount) in figures {
        map.serialize_entry(year, &amount.map(|amount| amount.to_string()))?;
    }
    map.end()
}
