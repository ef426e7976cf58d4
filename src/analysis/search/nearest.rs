//! Finds the names nearest to a typed text, for "did you mean …?" when nothing matches. They never enter a figure.

use std::{collections::HashSet, mem};

use crate::{
    analysis::search::{
        names::NameList,
        query::fold::{Needle, push_folded},
    },
    model::{columns::ColumnId, dataset::Dataset},
};

/// At most so many are offered.
const MOST: usize = 3;

/// The most words of a text that is near a name. A longer one is a paste or a held key, and each more letter of it costs nothing.
const MOST_WORDS: usize = 24;

/// The typed words, and the room in which names are compared with them.
struct Typed {
    /// The words, folded; none where there are more than a name has.
    words: Vec<String>,
    /// The edits that turn each of them into the nearest word of a name.
    edits: Vec<Option<usize>>,
    /// A word of a name, folded.
    folded: String,
    /// Rows of the table that counts edits.
    rows: [Vec<usize>; 3],
}

/// The names of areas, initiatives and funding sources that are nearest to the typed words; none that is far off. Visits every
/// line, and gives up once it `is_wanted` no more.
pub fn nearest<'d>(dataset: &'d Dataset, typed: &str, is_wanted: impl Fn() -> bool) -> Vec<&'d str> {
    let names = dataset.initiatives().map(|id| dataset.name(id));
    let mut seen = HashSet::new();
    let sources = dataset.initiatives().filter(move |&id| seen.insert(dataset.initiative(id).funding));
    let sources = sources.flat_map(|id| dataset.funding(id));
    nearest_of(area_names(dataset).chain(names).chain(sources).take_while(|_| is_wanted()), typed)
}

/// The names of areas and lines in which a text occurs, else those that are nearest to it.
pub fn meant_by<'d>(dataset: &'d Dataset, typed: &str) -> Vec<&'d str> {
    let (needle, mut seen) = (Needle::new(typed.trim()), HashSet::new());
    let lines = dataset.initiatives().map(|id| dataset.name(id));
    let having = area_names(dataset).chain(lines).filter(|name| !needle.is_empty() && needle.occurs_in(name));
    let having: Vec<&str> = having.filter(|name| seen.insert(*name)).take(MOST).collect();
    if having.is_empty() { nearest(dataset, typed, || true) } else { having }
}

/// The names of areas alone that are nearest to what was typed.
pub fn nearest_areas<'d>(dataset: &'d Dataset, typed: &str) -> Vec<&'d str> {
    nearest_of(area_names(dataset), typed)
}

/// Returns `true` if a text has more words than a name.
pub fn is_near_none(typed: &str) -> bool {
    words(typed).nth(MOST_WORDS).is_some()
}

/// The places of the names that are nearest to what was typed, the nearest first.
pub fn nearest_entries(names: &NameList, typed: &str) -> Vec<usize> {
    let mut typed = Typed::new(typed);
    if typed.words.is_empty() {
        return Vec::new();
    }
    let distances =
        names.iter().enumerate().filter_map(|(place, name)| Some((typed.distance(name)?, name.len(), place)));
    let mut near: Vec<(usize, usize, usize)> = distances.collect();
    near.sort_unstable();
    near.into_iter().map(|(.., place)| place).collect()
}

/// The year whose label has the number nearest to the one that was typed, where there are numbers at all.
pub fn nearest_year(dataset: &Dataset, typed: &str) -> Option<ColumnId> {
    let wanted = number(typed)?;
    dataset
        .columns()
        .filter_map(|year| Some((number(dataset.label(year))?.abs_diff(wanted), year)))
        .min()
        .map(|(_, year)| year)
}

/// The first number in a text.
fn number(text: &str) -> Option<u64> {
    text.split(|letter: char| !letter.is_ascii_digit()).find(|part| !part.is_empty())?.parse().ok()
}

fn area_names(dataset: &Dataset) -> impl Iterator<Item = &str> {
    dataset.areas().map(|area| dataset.area(area).name.as_str())
}

fn nearest_of<'d>(names: impl Iterator<Item = &'d str>, typed: &str) -> Vec<&'d str> {
    let mut typed = Typed::new(typed);
    let mut offered: Vec<((usize, usize), &str)> = Vec::new();
    if typed.words.is_empty() {
        return Vec::new();
    }
    for name in names {
        let Some(distance) = typed.distance(name).map(|distance| (distance, name.len())) else { continue };
        let place = offered.partition_point(|&(other, _)| other <= distance);
        let is_known = |&(_, other): &(_, &str)| Needle::new(other).equals(name);
        if place < MOST && !offered.iter().any(is_known) {
            offered.insert(place, (distance, name));
            offered.truncate(MOST);
        }
    }
    offered.into_iter().map(|(_, name)| name).collect()
}

/// The words of a text that are long enough to be told from others.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.chars().nth(2).is_some())
}

impl Typed {
    fn new(text: &str) -> Self {
        let folded = |word| {
            let mut folded = String::new();
            push_folded(word, &mut folded);
            folded
        };
        let near = if is_near_none(text) { "" } else { text };
        let words: Vec<String> = words(near).map(folded).collect();
        Self { edits: vec![None; words.len()], words, folded: String::new(), rows: Default::default() }
    }

    /// The distance of the typed words from the nearest words of a name; none where one of them is nowhere near.
    fn distance(&mut self, name: &str) -> Option<usize> {
        let Self { words: typed, edits: nearest, folded, rows } = self;
        nearest.fill(None);
        for other in words(name) {
            folded.clear();
            push_folded(other, folded);
            for (word, nearest) in typed.iter().zip(&mut *nearest) {
                let found = edits(word.as_bytes(), folded.as_bytes(), rows);
                *nearest = nearest.iter().copied().chain(found).min();
            }
        }
        nearest.iter().copied().sum()
    }
}

/// The number of letters to add, take away or exchange, with each other or for others, to make one word the beginning of the other;
/// none where that is more than a third of them, or where the other goes on far beyond what is only alike: "egen" is not near
/// "gennem". `rows` is room for the table of these numbers.
fn edits(word: &[u8], other: &[u8], rows: &mut [Vec<usize>; 3]) -> Option<usize> {
    let most = word.len() / 3;
    let length = other.len();
    // The rest of a longer word costs nothing: "perspektv" is near "perspektivet".
    let other = &other[..other.len().min(word.len() + most)];
    // Each letter that the other word lacks takes an edit, so most words are told apart at a glance.
    let letters = |text: &[u8]| text.iter().fold(0_u32, |letters, letter| letters | 1 << (letter % 32));
    let lacking = letters(word) & !letters(other);
    if other.len() + most < word.len() || lacking.count_ones() as usize > most {
        return None;
    }
    let [two_before, before, row] = rows;
    for row in [&mut *two_before, &mut *before, &mut *row] {
        row.clear();
        row.extend(0..=other.len());
    }
    let mut least_before = 0;
    for (at, letter) in word.iter().enumerate() {
        row[0] = at + 1;
        for (column, candidate) in other.iter().enumerate() {
            let exchanged = before[column] + usize::from(letter != candidate);
            let is_turned = at > 0 && column > 0 && word[at - 1] == *candidate && other[column - 1] == *letter;
            let turned = if is_turned { two_before[column - 1] + 1 } else { usize::MAX };
            row[column + 1] = exchanged.min(before[column + 1] + 1).min(row[column] + 1).min(turned);
        }
        let least = row.iter().copied().min().unwrap_or(0);
        if least.min(least_before) > most {
            return None;
        }
        least_before = least;
        mem::swap(two_before, before);
        mem::swap(before, row);
    }
    let is_near = |&(beginning, edits): &(usize, usize)| edits == 0 || 3 * (length - beginning) <= 2 * word.len();
    let beginnings = before.iter().copied().enumerate().skip(1).filter(is_near);
    beginnings.map(|(_, edits)| edits).min().filter(|&edits| edits <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_wrong_is_one_edit_and_a_longer_word_costs_nothing() {
        let edits = |word: &str, other: &str| edits(word.as_bytes(), other.as_bytes(), &mut Default::default());
        assert_eq!(edits("perspektv", "perspektiv"), Some(1));
        assert_eq!(edits("perspektiv", "perspektiver"), Some(0));
        assert_eq!(edits("sabah", "sabaah"), Some(1));
        assert_eq!(edits("yaer", "year"), Some(1), "two letters that stand the wrong way round");
        assert_eq!(edits("exprot", "export"), Some(1));
        assert_eq!(edits("virksomhds", "virksomhedsrettet"), Some(1));
        assert_eq!(edits("egen", "gennem"), None, "too much of it was not typed");
        assert_eq!(edits("mino", "fisk"), None);
        assert_eq!(edits("perspektiv", "pers"), None);
        assert_eq!(edits("sabaah", "haabas"), None, "the same letters in another order");
    }
}
