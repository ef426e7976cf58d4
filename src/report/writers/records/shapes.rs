//! The shapes of records. The names and the order of their fields are a promise to other programs, and nothing is localised.
//! Amounts are texts, so that no reader turns them into binary floats.

pub mod answer;
pub mod check;
mod citation;
mod lines;

pub use crate::report::writers::records::shapes::{
    citation::CitationRecord,
    lines::{CellRecord, ClassifiedRecord, DoubtsRecord, Figures, InitiativeRecord, LineExtras, PartRecord, by_year},
};

use serde::{Serialize, Serializer};

use crate::{
    analysis::amounts::totals::SumCell,
    model::{
        about::Unit,
        amount::Amount,
        dataset::Dataset,
        flow::{ByFlow, FlowSum},
    },
};

/// A class that a total is of.
#[derive(Clone, Serialize)]
pub struct ClassRecord {
    /// The key of a dimension, "funding" or "financing".
    pub by: String,
    /// The name of the class; none for the lines that name none.
    pub name: Option<String>,
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
    /// `withheld` where no line has a published amount, and some an amount that is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<&'static str>,
    #[serde(flatten)]
    pub doubts: DoubtsRecord,
    #[serde(flatten)]
    pub beside: ComparedWith<'a>,
    /// The totals of one kind of money that say something of all money.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub one_kind: Vec<StatedRecord<'a>>,
    pub initiatives: u32,
    #[serde(flatten)]
    pub flows: FlowsRecord,
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

/// Revenue and expenditure in a total, where lines say which they are; and their difference, where the total adds them together.
#[derive(Serialize)]
pub struct FlowsRecord {
    #[serde(serialize_with = "text", skip_serializing_if = "Option::is_none")]
    pub revenue: Option<Amount>,
    #[serde(serialize_with = "text", skip_serializing_if = "Option::is_none")]
    pub expenditure: Option<Amount>,
    #[serde(serialize_with = "text", skip_serializing_if = "Option::is_none")]
    pub net: Option<Amount>,
}

impl FlowsRecord {
    /// Those of a sum.
    pub fn of(dataset: &Dataset, sum: SumCell) -> Self {
        let ByFlow { revenue, expenditure } = sum.flows;
        let is_together = dataset.flows().is_some_and(|flows| flows.sum == FlowSum::Together);
        Self { revenue, expenditure, net: sum.flows.net().filter(|_| is_together) }
    }
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
    /// The number of blank lines among those that it differs from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blank_lines: Option<u32>,
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
    /// The columns that the figure of all years adds, where the total is not printed in each of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub added: Vec<&'a str>,
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
