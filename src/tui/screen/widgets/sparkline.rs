//! A small trend: a sign for each year, as high as its amount. It always stands beside its figures.

use crate::{
    analysis::amounts::shown::ShownFigure,
    model::{amount::Amount, cell::Cell},
    tui::screen::draw_context::DrawContext,
};

/// The signs of a series, as high as each amount beside the greatest. No amount is a dot. An amount below zero is a minus,
/// since a bar would hide its side of zero.
pub fn trend(amounts: &[Option<Amount>]) -> String {
    const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let greatest = amounts.iter().flatten().copied().max().unwrap_or_default();
    let bar = |amount: Amount| {
        if amount.is_negative() {
            return '−';
        }
        let eighths = amount.parts_of(greatest, 8).unwrap_or(0).clamp(1, 8);
        BARS.get(eighths as usize - 1).copied().unwrap_or(' ')
    };
    amounts.iter().map(|amount| amount.map_or('·', bar)).collect()
}

/// "4,20 → 4,20 → 4,20  ███": the amounts of all years with their trend.
pub fn row(context: &DrawContext<'_>, figures: &[ShownFigure]) -> String {
    let text = |&figure: &ShownFigure| match figure.cell {
        // Between two arrows nothing at all would not be seen.
        Cell::Blank => "( )".to_owned(),
        _ => context.shown(figure),
    };
    let row: Vec<String> = figures.iter().map(text).collect();
    let amounts: Vec<_> = figures.iter().map(|figure| figure.cell.amount()).collect();
    format!("{}  {}", row.join(" → "), trend(&amounts))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(amounts: &[&str]) -> String {
        let amounts: Vec<_> = amounts.iter().map(|text| Amount::parse(text).ok()).collect();
        trend(&amounts)
    }

    #[test]
    fn the_greatest_is_a_whole_bar_and_the_others_are_parts_of_it() {
        assert_eq!(drawn(&["4.2", "4.2", "4.2"]), "███");
        assert_eq!(drawn(&["1", "2", "4", "8"]), "▁▂▄█");
        assert_eq!(drawn(&["0", "0"]), "▁▁");
    }

    #[test]
    fn no_amount_is_no_bar_and_below_zero_is_said() {
        assert_eq!(drawn(&["0.4", "–", "–"]), "█··");
        assert_eq!(drawn(&["-8", "4", "8"]), "−▄█");
        assert_eq!(drawn(&["-8", "-4"]), "−−");
    }
}
