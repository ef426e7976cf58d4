//! Answers questions of a few words, such as "perspektiv 2021", "eksterne 2020" or "job og uddannelse 2022": finds the
//! figures that may be meant, the best match first. The wording of the answer belongs to `report`.

mod candidates;
mod interpretation;
mod subject;

use std::collections::HashSet;

pub use crate::analysis::search::lookup::subject::Subject;

use crate::{
    analysis::search::lookup::{candidates::candidates, interpretation::interpretations},
    locale::Language,
    model::{dataset::Dataset, financing::View, ids::InitiativeId, period::Period},
};

/// The options given beside the words of a question.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Question {
    /// The money, where an option says it; it overrides the words.
    pub view: Option<View>,
    /// The period, where an option says it; it overrides the words.
    pub period: Option<Period>,
    /// The period where neither option nor words say it.
    pub usual: Period,
    /// The language of numbers in it.
    pub language: Language,
}

/// One thing that the words may mean.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Match {
    /// Its subject.
    pub subject: Subject,
    /// The money.
    pub view: View,
    /// The period.
    pub period: Period,
    /// The rank of the match; only to be compared.
    score: usize,
}

/// The things that the words may mean, the best match first; none where they occur nowhere. Only lines for which `has`
/// holds count.
pub fn look_up(dataset: &Dataset, words: &str, asked: Question, has: &dyn Fn(InitiativeId) -> bool) -> Vec<Match> {
    let mut found: Vec<Match> = Vec::new();
    for interpretation in interpretations(dataset, words) {
        let view = asked.view.or(interpretation.view).unwrap_or_default();
        let period = asked.period.or(interpretation.period).unwrap_or(asked.usual);
        let counts = |id| view.includes(dataset.initiative(id).financing) && has(id);
        for (subject, mut score) in candidates(dataset, &interpretation.rest, asked.language, &counts) {
            if matches!(subject, Subject::Initiative(id) if dataset.in_period(dataset.amounts(id), period).is_none()) {
                score = score.saturating_sub(WITHOUT_AMOUNT);
            }
            found.push(Match { subject, view, period, score });
        }
    }
    found.sort_by_key(|found| std::cmp::Reverse(found.score));
    // A subject that several interpretations find is kept once, with the best rank.
    let mut known = HashSet::new();
    found.retain(|found| known.insert(found.subject.clone()));
    found
}

/// The matches that are nearly as good as the best.
pub fn runners_up(found: &[Match]) -> &[Match] {
    let Some((best, rest)) = found.split_first() else { return &[] };
    let close = rest.iter().take_while(|other| other.score * 10 >= best.score * 8).count();
    &rest[..close.min(MOST_RUNNERS_UP)]
}

/// A line without an amount in that period is less likely meant than one that has one.
const WITHOUT_AMOUNT: usize = 100;

/// So many others are worth reading.
const MOST_RUNNERS_UP: usize = 4;
