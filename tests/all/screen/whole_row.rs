//! The row of the whole: it closes the tree, is always in sight, and can be selected, opened, copied and marked.

use indsats::{explorer::tree::rows::Row, tui::mouse::row_at};

use super::stage::Stage;
use crate::copying::answer_line::sent;

/// The line of the whole in the tree, and what it says.
fn whole(stage: &Stage) -> (usize, String) {
    let lines = stage.lines();
    let trees = lines.iter().map(|line| line.split('│').next().unwrap_or_default()).enumerate().skip(3);
    let found: Vec<(usize, &str)> = trees
        .filter(|(_, line)| {
            line.trim_start_matches('>').trim_start().starts_with("I alt") && line.get(1..3) == Some("  ")
        })
        .collect();
    assert_eq!(found.len(), 1, "{}", stage.text());
    (found[0].0, found[0].1.to_owned())
}

#[test]
fn it_closes_the_tree_at_every_size_and_under_every_grouping() {
    for (width, height) in [(40, 10), (60, 15), (80, 24), (100, 30), (120, 40), (160, 45)] {
        for keys in ["", "+", "+ PgDn", "p", "p p", "p +", "0", "i", "e", "!", "+ G", "Enter", "s s"] {
            let stage = Stage::letter(width, height).after(keys);
            let (y, row) = whole(&stage);
            let rows = stage.app.tree().rows().len();
            let at = |y: usize| row_at(&stage.app, u16::try_from(y).unwrap());
            assert_eq!(at(y), Some((rows, 0)), "{keys} {width}×{height}\n{}", stage.text());
            assert_eq!(at(y + 1), None, "{keys} {width}×{height}\n{}", stage.text());
            assert!(row.contains("I alt"), "{row}");
        }
    }
    // The letter's 31.90 beside the lines' 29.90.
    let row = whole(&Stage::letter(80, 24)).1;
    assert!(row.contains("I alt (26)*") && row.contains("29,90≠") && row.contains("31,90"), "{row}");
}

#[test]
fn the_end_goes_to_it_and_so_does_the_step_after_the_last_row() {
    let mut stage = Stage::letter(80, 24).after("G");
    assert_eq!(stage.app.tree().selected(), Row::Whole);
    assert!(stage.cursor_line().contains("I alt"));
    stage.press("Up");
    assert!(stage.cursor_line().contains("Samarbejde"));
    stage.press("Down Down");
    assert!(stage.cursor_line().contains("I alt"));
    let mut long = Stage::letter(80, 24).after("+ G");
    assert!(long.cursor_line().contains("I alt"));
    let lines = long.lines();
    let place = lines.iter().position(|line| line.starts_with('>')).unwrap();
    assert!(lines[place - 1].contains("Samarbejde") || !lines[place - 1].trim().is_empty(), "{}", long.text());
    long.press("Up");
    assert_eq!(long.app.tree().cursor(), long.app.tree().rows().len() - 1);
    let (x, y) = long.place_of("I alt (26)");
    long.click(x, y);
    assert_eq!(long.app.tree().selected(), Row::Whole);
}

#[test]
fn it_is_copied_marked_and_opened() {
    let copied = sent(&Stage::letter(80, 24).after("G y"));
    assert!(
        copied.starts_with(
            "Integrationsaktiviteter i BIF i alt, 2021, alle midler: linjerne 29,9 mio. kr., brevet 31,9 mio. kr."
        ),
        "{copied}"
    );
    assert_eq!(Stage::letter(80, 24).after("G m").app.marked().len(), 26);
    assert_eq!(Stage::letter(80, 24).after("i G m").app.marked().len(), 22);
    let opened = Stage::letter(60, 15).after("G Enter");
    for text in ["29,90", "31,90", "Job og uddannelse +1,80", "Samarbejde med civilsamfundet +0,10"] {
        assert!(
            opened.text().replace('\n', " ").contains(text.split(' ').next().unwrap()),
            "{text}\n{}",
            opened.text()
        );
    }
    assert_eq!(sent(&Stage::letter(80, 24).after("G Enter y")), copied);
    assert!(Stage::letter(80, 24).after("G Enter Backspace").cursor_line().contains("I alt"));
}

#[test]
fn under_a_filter_it_is_what_is_shown() {
    let mut stage = Stage::letter(80, 24).after("/");
    stage.typed("perspektiv").press("Enter");
    let row =
        stage.lines().into_iter().find(|line| line.trim_start_matches(['>', ' ']).starts_with("Vist (1)")).unwrap();
    assert!(row.contains("4,20") && !row.contains("31,90"), "{row}");
    stage.press("G");
    assert!(sent(&stage.after("y")).contains("4,2 mio. kr."));
    let mut none = Stage::letter(80, 24).after("/");
    none.typed("findesikke").press("Enter");
    let row =
        none.lines().into_iter().find(|line| line.trim_start_matches(['>', ' ']).starts_with("Vist (0)")).unwrap();
    assert!(row.contains('–'), "{row}");
    // What was chosen before is chosen again.
    none.press("Esc");
    assert!(none.cursor_line().contains("Job og uddannelse"), "{}", none.text());
}

#[test]
fn what_is_copied_is_said_before() {
    for (keys, said) in [
        ("", "y kopiér: Job og ud"),
        ("J", "y kopiér: Diskrimi"),
        ("G", "y kopiér: I alt, 2021"),
        ("0 G", "y kopiér: I alt, alle år"),
        ("Right Down", "y kopiér: Håndho"),
    ] {
        for (width, height) in [(60, 15), (80, 24), (120, 40)] {
            let stage = Stage::letter(width, height).after(keys);
            let footer = stage.lines().pop().unwrap();
            let begun: String = said.chars().take(15).collect();
            assert!(footer.contains(&begun), "{keys} {width}: {footer}");
        }
    }
}

#[test]
fn what_the_cursor_is_not_on_is_never_copied() {
    // The last row of the page is a warning: no figure of the whole.
    let stage = Stage::letter(80, 24).after("a G y");
    let copied = sent(&stage);
    assert!(!copied.contains("I alt, 2021"), "{copied}");
}
