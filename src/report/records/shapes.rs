//! The shapes of records. The names and the order of their fields are a promise to other programs, and nothing is localised.
//! Amounts are texts, so that no reader turns them into binary floats.

pub mod check;

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::model::{about::Unit, amount::Amount};

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
    /// The price level of its column, where that has one of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_level: Option<&'a str>,
    #[serde(rename = "note", serialize_with = "sentences", skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<&'a str>,
}

/// The doubts about a figure. Each field is left out where it is false.
#[derive(Serialize, PartialEq, Eq, Default)]
pub struct DoubtsRecord {
    /// Amounts in it are withheld.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub at_least: bool,
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

/// A class that a total is of.
#[derive(Clone, Serialize)]
pub struct ClassRecord {
    /// The key of a dimension, "funding" or "financing".
    pub by: String,
    /// The name of the class; none for the lines that name none.
    pub name: Option<String>,
}

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

/// A total of an area, or of all.
#[derive(Serialize)]
pub struct TotalRecord<'a> {
    #[serde(skip)]
    pub unit: &'a Unit,
    pub view: &'static str,
    pub area: Option<&'a str>,
    pub path: Vec<&'a str>,
    #[serde(flatten, serialize_with = "named")]
    pub column: ColumnRecord<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<ClassRecord>,
    #[serde(serialize_with = "text")]
    pub computed: Option<Amount>,
    #[serde(flatten)]
    pub doubts: DoubtsRecord,
    #[serde(flatten)]
    pub beside: ComparedWith<'a>,
    /// The totals of one kind of money that say something of all money.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub one_kind: Vec<StatedRecord<'a>>,
    pub initiatives: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area_code: Option<&'a str>,
    /// The price levels of what is added up; none for amounts whose level is not stated.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub price_levels: Vec<Option<&'a str>>,
    /// The columns that the sum of all years adds, where there are several measures.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub added: Vec<&'a str>,
    /// The amounts that the sum of all years leaves out, by the labels of their columns.
    #[serde(serialize_with = "by_year", skip_serializing_if = "Vec::is_empty")]
    pub left_out: Figures<'a>,
}

/// The figures that a computed total is compared with.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ComparedWith<'a> {
    /// The stated figures.
    Stated(Vec<StatedRecord<'a>>),
    /// The sum of all initiatives, under a filter, whose sums are not compared with stated ones.
    #[serde(serialize_with = "text")]
    Whole(Option<Amount>),
}

/// A stated figure.
#[derive(Serialize)]
pub struct StatedRecord<'a> {
    #[serde(serialize_with = "text")]
    pub amount: Option<Amount>,
    #[serde(serialize_with = "text")]
    pub difference: Option<Amount>,
    pub status: &'static str,
    /// The first other stated figures that it is not the sum of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub differs_from: Option<&'static str>,
    /// Its money, where it is of one kind in a total of all money.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub view: Option<&'static str>,
    /// True where there is no money of another kind.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_all_money: bool,
    /// `withheld` where the figure exists and is not published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<&'static str>,
    pub source: Option<CitationRecord<'a>>,
    #[serde(flatten)]
    pub doubts: DoubtsRecord,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub of_which: Vec<PartRecord<'a>>,
}

/// The printed source of a figure.
#[derive(Serialize)]
pub struct CitationRecord<'a> {
    pub document: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    pub table: Option<&'a str>,
    pub row: Option<u32>,
}

/// A column, or all years together, whose year is "sum". A printed sum of columns has a label and no year.
#[derive(Serialize)]
pub struct ColumnRecord<'a> {
    pub year: Option<&'a str>,
    pub measure: Option<&'a str>,
    pub column: Option<&'a str>,
    /// The part of the year that it covers, where it is not the whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<&'a str>,
}

#[expect(clippy::ref_option, reason = "serde passes fields by reference")]
fn text<S: Serializer>(amount: &Option<Amount>, serializer: S) -> Result<S::Ok, S::Error> {
    match amount {
        Some(amount) => serializer.collect_str(amount),
        None => serializer.serialize_none(),
    }
}

/// A column without what it has none of.
fn named<S: Serializer>(column: &ColumnRecord<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    let others = [("measure", column.measure), ("column", column.column), ("part", column.part)];
    let there = others.into_iter().filter(|(_, text)| text.is_some());
    serializer.collect_map(std::iter::once(("year", column.year)).chain(there))
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

fn by_year<S: Serializer>(figures: &Figures<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(figures.len()))?;
    for (year, amount) in figures {
        map.serialize_entry(year, &amount.map(|amount| amount.to_string()))?;
    }
    map.end()
}
