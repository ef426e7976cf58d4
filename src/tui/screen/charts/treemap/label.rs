//! The words of a tile: its name, over as many lines as it has, and as many of its figures as fit whole.

use std::slice;

use textwrap::WordSplitter;
use unicode_width::UnicodeWidthStr as _;

use crate::tui::screen::{
    charts::treemap::syllables::splitter,
    widgets::ellipsis::{ELLIPSIS, truncate},
};

/// A blank that no line is broken at.
pub const HELD: &str = "\u{a0}";

/// The cells of a name that no figure takes away.
const LEAST_NAME: usize = 6;

/// The cells of the shortest beginning of a name that can be told from others, with its ellipsis.
const LEAST_BEGINNING: usize = 4;

/// The text of a tile.
pub struct TileLabel {
    pub sign: &'static str,
    pub name: String,
    pub figures: Vec<String>,
    /// Further figures, which come only where nothing of the name is lost by them.
    pub beside_whole_name: Vec<String>,
    pub fill: TileFill,
}

impl TileLabel {
    /// The name, or its beginning where that is more than a letter or two; else nothing.
    pub fn begun(&self, room: usize) -> String {
        let is_enough = room >= LEAST_BEGINNING || self.name.width() <= room;
        if is_enough { truncate(&self.name, room).into_owned() } else { String::new() }
    }
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

/// The name and as many figures as leave most of it, at least its beginning and the first figure, on one line.
pub fn in_one(label: &TileLabel, room: usize) -> String {
    let whole = [slice::from_ref(&label.name), &label.figures].concat().join(" ");
    if whole.width() <= room {
        let beside = figures(&label.beside_whole_name, room.saturating_sub(whole.width() + 1));
        return if beside.is_empty() { whole } else { format!("{whole} {beside}") };
    }
    let beside = |least: usize| figures(&label.figures, room.saturating_sub(label.name.width().min(least) + 1));
    let all = beside(2 * LEAST_NAME);
    let figures = if all.is_empty() { beside(LEAST_NAME) } else { all };
    let name = label.begun(if figures.is_empty() { room } else { room - figures.width() - 1 });
    if figures.is_empty() { name } else { format!("{name} {figures}") }
}

/// A name on at most `most` lines. A word that is too long is broken between syllables, where the language is known, else cut.
pub fn hyphenated(name: &str, room: usize, most: usize, language: Option<&str>) -> Vec<String> {
    let options = textwrap::Options::new(room.max(1))
        .break_words(false)
        .word_splitter(splitter(language).map_or(WordSplitter::NoHyphenation, WordSplitter::Custom));
    let mut lines = textwrap::wrap(name, options);
    // What follows a syllable that is cut would read as a word.
    let cut = lines.iter().position(|line| line.ends_with('-') && line.width() > room);
    lines.truncate(cut.map_or(lines.len(), |cut| cut + 1));
    let is_more = lines.len() > most;
    let mut lines: Vec<String> = lines.iter().take(most).map(|line| line.replace(HELD, " ")).collect();
    if let Some(last) = lines.last_mut().filter(|_| is_more) {
        *last = format!("{}{ELLIPSIS}", last.trim_end_matches('-'));
    }
    lines.iter().map(|line| truncate(line, room.max(1)).into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_break_between_syllables() {
        let lines = hyphenated("Fastholdelsesindsats for flygtninge", 14, 5, Some("da"));
        assert_eq!(lines, ["Fastholdelses-", "indsats for", "flygtninge"]);
        assert_eq!(hyphenated("Virksomhedsrettet", 10, 5, Some("da")), ["Virksom-", "hedsrettet"]);
        assert_eq!(hyphenated("Administrative services", 9, 5, Some("en")), ["Adminis-", "trative", "services"]);
    }

    #[test]
    fn a_word_of_another_language_is_cut() {
        assert_eq!(
            hyphenated("Verwaltungsdienste alle", 10, 5, Some("de")),
            [format!("Verwaltun{ELLIPSIS}"), "alle".to_owned()]
        );
        assert_eq!(hyphenated("flygtninge alle", 5, 5, Some("da")), [format!("flyg{ELLIPSIS}")]);
        assert_eq!(
            hyphenated("12345678901234 alle", 10, 5, Some("da")),
            [format!("123456789{ELLIPSIS}"), "alle".to_owned()]
        );
    }

    #[test]
    fn a_range_and_a_sign_stay_whole() {
        assert_eq!(hyphenated("tal for 2020-22", 12, 5, Some("da")), ["tal for", "2020-22"]);
        assert_eq!(hyphenated("+\u{a0}Ansættelse", 8, 5, Some("da")), ["+ Ansæt-", "telse"]);
    }

    #[test]
    fn a_figure_stands_beside_the_beginning_of_a_name() {
        let label = TileLabel {
            sign: "",
            name: "Forebyggelse".to_owned(),
            figures: vec!["4,60".to_owned(), "15,4%".to_owned()],
            beside_whole_name: Vec::new(),
            fill: TileFill::Blank,
        };
        assert_eq!(in_one(&label, 30), "Forebyggelse 4,60 15,4%");
        assert_eq!(in_one(&label, 17), "Forebyggelse 4,60");
        assert_eq!(in_one(&label, 13), format!("Forebyg{ELLIPSIS} 4,60"));
        assert_eq!(in_one(&label, 9), format!("Forebygg{ELLIPSIS}"));
    }
    #[test]
    fn further_figures_take_no_room_of_the_name() {
        let label = TileLabel {
            sign: "",
            name: "Flygtningeområdet".to_owned(),
            figures: vec!["3,10".to_owned()],
            beside_whole_name: vec!["10,4%".to_owned(), "(brevet 3,10)".to_owned()],
            fill: TileFill::Blank,
        };
        assert_eq!(in_one(&label, 42), "Flygtningeområdet 3,10 10,4% (brevet 3,10)");
        assert_eq!(in_one(&label, 31), "Flygtningeområdet 3,10 10,4%");
        assert_eq!(in_one(&label, 23), "Flygtningeområdet 3,10");
    }

    #[test]
    fn a_name_of_a_letter_or_two_is_left_out() {
        let label = TileLabel {
            sign: "",
            name: "Ansættelse".to_owned(),
            figures: Vec::new(),
            beside_whole_name: Vec::new(),
            fill: TileFill::Blank,
        };
        assert_eq!([3, 4].map(|room| in_one(&label, room)), [String::new(), format!("Ans{ELLIPSIS}")]);
        assert_eq!(in_one(&TileLabel { name: "FN".to_owned(), ..label }, 2), "FN");
    }
}
