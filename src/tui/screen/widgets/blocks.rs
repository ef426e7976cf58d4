//! Bars of block characters, exact to an eighth of a cell.

/// A whole cell.
pub const FULL: &str = "█";

/// The left part of a cell in eighths, from none to seven.
pub const LEFT_EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// A bar from the left, so many eighths of a cell long.
pub fn bar(eighths: usize) -> String {
    format!("{}{}", FULL.repeat(eighths / 8), LEFT_EIGHTHS[eighths % 8])
}
