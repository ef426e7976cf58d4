//! Shares: the amount that a share is given of, and how large a part is of it.

use crate::{
    analysis::amounts::sums::SumCell,
    model::{amount::Amount, cell::Doubts},
};

/// The amount that shares are given of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Whole {
    /// The sum of lines that all lie on one side of zero.
    Sum(Amount),
    /// The sum of the lines above zero, where others lie below it: of less than that the parts would make more than everything.
    AboveZero(Amount),
}

impl Whole {
    /// The whole that shares of a sum are given of; none where there is nothing to be shared, and where lines are not in it as nobody
    /// knows their amounts.
    pub fn of(sum: SumCell) -> Option<Self> {
        if sum.doubts.has(Doubts::INCOMPLETE) {
            return None;
        }
        let (amount, above) = (sum.amount?, sum.above_zero?);
        match above == amount || above.is_zero() {
            true if amount.is_zero() => None,
            true => Some(Self::Sum(amount)),
            false => Some(Self::AboveZero(above)),
        }
    }

    /// The whole of figures of which only the sum is known, such as the totals that a document states.
    pub fn of_amount(amount: Option<Amount>) -> Option<Self> {
        amount.filter(|amount| !amount.is_zero() && !amount.is_negative()).map(Self::Sum)
    }

    /// The amount.
    pub fn amount(self) -> Amount {
        match self {
            Self::Sum(amount) | Self::AboveZero(amount) => amount,
        }
    }

    /// A part in per cent of it, to one decimal: below zero where they lie on different sides of it.
    pub fn share(self, part: Option<Amount>) -> Option<Amount> {
        let share = part?.per_cent_of(self.amount())?;
        Some(if self.amount().is_negative() { -share } else { share })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(amount: &str, above_zero: &str) -> Option<Whole> {
        let [amount, above_zero] = [amount, above_zero].map(|text| Amount::parse(text).ok());
        Whole::of(SumCell { amount, above_zero, ..SumCell::default() })
    }

    fn share(whole: Option<Whole>, part: &str) -> Option<String> {
        Some(whole?.share(Amount::parse(part).ok())?.to_string())
    }

    #[test]
    fn where_signs_are_mixed_a_share_is_of_what_is_above_zero() {
        // 30, −50, 40, −10 and 5.
        let mixed = whole("15", "75");
        assert_eq!(share(mixed, "30").as_deref(), Some("40"));
        assert_eq!(share(mixed, "-50").as_deref(), Some("-66.7"));
        assert_eq!(share(whole("-35", "30"), "15").as_deref(), Some("50"), "whatever they add up to");
        assert_eq!(share(whole("0", "10"), "5").as_deref(), Some("50"));
    }

    #[test]
    fn of_amounts_on_one_side_of_zero_a_share_is_of_their_sum() {
        assert_eq!(share(whole("4", "4"), "1").as_deref(), Some("25"));
        assert_eq!(share(whole("-4", "0"), "-1").as_deref(), Some("25"));
    }

    #[test]
    fn nothing_has_no_share_and_is_no_whole() {
        assert_eq!(whole("0", "0"), None);
        assert_eq!(whole("–", "–"), None);
        assert_eq!(share(whole("4", "4"), "–"), None);
        assert_eq!(Whole::of_amount(Amount::parse("-4").ok()), None);
    }
}
