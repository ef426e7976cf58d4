//! How wide the figures of a dataset are, so that they line up at the decimal mark wherever they stand.

use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::figures::Figures,
    locale::Locale,
    model::{amount::Amount, dataset::Dataset},
};

/// The one number of decimals of a dataset, and the cells that its widest figure takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Measure {
    /// Digits after the decimal mark.
    pub decimals: u32,
    /// Cells for an amount, its minus included where any is below zero, and for what a total and its lines differ by.
    pub amount: usize,
    /// Cells for an amount that always has its sign.
    pub signed: usize,
}

impl Measure {
    /// Measures the lines, the totals, what is stated, what differs, and how far a figure can change.
    #[must_use]
    pub fn of(dataset: &Dataset, figures: &Figures, locale: &Locale) -> Self {
        let decimals = dataset.decimals();
        let held = figures.reconciliation.all_stated();
        let stated = || held.iter().filter_map(|held| held.amount);
        let (lines, sums) = (dataset.range(), figures.totals.range());
        let least = stated().min().unwrap_or_default().min(lines.0).min(sums.0);
        let greatest = stated().max().unwrap_or_default().max(lines.1).max(sums.1);
        let gap = held.iter().map(|held| held.difference.abs()).max().unwrap_or_default();
        let change = greatest.checked_sub(least).unwrap_or(greatest);
        let width = |amount: Amount| locale.amount(amount, decimals).width();
        let signed = |amount: Amount| width(amount.abs()) + 1;
        Self {
            decimals,
            amount: [width(least), width(greatest), if gap.is_zero() { 0 } else { signed(gap) }]
                .into_iter()
                .max()
                .unwrap_or(0),
            signed: [least, greatest, gap, change].map(signed).into_iter().max().unwrap_or(0),
        }
    }
}
