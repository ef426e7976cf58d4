//! What concerns a dataset as a whole, apart from its figures: titles, unit, documents, scope.

use crate::model::{amount::Amount, citation::Document};

/// What the amounts are counted in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unit {
    /// ISO 4217, where given: "DKK".
    pub currency: Option<String>,
    /// What one of the unit is in whole currency: 1 000 000 for millions.
    pub multiplier: Amount,
    /// As the document writes it: "mio. kr.".
    pub label: Option<String>,
}

/// What the figures cover and leave out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ScopeText {
    /// In a few words, for the head of the screen.
    pub short: Option<String>,
    /// In the document's own sentences.
    pub full: Vec<String>,
}

/// What concerns the dataset as a whole, apart from its figures.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct About {
    /// The full title.
    pub title: String,
    /// A title for narrow places.
    pub short_title: Option<String>,
    /// Who publishes the figures.
    pub publisher: Option<String>,
    /// The language of the texts, as an ISO 639 code: "da".
    pub language: Option<String>,
    /// What the amounts are counted in.
    pub unit: Unit,
    /// The printed sources.
    pub documents: Vec<Document>,
    /// What was asked, where the document is an answer.
    pub question: Option<String>,
    /// What the figures cover and leave out.
    pub scope: ScopeText,
    /// Short forms and what they stand for, in the file's order.
    pub abbreviations: Vec<(String, String)>,
    /// Notes on all figures.
    pub notes: Vec<String>,
    /// What the documents round to, where they do.
    pub rounding: Option<Amount>,
}
