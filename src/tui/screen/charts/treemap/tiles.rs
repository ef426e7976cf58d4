//! The tiles of a treemap: separates amounts that are large enough for a tile from the rest, and lays the tiles out.

use ratatui::layout::Rect;

use crate::{
    explorer::diagram::shares::{Largest, Rest, Weighted},
    tui::screen::charts::{scale::position, squarify::tiles},
};

/// The amounts that get at least `least` of so many cells, and the rest.
pub fn large_enough<Of>(all: &Largest<Of>, cells: u32, least: f64) -> (&[Weighted<Of>], Rest) {
    let weights = all.largest.iter().map(|each| position(each.size));
    let each = f64::from(cells) / (weights.sum::<f64>() + weight(all.rest));
    let many = all.largest.partition_point(|share| position(share.size) * each >= least);
    let (shown, others) = all.largest.split_at(many);
    let mut rest = all.rest;
    for each in others {
        rest.add(each.size, each.amount);
    }
    (shown, rest)
}

/// A tile for each, and one for all the rest together; the largest first.
pub fn laid_out<Of>(shown: &[Weighted<Of>], rest: Rest, area: Rect) -> Vec<(Rect, Option<&Weighted<Of>>)> {
    let mut all: Vec<(f64, Option<&Weighted<Of>>)> =
        shown.iter().map(|share| (position(share.size), Some(share))).collect();
    if rest.count > 0 {
        all.push((weight(rest), None));
    }
    all.retain(|(weight, _)| *weight > 0.0);
    all.sort_by(|one, other| other.0.total_cmp(&one.0));
    let weights: Vec<f64> = all.iter().map(|(weight, _)| *weight).collect();
    tiles(&weights, area).into_iter().zip(all.into_iter().map(|(_, share)| share)).collect()
}

/// The size of the rest as a weight; zero for a sum with too many digits.
fn weight(rest: Rest) -> f64 {
    rest.size.total().ok().flatten().map_or(0.0, position)
}
