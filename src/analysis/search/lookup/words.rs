//! The words of a question, and the phrases in them that name a year or a measure.

use std::ops::Range;

use crate::{
    analysis::search::{
        named::{has_words, measures_named},
        query::{fold::Needle, quotation::is_quotation_mark},
    },
    locale::vocabulary::Vocabulary,
    model::{dataset::Dataset, localized::Localized, measure::BasisId},
};

/// The words of a question, in order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Words<'w>(Vec<Word<'w>>);

/// A word as it was typed. One in quotation marks, or with a key before it, is only searched for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Word<'w> {
    text: &'w str,
    is_free: bool,
}

/// A phrase that names a time.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TimePhrase {
    /// All years together.
    AllYears,
    /// A year or another column; the dataset may not have it.
    Column(String),
}

/// A phrase that names a measure, with all that it may name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct MeasurePhrase {
    pub typed: String,
    pub measures: Vec<BasisId>,
}

impl<'w> Words<'w> {
    pub fn new(text: &'w str) -> Self {
        let mut is_quoted = false;
        let word = |text: &'w str| {
            let marks = text.matches(is_quotation_mark).count();
            let is_free = !is_quoted && marks == 0 && !text.contains(':');
            is_quoted ^= marks % 2 == 1;
            Word { text, is_free }
        };
        Self(text.split_whitespace().map(word).collect())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words as one text.
    pub fn text(&self) -> String {
        self.0.iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
    }

    /// The words without those of some phrases.
    pub fn without(&self, phrases: &[Range<usize>]) -> Self {
        let is_left = |place: &usize| !phrases.iter().any(|phrase| phrase.contains(place));
        Self((0..self.0.len()).filter(is_left).map(|place| self.0[place]).collect())
    }

    /// The words that a test holds for.
    pub fn filtered(&self, mut is_left: impl FnMut(&str) -> bool) -> Self {
        Self(self.0.iter().copied().filter(|word| !word.is_free || is_left(word.text)).collect())
    }

    /// The words that look like years: no name has them by chance.
    pub fn years(&self) -> impl Iterator<Item = &'w str> {
        self.0.iter().filter(|word| word.is_free && is_like_a_year(word.text)).map(|word| word.text)
    }

    /// Returns `true` if there are words and every one looks like a year.
    pub fn are_years(&self) -> bool {
        !self.is_empty() && self.years().count() == self.0.len()
    }

    /// The phrases that name a time, in order: labels and years of the dataset, parts of a label with figures in them, and whatever
    /// looks like a year.
    pub fn times(&self, dataset: &Dataset) -> Vec<(Range<usize>, TimePhrase)> {
        let labels: Vec<&str> = dataset.columns().flat_map(|column| dataset.column(column).label.all()).collect();
        let years = || dataset.columns().filter_map(|column| dataset.column(column).year.as_deref());
        let longest = labels.iter().map(|label| label.split_whitespace().count()).max().unwrap_or(0).max(2);
        self.phrases(longest, |phrase| {
            let needle = Needle::new(phrase);
            let is_label = labels.iter().copied().chain(years()).any(|label| needle.equals(label));
            if !is_label && Vocabulary::all().any(|words| needle.equals(words.all_years)) {
                return Some(TimePhrase::AllYears);
            }
            let is_long = || phrase.contains(|letter: char| letter.is_ascii_digit()) && phrase.chars().count() >= 4;
            let is_part = || is_long() && labels.iter().any(|label| needle.occurs_in(label));
            let is_column = is_label || is_part() || is_like_a_year(phrase) || names_column(dataset, phrase);
            is_column.then(|| TimePhrase::Column(phrase.to_owned()))
        })
    }

    /// The phrases that mean a sum, and so all years where no year is named.
    pub fn sums(&self) -> Vec<Range<usize>> {
        let is_sum = |phrase: &str| {
            let needle = Needle::new(phrase);
            Vocabulary::all().flat_map(|words| words.sums).any(|word| needle.equals(word)).then_some(())
        };
        self.phrases(2, is_sum).into_iter().map(|(phrase, ())| phrase).collect()
    }

    /// The phrases that are the name or the label of a measure, or a part of those of some.
    pub fn measures(&self, dataset: &Dataset) -> Vec<(Range<usize>, MeasurePhrase)> {
        let names = |basis: BasisId| {
            let measure = dataset.basis(basis).measure().map(|measure| &dataset.measures()[measure.index()]);
            let labels = measure.and_then(|measure| measure.label.as_ref()).into_iter().flat_map(Localized::all);
            measure.map(|measure| measure.name.as_str()).into_iter().chain(labels).filter(|name| !name.is_empty())
        };
        let longest = dataset.bases().flat_map(names).map(|name| name.split_whitespace().count()).max().unwrap_or(0);
        self.phrases(longest, |phrase| {
            let needle = Needle::new(phrase);
            let whole = dataset.bases().find(|&basis| names(basis).any(|name| needle.equals(name)));
            // Shorter parts stand in a name by chance.
            let is_long = || phrase.chars().nth(3).is_some();
            let partly = || if is_long() { measures_named(dataset, &[], phrase) } else { Vec::new() };
            let measures = whole.map_or_else(partly, |whole| vec![whole]);
            (!measures.is_empty()).then(|| MeasurePhrase { typed: phrase.to_owned(), measures })
        })
    }

    /// The phrases of at most so many words that can be read, apart from each other, the longest at each place.
    fn phrases<T>(&self, longest: usize, read: impl Fn(&str) -> Option<T>) -> Vec<(Range<usize>, T)> {
        let mut found = Vec::new();
        let mut start = 0;
        while start < self.0.len() {
            let free = self.0[start..].iter().take_while(|word| word.is_free).count().min(longest);
            let phrase = (1..=free).rev().find_map(|length| {
                let words: Vec<&str> = self.0[start..start + length].iter().map(|word| word.text).collect();
                Some((start..start + length, read(&words.join(" "))?))
            });
            start = phrase.as_ref().map_or(start + 1, |(phrase, _)| phrase.end);
            found.extend(phrase);
        }
        found
    }
}

/// Returns `true` if words stand in the label of one column only, and name no measure: "variance" of "Variance to budget".
fn names_column(dataset: &Dataset, phrase: &str) -> bool {
    let is_long = |word: &str| word.chars().count() >= 4;
    if !phrase.split_whitespace().any(is_long) || !measures_named(dataset, &[], phrase).is_empty() {
        return false;
    }
    let words: Vec<Needle> = phrase.split_whitespace().map(Needle::new).collect();
    dataset.columns().filter(|&column| has_words(dataset, column, &words)).count() == 1
}

/// Returns `true` for a year of four figures, with or without a second one: "2019", "2019-20", "FY13-14".
fn is_like_a_year(word: &str) -> bool {
    let word = word.to_lowercase();
    let (rest, least) = match word.strip_prefix("fy") {
        Some(rest) => (rest, 2),
        None => (word.as_str(), 4),
    };
    let mut parts = rest.split(['-', '–', '/']);
    let is_year = |part: &str, least: usize| {
        let is_number = part.bytes().all(|byte| byte.is_ascii_digit());
        let is_plausible =
            part.len() != 4 || part.starts_with("18") || part.starts_with("19") || part.starts_with("20");
        is_number && (part.len() == 4 || part.len() == 2 && least == 2) && is_plausible
    };
    parts.next().is_some_and(|first| is_year(first, least))
        && parts.next().is_none_or(|second| is_year(second, 2))
        && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_told_from_other_numbers() {
        for year in ["2019", "1998", "2019-20", "2019–2020", "2019/20", "FY13-14", "fy2014", "FY14"] {
            assert!(is_like_a_year(year), "{year}");
        }
        for other in ["2.5", "12", "17", "3000", "07.11.01", "13-14", "2019a", "19-20-21", "fy", "", "20205"] {
            assert!(!is_like_a_year(other), "{other}");
        }
    }

    #[test]
    fn quoted_words_and_terms_are_only_searched_for() {
        let years = |text| Words::new(text).years().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(years("\"budget 2020\" 2021 kilde:2022"), ["2021"]);
        assert_eq!(years("kilde:\"budget 2020\" 2021"), ["2021"]);
    }
}
