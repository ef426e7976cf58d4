//! Filters, applied to each line the slow way.

use indsats::{
    locale::{Language, Message},
    model::period::Period,
};
use unicode_normalization::UnicodeNormalization as _;

use super::{
    facts::{Facts, Line},
    figure::{Blank, Change, change},
    parsed_screen::spaced,
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
    Expired,
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
        let mut words: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            match words.last_mut() {
                // A key or a sign stands before its value, with a space between them or not.
                Some(last) if BOUNDS.contains(&last.as_str()) || is_key(last, facts) => last.push_str(word),
                _ => words.push(word.to_owned()),
            }
        }
        let terms: Vec<Term> = words.iter().filter_map(|word| term(word, facts, language)).collect();
        (!terms.is_empty()).then_some(Self(terms))
    }

    /// For each line, whether it is shown.
    pub fn find(&self, facts: &Facts, basis: usize, period: Period) -> Vec<bool> {
        facts
            .lines
            .iter()
            .enumerate()
            .map(|(place, line)| {
                self.0.iter().all(|term| match term {
                    Term::Word(place, letters, exactly) => has(facts, line, *place, letters, *exactly),
                    _ => true,
                }) && self.0.iter().all(|term| holds(facts, place, term, (basis, period)))
            })
            .collect()
    }
}

const BOUNDS: [&str; 4] = [">=", "<=", ">", "<"];

fn is_key(word: &str, facts: &Facts) -> bool {
    const KEYS: [&str; 14] = [
        "kilde", "funding", "omrade", "omraade", "area", "note", "notes", "udloeber", "udlober", "expires", "er", "is",
        "aar", "year",
    ];
    let key = word.strip_suffix(':').map(sought);
    key.is_some_and(|key| KEYS.contains(&key.iter().collect::<String>().as_str()) || dimension(&key, facts).is_some())
}

/// The dimension of a key: its own, or its label in any language where that is one word.
fn dimension(key: &[char], facts: &Facts) -> Option<usize> {
    let one_word = |label: &&str| !label.contains(char::is_whitespace);
    facts.dimensions.iter().position(|(name, label)| {
        is(key, name) || label.all().filter(one_word).any(|label| is(key, &label.to_lowercase()))
    })
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
            "er" | "is" if ["udløbet", "expired"].contains(&value) => return Some(Term::Expired),
            key => {
                let key: Vec<char> = key.chars().collect();
                dimension(&key, facts).map(Where::Class)
            }
        };
        if let Some(place) = place {
            let can_be_nothing = exactly && place != Where::Area;
            return (!letters.is_empty() || can_be_nothing).then_some(Term::Word(place, letters, exactly));
        }
    }
    for bound in BOUNDS {
        let Some(number) = word.strip_prefix(bound) else { continue };
        // In the words that are typed here only "1.000" can be read in two ways.
        let plain = match (number, language) {
            ("1.000", Language::Danish) => "1000".to_owned(),
            _ => number.replace(',', "."),
        };
        // Digits stand on both sides of a mark.
        let is_plain = plain.chars().all(|sign| sign.is_ascii_digit() || ".-".contains(sign))
            && plain.trim_start_matches('-').starts_with(|sign: char| sign.is_ascii_digit())
            && plain.ends_with(|sign: char| sign.is_ascii_digit());
        if let Some(number) = plain.parse::<rust_decimal::Decimal>().ok().filter(|_| is_plain) {
            let parts = number * rust_decimal::Decimal::from(PARTS);
            return Some(Term::Amount(bound.to_owned(), parts.try_into().unwrap()));
        }
        break;
    }
    Some(Term::Word(Where::Anywhere, sought(word), false))
}

/// True where a word occurs in a line's texts, is the abbreviation of a word there, or the words that one stands for are there.
fn has(facts: &Facts, line: &Line, place: Where, letters: &[char], exactly: bool) -> bool {
    let spelt_out = facts
        .abbreviations
        .iter()
        .filter(|(_, meaning)| !exactly && meaning.all().any(|meaning| occurs(letters, meaning)));
    let short: Vec<&str> = spelt_out.flat_map(|(short, _)| short.all()).filter(|short| !short.is_empty()).collect();
    let shortened =
        facts.abbreviations.iter().filter(|(short, _)| !exactly && short.all().any(|short| is(letters, short)));
    let long: Vec<Vec<char>> = shortened.flat_map(|(_, meaning)| meaning.all()).map(sought).collect();
    let found = |text: &String| {
        if exactly {
            return is(letters, &spaced(text));
        }
        let is_open = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
        let is_alone = |(at, short): (usize, &str)| {
            is_open(text[..at].chars().next_back()) && is_open(text[at + short.len()..].chars().next())
        };
        occurs(letters, text)
            || short.iter().any(|short| text.match_indices(short).any(is_alone))
            || long.iter().any(|long| occurs(long, text))
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

/// True where a condition on figures holds in a period: of all years, new or expired in any and amounts together.
fn holds(facts: &Facts, line: usize, term: &Term, (basis, period): (usize, Period)) -> bool {
    let (basis, cells) = (&facts.columns.bases[basis], &facts.lines[line].cells);
    let years = &basis.years;
    let is_there = |place: usize| cells[years[place]].is_there();
    let is_shown = |place: usize| period.is_all() || facts.years_of(period).contains(&years[place]);
    // "`ny` (new) and `udløbet` (expired: last amount the year before)"
    let became = |word: Message| {
        let mut shown = (1..years.len()).filter(|&place| is_shown(place));
        shown.any(|place| change(basis, cells, (years[place - 1], years[place])) == Change::Word(word))
    };
    match term {
        Term::Word(..) => true,
        Term::New => became(Message::ChangeNew),
        Term::Expired => became(Message::ChangeExpired),
        Term::Expires(label) => {
            let is_it = |&year: &usize| {
                let column = &facts.columns.all[year];
                is(label, column.label.own()) || column.year.as_ref().is_some_and(|year| is(label, year))
            };
            years.iter().position(is_it).is_some_and(|place| {
                let is_blank_next = years.get(place + 1).is_some_and(|&next| cells[next].blank != Blank::No);
                is_there(place) && !is_blank_next && !(place + 1..years.len()).any(is_there)
            })
        }
        Term::Amount(bound, limit) => facts.line(line, period).amount.is_some_and(|amount| match bound.as_str() {
            ">" => amount > *limit,
            ">=" => amount >= *limit,
            "<" => amount < *limit,
            _ => amount <= *limit,
        }),
    }
}
