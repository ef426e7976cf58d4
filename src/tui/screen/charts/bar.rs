//! A bar as cells: own money, then external money, each on its side of zero, and the mark of a stated total.

use ratatui::text::Span;

use crate::{
    analysis::amounts::shown::ShownFigure,
    explorer::diagram::subject::ChartFigures,
    model::amount::Amount,
    tui::screen::{
        charts::{
            scale::{cells, position, span},
            signs::{EXTERNAL, OWN, OWN_TIP, STATED},
        },
        draw_context::DrawContext,
        theme::Role,
    },
};

/// The content of a cell of a bar.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BarCell {
    /// Nothing.
    Blank,
    /// Zero, on a bar that reaches to both sides of it.
    Zero,
    /// Own money.
    Own,
    /// The end of own money: half of a cell.
    Tip,
    /// External money.
    External,
    /// A stated total.
    Stated,
}

/// The scale of a bar: amounts to cells.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct BarScale {
    width: usize,
    /// The cells before zero.
    zero: usize,
    /// Cells for an amount of one.
    unit: f64,
}

impl BarScale {
    /// A scale from `least`, no more than zero, to `greatest`, no less than zero.
    pub fn new(least: Amount, greatest: Amount, width: usize) -> Self {
        let (below, above) = (-position(least), position(greatest));
        if below <= 0.0 || width < 2 {
            return Self { width, zero: 0, unit: if above > 0.0 { span(width) / above } else { 0.0 } };
        }
        let zero = cells(span(width) * below / (below + above)).clamp(1, width - 1);
        let left = span(zero) / below;
        let unit = if above > 0.0 { left.min(span(width - zero) / above) } else { left };
        Self { width, zero, unit }
    }

    /// The bar of these figures.
    pub fn bar(&self, money: &ChartFigures) -> Vec<BarCell> {
        let mut bar = vec![BarCell::Blank; self.width];
        if self.zero > 0
            && let Some(cell) = bar.get_mut(self.zero)
        {
            *cell = BarCell::Zero;
        }
        self.above(money, &mut bar);
        self.below(money, &mut bar);
        if let Some(stated) = money.stated.and_then(ShownFigure::amount)
            && let Some(cell) = bar.get_mut(self.cell_of(stated))
        {
            *cell = BarCell::Stated;
        }
        bar
    }

    fn above(&self, money: &ChartFigures, bar: &mut [BarCell]) {
        let length =
            |figure: ShownFigure| figure.amount().map_or(0.0, |amount| (position(amount) * self.unit).max(0.0));
        let (own, external) = (length(money.own), length(money.external));
        let room = self.width - self.zero;
        if external > 0.0 {
            let end = at_least(own + external, 1).min(room);
            let boundary = if own > 0.0 { at_least(own, 1).min(end.saturating_sub(1)) } else { 0 };
            fill(bar, self.zero, self.zero + boundary, BarCell::Own);
            fill(bar, self.zero + boundary, self.zero + end, BarCell::External);
        } else if own > 0.0 {
            let halves = at_least(own * 2.0, 1).min(2 * room);
            let (whole, tip) = (halves / 2, halves % 2);
            fill(bar, self.zero, self.zero + whole, BarCell::Own);
            fill(bar, self.zero + whole, self.zero + whole + tip, BarCell::Tip);
        }
    }

    fn below(&self, money: &ChartFigures, bar: &mut [BarCell]) {
        let length =
            |figure: ShownFigure| figure.amount().map_or(0.0, |amount| (-position(amount) * self.unit).max(0.0));
        let (own, external) = (length(money.own), length(money.external));
        let own_cells = if own > 0.0 { at_least(own, 1).min(self.zero) } else { 0 };
        let all = if external > 0.0 { at_least(own + external, own_cells + 1).min(self.zero) } else { own_cells };
        fill(bar, self.zero - own_cells, self.zero, BarCell::Own);
        fill(bar, self.zero - all, self.zero - own_cells, BarCell::External);
    }

    /// The cell that an amount ends in.
    fn cell_of(&self, amount: Amount) -> usize {
        let end = position(amount) * self.unit;
        let cell = if end > 0.0 {
            self.zero + cells((end - 1e-9).ceil()).saturating_sub(1)
        } else {
            self.zero.saturating_sub(cells((-end).ceil()))
        };
        cell.min(self.width.saturating_sub(1))
    }
}

/// A bar as it is drawn.
pub fn spans(context: &DrawContext<'_>, bar: &[BarCell]) -> Vec<Span<'static>> {
    let drawn = |alike: &[BarCell]| {
        let (sign, role) = match alike.first()? {
            BarCell::Blank => (" ", Role::Own),
            BarCell::Zero => ("│", Role::Rule),
            BarCell::Own => (OWN, Role::Own),
            BarCell::Tip => (OWN_TIP, Role::Own),
            BarCell::External => (EXTERNAL, Role::External),
            BarCell::Stated => (STATED, Role::Stated),
        };
        Some(Span::styled(sign.repeat(alike.len()), context.style(role)))
    };
    bar.chunk_by(|one, other| one == other).filter_map(drawn).collect()
}

/// A length in whole cells, at least `least`: every amount can be seen, however small.
fn at_least(length: f64, least: usize) -> usize {
    cells(length).max(least)
}

fn fill(bar: &mut [BarCell], from: usize, to: usize, cell: BarCell) {
    bar.iter_mut().take(to).skip(from).for_each(|place| *place = cell);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::figures::Signs;

    fn amount(text: &str) -> Amount {
        Amount::parse(text).unwrap()
    }

    fn money(own: Option<&str>, external: Option<&str>) -> ChartFigures {
        let figure = |text: Option<&str>| text.map(amount).into();
        ChartFigures {
            lines: ShownFigure::default(),
            own: figure(own),
            external: figure(external),
            stated: None,
            signs: Signs::default(),
        }
    }

    fn drawn(scale: BarScale, money: &ChartFigures) -> String {
        let sign = |cell| match cell {
            BarCell::Blank => ' ',
            BarCell::Zero => '|',
            BarCell::Own => '#',
            BarCell::Tip => '.',
            BarCell::External => ':',
            BarCell::Stated => '@',
        };
        scale.bar(money).into_iter().map(sign).collect()
    }

    #[test]
    fn a_bar_starts_at_zero_and_is_as_long_as_its_amount() {
        let scale = BarScale::new(Amount::ZERO, amount("10"), 10);
        assert_eq!(drawn(scale, &money(Some("4"), None)), "####      ");
        assert_eq!(drawn(scale, &money(Some("4"), Some("2"))), "####::    ");
        assert_eq!(drawn(scale, &money(None, Some("10"))), "::::::::::");
        assert_eq!(drawn(scale, &money(Some("4.5"), None)), "####.     ");
        assert_eq!(drawn(scale, &money(None, None)), "          ");
    }

    #[test]
    fn an_amount_is_never_without_a_cell_and_zero_never_with_one() {
        let scale = BarScale::new(Amount::ZERO, amount("1000000"), 10);
        assert_eq!(drawn(scale, &money(Some("0.01"), None)), ".         ");
        assert_eq!(drawn(scale, &money(Some("0.01"), Some("1"))), ":         ");
        assert_eq!(drawn(scale, &money(Some("300000"), Some("1"))), "##:       ");
        assert_eq!(drawn(scale, &money(Some("0"), Some("0"))), "          ");
    }

    #[test]
    fn what_is_below_zero_lies_on_its_other_side() {
        let scale = BarScale::new(amount("-5"), amount("5"), 10);
        assert_eq!(drawn(scale, &money(Some("-2"), None)), "   ##|    ");
        assert_eq!(drawn(scale, &money(Some("-2"), Some("-1"))), "  :##|    ");
        assert_eq!(drawn(scale, &money(Some("-2"), Some("3"))), "   ##:::  ");
        let losses = BarScale::new(amount("-5"), Amount::ZERO, 10);
        assert_eq!(
            drawn(losses, &money(Some("-5"), None)),
            "#########|",
            "the line of zero says on which side it lies"
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_figures_make_a_bar_longer_than_its_cells(
            own in -1000_i32..1000, external in -1000_i32..1000, least in 0_i32..1000, greatest in 0_i32..1000, width in 0_usize..60
        ) {
            let scale = BarScale::new(amount(&format!("-{least}")), amount(&greatest.to_string()), width);
            let money = money(Some(&own.to_string()), Some(&external.to_string()));
            prop_assert_eq!(scale.bar(&money).len(), width);
        }
    }
}
