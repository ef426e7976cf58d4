//! Roundings: a difference is explained by half of each compared figure's own rounding, added up.

use crate::{
    analysis::check::comparison::Status,
    model::{
        amount::Amount,
        dataset::{Dataset, Stated},
    },
};

/// The allowance that rounding makes for the figures of one comparison.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Allowance {
    /// The roundings of the figures, added up; none where they can't be added exactly.
    roundings: Option<Amount>,
    figures: u32,
}

impl Allowance {
    /// No figure yet.
    pub fn none() -> Self {
        Self { roundings: Some(Amount::ZERO), figures: 0 }
    }

    /// With so many figures of one rounding more.
    pub fn with(self, unit: Option<Amount>, figures: u32) -> Self {
        self.plus(unit, figures)
    }

    /// With one stated total more: its own rounding, else the dataset's.
    pub fn with_stated(self, dataset: &Dataset, stated: &Stated) -> Self {
        self.plus(stated.rounding.or(dataset.about().rounding), 1)
    }

    /// With so many lines more, which are rounded as the dataset is.
    pub fn with_lines(self, dataset: &Dataset, lines: u32) -> Self {
        self.plus(dataset.about().rounding, lines)
    }

    /// With the figures of another comparison more.
    pub fn and(self, other: Self) -> Self {
        let both = self.roundings.zip(other.roundings);
        let roundings = both.and_then(|(one, other)| one.checked_add(other).ok());
        Self { roundings, figures: self.figures.saturating_add(other.figures) }
    }

    /// The outcome of a difference.
    pub fn status(self, difference: Amount) -> Status {
        if difference.is_zero() {
            Status::Agrees
        } else if self.explains(difference) {
            Status::WithinRounding
        } else {
            Status::Differs
        }
    }

    /// Returns `true` if rounding explains a difference. Twice the difference is compared, so that nothing is halved; a difference too long to
    /// be doubled is no rounding.
    pub fn explains(self, difference: Amount) -> bool {
        match (difference.abs().checked_mul(Amount::from(2)), self.roundings) {
            (Ok(twice), Some(allowed)) => twice <= allowed,
            _ => difference.is_zero(),
        }
    }

    /// The number of figures that may have been rounded.
    pub fn figures(self) -> u32 {
        self.figures
    }

    fn plus(self, unit: Option<Amount>, times: u32) -> Self {
        let unit = unit.unwrap_or_default();
        let more = |sum: Amount| sum.checked_add(unit.checked_mul(Amount::from(times)).ok()?).ok();
        Self { roundings: self.roundings.and_then(more), figures: self.figures.saturating_add(times) }
    }
}
