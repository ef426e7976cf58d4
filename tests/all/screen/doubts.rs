//! Doubts about figures, and the notes of single cells: each beside the figure that it belongs to, and found.

use super::stage::Stage;

/// A line of own money that is exact, one of external money that is not, and doubts beside cells without an amount.
const DOUBTS: &str = r#"(
    title: "T", language: "da", unit: (label: "t.kr."), years: [2024, 2025],
    areas: [(name: "A", initiatives: [
        (name: "Egen", amounts: [5, (amount: None, about: true)]),
        (name: "Fremmed", financing: External, amounts: [(amount: 3, about: true, note: "efter skøn"), 4]),
        (name: "Tredje", amounts: [2, 1], notes: ["uden moms"]),
    ])],
)"#;

#[test]
fn the_whole_that_marked_lines_are_a_share_of_has_its_own_doubts_whatever_money_is_shown() {
    let stage = Stage::dataset(DOUBTS, 120, 30).after("1 + i Down m");
    assert!(stage.shows("50,0% af alle midler, ca. 10"), "{}", stage.text());
    let stage = Stage::dataset(DOUBTS, 120, 30).after("2 + e Down m");
    assert!(stage.shows("80,0% af alle midler, 5"), "{}", stage.text());
}

#[test]
fn only_an_amount_makes_a_sum_less_than_exact() {
    let stage = Stage::dataset(DOUBTS, 120, 30).after("2");
    assert!(stage.line(&["A (3)"]).contains(" 5 ") && !stage.shows("ca. 5"), "{}", stage.text());
    let stage = Stage::dataset(DOUBTS, 120, 30).after("1");
    assert!(stage.line(&["A (3)"]).contains("ca. 10"), "{}", stage.text());
}

#[test]
fn the_note_of_a_cell_is_found_as_that_of_a_line_is() {
    for (query, found) in [("skøn", "Fremmed"), ("note:skøn", "Fremmed"), ("note:=", "Egen"), ("moms", "Tredje")] {
        let mut stage = Stage::dataset(DOUBTS, 120, 30).after("/");
        stage.typed(query);
        assert!(stage.shows("1 af 3 vist") && stage.shows(found), "{query}: {}", stage.text());
    }
}
