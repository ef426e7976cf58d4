//! Numbers as nearly all are written: digits, a minus before them, and a point or a comma among them. They are told in a fraction of the
//! time that all other ways to write one take.

use crate::{
    format::table::number::kinds::{
        DecimalMark::{self, Comma, Point},
        Evidence, Unreadable,
    },
    model::{amount::Amount, cell::Cell},
};

/// A number of digits, with nothing else but a minus before them and a mark among them.
pub struct Plain<'a> {
    is_negative: bool,
    whole: &'a str,
    /// The mark, and the digits after it.
    after: Option<(DecimalMark, &'a str)>,
}

impl<'a> Plain<'a> {
    /// The number that a text is; none where it is something else, or written in another way.
    pub fn of(text: &'a str) -> Option<Self> {
        let bytes = text.as_bytes();
        let start = usize::from(bytes.first() == Some(&b'-'));
        let digits_from = |start: usize| bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let end = start + digits_from(start);
        let mark = match bytes.get(end) {
            None => None,
            Some(b'.') => Some(Point),
            Some(b',') => Some(Comma),
            Some(_) => return None,
        };
        let after = mark.map(|mark| (mark, &text[end + 1..]));
        let is_all = after.is_none_or(|(_, rest)| !rest.is_empty() && digits_from(end + 1) == rest.len());
        (end > start && is_all).then_some(Self { is_negative: start > 0, whole: &text[start..end], after })
    }

    /// The amount that it is with a decimal mark.
    pub fn read(&self, mark: DecimalMark) -> Result<Cell, Unreadable> {
        let groups = self.groups();
        let (whole, decimals) = match self.after {
            None => (self.whole, ""),
            Some((own, decimals)) if own == mark => (self.whole, decimals),
            Some(_) => (groups.as_deref().ok_or(Unreadable::OtherMark)?, ""),
        };
        if let Some(amount) = Amount::of_few_digits(self.is_negative, whole, decimals) {
            return Ok(Cell::Amount(amount));
        }
        let (sign, decimals) =
            (if self.is_negative { "-" } else { "" }, if decimals.is_empty() { "0" } else { decimals });
        let amount = Amount::parse(&format!("{sign}{whole}.{decimals}"));
        amount.map(Cell::Amount).map_err(|_| Unreadable::TooManyDigits)
    }

    /// The forms that it leaves open or settles.
    pub fn evidence(&self) -> Evidence {
        let other = |mark| if mark == Point { Comma } else { Point };
        match self.after {
            None if self.whole.len() > 3 => Evidence::Ungrouped,
            None => Evidence::None,
            Some((mark, _)) if self.groups().is_some() => Evidence::Thousands(other(mark)),
            Some((mark, _)) => Evidence::Only(mark),
        }
    }

    /// The number that it is if its mark parts thousands, where that may be.
    fn groups(&self) -> Option<String> {
        let is_first = (1..=3).contains(&self.whole.len()) && !self.whole.starts_with('0');
        let (_, last) = self.after.filter(|(_, last)| is_first && last.len() == 3)?;
        Some([self.whole, last].concat())
    }
}
