//! A total that is printed twice with different figures: the one that differs from the lines is the one that is shown.

use super::small_datasets::{area, dataset, total};
use crate::screen::stage::Stage;

/// Table 1 has 8 as the lines do, table 3 has 9.
fn twice(first: &str, second: &str) -> String {
    let second = total(second).replace("table: 1", "table: 3");
    let skole = area("Skole", "7, 8", first, "");
    let both = skole.replace("stated: [", &format!("stated: [{second}, "));
    dataset(&format!("areas: [{both}]"))
}

#[test]
fn a_marked_cell_never_reads_as_two_equal_figures() {
    for ron in [twice("7, 8", "7, 9"), twice("7, 9", "7, 8")] {
        let stage = Stage::dataset(&ron, 120, 40).after("i");
        let row = stage.cursor_line();
        assert!(row.contains("8≠") && row.contains(" 9 "), "{}", stage.text());
        let pane = stage.lines().iter().rev().find(|line| line.contains("Beløb")).unwrap().clone();
        assert!(pane.contains("9≠"), "{}", stage.text());
        let pane = stage.line(&["ift. 2020", "+2  +28,6%"]);
        assert!(pane.contains("+1  +14,3%"), "7 to 8 in the lines, 7 to 9 where 9 is printed: {pane}");
        assert!(stage.shows("+1 (11,1%) står i totalen"), "{}", stage.text());
        assert!(stage.shows("tabel 1") && stage.shows("tabel 3"), "both places are named\n{}", stage.text());
        let row = stage.after("Right G Up").cursor_line();
        assert!(row.contains("kun i totalen") && row.contains("+1"), "{row}");
    }
}
