//! The columns and the labels beside figures: signs by shares and changes, headings that name what stands below them, rows of a pane
//! that can be told apart.

use super::stage::Stage;

/// Two areas; the first prints 10 of 8 in 2021, and nothing in 2020.
const PARTLY_STATED: &str = r#"(
    title: "Delvis", unit: (currency: "DKK", multiplier: 1000000, label: "mio. kr."), years: [2020, 2021],
    areas: [
        (name: "Skoler", initiatives: [(name: "Bøger", amounts: [4, 8])],
            stated: [(view: Combined, amounts: [Blank, 10])]),
        (name: "Veje", initiatives: [(name: "Asfalt", amounts: [5, 5])],
            stated: [(view: Combined, amounts: [5, 5])]),
    ],
)"#;

/// Income is below zero.
const MIXED: &str = r#"(
    title: "Blandet", unit: (currency: "DKK", multiplier: 1000000, label: "mio. kr."), years: [2020, 2021],
    areas: [
        (name: "Udgifter", initiatives: [(name: "Drift", amounts: [70, 75])]),
        (name: "Indtægter", initiatives: [(name: "Salg", amounts: [-5, -10])]),
    ],
)"#;

/// A budget, what is expected, and the accounts of two years.
const MEASURES: &str = r#"(
    title: "Opfølgning", unit: (currency: "DKK", multiplier: 1000000, label: "mio. kr."),
    columns: [
        (year: 2024, measure: "oprindeligt budget"), (year: 2024, measure: "korrigeret budget"),
        (year: 2024, measure: "endeligt regnskab"),
        (year: 2025, measure: "oprindeligt budget"), (year: 2025, measure: "korrigeret budget"),
        (year: 2025, measure: "endeligt regnskab"),
    ],
    measures: [(name: "oprindeligt budget"), (name: "korrigeret budget"), (name: "endeligt regnskab")],
    start_measure: "korrigeret budget",
    areas: [
        (name: "Skoler", initiatives: [(name: "Bøger", amounts: [1000000, 2000000, 3000000, 4000000, 5000000, 6000000])],
            stated: [(view: Combined, amounts: [1000000, 2000000, 3000000, 4000000, 5000000, 6000000])]),
    ],
)"#;

#[test]
fn no_sign_stands_by_an_empty_cell_or_between_equal_values() {
    let changes = Stage::dataset(PARTLY_STATED, 120, 30).after("v v");
    assert!(!changes.line(&["Skoler ("]).contains('≠'), "nothing is printed for 2020\n{}", changes.text());
    let shares = Stage::dataset(PARTLY_STATED, 120, 30).after("v");
    assert!(!shares.line(&["▸ Skoler ("]).contains('≠'), "no total is printed for all\n{}", shares.text());
    let letter = Stage::letter(120, 40).after("v v 3");
    let row = letter.line(&["▸ Samarbejde med civils"]);
    assert!(row.contains("−22,4%≠"), "the letter goes from 2.55 to 1.90\n{}", letter.text());
}

#[test]
fn the_column_of_the_document_is_there_only_where_a_row_has_a_figure() {
    let stated = |keys: &str| Stage::dataset(PARTLY_STATED, 120, 30).after(keys).lines()[2].contains("─Angivet");
    assert!(stated("") && stated("1") && !stated("i") && !stated("e") && !stated("p"));
    let of_one_year = PARTLY_STATED.replace("amounts: [5, 5])]", "amounts: [Blank, 5])]");
    assert!(!Stage::dataset(&of_one_year, 120, 30).after("1").lines()[2].contains("─Angivet"));
}

#[test]
fn an_area_without_a_total_in_this_year_names_the_years_that_have_one() {
    let stage = Stage::dataset(PARTLY_STATED, 120, 30).after("1");
    assert!(stage.shows("total kun for 2021"), "{}", stage.text());
    assert!(!stage.shows("total kun for alle midler"), "{}", stage.text());
    assert!(Stage::dataset(PARTLY_STATED, 120, 30).after("i").shows("total kun for alle midler"));
}

#[test]
fn shares_of_mixed_signs_say_what_they_are_of() {
    let stage = Stage::dataset(MIXED, 160, 30);
    assert!(stage.lines()[2].contains("% af beløb > 0"), "{}", stage.text());
    let english = Stage::dataset(MIXED, 160, 30).after("F2");
    assert!(english.lines()[2].contains("% of amounts > 0"), "{}", english.text());
}

#[test]
fn a_change_from_below_zero_has_no_percentage() {
    let stage = Stage::dataset(MIXED, 160, 30).after("v v");
    assert!(stage.line(&["▸ Indtægter"]).contains("fra −5"), "{}", stage.text());
    let pane = Stage::dataset(MIXED, 120, 30).after("Down");
    assert!(!pane.line(&["▸ Indtægter"]).contains('+') && !pane.text().contains("+100,0%"), "{}", pane.text());
}

#[test]
fn two_rows_of_a_pane_never_read_the_same() {
    for keys in ["T", "T T", "0", "3"] {
        let stage = Stage::dataset(MEASURES, 110, 30).after(keys);
        let pane: Vec<String> =
            stage.lines().iter().filter_map(|line| line.split('│').nth(1).map(str::to_owned)).collect();
        let start = pane.iter().position(|line| line.contains("─ Skoler ─")).unwrap();
        let labels: Vec<&str> = pane[start + 1..]
            .iter()
            .map(|line| line.trim_end_matches(|letter: char| "0123456789.,+−≠ ".contains(letter)))
            .collect();
        let named: Vec<&&str> = labels.iter().filter(|label| label.contains(", ") || label.contains('…')).collect();
        let different: std::collections::BTreeSet<_> = named.iter().collect();
        assert_eq!(named.len(), different.len(), "{keys}\n{}", stage.text());
    }
}

#[test]
fn two_measures_side_by_side_begin_with_the_one_that_follows() {
    let stage = Stage::dataset(MEASURES, 160, 30).after("T");
    assert!(stage.lines()[0].contains("korrigeret budget | endeligt regnskab"), "{}", stage.text());
    assert!(stage.lines()[2].contains("─afvigelse"), "{}", stage.text());
    let row = stage.line(&["▸ Skoler"]);
    assert!(row.contains("5.000.000") && row.contains("6.000.000") && row.contains("+1.000.000"), "{}", stage.text());
    let next = stage.after("T");
    assert!(next.lines()[0].contains("korrigeret budget | oprindeligt budget"), "{}", next.text());
    assert!(!next.after("T").lines()[0].contains('|'));
}

#[test]
fn years_of_one_measure_are_compared_by_their_years() {
    let stage = Stage::dataset(MEASURES, 160, 30);
    assert!(stage.lines()[2].contains("─ift. 2024─"), "{}", stage.text());
}
