//! Enter on a comparison: to its area in the tree, in its year and for its money.

use super::{
    check_list::{Row, row, rows, selected},
    small_datasets,
};
use crate::screen::stage::Stage;

const VIEWS: [(&str, &str); 3] = [("egne", "[Egne]"), ("eksterne", "[Eksterne]"), ("alle", "[Alle midler]")];

/// Checks that the tree shows this area, or the whole, in this year and for this money.
fn arrived(stage: &Stage, row: &Row) {
    assert!(stage.lines()[0].contains(&format!("‹{}›", row.year)), "{row:?}\n{}", stage.text());
    let view = VIEWS.iter().find(|(name, _)| *name == row.view).unwrap().1;
    assert!(stage.lines()[1].contains(view), "{row:?}\n{}", stage.text());
    if row.area == "I alt" {
        assert!(stage.lines()[3].starts_with('>') && !stage.shows("alle områder ›"), "{row:?}\n{}", stage.text());
        assert!(stage.line(&["Beløb"]).contains(&row.stated), "{row:?}\n{}", stage.text());
    } else {
        let begins: String = row.area.chars().take(18).collect();
        assert!(stage.cursor_line().contains(&begins), "{row:?}\n{}", stage.text());
        assert!(stage.cursor_line().contains(&row.stated), "{row:?}\n{}", stage.text());
    }
}

#[test]
fn every_comparison_leads_to_its_area_year_and_money() {
    let all = rows(&Stage::letter(120, 130).after("a !"));
    assert_eq!(all.len(), 96);
    let mut stage = Stage::letter(120, 40).after("a !");
    for (place, row) in all.iter().enumerate() {
        if place > 0 {
            stage.press("a Down");
        }
        stage.press("Enter");
        arrived(&stage, row);
    }
}

#[test]
fn an_area_that_was_shown_alone_is_left_where_the_comparison_is_elsewhere() {
    for (before, alone) in [("Enter", true), ("J Enter", false), ("J J Enter", false)] {
        let mut stage = Stage::letter(120, 40).after(before).after("a");
        let row = rows(&stage)[0].clone();
        stage.press("Enter");
        arrived(&stage, &row);
        assert_eq!(stage.shows("alle områder ›"), alone, "{before}\n{}", stage.text());
    }
    let mut stage = Stage::letter(120, 60).after("Enter a G Up Up Up Up");
    let row = row(&selected(&stage)).unwrap();
    assert_eq!(row.area, "I alt");
    stage.press("Enter");
    arrived(&stage, &row);
}

#[test]
fn from_among_the_differences_it_also_leads_to_what_agrees() {
    let mut stage = Stage::letter(120, 130).after("! a ! End");
    while row(&selected(&stage)).is_none_or(|row| row.area != "Flygtningeområdet") {
        stage.press("Up");
    }
    let row = row(&selected(&stage)).unwrap();
    assert_eq!(row.mark, '=');
    stage.press("Enter");
    arrived(&stage, &row);
    assert!(!stage.lines()[1].contains("kun områder med ≠"), "{}", stage.text());
    let mut stage = Stage::letter(120, 130).after("! a Enter");
    assert!(stage.lines()[1].contains("kun områder med ≠") && stage.cursor_line().contains("Job og uddannelse"));
    stage.press("!");
    assert!(stage.cursor_line().contains("▾ Job og uddannelse"), "what was gone to stays open\n{}", stage.text());
}

#[test]
fn an_area_within_areas_is_opened_up_to() {
    let stage = Stage::dataset(&small_datasets::nested(), 120, 40).after("a");
    let all = rows(&stage);
    assert_eq!(all[0].area, "Børn › Dagtilbud › Vuggestue", "{}", stage.text());
    let stage = stage.after("Enter");
    assert!(stage.cursor_line().contains("▾ Vuggestue") && stage.shows("▾ Dagtilbud"), "{}", stage.text());
    assert!(stage.cursor_line().contains("3≠") && stage.lines()[1].contains("[Egne]"), "{}", stage.text());
    // Also from inside it, and from inside another.
    for (before, alone) in [("Enter", true), ("Right Down Down Enter Down Down Enter", true), ("G Up Enter", false)] {
        let stage = Stage::dataset(&small_datasets::nested(), 120, 40).after(before).after("a Enter");
        assert!(stage.cursor_line().contains("▾ Vuggestue"), "{before}\n{}", stage.text());
        assert_eq!(stage.shows("alle områder ›"), alone, "{before}\n{}", stage.text());
    }
}

#[test]
fn from_what_a_filter_left_it_leads_to_the_whole_area_that_is_compared() {
    for keys in ["", "! "] {
        let mut stage = Stage::letter(120, 40).after(keys).after("/");
        stage.typed("mino").press("Enter");
        assert!(!stage.shows("Job og uddannelse ("), "{}", stage.text());
        let mut stage = stage.after("a");
        let expected = row(&selected(&stage)).unwrap();
        stage.press("Enter");
        arrived(&stage, &expected);
    }
}
