//! The words of a tile: its name, over as many lines as it has, and as many of its figures as fit whole.

use ratatui::style::Style;
use unicode_width::UnicodeWidthStr as _;

use crate::{locale::truncate::truncate, tui::screen::widgets::text::wrap};

/// A blank that no line is broken at.
pub const HELD: &str = "\u{a0}";

/// The text of a tile.
pub struct TileLabel {
    pub sign: &'static str,
    pub name: String,
    pub figures: Vec<String>,
    pub fill: TileFill,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum TileFill {
    Blank,
    External,
}

/// As many of the figures as fit, each whole, from the first.
pub fn figures(figures: &[String], room: usize) -> String {
    let many = (0..=figures.len()).rev().find(|&many| figures[..many].join(" ").width() <= room);
    figures[..many.unwrap_or(0)].join(" ")
}

/// The name and as many figures as leave most of it, on one line.
pub fn in_one(label: &TileLabel, room: usize) -> String {
    let least = label.name.width().min(12);
    let figures = figures(&label.figures, room.saturating_sub(least + 1));
    let name = truncate(&label.name, if figures.is_empty() { room } else { room - figures.width() - 1 });
    if figures.is_empty() { name.into_owned() } else { format!("{name} {figures}") }
}

/// A name on at most `most` lines. A word that is broken gets a hyphen, in the blank between this tile and the next.
pub fn hyphenated(name: &str, room: usize, most: usize) -> Vec<String> {
    let mut rest = name;
    let lines = wrap(name, room, "", Style::new()).into_iter().map(|line| line.to_string()).map(|line| {
        rest = rest.trim_start().strip_prefix(line.as_str()).unwrap_or_default();
        let is_broken = rest.starts_with(char::is_alphanumeric) && line.ends_with(char::is_alphanumeric);
        (if is_broken { format!("{line}-") } else { line }).replace(HELD, " ")
    });
    let mut lines: Vec<String> = lines.collect();
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = truncate(&format!("{}…", last.trim_end_matches('-')), room.max(1)).into_owned();
        }
    }
    lines
}
