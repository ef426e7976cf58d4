//! Every figure that the letter prints can be reached with two key presses beside the arrow keys, and is right: the screen
//! at 80×24 against the four tables as printed.

use super::{figures::figure_under, stage::Stage};
use crate::letter::printed::Table;

/// The money that each table is about.
const VIEWS: [&str; 4] = ["i", "i", "e", "c"];

/// `3,3` as the screen shows it: with two decimals, and a longer dash.
fn shown(printed: &str) -> String {
    match printed.split_once(',') {
        _ if printed == "-" => "–".to_owned(),
        Some((whole, decimals)) => format!("{whole},{decimals:0<2}"),
        None => format!("{printed},00"),
    }
}

/// Tables 2 and 3 spell two headings otherwise than tables 1 and 4.
fn area(heading: &str) -> &str {
    match heading {
        "Job og Uddannelse" => "Job og uddannelse",
        "Diskrimination og Social kontrol" | "Social kontrol og diskrimination" => "Diskrimination og social kontrol",
        other => other,
    }
}

/// Goes down to the row with this name, opening nothing.
fn walk_to(stage: &mut Stage, name: &str) {
    for _ in 0..40 {
        let line = stage.cursor_line();
        let found = line[1..].trim_start_matches([' ', '▸', '▾', '+']).split("  ").next().unwrap();
        let found = found.split(['…', '(', '*']).next().unwrap().trim_end();
        if name.starts_with(found) {
            return;
        }
        stage.press("Down");
    }
    panic!("no row is called {name}:\n{}", stage.text());
}

/// The figure in the second column of the pane of totals.
fn in_the_pane(stage: &Stage, row: &str) -> Option<String> {
    let left = |line: &String| line.split('│').next().unwrap().to_owned();
    let lines: Vec<String> = stage.lines().iter().skip_while(|line| !line.starts_with("─ I alt")).map(left).collect();
    let row = lines.iter().find(|line| line.trim_start().starts_with(row))?;
    figure_under(&lines[1], row, "Brevet")
}

#[test]
fn every_printed_figure_is_reached_and_right() {
    let mut seen = 0;
    for (view, table) in VIEWS.into_iter().zip(Table::all()) {
        for (index, year) in ["2020", "2021", "2022"].into_iter().enumerate() {
            let number = index + 1;
            let mut stage = Stage::letter(80, 24).after(&format!("{view} {number}"));
            for row in &table.rows {
                let grand = row.label.starts_with("I alt for alle") || row.label == "Midler i alt";
                let name = row.heading.unwrap_or(row.label);
                let found = if grand {
                    in_the_pane(&stage, "Beløb")
                } else if row.label == "Heraf midler eksternt finansieret" {
                    in_the_pane(&stage, "eksterne")
                } else if row.is_total() || row.heading.is_none() {
                    // After the last line of an area: out to the area, and close it.
                    stage.press(if row.is_total() { "Left Left" } else { "" });
                    walk_to(&mut stage, area(name));
                    figure_under(&stage.lines()[2], &stage.cursor_line(), "Brevet")
                } else {
                    if !stage.cursor_line().starts_with(">  ") {
                        walk_to(&mut stage, area(name));
                        stage.press("Right Down");
                    }
                    walk_to(&mut stage, row.label);
                    figure_under(&stage.lines()[2], &stage.cursor_line(), &format!("‹{year}›"))
                };
                let expected = shown(row.cells[index]);
                assert_eq!(found.as_ref(), Some(&expected), "{} in {year}, {view}:\n{}", row.label, stage.text());
                seen += 1;
            }
        }
    }
    assert_eq!(seen, 3 * (6 + 28 + 7 + 7), "every cell of every row");
}
