//! Reads calendar dates such as `2020-12-02`. Messages write them out; years as labels belong to `model`.

/// A day that exists.
#[derive(PartialEq, Eq, Debug)]
pub(super) struct Date<'a> {
    /// Four digits, as text: a year is not grouped.
    pub(super) year: &'a str,
    /// From 1 to 12.
    pub(super) month: u32,
    /// From 1 to the last of its month.
    pub(super) day: u32,
}

impl<'a> Date<'a> {
    /// Reads `2020-12-02` and nothing else.
    pub(super) fn parse(iso: &'a str) -> Option<Self> {
        let (year, rest) = iso.split_once('-')?;
        let (month, day) = rest.split_once('-')?;
        let (number, month, day) = (digits(year, 4)?, digits(month, 2)?, digits(day, 2)?);
        (1..=last_day(number, month)).contains(&day).then_some(Self { year, month, day })
    }
}

/// The number that exactly so many digits make.
fn digits(text: &str, count: usize) -> Option<u32> {
    let plain = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

/// The number of days of a month; none for a month that does not exist.
fn last_day(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_exists_is_a_date() {
        assert_eq!(Date::parse("2020-12-02"), Some(Date { year: "2020", month: 12, day: 2 }));
        for day in ["2021-01-31", "2021-02-28", "2020-02-29", "2000-02-29", "2021-04-30", "0999-12-31"] {
            assert!(Date::parse(day).is_some(), "{day}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_none() {
        for day in ["2020-13-45", "2021-00-10", "2021-01-00", "2021-02-29", "1900-02-29", "2021-04-31", "2021-12-32"] {
            assert_eq!(Date::parse(day), None, "{day}");
        }
    }

    #[test]
    fn other_ways_to_write_a_date_are_none() {
        for text in ["", "-", "--", "i går", "2020", "2020-12", "2020-1-2", "20-12-02", "2020-12-02 ", " 2020-12-02"] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        for text in [
            "2020-12-02T10:00",
            "2020-12-02-03",
            "2020/12/02",
            "02-12-2020",
            "+202-12-02",
            "2020-+1-02",
            "２０２０-12-02",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }
}
