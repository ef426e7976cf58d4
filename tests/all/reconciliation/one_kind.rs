//! Totals of one kind of money under all money: shown where there is no other, and where there is, the mark of their difference.

use crate::screen::stage::Stage;

/// The clubs of the README: 425 internal and 80 external in 2025, and 435 stated for the internal money.
const CLUBS: &str = r#"(
    title: "Youth clubs", unit: (currency: "DKK", multiplier: 1000, label: "t.kr."), years: [2024, 2025],
    documents: [(id: "plan", label: "the plan")],
    areas: [(
        name: "North",
        initiatives: [
            (name: "Evening club", amounts: [410.5, 425]),
            (name: "Summer camp", financing: External, amounts: [None, 80]),
        ],
        stated: [(view: Internal, amounts: [410.5, 435], source: (document: "plan", table: "1", row: 1))],
    )],
)"#;

#[test]
fn a_difference_in_one_kind_marks_the_area_in_all_money_and_says_in_which() {
    let stage = Stage::dataset(CLUBS, 120, 40);
    // 425 + 80 is no sum that 435 could be held against: no stated figure stands beside it.
    assert!(stage.line(&["North (2)"]).contains("505,0≠ "), "{}", stage.text());
    assert!(stage.shows("egne midler: +10,0 (2,3%) står i"), "{}", stage.text());
    assert!(stage.shows("total kun for egne midler"), "{}", stage.text());
    let mut gap = stage.after("Right Down Down Down");
    let row = gap.line(&["≠ kun i totalen, egne midler"]);
    assert!(row.contains("+10,0"), "{row}");
    assert!(gap.shows("North, egne midler, 2025: totalen er"), "{}", gap.text());
    gap.press("Enter");
    assert!(gap.shows("totalen er 435,0, linjerne giver 425,0"), "{}", gap.text());
    assert!(gap.shows("the plan, tabel 1, række 1: 435,0≠ (+10,0)"), "{}", gap.text());
}

#[test]
fn where_there_is_no_other_money_a_total_of_one_kind_holds_for_all() {
    // In 2024 the camp has a dash.
    let stage = Stage::dataset(CLUBS, 120, 40).after("1");
    let row = stage.line(&["North (2)"]);
    assert_eq!((row.matches("410,5 ").count(), row.matches('≠').count()), (2, 1), "{row}");
    assert!(row.contains("505,0≠"), "{row}");
    assert!(stage.shows("Plan, egne midler: tabel 1,"), "{}", stage.text());
    let differing = Stage::dataset(&CLUBS.replace("[410.5, 435]", "[400, 435]"), 120, 40).after("1 Right");
    let row = differing.line(&["North (2)"]);
    assert!(row.contains("410,5≠") && row.contains(" 400,0 "), "{row}");
    assert!(differing.line(&["≠ kun i linjerne"]).contains("−10,5"), "{}", differing.text());
}

#[test]
fn only_what_differs_keeps_an_area_that_differs_in_one_kind() {
    assert!(Stage::dataset(CLUBS, 120, 40).after("!").shows("North (2)"));
}

#[test]
fn over_all_years_a_total_of_one_kind_holds_for_all_where_no_year_has_other_money() {
    let ron = |external: &str| {
        format!(
            "(title: \"T\", unit: (), years: [2024, 2025], areas: [(name: \"A\", initiatives: [
             (name: \"a\", amounts: [5, 6]), (name: \"b\", financing: External, amounts: [None, {external}])],
             stated: [(view: Internal, amounts: [5, Blank])])])"
        )
    };
    // Of 2025 nothing is printed.
    let row = Stage::dataset(&ron("None"), 120, 40).after("0").line(&["A (2)"]);
    let figures = row.split_whitespace().skip(3).take(4).collect::<Vec<_>>().join(" ");
    assert_eq!(figures, "5 6 11 5", "the lines of both years and together, then what is stated");
    assert!(!Stage::dataset(&ron("7"), 120, 40).after("0").shows("Angivet"), "nothing is stated of all money");
}
