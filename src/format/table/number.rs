//! Amounts as tables write them: `1.234,50`, `1 234.5`, `5'137'503`, `(500)`, `500-`, `− 3`, `£1,200`, and the ways to write none.

use serde::{Deserialize, Serialize};

use crate::{
    format::table::grid::CellKind,
    model::{amount::Amount, cell::Cell},
};

/// The sign before the decimals of a number.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub enum DecimalMark {
    /// `1.5`, and `1,000` is a thousand.
    #[default]
    Point,
    /// `1,5`, and `1.000` is a thousand.
    Comma,
}

/// A cell that holds no amount, no dash and no blank.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Unreadable {
    /// Some other text.
    Text,
    /// A share: it is of other amounts, and never added to them.
    PerCent,
    /// A number in the other way of writing numbers.
    OtherMark,
    /// A number of more digits than are kept exactly.
    TooManyDigits,
    /// A formula that went wrong: `#REF!`.
    Formula,
}

/// The forms that a number leaves open or settles.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Evidence {
    /// It can only have this decimal mark.
    Only(DecimalMark),
    /// It is a number of thousands, or one with three decimals, such as `3.500` or `3,500`: read as thousands, the decimal mark is this one.
    Thousands(DecimalMark),
    /// A whole number from a thousand up that nothing groups.
    Ungrouped,
    /// It says nothing of the mark.
    None,
}

/// Reads a cell.
///
/// # Errors
/// The reading of a cell that is no amount and none of the ways to write none.
pub fn read(text: &str, kind: CellKind, mark: DecimalMark) -> Result<Cell, Unreadable> {
    if text.is_empty() {
        return Ok(Cell::Blank);
    }
    if kind == CellKind::Number {
        return Amount::parse(text).map(Cell::Amount).map_err(|_| Unreadable::TooManyDigits);
    }
    if is_dash(text) {
        return Ok(Cell::Dash);
    }
    if is_withheld(text) {
        return Ok(Cell::Withheld);
    }
    if text.starts_with('#') {
        return Err(Unreadable::Formula);
    }
    if text.ends_with('%') {
        return Err(Unreadable::PerCent);
    }
    let number = Number::of(text).ok_or(Unreadable::Text)?;
    let plain = number.plain(mark).ok_or(Unreadable::OtherMark)?;
    Amount::parse(&plain).map(Cell::Amount).map_err(|_| Unreadable::TooManyDigits)
}

/// The forms that a text leaves open or settles; none where it is no number.
pub fn evidence(text: &str) -> Option<Evidence> {
    let number = Number::of(text)?;
    let (point, comma) = (number.plain(DecimalMark::Point), number.plain(DecimalMark::Comma));
    Some(match (point, comma) {
        (Some(point), Some(comma)) if point != comma => {
            Evidence::Thousands(if number.digits.contains('.') { DecimalMark::Comma } else { DecimalMark::Point })
        }
        (Some(plain), Some(_)) if number.digits.len() > 3 && plain.trim_start_matches('-') == number.digits => {
            Evidence::Ungrouped
        }
        (Some(_), None) => Evidence::Only(DecimalMark::Point),
        (None, Some(_)) => Evidence::Only(DecimalMark::Comma),
        (Some(_), Some(_)) => Evidence::None,
        (None, None) => return None,
    })
}

fn is_dash(text: &str) -> bool {
    text.chars().all(|sign| matches!(sign, '-' | '–' | '—' | '−' | '.' | '…' | ' ' | '\u{a0}')) || text == "%"
}

fn is_withheld(text: &str) -> bool {
    ["nfp", "n.f.p.", "not for publication", "confidential", "fortroligt", "geheim"]
        .contains(&text.to_lowercase().as_str())
}

/// A number, apart from its sign and the currency beside it.
struct Number<'a> {
    is_negative: bool,
    digits: &'a str,
}

impl<'a> Number<'a> {
    fn of(text: &'a str) -> Option<Self> {
        let text = without_currency(text.trim());
        let (text, in_brackets) = match text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
            Some(inner) => (without_currency(inner.trim()), true),
            None => (text, false),
        };
        let minus = |sign: char| matches!(sign, '-' | '−' | '–');
        let (text, before) = text.strip_prefix(minus).map_or((text, false), |rest| (rest, true));
        let (text, after) = text.strip_suffix(minus).map_or((text, false), |rest| (rest, true));
        let text = text.strip_prefix('+').filter(|_| !before).unwrap_or(text);
        if usize::from(before) + usize::from(after) + usize::from(in_brackets) > 1 {
            return None;
        }
        let digits = without_currency(text.trim());
        let is_number = digits.starts_with(|sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ','))
            && digits.ends_with(|sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ','))
            && digits.contains(|sign: char| sign.is_ascii_digit());
        is_number.then_some(Self { is_negative: before || after || in_brackets, digits })
    }

    /// The number written plainly, where it is one with this decimal mark.
    fn plain(&self, mark: DecimalMark) -> Option<String> {
        let mark = if mark == DecimalMark::Point { '.' } else { ',' };
        let (whole, decimals) = self.digits.split_once(mark).unwrap_or((self.digits, ""));
        if !decimals.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        let whole = without_groups(whole)?;
        let mut plain = if self.is_negative { "-".to_owned() } else { String::new() };
        plain.push_str(if whole.is_empty() { "0" } else { &whole });
        if !decimals.is_empty() {
            plain.push('.');
            plain.push_str(decimals);
        }
        Some(plain)
    }
}

/// A whole number without the signs between its groups of three digits; none where they group it in another way.
fn without_groups(whole: &str) -> Option<String> {
    let Some(sign) = whole.chars().find(|sign| !sign.is_ascii_digit()) else { return Some(whole.to_owned()) };
    if !matches!(sign, '.' | ',' | ' ' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '\u{2009}') {
        return None;
    }
    let mut groups = whole.split(sign);
    let first = groups.next()?;
    let is_first = (1..=3).contains(&first.len()) && !first.starts_with('0');
    let all_three = groups.all(|group| group.len() == 3 && group.bytes().all(|digit| digit.is_ascii_digit()));
    let is_grouped = is_first && all_three && first.bytes().all(|digit| digit.is_ascii_digit());
    is_grouped.then(|| whole.replace(sign, ""))
}

/// A number without a currency before or after it.
fn without_currency(text: &str) -> &str {
    const CURRENCIES: [&str; 14] =
        ["€", "$", "£", "¥", "kr.", "kr", "DKK", "SEK", "NOK", "EUR", "USD", "GBP", "CHF", "AUD"];
    for currency in CURRENCIES {
        if let Some(rest) = text.strip_prefix(currency).or_else(|| text.strip_suffix(currency)) {
            return rest.trim();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str, mark: DecimalMark) -> Option<String> {
        read(text, CellKind::Text, mark).ok().and_then(Cell::amount).map(|amount| amount.to_string())
    }

    #[test]
    fn numbers_are_read_as_they_are_written_in_the_world() {
        use DecimalMark::{Comma, Point};
        for (text, mark, plain) in [
            ("1.234,50", Comma, "1234.5"),
            ("1 234,50", Comma, "1234.5"),
            ("1\u{a0}234\u{a0}567", Comma, "1234567"),
            ("1\u{202f}234", Point, "1234"),
            ("5’137’503.55", Point, "5137503.55"),
            ("5'137", Point, "5137"),
            ("1,234.50", Point, "1234.5"),
            ("(500)", Point, "-500"),
            ("($1,500)", Point, "-1500"),
            ("500-", Comma, "-500"),
            ("− 3,5", Comma, "-3.5"),
            ("-$1,200", Point, "-1200"),
            ("£1.5", Point, "1.5"),
            ("kr. 1.200", Comma, "1200"),
            ("3.500", Comma, "3500"),
            ("3.500", Point, "3.5"),
            (",5", Comma, "0.5"),
            ("+7", Point, "7"),
            ("0", Comma, "0"),
        ] {
            assert_eq!(amount(text, mark).as_deref(), Some(plain), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_is_told_apart() {
        let cell = |text| read(text, CellKind::Text, DecimalMark::Comma);
        assert_eq!(cell(""), Ok(Cell::Blank));
        for dash in ["-", "–", "- ", "...", "—"] {
            assert_eq!(cell(dash), Ok(Cell::Dash), "{dash}");
        }
        assert_eq!(cell("nfp"), Ok(Cell::Withheld));
        assert_eq!(cell("12,5 %"), Err(Unreadable::PerCent));
        assert_eq!(cell("#REF!"), Err(Unreadable::Formula));
        assert_eq!(cell("1.5"), Err(Unreadable::OtherMark));
        for text in ["see note", "12a", "1,2,3", "2012-13", "12:30", "--5", "(-5)"] {
            assert!(cell(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_number_tells_its_decimal_mark_or_leaves_it_open() {
        use DecimalMark::{Comma, Point};
        for (text, expected) in [
            ("3.500", Evidence::Thousands(Comma)),
            ("3,500", Evidence::Thousands(Point)),
            ("3.5", Evidence::Only(Point)),
            ("0.500", Evidence::Only(Point)),
            ("1.234.567", Evidence::Only(Comma)),
            ("1.234,5", Evidence::Only(Comma)),
            ("12345.678", Evidence::Only(Point)),
            ("12345", Evidence::Ungrouped),
            ("123", Evidence::None),
            ("1 234", Evidence::None),
        ] {
            assert_eq!(evidence(text), Some(expected), "{text}");
        }
        assert_eq!(evidence("Ergebnis"), None);
    }
}
