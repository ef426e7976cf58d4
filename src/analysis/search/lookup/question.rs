//! The options of a question, beside its words.

use crate::{
    analysis::search::lookup::words::TimePhrase,
    locale::Language,
    model::{financing::View, measure::BasisId},
};

/// The options given beside the words of a question.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Question {
    /// The money, where an option says it; it overrides the words.
    pub view: Option<View>,
    /// The year, or all of them, where an option says it; it overrides the words.
    pub time: Option<TimePhrase>,
    /// The measure, where an option says it; it overrides the words.
    pub basis: Option<BasisId>,
    /// The language of numbers in it.
    pub language: Language,
}
