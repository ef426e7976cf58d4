//! Words by which rows say that they are totals of others, results of totals, or parts.

use crate::format::table::vocabulary::words::words;

/// Words of totals, the longer before those that they begin with.
const TOTAL: [&str; 42] = [
    "grand total",
    "sub-total",
    "subtotal",
    "subtotale",
    "totals",
    "totale",
    "totali",
    "totaux",
    "totalt",
    "total",
    "totaal",
    "i alt",
    "ialt",
    "samlet",
    "sammenlagt",
    "sammanlagt",
    "tilsammen",
    "sum",
    "summe",
    "zwischensumme",
    "teilsumme",
    "endsumme",
    "gesamtsumme",
    "gesamttotal",
    "gesamt",
    "insgesamt",
    "summa",
    "delsumma",
    "suma",
    "razem",
    "ogółem",
    "celkem",
    "spolu",
    "itogo",
    "итого",
    "всего",
    "вкупно",
    "σύνολο",
    "yhteensä",
    "összesen",
    "ukupno",
    "סה\"כ",
];

/// The other first and last words of those that are several.
const PARTS: [&str; 6] = ["grand", "sub", "i", "alt", "סה", "כ"];

/// What a word that begins with the whole is a total of: "Gesamterträge", and no "Gesamtschule".
const OF_THE_WHOLE: [&str; 10] = [
    "erträge",
    "ertrag",
    "aufwendungen",
    "aufwand",
    "ausgaben",
    "einnahmen",
    "einzahlungen",
    "auszahlungen",
    "betrag",
    "kosten",
];
const WHOLE: &str = "gesamt";

/// Words of results: what is left of totals when others are taken off.
const RESULT: [&str; 5] = ["saldo", "saldi", "ergebnis", "resultat", "netto"];

/// Words that are results where a name is nothing else: "Overskud fra Nationalbanken" is a line.
const RESULT_ALONE: [&str; 7] =
    ["surplus", "deficit", "overskud", "underskud", "fehlbetrag", "jahresergebnis", "balance"];

/// The subject of a total by its name, where the name is one of a total: "Total (€)" is of "(€)", "Job og uddannelse i alt" of that area,
/// "03 - Summe Erträge" of "Erträge".
pub fn total_of(name: &str) -> Option<&str> {
    let name = without_number(name.trim());
    if !may_be_total(name) {
        return None;
    }
    if let Some(rest) = name.strip_prefix('=') {
        return Some(rest.trim());
    }
    let name = name.strip_suffix(')').filter(|inner| !inner.contains(')')).map_or(name, |inner| {
        // "Roads (total)" is a total as "Roads, total" is; "Total (€)" keeps its brackets.
        let is_total = |word: &str| inner.rsplit('(').next().is_some_and(|last| last.trim().to_lowercase() == word);
        if TOTAL.iter().any(|word| is_total(word)) { inner } else { name }
    });
    let small = name.to_lowercase();
    let ends = |at: usize| small[at..].chars().next().is_none_or(|sign| !sign.is_alphanumeric());
    let begins = |at: usize| small[..at].chars().next_back().is_none_or(|sign| !sign.is_alphanumeric());
    // Small letters of other lengths would move the places.
    if small.len() != name.len() {
        return None;
    }
    if small.strip_prefix(WHOLE).is_some_and(|of| OF_THE_WHOLE.contains(&of)) {
        return Some(&name[WHOLE.len()..]);
    }
    for word in TOTAL {
        if small.starts_with(word) && ends(word.len()) {
            return Some(
                name[word.len()..].trim_matches(|sign: char| matches!(sign, ' ' | ':' | ',' | '-' | '–' | '=')),
            );
        }
        if small.ends_with(word) && begins(small.len() - word.len()) {
            return Some(
                name[..small.len() - word.len()]
                    .trim_matches(|sign: char| matches!(sign, ' ' | ':' | ',' | '-' | '–' | '(')),
            );
        }
    }
    None
}

/// The lengths that the first and last words of totals have, a bit for each, by the byte that they begin with.
const LENGTHS: [u32; 256] = {
    let mut lengths = [0; 256];
    let lists: [&[&str]; 2] = [&TOTAL, &PARTS];
    let mut list = 0;
    while list < lists.len() {
        let mut at = 0;
        while at < lists[list].len() {
            let word = lists[list][at].as_bytes();
            lengths[word[0] as usize] |= 1 << word.len();
            at += 1;
        }
        list += 1;
    }
    lengths
};

/// Returns `false` for a name whose first and last words are none of a total: that is soon told of nearly every one.
fn may_be_total(name: &str) -> bool {
    let is_none = |sign: char| !sign.is_alphanumeric();
    let first = name.split(is_none).find(|word| !word.is_empty());
    let last = name.rsplit(is_none).find(|word| !word.is_empty());
    let is_like = |word: &str| {
        let begins = word.get(..WHOLE.len()).is_some_and(|start| start.eq_ignore_ascii_case(WHOLE));
        let first = word.as_bytes()[0].to_ascii_lowercase();
        // The small letter of another alphabet than the Latin one may begin with another byte.
        let is_other = first > LAST_LATIN;
        let is_as_long = word.len() < 32 && LENGTHS[usize::from(first)] >> word.len() & 1 == 1;
        let is_it = |known: &&str| known.eq_ignore_ascii_case(word) || known.len() == word.len() && !word.is_ascii();
        begins || is_other || is_as_long && TOTAL.iter().chain(&PARTS).any(is_it)
    };
    name.starts_with('=') || [first, last].into_iter().flatten().any(is_like)
}

/// The byte with which the letters from À to ÿ begin, large or small.
const LAST_LATIN: u8 = 0xc3;

/// A name without the number before it: "03 - Summe Erträge", "10 = Erträge".
fn without_number(name: &str) -> &str {
    let rest = name.trim_start_matches(|sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ')'));
    if rest.len() == name.len() {
        return name;
    }
    rest.trim_start_matches([' ', '-', '–', ':'])
}

/// Returns `true` if a name says that the row is what totals leave: "07 - Saldo Investitionen". Its amounts have to say so too.
pub fn says_result(name: &str) -> bool {
    let name = without_number(name);
    let first = name.split(|sign: char| !sign.is_alphanumeric()).next();
    first.is_some_and(|word| RESULT.iter().any(|known| word.eq_ignore_ascii_case(known)))
        || RESULT_ALONE.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// The subject of a row whose name says that it is a total, or what totals leave.
pub fn of_total(name: &str) -> Option<&str> {
    total_of(name).or(says_result(name).then_some(name))
}

/// Returns `true` if what a total is of is nothing but a unit or a few letters: "Total (€)".
pub fn says_no_subject(of: &str) -> bool {
    const FEWEST: usize = 3;
    of.starts_with('(') || of.chars().filter(|sign| sign.is_alphabetic()).count() < FEWEST
}

/// Returns `true` if what a total is of is everything: "I alt for alle områder".
pub fn is_of_everything(of: &str) -> bool {
    const ALL: [&str; 12] = [
        "alle", "all", "samtlige", "samlet", "samlede", "hele", "grand", "overall", "whole", "aller", "alla", "gesamt",
    ];
    words(of).any(|word| ALL.contains(&word.as_str()))
}

/// Returns `true` if a row is a part of the one above it: "heraf løn".
pub fn is_of_which(name: &str) -> bool {
    const OF_WHICH: [&str; 10] =
        ["heraf", "deraf", "herav", "hvoraf", "darunter", "davon", "of which", "varav", "dont", "waarvan"];
    let name = name.trim_start_matches(|sign: char| !sign.is_alphanumeric());
    OF_WHICH.iter().any(|word| {
        let parted = name.split_at_checked(word.len()).filter(|(first, _)| first.eq_ignore_ascii_case(word));
        parted.is_some_and(|(_, rest)| !rest.starts_with(char::is_alphanumeric))
    })
}
