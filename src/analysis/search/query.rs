//! Queries: typed words and terms that choose initiatives. Each word must occur in a text of the line, or in the names of
//! the areas it is in. Nothing is fuzzy; `nearest` finds similar names.
//!
//! `fold` decides whether a word occurs in a text, `term` lists the conditions, `definitions` the way they are typed;
//! `parse` reads a typed text by the language and
//! the keys of a `reader`, `matcher` applies it to a dataset, `years` tells the years that it names, `subject` what it names as a whole, `scope` finds the dataset's own sentence about words that
//! no line has.

pub mod definitions;
pub mod fold;
pub mod matcher;
mod number;
mod parse;
pub mod quotation;
pub mod reader;
pub mod scope;
pub mod subject;
mod term;
pub mod years;

use std::ops::Range;

pub use crate::analysis::search::query::term::TextPlace;

use crate::{
    analysis::search::query::{
        fold::Needle,
        number::number,
        term::{Bound, Term},
    },
    locale::Language,
    model::{amount::Amount, name::plainly_spaced},
};

/// A typed text and its terms, which must all hold.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Query {
    text: String,
    terms: Vec<Term>,
    unread: Vec<String>,
}

impl Query {
    /// The pieces that look like terms and cannot be read as one, such as `>to`. They are searched for as words.
    pub fn unread(&self) -> &[String] {
        &self.unread
    }

    /// The typed text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns `true` if there is no condition, so that everything is found.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The parts of a text that a condition looked for, in order and apart from each other, to be shown as hits.
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

    /// Returns `true` if every condition is a word, or a word for that place, and occurs in this one text.
    pub fn all_in(&self, place: TextPlace, text: &str) -> bool {
        self.terms.iter().all(|term| match term {
            Term::Occurs { needle, only, exactly } => {
                only.is_none_or(|only| only == place)
                    && if *exactly { needle.equals(&plainly_spaced(text)) } else { needle.occurs_in(text) }
            }
            Term::New | Term::Expired | Term::Expires(_) | Term::Amount(..) => false,
        })
    }

    /// Returns `true` if a condition is about figures, so that it depends on the period.
    pub fn is_about_figures(&self) -> bool {
        self.is_about_change() || self.terms.iter().any(|term| matches!(term, Term::Amount(..)))
    }

    /// Returns `true` if a condition is about a change from the year before.
    pub fn is_about_change(&self) -> bool {
        self.terms.iter().any(|term| matches!(term, Term::New | Term::Expired))
    }

    /// Returns `true` if a name may have one of the words: those of letters, wherever they are looked for but in notes.
    pub fn may_be_in_names(&self) -> bool {
        self.terms.iter().any(|term| match term {
            Term::Occurs { needle, only, .. } => {
                *only != Some(TextPlace::Note) && needle.as_str().contains(char::is_alphabetic)
            }
            _ => false,
        })
    }

    /// Returns `true` if there are only words that may occur anywhere.
    pub fn is_of_words(&self) -> bool {
        self.terms.iter().all(|term| term.word().is_some())
    }

    /// The words that may occur anywhere, without the terms.
    pub fn words(&self) -> String {
        self.terms.iter().filter_map(Term::word).map(Needle::as_str).collect::<Vec<_>>().join(" ")
    }

    /// The amount that is looked for where that is the only condition: `=4.2`.
    pub fn exact_amount(&self) -> Option<Amount> {
        match self.terms[..] {
            [Term::Amount(Bound::Exactly, amount)] => Some(amount),
            _ => None,
        }
    }

    /// The amount that the text is as a whole, as a language writes it.
    pub fn as_number(&self, language: Language) -> Option<Amount> {
        number(self.text.trim(), language)
    }

    fn needles(&self, place: TextPlace) -> impl Iterator<Item = &Needle> {
        self.terms.iter().filter_map(move |term| match term {
            Term::Occurs { needle, only, .. } if only.is_none_or(|only| only == place) => Some(needle),
            _ => None,
        })
    }
}
