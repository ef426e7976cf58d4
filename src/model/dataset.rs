//! The checked, immutable dataset: flat lists and ids, cheap at a million initiatives. Only
//! [`builder`](crate::model::builder) makes one.

mod areas;
mod cells;
mod columns;
mod flows;
mod initiatives;
mod prices;
mod rows;
pub(in crate::model) mod stated;
mod texts;

use crate::model::{
    about::About,
    amount::Amount,
    cell::CellSet,
    citation::{Document, DocumentId},
    columns::Columns,
    digits::Digits,
    dimension::Dimension,
    flow::Flows,
    lines::LineSet,
    localized::Localized,
    price::PriceLevels,
    text::{TextId, Texts},
};

pub use crate::model::dataset::rows::{Area, Details, Initiative, OfWhich, Stated};

/// One dataset: years, unit, documents, areas, initiatives and stated totals.
#[derive(Clone, Debug)]
pub struct Dataset {
    pub(super) about: About,
    pub(super) columns: Columns,
    pub(super) dimensions: Vec<Dimension>,
    pub(super) areas: Vec<Area>,
    pub(super) initiatives: Vec<Initiative>,
    /// The lines of external money, which each line tells too: asking a million of them is a walk through memory.
    pub(super) external: LineSet,
    pub(super) amounts: Vec<Option<Amount>>,
    /// Cells of lines without an amount that are no dashes.
    pub(super) blank: CellSet,
    pub(super) withheld: CellSet,
    /// Cells of lines that are written with a point and three digits, as `1.000`.
    pub(super) like_thousands: CellSet,
    /// For each line the class of each dimension; empty where there are no dimensions.
    pub(super) classes: Vec<Option<TextId>>,
    /// Revenue and expenditure, where classes say which is which.
    pub(super) flows: Option<Flows>,
    pub(super) details: Details,
    pub(super) price_levels: PriceLevels,
    pub(super) stated: Vec<Stated>,
    pub(super) texts: Texts,
    /// The decimals of the figures of each unit, the dataset's own first.
    pub(super) digits: Vec<Digits>,
    /// The place of each column's unit among them.
    pub(super) unit_of: Vec<usize>,
    pub(super) range: (Amount, Amount),
    pub(super) zeros: Zeros,
    /// The number of stated totals without a source.
    pub(super) uncited: usize,
}

/// The amounts of zero in a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Zeros {
    /// Some amount is printed as 0.
    Present,
    /// None is.
    Absent,
}

impl Dataset {
    /// The facts about the dataset as a whole.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// The same without the totals that the document states.
    pub fn without_totals(&self) -> Self {
        Self { stated: Vec::new(), uncited: 0, ..self.clone() }
    }

    /// The title for narrow places.
    pub fn short_title(&self) -> &Localized {
        self.about.short_title.as_ref().unwrap_or(&self.about.title)
    }

    /// One printed source.
    pub fn document(&self, document: DocumentId) -> &Document {
        &self.about.documents[document.0 as usize]
    }
}
