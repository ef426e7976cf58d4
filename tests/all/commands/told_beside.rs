//! What is said beside figures: notes of single totals, blank lines, price levels, names that are spelt a little differently.

use serde_json::{Value, json};

use super::{indsats_reading, json};

/// Runs a command on a dataset from standard input, in Danish unless it is for programs.
fn said(dataset: &str, args: &[&str]) -> String {
    let run = indsats_reading(dataset, &[args, &["--lang", "da"]].concat());
    assert!(run.code < 2, "{}", run.err);
    run.out
}

fn read(dataset: &str, args: &[&str]) -> Value {
    serde_json::from_str(&said(dataset, &[args, &["--format", "json"]].concat())).unwrap()
}

const NOTED: &str = r#"(title: "T", language: "da", unit: (label: "kr."), years: [2024, 2025], areas: [(name: "Nord",
    initiatives: [(name: "a", amounts: [4, 5]), (name: "b", amounts: [Blank, 1])],
    stated: [(amounts: [(amount: 7, note: "Revisor har forbehold."), 6], source: (table: "1", row: 3),
        of_which: [(name: "heraf løn", amounts: [2, (amount: 3, note: "Efter skøn.")])])])])"#;

#[test]
fn the_notes_of_a_stated_total_stand_below_the_table_of_totals() {
    let text = said(NOTED, &["totals", "-", "--view", "combined"]);
    assert!(text.contains("tabel 1*"), "{text}");
    let note = "* Nord, dokumentet, tabel 1: 2024: Revisor har forbehold. heraf løn: 2025: Efter skøn.";
    assert!(text.lines().any(|line| line == note), "{text}");
    let only = said(NOTED, &["totals", "-", "--view", "combined", "--year", "2024"]);
    assert!(only.contains("tabel 1: Revisor har forbehold.\n") && !only.contains("Efter skøn"), "{only}");
    let markdown = said(NOTED, &["totals", "-", "--format", "markdown"]);
    assert!(markdown.contains("Revisor har forbehold."), "{markdown}");
}

#[test]
fn the_blank_lines_of_a_difference_stand_in_csv_as_in_json() {
    let csv = said(NOTED, &["totals", "-", "--view", "combined", "--format", "csv"]);
    let mut rows = csv.lines().map(|row| row.rsplit(',').next().unwrap());
    assert_eq!(rows.next(), Some("blank_lines"), "{csv}");
    assert!(rows.eq(["1", "", "", ""]), "{csv}");
    let json = read(NOTED, &["totals", "-", "--view", "combined"]);
    assert_eq!(json[0]["stated"][0]["blank_lines"], 1);
}

/// The shown columns are each year's own figures, which have no place for the sum of both.
const OUTSIDE: &str = r#"(title: "T", unit: (label: "kr."), columns: [(year: 2024, measure: "accounts"), (year: 2025, measure: "budget"),
    (label: "2025-26", sum_of: [2025, 2026], measure: "budget")], areas: [(name: "A", initiatives: [
    (name: "a", amounts: [1, 2, Blank]), (name: "b", amounts: [Blank, Blank, 7])]), (name: "B", initiatives: [(name: "c", amounts: [1, 2, Blank])])])"#;

#[test]
fn totals_of_each_year_tell_programs_what_stands_in_none_of_them() {
    let totals = read(OUTSIDE, &["totals", "-", "--view", "combined"]);
    let of = |area: Value| totals.as_array().unwrap().iter().filter(move |total| total["area"] == area);
    assert!(
        of(json!("A")).chain(of(Value::Null)).all(|total| total["left_out"] == json!({"2025-26": "7"})),
        "{totals}"
    );
    assert!(of(json!("B")).all(|total| total["left_out"] == Value::Null), "{totals}");
    let csv = said(OUTSIDE, &["totals", "-", "--view", "combined", "--format", "csv"]);
    assert!(csv.lines().next().unwrap().contains(",left_out") && csv.contains("2025-26: 7"), "{csv}");
    let one = read(OUTSIDE, &["answer", "a", "2024", "--file", "-"]);
    assert_eq!(one["total"]["left_out"], Value::Null);
}

const PRICES: &str = r#"(title: "T", language: "da", unit: (label: "kr."), price_level: "2025-pl",
    columns: [(year: 2024, price_level: "2024-pl"), (year: 2025), (label: "I alt", sum_of: [2024, 2025])], areas: [(name: "Nord",
    initiatives: [(name: "a", amounts: [4, 5, 10]), (name: "b", price_level: "2023-pl", amounts: [1, 2, 3])],
    stated: [(amounts: [5, 8, 13])])])"#;

#[test]
fn check_names_the_price_levels_of_what_differs() {
    let text = said(PRICES, &["check", "-"]);
    let row = |start: &str| text.lines().find(|row| row.trim_start().starts_with(start)).unwrap().to_owned();
    assert!(row("2025 ").ends_with("2023-pl og 2025-pl"), "{text}");
    assert!(text.lines().any(|row| row.contains("(a; ") && row.ends_with("2024-pl og 2025-pl")), "{text}");
    let json = read(PRICES, &["check", "-"]);
    let levels = |year: &str| {
        let of_year = |it: &&Value| it["year"] == year && it["initiative"].is_null();
        json["differences"].as_array().unwrap().iter().find(of_year).unwrap()["price_levels"].clone()
    };
    assert_eq!(levels("2025"), json!(["2023-pl", "2025-pl"]));
    let csv = said(PRICES, &["check", "-", "--format", "csv"]);
    assert!(csv.lines().next().unwrap().ends_with(",price_levels") && csv.contains("2023-pl; 2025-pl"), "{csv}");
}

#[test]
fn a_price_level_that_a_heading_names_is_not_said_again() {
    // 2024 is in the prices of its column for both lines: only in 2025 has the second one prices of its own.
    let text = said(PRICES, &["list", "-", "--year", "2024"]);
    assert!(text.contains("2024-pl") && !text.contains("2023-pl") && !text.contains("2025-pl"), "{text}");
    let later = said(PRICES, &["list", "-", "--year", "2025"]);
    assert!(later.contains("b · 2023-pl"), "{later}");
    // Every heading names its level: nothing is left for a usual one.
    let each = r#"(title: "T", language: "da", unit: (label: "kr."), columns: [(year: 2024, price_level: "2024-pl"), (year: 2025, price_level: "2025-pl"),
        (label: "I alt", sum_of: [2024, 2025])], areas: [(name: "Nord", initiatives: [(name: "a", amounts: [4, 5, 9])])])"#;
    let text = said(each, &["list", "-"]);
    assert!(text.contains("2024 (2024-pl)") && !text.contains("hvor intet andet"), "{text}");
}

#[test]
fn an_answer_about_a_line_tells_programs_of_its_printed_sum() {
    let answer = read(PRICES, &["answer", "a", "2025", "--file", "-", "--view", "internal"]);
    let said = &answer["differences"][0];
    assert_eq!(
        [&said["column"], &said["stated"], &said["computed"], &said["difference"], &said["against"]],
        [&json!("I alt"), &json!("10"), &json!("9"), &json!("1"), &json!("columns")],
        "{answer}"
    );
    assert_eq!(read(PRICES, &["answer", "b", "2025", "--file", "-"])["differences"], Value::Null);
}

const ALIKE: &str = r#"(title: "T", language: "da", unit: (label: "kr."), years: [2025], areas: [
    (name: "Børn og unge", initiatives: [(name: "Klub", funding: ["Budget 2025"], amounts: [4])]),
    (name: "Børn & unge", initiatives: [(name: "Kinder und Jugend", funding: ["Budget2025"], amounts: [3])]),
    (name: "Ældre", initiatives: [(name: "Kinder & Jugend", amounts: [2])])])"#;

#[test]
fn names_that_differ_by_a_space_or_and_only_are_named_beside_what_was_meant() {
    let run = |args: &[&str]| indsats_reading(ALIKE, &[args, &["--lang", "da"]].concat());
    let said = |name: &str| format!("ikke medregnet, da navnet skrives lidt anderledes: \"{name}\"\n");
    let list = run(&["list", "-", "--area", "Børn og unge"]);
    assert!(list.out.contains("Klub") && !list.out.contains("Jugend"), "{}", list.out);
    assert_eq!(list.err, said("Børn & unge"));
    assert!(run(&["answer", "børn og unge", "--file", "-"]).err.contains(&said("Børn & unge")));
    assert!(run(&["answer", "kinder und jugend", "--file", "-"]).err.contains(&said("Kinder & Jugend")));
    assert!(run(&["answer", "budget 2025", "--file", "-"]).err.contains(&said("Budget2025")));
    assert_eq!(run(&["list", "-", "--area", "Ældre"]).err, "");
    // A name that nothing has brings the one that was meant.
    let missing = run(&["list", "-", "--area", "Børn und unge"]);
    assert!(
        missing.code == 2 && missing.err.contains("Børn og unge") && !missing.err.contains("Ældre"),
        "{}",
        missing.err
    );
    let check = run(&["check", "-"]);
    assert!(check.out.contains("kun forskel på mellemrum eller \"og\"/\"&\""), "{}", check.out);
}

#[test]
fn sums_sorted_in_groups_keep_their_order() {
    let groups = json(&["totals", "--group", "funding", "--sort", "amount", "--view", "combined", "--year", "2021"]);
    let amounts = groups.as_array().unwrap().iter().filter(|group| !group["class"].is_null());
    let amounts: Vec<f64> =
        amounts.filter_map(|group| group["computed"].as_str()).map(|text| text.parse().unwrap()).collect();
    assert!(amounts.len() > 3 && amounts.windows(2).all(|pair| pair[0] >= pair[1]), "{amounts:?}");
}

/// Four quarters and their printed sum, a budget of the whole year, and a variance; a French and a German part.
const QUARTERS: &str = r#"(title: "T", language: "en", unit: (label: "kr."), columns: [
    (label: "Q1", year: 2024, measure: "paid", part: "January to June"), (label: "Q2", year: 2024, measure: "paid", part: "July to December"),
    (label: "Year to date", sum_of: ["Q1", "Q2"]), (year: 2024, measure: "budget"), (year: 2025, measure: "budget"),
    (label: "Variance to budget", sum_of: ["Year to date"], less: ["2024 budget"])],
    areas: [(name: "11 Clubs", code: "11", initiatives: [(name: "Ely", code: "110", amounts: [1, 2, 3, 5, 6, -2],
        of_which: [(name: "dont salaires", amounts: [1, 1, 2, Blank, Blank, Blank]), (name: "davon Sachkosten", amounts: [Blank, 1, 1, Blank, Blank, Blank])])])])"#;

#[test]
fn a_word_of_the_label_of_one_column_names_it() {
    let said = |words: &str| said(QUARTERS, &["answer", "--file", "-", words]);
    assert!(said("ely variance").starts_with("Ely, Variance to budget: −2 kr. "), "{}", said("ely variance"));
    assert!(said("variance ely").starts_with("Ely, Variance to budget: −2 kr. "), "{}", said("variance ely"));
    assert!(said("ely to date").starts_with("Ely, Year to date: 3 kr. "), "{}", said("ely to date"));
    // The name of a measure stays one, also where it stands in the label of a sum.
    assert!(said("ely budget").starts_with("Ely, 2025 budget: 6 kr. "), "{}", said("ely budget"));
    assert!(said("ely variance 2024").starts_with("Ely, 2024 budget: 5 kr. "), "{}", said("ely variance 2024"));
}

#[test]
fn a_measure_that_has_parts_of_a_year_only_is_not_said_to_lack_it() {
    let text = said(QUARTERS, &["list", "-", "--measure", "paid"]);
    assert!(text.contains("paid mangler for 2025 · kun dele af 2024"), "{text}");
    // A part that says in its own language that it is one is not said to be one again.
    assert!(
        text.contains("  dont salaires ") && text.contains("  davon Sachkosten ") && !text.contains("heraf"),
        "{text}"
    );
    // Nor is a code said twice.
    assert!(text.contains("\n11 Clubs\n") && text.contains("  110 Ely "), "{text}");
}

#[test]
fn the_name_of_a_dimension_beside_that_of_a_class_means_the_class() {
    let funds = r#"(title: "T", unit: (label: "kr."), years: [2024], dimensions: [(key: "fund", label: {"en": "Fund", "da": "Fond"})], areas: [(name: "A",
        initiatives: [(name: "a", dimensions: {"fund": "General"}, amounts: [4]), (name: "b", dimensions: {"fund": "Grants"}, amounts: [5])])])"#;
    for words in ["general fund 2024", "fund general", "fond general", "general"] {
        let answer = read(funds, &["answer", words, "--file", "-"]);
        assert_eq!(
            (&answer["total"]["class"]["name"], &answer["total"]["computed"]),
            (&json!("General"), &json!("4")),
            "{words}"
        );
    }
    // The dimension alone is no class.
    assert_eq!(indsats_reading(funds, &["answer", "fund", "--file", "-"]).code, 1);
}

#[test]
fn an_amount_that_all_years_leave_out_is_said_to_be_the_least_where_a_part_of_it_is_withheld() {
    let parts = r#"(title: "T", unit: (label: "kr."), columns: [(label: "Q1", year: 2024, part: "to March"), (label: "Q2", year: 2024, part: "to June")],
        areas: [(name: "A", initiatives: [(name: "a", amounts: [4, (amount: 2, about: true)]), (name: "b", amounts: [Withheld, 1])])])"#;
    let totals = said(parts, &["totals", "-", "--year", "sum", "--view", "combined"]);
    assert!(totals.contains("mindst 4 for Q1, ca. 3 for Q2"), "{totals}");
    let line = said(parts, &["list", "-", "--year", "sum", "--filter", "a"]);
    assert!(line.contains("4 for Q1, ca. 2 for Q2"), "{line}");
    let answer = said(parts, &["answer", "A", "sum", "--file", "-"]);
    assert!(answer.contains("mindst 4 kr. for Q1 og ca. 3 kr. for Q2 ikke med"), "{answer}");
}

#[test]
fn signs_that_nobody_sees_make_no_other_name() {
    let dataset = "(title: \"T\", unit: (label: \"kr.\"), years: [2024], areas: [
        (name: \"A\", initiatives: [(name: \"Job\", amounts: [1])]),
        (name: \"B\", initiatives: [(name: \"j\u{ad}ob\u{200b}\", amounts: [1])])])";
    let warnings = read(dataset, &["check", "-"])["warnings"].clone();
    assert_eq!((&warnings[0]["kind"], &warnings[0]["count"]), (&json!("same_name"), &json!(1)), "{warnings}");
    let areas = "(title: \"T\", unit: (label: \"kr.\"), years: [2024], areas: [
        (name: \"Job\", initiatives: [(name: \"a\", amounts: [1])]),
        (name: \"Job\u{200b}\", initiatives: [(name: \"b\", amounts: [2])])])";
    for options in [&["--area", "job"][..], &["--filter", "area:=job"]] {
        let list = said(areas, &[&["list", "-"], options].concat());
        assert!(list.contains("  a  ") && list.contains("  b  "), "{options:?}: {list}");
    }
}

/// A note on a cell of one measure.
const NOTED_CELL: &str = r#"(title: "T", unit: (label: "k"), columns: [(year: 2024, measure: "budget"), (year: 2024, measure: "regnskab")],
    start_measure: "budget", areas: [(name: "A", initiatives: [(name: "alfa", amounts: [1, (amount: 2, note: "sent")]),
        (name: "beta", amounts: [3, 4])], stated: [(amounts: [4, (amount: 6, note: "skøn")])])])"#;

#[test]
fn a_note_of_a_cell_is_told_only_where_its_column_is_shown() {
    for command in ["list", "totals"] {
        for format in ["text", "markdown"] {
            for language in ["da", "en"] {
                let run = |options: &[&str]| {
                    let args = [&[command, "-", "--format", format, "--lang", language], options].concat();
                    super::indsats_reading(NOTED_CELL, &args).out
                };
                for hidden in [&["--measure", "budget"][..], &["--measure", "budget", "--year", "sum"]] {
                    let out = run(hidden);
                    assert!(
                        !out.contains("alfa*") && !out.contains("* alfa") && !out.contains("skøn"),
                        "{hidden:?}\n{out}"
                    );
                    assert!(!out.replace("**", "").contains('*'), "{hidden:?}\n{out}");
                }
                for shown in [&["--measure", "regnskab"][..], &["--measure", "regnskab", "--year", "sum"]] {
                    let out = run(shown);
                    let note = if command == "list" { "sent" } else { "skøn" };
                    assert!(out.contains(note), "{shown:?}\n{out}");
                }
            }
        }
    }
    let out = super::indsats(&["list", "assets/example.ron", "--measure", "årsværk"]).out;
    assert!(!out.contains("* Sommerlejr: \n") && !out.contains("Sommerlejr*"), "{out}");
    let file = "tests/documents/13-no-skjoennstilskudd-2021.ron";
    let out = super::indsats(&["totals", file, "--year", "sum"]).out;
    assert!(out.contains("4,263") && !out.contains('*'), "{out}");
}
