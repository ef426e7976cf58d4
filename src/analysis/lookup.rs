//! What a person asks for in a few words: "perspektiv 2021", "eksterne 2020", "job og uddannelse 2022". Finds the figures
//! that are meant, the best first. How the answer is worded belongs to `report`.

mod candidates;
mod interpretation;
mod subject;

use std::collections::HashSet;

pub use crate::analysis::lookup::subject::Subject;

use crate::{
    analysis::{
        lookup::{candidates::candidates, interpretation::interpretations},
        totals::in_period,
    },
    model::{dataset::Dataset, financing::View, ids::InitiativeId, year::Period},
};

/// What is said about the figures apart from the words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Question {
    /// Whose money, where it is said; it goes before what the words say.
    pub view: Option<View>,
    /// Which period, where it is said.
    pub period: Option<Period>,
    /// Which period, where nothing says it.
    pub usual: Period,
}

/// One thing that may be meant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Match {
    /// What it is.
    pub subject: Subject,
    /// Whose money.
    pub view: View,
    /// Which period.
    pub period: Period,
    /// How well it fits the words; only to be compared.
    score: usize,
}

/// What the words may mean, the best first; nothing where they occur nowhere. Only lines for which `has` holds count.
#[must_use]
pub fn look_up(dataset: &Dataset, words: &str, asked: Question, has: &dyn Fn(InitiativeId) -> bool) -> Vec<Match> {
    let mut found: Vec<Match> = Vec::new();
    for interpretation in interpretations(dataset, words) {
        let view = asked.view.or(interpretation.view).unwrap_or_default();
        let period = asked.period.or(interpretation.period).unwrap_or(asked.usual);
        let counts = |id| view.includes(dataset.initiative(id).financing) && has(id);
        for (subject, mut score) in candidates(dataset, &interpretation.rest, &counts) {
            if matches!(subject, Subject::Initiative(id) if in_period(dataset.amounts(id), period).is_none()) {
                score = score.saturating_sub(WITHOUT_AMOUNT);
            }
            found.push(Match { subject, view, period, score });
        }
    }
    found.sort_by_key(|found| std::cmp::Reverse(found.score));
    // What several interpretations find is meant as the best of them has it.
    let mut known = HashSet::new();
    found.retain(|found| known.insert(found.subject.clone()));
    found
}

/// Those that fit nearly as well as the best.
#[must_use]
pub fn runners_up(found: &[Match]) -> &[Match] {
    let Some((best, rest)) = found.split_first() else { return &[] };
    let close = rest.iter().take_while(|other| other.score * 10 >= best.score * 8).count();
    &rest[..close.min(MOST_RUNNERS_UP)]
}

/// A line without an amount in that period is less likely meant than one that has one.
const WITHOUT_AMOUNT: usize = 100;

/// So many others are worth reading.
const MOST_RUNNERS_UP: usize = 4;
