//! Amounts as tables write them: `1.234,50`, `1 234.5`, `5'137'503`, `(500)`, `500-`, `− 3`, `£1,200`, `1.5E+10`, and the ways to write none.

mod kinds;
mod plain;
mod written;

pub use crate::format::table::number::{
    kinds::{DecimalMark, Evidence, Unreadable},
    plain::Plain,
};

use crate::{
    format::table::{grid::CellKind, number::written::Written},
    model::{amount::Amount, cell::Cell},
};

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
    match Plain::of(text) {
        Some(number) => number.read(mark),
        None => read_any(text, mark),
    }
}

/// Reads a cell with something in it, however it is written.
fn read_any(text: &str, mark: DecimalMark) -> Result<Cell, Unreadable> {
    if is_dash(text) {
        return Ok(Cell::Dash);
    }
    if is_withheld(text) {
        return Ok(Cell::Withheld);
    }
    if is_error(text) {
        return Err(Unreadable::Formula);
    }
    if text.ends_with('%') {
        return Err(Unreadable::PerCent);
    }
    let number = Written::of(text).ok_or(Unreadable::Text)?;
    let Some(plain) = number.plain(mark.sign()) else {
        let reads_otherwise =
            [DecimalMark::Point, DecimalMark::Comma].iter().any(|mark| number.plain(mark.sign()).is_some());
        return Err(if reads_otherwise { Unreadable::OtherMark } else { Unreadable::Text });
    };
    Amount::parse(&plain).map(Cell::Amount).map_err(|_| Unreadable::TooManyDigits)
}

/// The forms that a text leaves open or settles; none where it is no number.
pub fn evidence(text: &str) -> Option<Evidence> {
    Plain::of(text).map(|number| number.evidence()).or_else(|| evidence_of_any(text))
}

/// The same, however it is written.
fn evidence_of_any(text: &str) -> Option<Evidence> {
    let number = Written::of(text)?;
    let (point, comma) = (number.plain('.'), number.plain(','));
    Some(match (point, comma) {
        // Nobody writes three decimals of a dollar or a pound, nor a comma before its cents.
        (Some(point), Some(comma)) if point != comma && has_sign_of_english(text) && number.digits.contains(',') => {
            Evidence::Only(DecimalMark::Point)
        }
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

/// Returns `true` if an amount has the sign of a currency of countries that group by commas.
fn has_sign_of_english(text: &str) -> bool {
    text.contains(['$', '£']) && !text.contains("R$")
}

/// Returns `true` for a number that may as well be a code: "12E5".
pub fn may_be_code(text: &str) -> bool {
    text.contains(['e', 'E']) && Written::of(text).is_some_and(|number| number.may_be_code())
}

/// Returns `true` for what a spreadsheet writes in place of a result, in the languages of budgets that we know.
fn is_error(text: &str) -> bool {
    const ERRORS: [&str; 20] = [
        "#REF!",
        "#N/A",
        "#DIV/0!",
        "#VALUE!",
        "#NAME?",
        "#NULL!",
        "#NUM!",
        "#SPILL!",
        "#CALC!",
        "#BEZUG!",
        "#NV",
        "#WERT!",
        "#ZAHL!",
        "#REFERENCE!",
        "#I/T",
        "#DIVISION/0!",
        "#VÆRDI!",
        "#NAVN?",
        "#NUL!",
        "#NOMBRE!",
    ];
    text.starts_with('#') && ERRORS.contains(&text.to_uppercase().as_str())
}

fn is_dash(text: &str) -> bool {
    text.chars().all(|sign| matches!(sign, '-' | '–' | '—' | '−' | '.' | '…' | ' ' | '\u{a0}')) || text == "%"
}

fn is_withheld(text: &str) -> bool {
    ["nfp", "n.f.p.", "not for publication", "confidential", "fortroligt", "geheim"]
        .iter()
        .any(|word| text.eq_ignore_ascii_case(word))
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
            ("1.50E+10", Point, "15000000000"),
            ("1,5E+10", Comma, "15000000000"),
            ("3e7", Comma, "30000000"),
            ("1.16E-10", Point, "0.000000000116"),
            ("-12.5E-1", Point, "-1.25"),
            ("1.234E+2", Point, "123.4"),
            ("0E+0", Point, "0"),
            ("R$ -12,00", Comma, "-12"),
            ("US$5", Point, "5"),
            ("Rs. 1,200", Point, "1200"),
            ("₹ 1,200", Point, "1200"),
            ("1 200 zł", Comma, "1200"),
            ("12,5 Kč", Comma, "12.5"),
            ("(₺5)", Point, "-5"),
            ("₪ 7", Point, "7"),
            ("CHF 5’000.–", Point, "5000"),
            ("500,-", Comma, "500"),
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
        assert_eq!(cell("#n/a"), Err(Unreadable::Formula));
        assert_eq!(cell("#Missing"), Err(Unreadable::Text));
        assert_eq!(cell("1.500E+10"), Err(Unreadable::OtherMark));
        for text in ["1e", "1e5e5", "1E+", "1E+-5", "1E1000", "E5", "1.5E2.5", "12-E5"] {
            assert!(cell(text).is_err(), "{text}");
        }
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
            ("$3,500", Evidence::Only(DecimalMark::Point)),
            ("($3,500)", Evidence::Only(DecimalMark::Point)),
            ("R$ 3,500", Evidence::Thousands(DecimalMark::Point)),
            ("$3.500", Evidence::Thousands(DecimalMark::Comma)),
            ("123", Evidence::None),
            ("1 234", Evidence::None),
            ("1.500E+10", Evidence::Only(Point)),
            ("1500E9", Evidence::None),
        ] {
            assert_eq!(evidence(text), Some(expected), "{text}");
        }
        assert_eq!(evidence("Ergebnis"), None);
    }

    /// All texts of so many of these signs.
    fn texts(signs: &[char], length: usize) -> Vec<String> {
        (0..length).fold(vec![String::new()], |texts, _| {
            texts.iter().flat_map(|text| signs.iter().map(move |sign| format!("{text}{sign}"))).collect()
        })
    }

    #[test]
    fn a_plain_number_is_read_as_any_other_is() {
        let long = ["1234567890123456789012345678", "12345678901234567890123456789", "0.1234567890123456789012345678"];
        let long =
            long.into_iter().chain(["-1234567890123456.78", "00000000000000000001.50", "-0.000"]).map(str::to_owned);
        let short = (1..=6).flat_map(|length| texts(&['0', '1', '7', '.', ',', '-'], length));
        let mut plain = 0;
        for text in short.chain(long) {
            let Some(number) = Plain::of(&text) else { continue };
            plain += 1;
            assert_eq!(Some(number.evidence()), evidence_of_any(&text), "{text}");
            for mark in [DecimalMark::Point, DecimalMark::Comma] {
                assert_eq!(number.read(mark), read_any(&text, mark), "{text}");
            }
        }
        assert!(plain > 1000);
    }
}
