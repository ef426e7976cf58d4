//! Tables that indsats has written itself come back as the same lines, codes, columns, amounts and classes.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use proptest::prelude::*;
use serde_json::Value;

use crate::{
    commands::{Folder, indsats},
    random_dataset::of_years,
    reckoning::{document::Area, ron::ron},
};

/// The datasets of the tests.
fn datasets() -> Vec<String> {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let documents = fs::read_dir(home.join("tests/documents")).unwrap().map(|entry| entry.unwrap().path());
    let all = documents.chain([home.join("assets/letter.ron"), home.join("assets/example.ron")]);
    let ron = all.filter(|path| path.extension().is_some_and(|ending| ending == "ron"));
    ron.map(|path| path.to_str().unwrap().to_owned()).collect()
}

/// What a table holds of each line: what tells it from others, and the amounts of columns of a year, whatever their measure.
fn lines(file: &str) -> Vec<BTreeMap<String, Value>> {
    let run = indsats(&["export", file, "--format", "json", "-o", "-"]);
    assert_eq!(run.code, 0, "{file}: {}", run.err);
    let whole: Value = serde_json::from_str(&run.out).unwrap();
    let lines = whole["initiatives"].as_array().unwrap();
    let line = |line: &Value| {
        let mut kept = BTreeMap::new();
        for key in ["path", "initiative", "financing", "funding", "code", "area_code", "dimensions", "notes"] {
            kept.insert(key.to_owned(), line[key].clone());
        }
        let amounts = line["amounts"].as_object().unwrap().iter();
        kept.extend(amounts.map(|(label, amount)| (format!("amount of {label}"), amount.clone())));
        kept
    };
    lines.iter().map(line).collect()
}

/// The sum of all years of everything, of each measure: a printed sum that was taken for a year would be added to it.
fn of_all_years(file: &str) -> Vec<Value> {
    let whole: Value = serde_json::from_str(&indsats(&["export", file, "-o", "-", "--format", "json"]).out).unwrap();
    let none = Vec::new();
    let columns = whole["dataset"]["columns"].as_array().unwrap_or(&none).iter();
    let of_years = columns.filter(|column| !column["year"].is_null());
    let mut names: Vec<&str> = of_years.filter_map(|column| column["measure"].as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let choices =
        if names.is_empty() { vec![vec![]] } else { names.iter().map(|name| vec!["--measure", *name]).collect() };
    let of_choice = |choice: Vec<&str>| {
        let args = ["totals", file, "--format", "json", "--year", "sum", "--view", "combined"];
        let run = indsats(&[&args[..], &choice].concat());
        let totals: Vec<Value> = serde_json::from_str(&run.out).unwrap();
        let of_all = totals.into_iter().filter(|total| total["area"].is_null() && total["class"].is_null());
        of_all.map(|total| total["computed"].clone()).collect::<Vec<_>>()
    };
    choices.into_iter().flat_map(of_choice).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 30, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a dataset of years has, its lines come back from every table that is written of it.
    #[test]
    fn lines_of_any_dataset_of_years_come_back(document in of_years()) {
        let folder = Folder::new();
        let file = folder.path("any.ron");
        fs::write(&file, ron(&document)).unwrap();
        let file = file.to_str().unwrap();
        // A sum may be longer than is kept.
        prop_assume!(indsats(&["totals", file]).code == 0);
        // Two areas of one name in one place are one in a table, and a table without a row says nothing of its columns.
        prop_assume!(are_told_apart(&document.areas));
        prop_assume!(!lines(file).is_empty());
        for ending in ["csv", "long.csv", "tsv", "xlsx"] {
            let out = folder.path(&format!("out.{ending}"));
            let out = out.to_str().unwrap();
            let run = indsats(&["export", file, "-o", out, "--force"]);
            prop_assert_eq!(run.code, 0, "{}", run.err);
            prop_assert_eq!(squeezed(lines(out)), squeezed(lines(file)), "{}", ending);
        }
    }
}

/// Returns `true` if no two areas in one place have one name.
fn are_told_apart(areas: &[Area]) -> bool {
    let name = |area: &Area| area.name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let names: BTreeSet<String> = areas.iter().map(name).collect();
    names.len() == areas.len() && areas.iter().all(|area| are_told_apart(&area.areas))
}

/// The lines with single blanks in their texts, and none at the ends: cells have no others.
fn squeezed(lines: Vec<BTreeMap<String, Value>>) -> Vec<BTreeMap<String, Value>> {
    fn plain(value: Value) -> Value {
        match value {
            Value::String(text) => Value::String(text.split_whitespace().collect::<Vec<_>>().join(" ")),
            Value::Array(all) => Value::Array(all.into_iter().map(plain).collect()),
            Value::Object(all) => Value::Object(all.into_iter().map(|(key, value)| (key, plain(value))).collect()),
            other => other,
        }
    }
    let plain = |line: BTreeMap<String, Value>| line.into_iter().map(|(key, value)| (key, plain(value))).collect();
    lines.into_iter().map(plain).collect()
}

fn come_back_in(ending: &str) {
    let folder = Folder::new();
    let mut compared = 0;
    for file in datasets() {
        let out = folder.path(&format!("out.{ending}"));
        let out = out.to_str().unwrap();
        let run = indsats(&["export", &file, "-o", out, "--force"]);
        assert_eq!(run.code, 0, "{file}: {}", run.err);
        assert_eq!(lines(out), lines(&file), "{file}");
        assert_eq!(of_all_years(out), of_all_years(&file), "{file}");
        assert!(indsats(&["import", out, "--lang", "en"]).out.starts_with("a dataset already"), "{file}");
        compared += 1;
    }
    assert!(compared > 10, "{compared}");
}

#[test]
fn lines_come_back_from_csv() {
    come_back_in("csv");
}

#[test]
fn lines_come_back_from_the_long_form() {
    come_back_in("long.csv");
}

/// A row for each line and column, for programs that want it so: with its year, its measure and its own unit.
#[test]
fn the_long_form_has_a_row_for_each_line_and_column() {
    let folder = Folder::new();
    let file = folder.path("a.ron");
    let text = r#"(title: "T", unit: (label: "DKK"), columns: [(year: 2024, measure: "budget"), (year: 2024, measure: "posts")],
        measures: [(name: "budget"), (name: "posts", unit: (label: "posts"))], areas: [
        (name: "A", initiatives: [(name: "x", amounts: [1.50, 2]), (name: "y", amounts: [None, 3])])])"#;
    fs::write(&file, text).unwrap();
    let run = indsats(&["export", file.to_str().unwrap(), "--format", "csv-long", "-o", "-"]);
    let rows: Vec<&str> = run.out.lines().collect();
    assert_eq!(
        rows[0],
        "area,path,initiative,financing,funding,year,measure,column,amount,document,table,row,notes,unit,scope,measures"
    );
    assert!(rows[1].starts_with("A,A,x,internal,,2024,budget,2024 budget,1.5,,,,,DKK,"), "{}", run.out);
    assert!(rows[2].starts_with("A,A,x,internal,,2024,posts,2024 posts,2,,,,,posts,"), "{}", run.out);
    assert!(rows[3].starts_with("A,A,y,internal,,2024,budget,2024 budget,,,"), "{}", run.out);
    let letter = indsats(&["export", "--format", "csv-long", "-o", "-", "--year", "2021"]);
    assert!(letter.out.starts_with("area,path,initiative,financing,funding,year,amount,document"), "{}", letter.out);
}

#[test]
fn lines_come_back_from_text_with_tabs() {
    come_back_in("tsv");
}

#[test]
fn lines_come_back_from_a_spreadsheet() {
    come_back_in("xlsx");
}

#[test]
fn texts_that_part_or_run_come_back_as_they_were() {
    let folder = Folder::new();
    let file = folder.path("a.ron");
    let text = r#"(title: "T", unit: (currency: "EUR", multiplier: 1000), years: [2020], areas: [
        (name: "a > b", initiatives: [
            (name: "=1+1", funding: ["x; y", "z;"], notes: ["'=2", "- c\\d"], amounts: [Withheld]),
            (name: "'-b", amounts: [(amount: 1.5, about: true)]),
            (name: "c", amounts: [Blank]),
            (name: "d", amounts: [None]),
        ], areas: [(name: "a > b", initiatives: [(name: "e", financing: External, amounts: [2])])]),
    ])"#;
    fs::write(&file, text).unwrap();
    let file = file.to_str().unwrap();
    for ending in ["csv", "long.csv", "tsv", "xlsx"] {
        let out = folder.path(&format!("a.{ending}"));
        let out = out.to_str().unwrap();
        assert_eq!(indsats(&["export", file, "-o", out]).code, 0);
        assert_eq!(lines(out), lines(file), "{ending}");
        let written = |file: &str| indsats(&["list", file, "--format", "csv"]).out;
        assert_eq!(written(out), written(file), "{ending}");
    }
}

#[test]
fn a_table_of_ours_that_somebody_has_changed_is_a_table_like_any_other() {
    let folder = Folder::new();
    let out = folder.path("a.csv");
    let path = out.to_str().unwrap();
    assert_eq!(indsats(&["export", "-o", path]).code, 0);
    let text = fs::read_to_string(&out).unwrap().replacen("4.2", "4.2 (about)", 1);
    fs::write(&out, text).unwrap();
    let run = indsats(&["import", path, "--lang", "en"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("4.2 (about)"), "{}", run.out);
}
