//! A number as it is written, apart from its sign, the currency beside it and its power of ten.

use crate::format::table::currency::without_currency;

/// A number has no more letters, with the currencies before and after it and its power of ten.
const MOST_LETTERS: usize = 16;

/// A number as it is written.
pub struct Written<'a> {
    is_negative: bool,
    /// Its digits with the marks between them.
    pub digits: &'a str,
    power: Option<Power>,
}

/// A power of ten that a number is to be multiplied with: the `E+10` of `1.5E+10`.
#[derive(Clone, Copy)]
struct Power {
    of_ten: i32,
    has_sign: bool,
}

impl<'a> Written<'a> {
    /// The number that a text is; none where it is something else.
    pub fn of(text: &'a str) -> Option<Self> {
        // A name with a number in it is soon told by its letters.
        if text.bytes().filter(u8::is_ascii_alphabetic).count() > MOST_LETTERS {
            return None;
        }
        let text = without_currency(text.trim());
        let (text, in_brackets) = match text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
            Some(inner) => (without_currency(inner.trim()), true),
            None => (text, false),
        };
        let text = without_dash_for_decimals(text);
        let minus = |sign: char| matches!(sign, '-' | '−' | '–');
        let (text, before) = text.strip_prefix(minus).map_or((text, false), |rest| (rest, true));
        let (text, after) = text.strip_suffix(minus).map_or((text, false), |rest| (rest, true));
        let text = text.strip_prefix('+').filter(|_| !before).unwrap_or(text);
        if usize::from(before) + usize::from(after) + usize::from(in_brackets) > 1 {
            return None;
        }
        let (digits, power) = without_power(without_currency(text.trim()));
        let is_number = digits.starts_with(|sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ','))
            && digits.ends_with(|sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ','))
            && digits.contains(|sign: char| sign.is_ascii_digit());
        is_number.then_some(Self { is_negative: before || after || in_brackets, digits, power })
    }

    /// The number written plainly, where it is one with this decimal mark.
    pub fn plain(&self, mark: char) -> Option<String> {
        let (whole, decimals) = self.digits.split_once(mark).unwrap_or((self.digits, ""));
        if !decimals.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        let mut plain = if self.is_negative { "-".to_owned() } else { String::new() };
        let (whole, decimals) = match self.power {
            // Nobody groups the thousands of such a number.
            Some(Power { of_ten, .. }) => {
                let is_whole = whole.bytes().all(|digit| digit.is_ascii_digit());
                is_whole.then(|| shifted(whole, decimals, of_ten))?
            }
            None => (without_groups(whole)?, decimals.to_owned()),
        };
        plain.push_str(if whole.is_empty() { "0" } else { &whole });
        if !decimals.is_empty() {
            plain.push('.');
            plain.push_str(&decimals);
        }
        Some(plain)
    }

    /// Returns `true` for a number that may be a code with a letter in it: "12E5".
    pub fn may_be_code(&self) -> bool {
        let is_whole = self.digits.bytes().all(|digit| digit.is_ascii_digit());
        self.power.is_some_and(|power| !power.has_sign) && is_whole && !self.is_negative
    }
}

/// A number without its power of ten, and that, where it has one.
fn without_power(text: &str) -> (&str, Option<Power>) {
    const LONGEST: usize = 3;
    let parted = text.split_once(['e', 'E']).and_then(|(digits, power)| {
        let size = power.strip_prefix(['+', '-', '−']).unwrap_or(power);
        let is_power = (1..=LONGEST).contains(&size.len()) && size.bytes().all(|digit| digit.is_ascii_digit());
        let size: i32 = size.parse().ok().filter(|_| is_power)?;
        let has_sign = power.starts_with(['+', '-', '−']);
        let of_ten = if has_sign && !power.starts_with('+') { -size } else { size };
        Some((digits, Some(Power { of_ten, has_sign })))
    });
    parted.unwrap_or((text, None))
}

/// The digits before and after the decimal mark of a number times a power of ten.
fn shifted(whole: &str, decimals: &str, power: i32) -> (String, String) {
    let zeros = |count: usize| "0".repeat(count);
    let by = usize::try_from(power.unsigned_abs()).unwrap_or_default();
    if power < 0 {
        let digits = [&zeros(by), whole].concat();
        let (whole, moved) = digits.split_at(digits.len() - by);
        (whole.to_owned(), [moved, decimals].concat())
    } else {
        let digits = [decimals, &zeros(by.saturating_sub(decimals.len()))].concat();
        let (moved, decimals) = digits.split_at(by);
        ([whole, moved].concat(), decimals.to_owned())
    }
}

/// A number without the dash that stands for no decimals: "500,-", "500.–".
fn without_dash_for_decimals(text: &str) -> &str {
    let before = text.trim_end_matches(['-', '–', '—']);
    let number = before.strip_suffix([',', '.']).filter(|_| before.len() < text.len());
    number.filter(|number| number.ends_with(|sign: char| sign.is_ascii_digit())).unwrap_or(text)
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
