//! How wide the figures of a dataset are, so that they line up at the decimal mark wherever they stand.

use unicode_width::UnicodeWidthStr as _;

use crate::{analysis::figures::Figures, locale::Locale, model::dataset::Dataset};

/// The one number of decimals of a dataset, and the cells that its widest figure takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Measure {
    /// Digits after the decimal mark.
    pub decimals: u32,
    /// Cells for an amount, its minus included where any is below zero.
    pub amount: usize,
    /// Cells for an amount that always has its sign.
    pub signed: usize,
}

impl Measure {
    /// Measures the lines, the totals and what is stated.
    #[must_use]
    pub fn of(dataset: &Dataset, figures: &Figures, locale: &Locale) -> Self {
        let decimals = dataset.decimals();
        let (least, greatest) = dataset.range();
        let (least_sum, greatest_sum) = figures.totals.range();
        let width = |amount| locale.amount(amount, decimals).width();
        let all = [least, greatest, least_sum, greatest_sum];
        Self {
            decimals,
            amount: all.map(width).into_iter().max().unwrap_or(0),
            signed: all.map(|amount| width(amount.abs()) + 1).into_iter().max().unwrap_or(0),
        }
    }
}
