//! Finds the dataset's own sentence about typed words: those that no line has, such as `danskuddannelse`, which the letter leaves
//! out, and those that lines have as well, such as `budget`.
//!
//! A dataset does not mark its sentences, and "ikke udelukkende målrettet københavnere med minoritetsbaggrund" leaves
//! nothing out. So a sentence counts as leaving something out only if it says so explicitly, and only if no other sentence
//! has the words as well. Any other sentence is quoted without such a claim.

use std::collections::HashSet;

use crate::{
    analysis::search::query::{Query, Term, fold::Needle},
    locale::vocabulary::Vocabulary,
    model::{dataset::Dataset, localized::Localized},
};

/// A sentence of the scope that has the words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ScopeNote {
    /// A sentence that says that this is not in the figures.
    LeftOut(Localized),
    /// A sentence that says that the document does not say this.
    Silent(Localized),
    /// A sentence that says something else about it.
    Mentioned(Localized),
}

/// The sentence of the scope in which all the words begin a word, in one of its languages. Where one leaves something out, finding it
/// visits every line.
pub fn scope_note(query: &Query, dataset: &Dataset) -> Option<ScopeNote> {
    let words: Vec<&Needle> = query.terms.iter().filter_map(Term::word).collect();
    if words.is_empty() {
        return None;
    }
    let scope = &dataset.about().scope;
    let has_them =
        |sentence: &&Localized| sentence.all().any(|text| words.iter().all(|word| begins_a_word_of(word, text)));
    let having: Vec<&Localized> = scope.full.iter().chain(&scope.short).filter(has_them).collect();
    let silent = || scope.silent.iter().find(has_them).cloned().map(ScopeNote::Silent);
    let Some(&said) = having.first() else { return silent() };
    let claims = having.iter().all(|sentence| sentence.all().any(leaves_out)) && !pays_for_a_line(dataset, &words);
    if claims {
        Some(ScopeNote::LeftOut(said.clone()))
    } else {
        silent().or_else(|| Some(ScopeNote::Mentioned(said.clone())))
    }
}

/// The sentence to show beside lines: one that the document does not say this, or that leaves something out. Only whole words
/// count here, and no short ones, which are in any sentence.
pub fn scope_remark(query: &Query, dataset: &Dataset) -> Option<ScopeNote> {
    let words: Vec<&Needle> = query.terms.iter().filter_map(Term::word).collect();
    if words.is_empty() || words.iter().any(|word| word.as_str().len() < SHORTEST) {
        return None;
    }
    let has_them = |text: &str| words.iter().all(|word| is_whole_in(word, text));
    let scope = &dataset.about().scope;
    let silent = scope.silent.iter().find(|sentence| sentence.all().any(has_them));
    let left_out = || scope.full.iter().find(|sentence| sentence.all().any(|text| has_them(text) && leaves_out(text)));
    silent.cloned().map(ScopeNote::Silent).or_else(|| left_out().cloned().map(ScopeNote::LeftOut))
}

/// Returns `true` if a sentence of the scope has all the words in the dataset's own language.
pub fn is_in_own_language(query: &Query, dataset: &Dataset) -> bool {
    let words: Vec<&Needle> = query.terms.iter().filter_map(Term::word).collect();
    let scope = &dataset.about().scope;
    let mut sentences = scope.full.iter().chain(&scope.short).chain(&scope.silent);
    !words.is_empty() && sentences.any(|sentence| words.iter().all(|word| begins_a_word_of(word, sentence.own())))
}

/// The letters of the shortest word that a sentence is shown for beside lines.
const SHORTEST: usize = 4;

fn leaves_out(sentence: &str) -> bool {
    let mut phrases = Vocabulary::all().flat_map(|words| words.left_out).map(|phrase| Needle::new(phrase));
    phrases.any(|phrase| is_whole_in(&phrase, sentence))
}

/// Returns `true` if a word of a text begins with what was typed: "egne" is not in "medregnet".
fn begins_a_word_of(typed: &Needle, text: &str) -> bool {
    typed.find_all(text).any(|hit| !text[..hit.start].ends_with(char::is_alphanumeric))
}

/// Returns `true` if a word or a phrase stands in a text, and not as a part of other words.
fn is_whole_in(phrase: &Needle, text: &str) -> bool {
    let is_apart = |at: Option<char>| !at.is_some_and(char::is_alphanumeric);
    phrase
        .find_all(text)
        .any(|hit| is_apart(text[..hit.start].chars().next_back()) && is_apart(text[hit.end..].chars().next()))
}

/// Returns `true` if a word begins with the name of a source that lines have: "satspuljefinansierede" is in the figures, although a
/// sentence leaves it out of one table.
fn pays_for_a_line(dataset: &Dataset, words: &[&Needle]) -> bool {
    let made_with = |name: &str| {
        let name = Needle::new(name);
        words.iter().any(|word| word.as_str().starts_with(name.as_str()))
    };
    let mut seen = HashSet::new();
    let mut sources = dataset.initiatives().filter(|&id| seen.insert(dataset.initiative(id).funding));
    sources.any(|id| dataset.funding(id).any(made_with))
}
