//! Find: what a person types, and which initiatives it means. A filter is honest: each word must occur in what belongs to
//! the line, or in the names of the areas it stands in. Nothing here is fuzzy; what is nearest is found in `nearest`.
//!
//! `fold` says when a word occurs in a text, `term` what can be asked, `definitions` how it is typed; `parse` reads what was
//! typed, `matcher` holds it against a dataset, `scope` finds what the dataset says of words that no line has.

pub mod definitions;
pub mod fold;
pub mod matcher;
mod parse;
pub mod scope;
mod term;

use std::ops::Range;

pub use crate::analysis::query::term::TextPlace;

use crate::analysis::query::{fold::Needle, term::Term};

/// What was typed, in terms that all must hold.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Query {
    text: String,
    terms: Vec<Term>,
}

impl Query {
    /// Reads what was typed. There is nothing that cannot be read: what is no term is a word.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self { text: text.trim().to_owned(), terms: parse::terms(text) }
    }

    /// What was typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether everything is found, as there is no condition.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The parts of a text that a condition looked for, in order and apart from each other, to be shown as hits.
    #[must_use]
    pub fn hits(&self, place: TextPlace, text: &str) -> Vec<Range<usize>> {
        let mut hits: Vec<Range<usize>> = self.needles(place).flat_map(|needle| needle.find_all(text)).collect();
        hits.sort_by_key(|hit| hit.start);
        let mut apart: Vec<Range<usize>> = Vec::with_capacity(hits.len());
        for hit in hits {
            match apart.last_mut() {
                Some(last) if hit.start <= last.end => last.end = last.end.max(hit.end),
                _ => apart.push(hit),
            }
        }
        apart
    }

    /// Whether every condition is a word, or a word for that place, and occurs in this one text.
    #[must_use]
    pub fn all_in(&self, place: TextPlace, text: &str) -> bool {
        self.terms.iter().all(|term| match term {
            Term::Occurs { needle, only, exactly } => {
                only.is_none_or(|only| only == place)
                    && if *exactly { needle.equals(text) } else { needle.occurs_in(text) }
            }
            Term::New | Term::Expired | Term::Expires(_) | Term::Amount(..) => false,
        })
    }

    /// Whether a condition is about figures, so that it depends on the period.
    #[must_use]
    pub fn is_about_figures(&self) -> bool {
        self.terms.iter().any(|term| matches!(term, Term::New | Term::Amount(..)))
    }

    /// The words that may occur anywhere, without the terms.
    #[must_use]
    pub fn words(&self) -> String {
        self.terms.iter().filter_map(Term::word).map(Needle::as_str).collect::<Vec<_>>().join(" ")
    }

    fn needles(&self, place: TextPlace) -> impl Iterator<Item = &Needle> {
        self.terms.iter().filter_map(move |term| match term {
            Term::Occurs { needle, only, .. } if only.is_none_or(|only| only == place) => Some(needle),
            _ => None,
        })
    }
}
