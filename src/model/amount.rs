//! An exact amount, and the sum of many. No binary floating point anywhere, and never a rounding: what cannot be
//! represented is an error. How an amount looks in a language belongs to `locale`.

mod error;
mod few_digits;

pub use crate::model::amount::error::{AmountError, Inexact};

use std::{cmp::Ordering, fmt, ops::Neg};

use rust_decimal::{Decimal, prelude::ToPrimitive as _};

use crate::model::{
    amount::few_digits::few_digits,
    wide::{POWERS_OF_TEN, SignedWide, Wide},
};

/// An exact decimal in the dataset's unit (for the letter: million kroner), up to 28 digits.
///
/// "No amount" (a dash in the document) is `Option::<Amount>::None` and never zero.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Amount(Decimal);

impl Amount {
    /// Nothing at all; not the same as no amount.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// Reads a plain number: an optional `-`, digits, and optionally `.` and digits. Nothing else, so that neither
    /// `1_000` nor `1e3` nor `2,55` is taken for something it may not mean.
    ///
    /// # Errors
    /// When the text has another form, or more digits than can be kept exactly.
    pub fn parse(text: &str) -> Result<Self, AmountError> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let few = Self::of_few_digits(digits.len() < text.len(), whole, fraction);
        if let Some(amount) = few.filter(|_| !fraction.is_empty()) {
            return Ok(amount);
        }
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !plain(whole) || !plain(fraction) {
            return Err(AmountError::NotPlain);
        }
        // Zeros that carry no value must not use up the digits.
        let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { text };
        let exact = Decimal::from_str_exact(text).map_err(|_| AmountError::TooManyDigits)?;
        Ok(Self(exact.normalize()))
    }

    /// The amount of these digits before and after the decimal mark; none of many, or where anything else is among them.
    pub fn of_few_digits(is_negative: bool, whole: &str, decimals: &str) -> Option<Self> {
        few_digits(is_negative, whole, decimals).map(|(mantissa, scale)| Self(Decimal::new(mantissa, scale)))
    }

    /// `self + other`, exactly.
    ///
    /// # Errors
    /// When the sum needs more digits than can be kept.
    pub fn checked_add(self, other: Self) -> Result<Self, Inexact> {
        let mut sum = Sum::default();
        sum.add(self)?;
        sum.add(other)?;
        Ok(sum.total()?.unwrap_or_default())
    }

    /// `self − other`, exactly.
    ///
    /// # Errors
    /// When the difference needs more digits than can be kept.
    pub fn checked_sub(self, other: Self) -> Result<Self, Inexact> {
        self.checked_add(-other)
    }

    /// `self × times`, exactly: an amount in kroner from one in million kroner.
    ///
    /// # Errors
    /// When the product needs more digits than can be kept.
    pub fn checked_mul(self, times: Self) -> Result<Self, Inexact> {
        let scale = self.0.scale() + times.0.scale();
        let mantissa = self.0.mantissa().checked_mul(times.0.mantissa()).ok_or(Inexact)?;
        exact(mantissa, scale)
    }

    /// The size of `self` beside `whole`, in per cent to one decimal, rounded once; `None` where that says nothing: beside zero,
    /// or beyond the digits at hand. For a `whole` below zero the sign still says whether `self` is above or below zero.
    pub fn per_cent_of(self, whole: Self) -> Option<Self> {
        let size = |amount: Self| Wide::from(amount.0.mantissa().unsigned_abs());
        // Tenths of a per cent.
        let part = size(self).scaled(whole.0.scale() + 3)?;
        let tenths = part.rounded_quotient(size(whole).scaled(self.0.scale())?)?;
        let tenths = exact(i128::try_from(tenths).ok()?, 1).ok()?;
        Some(if self.is_negative() { -tenths } else { tenths })
    }

    /// The number of `parts` equal parts of `whole` that make up the amount, signs aside and rounded to the nearest: the
    /// length of a bar. `None` beside zero. For drawing only.
    pub fn parts_of(self, whole: Self, parts: u32) -> Option<u32> {
        let ratio = self.0.abs().checked_div(whole.0.abs())?;
        ratio.checked_mul(Decimal::from(parts))?.round().to_u32()
    }

    /// The number of digits after the decimal mark when nothing is padded: 2 for `2.55`.
    pub fn decimals(self) -> u32 {
        self.0.scale()
    }

    /// The amount with at most so many decimals, a half away from zero.
    pub fn rounded(self, decimals: u32) -> Self {
        let strategy = rust_decimal::RoundingStrategy::MidpointAwayFromZero;
        Self(self.0.round_dp_with_strategy(decimals, strategy).normalize())
    }

    /// The amount divided by a power of ten, at most 28 of its decimals kept.
    pub fn divided_by_ten_to(self, zeros: u32) -> Self {
        let mut amount = self.rounded(28_u32.saturating_sub(zeros)).0;
        // The decimals that were kept leave room for as many more.
        match amount.set_scale(amount.scale() + zeros) {
            Ok(()) => Self(amount.normalize()),
            Err(_) => Self::ZERO,
        }
    }

    /// The same divided into so many equal shares, to as many digits as are kept; none of no shares.
    pub fn shared_by(self, shares: u32) -> Option<Self> {
        self.0.checked_div(Decimal::from(shares)).map(Self)
    }

    /// The number of units of so many decimals that it is, hundredths for two; none where it has more decimals or far more digits than
    /// usual.
    pub fn in_units(self, decimals: u32) -> Option<i128> {
        let power = *POWERS_OF_TEN.get(decimals.checked_sub(self.0.scale())? as usize)?;
        Some(i128::from(i64::try_from(self.0.mantissa()).ok()?) * i128::from(power))
    }

    /// The amount with the other sign.
    pub fn negated(self) -> Self {
        if self.is_zero() { self } else { Self(-self.0) }
    }

    /// The amount without its sign.
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// Returns `true` if the amount is exactly zero.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Returns `true` if the amount is below zero.
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }
}

impl Ord for Amount {
    fn cmp(&self, other: &Self) -> Ordering {
        // Nearly all amounts have few digits, and millions of them are compared.
        let decimals = self.decimals().max(other.decimals());
        match (self.in_units(decimals), other.in_units(decimals)) {
            (Some(this), Some(that)) => this.cmp(&that),
            _ => self.0.cmp(&other.0),
        }
    }
}

impl PartialOrd for Amount {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<u32> for Amount {
    fn from(whole: u32) -> Self {
        Self(Decimal::from(whole))
    }
}

impl Neg for Amount {
    type Output = Self;

    fn neg(self) -> Self {
        if self.0.is_zero() { self } else { Self(-self.0) }
    }
}

/// Plain and exact, for files and other programs: `.` as decimal mark, ASCII `-`, no grouping, no trailing zeros.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// Adds amounts exactly and in any order: it keeps so many more digits than an [`Amount`] that only a *total* can be too long.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Sum {
    mantissa: SignedWide,
    scale: u32,
    figures: u32,
}

impl Sum {
    /// Adds one figure.
    ///
    /// # Errors
    /// When even the wider digits of a sum do not suffice.
    pub fn add(&mut self, amount: Amount) -> Result<(), Inexact> {
        // Nearly all amounts have few digits, and millions of them are added.
        if let Some(tiny) = amount.in_units(self.scale) {
            self.mantissa = self.mantissa.plus(tiny.into());
            self.figures = self.figures.saturating_add(1);
            return Ok(());
        }
        self.join(amount.into())
    }

    /// Adds all figures of another sum.
    ///
    /// # Errors
    /// When even the wider digits of a sum do not suffice.
    pub fn join(&mut self, mut other: Self) -> Result<(), Inexact> {
        let scale = self.scale.max(other.scale);
        self.raise(scale)?;
        other.raise(scale)?;
        self.mantissa = self.mantissa.plus(other.mantissa);
        self.figures = self.figures.saturating_add(other.figures);
        Ok(())
    }

    /// Takes off all figures of another sum.
    ///
    /// # Errors
    /// When even the wider digits of a sum do not suffice.
    pub fn take(&mut self, other: Self) -> Result<(), Inexact> {
        self.join(Self { mantissa: other.mantissa.negated(), ..other })
    }

    /// The number of figures that were added.
    pub fn figures(&self) -> u32 {
        self.figures
    }

    /// The total, or no amount where no figure was added.
    ///
    /// # Errors
    /// When the total needs more digits than an amount can keep.
    pub fn total(&self) -> Result<Option<Amount>, Inexact> {
        if self.figures == 0 {
            return Ok(None);
        }
        let Self { mut mantissa, mut scale, .. } = *self;
        // A number that does not fit may do so without its trailing zeros.
        let mantissa = loop {
            match mantissa.small() {
                Some(small) => break small,
                None if scale == 0 => return Err(Inexact),
                None => (mantissa, scale) = (mantissa.tenth().ok_or(Inexact)?, scale - 1),
            }
        };
        exact(mantissa, scale).map(Some)
    }

    /// The same value with `scale` digits after the decimal mark.
    fn raise(&mut self, scale: u32) -> Result<(), Inexact> {
        if scale > self.scale {
            self.mantissa = self.mantissa.scaled(scale - self.scale).ok_or(Inexact)?;
            self.scale = scale;
        }
        Ok(())
    }
}

impl From<Amount> for Sum {
    /// The sum of one figure.
    fn from(amount: Amount) -> Self {
        Self { mantissa: amount.0.mantissa().into(), scale: amount.0.scale(), figures: 1 }
    }
}

/// `mantissa / 10^scale` as an amount, without its trailing zeros.
fn exact(mut mantissa: i128, mut scale: u32) -> Result<Amount, Inexact> {
    // Nearly all amounts have few digits, which divide in a tenth of the time.
    let tenth = |number: i128| match i64::try_from(number) {
        Ok(tiny) => (tiny % 10 == 0).then_some(i128::from(tiny / 10)),
        Err(_) => (number % 10 == 0).then_some(number / 10),
    };
    while scale > 0
        && let Some(shorter) = tenth(mantissa)
    {
        (mantissa, scale) = (shorter, scale - 1);
    }
    Decimal::try_from_i128_with_scale(mantissa, scale).map(Amount).map_err(|_| Inexact)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn amount(text: &str) -> Amount {
        Amount::parse(text).unwrap()
    }

    #[test]
    fn an_amount_of_28_digits_survives_reading_and_writing() {
        for text in ["1234567890123456789012345678", "0.1234567890123456789012345678", "-12345678901234567.89"] {
            assert_eq!(amount(text).to_string(), text);
        }
    }

    #[test]
    fn zeros_without_value_are_dropped_and_zero_has_no_sign() {
        for (text, plain) in [("1.50", "1.5"), ("100", "100"), ("0.0", "0"), ("-0", "0"), ("-0.00", "0"), ("007", "7")]
        {
            assert_eq!(amount(text).to_string(), plain);
        }
    }

    #[test]
    fn only_plain_numbers_are_amounts() {
        for text in ["", "-", "+1", ".5", "1.", "1_000", "1e3", "2,55", "0x1F", "1 000", "−1", "1.2.3", "--1"] {
            assert_eq!(Amount::parse(text), Err(AmountError::NotPlain), "{text}");
        }
        assert_eq!(Amount::parse("99999999999999999999999999999999"), Err(AmountError::TooManyDigits));
        assert_eq!(Amount::parse("0.12345678901234567890123456789"), Err(AmountError::TooManyDigits));
    }

    #[test]
    fn a_sum_that_would_lose_a_digit_is_refused() {
        assert_eq!(amount("9999999999999999999999999999").checked_add(amount("0.55")), Err(Inexact));
        assert_eq!(amount("79228162514264337593543950335").checked_add(amount("1")), Err(Inexact));
        assert_eq!(amount("0.5").checked_add(amount("0.5")).unwrap().to_string(), "1");
    }

    #[test]
    fn the_order_of_a_sum_does_not_matter() {
        let largest = amount("79228162514264337593543950335");
        let mut sum = Sum::default();
        for part in [largest, largest, -largest] {
            sum.add(part).unwrap();
        }
        assert_eq!(sum.total(), Ok(Some(largest)));
        assert_eq!(sum.figures(), 3);
        assert_eq!(Sum::default().total(), Ok(None));

        let tiny = amount("0.0000000000000000000000000001");
        let mixed = |parts: [Amount; 3]| {
            let mut sum = Sum::default();
            parts.into_iter().try_for_each(|part| sum.add(part)).unwrap();
            sum.total()
        };
        for order in [[largest, tiny, -largest], [tiny, largest, -largest], [largest, -largest, tiny]] {
            assert_eq!(mixed(order), Ok(Some(tiny)));
        }
        assert_eq!(mixed([largest, tiny, Amount::ZERO]), Err(Inexact));
    }

    #[test]
    fn per_cent_is_rounded_once_however_many_digits_there_are() {
        let part = amount("1111500000000000000000000072");
        let whole = part.checked_add(amount("7888500000000000000000000511")).unwrap();
        assert_eq!(part.per_cent_of(whole), Some(amount("12.3")));
        assert_eq!(amount("1.2345").per_cent_of(amount("10")), Some(amount("12.3")));
        assert_eq!(amount("-1.235").per_cent_of(amount("10")), Some(amount("-12.4")));
        assert_eq!(
            amount("0.0000000000000000000000000001").per_cent_of(amount("79228162514264337593543950335")),
            Some(Amount::ZERO)
        );
    }

    #[test]
    fn per_cent_is_rounded_to_one_decimal_and_says_nothing_beside_zero() {
        assert_eq!(amount("14.35").per_cent_of(amount("29.9")), Some(amount("48")));
        assert_eq!(amount("-2.25").per_cent_of(amount("16.6")), Some(amount("-13.6")));
        assert_eq!(amount("2").per_cent_of(amount("-1")), Some(amount("200")));
        assert_eq!(amount("1").per_cent_of(Amount::ZERO), None);
    }

    /// Decimals of any length, most of them short.
    fn any_amount() -> impl Strategy<Value = Amount> {
        let mantissa = prop_oneof![3 => -1_000_000_i128..1_000_000, 1 => -(1_i128 << 96) + 1..1_i128 << 96];
        (mantissa, 0_u32..=28).prop_filter_map("too long", |(mantissa, scale)| exact(mantissa, scale).ok())
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn amounts_are_in_the_order_of_their_decimals(one in any_amount(), other in any_amount()) {
            prop_assert_eq!(one.cmp(&other), one.0.cmp(&other.0));
            prop_assert_eq!(one.cmp(&other) == Ordering::Equal, one == other);
        }

        #[test]
        fn an_amount_is_kept_without_zeros_that_carry_no_value(one in any_amount(), zeros in 0_u32..5) {
            let (mantissa, scale) = (one.0.mantissa(), one.0.scale());
            let padded = mantissa.checked_mul(10_i128.pow(zeros)).filter(|_| scale + zeros <= 28);
            if let Some(padded) = padded {
                let back = exact(padded, scale + zeros).map(|back| (back.0.mantissa(), back.0.scale()));
                prop_assert_eq!(back, Ok((one.0.mantissa(), one.0.scale())));
            }
        }
    }
}
