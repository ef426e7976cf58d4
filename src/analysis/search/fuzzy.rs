//! Matches names loosely: the letters typed occur in them in this order, with others between. It serves
//! to choose something by its name, and never enters a figure. Letters are folded as in find.

use std::{cmp::Reverse, fmt, ops::Range};

use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{Atom, AtomKind, CaseMatching, Normalization},
};

use crate::analysis::search::query::fold::{Needle, origins, push_folded};

/// Names, folded once however often they are looked through.
#[derive(Debug, Default)]
pub struct NameList {
    pool: String,
    ends: Vec<usize>,
}

/// The typed words, which must all be in a name, in any order.
#[derive(Debug)]
pub struct Sought {
    words: Vec<Atom>,
    whole: Needle,
}

/// The rank of a name; the best is the least.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Fit {
    score: Reverse<u32>,
    length: usize,
    /// Its place among the names.
    pub place: usize,
}

/// Finds names. It keeps the memory that matching needs, so that many names take no more of it.
pub struct Fuzzy {
    matcher: Matcher,
    letters: Vec<char>,
}

impl NameList {
    /// Adds a name.
    pub fn push(&mut self, name: &str) {
        push_folded(name, &mut self.pool);
        self.ends.push(self.pool.len());
    }

    /// The number of names.
    pub fn count(&self) -> usize {
        self.ends.len()
    }

    fn get(&self, place: usize) -> &str {
        let start = if place == 0 { 0 } else { self.ends[place - 1] };
        &self.pool[start..self.ends[place]]
    }
}

impl Sought {
    /// Folds what was typed.
    pub fn new(typed: &str) -> Self {
        let whole = Needle::new(typed.trim());
        let atom = |word| Atom::new(word, CaseMatching::Respect, Normalization::Never, AtomKind::Fuzzy, false);
        Self { words: whole.as_str().split_whitespace().map(atom).collect(), whole }
    }
}

impl Default for Fuzzy {
    fn default() -> Self {
        let mut config = Config::DEFAULT;
        // Everything comes folded.
        config.ignore_case = false;
        config.normalize = false;
        config.prefer_prefix = true;
        Self { matcher: Matcher::new(config), letters: Vec::new() }
    }
}

impl fmt::Debug for Fuzzy {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Fuzzy")
    }
}

impl Fuzzy {
    /// The names at `among` that match, unordered. With no text typed all match, in the order given.
    pub fn fitting(&mut self, sought: &Sought, names: &NameList, among: impl Iterator<Item = usize>) -> Vec<Fit> {
        among.filter_map(|place| self.fit(sought, names.get(place), place)).collect()
    }

    fn fit(&mut self, sought: &Sought, name: &str, place: usize) -> Option<Fit> {
        if sought.words.is_empty() {
            return Some(Fit { score: Reverse(0), length: 0, place });
        }
        let text = Utf32Str::new(name, &mut self.letters);
        let mut score = 0;
        for word in &sought.words {
            score += u32::from(word.score(text, &mut self.matcher)?);
        }
        // The name itself comes first, whatever else it is a part of.
        let score = if sought.whole.as_str() == name { u32::MAX } else { score };
        Some(Fit { score: Reverse(score), length: name.len(), place })
    }

    /// The parts of a name that were typed, in order and apart from each other.
    pub fn hits(&mut self, sought: &Sought, name: &str) -> Vec<Range<usize>> {
        let mut folded = String::new();
        push_folded(name, &mut folded);
        let text = Utf32Str::new(&folded, &mut self.letters);
        let mut indices = Vec::new();
        for word in &sought.words {
            if word.indices(text, &mut self.matcher, &mut indices).is_none() {
                return Vec::new();
            }
        }
        indices.sort_unstable();
        let origins = origins(name);
        let mut hits: Vec<Range<usize>> = Vec::new();
        for part in indices.into_iter().filter_map(|index| origins.get(usize::try_from(index).ok()?)) {
            match hits.last_mut() {
                Some(last) if part.start <= last.end => last.end = last.end.max(part.end),
                _ => hits.push(part.clone()),
            }
        }
        hits
    }
}

/// The best of them, in order, and no more than so many.
pub fn best(mut fits: Vec<Fit>, most: usize) -> Vec<Fit> {
    if fits.len() > most {
        fits.select_nth_unstable(most);
        fits.truncate(most);
    }
    fits.sort_unstable();
    fits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'n>(typed: &str, all: &[&'n str]) -> Vec<&'n str> {
        let mut names = NameList::default();
        for name in all {
            names.push(name);
        }
        let fits = Fuzzy::default().fitting(&Sought::new(typed), &names, 0..names.count());
        best(fits, 10).into_iter().map(|fit| all[fit.place]).collect()
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
    fn the_whole_name_comes_before_longer_ones_and_without_words_all_do_in_their_order() {
        let names = ["2014-15", "2014", "12014"];
        assert_eq!(found("2014", &names), ["2014", "2014-15", "12014"]);
        assert_eq!(found("  ", &names), names);
    }

    #[test]
    fn hits_are_parts_of_the_name_as_it_is_written() {
        let hits = |typed, name: &'static str| -> Vec<&str> {
            let hits = Fuzzy::default().hits(&Sought::new(typed), name);
            hits.into_iter().map(|hit| &name[hit]).collect()
        };
        assert_eq!(hits("ar", "Næste år"), ["år"]);
        assert_eq!(hits("næaa", "Næste år"), ["Næ", "å"]);
        assert_eq!(hits("job", "日本 Job"), ["Job"]);
        assert_eq!(hits("x", "Næste år"), [""; 0]);
    }
}
