//! Every figure of the letter names its source on the screen, and every note reaches the totals it belongs to.

use crate::reconciliation::check_list::rows;
use crate::{
    letter::printed::{Row, Table},
    screen::stage::Stage,
};

/// The areas by the beginning of their names, and what table 3 calls one of them.
const AREAS: [&str; 5] = ["Job og", "Diskrimination", "Flygtninge", "Forebyggelse", "Samarbejde"];

/// A printed total: of which area, in which view.
struct Printed {
    table: &'static str,
    row: Row,
    area: Option<&'static str>,
    view: &'static str,
}

fn totals() -> Vec<Printed> {
    let mut found = Vec::new();
    for table in Table::all() {
        for row in table.rows {
            let (number, label) = (table.number, row.label);
            let view = match number {
                "1" | "2" => "i",
                "3" => "e",
                _ if label.starts_with("Heraf") => "e",
                _ => "c",
            };
            let heading = row.heading.unwrap_or(label).replace("Social kontrol og d", "D");
            let area = AREAS.into_iter().find(|area| heading.starts_with(area));
            let is_whole = label.starts_with("I alt for") || label.starts_with("Midler") || label.starts_with("Heraf");
            if row.is_total() || is_whole || matches!(number, "1" | "4") {
                found.push(Printed { table: number, area: area.filter(|_| !is_whole), row, view });
            }
        }
    }
    found
}

/// "16,4" and "-" as the screen shows them.
fn shown(cell: &str) -> String {
    match cell.split_once(',') {
        None if cell == "-" => "–".to_owned(),
        None => format!("{cell},00"),
        Some((_, decimals)) => format!("{cell}{}", "0".repeat(2 - decimals.len())),
    }
}

/// A wide screen with the area selected, in this view and year.
fn at(area: Option<&str>, view: &str, year: usize) -> Stage {
    let mut stage = Stage::letter(160, 60).after(&format!("{view} {}", year + 1));
    while let Some(area) = area.filter(|area| !stage.cursor_line().contains(area)) {
        let before = stage.cursor_line();
        assert_ne!(stage.press("J").cursor_line(), before, "{area} is not there");
    }
    stage
}

fn joined(lines: &[String]) -> String {
    lines.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_letter_prints_23_rows_of_totals() {
    let totals = totals();
    let of = |table: &str| totals.iter().filter(|total| total.table == table).count();
    assert_eq!(["1", "2", "3", "4"].map(of), [6, 6, 3, 7]);
}

#[test]
fn every_stated_figure_stands_in_its_pane_with_its_table_and_row() {
    for Printed { table, row, area, view } in totals() {
        let place = format!("tabel {table}, række {}", row.number);
        for (year, cell) in row.cells.iter().enumerate() {
            let stage = at(area, view, year);
            let side: Vec<String> = stage.lines()[2..]
                .iter()
                .filter_map(|line| line.split_once('│').map(|(_, side)| side.to_owned()))
                .collect();
            let second = 1 + side.iter().skip(1).position(|line| line.starts_with('─')).unwrap();
            let pane = joined(if area.is_some() { &side[second..] } else { &side[..second] });
            assert!(pane.contains(&shown(cell)), "{cell}: {pane}");
            assert!(pane.contains("Brevet: ") && pane.contains(&place), "{place}: {pane}");
        }
    }
}

#[test]
fn every_stated_figure_stands_in_the_list_with_its_table_and_row() {
    let rows = rows(&Stage::letter(160, 130).after("a !"));
    for Printed { table, row, area, view } in totals() {
        let place = format!("tabel {table}, række {}", row.number);
        let view = match view {
            "i" => "egne",
            "e" => "eksterne",
            _ => "alle",
        };
        for (year, cell) in ["2020", "2021", "2022"].into_iter().zip(&row.cells) {
            let listed = rows.iter().filter(|listed| {
                listed.area.starts_with(area.unwrap_or("I alt")) && listed.year == year && listed.view == view
            });
            let mut listed = listed.filter(|listed| listed.place.trim_end_matches(')').ends_with(&place)).peekable();
            assert!(listed.peek().is_some(), "{place} {year}");
            assert!(listed.all(|listed| listed.stated == shown(cell)), "{place} {year}: {cell}");
        }
    }
}

#[test]
fn the_page_of_a_gap_names_every_place_where_the_total_is_printed() {
    for area in ["Job og", "Diskrimination", "Samarbejde"] {
        for view in ["i", "c"] {
            let mut stage = at(Some(area), view, 1).after("Right");
            while !stage.cursor_line()[1..].trim_start().starts_with('≠') {
                stage.press("Down");
            }
            let page = joined(&stage.after("Enter").lines());
            for printed in totals().iter().filter(|printed| printed.area == Some(area) && printed.view == view) {
                for cell in &printed.row.cells {
                    let expected =
                        format!("brevet, tabel {}, række {}: {}", printed.table, printed.row.number, shown(cell));
                    assert!(page.contains(&expected), "{expected}\n{page}");
                }
            }
        }
    }
}

#[test]
fn every_line_names_its_document_table_heading_and_row() {
    let mut stage = Stage::letter(160, 60).after("+");
    let mut places = Vec::new();
    for _ in 0..60 {
        let line = stage.cursor_line();
        let side: Vec<String> = stage.lines()[2..]
            .iter()
            .filter_map(|line| line.split_once('│').map(|(_, side)| side.to_owned()))
            .collect();
        let pane = joined(&side).replace("- ", "-");
        if !line[1..].trim_start().starts_with(['▾', '≠']) && !line.contains("I alt") {
            let place = pane.split("brevet 2. december 2020, sag 2020-0878220, tabel ").nth(1);
            let (table, rest) = place.unwrap_or_else(|| panic!("no source: {pane}")).split_once(" under ").unwrap();
            let row = rest.split_once("række ").unwrap().1;
            let row: String = row.chars().take_while(char::is_ascii_digit).collect();
            places.push((table.to_owned(), row.parse::<u32>().unwrap()));
        }
        stage.press("Down");
        if stage.cursor_line() == line {
            break;
        }
    }
    let printed = Table::all().into_iter().flat_map(|table| {
        let number = table.number.to_owned();
        table.lines().map(|row| (number.clone(), row.number)).collect::<Vec<_>>()
    });
    let mut expected: Vec<_> = printed.collect();
    expected.sort();
    places.sort();
    assert_eq!(places, expected);
}

#[test]
fn the_mark_of_a_note_reaches_the_area_and_the_total_in_every_view_that_has_its_line() {
    for (view, marked) in [
        ("i", [false, false, true, false, false].as_slice()),
        ("e", &[true, true]),
        ("c", &[true, true, true, false, false]),
    ] {
        for period in ["1", "2", "3", "0"] {
            let stage = Stage::letter(120, 60).after(&format!("{view} {period}"));
            let rows: Vec<bool> =
                stage.lines()[3..].iter().filter(|line| line.contains('▸')).map(|line| line.contains('*')).collect();
            assert_eq!(rows, marked, "{view} {period}\n{}", stage.text());
            let named = if period == "0" { "─ Alle år i alt" } else { "─ I alt" };
            let whole = stage.line(&[named]);
            assert!(whole.contains("midler* ─"), "{whole}");
        }
    }
    // It stands by the line itself, by the area's pane, and comes first where the line is read.
    let stage = Stage::letter(120, 60).after("J J");
    assert!(stage.shows("─ Flygtningeområdet* ─"), "{}", stage.text());
    let line = stage.after("Right Down");
    assert!(line.cursor_line().contains("Welcome House*"));
    let note = line.lines().iter().position(|line| line.contains("* Midlerne til Welcome House")).unwrap();
    let name = line.lines().iter().rposition(|line| line.contains("│ Welcome House")).unwrap();
    assert!(note < name, "{}", line.text());
}
