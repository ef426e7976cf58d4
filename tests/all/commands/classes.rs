//! Rows in groups, with the totals that are stated for classes.

use serde_json::Value;

use super::{indsats, indsats_reading};
use crate::reference_model::CLASSES;

fn json(arguments: &[&str]) -> Value {
    let run = indsats_reading(CLASSES, arguments);
    assert!(run.code < 2, "{}", run.err);
    serde_json::from_str(&run.out).unwrap()
}

#[test]
fn totals_of_a_grouping_are_of_its_classes_beside_the_totals_that_are_stated_for_them() {
    let totals = json(&["totals", "-", "--group", "ART", "--year", "2025", "--view", "combined", "--format", "json"]);
    let rows = totals.as_array().unwrap();
    let told = |row: &Value| {
        let stated = row["stated"][0]["amount"].as_str().unwrap_or("none").to_owned();
        let name = row["class"]["name"].as_str().unwrap().to_owned();
        (name, row["computed"].as_str().unwrap().to_owned(), stated, row["stated"][0]["status"].clone())
    };
    let expected = [
        ("Løn", "189", "189", Value::from("agrees")),
        ("Drift", "34.5", "36", Value::from("differs")),
        ("Anlæg", "250", "none", Value::Null),
    ];
    let expected =
        expected.map(|(name, lines, stated, status)| (name.to_owned(), lines.to_owned(), stated.to_owned(), status));
    assert_eq!(rows.iter().map(told).collect::<Vec<_>>(), expected);
    assert!(rows.iter().all(|row| row["class"]["by"] == "art" && row["area"].is_null()));
}

#[test]
fn lists_say_codes_and_classes_and_come_in_groups() {
    let list = json(&["list", "-", "--group", "bevilling", "--format", "json"]);
    let rows = list.as_array().unwrap();
    let names: Vec<&str> = rows.iter().map(|row| row["initiative"].as_str().unwrap()).collect();
    let expected = [
        "Hovedbiblioteket",
        "Bogbusser i landdistrikterne",
        "Svømmehal",
        "Bymuseet",
        "Udstillinger",
        "Materialer",
        "Fælles drift",
    ];
    assert_eq!(names, expected);
    assert_eq!((&rows[0]["code"], &rows[0]["area_code"]), (&Value::from("07.1.10"), &Value::from("07.1")));
    assert_eq!(rows[5]["dimensions"]["art"], "Drift");
    assert!(rows[5]["dimensions"].get("bevilling").is_none());
    let letter = super::json(&["list"]);
    assert!(letter[0].get("code").is_none() && letter[0].get("dimensions").is_none());
}

#[test]
fn a_class_is_found_by_its_dimension_and_so_are_lines_without_one() {
    let found = |query: &str| {
        let list = json(&["list", "-", "--filter", query, "--format", "json", "--lang", "en"]);
        list.as_array().unwrap().iter().map(|row| row["initiative"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(found("art:=løn"), ["Hovedbiblioteket", "Bogbusser i landdistrikterne", "Bymuseet"]);
    assert_eq!(found("bevilling:="), ["Materialer", "Fælles drift"]);
    assert_eq!(found("Bevilling not stated"), ["Materialer", "Fælles drift"]);
    assert_eq!(found("funding:=\"budget 2024\""), ["Hovedbiblioteket", "Bogbusser i landdistrikterne"]);
    assert_eq!(found("07.1.30"), ["Materialer"]);
    assert_eq!(found("bøger"), ["Materialer"]);
    assert_eq!(found("kilde:= >40"), ["Bymuseet", "Svømmehal"]);
}

#[test]
fn lines_are_sorted_by_code_where_there_are_codes() {
    let list = json(&["list", "-", "--sort", "code", "--format", "json"]);
    let codes: Vec<&str> = list.as_array().unwrap().iter().filter_map(|row| row["code"].as_str()).collect();
    assert_eq!(codes, ["07.1.2", "07.1.10", "07.1.30", "07.2.1", "07.10"]);
    let run = indsats(&["list", "--sort", "code"]);
    assert!(run.code == 2 && run.err.contains("no codes"), "{}", run.err);
}

#[test]
fn a_grouping_that_is_not_there_is_refused_with_those_that_are() {
    let run = indsats_reading(CLASSES, &["list", "-", "--group", "xyz"]);
    assert!(run.code == 2 && run.err.contains("art") && run.err.contains("bevilling"), "{}", run.err);
}

/// Totals of two sources with those of a class between them, and a line that names one source in two spellings.
const SOURCES: &str = r#"(
    title: "Puljer", unit: (label: "mio. kr."), years: [2025], dimensions: [(key: "art")],
    areas: [(name: "Nord", initiatives: [
        (name: "Alfa", funding: ["Pool A", "pool a"], dimensions: {"art": "Løn"}, amounts: [10]),
        (name: "Beta", funding: ["pool  a"], dimensions: {"art": "løn"}, amounts: [1]),
        (name: "Gamma", funding: ["Pool B"], dimensions: {"art": "Drift"}, amounts: [4]),
    ])],
    stated: [
        (funding: "Pool A", amounts: [11]), (dimension: ("art", "Løn"), amounts: [11]), (funding: "pool b", amounts: [4]),
    ],
)"#;

#[test]
fn the_total_of_a_class_counts_each_of_its_lines_once() {
    let told = |args: &[&str]| {
        let run =
            indsats_reading(SOURCES, &[&["totals", "-", "--view", "combined", "--format", "json"], args].concat());
        let totals: Value = serde_json::from_str(&run.out).unwrap();
        let of_classes = totals.as_array().unwrap().iter().filter(|row| row.get("class").is_some()).map(|row| {
            let name = row["class"]["name"].as_str().unwrap().to_owned();
            (name, row["computed"].clone(), row["initiatives"].clone(), row["stated"][0]["status"].clone())
        });
        of_classes.collect::<Vec<_>>()
    };
    let class =
        |name: &str, computed: &str, lines: u32| (name.to_owned(), computed.into(), lines.into(), "agrees".into());
    assert_eq!(told(&[]), [class("Pool A", "11", 2), class("Løn", "11", 2), class("Pool B", "4", 1)]);
    assert_eq!(told(&["--group", "funding"]), [class("Pool A", "11", 2), class("Pool B", "4", 1)]);
}
