//! The subjects in which the words of a question occur, each with a rank: the more of a name the words make up, the higher.

use std::collections::HashMap;

use crate::{
    analysis::search::{
        lookup::{
            subject::{ClassSubject, Subject},
            words::Words,
        },
        named::basis_of,
        query::{Query, TextPlace, fold::Needle, matcher::Matcher, reader::QueryReader},
    },
    locale::Language,
    model::{
        dataset::Dataset,
        dimension::Classification,
        ids::InitiativeId,
        localized::Localized,
        name::{folded, plainly_spaced},
        period::Period,
        text::TextId,
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

/// A subject in which the words occur.
pub(super) struct Candidate {
    pub subject: Subject,
    pub score: usize,
    /// Every word begins a word of one of its names.
    pub is_named: bool,
}

/// Every subject in which the words occur, and in whose lines the conditions on figures hold: in a period, else in any. Without words the whole is meant. A word that looks like a year must be in the name:
/// else it means a year, and not the year that is answered for.
pub(super) fn candidates(
    dataset: &Dataset,
    words: &Words<'_>,
    language: Language,
    period: Option<Period>,
    counts: &dyn Fn(InitiativeId) -> bool,
) -> Vec<Candidate> {
    let text = words.text();
    let query = Query::parse(&text, &QueryReader::of(dataset, language));
    if query.is_empty() {
        return vec![Candidate { subject: Subject::Whole, score: WHOLE, is_named: false }];
    }
    let years = words.years().map(Needle::new).collect();
    let asked = Sought { dataset, query: &query, whole: Needle::new(&text), years };
    let mut found = asked.areas();
    found.extend(asked.classes(counts));
    let basis = period.map_or(dataset.start_basis(), |period| match period {
        Period::All(basis) => basis,
        Period::Column(column) => basis_of(dataset, column, dataset.start_basis()),
    });
    let periods = period.map_or_else(|| dataset.periods().collect(), |period| vec![period]);
    let matcher = Matcher::new(&query, dataset, basis, &periods);
    for id in dataset.initiatives().filter(|&id| counts(id) && matcher.matches(id)) {
        let names = || [dataset.name(id)].into_iter().chain(dataset.aliases(id));
        let code = dataset.code(id);
        let best = asked.best(TextPlace::Name, names().chain(code));
        let hits = names().any(|name| !query.hits(TextPlace::Name, name).is_empty());
        let elsewhere = !matcher.is_hit(dataset.initiative(id).area);
        let has_years = names().chain(code).any(|name| asked.has_years(name));
        // Words that are only in the area's name mean the area.
        if has_years && (best.is_some() || hits || elsewhere) {
            let (score, is_named) = best.unwrap_or_else(|| (asked.score(TextPlace::Name, dataset.name(id)), false));
            found.push(Candidate { subject: Subject::Initiative(id), score, is_named });
        }
    }
    found
}

/// The words, ready to be compared with names.
struct Sought<'q> {
    dataset: &'q Dataset,
    query: &'q Query,
    whole: Needle,
    years: Vec<Needle>,
}

impl Sought<'_> {
    /// The part of a name that the words make up, per mille, and more for whole words and a whole name.
    fn score(&self, place: TextPlace, name: &str) -> usize {
        let hits = self.query.hits(place, name);
        let covered: usize =
            hits.iter().map(|hit| name[hit.clone()].chars().filter(|c| !c.is_whitespace()).count()).sum();
        let all = name.chars().filter(|letter| !letter.is_whitespace()).count().max(1);
        let whole = if self.whole.equals(name) { WHOLE } else { 0 };
        whole + covered * 1000 / all + if self.begin_words(place, name) { AT_WORDS } else { 0 }
    }

    /// Returns `true` if there are hits, and each begins a word.
    fn begin_words(&self, place: TextPlace, name: &str) -> bool {
        let hits = self.query.hits(place, name);
        let begins = |at: usize| !name[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        !hits.is_empty() && hits.iter().all(|hit| begins(hit.start))
    }

    fn has_years(&self, name: &str) -> bool {
        self.years.iter().all(|year| year.occurs_in(name))
    }

    /// The best score of the names in which every word occurs, and whether each begins a word there.
    fn best<'n>(&self, place: TextPlace, names: impl Iterator<Item = &'n str>) -> Option<(usize, bool)> {
        let fitting = names.filter(|name| self.query.all_in(place, name) && self.has_years(name));
        fitting.map(|name| (self.score(place, name) + IN_NAME, self.begin_words(place, name))).max()
    }

    fn areas(&self) -> Vec<Candidate> {
        let scored = |id| {
            let area = self.dataset.area(id);
            let names = [&area.name].into_iter().chain(&area.aliases).map(String::as_str);
            let (score, is_named) = self.best(TextPlace::Area, names.chain(self.dataset.area_code(id)))?;
            Some(Candidate { subject: Subject::Area(id), score: score + AREA, is_named })
        };
        self.dataset.areas().filter_map(scored).collect()
    }

    /// Funding sources and the classes of each dimension, each whatever its capitals and spaces, with its lines. A class for which a
    /// total is stated may have none.
    fn classes(&self, counts: &dyn Fn(InitiativeId) -> bool) -> Vec<Candidate> {
        let dataset = self.dataset;
        let dimensions = dataset.dimensions().map(|(id, _)| (Classification::Dimension(id), TextPlace::Class(id)));
        let kinds = std::iter::once((Classification::Funding, TextPlace::Funding)).chain(dimensions);
        kinds.flat_map(|(by, place)| self.classes_of(by, place, counts)).collect()
    }

    /// The names of a class in which every word occurs: its own, and where the words name its dimension too, both together, as in
    /// "general fund".
    fn names_class(&self, by: Classification, place: TextPlace, name: &str) -> impl Iterator<Item = String> {
        let with_dimension = || match by {
            Classification::Dimension(id) if !self.query.hits(place, name).is_empty() => {
                let (_, dimension) = self.dataset.dimensions().nth(id.index())?;
                let words = dimension.label.iter().flat_map(Localized::all).chain([dimension.key.as_str()]);
                Some(std::iter::once(name).chain(words).collect::<Vec<_>>().join(" "))
            }
            Classification::Dimension(_) | Classification::Funding => None,
        };
        let has_all = |name: &str| self.query.all_in(place, name);
        if has_all(name) { Some(name.to_owned()) } else { with_dimension().filter(|name| has_all(name)) }.into_iter()
    }

    fn classes_of(
        &self,
        by: Classification,
        place: TextPlace,
        counts: &dyn Fn(InitiativeId) -> bool,
    ) -> Vec<Candidate> {
        let dataset = self.dataset;
        let mut classes: Vec<ClassSubject> = Vec::new();
        let mut by_name: HashMap<String, usize> = HashMap::new();
        let mut by_text: HashMap<TextId, Option<usize>> = HashMap::new();
        let mut class_of = |classes: &mut Vec<ClassSubject>, text: TextId| {
            let name = dataset.text(text);
            *by_text.entry(text).or_insert_with(|| {
                self.names_class(by, place, name).next().is_some().then(|| {
                    *by_name.entry(folded(name)).or_insert_with(|| {
                        classes.push(ClassSubject { by, name: plainly_spaced(name), lines: Vec::new(), area: None });
                        classes.len() - 1
                    })
                })
            })
        };
        for id in dataset.initiatives().filter(|&id| counts(id)) {
            let (sources, class) = match by {
                Classification::Funding => (dataset.funding_ids(id), None),
                Classification::Dimension(dimension) => (&[][..], dataset.class(id, dimension)),
            };
            for text in sources.iter().copied().chain(class) {
                let Some(number) = class_of(&mut classes, text) else { continue };
                let lines = &mut classes[number].lines;
                // A line that names a source twice is paid for by it once.
                if lines.last() != Some(&id) {
                    lines.push(id);
                }
            }
        }
        // Those of all areas stand last, and go before those of one.
        for (_, stated) in dataset.stated() {
            let Some(class) = stated.class.filter(|class| class.by == by) else { continue };
            let Some(number) = class_of(&mut classes, class.name) else { continue };
            let class = &mut classes[number];
            class.area = if class.lines.is_empty() { stated.area.and(class.area.or(stated.area)) } else { None };
        }
        let scored = |class: ClassSubject| {
            let names: Vec<String> = self.names_class(by, place, &class.name).collect();
            let (score, is_named) = self.best(place, names.iter().map(String::as_str))?;
            Some(Candidate { subject: Subject::Class(class), score, is_named })
        };
        // The name decides between equal scores.
        classes.sort_by_cached_key(|class| folded(&class.name));
        classes.into_iter().filter_map(scored).collect()
    }
}
