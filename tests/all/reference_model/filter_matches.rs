//! Filters, applied to each line the slow way.

use indsats::model::period::Period;
use unicode_normalization::UnicodeNormalization as _;

use super::facts::{Facts, Line};
use crate::random_dataset::PARTS;

/// The field that a word is looked for in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Where {
    Anywhere,
    Area,
    Funding,
    Note,
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
    pub fn read(text: &str) -> Option<Self> {
        let terms: Vec<Term> = text.split_whitespace().filter_map(term).collect();
        (!terms.is_empty()).then_some(Self(terms))
    }

    /// For each line, whether it is shown.
    pub fn find(&self, facts: &Facts, period: Period) -> Vec<bool> {
        let periods: Vec<Vec<usize>> = facts.years_of(period).into_iter().map(|year| vec![year]).collect();
        facts
            .lines
            .iter()
            .map(|line| {
                self.0.iter().all(|term| match term {
                    Term::Word(place, letters, exactly) => has(facts, line, *place, letters, *exactly),
                    _ => true,
                }) && periods.iter().any(|years| self.0.iter().all(|term| holds(facts, line, term, years[0])))
            })
            .collect()
    }
}

fn term(word: &str) -> Option<Term> {
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
            _ => None,
        };
        if let Some(place) = place {
            return (!letters.is_empty()).then_some(Term::Word(place, letters, exactly));
        }
    }
    for bound in [">=", "<=", ">", "<"] {
        let number = word.strip_prefix(bound).map(|number| number.replace(',', "."));
        let is_plain = |number: &String| {
            let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
            [whole.trim_start_matches('-'), fraction]
                .iter()
                .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
        };
        let number = number.filter(is_plain).and_then(|number| number.parse::<rust_decimal::Decimal>().ok());
        if let Some(number) = number {
            let parts = number * rust_decimal::Decimal::from(PARTS);
            return Some(Term::Amount(bound.to_owned(), parts.try_into().unwrap()));
        }
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
        areas.into_iter().any(|area| found(&area.name) || area.aliases.iter().any(found))
    };
    match place {
        Where::Area => area(),
        Where::Funding => line.funding.iter().any(found),
        Where::Note => line.notes.iter().any(found),
        Where::Anywhere => {
            area() || line.funding.iter().any(found) || line.notes.iter().any(found) || found(&line.name)
        }
    }
}

/// True where a condition on figures holds in a year.
fn holds(facts: &Facts, line: &Line, term: &Term, year: usize) -> bool {
    let amount = line.amounts[year];
    match term {
        Term::Word(..) => true,
        Term::New => year > 0 && amount.is_some() && line.amounts[..year].iter().all(Option::is_none),
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
