//! The fields of areas, initiatives, stated totals and their cells.

use serde::Deserialize;

use crate::{
    format::ron::shapes::raw::{Raw, RawList},
    model::financing::{Financing, View},
};

#[derive(Debug, Deserialize)]
#[serde(rename = "Area", deny_unknown_fields)]
pub struct AreaShape<'a> {
    #[serde(borrow)]
    pub name: Raw<'a>,
    pub aliases: Option<RawList<'a>>,
    pub code: Option<Raw<'a>>,
    #[serde(default)]
    pub initiatives: Vec<InitiativeShape<'a>>,
    #[serde(default)]
    pub areas: Vec<AreaShape<'a>>,
    #[serde(default)]
    pub stated: Vec<StatedShape<'a>>,
    pub notes: Option<RawList<'a>>,
}

/// An area without its lists.
#[derive(Clone, Copy, Debug)]
pub struct HeadingShape<'a> {
    pub name: Raw<'a>,
    pub aliases: Option<RawList<'a>>,
    pub code: Option<Raw<'a>>,
    pub notes: Option<RawList<'a>>,
}

impl<'a> AreaShape<'a> {
    /// The area without its lists.
    pub fn heading(&self) -> HeadingShape<'a> {
        let &Self { name, aliases, code, notes, .. } = self;
        HeadingShape { name, aliases, code, notes }
    }
}

/// An initiative. The fields that most lines of a large file don't have take the room of one.
#[derive(Debug, Deserialize)]
#[serde(from = "InitiativeFields<'a>", bound(deserialize = "'de: 'a"))]
pub struct InitiativeShape<'a> {
    pub name: Raw<'a>,
    pub financing: FinancingShape,
    pub funding: Option<RawList<'a>>,
    pub amounts: RawList<'a>,
    pub source: Option<CitationShape<'a>>,
    pub details: Option<Box<DetailsShape<'a>>>,
}

/// The rarer fields of an initiative.
#[derive(Debug)]
pub struct DetailsShape<'a> {
    pub notes: Option<RawList<'a>>,
    pub aliases: Option<RawList<'a>>,
    pub code: Option<Raw<'a>>,
    pub dimensions: Option<Raw<'a>>,
    pub price_level: Option<Raw<'a>>,
    pub of_which: Vec<OfWhichShape<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Initiative", deny_unknown_fields)]
struct InitiativeFields<'a> {
    #[serde(borrow)]
    name: Raw<'a>,
    aliases: Option<RawList<'a>>,
    code: Option<Raw<'a>>,
    #[serde(default)]
    financing: FinancingShape,
    funding: Option<RawList<'a>>,
    dimensions: Option<Raw<'a>>,
    price_level: Option<Raw<'a>>,
    amounts: RawList<'a>,
    #[serde(default)]
    of_which: Vec<OfWhichShape<'a>>,
    source: Option<CitationShape<'a>>,
    notes: Option<RawList<'a>>,
}

impl<'a> From<InitiativeFields<'a>> for InitiativeShape<'a> {
    fn from(fields: InitiativeFields<'a>) -> Self {
        let InitiativeFields { name, financing, funding, amounts, source, .. } = fields;
        let InitiativeFields { notes, aliases, code, dimensions, price_level, of_which, .. } = fields;
        let details = DetailsShape { notes, aliases, code, dimensions, price_level, of_which };
        Self { name, financing, funding, amounts, source, details: details.if_any() }
    }
}

impl DetailsShape<'_> {
    /// The fields, where any of them is there.
    pub fn if_any(self) -> Option<Box<Self>> {
        let Self { notes, aliases, code, dimensions, price_level, of_which } = &self;
        let is_any = [notes, aliases].iter().any(|list| list.is_some())
            || [code, dimensions, price_level].iter().any(|value| value.is_some())
            || !of_which.is_empty();
        is_any.then(|| Box::new(self))
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Stated", deny_unknown_fields)]
pub struct StatedShape<'a> {
    #[serde(default)]
    pub view: ViewShape,
    #[serde(borrow)]
    pub funding: Option<Raw<'a>>,
    pub dimension: Option<(Raw<'a>, Raw<'a>)>,
    pub amounts: RawList<'a>,
    #[serde(default)]
    pub of_which: Vec<OfWhichShape<'a>>,
    pub rounding: Option<Raw<'a>>,
    pub source: Option<CitationShape<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "OfWhich", deny_unknown_fields)]
pub struct OfWhichShape<'a> {
    #[serde(borrow)]
    pub name: Raw<'a>,
    pub amounts: RawList<'a>,
}

/// A cell that is more than its amount.
#[derive(Debug, Deserialize)]
#[serde(rename = "Cell", deny_unknown_fields)]
pub struct CellShape<'a> {
    #[serde(borrow)]
    pub amount: Raw<'a>,
    #[serde(default)]
    pub about: bool,
    pub note: Option<RawList<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Source", deny_unknown_fields)]
pub struct CitationShape<'a> {
    #[serde(borrow)]
    pub document: Option<Raw<'a>>,
    /// Boxed, since most citations of a large file name none.
    pub page: Option<Box<Raw<'a>>>,
    pub table: Option<Raw<'a>>,
    pub row: Option<Raw<'a>>,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename = "Financing")]
pub enum FinancingShape {
    #[default]
    Internal,
    External,
}

impl From<FinancingShape> for Financing {
    fn from(shape: FinancingShape) -> Self {
        match shape {
            FinancingShape::Internal => Self::Internal,
            FinancingShape::External => Self::External,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename = "View")]
pub enum ViewShape {
    Internal,
    External,
    #[default]
    Combined,
}

impl From<ViewShape> for View {
    fn from(shape: ViewShape) -> Self {
        match shape {
            ViewShape::Internal => Self::Internal,
            ViewShape::External => Self::External,
            ViewShape::Combined => Self::Combined,
        }
    }
}
