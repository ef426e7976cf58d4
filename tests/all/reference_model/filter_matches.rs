//! Filters, applied to each line the slow way.

use indsats::{locale::Language, model::period::Period};
use unicode_normalization::UnicodeNormalization as _;

use super::{
    facts::{Facts, Line},
    sums::total,
};
use crate::reckoning::document::PARTS;

/// The field that a word is looked for in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Where {
    Anywhere,
    Area,
    Funding,
    Note,
    /// The class in the dimension of this place.
    Class(usize),
}

/// A condition.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Term {
    Word(Where, Vec<char>, bool),
    New,
    Expires(Vec<char>),
    Amount(String, i128),
}

/// Everything that was typed, as conditions.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Typed(Vec<Term>);

/// The ways to read a letter: the first is how it is read in what is looked for.
fn readings(letter: char) -> Vec<Vec<char>> {
    let letters = |text: &str| text.chars().collect::<Vec<_>>();
    match letter.to_lowercase().next() {
        Some('æ') => vec![letters("ae"), letters("a")],
        Some('ø') => vec![letters("oe"), letters("o")],
        Some('å') => vec![letters("aa"), letters("a")],
        _ => {
            let plain = letter.to_lowercase().nfd();
            vec![plain.filter(|letter| !unicode_normalization::char::is_combining_mark(*letter)).collect()]
        }
    }
}

fn sought(text: &str) -> Vec<char> {
    text.nfc().flat_map(|letter| readings(letter).remove(0)).collect()
}

/// True where a text begins with the letters, and with `whole` also ends with them.
fn begins(text: &[char], sought: &[char], whole: bool) -> bool {
    let Some((&letter, rest)) = text.split_first() else { return sought.is_empty() };
    if sought.is_empty() && !whole {
        return true;
    }
    readings(letter).iter().any(|reading| sought.starts_with(reading) && begins(rest, &sought[reading.len()..], whole))
}

fn occurs(sought: &[char], text: &str) -> bool {
    let letters: Vec<char> = text.nfc().collect();
    (0..=letters.len()).any(|from| begins(&letters[from..], sought, false))
}

fn is(sought: &[char], text: &str) -> bool {
    begins(&text.nfc().collect::<Vec<_>>(), sought, true)
}

impl Typed {
    /// Reads what was typed; nothing where that asks for nothing.
    pub fn read(text: &str, facts: &Facts, language: Language) -> Option<Self> {
        let terms: Vec<Term> = text.split_whitespace().filter_map(|word| term(word, facts, language)).collect();
        (!terms.is_empty()).then_some(Self(terms))
    }

    /// For each line, whether it is shown.
    pub fn find(&self, facts: &Facts, period: Period) -> Vec<bool> {
        facts
            .lines
            .iter()
            .map(|line| {
                self.0.iter().all(|term| match term {
                    Term::Word(place, letters, exactly) => has(facts, line, *place, letters, *exactly),
                    _ => true,
                }) && self.0.iter().all(|term| holds(facts, line, term, period))
            })
            .collect()
    }
}

fn term(word: &str, facts: &Facts, language: Language) -> Option<Term> {
    if ["er:", "is:", ">", "<", ">=", "<="].contains(&word) {
        return None;
    }
    if let Some((key, value)) = word.split_once(':') {
        let (exactly, value) = value.strip_prefix('=').map_or((false, value), |value| (true, value));
        let key = sought(key).into_iter().collect::<String>();
        let letters = sought(value);
        let place = match key.as_str() {
            "kilde" | "funding" => Some(Where::Funding),
            "omrade" | "omraade" | "area" => Some(Where::Area),
            "note" | "notes" => Some(Where::Note),
            "udloeber" | "udlober" | "expires" if letters.is_empty() => return None,
            "udloeber" | "udlober" | "expires" => return Some(Term::Expires(letters)),
            "er" | "is" if ["ny", "new"].contains(&value) => return Some(Term::New),
            key => {
                let key: Vec<char> = key.chars().collect();
                facts.dimensions.iter().position(|(name, _)| is(&key, name)).map(Where::Class)
            }
        };
        if let Some(place) = place {
            let can_be_nothing = exactly && place != Where::Area;
            return (!letters.is_empty() || can_be_nothing).then_some(Term::Word(place, letters, exactly));
        }
    }
    for bound in [">=", "<=", ">", "<"] {
        let Some(number) = word.strip_prefix(bound) else { continue };
        // In the words that are typed here only "1.000" can be read in two ways.
        let plain = match (number, language) {
            ("1.000", Language::Danish) => "1000".to_owned(),
            _ => number.replace(',', "."),
        };
        // Digits stand on both sides of a mark.
        let is_plain = plain.trim_start_matches('-').starts_with(|sign: char| sign.is_ascii_digit())
            && plain.ends_with(|sign: char| sign.is_ascii_digit());
        if let Some(number) = plain.parse::<rust_decimal::Decimal>().ok().filter(|_| is_plain) {
            let parts = number * rust_decimal::Decimal::from(PARTS);
            return Some(Term::Amount(bound.to_owned(), parts.try_into().unwrap()));
        }
        break;
    }
    Some(Term::Word(Where::Anywhere, sought(word), false))
}

/// True where a word occurs in a line's texts, or is the abbreviation of a word there.
fn has(facts: &Facts, line: &Line, place: Where, letters: &[char], exactly: bool) -> bool {
    let spelt_out = facts.abbreviations.iter().filter(|(_, meaning)| !exactly && occurs(letters, meaning));
    let short: Vec<&str> = spelt_out.map(|(short, _)| short.as_str()).collect();
    let found = |text: &String| {
        if exactly {
            return is(letters, text);
        }
        let mut words = text.split(|letter: char| !letter.is_alphanumeric());
        occurs(letters, text) || words.any(|word| short.contains(&word))
    };
    let area = || {
        let areas = line.areas.iter().map(|&area| &facts.areas[area]);
        areas.into_iter().any(|area| {
            let code = area.code.as_ref().filter(|_| place == Where::Anywhere);
            found(&area.name) || area.aliases.iter().chain(code).any(found)
        })
    };
    // Nothing exactly is what lines without any have.
    let any = |texts: &Vec<String>| texts.iter().any(found) || exactly && letters.is_empty() && texts.is_empty();
    match place {
        Where::Area => area(),
        Where::Funding => any(&line.funding),
        Where::Note => any(&line.searched_notes),
        Where::Class(place) => found(&line.classes[place]),
        Where::Anywhere => {
            let own = [&line.funding, &line.searched_notes, &line.classes, &line.codes, &line.aliases];
            area() || own.into_iter().flatten().any(found) || found(&line.name)
        }
    }
}

/// True where a condition on figures holds in a period: of all years, new in any and amounts together.
fn holds(facts: &Facts, line: &Line, term: &Term, period: Period) -> bool {
    let years = facts.years_of(period);
    let amount = total(years.iter().map(|&year| line.amounts[year]));
    let is_new =
        |&year: &usize| year > 0 && line.amounts[year].is_some() && line.amounts[..year].iter().all(Option::is_none);
    match term {
        Term::Word(..) => true,
        Term::New => years.iter().any(is_new),
        Term::Expires(label) => {
            let last = line.amounts.iter().rposition(Option::is_some);
            last.is_some_and(|last| facts.years.iter().position(|name| is(label, name)) == Some(last))
        }
        Term::Amount(bound, limit) => amount.is_some_and(|amount| match bound.as_str() {
            ">" => amount > *limit,
            ">=" => amount >= *limit,
            "<" => amount < *limit,
            _ => amount <= *limit,
        }),
    }
}
