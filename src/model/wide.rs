//! Whole numbers of 256 bits. Amounts with the most digits and the most decimals can be added in any order in them, four billion of
//! them, and divided, before anything is rounded.

/// A whole number without a sign, the lowest 64 bits first.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Wide([u64; 4]);

/// A whole number with a sign, in two's complement.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct SignedWide(Wide);

/// The powers of ten that fit 64 bits.
pub(super) const POWERS_OF_TEN: [u64; 20] = {
    let mut powers = [1; 20];
    let mut at = 1;
    while at < powers.len() {
        powers[at] = 10 * powers[at - 1];
        at += 1;
    }
    powers
};

impl Wide {
    const ZERO: Self = Self([0; 4]);

    /// The number, times ten so often; none beyond 256 bits.
    pub fn scaled(self, tens: u32) -> Option<Self> {
        let mut scaled = self;
        let mut left = tens as usize;
        while left > 0 {
            let step = left.min(POWERS_OF_TEN.len() - 1);
            scaled = scaled.times(POWERS_OF_TEN[step])?;
            left -= step;
        }
        Some(scaled)
    }

    /// The product with a number; none beyond 256 bits.
    pub fn times(self, by: u64) -> Option<Self> {
        let mut carry = 0_u128;
        let product = self.0.map(|part| {
            carry += u128::from(part) * u128::from(by);
            low_and_carry(&mut carry)
        });
        (carry == 0).then_some(Self(product))
    }

    /// The quotient, rounded to the nearest whole number, a half up; none by zero and beyond 128 bits.
    pub fn rounded_quotient(self, by: Self) -> Option<u128> {
        if by == Self::ZERO {
            return None;
        }
        // Nearly all are of few digits, and the program has one for each row that it orders or shows.
        if let (Some(number), Some(by)) = (self.small(), by.small()) {
            let rest = number % by;
            return (number / by).checked_add(u128::from(rest >= by - rest));
        }
        let (mut quotient, mut rest) = (Self::ZERO, Self::ZERO);
        for bit in (0..256).rev() {
            // A rest is less than the divisor, which has a bit to spare.
            rest = rest.doubled(self.0[bit / 64] >> (bit % 64) & 1);
            let is_taken_off = rest.is_at_least(by);
            if is_taken_off {
                rest = rest.less(by);
            }
            quotient = quotient.doubled(u64::from(is_taken_off));
        }
        let whole = quotient.small()?;
        if rest.doubled(0).is_at_least(by) { whole.checked_add(1) } else { Some(whole) }
    }

    /// The number in 128 bits, where it fits.
    fn small(self) -> Option<u128> {
        let [low, high, 0, 0] = self.0 else { return None };
        Some(u128::from(high) << 64 | u128::from(low))
    }

    fn doubled(self, bit: u64) -> Self {
        let mut carry = bit;
        Self(self.0.map(|part| {
            let doubled = part << 1 | carry;
            carry = part >> 63;
            doubled
        }))
    }

    fn is_at_least(self, other: Self) -> bool {
        self.0.iter().rev().ge(other.0.iter().rev())
    }

    /// The sum, without what is beyond 256 bits.
    #[inline]
    fn plus(self, other: Self) -> Self {
        let ([low, high], [other_low, other_high]) = (self.halves(), other.halves());
        let (low, carry) = low.overflowing_add(other_low);
        Self::of_halves([low, high.wrapping_add(other_high).wrapping_add(u128::from(carry))])
    }

    /// Its 128 lowest bits, and the others.
    fn halves(self) -> [u128; 2] {
        let [low, next, after, high] = self.0.map(u128::from);
        [next << 64 | low, high << 64 | after]
    }

    fn of_halves(halves: [u128; 2]) -> Self {
        let [mut low, mut high] = halves;
        Self([low_and_carry(&mut low), low_and_carry(&mut low), low_and_carry(&mut high), low_and_carry(&mut high)])
    }

    fn less(self, other: Self) -> Self {
        self.plus(other.negated())
    }

    fn negated(self) -> Self {
        Self(self.0.map(|part| !part)).plus(Self([1, 0, 0, 0]))
    }
}

impl From<u128> for Wide {
    fn from(number: u128) -> Self {
        let mut rest = number;
        Self([low_and_carry(&mut rest), low_and_carry(&mut rest), 0, 0])
    }
}

impl SignedWide {
    /// The sum, without what is beyond 256 bits.
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.plus(other.0))
    }

    /// The number on the other side of zero.
    pub fn negated(self) -> Self {
        Self(self.0.negated())
    }

    /// The number, times ten so often; none beyond 256 bits.
    pub fn scaled(self, tens: u32) -> Option<Self> {
        // Nearly all amounts have few digits, and millions of them are added.
        if let (Some(tiny), Some(&power)) = (self.tiny(), POWERS_OF_TEN.get(tens as usize)) {
            return Some(Self::from(i128::from(tiny) * i128::from(power)));
        }
        let scaled = Self(self.size().scaled(tens)?);
        Some(if self.is_negative() { Self(scaled.0.negated()) } else { scaled })
    }

    /// A tenth of the number, where that is a whole one.
    pub fn tenth(self) -> Option<Self> {
        let mut rest = 0_u128;
        let mut tenth = self.size();
        for part in tenth.0.iter_mut().rev() {
            let (digits, next) = divided(rest << 64 | u128::from(*part), 10);
            (*part, rest) = (digits, next);
        }
        (rest == 0).then_some(Self(if self.is_negative() { tenth.negated() } else { tenth }))
    }

    /// The number in 128 bits, where it fits.
    pub fn small(self) -> Option<i128> {
        let [low, high, rest @ ..] = self.0.0;
        let small = (u128::from(high) << 64 | u128::from(low)).cast_signed();
        (rest == [sign_bits(small < 0); 2]).then_some(small)
    }

    /// The number in 64 bits, where it fits.
    fn tiny(self) -> Option<i64> {
        let [low, rest @ ..] = self.0.0;
        let tiny = low.cast_signed();
        (rest == [sign_bits(tiny < 0); 3]).then_some(tiny)
    }

    fn size(self) -> Wide {
        if self.is_negative() { self.0.negated() } else { self.0 }
    }

    fn is_negative(self) -> bool {
        self.0.0[3] >> 63 == 1
    }
}

impl From<i128> for SignedWide {
    fn from(number: i128) -> Self {
        let mut bits = number.cast_unsigned();
        let sign = sign_bits(number < 0);
        Self(Wide([low_and_carry(&mut bits), low_and_carry(&mut bits), sign, sign]))
    }
}

/// The 64 bits by which a number in two's complement goes on to the left.
fn sign_bits(is_negative: bool) -> u64 {
    if is_negative { u64::MAX } else { 0 }
}

/// The lowest 64 bits of a number, which keeps the others.
fn low_and_carry(number: &mut u128) -> u64 {
    let low = u64::try_from(*number & u128::from(u64::MAX)).unwrap_or_default();
    *number >>= 64;
    low
}

/// The quotient, of which 64 bits are kept, and the rest.
fn divided(number: u128, by: u128) -> (u64, u128) {
    (low_and_carry(&mut (number / by)), number % by)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_beyond_128_bits_add_up_and_come_back() {
        let great = SignedWide::from(i128::MAX);
        let twice = great.plus(great);
        assert_eq!(twice.small(), None);
        assert_eq!(twice.plus(SignedWide::from(-i128::MAX)).small(), Some(i128::MAX));
        let scaled = SignedWide::from(-7).scaled(60).unwrap();
        let back = (0..60).try_fold(scaled, |number, _| number.tenth());
        assert_eq!(back.and_then(SignedWide::small), Some(-7));
        assert_eq!(SignedWide::from(-7).tenth(), None);
        assert_eq!(SignedWide::from(1).scaled(78), None);
    }

    #[test]
    fn numbers_of_64_bits_and_those_just_beyond_are_scaled_alike() {
        for near in [0, 1, i128::from(i64::MAX), i128::from(u64::MAX)] {
            for number in (-2..=2).flat_map(|step| [near + step, -near + step]) {
                for tens in [0, 1, 18, 19] {
                    let scaled = SignedWide::from(number).scaled(tens);
                    assert_eq!(
                        scaled.and_then(SignedWide::small),
                        number.checked_mul(10_i128.pow(tens)),
                        "{number} {tens}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_quotient_is_rounded_once_a_half_up() {
        let quotient = |number: u128, by: u128| Wide::from(number).rounded_quotient(Wide::from(by));
        assert_eq!([quotient(5, 2), quotient(7, 3), quotient(8, 3)], [Some(3), Some(2), Some(3)]);
        assert_eq!(quotient(1, 0), None);
        for (number, by) in [(5, 2), (7, 3), (8, 3), (0, 9), (1, 2), (49, 100), (u128::MAX >> 1, 3)] {
            // The same, of numbers that are both too long for the short way.
            let long = |number| Wide::from(number).scaled(38).unwrap();
            assert_eq!(long(number).rounded_quotient(long(by)), quotient(number, by), "{number} {by}");
        }
        let (number, by) = (Wide::from(10_u128.pow(30)).scaled(30).unwrap(), Wide::from(10_u128.pow(25)));
        assert_eq!(number.rounded_quotient(by), Some(10_u128.pow(35)));
    }
}
