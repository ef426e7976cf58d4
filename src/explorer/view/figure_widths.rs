//! The widths of a dataset's figures, so that they line up at the decimal mark everywhere.

use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::{amounts::shown::ShownFigure, figures::Figures},
    locale::Locale,
    model::{amount::Amount, cell::Cell, dataset::Dataset, digits::Digits, period::Period},
    report::labels,
};

/// The number of decimals of all figures of a dataset, and the cells of its widest figures.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FigureWidths {
    /// Cells for an amount with its minus where any is below zero, and for the difference of a total and its lines.
    pub amount: usize,
    /// Cells for an amount that always has its sign.
    pub signed: usize,
    /// Cells for an amount with all its decimals.
    pub whole: usize,
}

impl FigureWidths {
    /// Measures the lines, their sums, stated totals, differences and the greatest possible change.
    pub fn of(dataset: &Dataset, figures: &Figures, locale: &Locale) -> Self {
        let digits = || dataset.bases().map(|basis| dataset.digits(Period::All(basis)));
        let decimals = digits().map(Digits::shown).max().unwrap_or_default();
        let most = digits().map(Digits::most).max().unwrap_or_default().max(decimals);
        let held = || dataset.stated().flat_map(|(id, _)| figures.reconciliation.figures(id)).flatten();
        let stated = || held().filter_map(|held| held.amount);
        let (lines, sums) = (dataset.range(), figures.totals.range());
        let least = stated().min().unwrap_or_default().min(lines.0).min(sums.0);
        let greatest = stated().max().unwrap_or_default().max(lines.1).max(sums.1);
        let gap = held().map(|held| held.difference.abs()).max().unwrap_or_default();
        let change = greatest.checked_sub(least).unwrap_or(greatest);
        let doubts = dataset.all_doubts();
        let is_cut = most > decimals;
        let cells = |amount: Amount, decimals| {
            labels::figures::short(ShownFigure { cell: Cell::Amount(amount), doubts }, decimals, locale).width()
        };
        // An amount that is cut has its sign before it.
        let width = |amount: Amount| cells(amount.rounded(decimals), decimals) + usize::from(is_cut);
        let signed = |amount: Amount| width(amount.abs()) + 1;
        let gap = gap.rounded(decimals);
        Self {
            whole: [least, greatest].map(|amount| cells(amount, most)).into_iter().max().unwrap_or(0),
            amount: [width(least), width(greatest), if gap.is_zero() { 0 } else { signed(gap) }]
                .into_iter()
                .max()
                .unwrap_or(0),
            signed: [least, greatest, gap, change].map(signed).into_iter().max().unwrap_or(0),
        }
    }
}
