//! Positions on a chart. Only here does an amount become a binary fraction: to be drawn, never to be read.

use crate::model::amount::Amount;

/// The position of an amount; never used for a figure that is read.
pub fn position(amount: Amount) -> f64 {
    amount.to_string().parse().unwrap_or(0.0)
}

/// A position in whole cells.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rounded and held within the cells of a screen"
)]
pub fn cells(position: f64) -> usize {
    position.round().clamp(0.0, f64::from(u16::MAX)) as usize
}

/// Cells as a position.
pub fn span(cells: usize) -> f64 {
    f64::from(u16::try_from(cells).unwrap_or(u16::MAX))
}
