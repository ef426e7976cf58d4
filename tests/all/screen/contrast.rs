//! Contrast: every text on many screens, in the colours of widespread terminals. The ratio is that of WCAG 2.1, which asks for
//! 4.5 of text and 3 of graphics.

mod palettes;

use std::collections::HashSet;

use indsats::{
    locale::Language::{Danish, English},
    workspace::settings::Theme,
};
use ratatui::{
    buffer::Cell,
    style::{Color, Modifier},
};

use super::stage::Stage;
use crate::reference_model::CLASSES;
use palettes::{PALETTES, Palette, Rgb};

const DATASETS: [&str; 6] = [
    include_str!("../../../assets/example.ron"),
    include_str!("../../documents/15-dk-kuu-234-prisniveau.ron"),
    include_str!("../../documents/13-no-skjoennstilskudd-2021.ron"),
    include_str!("../../documents/like-01-dk-budget-follow-up.ron"),
    include_str!("../../documents/small/dec.ron"),
    CLASSES,
];

const KEYS: [&str; 24] = [
    "",
    "+",
    "+ G",
    "Right j",
    "e +",
    "0 +",
    "v +",
    "v v",
    "s s",
    "p +",
    "/ a",
    "/ x x",
    "?",
    "o",
    "a",
    "a !",
    "a G",
    "a G Enter",
    "d",
    "d d",
    "d d d",
    "+ j Enter",
    "+ j m j m L",
    "y",
];

/// The screens that are looked at, each with its name.
fn screens(mut look: impl FnMut(&Stage, &str)) {
    for keys in KEYS {
        for (language, theme, (width, height)) in
            [(Danish, Theme::Colour, (80, 24)), (Danish, Theme::Colour, (120, 40)), (English, Theme::Plain, (120, 40))]
        {
            look(&Stage::set(language, theme, width, height).after(keys), keys);
        }
        for ron in DATASETS {
            look(&Stage::dataset(ron, 80, 24).after(keys), keys);
        }
    }
}

/// The kind of what a cell shows.
#[derive(PartialEq, Eq)]
enum Shows {
    Nothing,
    /// Letters, digits, signs: all that is read.
    Text,
    /// Bars and curves.
    Graphics,
    /// Rules and frames, which can be overlooked.
    Rules,
}

fn shows(cell: &Cell) -> Shows {
    match cell.symbol().chars().next() {
        None | Some(' ' | '\u{a0}') => Shows::Nothing,
        Some('\u{2500}'..='\u{257f}') => Shows::Rules,
        Some('\u{2580}'..='\u{259f}' | '\u{2800}'..='\u{28ff}') => Shows::Graphics,
        Some(_) => Shows::Text,
    }
}

fn luminance(colour: Rgb) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// A colour of a palette; `own` is the terminal's own.
fn colour(palette: &Palette, colour: Color, own: Rgb) -> Rgb {
    let place = match colour {
        Color::Reset => return own,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
        Color::Rgb(..) | Color::Indexed(_) => panic!("{colour} is none of the sixteen"),
    };
    let [_, red, green, blue] = palette.sixteen[place].to_be_bytes();
    [red, green, blue]
}

/// The contrast of a cell with its ground. Dim text is taken for half as far from its ground, as most terminals draw it.
fn of_cell(palette: &Palette, cell: &Cell, (text, ground): (Rgb, Rgb)) -> f64 {
    let (text, ground) = (colour(palette, cell.fg, text), colour(palette, cell.bg, ground));
    if !cell.modifier.contains(Modifier::DIM) {
        return contrast(text, ground);
    }
    let half = |place: usize| u8::midpoint(text[place], ground[place]);
    contrast([half(0), half(1), half(2)], ground)
}

#[test]
fn the_ratio_is_that_of_the_guidelines() {
    assert!((contrast([0, 0, 0], [255, 255, 255]) - 21.0).abs() < 1e-9);
    // The grey that the guidelines' own examples call just enough on white.
    assert!((contrast([0x76, 0x76, 0x76], [255, 255, 255]) - 4.54).abs() < 0.01);
}

#[test]
fn everything_that_must_be_read_can_be_read_on_every_palette() {
    let mut seen = (0, 0);
    // Each style is reckoned once.
    let mut known = HashSet::new();
    screens(|stage, keys| {
        let buffer = stage.drawn();
        for y in 0..stage.size.height {
            for x in 0..stage.size.width {
                let cell = &buffer[(x, y)];
                let (least, count) = match shows(cell) {
                    Shows::Nothing | Shows::Rules => continue,
                    Shows::Text => (4.5_f64, &mut seen.0),
                    Shows::Graphics => (3.0, &mut seen.1),
                };
                *count += 1;
                if !known.insert((least.to_bits(), cell.fg, cell.bg, cell.modifier)) {
                    continue;
                }
                for palette in &PALETTES {
                    for &own in palette.own {
                        let least = contrast(own.0, own.1).min(least);
                        let found = of_cell(palette, cell, own);
                        assert!(
                            found >= least,
                            "{:?} has {found:.2}:1 in {} at {x}, {y} after {keys:?}\n{}",
                            cell.symbol(),
                            palette.name,
                            stage.picture()
                        );
                    }
                }
            }
        }
    });
    assert!(seen.0 > 100_000 && seen.1 > 1_000, "{seen:?}");
}

#[test]
fn signs_stand_out_without_colour() {
    for theme in [Theme::Colour, Theme::Plain] {
        let stage = Stage::set(Danish, theme, 80, 24);
        let buffer = stage.drawn();
        let is_bold = |text: &str, sign: &str| {
            let (x, y) = stage.place_of(text);
            let place = (x..80).find(|&x| buffer[(x, y)].symbol() == sign).unwrap();
            buffer[(place, y)].modifier.contains(Modifier::BOLD)
        };
        assert!(is_bold("▸ Job og uddannelse", "≠") && is_bold("▸ Job og uddannelse", "*"), "{}", stage.picture());
    }
    let external = Stage::letter(80, 24).after("e +");
    let (x, y) = external.place_of("+ ");
    assert!(external.drawn()[(x, y)].modifier.contains(Modifier::BOLD), "{}", external.picture());
}

#[test]
fn the_row_of_the_cursor_is_the_terminals_own_colours_reversed() {
    for (keys, rows) in
        [("+", 34), ("e +", 12), ("0 +", 34), ("v v +", 34), ("p +", 40), ("! +", 30), ("a", 12), ("a !", 20)]
    {
        let mut stage = Stage::letter(120, 40).after(keys);
        for _ in 0..rows {
            let buffer = stage.drawn();
            let y = (3..40).find(|&y| buffer[(1, y)].modifier.contains(Modifier::REVERSED)).unwrap();
            let last = (0..120).rev().find(|&x| buffer[(x, y)].modifier.contains(Modifier::REVERSED));
            for x in 0..=last.unwrap_or_else(|| panic!("no cell is reversed after {keys}\n{}", stage.picture())) {
                let cell = &buffer[(x, y)];
                let of_blank = Modifier::REVERSED | Modifier::BOLD;
                assert!(
                    (cell.fg, cell.bg) == (Color::Reset, Color::Reset)
                        && (cell.symbol() != " " || of_blank.contains(cell.modifier)),
                    "{:?} at {x}, {y} after {keys}\n{}",
                    cell.symbol(),
                    stage.picture()
                );
            }
            stage.press("j");
        }
    }
}
