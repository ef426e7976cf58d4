//! Answers questions of a few words, such as "perspektiv 2021", "eksterne 2020" or "job og uddannelse 2022": finds the
//! figures that may be meant, the best match first. The wording of the answer belongs to `report`.

mod candidates;
mod interpretation;
mod miss;
mod question;
mod subject;
mod words;

use std::collections::HashSet;

pub use crate::analysis::search::lookup::{
    miss::Miss,
    question::Question,
    subject::{ClassSubject, Subject},
    words::TimePhrase,
};

use crate::{
    analysis::search::lookup::{
        candidates::{Candidate, candidates},
        interpretation::{Interpretation, interpretations},
        words::Words,
    },
    model::{dataset::Dataset, financing::View, ids::InitiativeId, period::Period},
};

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
    rank: Rank,
}

/// The rank of a match: a name in which all words occur goes before the words' other meanings.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Rank {
    is_name: bool,
    score: usize,
}

/// The result of a question.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Lookup {
    /// The things that the words may mean, the best match first.
    pub found: Vec<Match>,
    /// The reason why there are none, where the words name a subject and a year that it has not.
    pub missed: Option<Miss>,
    /// The words that are searched for, without those that name a time, a measure or the money.
    pub subject: String,
}

/// The things that the words may mean; none where they occur nowhere. Only lines for which `has` holds count.
pub fn look_up(dataset: &Dataset, words: &str, asked: &Question, has: &dyn Fn(InitiativeId) -> bool) -> Lookup {
    let words = Words::new(words);
    let read = interpretations(dataset, &words, asked);
    let mut found: Vec<Match> = Vec::new();
    let mut missed: Option<(Rank, Miss)> = None;
    // The best rank, whether there is an amount or not: a cell without one is an answer, and no reason to miss it.
    let mut best = None;
    for interpretation in &read {
        let Interpretation { rest, view, period, is_plain } = interpretation;
        let view = asked.view.or(*view).unwrap_or_default();
        let counts = |id| view.includes(dataset.initiative(id).financing) && has(id);
        let in_period = period.as_ref().ok().copied();
        let sought = candidates(dataset, rest, asked.language, in_period, &counts);
        for Candidate { subject, mut score, is_named } in sought {
            let is_name = is_named && *is_plain && !rest.are_years();
            let period = match period {
                Ok(period) => *period,
                Err(miss) => {
                    let rank = Rank { is_name, score };
                    if missed.as_ref().is_none_or(|(nearest, _)| rank > *nearest) {
                        missed = Some((rank, miss.clone()));
                    }
                    continue;
                }
            };
            best = best.max(Some(Rank { is_name, score }));
            if matches!(subject, Subject::Initiative(id) if dataset.in_period(dataset.amounts(id), period).is_none()) {
                score = score.saturating_sub(WITHOUT_AMOUNT);
            }
            found.push(Match { subject, view, period, rank: Rank { is_name, score } });
        }
    }
    found.sort_by_key(|found| std::cmp::Reverse(found.rank));
    // A subject that several interpretations find is kept once, with the best rank.
    let mut known = HashSet::new();
    found.retain(|found| known.insert(found.subject.clone()));
    let shortest = read.iter().map(|interpretation| interpretation.rest.text()).min_by_key(String::len);
    let missed = missed.filter(|(rank, _)| Some(*rank) > best).map(|(_, miss)| miss);
    if missed.is_some() {
        found.clear();
    }
    Lookup { found, missed, subject: shortest.unwrap_or_default() }
}

/// The matches that score nearly as much as the best. A name that scores less may stand before a match that is no name.
pub fn runners_up(found: &[Match]) -> Vec<&Match> {
    let Some((best, rest)) = found.split_first() else { return Vec::new() };
    let is_close = |other: &&Match| other.rank.score * 10 >= best.rank.score * 8;
    rest.iter().filter(is_close).take(MOST_RUNNERS_UP).collect()
}

/// A line without an amount in that period is less likely meant than one that has one.
const WITHOUT_AMOUNT: usize = 100;

/// So many others are worth reading.
const MOST_RUNNERS_UP: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_far_below_the_best_hides_no_other_match_that_is_close() {
        let found = [(true, 1000), (true, 500), (false, 900), (false, 700)].map(|(is_name, score)| Match {
            subject: Subject::Whole,
            view: View::Combined,
            period: Period::Column(crate::model::columns::ColumnId(0)),
            rank: Rank { is_name, score },
        });
        let scores: Vec<usize> = runners_up(&found).iter().map(|found| found.rank.score).collect();
        assert_eq!(scores, [900]);
    }
}
