//! Dates in cells, whose year is that of the row: `2014-12-30`, `2014-01-01T00:00:00`, `27.05.2014`, `5/27/2014`.

/// The year of a date; none for any other text.
pub fn year_of_date(text: &str) -> Option<&str> {
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
        ] {
            assert_eq!(year_of_date(text), Some(year), "{text}");
        }
        for text in ["2014", "2014-15", "1.000.000", "12.05", "1.234.5678", "31-12", "99/99/2014", "2014-12-30-1", ""] {
            assert_eq!(year_of_date(text), None, "{text}");
        }
    }
}
