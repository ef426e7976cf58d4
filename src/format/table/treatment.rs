//! What is done to figures as they are read, where somebody wishes it: the noise of binary fractions is rounded away, revenue is negative.

use serde::{Deserialize, Serialize};

use crate::model::amount::Amount;

/// What is done to figures; without a wish nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Treatment {
    /// The noise of binary fractions.
    pub noise: Option<Noise>,
    /// Revenue beside expenditure.
    pub revenue: Option<Revenue>,
    /// Rows that are the sums of those below them.
    pub sums: Option<Sums>,
}

/// What becomes of the noise that binary fractions leave, `125967182.67999999`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Noise {
    /// It stays as it is printed.
    Kept,
    /// It is rounded away: `125967182.68`.
    Rounded,
}

/// The sign of revenue that is printed without one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Revenue {
    /// None, as it is printed.
    AsPrinted,
    /// It is negative, so that sums are net of it.
    Negative,
}

/// What becomes of rows that are the sums of those below them, where nothing else calls them totals.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Sums {
    /// They are totals.
    Totals,
    /// They are lines as others are.
    Lines,
}

impl Treatment {
    /// The same, and where it says nothing what another says.
    #[must_use]
    pub fn over(self, other: Self) -> Self {
        Self {
            noise: self.noise.or(other.noise),
            revenue: self.revenue.or(other.revenue),
            sums: self.sums.or(other.sums),
        }
    }

    /// Returns `true` if noise is rounded away.
    pub fn rounds(self) -> bool {
        self.noise == Some(Noise::Rounded)
    }

    /// Returns `true` if a row may be a total for its amounts alone.
    pub fn finds_sums(self) -> bool {
        self.sums != Some(Sums::Lines)
    }

    /// Returns `true` if revenue is to be negative.
    pub fn turns_revenue(self) -> bool {
        self.revenue == Some(Revenue::Negative)
    }
}

/// The fewest decimals of an amount in which noise is seen, and the fewest of them that it takes.
const NOISY: u32 = 5;
const NOISE: u32 = 4;

/// The most decimals that were meant before a long row of nines or zeros, the fewest of these, and the fewest digits with what follows.
const MEANT: u32 = 4;
const ROW: u32 = 6;
const LONG: u32 = 9;

/// So many decimals are a binary fraction's and nobody's else, and a shorter row is enough.
const NOBODYS: u32 = 16;
const SHORT_ROW: u32 = 4;

/// The amount without the noise of a binary fraction; none where there is no noise in it. Noise is a row of nines or zeros behind the
/// decimals that were meant, and a last digit or two that belong to no amount; behind a long row it may be more digits.
pub fn without_noise(amount: Amount) -> Option<Amount> {
    let decimals = amount.decimals();
    if decimals < NOISY {
        return None;
    }
    // A hundredth of the last place that was meant, at most.
    let is_near = |meant: Amount| {
        let difference = amount.checked_sub(meant).ok()?.abs();
        (difference.decimals() >= decimals && difference.rounded(decimals - 2).is_zero()).then_some(meant)
    };
    let row = if decimals < NOBODYS { ROW } else { SHORT_ROW };
    let is_far = |kept: u32| {
        let meant = amount.rounded(kept);
        let difference = amount.checked_sub(meant).ok()?.abs();
        (decimals >= kept + LONG && difference.rounded(kept + row).is_zero()).then_some(meant)
    };
    let near = (0..=decimals - NOISE).map(|kept| amount.rounded(kept)).find_map(is_near);
    near.or_else(|| (0..=MEANT).find_map(is_far))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noise_is_a_row_of_nines_or_zeros_and_a_last_digit() {
        let parsed = |text: &str| Amount::parse(text).unwrap();
        for (noisy, meant) in [
            ("125967182.67999999", "125967182.68"),
            ("0.30000000000000004", "0.3"),
            ("-1.0999999999999999", "-1.1"),
            ("4999.999999", "5000"),
            ("12.000001", "12"),
            ("2101490.99999", "2101491"),
            ("0.00000000023283064365386963", "0"),
            ("-0.000000000058207660913467407", "0"),
            ("12.34000000058207661", "12.34"),
            ("0.000007957285934696842", "0"),
            ("12.33999999941792339", "12.34"),
        ] {
            assert_eq!(without_noise(parsed(noisy)), Some(parsed(meant)), "{noisy}");
        }
        for plain in [
            "0",
            "12.5",
            "12.34567",
            "3.14159265",
            "0.123456789",
            "1234.99",
            "0.33333333",
            "0.66666667",
            "2.00012345",
            "12.3400001234567",
            "0.0000012345678",
        ] {
            assert_eq!(without_noise(parsed(plain)), None, "{plain}");
        }
    }
}
