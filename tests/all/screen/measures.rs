//! Datasets with several figures of a year: which of them is shown, two side by side, and how they are compared.

use super::stage::Stage;

/// Two years of a budget, one of the accounts, posts, and a printed sum.
const TOWN: &str = r#"(
    title: "Byens budget", language: "da", unit: (currency: "DKK", label: "mio. kr."),
    columns: [
        (year: 2024, measure: "budget"), (year: 2024, measure: "regnskab"), (year: 2025, measure: "budget"),
        (label: "I alt 2024-25", sum_of: [2024, 2025], measure: "budget"),
        (year: 2024, measure: "årsværk"), (year: 2025, measure: "årsværk"),
    ],
    measures: [
        (name: "budget", phase: Approved), (name: "regnskab", label: {"da": "regnskab", "en": "accounts"}, phase: Executed),
        (name: "årsværk", unit: (label: "årsværk")),
    ],
    areas: [(name: "Skoler", initiatives: [
        (name: "Undervisning", amounts: [10, 12, 11, 21, 5, 6]),
        (name: "Frokost", amounts: [2, 1, 2, 4, None, 1]),
    ])],
)"#;

/// A year each of the accounts, a budget and a proposal, none of which has every year.
const MIXED: &str = r#"(
    title: "Statens poster", language: "da", unit: (currency: "DKK", label: "mio. kr."),
    columns: [(year: 2014, measure: "regnskab"), (year: 2015, measure: "budget"), (year: 2016, measure: "forslag")],
    measures: [(name: "regnskab", phase: Executed), (name: "budget", phase: Approved), (name: "forslag", phase: Proposed)],
    areas: [(name: "Skoler", initiatives: [(name: "Undervisning", amounts: [10, 12, 11])])],
)"#;

#[test]
fn it_opens_on_the_measure_that_has_every_year_and_t_goes_through_the_others() {
    let mut stage = Stage::dataset(TOWN, 120, 40);
    assert!(stage.text().contains("mio. kr. · budget"), "{}", stage.text());
    assert!(stage.text().contains("2024 ‹2025›"), "{}", stage.text());
    stage.press("t");
    assert!(stage.text().contains("mio. kr. · regnskab"), "{}", stage.text());
    assert!(stage.text().contains("‹2024›"), "{}", stage.text());
    stage.press("t");
    assert!(stage.text().contains("· årsværk"), "{}", stage.text());
    assert!(!stage.text().contains("mio. kr."), "posts are no money: {}", stage.text());
    stage.press("t");
    assert!(stage.text().contains("mio. kr. · budget"), "{}", stage.text());
}

#[test]
fn each_years_own_figure_comes_first_where_no_measure_has_every_year_and_is_named_in_its_heading() {
    let mut stage = Stage::dataset(MIXED, 120, 40);
    assert!(stage.text().contains("hvert års eget tal"), "{}", stage.text());
    for heading in ["2014 regnskab", "2015 budget", "2016 forslag"] {
        assert!(stage.text().contains(heading), "{heading}: {}", stage.text());
    }
    stage.press("t");
    assert!(stage.text().contains("mio. kr. · regnskab"), "{}", stage.text());
    assert!(!stage.text().contains("2015 budget"), "only the years of the measure are shown: {}", stage.text());
    assert!(stage.text().contains("regnskab mangler for 2015 og 2016"), "{}", stage.text());
}

#[test]
fn the_base_goes_to_the_other_measures_of_the_year_first_and_the_values_follow() {
    let mut stage = Stage::dataset(TOWN, 120, 40).after("1 b");
    assert!(stage.text().contains("afvigelse i regnskab"), "{}", stage.text());
    stage.press("+ v");
    assert!(stage.text().contains("Afvigelse: regnskab minus budget"), "{}", stage.text());
    assert!(stage.line(&["Undervisning"]).contains("+2"), "{}", stage.text());
    stage.press("v");
    assert!(stage.text().contains("Regnskab i % af budget"), "{}", stage.text());
    assert!(stage.line(&["Undervisning"]).contains("120,0%"), "{}", stage.text());
    stage.press("v");
    assert!(stage.text().contains("Rest: budget minus regnskab"), "{}", stage.text());
    assert!(stage.line(&["Undervisning"]).contains("−2"), "{}", stage.text());
    stage.press("b");
    assert!(stage.text().contains("til 2025"), "{}", stage.text());
}

#[test]
fn two_measures_stand_side_by_side_year_by_year() {
    let mut stage = Stage::dataset(TOWN, 120, 40).after("1 T");
    assert!(stage.text().contains("budget | regnskab"), "{}", stage.text());
    for heading in ["2024 budget", "2024 regnskab", "2025 budget"] {
        assert!(stage.text().contains(heading), "{heading}: {}", stage.text());
    }
    assert!(stage.text().contains("afvigelse i regnskab"), "{}", stage.text());
    stage.press("T");
    assert!(!stage.text().contains("budget |"), "posts never stand beside money: {}", stage.text());
}

#[test]
fn all_years_never_adds_two_figures_of_one_year() {
    let mut stage = Stage::dataset(TOWN, 160, 40).after("0");
    assert!(stage.line(&["Alle år i alt "]).contains("25"), "{}", stage.text());
    stage.press("t");
    assert!(stage.line(&["Alle år i alt "]).contains("13"), "{}", stage.text());
}

#[test]
fn the_palette_chooses_a_measure_by_its_name() {
    let mut stage = Stage::dataset(TOWN, 80, 24).after(":");
    stage.typed("measure regn").press("Enter");
    assert!(stage.text().contains("· regnskab"), "{}", stage.text());
    let mut stage = Stage::dataset(TOWN, 80, 24).after(":");
    stage.typed("tal posts");
    assert!(stage.text().contains("budget, regnskab,"), "{}", stage.text());
}

#[test]
fn two_columns_never_read_the_same_at_any_width() {
    let ron = TOWN.replace("I alt 2024-25", "Budget i alt for begge år, 2024 og 2025").replace(
        "(year: 2024, measure: \"årsværk\")",
        "(label: \"Budget i alt for begge år, uden 2025\", sum_of: [2024], measure: \"budget\"), (year: 2024, measure: \"årsværk\")",
    );
    let ron = ron.replace("21, 5, 6", "21, 10, 5, 6").replace("4, None, 1", "4, 2, None, 1");
    for width in 60..=160 {
        let stage = Stage::dataset(&ron, width, 24);
        let head = stage.lines()[2].clone();
        let sums: Vec<&str> = head.split(['─', ' ']).filter(|word| word.ends_with('…')).collect();
        let mut once = sums.clone();
        once.dedup();
        assert_eq!(sums, once, "{width}: {head}");
    }
}

#[test]
fn with_figures_of_parts_of_a_year_only_there_is_no_figure_of_each_years_own() {
    let ron = r#"(title: "T", unit: (), columns: [(year: 2020, measure: "budget", part: "to June"),
        (year: 2020, measure: "accounts", part: "to June")],
        areas: [(name: "A", initiatives: [(name: "a", amounts: [1, 2])])])"#;
    let mut stage = Stage::dataset(ron, 80, 24);
    assert!(stage.text().contains("budget") && !stage.text().contains("hvert års eget tal"), "{}", stage.text());
    assert!(stage.press("t").text().contains("accounts"), "{}", stage.text());
    for keys in ["0", ",", "b", "T", "v", "d", "d", "d"] {
        stage.press(keys).text();
    }
}

/// A budget and accounts of each year, and a part of a third.
const PARTS: &str = r#"(
    title: "T", language: "da", unit: (label: "mio. kr."),
    columns: [(year: 2024, measure: "budget"), (year: 2025, measure: "budget"), (year: 2024, measure: "regnskab"),
        (year: 2025, measure: "forventet", part: "pr. 31. oktober")],
    measures: [(name: "budget", phase: Approved), (name: "forventet", phase: Adjusted), (name: "regnskab", phase: Executed)],
    areas: [(name: "A", initiatives: [(name: "a", amounts: [-5, 6, 0, 3]), (name: "b", amounts: [Blank, Blank, 1, Blank])],
        stated: [(amounts: [-5, 6, 2, 3])])],
)"#;

#[test]
fn the_column_that_is_shown_is_always_one_of_those_on_the_screen() {
    // Of the measure that goes, the part of 2025 was shown.
    let mut stage = Stage::dataset(PARTS, 120, 40).after("2 T .");
    assert!(stage.text().contains("‹2025 forvente…›"), "{}", stage.text());
    stage.press("T");
    assert!(stage.text().contains("budget | regnskab") && stage.text().contains("‹2025 budget›"), "{}", stage.text());
}

#[test]
fn over_all_years_no_measure_is_compared_with_and_no_column_is_called_its_base() {
    let stage = Stage::dataset(PARTS, 120, 40).after("1 b 0");
    assert!(!stage.text().contains("mod sig selv"), "{}", stage.text());
    // The columns of the years show a deviation from the other measure, which is no change.
    let stage = stage.after("v v");
    assert!(stage.text().contains("Procentvis afvigelse"), "{}", stage.text());
    assert!(!stage.text().contains("Ændring") && !stage.text().contains("basisår"), "{}", stage.text());
}

#[test]
fn a_printed_change_between_the_figures_that_are_shown_is_shown_with_them() {
    // No measure has both years: 2024 regnskab and 2025 budget are shown, and the change between these two. 2024 forslag is not.
    let stage = Stage::dataset(
        r#"(title: "T", unit: (label: "kr."), columns: [(year: 2024, measure: "regnskab"), (year: 2025, measure: "budget"),
        (year: 2024, measure: "forslag"), (label: "Ændring", sum_of: ["2025 budget"], less: ["2024 regnskab"]),
        (label: "Afvigelse", sum_of: ["2024 regnskab"], less: ["2024 forslag"])], start_year: 2025,
        measures: [(name: "forslag", phase: Proposed), (name: "budget", phase: Approved), (name: "regnskab", phase: Executed)],
        areas: [(name: "A", initiatives: [(name: "a", amounts: [4, 5, 3, 1, 1])])])"#,
        120,
        40,
    );
    let head = stage.lines()[0].clone();
    assert!(head.contains("2024 regnskab ‹2025 budget› Ændring ") && !head.contains("Afvigelse"), "{head}");
}

#[test]
fn nothing_of_an_amount_is_no_per_cent_of_it() {
    let stage = Stage::dataset(PARTS, 120, 40).after("+ 1 b v v");
    assert!(stage.text().contains("Regnskab i % af budget"), "{}", stage.text());
    assert!(stage.line(&["     a "]).contains("  0,0%"), "{}", stage.text());
}

#[test]
fn all_years_of_a_measure_without_a_whole_year_are_no_amount() {
    let stage = Stage::dataset(PARTS, 120, 40).after("t + 0");
    assert!(stage.text().contains("· forventet"), "{}", stage.text());
    let row = stage.line(&["     b "]);
    let figures: Vec<&str> = row.split('│').next().unwrap().split_whitespace().collect();
    assert_eq!(figures, ["b", "–", "–"], "nothing is added, and nothing is left blank: {row}");
}

#[test]
fn a_column_of_another_measure_brings_its_own_gaps() {
    let gap = "kun i totalen";
    let mut stage = Stage::dataset(PARTS, 120, 40).after("+");
    assert!(!stage.text().contains(gap), "the budget adds up: {}", stage.text());
    stage.press(":").typed("2024 regnskab").press("Enter");
    assert!(stage.text().contains("· regnskab") && stage.text().contains(gap), "{}", stage.text());
}

/// Budget and accounts of each year, names of 34 cells, and totals of the accounts' own document.
#[test]
fn both_measures_of_the_year_stand_before_any_other_column() {
    let ron = include_str!("../../documents/like-01-dk-budget-follow-up.ron");
    let stage = Stage::dataset(ron, 80, 24).after("T");
    let head = stage.lines()[2].clone();
    assert!(head.contains("‹2025 korriger…›") && head.contains("2025 forvente"), "{}", stage.text());
    // The file: corrected budget −77.6, expected −99.2.
    assert!(stage.line(&["▸ Ordinær drift"]).contains("−99,2"), "{}", stage.text());
}

#[test]
fn all_years_say_which_measures_they_mix_and_of_how_many_years_a_stated_sum_is() {
    let ron = include_str!("../../documents/17-ca-acoa-programs.ron");
    let stage = Stage::dataset(ron, 80, 24).after("0 G");
    assert!(stage.lines()[1].contains("actual og planned lagt sammen"), "{}", stage.text());
    assert!(stage.shows("totaler for 5 af 8 år lagt sammen"), "{}", stage.text());
}
