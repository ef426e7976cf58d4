//! The facts that a typed text is read by: the language of its numbers, and the terms that a dataset adds.

use crate::{
    analysis::search::query::{
        definitions::{exactly_in, nearest_keys, spellings},
        fold::Needle,
        quotation::quoted,
        term::{Term, TextPlace},
    },
    locale::{Language, Locale, Message, vocabulary::Vocabulary},
    model::{
        dataset::Dataset,
        dimension::{Dimension, DimensionId},
        localized::Localized,
    },
};

/// At most so many keys are offered for one that is none.
const MOST_KEYS: usize = 2;

/// The language and the terms of a dataset.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct QueryReader {
    language: Language,
    /// The terms of the dataset's dimensions.
    keys: Vec<Key>,
    /// The names of the dimensions in every language; none of no dataset in particular. The lines without a class are called after them.
    dimensions: Option<Vec<(DimensionId, Localized)>>,
}

/// A dimension as a term.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Key {
    dimension: DimensionId,
    /// The word that is listed, then all that are understood.
    words: Vec<String>,
}

impl QueryReader {
    /// The reader of queries about a dataset.
    pub fn of(dataset: &Dataset, language: Language) -> Self {
        let keys = dataset.dimensions().map(|(id, dimension)| Key { dimension: id, words: words(dimension, language) });
        let name = |dimension: &Dimension| dimension.label.clone().unwrap_or_else(|| dimension.key.as_str().into());
        let dimensions = dataset.dimensions().map(|(id, dimension)| (id, name(dimension))).collect();
        Self { language, keys: keys.collect(), dimensions: Some(dimensions) }
    }

    /// The reader of queries about no dataset in particular.
    pub fn plain(language: Language) -> Self {
        Self { language, keys: Vec::new(), dimensions: None }
    }

    /// The language of numbers.
    pub(super) fn language(&self) -> Language {
        self.language
    }

    /// The dimension that a key names.
    pub(super) fn dimension(&self, key: &Needle) -> Option<DimensionId> {
        let named = self.keys.iter().find(|known| known.words.iter().any(|word| key.equals(word)));
        named.map(|known| known.dimension)
    }

    /// The condition that a text is the name of a group of lines without a source or a class.
    pub(super) fn nameless(&self, text: &Needle) -> Option<Term> {
        let dimensions = self.dimensions.as_ref().filter(|_| !text.is_empty())?;
        let place = Language::ALL.into_iter().find_map(|language| place_without_name(language, dimensions, text))?;
        Some(Term::Occurs { needle: Needle::new(""), only: Some(place), exactly: true })
    }

    /// The term that chooses the lines with exactly this name in a place: `funding:="Budget 2019"`.
    pub fn exactly(&self, place: TextPlace, name: &str) -> Option<String> {
        let own = |dimension: DimensionId| {
            let key = self.keys.iter().find(|key| key.dimension == dimension)?.words.first()?;
            Some(format!("{key}:={}", quoted(name)))
        };
        match place {
            TextPlace::Class(dimension) => own(dimension),
            _ => exactly_in(place, name, self.language),
        }
    }

    /// The keys nearest to one that is none, as they are typed in the language; those of the dataset where they are as near.
    pub fn nearest_keys(&self, typed: &str) -> Vec<String> {
        let (own, typed_key) = (self.keys.iter().flat_map(|key| &key.words), Needle::new(typed));
        let edits = |word: &str| strsim::damerau_levenshtein(Needle::new(word).as_str(), typed_key.as_str());
        let own = own.filter(|word| edits(word) <= 1 + typed_key.as_str().len() / 6).map(|word| format!("{word}:"));
        nearest_keys(typed, self.language).into_iter().chain(own).take(MOST_KEYS).collect()
    }

    /// The terms with a colon as they are typed in the language, those of the dataset last.
    pub fn spellings(&self) -> impl Iterator<Item = String> {
        let own = self.keys.iter().filter_map(|key| key.words.first()).map(|word| format!("{word}:"));
        spellings(self.language).chain(own)
    }

    /// The rest of the one term, in any language, that begins with these letters.
    pub fn completion(&self, begun: &str) -> Option<String> {
        let own = self.keys.iter().flat_map(|key| &key.words).map(|word| format!("{word}:"));
        let all = Language::ALL.into_iter().flat_map(spellings).chain(own);
        let mut rests: Vec<String> =
            all.filter_map(|spelling| spelling.strip_prefix(begun).map(str::to_owned)).collect();
        rests.dedup();
        match rests[..] {
            [ref rest] if !begun.is_empty() => Some(rest.clone()),
            _ => None,
        }
    }
}

/// The place in which lines have no name, where a text is what a language calls such lines. Only who types such a text needs the texts of
/// all languages.
fn place_without_name(language: Language, dimensions: &[(DimensionId, Localized)], text: &Needle) -> Option<TextPlace> {
    let locale = Locale::new(language);
    let is_it = |name: &str| Needle::new(name) == *text;
    // "not stated" is the end of that name.
    let end = Vocabulary::of(language).nothing.first().copied().unwrap_or_default();
    if is_it(&locale.text(Message::NoFunding)) || is_it(end) {
        return Some(TextPlace::Funding);
    }
    let without = |name: &str| locale.fill(Message::NoClass, &[("dimension", name.into())]);
    let mut dimensions = dimensions.iter();
    let (id, _) = dimensions.find(|(_, label)| is_it(&without(label.get(language.code()))))?;
    Some(TextPlace::Class(*id))
}

/// The words for a dimension: its label in the language where that is one word, its key, its labels in other languages.
fn words(dimension: &Dimension, language: Language) -> Vec<String> {
    let label = dimension.label.as_ref();
    let first = label.map(|label| label.get(language.code()));
    let others = label.into_iter().flat_map(Localized::all);
    let mut words: Vec<String> = first
        .into_iter()
        .chain([dimension.key.as_str()])
        .chain(others)
        .filter(|word| !word.contains(char::is_whitespace))
        .map(str::to_lowercase)
        .collect();
    let mut seen = Vec::new();
    words.retain(|word| {
        !seen.contains(word) && {
            seen.push(word.clone());
            true
        }
    });
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_beginning_of_one_term_only_is_completed() {
        let reader = QueryReader::plain(Language::Danish);
        assert_eq!(reader.completion("fu").as_deref(), Some("nding:"));
        assert_eq!(reader.completion("er:u").as_deref(), Some("dløbet"));
        for begun in ["", "e", "er:", "x"] {
            assert_eq!(reader.completion(begun), None, "{begun}");
        }
    }

    #[test]
    fn a_dimension_is_a_term_by_its_key_and_by_its_labels() {
        let labels = [("da", "Art"), ("en", "Kind of expense")].map(|(code, text)| (code.into(), text.into()));
        let kind = Dimension { key: "slags".into(), label: Some(Localized::new(labels.into(), None)) };
        assert_eq!(words(&kind, Language::Danish), ["art", "slags"]);
        assert_eq!(words(&kind, Language::English), ["slags", "art"]);
    }
}
