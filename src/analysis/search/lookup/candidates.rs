//! The subjects in which the words of a question occur, each with a score: the more of a name the words make up, the higher.

use std::collections::BTreeMap;

use crate::{
    analysis::search::{
        lookup::subject::Subject,
        query::{Query, TextPlace, fold::Needle, matcher::Matcher, reader::QueryReader},
    },
    locale::Language,
    model::{
        dataset::Dataset,
        ids::InitiativeId,
        name::{folded, plainly_spaced},
        text::ListId,
    },
};

/// The score for words that are a whole name.
const WHOLE: usize = 2000;
/// The score for hits that all begin a word.
const AT_WORDS: usize = 150;
/// The score that puts an area before a line that fits as well: a general word means the general thing.
const AREA: usize = 50;
/// The score for words in the name, beside words in the other texts of a line.
const IN_NAME: usize = 300;

/// Every subject in which the words occur, with its score. Without words the whole is meant.
pub(super) fn candidates(
    dataset: &Dataset,
    words: &str,
    language: Language,
    counts: &dyn Fn(InitiativeId) -> bool,
) -> Vec<(Subject, usize)> {
    let query = Query::parse(words, &QueryReader::of(dataset, language));
    if query.is_empty() {
        return vec![(Subject::Whole, WHOLE)];
    }
    let asked = Sought { query: &query, whole: Needle::new(words) };
    let mut found = areas(dataset, &asked);
    found.extend(sources(dataset, &asked, counts));
    let matcher = Matcher::new(&query, dataset, dataset.start_basis(), &dataset.periods().collect::<Vec<_>>());
    for id in dataset.initiatives().filter(|&id| counts(id) && matcher.matches(id)) {
        let name = dataset.name(id);
        // Words that are only in the area's name mean the area.
        let in_name = query.all_in(TextPlace::Name, name);
        let hits = !query.hits(TextPlace::Name, name).is_empty();
        let elsewhere = !matcher.is_hit(dataset.initiative(id).area);
        if in_name || hits || elsewhere {
            let score = asked.score(TextPlace::Name, name) + if in_name { IN_NAME } else { 0 };
            found.push((Subject::Initiative(id), score));
        }
    }
    found
}

/// The words, ready to be compared with names.
struct Sought<'q> {
    query: &'q Query,
    whole: Needle,
}

impl Sought<'_> {
    /// The part of a name that the words make up, per mille, and more for whole words and a whole name.
    fn score(&self, place: TextPlace, name: &str) -> usize {
        let hits = self.query.hits(place, name);
        let covered: usize =
            hits.iter().map(|hit| name[hit.clone()].chars().filter(|c| !c.is_whitespace()).count()).sum();
        let all = name.chars().filter(|letter| !letter.is_whitespace()).count().max(1);
        let at_words = !hits.is_empty()
            && hits.iter().all(|hit| !name[..hit.start].chars().next_back().is_some_and(char::is_alphanumeric));
        let whole = if self.whole.equals(name) { WHOLE } else { 0 };
        whole + covered * 1000 / all + if at_words { AT_WORDS } else { 0 }
    }
}

fn areas(dataset: &Dataset, asked: &Sought<'_>) -> Vec<(Subject, usize)> {
    let scored = |id| {
        let area = dataset.area(id);
        let spellings = std::iter::once(&area.name).chain(&area.aliases);
        let fitting = spellings.filter(|name| asked.query.all_in(TextPlace::Area, name));
        let best = fitting.map(|name| asked.score(TextPlace::Area, name)).max()?;
        Some((Subject::Area(id), best + AREA + IN_NAME))
    };
    dataset.areas().filter_map(scored).collect()
}

/// Funding sources, each whatever its capitals and spaces, with the lines they pay for.
fn sources(dataset: &Dataset, asked: &Sought<'_>, counts: &dyn Fn(InitiativeId) -> bool) -> Vec<(Subject, usize)> {
    let mut in_lists: BTreeMap<ListId, Vec<&str>> = BTreeMap::new();
    for list in dataset.lists() {
        let fitting: Vec<&str> =
            dataset.list(list).filter(|name| asked.query.all_in(TextPlace::Funding, name)).collect();
        if !fitting.is_empty() {
            in_lists.insert(list, fitting);
        }
    }
    let mut sources: BTreeMap<String, (String, Vec<InitiativeId>)> = BTreeMap::new();
    for id in dataset.initiatives().filter(|&id| counts(id)) {
        for name in in_lists.get(&dataset.initiative(id).funding).into_iter().flatten() {
            let (_, lines) = sources.entry(folded(name)).or_insert_with(|| (plainly_spaced(name), Vec::new()));
            // A line that names a source twice is paid for by it once.
            if lines.last() != Some(&id) {
                lines.push(id);
            }
        }
    }
    let scored = |(name, lines): (String, Vec<InitiativeId>)| {
        let score = asked.score(TextPlace::Funding, &name) + IN_NAME;
        (Subject::Funding(name, lines), score)
    };
    sources.into_values().map(scored).collect()
}
