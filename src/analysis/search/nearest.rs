//! Finds the names nearest to a typed text, for "did you mean …?" when nothing matches. They never enter a figure.

use crate::{
    analysis::search::query::fold::Needle,
    model::{column::ColumnId, dataset::Dataset},
};

/// At most so many are offered.
const MOST: usize = 3;

/// The names of areas, initiatives and funding sources that are nearest to the typed words; none that is far off.
pub fn nearest<'d>(dataset: &'d Dataset, typed: &str) -> Vec<&'d str> {
    let lines = dataset.initiatives().flat_map(|id| std::iter::once(dataset.name(id)).chain(dataset.funding(id)));
    nearest_of(area_names(dataset).chain(lines), typed)
}

/// The names of areas alone that are nearest to what was typed.
pub fn nearest_areas<'d>(dataset: &'d Dataset, typed: &str) -> Vec<&'d str> {
    nearest_of(area_names(dataset), typed)
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
    let typed: Vec<Vec<char>> = words(typed).collect();
    let mut found: Vec<(usize, &str)> =
        names.filter_map(|name| distance(&typed, name).map(|distance| (distance, name))).collect();
    found.sort_by_key(|&(distance, name)| (distance, name.len()));
    let mut offered: Vec<&str> = Vec::new();
    for (_, name) in found {
        if offered.len() < MOST && !offered.contains(&name) {
            offered.push(name);
        }
    }
    offered
}

/// The words of a text, folded.
fn words(text: &str) -> impl Iterator<Item = Vec<char>> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.chars().count() > 2);
    words.map(|word| Needle::new(word).as_str().chars().collect())
}

/// The distance of the typed words from the nearest words of a name; none where one of them is nowhere near.
fn distance(typed: &[Vec<char>], name: &str) -> Option<usize> {
    let name: Vec<Vec<char>> = words(name).collect();
    let mut total = 0;
    for word in typed {
        let nearest = name.iter().map(|other| edits(word, other)).min()?;
        if nearest > word.len() / 3 {
            return None;
        }
        total += nearest;
    }
    (!typed.is_empty()).then_some(total)
}

/// The number of letters to add, take away or exchange to make one word the beginning of the other.
fn edits(word: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in word.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = at + 1;
        for (column, candidate) in other.iter().enumerate() {
            let exchanged = diagonal + usize::from(letter != candidate);
            diagonal = row[column + 1];
            row[column + 1] = exchanged.min(diagonal + 1).min(row[column] + 1);
        }
    }
    // The rest of a longer word costs nothing: "perspektv" is near "perspektivet".
    row.into_iter().skip(1).min().unwrap_or(word.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_wrong_is_one_edit_and_a_longer_word_costs_nothing() {
        let edits = |a: &str, b: &str| edits(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>());
        assert_eq!(edits("perspektv", "perspektiv"), 1);
        assert_eq!(edits("perspektiv", "perspektiver"), 0);
        assert_eq!(edits("sabah", "sabaah"), 1);
        assert_eq!(edits("mino", "fisk"), 3);
    }
}
