//! The picture in the README: the explorer's own screen, cell by cell, as SVG. After a change of the screen it is written
//! anew by `cargo test -- --ignored write_the_picture`.

use std::{fmt::Write as _, fs, path::PathBuf};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use indsats::{
    analysis::figures::Figures,
    explorer::{app::App, input::keymap, update::update},
    format::{ron::read::read, source::Source},
    locale::{Language, Locale},
    tui::{draw, screen::fit},
    workspace::{origin::LETTER, settings::Settings},
};
use ratatui::{
    buffer::{Buffer, Cell},
    layout::{Rect, Size},
    style::{Color, Modifier},
};
use unicode_width::UnicodeWidthStr as _;

const SCREEN: Size = Size { width: 120, height: 40 };
/// A cell in the units of the picture.
const CELL: (f64, f64) = (8.4, 18.0);
const MARGIN: f64 = 10.0;
/// The distance of a text's baseline from the top of its cell.
const BASELINE: f64 = 13.5;

/// The styles of the picture's classes, with the colours of the theme on light and on dark.
const STYLE: &str = "
  .screen { --ink: #24292f; --paper: #ffffff; --magenta: #a626a4 }
  @media (prefers-color-scheme: dark) {
    .screen { --ink: #e6edf3; --paper: #0d1117; --magenta: #e2a3f5 }
  }
  text { font: 14px ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; white-space: pre; fill: var(--ink) }
  rect { shape-rendering: crispEdges }
  .paper { fill: var(--paper) } .ink { fill: var(--ink) } .reversed { fill: var(--paper) }
  .bold { font-weight: bold } .dim { opacity: .62 }
  .magenta { fill: var(--magenta) }
";

#[test]
fn the_picture_in_the_readme_shows_the_screen_as_it_is() {
    let kept = fs::read_to_string(file()).unwrap();
    assert!(
        kept == picture(),
        "the screen has changed; write its picture anew: cargo test -- --ignored write_the_picture"
    );
}

#[test]
#[ignore = "writes the picture in the README anew"]
fn write_the_picture_in_the_readme() {
    fs::write(file(), picture()).unwrap();
}

fn file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/screen.svg")
}

/// The letter with every area open, on the line of Projekt Perspektiv.
fn screen() -> Buffer {
    let dataset = read(Source::new(LETTER)).unwrap().dataset;
    let figures = Figures::of(&dataset).unwrap();
    let mut app = App::new(dataset, figures, Locale::new(Language::Danish), Settings::default());
    for key in ["+", "j", "j", "j", "j", "j", "j", "j", "j", "j"] {
        let code = KeyCode::Char(key.chars().next().unwrap());
        update(&mut app, keymap::action(&KeyEvent::new(code, KeyModifiers::NONE)).unwrap());
        fit(&mut app, SCREEN);
    }
    let mut buffer = Buffer::empty(Rect::new(0, 0, SCREEN.width, SCREEN.height));
    draw(&app, buffer.area, &mut buffer);
    buffer
}

fn picture() -> String {
    let (width, height) = (across(SCREEN.width) + MARGIN, down(SCREEN.height) + MARGIN);
    let mut svg = String::new();
    writeln!(
        svg,
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.1} {height:.1}" class="screen" role="img">"#
    )
    .unwrap();
    writeln!(svg, "<title>indsats with the letter of 2 December 2020</title>\n<style>{STYLE}</style>").unwrap();
    writeln!(svg, r#"<rect class="paper" width="100%" height="100%" rx="6"/>"#).unwrap();
    let screen = screen();
    for (y, row) in (0..).zip(screen.content.chunks(usize::from(SCREEN.width))) {
        let mut x = 0;
        for run in row.chunk_by(alike) {
            let text: String = run.iter().map(Cell::symbol).collect();
            // A wide sign is followed by a cell that shows nothing of its own.
            assert_eq!(text.width(), run.len(), "the picture of {text:?} needs more than one cell for a sign");
            draw_run(&mut svg, &text, &run[0], x, y);
            x += u16::try_from(run.len()).unwrap();
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// True where two neighbouring cells are drawn as one text. A new text begins with each word, so that columns stay aligned.
fn alike(one: &Cell, other: &Cell) -> bool {
    let blank = |cell: &Cell| cell.symbol() == " ";
    one.style() == other.style() && blank(one) == blank(other)
}

fn draw_run(svg: &mut String, text: &str, cell: &Cell, x: u16, y: u16) {
    let (left, top, length) = (across(x), down(y), across(x + u16::try_from(text.width()).unwrap()) - across(x));
    let colour = colour(cell.fg);
    let reversed = cell.modifier.contains(Modifier::REVERSED);
    if reversed {
        let fill = colour.unwrap_or("ink");
        let height = CELL.1;
        writeln!(svg, r#"<rect class="{fill}" x="{left:.1}" y="{top:.1}" width="{length:.1}" height="{height:.1}"/>"#)
            .unwrap();
    }
    if text.trim().is_empty() {
        return;
    }
    let classes = [
        cell.modifier.contains(Modifier::BOLD).then_some("bold"),
        cell.modifier.contains(Modifier::DIM).then_some("dim"),
        if reversed { Some("reversed") } else { colour },
    ];
    let classes: Vec<&str> = classes.into_iter().flatten().collect();
    let class = if classes.is_empty() { String::new() } else { format!(r#" class="{}""#, classes.join(" ")) };
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    let baseline = top + BASELINE;
    writeln!(svg, r#"<text{class} x="{left:.1}" y="{baseline:.1}" textLength="{length:.1}">{text}</text>"#).unwrap();
}

/// The class of a colour; none for the terminal's own.
fn colour(colour: Color) -> Option<&'static str> {
    match colour {
        Color::Reset => None,
        Color::LightMagenta => Some("magenta"),
        other => panic!("the picture has no class for {other}"),
    }
}

fn across(x: u16) -> f64 {
    MARGIN + f64::from(x) * CELL.0
}

fn down(y: u16) -> f64 {
    MARGIN + f64::from(y) * CELL.1
}
