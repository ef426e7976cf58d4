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

/// The programs of an agency, and the totals by vote, of a file that names no program.
const VOTES: &str = "tests/documents/17-ca-acoa-programs.ron";

#[test]
fn a_class_that_no_line_names_stands_in_its_grouping_with_the_total_that_is_stated_for_it() {
    let totals = super::json(&["totals", VOTES, "--group", "vote", "--year", "2023-24 actual", "--view", "combined"]);
    let told: Vec<(&str, &Value, &Value)> = totals
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["class"]["name"].as_str().unwrap_or("none"), &row["computed"], &row["stated"][0]["amount"]))
        .collect();
    let stated = ["72151912", "396798949", "9479724.8"].map(Value::from);
    let [operating, grants, statutory] = &stated;
    let computed = Value::from("478430585.880000009");
    let expected = [
        ("1 Operating", &Value::Null, operating),
        ("5 Grants and contributions", &Value::Null, grants),
        ("S Statutory", &Value::Null, statutory),
        ("none", &computed, &Value::Null),
    ];
    assert_eq!(told, expected);
    let text = indsats(&["totals", VOTES, "--group", "vote", "--year", "2023-24 actual", "--lang", "da"]).out;
    let own = text.split("Alle midler").next().unwrap();
    assert!(!own.contains("Operating"), "the totals by vote are of all money: {text}");
    assert!(
        text.contains("1 Operating                               –\n  the file by vote            72.151.912,00"),
        "{text}"
    );
    let list = indsats(&["list", VOTES, "--group", "vote", "--lang", "da"]).out;
    assert!(!list.contains("Operating"), "it has no line: {list}");
    let filtered = indsats(&["totals", VOTES, "--group", "vote", "--filter", "internal", "--lang", "da"]).out;
    assert!(!filtered.contains("Operating"), "{filtered}");
}

#[test]
fn an_answer_knows_a_class_that_no_line_names() {
    let run = indsats(&["answer", "operating 2023-24", "--file", VOTES, "--lang", "da"]);
    assert!(
        run.out.contains("the file by vote 72.151.912 CAD, ikke opdelt på linjer (ingen indsatser; "),
        "{}",
        run.out
    );
    assert_eq!(indsats(&["answer", "operating 2026-27", "--file", VOTES]).code, 1, "none is printed");
}

#[test]
fn groups_of_money_stand_beside_the_totals_of_that_money() {
    let rows = super::json(&["totals", "--group", "financing", "--year", "2021", "--view", "combined"]);
    let told = |row: &Value| {
        let figure = |key: &str| row["stated"][0][key].as_str().unwrap_or_default().to_owned();
        (row["class"]["name"].as_str().unwrap().to_owned(), figure("amount"), figure("difference"))
    };
    let told: Vec<_> = rows.as_array().unwrap().iter().map(told).collect();
    let expected = [("internal", "31.15", "2"), ("external", "0.75", "0")];
    assert_eq!(told, expected.map(|(name, amount, difference)| (name.into(), amount.into(), difference.into())));
    let text = indsats(&["totals", "--group", "financing", "--year", "2021", "--lang", "da"]).out;
    let figures = |of: &str| -> Vec<String> {
        let block = text.split("\n\n").find(|block| block.lines().any(|line| line == of)).unwrap();
        block
            .lines()
            .skip_while(|line| *line != of)
            .skip(1)
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect()
    };
    assert_eq!(figures("Egne midler"), ["I alt 29,15", "brevet, tabel 1 og 2 31,15≠", "forskel +2,00"]);
    assert_eq!(
        figures("Alle midler"),
        [
            "Egne midler 29,15",
            "brevet, tabel 1 og 2 31,15≠",
            "forskel +2,00",
            "Eksterne midler 0,75",
            "brevet, tabel 3 og 4 0,75",
            "I alt 29,90",
            "brevet, tabel 4 31,90≠",
            "forskel +2,00"
        ]
    );
}

/// Totals by class that are stated in an area only; no line names one of the classes.
const CLASSES_OF_AN_AREA: &str = r#"(title: "T", unit: (label: "k"), years: [2025], documents: [(id: "d", label: "planen", title: "P")],
    areas: [(name: "A", initiatives: [(name: "a", funding: ["S"], amounts: [6]), (name: "b", funding: ["T"], amounts: [1])],
        stated: [(funding: "S", amounts: [7], source: (document: "d", table: "2", row: 1)),
            (funding: "U", amounts: [3], source: (document: "d", table: "2", row: 2))]),
        (name: "B", initiatives: [(name: "c", funding: ["S"], amounts: [2])])])"#;

#[test]
fn an_answer_about_a_class_in_an_area_gives_the_total_that_is_stated_there() {
    let answer = |args: &[&str]| {
        let run =
            super::indsats_reading(CLASSES_OF_AN_AREA, &[&["answer", "--file", "-", "--lang", "da"], args].concat());
        assert_eq!(run.code, 0, "{args:?}: {}", run.err);
        run.out
    };
    let of_area = answer(&["S", "--area", "A"]);
    assert!(of_area.contains("linjerne 6 k, planen 7 k, forskel +1 k") && of_area.contains("tabel 2"), "{of_area}");
    assert!(of_area.contains("under A"), "{of_area}");
    let of_all = answer(&["S"]);
    assert!(of_all.contains('8') && !of_all.contains("planen 7"), "{of_all}");
    for args in [&["U"][..], &["U", "--area", "A"]] {
        let of_none = answer(args);
        assert!(of_none.contains("planen 3 k") && of_none.contains("under A"), "{of_none}");
    }
    let json =
        super::indsats_reading(CLASSES_OF_AN_AREA, &["answer", "--file", "-", "S", "--area", "A", "--format", "json"]);
    assert!(json.out.contains("\"difference\": \"1\""), "{}", json.out);
    let elsewhere = super::indsats_reading(CLASSES_OF_AN_AREA, &["answer", "--file", "-", "U", "--area", "B"]);
    assert_eq!((elsewhere.code, elsewhere.out.as_str()), (1, ""));
}
