//! Headings of columns: the year and the measure in them, and what else their words say.

use crate::model::{measure::Phase, name::plainly_spaced};

/// A year as a heading or a cell names it, and the words beside it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct YearIn {
    /// The label of the year, as it is written: "2014-15", "FY13-14".
    pub year: String,
    /// The words left without it: "Plan", "Regnskab".
    pub rest: String,
}

/// The year that a text names, where it names one.
pub fn year_in(text: &str) -> Option<YearIn> {
    let is_part = |sign: char| sign.is_alphanumeric();
    let mut start = 0;
    while let Some(offset) = text[start..].find(is_part) {
        let first = start + offset;
        let end = first + text[first..].find(|sign| !is_part(sign)).unwrap_or(text.len() - first);
        if let Some(length) = year_at(&text[first..], end - first) {
            let rest = format!("{} {}", &text[..first], &text[first + length..]);
            let rest = rest.trim_matches(|sign: char| {
                !sign.is_alphanumeric() && !matches!(sign, '(' | ')' | '%' | '€' | '$' | '£')
            });
            let rest = plainly_spaced(&rest.replace('_', " "));
            return Some(YearIn { year: text[first..first + length].replace('_', "-"), rest });
        }
        start = end;
    }
    None
}

/// The length of the year that a text begins with, the first word of which is `word` long.
fn year_at(text: &str, word: usize) -> Option<usize> {
    let (prefix, digits) = match text.get(..2) {
        Some(letters) if letters.eq_ignore_ascii_case("FY") => (2, &text[2..word]),
        _ => (0, &text[..word]),
    };
    let all_digits = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    let is_whole = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    let is_short = digits.len() == 2 && prefix == 2;
    if !all_digits || !(is_whole || is_short) {
        return None;
    }
    // A year that ends in the next one: "2014-15", "2014/2015", "FY13-14".
    let after = &text[word..];
    let joined = after.starts_with(['-', '/', '–', '_']);
    let sign = after.chars().next().map_or(0, char::len_utf8);
    let second = after.get(sign..).unwrap_or_default();
    let digits_after = second.bytes().take_while(u8::is_ascii_digit).count();
    let follows = !second[digits_after..].starts_with(|next: char| next.is_alphanumeric());
    // A name of a file may have parts of a date: "2014_05".
    let is_next = || {
        let year = |digits: &str| digits.get(digits.len().saturating_sub(2)..)?.parse::<u8>().ok();
        year(digits).zip(year(&second[..digits_after])).is_some_and(|(first, second)| second == (first + 1) % 100)
    };
    if joined && follows && matches!(digits_after, 2 | 4) && (!after.starts_with('_') || is_next()) {
        return Some(word + sign + digits_after);
    }
    Some(word)
}

/// The finality of a figure by the name of its measure, where a word of it says so.
pub fn phase_of(measure: &str) -> Option<Phase> {
    const WORDS: [(Phase, &str); 4] = [
        (
            Phase::Executed,
            "regnskab accounts actual actuals ergebnis rechnung outturn executed ist r utfall regnskap spent ejecutado \
             devengado pagado realizado réalisé skutečnost wykonanie realisatie consuntivo",
        ),
        (
            Phase::Adjusted,
            "korrigeret revised adjusted forventet estimate estimated estimat prognose prognos forecast projection projected justert nachtrag \
             modificado definitivo upravený hochrechnung",
        ),
        (Phase::Proposed, "forslag proposed proposal entwurf ffl projet"),
        (
            Phase::Approved,
            "budget approved adopted original target plan ansatz b vedtaget vedtatt budsjett appropriation soll voranschlag inicial \
             schválený voté begroting preventivo",
        ),
    ];
    let named = |words: &str| {
        let is_named = |word: &str| words.split_ascii_whitespace().any(|known| known == word.to_lowercase());
        measure.split(|sign: char| !sign.is_alphanumeric()).any(is_named)
    };
    WORDS.iter().find(|(_, words)| named(words)).map(|(phase, _)| *phase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_found_whatever_stands_beside_them() {
        let found = |text| year_in(text).map(|found| (found.year, found.rest));
        for (text, year, rest) in [
            ("2016", "2016", ""),
            ("2014-15", "2014-15", ""),
            ("2014/2015", "2014/2015", ""),
            ("FY13-14", "FY13-14", ""),
            ("2018_19_audited", "2018-19", "audited"),
            ("2014_05", "2014", "05"),
            ("FY2013", "FY2013", ""),
            ("Plan 2012", "2012", "Plan"),
            ("R 2021", "2021", "R"),
            ("Ansatz 2014", "2014", "Ansatz"),
            ("Regnskab 2023 (mio. kr.)", "2023", "Regnskab (mio. kr.)"),
            ("2014 - actual", "2014", "actual"),
            ("Zuschuss_2026_EUR", "2026", "Zuschuss EUR"),
        ] {
            assert_eq!(found(text), Some((year.to_owned(), rest.to_owned())), "{text}");
        }
        for text in ["Amount", "Konto 12345", "1234", "20145", "13-14", "Total", "B2014x"] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn a_measure_is_as_final_as_a_word_of_it_says() {
        assert_eq!(phase_of("Regnskab"), Some(Phase::Executed));
        assert_eq!(phase_of("R"), Some(Phase::Executed));
        assert_eq!(phase_of("Korrigeret budget"), Some(Phase::Adjusted));
        assert_eq!(phase_of("Plan"), Some(Phase::Approved));
        assert_eq!(phase_of("årsværk"), None);
    }
}
