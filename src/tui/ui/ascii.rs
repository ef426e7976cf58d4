//! `--ascii`: the signs that the program itself draws, in characters that every terminal and every font has. The finished screen
//! is gone through cell by cell, so that nothing that draws needs to know of it. Letters stay what they are.

use ratatui::{buffer::Buffer, layout::Rect};

/// Each sign with what stands for it. Signs that can be taken for each other where they stand have different ones: the cursor is
/// `>`, so a folded area is not; external money has a `+`, so an area that can be opened has not.
const SIGNS: &[(&str, &str)] = &[
    // Rules.
    ("─╌┄", "-"),
    ("━", "="),
    ("│┃", "|"),
    ("┌┐└┘├┤┬┴┼", "+"),
    // Areas, folded and open.
    ("▸", ")"),
    ("▾", "v"),
    // Bars: whole cells, then less than half of one; external money; what is stated; the lines of a trend.
    ("█▉▊▋▌▀▇", "#"),
    ("▍▎▏▁▂", "."),
    ("▃▄", "-"),
    ("▅▆", "="),
    ("▒░▓", ":"),
    ("◆", "@"),
    ("●", "o"),
    ("•", "*"),
    // What is sorted by.
    ("▲", "^"),
    ("▼", "v"),
    // Figures: what differs, no amount, below zero.
    ("≠", "!"),
    ("–—−", "-"),
    ("×", "x"),
    // Words: cut off, parted, in marks.
    ("…", "~"),
    ("·", "-"),
    ("‹«", "<"),
    ("›»", ">"),
    ("“”„", "\""),
    ("‘’", "'"),
    // Keys.
    ("←", "<"),
    ("→", ">"),
    ("↑", "^"),
    ("↓", "v"),
];

/// Replaces them on a part of the screen.
pub fn replace(area: Rect, buffer: &mut Buffer) {
    for position in area.intersection(buffer.area).positions() {
        let cell = &mut buffer[position];
        if !cell.symbol().is_ascii()
            && let Some(sign) = plain(cell.symbol())
        {
            cell.set_symbol(sign);
        }
    }
}

fn plain(symbol: &str) -> Option<&'static str> {
    let mut letters = symbol.chars();
    let (Some(sign), None) = (letters.next(), letters.next()) else { return None };
    // The dots of a curve.
    if ('\u{2800}'..='\u{28ff}').contains(&sign) {
        return Some(".");
    }
    SIGNS.iter().find(|(signs, _)| signs.contains(sign)).map(|(_, plain)| *plain)
}
