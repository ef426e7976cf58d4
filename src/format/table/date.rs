//! Dates in cells, whose year is that of the row: `2014-12-30`, `2014-01-01T00:00:00`, `27.05.2014`, `5/27/2014`, `27-May-14`.

use std::borrow::Cow;

/// Years of two digits before this one are of our century.
const OF_LAST_CENTURY: u16 = 70;

/// The year of a date; none for any other text.
pub fn year_of_date(text: &str) -> Option<Cow<'_, str>> {
    let of_four = year_behind_month(text).or_else(|| year_of_digits(text)).or_else(|| year_of_numbers(text));
    if let Some(year) = of_four.filter(|year| year.len() == 4) {
        return Some(Cow::Borrowed(year));
    }
    let year = of_four.or_else(|| short_year(text))?;
    let century = if number(year)? < OF_LAST_CENTURY { "20" } else { "19" };
    Some(Cow::Owned(format!("{century}{year}")))
}

/// The two digits of the year at the end of "27/05/14". Parted by points they may be a code.
fn short_year(text: &str) -> Option<&str> {
    let mut parts = text.split('/').map(|part| number(part).filter(|_| part.len() == 2));
    let days = [parts.next()??, parts.next()??];
    let year = parts.next()?.and(text.get(text.len() - 2..))?;
    let is_date = days.iter().all(|day| (1..=31).contains(day)) && days.iter().any(|month| *month <= 12);
    (is_date && parts.next().is_none()).then_some(year)
}

/// The year of a date of numbers.
fn year_of_numbers(text: &str) -> Option<&str> {
    if !text.starts_with(|sign: char| sign.is_ascii_digit()) {
        return None;
    }
    let date = text.split(['T', ' ']).next()?;
    let sign = date.chars().find(|sign| !sign.is_ascii_digit()).filter(|sign| matches!(sign, '-' | '.' | '/'))?;
    let mut parts = date.split(sign);
    let (Some(first), Some(second), Some(last), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return None;
    };
    let is_year =
        |part: &str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20")) && number(part).is_some();
    let is_day = |part: &str| part.len() <= 2 && number(part).is_some_and(|day| (1..=31).contains(&day));
    match () {
        () if is_year(first) && is_day(second) && is_day(last) => Some(first),
        () if is_day(first) && is_day(second) && is_year(last) => Some(last),
        () => None,
    }
}

/// The year of a date in eight digits: "20110228".
fn year_of_digits(text: &str) -> Option<&str> {
    let is_date = text.len() == 8 && (text.starts_with("19") || text.starts_with("20"));
    let part = |range: std::ops::Range<usize>| text.get(range).and_then(number);
    let is_day = is_date
        && part(4..6).is_some_and(|month| (1..=12).contains(&month))
        && part(6..8).is_some_and(|day| (1..=31).contains(&day));
    text.get(..4).filter(|year| is_day && number(year).is_some())
}

/// The year of a date whose month is a word: "04 May 2022", "Wednesday, May 04, 2022", "04-May-22".
fn year_behind_month(text: &str) -> Option<&str> {
    const LONGEST: usize = 32;
    if text.len() > LONGEST || !text.is_ascii() || !text.ends_with(|sign: char| sign.is_ascii_digit()) {
        return None;
    }
    let mut parts = text.split([' ', ',', '-', '.', '/']).filter(|part| !part.is_empty());
    let is_year = |year: &&str| match year.len() {
        4 => year.starts_with("19") || year.starts_with("20"),
        length => length == 2 && !text.contains(' '),
    };
    let year = parts.next_back().filter(is_year)?;
    number(year)?;
    let (mut days, mut months) = (0, 0);
    for part in parts {
        match number(part) {
            Some(day) => days += if (1..=31).contains(&day) { 1 } else { 2 },
            None if is_month(part) => months += 1,
            None if is_weekday(part) => {}
            None => return None,
        }
    }
    (days == 1 && months == 1).then_some(year)
}

fn is_month(word: &str) -> bool {
    const MONTHS: [&str; 16] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "maj", "mai", "okt", "dez",
    ];
    begins(word, &MONTHS)
}

fn is_weekday(word: &str) -> bool {
    begins(word, &["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
}

fn begins(word: &str, known: &[&str]) -> bool {
    known.iter().any(|known| word.get(..3).is_some_and(|start| start.eq_ignore_ascii_case(known)))
}

fn number(part: &str) -> Option<u16> {
    part.bytes().all(|sign| sign.is_ascii_digit()).then(|| part.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_has_a_year_and_a_number_has_none() {
        for (text, year) in [
            ("2014-12-30", "2014"),
            ("2014-01-01T00:00:00", "2014"),
            ("2015-03-07 12:00", "2015"),
            ("27.05.2014", "2014"),
            ("5/27/2014", "2014"),
            ("20110228", "2011"),
            ("04 May 2022", "2022"),
            ("Wednesday, May 04, 2022", "2022"),
            ("4-Jul-2012", "2012"),
            ("04-Jul-12", "2012"),
            ("31-Dec-99", "1999"),
            ("31/12/14", "2014"),
        ] {
            assert_eq!(year_of_date(text).as_deref(), Some(year), "{text}");
        }
        for text in [
            "2014",
            "2014-15",
            "1.000.000",
            "12.05",
            "1.234.5678",
            "31-12",
            "01.02.14",
            "01/02",
            "1/2/14",
            "77/88/14",
            "May 04, 22",
            "Fund 12",
            "99/99/2014",
            "2014-12-30-1",
            "",
            "Budget 2014",
            "20113228",
            "20’000",
            "2011022é",
            "May Fund 3 4 2014",
        ] {
            assert_eq!(year_of_date(text), None, "{text}");
        }
    }
}
