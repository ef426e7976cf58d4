//! What rounding explains: half of each compared figure's own rounding, added up.

use crate::{
    analysis::comparison::Status,
    model::{
        amount::Amount,
        dataset::{Dataset, Stated},
    },
};

/// The roundings of the figures that one comparison is about, added up; none where they can't be added exactly.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Allowance(Option<Amount>);

impl Allowance {
    /// No figure yet.
    pub fn none() -> Self {
        Self(Some(Amount::ZERO))
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
        Self(self.0.zip(other.0).and_then(|(one, other)| one.checked_add(other).ok()))
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

    /// Whether rounding explains a difference. Twice the difference is compared, so that nothing is halved; a difference too long to
    /// be doubled is no rounding.
    pub fn explains(self, difference: Amount) -> bool {
        match (difference.abs().checked_mul(Amount::from(2)), self.0) {
            (Ok(twice), Some(allowed)) => twice <= allowed,
            _ => difference.is_zero(),
        }
    }

    fn plus(self, unit: Option<Amount>, times: u32) -> Self {
        let Some(unit) = unit else { return self };
        Self(self.0.and_then(|sum| sum.checked_add(unit.checked_mul(Amount::from(times)).ok()?).ok()))
    }
}
