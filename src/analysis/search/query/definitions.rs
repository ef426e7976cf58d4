//! Defines the terms of a query, each once with its words in every language: the parser reads them, the prompt lists and
//! completes them, and the help of the commands describes them.

use crate::{
    analysis::search::query::{
        fold::Needle,
        quotation::quoted,
        term::{Bound, Term, TextPlace},
    },
    locale::{Language, vocabulary::Vocabulary},
};

/// One word for each language, in the order of [`Language::ALL`].
type Words<T = &'static str> = [T; Language::ALL.len()];

/// A term with a colon.
pub(super) struct Definition {
    /// The words before the colon: of each language the one that is shown, then others that are understood.
    keys: Words<&'static [&'static str]>,
    value: TermValue,
}

/// The part of a term after its colon.
enum TermValue {
    /// A text that occurs in one kind of place.
    TextIn(TextPlace),
    /// The label of the last year with an amount, such as this one.
    LastYear(&'static str),
    /// One fixed word.
    Word(Words, Term),
}

/// The words for where money comes from, as a person may say it.
const FUNDING_DA: &[&str] = &["kilde", "kilder", "finansiering", "finansieringskilde"];
const FUNDING_EN: &[&str] = &["funding", "finance", "source", "sources"];

/// Every term with a colon, in the order in which they are listed.
pub(super) static DEFINITIONS: [Definition; 6] = [
    Definition { keys: [FUNDING_DA, FUNDING_EN], value: TermValue::TextIn(TextPlace::Funding) },
    Definition { keys: [&["område", "områder"], &["area", "areas"]], value: TermValue::TextIn(TextPlace::Area) },
    Definition { keys: [&["note", "noter"], &["note", "notes"]], value: TermValue::TextIn(TextPlace::Note) },
    Definition { keys: [&["er"], &["is"]], value: TermValue::Word(["ny", "new"], Term::New) },
    Definition { keys: [&["er"], &["is"]], value: TermValue::Word(["udløbet", "expired"], Term::Expired) },
    Definition { keys: [&["udløber"], &["expires"]], value: TermValue::LastYear("2020") },
];

/// Every sign before an amount; one that begins with another comes before it.
pub(super) const BOUNDS: [(&str, Bound); 5] =
    [(">=", Bound::AtLeast), ("<=", Bound::AtMost), (">", Bound::Above), ("<", Bound::Below), ("=", Bound::Exactly)];

/// Examples of terms about amounts.
pub const AMOUNT_EXAMPLES: [&str; 3] = [">2", "<0,5", "=4,2"];

impl Definition {
    /// The condition that was typed as `key:value`, if this term is meant.
    pub(super) fn term(&self, key: &Needle, value: &Needle, exactly: bool) -> Option<Term> {
        if !self.has_key(key) {
            return None;
        }
        match &self.value {
            TermValue::TextIn(place) => Some(Term::Occurs { needle: value.clone(), only: Some(*place), exactly }),
            TermValue::LastYear(_) => Some(Term::Expires(value.clone())),
            TermValue::Word(words, term) => words.iter().any(|word| value.equals(word)).then(|| term.clone()),
        }
    }

    /// Returns `true` if a key is one of this term, whatever its value.
    pub(super) fn has_key(&self, key: &Needle) -> bool {
        self.keys.iter().copied().flatten().any(|name| key.equals(name))
    }

    /// Returns `true` if a key is the one that this term is listed under in a language; the others yield to keys of a dataset.
    pub(super) fn is_listed(&self, key: &Needle) -> bool {
        self.keys.iter().filter_map(|names| names.first()).any(|name| key.equals(name))
    }

    /// Returns `true` if a value may become that of this term as it is typed on.
    pub(super) fn may_become(&self, value: &Needle) -> bool {
        match &self.value {
            TermValue::Word(words, _) => {
                words.iter().any(|word| Needle::new(word).as_str().starts_with(value.as_str()))
            }
            TermValue::TextIn(_) | TermValue::LastYear(_) => true,
        }
    }

    /// Returns `true` if a text such as `er:` is the beginning of a term with a fixed word.
    pub(super) fn is_begun(&self, text: &str) -> bool {
        let takes_a_word = matches!(self.value, TermValue::Word(..));
        let key = text.strip_suffix(':').unwrap_or_default();
        takes_a_word && self.keys.iter().copied().flatten().any(|name| *name == key)
    }

    /// The term as it is typed: `kilde:`, `er:ny`.
    fn spelling(&self, language: Language) -> String {
        let key = self.keys[language as usize].first().copied().unwrap_or_default();
        match &self.value {
            TermValue::Word(words, _) => format!("{key}:{}", words[language as usize]),
            TermValue::TextIn(_) | TermValue::LastYear(_) => format!("{key}:"),
        }
    }

    /// The term in all languages, as the help writes it: "`udløber:2020` or `expires:2020`".
    fn described(&self, or: &str) -> String {
        let example = if let TermValue::LastYear(example) = self.value { example } else { "" };
        let mut spellings = Language::ALL.map(|language| format!("`{}{example}`", self.spelling(language))).to_vec();
        spellings.dedup();
        spellings.join(&format!(" {or} "))
    }
}

/// The keys nearest to one that is none, as they are typed in a language, the nearest first.
pub fn nearest_keys(typed: &str, language: Language) -> Vec<String> {
    let typed = Needle::new(typed);
    let edits = |name: &&str| strsim::damerau_levenshtein(typed.as_str(), Needle::new(name).as_str());
    let near = DEFINITIONS.iter().filter_map(|definition| {
        let names = definition.keys.iter().copied().flatten().copied();
        let least = names.map(|name| (edits(&name), name.len())).min()?;
        let is_near = least.0 <= 1 + typed.as_str().len() / 6 && least.0 < least.1;
        let key = definition.keys[language as usize].first()?;
        is_near.then(|| (least.0, format!("{key}:")))
    });
    let mut near: Vec<(usize, String)> = near.collect();
    near.sort_by_key(|(edits, _)| *edits);
    near.dedup_by(|one, other| one.1 == other.1);
    near.into_iter().map(|(_, key)| key).collect()
}

/// The terms with a colon as they are typed in a language.
pub fn spellings(language: Language) -> impl Iterator<Item = String> {
    DEFINITIONS.iter().map(move |definition| definition.spelling(language))
}

/// The term that chooses the lines with a name in one kind of place, as it is typed in a language: `område:="Job og uddannelse"`;
/// none for a place without a term in every dataset.
pub fn exactly_in(place: TextPlace, name: &str, language: Language) -> Option<String> {
    let is_it = |definition: &&Definition| matches!(definition.value, TermValue::TextIn(of) if of == place);
    DEFINITIONS.iter().find(is_it).map(|definition| format!("{}={}", definition.spelling(language), quoted(name)))
}

/// Every term in all languages, for a help text in one of them: "`kilde:` or `funding:`, …, `>2`, `<0,5`, `=4,2`".
pub fn described(language: Language) -> String {
    let or = Vocabulary::of(language).or;
    let amounts = AMOUNT_EXAMPLES.map(|example| format!("`{example}`"));
    DEFINITIONS.iter().map(|definition| definition.described(or)).chain(amounts).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::search::query::{Query, reader::QueryReader},
        locale::{Locale, Message},
    };

    #[test]
    fn terms_are_listed_in_the_language_and_described_in_all() {
        let spelt = |language| spellings(language).collect::<Vec<_>>().join(" ");
        assert_eq!(spelt(Language::Danish), "kilde: område: note: er:ny er:udløbet udløber:");
        assert_eq!(spelt(Language::English), "funding: area: note: is:new is:expired expires:");
        assert_eq!(
            described(Language::English),
            "`kilde:` or `funding:`, `område:` or `area:`, `note:`, `er:ny` or `is:new`, `er:udløbet` or `is:expired`, \
             `udløber:2020` or `expires:2020`, `>2`, `<0,5`, `=4,2`"
        );
    }

    #[test]
    fn every_spelling_is_read_as_a_term_and_the_help_of_the_keys_names_no_other() {
        for language in Language::ALL {
            let help = Locale::new(language).text(Message::DoFind);
            let (typed, _) = help.split_once(';').unwrap();
            let named =
                typed.split_whitespace().skip(1).filter(|word| word.contains([':', '>', '<'])).map(str::to_owned);
            for term in spellings(language).chain(named) {
                let typed = if term.ends_with(':') { format!("{term}x") } else { term.clone() };
                let query = Query::parse(&typed, &QueryReader::plain(language));
                assert!(!query.is_empty() && query.words().is_empty(), "{term}");
            }
        }
    }
}
