//! Bars of heavy lines, exact to half a cell. Those of neighbouring rows never touch, as blocks would.

/// A whole cell.
pub const WHOLE: &str = "━";

/// The left half of a cell.
pub const HALF: &str = "╸";

/// A bar from the left, so many halves of a cell long.
pub fn bar(halves: usize) -> String {
    format!("{}{}", WHOLE.repeat(halves / 2), HALF.repeat(halves % 2))
}
