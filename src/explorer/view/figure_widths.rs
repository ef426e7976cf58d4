//! The widths of a dataset's figures, so that they line up at the decimal mark everywhere, and the levels of its names.

use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::{amounts::shown::ShownFigure, figures::Figures},
    locale::Locale,
    model::{amount::Amount, cell::Cell, dataset::Dataset, digits::Digits, financing::View, period::Period},
    report::{labels, labels::scale::Scale},
};

/// The cells of a dataset's widest figures, and the levels of its names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FigureWidths {
    /// Cells for an amount with its minus where any is below zero, and for the difference of a total and its lines.
    pub amount: usize,
    /// Cells for an amount that always has its sign.
    pub signed: usize,
    /// Cells for an amount with all its decimals.
    pub whole: usize,
    /// The same of amounts divided by each scale.
    divided: [(usize, usize); 4],
    /// The amount that is farthest from zero.
    pub farthest: Amount,
    /// The same of the rows of the top areas, each year by itself.
    pub farthest_row: Amount,
    /// Headings over the deepest line, as far as names are indented for them.
    pub levels: usize,
}

/// The most levels that names are indented for while other columns stand beside them.
const MOST_LEVELS: usize = 4;

impl FigureWidths {
    /// Measures the lines, their sums, stated totals, differences and the greatest possible change.
    pub fn of(dataset: &Dataset, figures: &Figures, locale: &Locale) -> Self {
        let digits = || dataset.bases().map(|basis| dataset.digits(Period::All(basis)));
        let decimals = digits().map(Digits::shown).max().unwrap_or_default();
        let most = digits().map(Digits::most).max().unwrap_or_default().max(decimals);
        let held = || dataset.stated().flat_map(|(id, _)| figures.reconciliation.figures(id)).flatten();
        let stated = || held().filter_map(|held| held.amount);
        let (lines, sums) = (dataset.range(), figures.totals.range());
        let others = || stated().chain(parts(dataset));
        let least = others().min().unwrap_or_default().min(lines.0).min(sums.0);
        let greatest = others().max().unwrap_or_default().max(lines.1).max(sums.1);
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
        let levels = dataset.areas().map(|area| usize::from(dataset.area(area).depth) + 1).max().unwrap_or(0);
        let divided = Scale::ALL.map(|scale| {
            let amount = [least, greatest].map(|amount| {
                let figure = ShownFigure { cell: Cell::Amount(amount), doubts };
                labels::scale::scaled(figure, scale, locale).width()
            });
            let signed = [least, greatest, gap, change]
                .map(|amount| labels::scale::scaled_signed(amount.abs(), scale, locale).width());
            // "~0,0"
            let least = 1 + labels::scale::scaled_signed(Amount::ZERO, scale, locale).width();
            let [amount, signed] = [amount.into_iter().max(), signed.into_iter().max()];
            (amount.unwrap_or(0).max(least), signed.unwrap_or(0).max(least))
        });
        Self {
            divided,
            farthest: least.abs().max(greatest.abs()),
            farthest_row: stated().map(Amount::abs).chain([gap]).fold(farthest_area(dataset, figures), Amount::max),
            levels: levels.min(MOST_LEVELS),
            whole: [least, greatest].map(|amount| cells(amount, most)).into_iter().max().unwrap_or(0),
            amount: [width(least), width(greatest), if gap.is_zero() { 0 } else { signed(gap) }]
                .into_iter()
                .max()
                .unwrap_or(0),
            signed: [least, greatest, gap, change].map(signed).into_iter().max().unwrap_or(0),
        }
    }
    /// The same for amounts divided by a scale.
    pub fn divided_by(self, scale: Scale) -> Self {
        match (scale, self.divided[scale as usize]) {
            (Scale::AsPrinted, _) => self,
            (_, (amount, signed)) => Self { amount, signed, ..self },
        }
    }
}

/// The amount of a top area that is farthest from zero, in any column, or of a line where these are on both sides of it.
fn farthest_area(dataset: &Dataset, figures: &Figures) -> Amount {
    let of_area = |area| {
        let amount = move |column| figures.totals.cell(Some(area), View::Combined, Period::Column(column)).amount;
        dataset.columns().filter_map(amount).map(Amount::abs)
    };
    let areas = dataset.top_areas().flat_map(of_area).max().unwrap_or_default();
    // Where lines are on both sides of zero, they may be far larger than their areas.
    let (least, greatest) = dataset.range();
    if least.is_negative() { areas.max(least.abs()).max(greatest) } else { areas }
}

/// The figures of the parts below rows, in every column and over all years.
fn parts(dataset: &Dataset) -> impl Iterator<Item = Amount> {
    let periods = || dataset.columns().map(Period::Column).chain(dataset.bases().map(Period::All));
    let figures = move |part| periods().map(move |period| ShownFigure::of_part(dataset, part, period));
    dataset.all_parts().flat_map(figures).filter_map(ShownFigure::amount)
}
