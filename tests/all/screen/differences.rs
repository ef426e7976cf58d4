//! Differences of class totals and of lines' printed sums: marked on their rows, told in the panes and the pages, copied, found.

use indsats::explorer::update::copy::answer;

use super::stage::Stage;

/// Salaries differ in the schools and in the clubs within them, a fund's total on the roads in one year; all other totals agree.
const CLASSES: &str = include_str!("../../documents/small/class-totals-differ.ron");

/// The printed sum of one line is not that of its years, and neither is that of its area, which has no other fault.
const SUMS: &str = include_str!("../../documents/small/printed-sums-differ.ron");

fn classes() -> Stage {
    Stage::dataset(CLASSES, 120, 30)
}

fn sums() -> Stage {
    Stage::dataset(SUMS, 120, 30)
}

#[test]
fn a_differing_total_of_a_class_marks_its_area_and_has_a_row_in_it() {
    let stage = classes().after("+");
    assert!(stage.line(&["▾ Skoler (3)≠"]).contains("9,0      9,0 "), "its own total agrees\n{}", stage.text());
    assert!(stage.line(&["▾ Fritid"]).contains("1,0≠"), "{}", stage.text());
    assert!(stage.line(&["▾ Veje"]).contains("3,0≠   3,0 "), "the fund's total differs in 2020 only\n{}", stage.text());
    let rows: Vec<String> = stage.lines().into_iter().filter(|line| line.contains("≠ kun i totalen, Løn")).collect();
    assert_eq!(rows.len(), 2, "{}", stage.text());
}

#[test]
fn the_pane_of_an_area_tells_the_gap_of_its_class() {
    let stage = classes();
    assert!(stage.shows("Løn: +1,0 (12,5%): +0,5 her"), "{}", stage.text());
    let gap = classes().after("+ Down Down Down Down Down");
    assert!(gap.shows("Fritid, Løn, 2021: totalen er 1,5,"), "{}", gap.text());
    let page = gap.after("Enter");
    assert!(page.shows("Fritid, Løn, 2021: totalen er 1,5, linjerne giver 1,0."), "{}", page.text());
}

#[test]
fn the_answer_of_an_area_and_of_its_gap_tell_the_difference_of_the_class() {
    let area = answer(&classes().app).unwrap();
    assert!(area.contains("Løn: +1,0 (12,5%)"), "{area}");
    let gap = answer(&classes().after("+ Down Down Down Down Down").app).unwrap();
    let expected =
        "Skoler › Fritid, Løn, 2021, alle midler: linjerne 1 mio. kr., dokumentet 1,5 mio. kr., forskel +0,5 mio. kr.";
    assert!(gap.starts_with(expected), "{gap}");
}

#[test]
fn only_differences_shows_the_areas_of_class_totals_and_the_groups_that_differ() {
    let stage = classes().after("!");
    assert!(stage.shows("▸ Fritid") && !stage.shows("Veje ("), "{}", stage.text());
    let mut grouped =
        Stage::dataset(&CLASSES.replace("/* STATED_FOR_ALL */ amounts: [6, 7]", "amounts: [6, 9]"), 120, 30)
            .after("p p p !");
    assert!(grouped.shows("▸ Løn (2)"), "a class whose total for all areas differs\n{}", grouped.text());
    grouped.press("+");
    assert!(grouped.shows("Lærere") && grouped.shows("Klubber") && !grouped.shows("Drift ("), "{}", grouped.text());
    assert!(grouped.shows("≠ Fritid: kun i totalen, Løn"), "{}", grouped.text());
}

#[test]
fn a_gap_row_copies_what_it_says() {
    // The gap of the roads is in 2020 only, and the row says so while 2021 is shown.
    let stage = classes().after("+ G Up");
    let row = stage.cursor_line();
    assert!(row.contains("kun i totalen, Pulje A, egne") && row.contains("+1,0"), "{row}");
    let copied = answer(&stage.app).unwrap();
    assert!(copied.starts_with("Veje, Pulje A, 2020, egne midler: linjerne 3 mio. kr."), "{copied}");
    assert!(copied.contains("forskel +1 mio. kr."), "{copied}");
}

#[test]
fn a_line_with_a_differing_printed_sum_carries_the_sign() {
    let mut narrow = sums().after("+");
    narrow.resize(60, 40);
    assert!(narrow.line(&["Lærere"]).contains("Lærere≠"), "no column shows the sum\n{}", narrow.text());
    assert!(!narrow.line(&["Bøger"]).contains('≠'), "{}", narrow.text());
    let shown = sums().after("+ 3");
    assert!(shown.line(&["Lærere"]).contains("12≠"), "{}", shown.text());
    assert!(!shown.line(&["Lærere"]).contains("Lærere≠"), "{}", shown.text());
    let changes = sums().after("+ 3 v v");
    assert!(changes.line(&["Lærere"]).contains("Lærere≠"), "the amount is not shown\n{}", changes.text());
}

#[test]
fn the_pane_the_page_and_the_answer_of_a_line_tell_its_printed_sum() {
    let told = "I alt 2020-21: 12, men kolonnerne giver 11";
    let stage = sums().after("+ Down");
    assert!(stage.shows("≠ I alt 2020-21: 12, men"), "{}", stage.text());
    let copied = answer(&stage.app).unwrap();
    assert!(copied.contains(&format!("{told} (forskel +1)")), "{copied}");
    let page = stage.after("Enter");
    assert!(page.shows(&format!("≠ {told} (forskel +1)")), "{}", page.text());
}

#[test]
fn only_differences_finds_a_line_by_its_printed_sum() {
    // The area's own total, which carries the difference, would show all of its lines.
    let of_line = SUMS.replace("stated: [(view: Combined, amounts: [7, 8, 16])],", "");
    for keys in ["!", "! 1", "! 3", "! 0", "! p", "! p p", "! s"] {
        let stage = Stage::dataset(&of_line, 120, 30).after(keys);
        assert!(stage.shows("Lærere"), "{keys}\n{}", stage.text());
        assert!(!stage.shows("Bøger"), "{keys}\n{}", stage.text());
    }
}

#[test]
fn a_sum_that_follows_from_its_lines_is_not_said_to_follow_from_areas() {
    let stage = Stage::dataset(&SUMS.replace("[7, 8, 16]", "[7, 8, 15]"), 120, 30).after("3");
    assert!(!stage.shows("følger af områderne") && !stage.shows("fra områderne"), "{}", stage.text());
    assert!(stage.shows("−1 (6,7%) følger af linjernes"), "{}", stage.text());
}

#[test]
fn only_differences_says_where_there_are_any() {
    let fund = CLASSES.replace("[6, 8]", "[6, 7]").replace("[1, 1.5]", "[1, 1]");
    let stage = Stage::dataset(&fund, 120, 30).after("!");
    assert!(stage.shows("Der er forskelle i 2020."), "{}", stage.text());
    let external = Stage::dataset(&fund, 120, 30).after("e !");
    assert!(external.shows("Der er forskelle i 2020 (egne midler)."), "{}", external.text());
}

#[test]
fn a_carried_gap_stands_once_under_every_grouping() {
    let nested = include_str!("../../documents/small/carried-gap.ron");
    for keys in ["p", "p p", "p p p"] {
        let stage = Stage::dataset(nested, 120, 30).after(keys);
        let gaps: Vec<String> = stage.lines().into_iter().filter(|line| line.contains("≠ ")).collect();
        let of_tree = gaps.iter().filter(|line| line.contains("kun i totalen")).count();
        assert_eq!(of_tree, 1, "{keys}\n{}", stage.text());
        assert!(stage.shows("Inderst: kun i totalen"), "{keys}\n{}", stage.text());
    }
}

/// One gap, in the middle of three levels: the rows of the others say that they follow from it.
#[test]
fn a_gap_is_only_once_said_to_be_in_the_total() {
    let stage = Stage::dataset(include_str!("../../documents/small/mid.ron"), 120, 30).after("+");
    let rows = |text: &str| stage.lines().iter().filter(|line| line.contains(text)).count();
    assert_eq!((rows("≠ kun i totalen"), rows("≠ følger af andre")), (1, 1), "{}", stage.text());
}

/// The total of all money is that of the lines, and in another table one kind of it is not.
#[test]
fn a_difference_in_one_kind_has_its_row_where_the_total_of_all_money_agrees() {
    let apart = r#"(title: "T", unit: (), years: [2024], areas: [(name: "Skole",
        initiatives: [(name: "a", amounts: [10]), (name: "b", financing: External, amounts: [4])],
        stated: [(amounts: [14], source: (table: "1")), (view: Internal, amounts: [10], source: (table: "2")),
                 (view: External, amounts: [7], source: (table: "2"))])])"#;
    let stage = Stage::dataset(apart, 120, 30).after("+ c");
    assert!(stage.line(&["≠ kun i totalen, eksterne midler"]).contains("+3"), "{}", stage.text());
    assert!(stage.after("p").shows("Skole: kun i totalen, eksterne midler"));
}

/// In the letter Job og uddannelse, and four areas more, differ in the city's own money only; external totals agree in every year.
#[test]
fn all_years_and_kinds_of_money_with_differences_are_named_where_there_is_none() {
    let mut stage = Stage::letter(80, 24).after("e !");
    let said = "Der er forskelle i 2020, 2021 og 2022 (egne midler).";
    assert!(stage.text().replace("\n   ", " ").contains(said), "{}", stage.text());
    // Own money of one year, all of both kinds in another.
    let ron = r#"(title: "T", unit: (label: "kr."), years: [2020, 2021, 2022], areas: [
        (name: "A", initiatives: [(name: "x", amounts: [1, 1, 1]), (name: "y", financing: External, amounts: [2, 2, 2])],
            stated: [(view: Internal, amounts: [5, 1, 1]), (view: External, amounts: [2, 2, 3])]),
        (name: "B", initiatives: [(name: "z", amounts: [1, 1, 1])], stated: [(view: Combined, amounts: [1, 9, 1])]),
    ])"#;
    let said = |keys: &str| {
        let text = Stage::dataset(ron, 120, 24).after(keys).text();
        text.lines().find(|line| line.contains("Der er forskelle i")).unwrap_or_default().trim().to_owned()
    };
    assert!(
        said("1 e !").starts_with("Der er forskelle i 2022; 2020 (egne midler); 2021 (alle midler)."),
        "{}",
        said("1 e !")
    );
    assert!(
        said("3 i !").starts_with("Der er forskelle i 2020; 2022 (eksterne midler); 2021 (alle midler)."),
        "{}",
        said("3 i !")
    );
    stage.press("c !");
}
