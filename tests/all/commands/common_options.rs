//! The options that commands share mean the same in each of them.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Folder, NESTED, indsats, indsats_reading, json};

#[test]
fn check_compares_each_year_where_all_of_them_together_are_asked_for() {
    let (whole, sum) = (json(&["check"]), json(&["check", "--year", "sum"]));
    assert_eq!((whole["comparisons"].as_u64(), &sum["comparisons"]), (Some(96), &whole["comparisons"]));
    let run = indsats(&["check", "--year", "sum", "--lang", "da"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("Hvert år er sammenlignet for sig"), "{}", run.out);
}

#[test]
fn a_hit_in_other_money_chooses_no_area_to_check() {
    let checked = |args: &[&str]| {
        let run = indsats(&[&["check", "--format", "json"], args].concat());
        serde_json::from_str::<Value>(&run.out).unwrap()["comparisons"].clone()
    };
    // Projekt Perspektiv is paid for by the city itself.
    assert_eq!(checked(&["--view", "external", "--filter", "perspektiv"]), 0);
    // Two tables and table 4 print internal totals of its area, for three years: 2 × 3.
    assert_eq!(checked(&["--view", "internal", "--filter", "perspektiv"]), 6);
}

#[test]
fn check_of_a_measure_compares_its_columns_only() {
    let columns = |measure: &str| -> Vec<String> {
        let differences = json(&["check", "assets/example.ron", "--measure", measure])["differences"].clone();
        let of = |each: &Value| each["column"].as_str().or(each["year"].as_str()).unwrap().to_owned();
        differences.as_array().unwrap().iter().map(of).collect()
    };
    assert_eq!(columns("budget"), ["2025", "Budget i alt", "Ændring"]);
    assert_eq!(columns("regnskab"), [""; 0]);
    let heading = |args: &[&str]| indsats(args).out.lines().next().unwrap().to_owned();
    assert!(heading(&["check", "assets/example.ron", "--measure", "regnskab"]).contains("· accounts ·"));
    let all = heading(&["check", "assets/example.ron"]);
    assert!(!all.contains("figure") && !all.contains("accounts"), "it compares every measure: {all}");
}

#[test]
fn check_puts_differences_under_the_groups_that_are_asked_for() {
    let lines = |group: &str| -> Vec<String> {
        let run = indsats(&["check", "--area", "job", "--year", "2020", "--group", group, "--lang", "da"]);
        run.out.lines().map(str::to_owned).collect()
    };
    assert_eq!(
        lines("financing")[5..7],
        ["Egne midler", "2020  egne midler   16,40   15,60    +0,80  Job og uddannelse: tabel 1, række 1"]
    );
    assert_eq!(lines("flat")[5], "2020  egne midler   16,40   15,60    +0,80  Job og uddannelse: tabel 1, række 1");
    assert_eq!(
        lines("area")[5..7],
        ["Job og uddannelse", "2020  egne midler   16,40   15,60    +0,80  tabel 1, række 1"]
    );
    let classes = r#"(title: "T", unit: (), years: [2020], dimensions: [(key: "art")], areas: [(name: "A",
        initiatives: [(name: "a", dimensions: {"art": "Løn"}, amounts: [1])], stated: [(amounts: [3])])],
        stated: [(dimension: ("art", "Løn"), amounts: [2])])"#;
    let run = indsats_reading(classes, &["check", "-", "--group", "art", "--lang", "da"]);
    let headings: Vec<&str> = run.out.lines().filter(|line| ["A", "Løn"].contains(line)).collect();
    assert_eq!(headings, ["Løn", "A"], "{}", run.out);
}

const SOUTH: &str = r#"(title: "T", unit: (), years: [2020], areas: [
    (name: "North", code: "1", areas: [(name: "South", code: "1.2", initiatives: [(name: "a", amounts: [1])])]),
    (name: "South", initiatives: [(name: "b", amounts: [2])])])"#;

#[test]
fn areas_of_one_name_are_told_apart_by_their_paths() {
    let folder = Folder::new();
    let file = &folder.write("south.ron", SOUTH);
    for command in ["list", "totals", "check"] {
        let run = indsats(&[command, file, "--area", "South"]);
        assert!(run.out.contains("\nOnly North › South and South\n"), "{command}: {}", run.out);
    }
    let listed = |area: &str| {
        let list = json(&["list", file, "--area", area]);
        list.as_array().unwrap().iter().map(|line| line["initiative"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(listed("South"), ["a", "b"]);
    assert_eq!(listed("North > South"), ["a"]);
    assert_eq!(listed("north › south"), ["a"]);
    assert_eq!(listed("1.2"), ["a"]);
    let answer = indsats(&["answer", "2020", "--file", file, "--area", "North > South"]);
    assert!(answer.out.starts_with("North › South, 2020, all money: lines 1 ("), "{}", answer.out);
}

#[test]
fn every_command_takes_every_option_that_they_share() {
    let options =
        "--view combined --year 2021 --area job --filter perspektiv --group funding --sort amount --color never";
    for command in [&["list"][..], &["totals"], &["check"], &["answer", "perspektiv"], &["export", "-o", "-"]] {
        for format in ["json", "csv", "markdown"] {
            let args: Vec<&str> =
                command.iter().copied().chain(options.split(' ')).chain(["--format", format]).collect();
            let run = indsats(&args);
            assert!(run.code < 2 && !run.out.is_empty(), "{args:?}: {}", run.err);
        }
    }
    let measure = indsats_reading(NESTED, &["totals", "-", "--measure", "nothing"]);
    assert!(measure.code == 2 && measure.err.contains("one figure a year"), "{}", measure.err);
}

#[test]
fn groups_are_exported() {
    let rows = |group: &str| -> Vec<String> {
        let run = indsats(&["export", "--format", "csv", "-o", "-", "--group", group, "--year", "2021"]);
        run.out.lines().skip(1).map(|row| row.split(',').nth(4).unwrap_or_default().to_owned()).collect()
    };
    // The lines of one source stand together.
    let sources = rows("funding");
    let mut apart = sources.clone();
    apart.dedup_by_key(|source| source.to_lowercase());
    let different: BTreeSet<String> = sources.iter().map(|source| source.to_lowercase()).collect();
    assert_eq!(apart.len(), different.len(), "{sources:?}");
    assert_ne!(rows("area"), sources);
    let export = indsats(&["export", "--format", "json", "-o", "-", "--group", "financing", "--year", "2021"]);
    let record: Value = serde_json::from_str(&export.out).unwrap();
    let classes: Vec<&Value> =
        record["totals"].as_array().unwrap().iter().map(|total| &total["class"]["name"]).collect();
    assert!(classes.contains(&&Value::from("internal")) && classes.contains(&&Value::from("external")), "{classes:?}");
    let markdown = indsats(&["export", "--format", "markdown", "-o", "-", "--group", "funding", "--lang", "da"]).out;
    assert!(markdown.contains("Integrationshandleplan 2019-22"), "{markdown}");
}

#[test]
fn danish_words_are_values_too() {
    for (danish, english) in [
        ("list --view eksterne --sort beløb", "list --view external --sort amount"),
        ("list --view egne --sort navn", "list --view internal --sort name"),
        ("totals --view alle --sort ændring", "totals --view combined --sort change"),
        ("check --year alle --sort dokument", "check --year all --sort document"),
        ("list --group kilde", "list --group funding"),
    ] {
        let run = |line: &str| indsats(&line.split(' ').collect::<Vec<_>>()).out;
        assert_eq!(run(danish), run(english), "{danish}");
    }
    assert_eq!(indsats(&["list", "--year", "i alt"]).out, indsats(&["list", "--year", "sum"]).out);
}

/// A printed sum with a word for all years as its label, and a year with another.
const WORDS_FOR_ALL_YEARS: &str = r#"(title: "T", unit: (label: "k"), columns: [(year: "Sum"), (year: 2026), (label: "I alt", sum_of: ["Sum"])],
    areas: [(name: "A", initiatives: [(name: "x", amounts: [6, 7, 5])])])"#;

#[test]
fn a_label_of_the_dataset_goes_before_the_word_for_all_years() {
    let amount = |year: &str| {
        let run =
            indsats_reading(WORDS_FOR_ALL_YEARS, &["list", "-", "--year", year, "--format", "csv", "--lang", "da"]);
        assert_eq!(run.code, 0, "{}", run.err);
        run.out.lines().nth(1).unwrap().to_owned()
    };
    for (year, expected) in [("I alt", ",5,"), ("i alt", ",5,"), ("Sum", ",6,"), ("sum", ",6,"), ("in all", ",13,")] {
        assert!(amount(year).contains(expected), "{year}: {}", amount(year));
    }
    for command in ["list", "totals"] {
        let run = indsats_reading(WORDS_FOR_ALL_YEARS, &[command, "-", "--year", "I alt", "--lang", "da"]);
        assert!(run.out.contains("I alt") && !run.out.contains("Alle år"), "{command}: {}", run.out);
    }
    let run = indsats_reading(WORDS_FOR_ALL_YEARS, &["totals", "-", "--year", "Sum", "--format", "json"]);
    assert!(run.out.contains("\"year\": \"Sum\""), "{}", run.out);
}
