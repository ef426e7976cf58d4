//! Totals that a document has and does not publish: on the screen, in `check`, `answer` and copies.

use crate::{commands::indsats_reading, copying::answer_line::sent, screen::stage::Stage};

/// In 2020 the totals of "Skole" and of all are not published; in 2021 both are 1 more than the lines.
const WITHHELD: &str = r#"(title: "Prøve", language: "da", unit: (label: "kr."), years: [2020, 2021],
    documents: [(id: "b", label: {"da": "budgettet", "en": "the budget"})], areas: [
    (name: "Skole", initiatives: [(name: "a", amounts: [3, 4], funding: "F", source: (row: 1))],
     stated: [(amounts: [Withheld, 5], source: (document: "b", table: 1, row: 2))]),
    (name: "Park", initiatives: [(name: "b", amounts: [1, 1], funding: "F", source: (row: 1))],
     stated: [(amounts: [1, 1], source: (document: "b", table: 1, row: 3))]),
], stated: [(amounts: [Withheld, 6], source: (document: "b", table: 1, row: 4))])"#;

fn said(stage: &Stage) -> String {
    stage.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_pane_shows_that_the_total_is_not_published_and_where() {
    let stage = Stage::dataset(WITHHELD, 100, 24).after("1");
    assert!(stage.shows("Budgettet, tabel 1, række 4: ikke offentliggjort"), "{}", stage.text());
    assert!(stage.shows("Budgettet, tabel 1, række 2: ikke offentliggjort"), "{}", stage.text());
    let figures = stage.line(&[" Beløb ", "│"]);
    assert_eq!(
        figures.split_whitespace().collect::<Vec<_>>(),
        ["Beløb", "4", "x", "│", "Beløb,", "%", "3", "75,0%", "x"]
    );
    assert!(!stage.shows("total kun for"), "{}", stage.text());
    let published = Stage::dataset(WITHHELD, 100, 24).after("2");
    assert!(!published.shows("ikke offentliggjort"), "{}", published.text());
}

#[test]
fn the_page_of_a_gap_lists_it_in_its_year() {
    let stage = Stage::dataset(WITHHELD, 100, 40).after("Right Down Down Enter");
    assert!(
        said(&stage).contains("2020 Linjer: 3 budgettet, tabel 1, række 2: ikke offentliggjort 2021"),
        "{}",
        stage.text()
    );
}

#[test]
fn does_it_add_up_counts_it_apart() {
    let all = "2 totaler er ikke offentliggjort: Skole, 2020, alle midler; I alt, 2020, alle midler";
    let stage = Stage::dataset(WITHHELD, 100, 24).after("a");
    assert!(said(&stage).contains(&format!("{all}.")), "{}", stage.text());
    let check = |args: &[&str]| indsats_reading(WITHHELD, &[&["check", "-", "--lang", "da"], args].concat()).out;
    assert!(check(&[]).contains(all), "{}", check(&[]));
    assert!(check(&["--area", "skole"]).contains("1 total er ikke offentliggjort: Skole, 2020, alle midler\n"));
    assert!(!check(&["--year", "2021"]).contains("offentliggjort"));
    let json: serde_json::Value = serde_json::from_str(&check(&["--format", "json"])).unwrap();
    assert_eq!((&json["withheld"], &json["not_itemised"]), (&serde_json::json!(2), &serde_json::json!(0)));
}

#[test]
fn an_answer_and_a_copy_say_so() {
    let expected = "Skole, 2020, alle midler: linjerne 3 kr., budgettet ikke offentliggjort (1 af 1 indsatser har beløb; \
                    budgettet, tabel 1, række 2)";
    let answer = indsats_reading(WITHHELD, &["answer", "--file", "-", "skole", "2020", "--lang", "da"]).out;
    assert_eq!(answer.trim_end(), expected);
    assert_eq!(sent(&Stage::dataset(WITHHELD, 100, 24).after("1 y")), expected);
}
