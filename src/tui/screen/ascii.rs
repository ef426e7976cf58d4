//! Replaces the program's own signs by ASCII characters, where the terminal has no others. Works on the finished screen cell by
//! cell, so that no drawing needs to know of it. Letters stay as they are, and so do signs within a name. Takes the mark from the
//! program's own ellipsis.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{tui::screen::widgets::ellipsis::ELLIPSIS, workspace::settings::Signs};

/// The signs and their replacements. Signs that can occur in the same place have different ones: the cursor is `>`, so a folded
/// area is not; external money has a `+`, so an area that can be opened has not. In a trend the sign grows with the amount;
/// below zero it is a minus, and no amount is a full stop.
const SIGNS: &[(&str, &str)] = &[
    // Rules.
    ("─╌┄", "-"),
    ("│┃", "|"),
    // Areas, folded and open.
    ("▸", ")"),
    ("▾", "v"),
    // Bars, and the heads of areas in a treemap; half a cell; external money.
    ("━", "="),
    ("╸", "_"),
    ("╍", ":"),
    // Trends, from high to low; the text cursor; external money, stated totals, the lines of a trend.
    ("█▉▊▋▌▀▇", "#"),
    ("▅▆", "="),
    ("▃▄", ";"),
    ("▍▎▏▁▂", "_"),
    ("▒░▓", ":"),
    ("◆", "@"),
    ("●", "o"),
    ("◐", "c"),
    ("•", "*"),
    // Order of rows.
    ("▲", "^"),
    ("▼", "v"),
    // Figures: a difference, one within rounding, no amount, below zero.
    ("≠", "!"),
    ("≈", "~"),
    ("≥", ">"),
    ("–—−", "-"),
    ("×", "x"),
    // Words: ellipsis, separator, quotation marks.
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

/// The separator between words; in a trend the same sign is a year without an amount.
const DOT: &str = "·";

/// An ellipsis in a name. The program's own has a mark, unless it stands for words of its own.
const IN_NAME: &str = "…";

/// The signs that the fonts of the Linux console have: those of code page 437.
const ON_THE_CONSOLE: &str = "─│┌┐└┘├┤┬┴┼█▌▀▄▒░▓▲▼≈•·«»←→↑↓";

/// Replaces the signs in an area of the screen that a terminal does not have.
pub fn replace(signs: Signs, area: Rect, buffer: &mut Buffer) {
    let is_there = |symbol: &str| match signs {
        Signs::Unicode => true,
        Signs::Console => ON_THE_CONSOLE.contains(symbol),
        Signs::Ascii => false,
    };
    let area = area.intersection(buffer.area);
    for position in area.positions() {
        let symbol = buffer[position].symbol();
        let sign = match symbol {
            ELLIPSIS => Some(if is_there(IN_NAME) { IN_NAME } else { "~" }),
            _ if symbol.is_ascii() || is_there(symbol) => None,
            DOT if !parts_words(position, area, buffer) => Some("."),
            _ if is_within_text(position, area, buffer) => None,
            _ => plain(symbol),
        };
        if let Some(sign) = sign {
            buffer[position].set_symbol(sign);
        }
    }
}

/// True where a sign stands between two letters, and where an ellipsis follows a letter or stands for words between two others: there it
/// is of a name.
fn is_within_text(sign: Position, area: Rect, buffer: &Buffer) -> bool {
    let symbol = |x: Option<u16>| {
        let cell = x.map(|x| Position { x, ..sign }).filter(|&cell| area.contains(cell));
        cell.map_or("", |cell| buffer[cell].symbol())
    };
    let [before, second_before] = [1, 2].map(|cells| symbol(sign.x.checked_sub(cells)));
    let [after, second_after] = [1, 2].map(|cells| symbol(sign.x.checked_add(cells)));
    let is_letter = |symbol: &str| symbol.chars().next().is_some_and(char::is_alphabetic);
    let is_ellipsis = symbol(Some(sign.x)) == IN_NAME;
    let stands_for_words = is_ellipsis && (before, after) == (" ", " ");
    is_letter(before) && (is_letter(after) || is_ellipsis)
        || stands_for_words && is_letter(second_before) && is_letter(second_after)
}

/// True where a dot separates words, with a blank on either side. In a trend it is beside other signs, or alone.
fn parts_words(dot: Position, area: Rect, buffer: &Buffer) -> bool {
    let is_blank = |x: Option<u16>| {
        let cell = x.map(|x| Position { x, ..dot }).filter(|&cell| area.contains(cell));
        cell.is_none_or(|cell| buffer[cell].symbol() == " ")
    };
    let before = |cells| is_blank(dot.x.checked_sub(cells));
    let after = |cells| is_blank(dot.x.checked_add(cells));
    before(1) && after(1) && !(before(2) && after(2))
}

fn plain(symbol: &str) -> Option<&'static str> {
    let mut letters = symbol.chars();
    let (Some(sign), None) = (letters.next(), letters.next()) else { return None };
    // The dots of a curve.
    if ('\u{2800}'..='\u{28ff}').contains(&sign) {
        return Some(".");
    }
    // The joints of lines.
    if ('\u{250c}'..='\u{254b}').contains(&sign) {
        return Some("+");
    }
    SIGNS.iter().find(|(signs, _)| signs.contains(sign)).map(|(_, plain)| *plain)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use ratatui::buffer::Cell;

    use super::*;
    use crate::{model::amount::Amount, tui::screen::widgets::sparkline::trend};

    fn replaced(text: &str) -> String {
        let mut buffer = Buffer::with_lines([text]);
        replace(Signs::Ascii, buffer.area, &mut buffer);
        buffer.content.iter().map(Cell::symbol).collect()
    }

    /// Signs that stand in one place, each with another meaning there.
    #[test]
    fn what_means_different_things_in_one_place_stays_different() {
        let places: &[&[&str]] = &[
            // A trend: by height, no amount, below zero.
            &["1·█", "1▁█", "1▃█", "1▅█", "1▇█", "1−█"],
            // A bar, and the signs in it or at its end.
            &["━", "╸", "╍", "◆", "─", "│"],
            // Before a row: the cursor, folded, open, external, marked.
            &[">", "▸", "▾", "+", "●", "◐"],
            // After a figure or a name, or in its place.
            &["≠", "*", "–", ELLIPSIS],
            // The curves of a trend.
            &["●", "█", "▒", "◆", "⠁", "─"],
            // The order, beside the year that is shown.
            &["▲", "▼", "‹", "›", "─"],
        ];
        for signs in places {
            let plain: HashSet<String> = signs.iter().map(|sign| replaced(sign)).collect();
            assert_eq!(plain.len(), signs.len(), "{signs:?} become {plain:?}");
            assert!(plain.iter().all(|sign| sign.is_ascii()), "{plain:?}");
        }
    }

    #[test]
    fn a_trend_is_as_high_as_its_amounts() {
        let amounts = [Some(1), Some(3), Some(6), Some(8), None, Some(-2)];
        let signs = trend(&amounts.map(|amount| amount.and_then(|amount: i8| Amount::parse(&amount.to_string()).ok())));
        assert_eq!(replaced(&format!("1 → 2  {signs}")), "1 > 2  _;=#.-");
        assert_eq!(replaced("–  ·"), "-  .");
        assert_eq!(replaced("–  ··  2"), "-  ..  2");
    }

    #[test]
    fn words_are_parted_by_a_dash_also_at_the_end_of_a_line() {
        assert_eq!(replaced("egne midler · Puljen"), "egne midler - Puljen");
        assert_eq!(replaced("egne midler ·"), "egne midler -");
        assert_eq!(replaced("· Puljen"), "- Puljen");
    }

    #[test]
    fn the_console_keeps_what_it_has() {
        let mut buffer = Buffer::with_lines([format!("── ▸ 14,35≠ – Job{ELLIPSIS} ▒█")]);
        replace(Signs::Console, buffer.area, &mut buffer);
        assert_eq!(buffer, Buffer::with_lines(["── ) 14,35! - Job~ ▒█"]));
    }

    #[test]
    fn signs_within_a_name_stay() {
        for name in ["Støtte … til unge", "Før…efter", "O’Brien", "Børne–unge"] {
            assert_eq!(replaced(name), name);
        }
        assert_eq!(replaced("Klub…* – 1…9 2020–2021"), "Klub…* - 1~9 2020-2021");
    }

    #[test]
    fn the_ellipsis_of_a_cut_name_is_replaced_and_that_of_the_name_itself_stays() {
        assert_eq!(replaced(&format!("Håndholdt og kontin{ELLIPSIS}  1,20")), "Håndholdt og kontin~  1,20");
        assert_eq!(replaced(&format!("Klub{ELLIPSIS}*  Klub…*  Klub…")), "Klub~*  Klub…*  Klub…");
        let mut buffer = Buffer::with_lines([format!("Klub{ELLIPSIS} Klub…")]);
        replace(Signs::Unicode, buffer.area, &mut buffer);
        assert_eq!(buffer, Buffer::with_lines(["Klub… Klub…"]));
    }
}
