//! Sorting, grouping and undoing: where rows stand and where the cursor is. The figures are the letter's.

use indsats::explorer::{effect::Effect, tree::rows::Row};

use super::stage::Stage;

fn letter(keys: &str) -> Stage {
    Stage::letter(80, 24).after(keys)
}

/// The beginnings of the names of the rows that are areas, groups or lines, in order.
fn names(stage: &Stage) -> Vec<String> {
    let lines = stage.lines();
    let rows = stage.app.tree().rows().len().min(lines.len());
    let name = |line: &String| {
        line.chars().skip(1).take(16).collect::<String>().trim_matches(|c| " ▸▾+≠…".contains(c)).to_owned()
    };
    lines[3..].iter().take(rows).map(name).collect()
}

#[test]
fn areas_are_sorted_by_amount_change_share_and_name_and_back() {
    let by_amount = ["Job og uddanne", "Diskrimination", "Forebyggelse a", "Flygtningeområ", "Samarbejde med"];
    let stage = letter("s");
    assert_eq!(names(&stage), by_amount, "14,35 5,40 4,60 3,10 2,45");
    assert!(stage.shows("▼‹2021›"));
    let by_change = ["Diskrimination", "Flygtningeområ", "Forebyggelse a", "Samarbejde med", "Job og uddanne"];
    let stage = letter("s s");
    assert_eq!(names(&stage), by_change, "+2,02 0,00 0,00 −0,10 −2,25");
    assert!(stage.shows("▼ift. 2020"));
    assert!(letter("s s s").shows("▼Brevet: "), "by the letter's own changes");
    let stage = letter("s s s s");
    assert_eq!(names(&stage), by_amount);
    assert!(stage.shows("▼Andel · "), "{}", stage.text());
    assert!(Stage::letter(160, 24).after("s s s s").shows("▼% af 29,90"));
    let stage = letter("s s s s s");
    assert_eq!(
        names(&stage),
        ["Diskrimination", "Flygtningeområ", "Forebyggelse a", "Job og uddanne", "Samarbejde med"]
    );
    assert!(stage.shows("▲Område / indsats"));
    assert_eq!(letter("s s s s s s").text(), letter("").text());
}

#[test]
fn what_is_sorted_by_follows_the_year_and_the_money() {
    // 2020: 16,60 3,38 3,10 4,60 2,55; external money 2021: only the first area has any.
    assert_eq!(names(&letter("s 1"))[..3], ["Job og uddanne", "Forebyggelse a", "Diskrimination"]);
    assert_eq!(names(&letter("s 2"))[..3], ["Job og uddanne", "Diskrimination", "Forebyggelse a"]);
    // 2020, external money: 1,00 and 1,48.
    assert_eq!(names(&letter("s 1 e"))[..2], ["Diskrimination", "Job og uddanne"]);
}

#[test]
fn reversed_the_least_comes_first_and_what_has_no_amount_stays_last() {
    let stage = letter("p p p s S");
    assert!(stage.shows("▲‹2021›"));
    assert_eq!(stage.app.tree().rows().len(), 26 + 3, "the lines and the gaps");
    let lines = letter("p p p s S End PgUp").text();
    assert!(lines.contains('–'), "{lines}");
    // The least amount in 2021 is 0,25: Budget 2018 and Sammen om familien.
    assert!(stage.lines()[3].contains("0,25"), "{}", stage.text());
    assert!(letter("S").shows("Område / indsats, omv"));
}

#[test]
fn names_are_sorted_by_the_alphabet_of_the_language() {
    const NAMES: &str = r#"(title: "x", unit: (currency: "DKK", label: "kr."), years: [2021], areas: [(name: "A", initiatives: [
        (name: "Århus", amounts: [1]), (name: "Zebra", amounts: [1]), (name: "Ærø", amounts: [1]), (name: "Arv", amounts: [1])])])"#;
    let order = |keys: &str| {
        let stage = Stage::dataset(NAMES, 80, 24).after(keys);
        stage.lines()[4..8].iter().map(|line| line.split_whitespace().next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(order("+ s s s"), ["Arv", "Zebra", "Ærø", "Århus"]);
    assert_eq!(order("+ s s s F2"), ["Ærø", "Århus", "Arv", "Zebra"]);
}

#[test]
fn groups_have_totals_of_their_own_and_what_is_not_in_the_lines_stays() {
    let stage = Stage::letter(80, 26).after("p");
    // Integrationshandleplan 2019-22 pays 3,30 + 2,50 + 0,80 + 1,60 + 1,00 + 0,80 in 2021.
    let handleplan = stage.line(&["Integrationshandleplan"]);
    assert!(handleplan.contains("10,00"), "{handleplan}");
    assert!(letter("p v").line(&["Integrationshandleplan"]).contains("33,4%"));
    let unnamed = stage.line(&["Finansieringskilde ikk"]);
    assert!(unnamed.contains("(3)"), "{unnamed}");
    for gap in ["≠ Job og uddannelse", "≠ Diskrimination", "≠ Samarbejde"] {
        assert!(stage.shows(gap), "{gap}\n{}", stage.text());
    }
    assert!(stage.line(&["≠ Job og uddannelse"]).contains("+1,80"));
    let text = letter("p Right").text();
    assert!(text.contains("Fritidsjob til unge") && text.contains("Integrationshandleplan 2019-22 ──"), "{text}");
}

#[test]
fn the_groups_of_own_and_external_money_stand_beside_the_letters_totals() {
    let stage = letter("p p");
    let own = stage.line(&["Egne midler (22)"]);
    assert!(own.contains("29,15≠") && own.contains("31,15"), "{own}");
    let external = stage.line(&["Eksterne midler (4)"]);
    assert!(external.contains("0,75 "), "{external}");
    assert!(letter("p p v").line(&["Eksterne midler (4)"]).contains("2,5%"));
    let stage = letter("p p e");
    assert!(!stage.shows("Egne midler (") && stage.shows("Eksterne midler (4)"), "{}", stage.text());
}

#[test]
fn a_group_can_be_shown_alone_and_left_again_at_the_same_place() {
    let mut stage = letter("p Down Down Enter");
    assert!(stage.shows("alle grupper › Budget 2020"), "{}", stage.text());
    assert!(stage.shows("Projekt Perspektiv"));
    assert!(stage.press("Backspace").cursor_line().contains("Budget 2020"));
    let before = letter("p Down Down").text();
    assert_eq!(stage.text(), before);
}

#[test]
fn the_cursor_stays_on_its_line_through_every_change() {
    for keys in [
        "s",
        "s s",
        "s s s s",
        "S",
        "p",
        "p p",
        "p p p",
        "p p p p",
        "1",
        "0",
        "F2",
        "- +",
        "p - +",
        "i",
        "e i",
        "e c",
        "! !",
        "s p s p S",
    ] {
        let mut stage = letter("+");
        stage.press("/").typed("perspektiv").press("Enter Esc");
        assert!(stage.cursor_line().contains("Projekt Pers"), "{}", stage.text());
        stage.press(keys);
        assert!(stage.cursor_line().contains("Projekt Pers"), "{keys}\n{}", stage.text());
    }
}

#[test]
fn a_line_that_the_money_hides_is_selected_again_when_it_is_shown() {
    let mut stage = letter("+ Down Down");
    let before = stage.text();
    assert!(stage.press("e").cursor_line().contains("Job og uddannelse"), "{}", stage.text());
    stage.press("c");
    assert_eq!(stage.text(), before);
}

#[test]
fn undo_goes_back_step_by_step_and_redo_forth() {
    let mut stage = letter("");
    let mut screens = vec![stage.text()];
    for keys in ["3", "e", "s", "p", "!", "0"] {
        screens.push(stage.press(keys).text());
    }
    for screen in screens.iter().rev().skip(1) {
        assert_eq!(&stage.press("u").text(), screen);
    }
    assert!(stage.press("u").shows("Intet at fortryde"));
    for screen in &screens[1..] {
        assert_eq!(&stage.press("Ctrl-r").text(), screen);
    }
    assert!(stage.press("Ctrl-r").shows("Intet at gentage"));
}

#[test]
fn a_filter_is_undone_as_one_step_however_many_letters_it_has() {
    let mut stage = letter("");
    let before = stage.text();
    stage.press("/").typed("sabaah").press("Enter");
    let filtered = stage.text();
    stage.press("Esc");
    assert_eq!(stage.press("u").text(), filtered);
    assert_eq!(stage.press("u Home").text(), before);
    assert!(stage.press("Ctrl-r").shows("2 af 26 vist"));
}

#[test]
fn what_is_done_after_an_undo_ends_what_could_be_done_again() {
    let mut stage = letter("1 u 3");
    assert!(stage.press("Ctrl-r").shows("Intet at gentage"));
    assert!(stage.shows("‹2022›"));
}

#[test]
fn a_filter_narrows_groups_too_and_their_totals_follow() {
    let mut stage = letter("p");
    stage.press("/").typed("unge").press("Enter");
    let text = stage.text();
    assert!(text.contains("Alle linjer") && !text.contains('≠'), "{text}");
    for row in stage.app.tree().rows() {
        assert!(matches!(row, Row::Group(_) | Row::Initiative(_)));
    }
}

#[test]
fn going_to_a_difference_from_the_page_leaves_the_groups() {
    let stage = letter("p a Enter");
    assert!(stage.cursor_line().contains("Job og uddannelse"), "{}", stage.text());
    assert!(stage.shows("Område / indsats"));
    let stage = letter("s p a Enter");
    assert!(stage.cursor_line().contains("Job og uddannelse"), "{}", stage.text());
}

#[test]
fn with_nothing_to_sort_or_group_nothing_goes_wrong() {
    const EMPTY: &str = r#"(title: "x", unit: (currency: "DKK", label: "kr."), years: [2021], areas: [])"#;
    let mut stage = Stage::dataset(EMPTY, 80, 24);
    stage.press("s p s p S p s p u u Ctrl-r Enter Right n");
    assert!(!stage.text().is_empty());
}

#[test]
fn what_is_sorted_by_is_named_where_no_column_shows_it() {
    assert!(Stage::letter(40, 10).after("s s").shows("▼Ændring · "), "{}", Stage::letter(40, 10).after("s s").text());
    let stage = letter("v v s");
    assert!(stage.shows("▼Beløb · ") && !stage.shows("▼‹2021›"), "the column shows changes: {}", stage.text());
    assert!(letter("v s").shows("▼‹2021›"), "shares stand as their amounts do");
    assert!(!letter("1 s s").shows("▼fra"), "before the first year there is none to change from");
    assert!(letter("1 s s").shows("▼Andel · "));
}

#[test]
fn a_filter_keeps_its_hits_in_sight_when_they_are_grouped_otherwise() {
    let mut stage = letter("/");
    stage.typed("sabaah").press("Enter p");
    let text = stage.text().to_lowercase();
    assert_eq!(text.matches("foreningen sabaah").count(), 2 + 1, "two rows and the pane of one of them: {text}");
    stage.press("g n n");
    assert!(stage.cursor_line().contains("Foreningen Sabaah"), "{}", stage.text());
}

#[test]
fn whoever_comes_back_from_other_groups_is_where_they_were() {
    let mut stage = letter("Down Enter");
    let alone = stage.text();
    assert_eq!(stage.press("p u").text(), alone);
    assert!(stage.press("Backspace").shows("Område / indsats"));
}

#[test]
fn the_group_of_money_that_is_not_shown_is_left() {
    let mut stage = letter("p p Down Enter");
    assert!(stage.shows("alle grupper › Ekst"));
    stage.press("i");
    assert!(!stage.shows("Eksterne midler (") && stage.shows("Egne midler (22)"), "{}", stage.text());
}

#[test]
fn only_what_differs_is_shown_under_every_grouping() {
    let stage = letter("p p !");
    assert!(stage.shows("▸ Egne midler (22)") && !stage.shows("Eksterne midler ("), "{}", stage.text());
    let stage = letter("p !");
    assert!(stage.shows("≠ Job og uddannelse: kun i total"), "no total of a source is stated: {}", stage.text());
    assert!(!stage.shows("Budget 2020 ("), "{}", stage.text());
    assert!(letter("p p ! !").shows("Eksterne midler ("));
}

#[test]
fn the_cursor_stays_in_sight_above_a_notice() {
    let stage = Stage::letter(124, 13).after("J Enter G Up F5");
    assert!(stage.cursor_line().contains("kun i totalen"), "{}", stage.text());
}

#[test]
fn back_to_the_overview_is_one_key_and_can_be_undone() {
    let opening = letter("").text();
    let mut stage = letter("3 e s p v + Down Enter");
    assert_eq!(stage.press("R").text(), opening);
    assert!(stage.press("u").shows("‹2022›"));
    let stage = letter("Down R");
    assert!(stage.effect != Effect::Nothing && stage.text() == opening, "the cursor alone is brought back, and drawn");
}

#[test]
fn the_cursor_stays_on_its_line_though_what_was_chosen_is_not_shown() {
    // A group was chosen, of which there is none in a flat list; sorted by amount this line is the second.
    let mut stage = letter("p p Home p");
    assert!(stage.cursor_line().contains("Håndholdt"), "{}", stage.text());
    stage.press("s");
    assert!(stage.cursor_line().contains("Håndholdt"), "{}", stage.text());
}

#[test]
fn a_class_that_no_line_names_stands_among_the_groups_with_its_stated_total() {
    let ron = std::fs::read_to_string("tests/documents/17-ca-acoa-programs.ron").unwrap();
    let stage = Stage::dataset(&ron, 200, 30).after("p p p");
    let row = stage.line(&["5 Grants and contributions (0)"]).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(row.contains("(0) – ") && row.contains(" 314.333.155,00 "), "{row}");
    let below = stage.after("j");
    assert!(below.shows("ingen linjer") && below.shows("Ikke opdelt på linjer"), "{}", below.text());
    assert!(!below.after("i").shows("Grants"), "the totals by vote are of all money");
}

/// By the letter's totals of 2020 and 2021 Diskrimination gains 2.12 and Job og uddannelse loses 1.25.
#[test]
fn the_change_that_rows_are_sorted_by_is_shown_at_every_width_that_has_a_column_of_changes() {
    let stage = Stage::letter(80, 24).after("s s s");
    assert!(stage.lines()[2].contains("▼Brevet: ift. 2020"), "{}", stage.text());
    assert!(stage.line(&["Diskrimination og"]).contains("+2,12"), "{}", stage.text());
    assert!(stage.line(&["Job og uddannelse (12)"]).contains("−1,25"), "{}", stage.text());
    // The document states no total of a funding source.
    let stage = Stage::letter(80, 24).after("s s s p");
    assert!(stage.lines()[2].contains("usorteret: ingen totaler i brevet · Fin"), "{}", stage.text());
}

/// The cursor stays on its row, wherever an order puts it; the first row is the answer to most questions.
#[test]
fn an_order_whose_first_row_is_out_of_sight_says_which_it_is_and_the_key_that_shows_it() {
    let mut stage = Stage::letter(60, 15).after("+ Down Down Down Down s");
    assert!(stage.cursor_line().contains("Flere lære"), "{}", stage.text());
    assert!(stage.shows("Home viser den første i denne orden: Job og uddannelse"), "{}", stage.text());
    assert!(stage.press("Home").cursor_line().contains("Job og uddannelse"), "{}", stage.text());
    assert!(!stage.shows("i denne orden"), "until the next key");
    // Whatever is in sight below is in sight from the top, where there is room.
    let mut stage = Stage::letter(80, 24).after("+ G k");
    assert_ne!(stage.app.tree().top(), 0);
    stage.press("s");
    let is_in_first_window = stage.app.tree().top() == 0;
    assert_eq!(stage.shows("i denne orden"), !is_in_first_window, "{}", stage.text());
    assert!(!letter("s").shows("i denne orden") && !letter("+ s").shows("i denne orden"));
    // Another year or another grouping is no other order.
    assert!(!Stage::letter(60, 15).after("+ Down Down Down Down s j 1").shows("i denne orden"));
}
