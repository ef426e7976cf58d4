//! Finds names by what was typed: whole words, then beginnings of words, then letters in order with others between. It serves to
//! choose something by its name, and never enters a figure. Letters are folded as in find.

use std::{iter, ops::Range};

use crate::analysis::search::query::fold::{Needle, origins, push_folded};

/// Names, however often they are looked through.
#[derive(Debug, Default)]
pub struct NameList {
    pool: String,
    ends: Vec<usize>,
}

/// The typed words, which must all be in a name, in any order.
#[derive(Debug)]
pub struct Sought {
    words: Vec<Needle>,
    whole: Needle,
}

/// The way in which a name has the typed words; the best is the least.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Grade {
    /// They are the name.
    Exact,
    /// Each is a word of it.
    Words,
    /// Each begins a word of it.
    Beginnings,
    /// Some stand within a word only.
    Inside,
    /// The letters of some stand in it in their order, with others between.
    Scattered,
}

/// A name that matches; the best is the least.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Fit {
    /// The way in which it has the typed words.
    pub grade: Grade,
    /// The first typed word in it, counted in bytes.
    start: usize,
    length: usize,
    /// Its place among the names.
    pub place: usize,
}

/// A part of a name that is one typed word.
struct Hit {
    grade: Grade,
    parts: Vec<Range<usize>>,
}

impl Grade {
    /// True where the name has what was typed as a person would look for it: no letters stand between or before.
    pub fn is_sure(self) -> bool {
        self <= Self::Beginnings
    }
}

impl NameList {
    /// Adds a name.
    pub fn push(&mut self, name: &str) {
        self.pool.push_str(name);
        self.ends.push(self.pool.len());
    }

    /// The number of names.
    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// All names, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.count()).map(|place| self.get(place))
    }

    fn get(&self, place: usize) -> &str {
        let start = if place == 0 { 0 } else { self.ends[place - 1] };
        &self.pool[start..self.ends[place]]
    }
}

impl Sought {
    /// Folds what was typed.
    pub fn new(typed: &str) -> Self {
        Self { words: typed.split_whitespace().map(Needle::new).collect(), whole: Needle::new(typed.trim()) }
    }

    /// The names at `among` that match, unordered. With no text typed all match, in the order given.
    pub fn fitting(&self, names: &NameList, among: impl Iterator<Item = usize>) -> Vec<Fit> {
        among.filter_map(|place| self.fit(names.get(place), place)).collect()
    }

    fn fit(&self, name: &str, place: usize) -> Option<Fit> {
        let (mut worst, mut start, length) = (Grade::Exact, 0, name.len());
        if self.words.is_empty() {
            return Some(Fit { grade: worst, start, length: 0, place });
        }
        if self.whole.equals(name) {
            return Some(Fit { grade: worst, start, length, place });
        }
        for (number, word) in self.words.iter().enumerate() {
            let (grade, at) = grade(word, name)?;
            worst = worst.max(grade);
            start = if number == 0 { at } else { start };
        }
        Some(Fit { grade: worst, start, length, place })
    }

    /// The parts of a name that were typed, in order and apart from each other.
    pub fn hits(&self, name: &str) -> Vec<Range<usize>> {
        let mut parts = Vec::new();
        for word in &self.words {
            let Some(hit) = hit(word, name) else { return Vec::new() };
            parts.extend(hit.parts);
        }
        parts.sort_unstable_by_key(|part| (part.start, part.end));
        let mut hits: Vec<Range<usize>> = Vec::new();
        for part in parts {
            match hits.last_mut() {
                Some(last) if part.start <= last.end => last.end = last.end.max(part.end),
                _ => hits.push(part),
            }
        }
        hits
    }
}

/// The way in which a name has a word, and the place of its first letter.
fn grade(word: &Needle, name: &str) -> Option<(Grade, usize)> {
    let hit = at_words(word, name).or_else(|| is_scattered(word, name).then(|| hit(word, name)).flatten())?;
    Some((hit.grade, hit.parts.first()?.start))
}

fn hit(word: &Needle, name: &str) -> Option<Hit> {
    at_words(word, name)
        .or_else(|| Some(Hit { grade: Grade::Inside, parts: vec![word.find_all(name).next()?] }))
        .or_else(|| scattered(word, name))
}

/// The first word of a name that is the one that was typed, else the first that begins with it.
fn at_words(word: &Needle, name: &str) -> Option<Hit> {
    let ends = word_starts(name).filter_map(|start| Some(start..start + word.begins(&name[start..])?));
    let mut best = None;
    for part in ends {
        if !name[part.end..].starts_with(char::is_alphanumeric) {
            return Some(Hit { grade: Grade::Words, parts: vec![part] });
        }
        best.get_or_insert(part);
    }
    best.map(|part| Hit { grade: Grade::Beginnings, parts: vec![part] })
}

/// The places in a name where a word begins, or a sign stands.
fn word_starts(name: &str) -> impl Iterator<Item = usize> {
    let mut before = ' ';
    name.char_indices().filter_map(move |(at, letter)| {
        let begins = !(before.is_alphanumeric() && letter.is_alphanumeric());
        before = letter;
        begins.then_some(at)
    })
}

/// True where the letters of a word stand in a name in their order.
fn is_scattered(word: &Needle, name: &str) -> bool {
    let mut folded = String::with_capacity(name.len());
    push_folded(name, &mut folded);
    let mut letters = folded.chars();
    word.as_str().chars().all(|wanted| letters.any(|letter| letter == wanted))
}

fn scattered(word: &Needle, name: &str) -> Option<Hit> {
    let mut folded = String::with_capacity(name.len());
    push_folded(name, &mut folded);
    let mut letters = iter::zip(folded.chars(), origins(name));
    let parts: Option<Vec<_>> = word
        .as_str()
        .chars()
        .map(|wanted| letters.find(|(letter, _)| *letter == wanted).map(|(_, part)| part))
        .collect();
    Some(Hit { grade: Grade::Scattered, parts: parts? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'n>(typed: &str, all: &[&'n str]) -> Vec<&'n str> {
        let mut names = NameList::default();
        for name in all {
            names.push(name);
        }
        let mut fits = Sought::new(typed).fitting(&names, 0..names.count());
        fits.sort_unstable();
        fits.into_iter().map(|fit| all[fit.place]).collect()
    }

    fn graded(typed: &str, name: &str) -> Option<Grade> {
        Sought::new(typed).fit(name, 0).map(|fit| fit.grade)
    }

    #[test]
    fn letters_in_order_are_enough_and_are_folded_as_in_find() {
        let names = ["Næste år", "Næste område", "Forrige år", "Alle år lagt sammen"];
        for typed in ["nstar", "næar", "naeste aar", "NASTE AR", "år næ"] {
            assert_eq!(found(typed, &names)[0], "Næste år", "{typed}");
        }
        assert_eq!(found("xq", &names), [""; 0]);
    }

    #[test]
    fn whole_words_come_before_beginnings_and_these_before_letters_between() {
        let names = ["Budgetter", "Årets budget", "Årsbudget", "Bind udgifter i et hæfte", "Budget"];
        let expected = ["Budget", "Årets budget", "Budgetter", "Årsbudget"];
        assert_eq!(found("budget", &names), [expected.as_slice(), &["Bind udgifter i et hæfte"]].concat());
        assert_eq!(graded("NASTE AR", "Næste år"), Some(Grade::Exact), "both readings are whole words");
        assert_eq!(graded("år næ", "Næste år"), Some(Grade::Beginnings));
        assert_eq!(graded("2014-15", "År 2014-15"), Some(Grade::Words));
        assert_eq!(graded("15", "År 2014-15"), Some(Grade::Words));
        assert_eq!(graded("område", "Flygtningeområdet"), Some(Grade::Inside));
        assert!(!Grade::Inside.is_sure() && Grade::Beginnings.is_sure());
    }

    #[test]
    fn the_whole_name_comes_before_longer_ones_and_without_words_all_do_in_their_order() {
        let names = ["2014-15", "2014", "12014"];
        assert_eq!(found("2014", &names), ["2014", "2014-15", "12014"]);
        assert_eq!(found("  ", &names), names);
    }

    #[test]
    fn hits_are_parts_of_the_name_as_it_is_written() {
        let hits = |typed, name: &'static str| -> Vec<&str> {
            let hits = Sought::new(typed).hits(name);
            hits.into_iter().map(|hit| &name[hit]).collect()
        };
        assert_eq!(hits("ar", "Næste år"), ["år"]);
        assert_eq!(hits("næaa", "Næste år"), ["Næ", "å"]);
        assert_eq!(hits("job", "日本 Job"), ["Job"]);
        assert_eq!(hits("x", "Næste år"), [""; 0]);
    }
}
