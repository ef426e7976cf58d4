//! Words by which the headings and rows of budgets in several languages say what they are. All are in small letters.

use crate::format::table::heading::phase_of;

/// A hint that the words of a heading give of its column.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Hint {
    /// A heading with lines under it.
    Area,
    /// A line of the budget.
    Initiative,
    /// The programme or decision that pays.
    Funding,
    /// Whose money it is.
    Financing,
    /// Another way to sort lines.
    Class,
    /// A remark or a source.
    Note,
    /// A number that stands for a name.
    Code,
    /// A place in an order.
    Order,
    /// A year.
    Year,
    /// The name of the figure of a year.
    Measure,
    /// An amount.
    Amount,
    /// A share of other amounts.
    PerCent,
}

/// The hints in the order in which they are tried: a "fund code" is a code, a "source table" a note.
const HINTS: [(Hint, &[&str]); 12] = [
    (Hint::PerCent, &["%", "percent", "procent", "prozent", "pct", "share", "andel", "anteil"]),
    (Hint::Order, &["order", "sort", "rækkefølge", "reihenfolge", "lfd", "index"]),
    (
        Hint::Note,
        &[
            "note",
            "notes",
            "comment",
            "comments",
            "bemærkning",
            "bemærkninger",
            "anmærkning",
            "url",
            "link",
            "source",
            "remark",
            "remarks",
            "anmerkung",
        ],
    ),
    (Hint::Code, &["code", "id", "nr", "no", "number", "nummer", "kode", "kontonr", "key", "schlüssel"]),
    (Hint::Financing, &["financing", "financed", "finansieret", "internal", "external", "egne", "eksterne"]),
    (Hint::Measure, &["measure", "version", "phase", "fase", "stage", "scenario"]),
    (Hint::Year, &["year", "år", "jahr", "ar", "année", "jaar", "period", "periode", "budgetår"]),
    (
        Hint::Funding,
        &[
            "fund",
            "funds",
            "funding",
            "finansiering",
            "finansieringskilde",
            "kilde",
            "pulje",
            "grant",
            "fonds",
            "förderung",
        ],
    ),
    (
        Hint::Class,
        &[
            "type",
            "kind",
            "category",
            "art",
            "arter",
            "klasse",
            "class",
            "economic",
            "object",
            "nature",
            "standardkonto",
            "district",
            "region",
            "status",
            "direction",
            "flow",
            "distrikt",
            "bydel",
        ],
    ),
    (
        Hint::Amount,
        &[
            "amount", "beløb", "betrag", "value", "mio", "kr", "kroner", "budget", "total", "cost", "sum", "belopp",
            "montant", "eur", "usd", "gbp", "dkk", "paid",
        ],
    ),
    (
        Hint::Initiative,
        &[
            "initiative",
            "indsats",
            "initiativ",
            "description",
            "item",
            "project",
            "projekt",
            "line",
            "formål",
            "purpose",
            "underkonto",
            "maßnahme",
            "aktivitet",
            "titel",
        ],
    ),
    (
        Hint::Area,
        &[
            "area",
            "område",
            "department",
            "ministry",
            "paragraf",
            "agency",
            "portfolio",
            "division",
            "bereich",
            "bezirk",
            "forvaltning",
            "udvalg",
            "sector",
            "sektor",
            "country",
            "state",
            "service",
            "directorate",
            "hovedområde",
            "aktivitetsområde",
            "kapitel",
            "amt",
            "dezernat",
            "organisation",
            "program",
            "programme",
            "outcome",
        ],
    ),
];

/// The words of a text, in small letters. `account_type` and "Fund Code" are two words.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|sign: char| !sign.is_alphanumeric() && sign != '%')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// A hint that the words of a heading give of its column.
pub fn hints(heading: &str) -> Vec<Hint> {
    let words: Vec<String> = words(heading).collect();
    let says = |known: &[&str]| {
        words.iter().any(|word| known.contains(&word.as_str()) || word.contains('%') && known.contains(&"%"))
    };
    HINTS.iter().filter(|(_, known)| says(known)).map(|(hint, _)| *hint).collect()
}

const TOTAL: [&str; 16] = [
    "total",
    "totals",
    "i alt",
    "ialt",
    "sum",
    "summe",
    "gesamt",
    "insgesamt",
    "totalt",
    "subtotal",
    "sammenlagt",
    "totaal",
    "gesamtsumme",
    "grand total",
    "sub-total",
    "samlet",
];

/// The subject of a total by its name, where the name is one of a total: "Total (€)" is of "(€)", "Job og uddannelse i alt" of that area.
pub fn total_of(name: &str) -> Option<&str> {
    let name = name.trim();
    let rest = name.trim_start_matches(|sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ' '));
    if let Some(rest) = rest.strip_prefix('=') {
        return Some(rest.trim());
    }
    let small = name.to_lowercase();
    let ends = |at: usize| small[at..].chars().next().is_none_or(|sign| !sign.is_alphanumeric());
    let begins = |at: usize| small[..at].chars().next_back().is_none_or(|sign| !sign.is_alphanumeric());
    // Small letters of other lengths would move the places.
    if small.len() != name.len() {
        return None;
    }
    for word in TOTAL {
        if small.starts_with(word) && ends(word.len()) {
            return Some(
                name[word.len()..].trim_matches(|sign: char| matches!(sign, ' ' | ':' | ',' | '-' | '–' | '=')),
            );
        }
        if small.ends_with(word) && begins(small.len() - word.len()) {
            return Some(
                name[..small.len() - word.len()].trim_matches(|sign: char| matches!(sign, ' ' | ':' | ',' | '-' | '–')),
            );
        }
    }
    None
}

/// Returns `true` if what a total is of is everything: "I alt for alle områder".
pub fn is_of_everything(of: &str) -> bool {
    const ALL: [&str; 12] = [
        "alle", "all", "samtlige", "samlet", "samlede", "hele", "grand", "overall", "whole", "aller", "alla", "gesamt",
    ];
    words(of).any(|word| ALL.contains(&word.as_str()))
}

/// Returns `true` if a title or the name of a total says that it is of others' money, and of no other: "Eksternt finansierede indsatser".
pub fn says_external(text: &str) -> bool {
    const WITHOUT: [&str; 10] =
        ["uden", "ekskl", "eksklusive", "ikke", "without", "excluding", "excl", "except", "ohne", "exkl"];
    let words: Vec<String> = words(text).collect();
    let is_negated = words.iter().any(|word| WITHOUT.contains(&word.as_str()));
    words.iter().any(|word| is_of_others(word)) && !words.iter().any(|word| is_own(word)) && !is_negated
}

/// Returns `true` if the name of a total says that it is of own money, and of no other.
pub fn says_internal(text: &str) -> bool {
    let words: Vec<String> = words(text).collect();
    words.iter().any(|word| is_own(word)) && !words.iter().any(|word| is_of_others(word))
}

fn is_of_others(word: &str) -> bool {
    ["ekstern", "extern"].iter().any(|start| word.starts_with(start))
}

fn is_own(word: &str) -> bool {
    word.starts_with("intern") && !word.starts_with("internation") || matches!(word, "egne" | "eigene" | "own")
}

/// The one measure that a title names: "Regnskab for skoler".
pub fn single_measure(title: &str) -> Option<String> {
    const SHORTEST: usize = 4;
    let mut named: Vec<&str> = title
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| word.len() >= SHORTEST && phase_of(word).is_some())
        .collect();
    named.dedup_by_key(|word| word.to_lowercase());
    match named[..] {
        [only] => Some(only.to_owned()),
        _ => None,
    }
}

/// Returns `true` if a row is a part of the one above it: "heraf løn".
pub fn is_of_which(name: &str) -> bool {
    const OF_WHICH: [&str; 10] =
        ["heraf", "deraf", "herav", "hvoraf", "darunter", "davon", "of which", "varav", "dont", "waarvan"];
    let small = name.trim_start_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase();
    OF_WHICH.iter().any(|word| small.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

/// Whose money a cell says it is; none where it says something else.
pub fn is_external(text: &str) -> Option<bool> {
    const INTERNAL: [&str; 6] = ["internal", "intern", "interne", "egne", "own", "egne midler"];
    const EXTERNAL: [&str; 6] = ["external", "ekstern", "eksterne", "extern", "externe", "eksterne midler"];
    let small = text.to_lowercase();
    match () {
        () if INTERNAL.contains(&small.as_str()) => Some(false),
        () if EXTERNAL.contains(&small.as_str()) => Some(true),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_say_what_their_columns_are() {
        assert_eq!(hints("account_type"), [Hint::Class]);
        assert_eq!(hints("Fund Code"), [Hint::Code, Hint::Funding]);
        assert_eq!(hints("Absorption (%)")[0], Hint::PerCent);
        assert_eq!(hints("Mio. kr."), [Hint::Amount]);
        assert_eq!(hints("budget_year")[0], Hint::Year);
        assert_eq!(hints("Teilplanzeile"), []);
    }

    #[test]
    fn totals_are_known_by_their_words_and_no_other_names() {
        assert_eq!(total_of("Total (€)"), Some("(€)"));
        assert_eq!(total_of("TOTAL"), Some(""));
        assert_eq!(total_of("Job og uddannelse i alt"), Some("Job og uddannelse"));
        assert_eq!(total_of("10 = Ordentliche Erträge"), Some("Ordentliche Erträge"));
        assert_eq!(total_of("I alt, egne midler"), Some("egne midler"));
        for name in ["Totalforsvaret", "Gesamtschule Nippes", "Summer schools", "01 - Steuern"] {
            assert_eq!(total_of(name), None, "{name}");
        }
    }

    #[test]
    fn titles_say_whose_money_it_is_and_which_measure() {
        assert!(says_external("Ekstern finansierede integrationsindsatser") && says_external("externally funded"));
        for title in ["Uden eksterne midler", "Interne og eksterne midler", "Skoler"] {
            assert!(!says_external(title), "{title}");
        }
        assert!(says_internal("heraf egne midler") && !says_internal("Internationale skoler"));
        assert!(is_of_everything("for alle områder") && !is_of_everything("Job og uddannelse"));
        assert_eq!(single_measure("Regnskab for skoler").as_deref(), Some("Regnskab"));
        assert_eq!(single_measure("Budget og regnskab"), None);
    }

    #[test]
    fn parts_of_a_row_are_known_by_their_first_word() {
        assert!(is_of_which("Heraf løn") && is_of_which("- darunter: Zinsen") && is_of_which("of which wages"));
        assert!(!is_of_which("Donthe") && !is_of_which("Løn heraf"));
    }
}
