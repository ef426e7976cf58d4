//! Facts about a dataset as a whole, apart from its figures: titles, unit, documents, scope.

use crate::model::{amount::Amount, citation::Document, localized::Localized};

/// The unit that amounts are counted in.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Unit {
    /// ISO 4217, where given: "DKK".
    pub currency: Option<String>,
    /// The value of one unit in whole currency: 1 000 000 for millions.
    pub multiplier: Amount,
    /// As the document writes it: "mio. kr.".
    pub label: Option<Localized>,
}

/// The texts that say what the figures cover and leave out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ScopeText {
    /// In a few words, for the head of the screen.
    pub short: Option<Localized>,
    /// In the document's own sentences.
    pub full: Vec<Localized>,
    /// The facts that the document does not state.
    pub silent: Vec<Localized>,
}

/// The facts about a dataset as a whole.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct About {
    /// The full title.
    pub title: Localized,
    /// A title for narrow places.
    pub short_title: Option<Localized>,
    /// The body that publishes the figures.
    pub publisher: Option<Localized>,
    /// The language of the texts, as an ISO 639 code: "da".
    pub language: Option<String>,
    /// The unit that amounts are counted in.
    pub unit: Unit,
    /// The printed sources.
    pub documents: Vec<Document>,
    /// The question, where the document is an answer.
    pub question: Option<Localized>,
    /// The texts that say what the figures cover and leave out.
    pub scope: ScopeText,
    /// Short forms and their meanings, in the file's order.
    pub abbreviations: Vec<(Localized, Localized)>,
    /// Notes on all figures.
    pub notes: Vec<Localized>,
    /// The price level of the figures, where the documents name one: "2025-pl".
    pub price_level: Option<Localized>,
    /// The smallest step of the figures, where the documents round them.
    pub rounding: Option<Amount>,
}

impl Default for Unit {
    /// Whole units of nothing in particular.
    fn default() -> Self {
        Self { currency: None, multiplier: Amount::from(1), label: None }
    }
}
