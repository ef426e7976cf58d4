//! Each outcome of a comparison in the tree, its pane, the page, and what the commands print: within rounding, not itemised, and a
//! total that differs from other totals only.

use crate::{commands::indsats_reading, screen::stage::Stage};

/// B is printed as a total only: there is nothing to hold it and the grand total of 30 against but each other.
const TOTALS_ONLY: &str = r#"(title: "T", unit: (label: "kr."), years: [2024], documents: [(id: "d", label: "bilaget")], areas: [
    (name: "A", initiatives: [(name: "a", amounts: [20])], stated: [(amounts: [20], source: (document: "d", table: "1", row: 1))]),
    (name: "B", stated: [(amounts: [10], source: (document: "d", table: "1", row: 2))]),
], stated: [(amounts: [30], source: (document: "d", table: "1", row: 3))])"#;

/// The 30 are the sum of the lines, and the totals of A and B make 31.
const OTHER_TOTALS: &str = r#"(title: "T", unit: (label: "kr."), years: [2024], documents: [(id: "d", label: "bilaget")], areas: [
    (name: "Over", areas: [
        (name: "A", initiatives: [(name: "a", amounts: [10])], stated: [(amounts: [11], source: (document: "d", table: "1", row: 1))]),
        (name: "B", initiatives: [(name: "b", amounts: [20])], stated: [(amounts: [20], source: (document: "d", table: "1", row: 2))]),
    ], stated: [(amounts: [30], source: (document: "d", table: "1", row: 3))]),
])"#;

fn said(ron: &str, arguments: &[&str]) -> String {
    let run = indsats_reading(ron, arguments);
    assert!(run.code < 2, "{}", run.err);
    run.out
}

#[test]
fn a_total_that_is_not_itemised_is_said_to_be_so_everywhere() {
    let stage = Stage::dataset(TOTALS_ONLY, 120, 40);
    assert!(stage.shows("│ Ikke opdelt på linjer"), "{}", stage.text());
    let page = stage.after("a");
    let row = page.line(&["I alt", "2024", "alle", "30"]);
    assert!(row.contains("ikke opdelt") && !row.contains('+'), "{row}");
    let page = page.after("G");
    assert!(page.shows("2 ikke opdelt på linjer"), "{}", page.text());
    let totals = said(TOTALS_ONLY, &["totals", "-", "--lang", "en"]);
    assert!(totals.contains("difference") && totals.contains("not itemised"), "{totals}");
    let totals = said(TOTALS_ONLY, &["totals", "-", "--lang", "en", "--format", "markdown"]);
    assert!(totals.contains("not itemised"), "{totals}");
    let totals = said(TOTALS_ONLY, &["totals", "-", "--format", "csv"]);
    assert!(totals.contains("30,,not_itemised"), "{totals}");
    let check = indsats_reading(TOTALS_ONLY, &["check", "-", "--lang", "en"]);
    assert!(check.code == 0 && check.out.contains("2 not itemised"), "{}", check.out);
}

#[test]
fn a_total_that_differs_from_other_totals_only_carries_its_sign_itself_and_says_from_which() {
    let stage = Stage::dataset(OTHER_TOTALS, 120, 40);
    // No sign stands between the equal figures.
    let row = stage.line(&["Over (2)"]);
    assert!(row.contains("30       30≠"), "{row}");
    assert!(stage.shows("−1 (3,3%): områdernes totaler"), "{}", stage.text());
    let totals = said(OTHER_TOTALS, &["totals", "-", "--lang", "da"]);
    assert!(totals.contains("forskel mod områdernes totaler") && totals.contains("−1"), "{totals}");
    assert!(totals.contains("≠ stemmer ikke med linjerne eller med andre totaler"), "{totals}");
}

#[test]
fn what_rounding_explains_carries_its_own_sign_in_the_tree_and_the_pane() {
    let ron = OTHER_TOTALS.replace("(title", "(rounding: 1, title");
    let stage = Stage::dataset(&ron, 120, 40).after("+");
    assert!(stage.line(&["A (1)"]).contains("10≈      11"), "{}", stage.text());
    assert!(!stage.line(&["A (1)"]).contains('≠'), "{}", stage.text());
    let all = Stage::dataset(&ron, 120, 40).after("a");
    assert!(all.shows("inden for afrunding"), "{}", all.text());
}

#[test]
fn totals_of_classes_stand_below_the_area_that_they_are_printed_for() {
    let totals =
        said(crate::reference_model::CLASSES, &["totals", "-", "--lang", "da", "--year", "2025", "--view", "combined"]);
    // 34.5 in the lines, 36 in print.
    let after = totals.split("Art \"Drift\"").nth(1).unwrap();
    let figures: Vec<&str> = after.lines().take(3).filter_map(|row| row.split_whitespace().next_back()).collect();
    assert_eq!(figures, ["34,5", "36,0≠", "+1,5"], "{totals}");
    let whole = totals.split("I alt").nth(1).unwrap();
    assert!(whole.contains("Art \"Drift\""), "{totals}");
}
