//! The axis of amounts: round steps that enclose the amounts drawn. Its ticks are exact, since their labels are read as
//! figures.

use crate::{model::amount::Amount, tui::screen::charts::scale::position};

/// Ticks at round amounts, one step apart.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AmountAxis {
    /// The ticks from the lowest; at least two.
    pub ticks: Vec<Amount>,
    /// The distance between two ticks.
    pub step: Amount,
}

impl AmountAxis {
    /// The axis around `least`, no more than zero, and `greatest`, no less than zero, with no more than `most` ticks; none
    /// where a tick would have more digits than an amount can hold.
    pub fn around(least: Amount, greatest: Amount, most: u32) -> Option<Self> {
        let (below, above) = (-position(least), position(greatest));
        let reach = below.max(above);
        let from: i32 = if reach > 0.0 { exponent(reach) - 3 } else { 0 };
        let steps = (from..=from + 5).flat_map(|exponent| [1, 2, 5].map(|digit| (digit, exponent)));
        steps.into_iter().find_map(|(digit, exponent)| {
            let size = f64::from(digit) * 10_f64.powi(exponent);
            let (down, up) = (count(below / size, most)?, count(above / size, most)?.max(1));
            let up = if down > 0 && above <= 0.0 { 0 } else { up };
            let step = round(digit, exponent)?;
            let axis = |down: u32, up: u32| (down + up < most.max(2)).then(|| Self::of(step, down, up)).flatten();
            // The count of steps forgives what an amount does not: a billionth above a tick.
            let near = axis(down, up)?;
            let [below, above] = [*near.ticks.first()? > least, *near.ticks.last()? < greatest];
            if below || above { axis(down + u32::from(below), up + u32::from(above)) } else { Some(near) }
        })
    }

    fn of(step: Amount, down: u32, up: u32) -> Option<Self> {
        let below = (1..=down).rev().map(|number| step.checked_mul(Amount::from(number)).map(|tick| -tick));
        let above = (0..=up).map(|number| step.checked_mul(Amount::from(number)));
        Some(Self { ticks: below.chain(above).collect::<Result<_, _>>().ok()?, step })
    }

    /// The first and the last tick as positions.
    pub fn bounds(&self) -> [f64; 2] {
        [self.ticks.first(), self.ticks.last()].map(|tick| tick.map_or(0.0, |&tick| position(tick)))
    }
}

/// The power of ten of the first digit.
#[expect(clippy::cast_possible_truncation, reason = "an amount has no more than 28 digits before or after its mark")]
fn exponent(size: f64) -> i32 {
    size.log10().floor() as i32
}

/// The number of steps that reach so far; none where it is more than `most`.
fn count(steps: f64, most: u32) -> Option<u32> {
    // Binary fractions may put a whole number of steps slightly above itself.
    let steps = (steps - 1e-9).ceil().max(0.0);
    (0..=most).find(|&number| f64::from(number) >= steps)
}

/// A digit times a power of ten, exact.
fn round(digit: u32, exponent: i32) -> Option<Amount> {
    let zeros = "0".repeat(usize::try_from(exponent.abs()).ok()?);
    let text = if exponent < 0 { format!("0.{}{digit}", &zeros[1..]) } else { format!("{digit}{zeros}") };
    Amount::parse(&text).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ticks(least: &str, greatest: &str, most: u32) -> Vec<String> {
        let amount = |text| Amount::parse(text).unwrap();
        let axis = AmountAxis::around(amount(least), amount(greatest), most);
        axis.map(|axis| axis.ticks.iter().map(ToString::to_string).collect()).unwrap_or_default()
    }

    #[test]
    fn the_steps_are_round_and_reach_around_the_figures() {
        assert_eq!(ticks("0", "31.9", 5), ["0", "10", "20", "30", "40"]);
        assert_eq!(ticks("0", "16.15", 5), ["0", "5", "10", "15", "20"]);
        assert_eq!(ticks("0", "0.5", 4), ["0", "0.2", "0.4", "0.6"]);
        assert_eq!(ticks("-3", "7", 5), ["-5", "0", "5", "10"]);
        assert_eq!(ticks("-3", "0", 5), ["-3", "-2", "-1", "0"]);
        assert_eq!(ticks("0", "0", 5), ["0", "1"]);
        assert_eq!(ticks("0", "100", 3), ["0", "50", "100"]);
        assert_eq!(ticks("0", "10.00000000001", 5), ["0", "5", "10", "15"]);
        assert_eq!(ticks("-10.00000000001", "0", 3), ["-20", "-10", "0"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_figure_lies_within_its_axis(least in -100_000_i64..=0, greatest in 0_i64..=100_000, scale in 0_usize..12, most in 2_u32..9) {
            let amount = |number: i64| Amount::parse(&format!("{number}.{}1", "0".repeat(scale))).unwrap();
            let (least, greatest) = (if least == 0 { Amount::ZERO } else { amount(least) }, amount(greatest));
            // Two ticks cannot reach to both sides of zero.
            prop_assume!(most > 2 || least == Amount::ZERO);
            let axis = AmountAxis::around(least, greatest, most).unwrap();
            prop_assert!(axis.ticks.len() <= most.try_into().unwrap());
            prop_assert!(axis.ticks[0] <= least && *axis.ticks.last().unwrap() >= greatest);
            prop_assert!(axis.ticks.windows(2).all(|pair| pair[1].checked_sub(pair[0]).unwrap() == axis.step));
        }
    }
}
