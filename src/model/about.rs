//! Facts about a dataset as a whole, apart from its figures: titles, unit, documents, scope.

use crate::model::{amount::Amount, citation::Document};

/// The unit that amounts are counted in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unit {
    /// ISO 4217, where given: "DKK".
    pub currency: Option<String>,
    /// The value of one unit in whole currency: 1 000 000 for millions.
    pub multiplier: Amount,
    /// As the document writes it: "mio. kr.".
    pub label: Option<String>,
}

/// The texts that say what the figures cover and leave out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ScopeText {
    /// In a few words, for the head of the screen.
    pub short: Option<String>,
    /// In the document's own sentences.
    pub full: Vec<String>,
}

/// The facts about a dataset as a whole.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct About {
    /// The full title.
    pub title: String,
    /// A title for narrow places.
    pub short_title: Option<String>,
    /// The body that publishes the figures.
    pub publisher: Option<String>,
    /// The language of the texts, as an ISO 639 code: "da".
    pub language: Option<String>,
    /// The unit that amounts are counted in.
    pub unit: Unit,
    /// The printed sources.
    pub documents: Vec<Document>,
    /// The question, where the document is an answer.
    pub question: Option<String>,
    /// The texts that say what the figures cover and leave out.
    pub scope: ScopeText,
    /// Short forms and their meanings, in the file's order.
    pub abbreviations: Vec<(String, String)>,
    /// Notes on all figures.
    pub notes: Vec<String>,
    /// The smallest step of the figures, where the documents round them.
    pub rounding: Option<Amount>,
}
