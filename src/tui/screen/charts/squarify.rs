//! The layout of a treemap, without a screen: rectangles of whole cells, as large as their weights, as close to squares as
//! possible (Bruls, Huizing and van Wijk, "Squarified treemaps").

use ratatui::layout::Rect;

use crate::tui::screen::charts::scale::{cells, span};

/// The height of a cell in widths of a cell, about. Names are wide, so tiles may be wide too.
const HIGH: f64 = 2.5;

/// A tile for each weight; weights are above zero, the greatest first. Together the tiles are the area, and none overlap. A
/// weight that is too small for a cell has an empty tile.
pub fn tiles(weights: &[f64], area: Rect) -> Vec<Rect> {
    // Measured in widths of a cell. The free part of the area always ends at its lower right corner.
    let (right, bottom) = (span(area.width.into()), span(area.height.into()) * HIGH);
    let scale = right * bottom / weights.iter().sum::<f64>();
    if !scale.is_finite() || scale <= 0.0 {
        return vec![Rect::default(); weights.len()];
    }
    let mut tiles = Vec::with_capacity(weights.len());
    let (mut x, mut y, mut rest) = (0.0, 0.0, weights);
    while !rest.is_empty() {
        let stands = right - x >= bottom - y;
        let (thick, long) = if stands { (right - x, bottom - y) } else { (bottom - y, right - x) };
        let (strip, after) = rest.split_at(many(rest, scale, long));
        let sum: f64 = strip.iter().sum();
        let thick = if after.is_empty() { thick } else { (sum * scale / long).min(thick) };
        let (mut done, mut from) = (0.0, 0.0);
        for (place, weight) in strip.iter().enumerate() {
            done += weight;
            let to = if place + 1 == strip.len() { long } else { long * (done / sum) };
            // Neighbouring tiles share an edge before it is rounded to cells.
            tiles.push(if stands {
                snap([x, y + from, x + thick, y + to], area)
            } else {
                snap([x + from, y, x + to, y + thick], area)
            });
            from = to;
        }
        (x, y) = if stands { (x + thick, y) } else { (x, y + thick) };
        rest = after;
    }
    tiles
}

/// The number of weights in the next strip: as many as do not make its longest tile longer.
fn many(weights: &[f64], scale: f64, long: f64) -> usize {
    let (mut sum, mut before) = (0.0, f64::INFINITY);
    for (many, weight) in weights.iter().enumerate() {
        sum += weight * scale;
        let square = (sum / long).powi(2);
        let worst = (weights[0] * scale / square).max(square / (weight * scale));
        if many > 0 && worst > before {
            return many;
        }
        before = worst;
    }
    weights.len()
}

/// The whole cells between four edges.
fn snap([left, top, right, bottom]: [f64; 4], area: Rect) -> Rect {
    let across = |x: f64| u16::try_from(cells(x)).unwrap_or(u16::MAX).min(area.width);
    let down = |y: f64| u16::try_from(cells(y / HIGH)).unwrap_or(u16::MAX).min(area.height);
    let (x, y) = (across(left), down(top));
    Rect { x: area.x + x, y: area.y + y, width: across(right) - x, height: down(bottom) - y }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn tiles_are_as_large_as_their_weights() {
        let area = Rect::new(1, 3, 80, 20);
        assert_eq!(tiles(&[1.0], area), [area]);
        let halves = tiles(&[5.0, 5.0], area);
        assert_eq!(halves, [Rect::new(1, 3, 40, 20), Rect::new(41, 3, 40, 20)]);
        let cells: Vec<u32> = tiles(&[8.0, 4.0, 2.0, 1.0, 1.0], area).iter().map(|tile| tile.area()).collect();
        assert_eq!(cells, [800, 400, 200, 100, 100]);
    }

    #[test]
    fn without_weights_or_room_there_is_nothing() {
        assert_eq!(tiles(&[], Rect::new(0, 0, 80, 20)), []);
        assert!(tiles(&[3.0, 1.0], Rect::new(4, 4, 0, 9)).iter().all(|tile| tile.is_empty()));
        assert!(tiles(&[f64::INFINITY, 1.0], Rect::new(4, 4, 9, 9)).iter().all(|tile| tile.is_empty()));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn together_they_are_the_area_and_none_lies_over_another(
            mut weights in prop::collection::vec(prop_oneof![0.001_f64..1.0, 1.0_f64..1000.0, 1e6_f64..1e9], 1..300),
            x in 0_u16..9, y in 0_u16..9, width in 1_u16..200, height in 1_u16..70,
        ) {
            weights.sort_by(|one, other| other.total_cmp(one));
            let area = Rect::new(x, y, width, height);
            let tiles = tiles(&weights, area);
            prop_assert_eq!(tiles.len(), weights.len());
            let mut taken = vec![0_u8; usize::from(area.width) * usize::from(area.height)];
            for tile in tiles {
                prop_assert!(tile.is_empty() || tile.intersection(area) == tile);
                for position in tile.positions() {
                    taken[usize::from(position.y - y) * usize::from(width) + usize::from(position.x - x)] += 1;
                }
            }
            prop_assert!(taken.iter().all(|&tiles| tiles == 1), "{:?}", taken);
        }
    }
}
