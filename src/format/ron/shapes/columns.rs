//! The fields of columns, measures and dimensions.

use serde::Deserialize;

use crate::{
    format::ron::shapes::{
        UnitShape,
        raw::{Raw, RawList},
    },
    model::measure::Phase,
};

#[derive(Debug, Deserialize)]
#[serde(rename = "Column", deny_unknown_fields)]
pub struct ColumnShape<'a> {
    #[serde(borrow)]
    pub label: Option<Raw<'a>>,
    pub year: Option<Raw<'a>>,
    pub measure: Option<Raw<'a>>,
    pub part: Option<Raw<'a>>,
    pub sum_of: Option<RawList<'a>>,
    pub less: Option<RawList<'a>>,
    pub price_level: Option<Raw<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Measure", deny_unknown_fields)]
pub struct MeasureShape<'a> {
    #[serde(borrow)]
    pub name: Raw<'a>,
    pub label: Option<Raw<'a>>,
    pub phase: Option<PhaseShape>,
    pub unit: Option<UnitShape<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Dimension", deny_unknown_fields)]
pub struct DimensionShape<'a> {
    #[serde(borrow)]
    pub key: Raw<'a>,
    pub label: Option<Raw<'a>>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename = "Phase")]
pub enum PhaseShape {
    Proposed,
    Approved,
    Adjusted,
    Executed,
}

impl From<PhaseShape> for Phase {
    fn from(shape: PhaseShape) -> Self {
        match shape {
            PhaseShape::Proposed => Self::Proposed,
            PhaseShape::Approved => Self::Approved,
            PhaseShape::Adjusted => Self::Adjusted,
            PhaseShape::Executed => Self::Executed,
        }
    }
}
