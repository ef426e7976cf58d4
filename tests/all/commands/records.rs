//! The facts that only some documents have, as programs read them: measures, parts of years, printed sums, codes, price levels and
//! the kinds of cells, in JSON and in CSV. The figures are those that `assets/example.ron` prints.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::{indsats, indsats_reading, json};

const EXAMPLE: &str = "assets/example.ron";

/// The rows of a table in CSV, by their headings.
fn csv(args: &[&str]) -> Vec<HashMap<String, String>> {
    let run = indsats(&[args, &["--format", "csv"]].concat());
    assert!(run.code < 2, "{}", run.err);
    let mut reader = csv::Reader::from_reader(run.out.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

fn totals(options: &[&str]) -> Vec<Value> {
    let all = json(&[&["totals", EXAMPLE], options].concat());
    all.as_array().unwrap().clone()
}

#[test]
fn a_total_names_its_year_and_its_measure() {
    let area = &totals(&["--area", "Nord", "--view", "internal", "--year", "2025 budget"])[0];
    assert_eq!((&area["year"], &area["measure"], area.get("column")), (&json!("2025"), &json!("budget"), None));
    assert_eq!((&area["computed"], &area["stated"][0]["amount"]), (&json!("425"), &json!("435")));
    let posts = &totals(&["--area", "Nord", "--view", "internal", "--measure", "årsværk"])[0];
    assert_eq!(
        (&posts["year"], &posts["measure"], &posts["computed"]),
        (&json!("2025"), &json!("årsværk"), &json!("3.5"))
    );
    let row = &csv(&["totals", EXAMPLE, "--area", "Nord", "--view", "internal", "--year", "2025 budget"])[0];
    assert_eq!((row["year"].as_str(), row["measure"].as_str(), row["column"].as_str()), ("2025", "budget", ""));
}

#[test]
fn a_part_of_a_year_and_a_printed_sum_are_no_years() {
    let part = &totals(&["--area", "Nord", "--view", "internal", "--year", "2025 til juni"])[0];
    assert_eq!((&part["year"], &part["measure"]), (&json!("2025"), &json!("regnskab")));
    assert_eq!((&part["part"], &part["computed"]), (&json!("til og med juni"), &json!("210.4")));
    let sum = &totals(&["--area", "Nord", "--view", "internal", "--year", "Budget i alt"])[0];
    assert_eq!(
        (&sum["year"], &sum["measure"], &sum["column"]),
        (&json!(null), &json!("budget"), &json!("Budget i alt"))
    );
    assert_eq!((&sum["computed"], &sum["stated"][0]["amount"]), (&json!("865"), &json!("875")));
    let row = &csv(&["totals", EXAMPLE, "--area", "Nord", "--view", "internal", "--year", "Budget i alt"])[0];
    assert_eq!((row["year"].as_str(), row["column"].as_str(), row["part"].as_str()), ("", "Budget i alt", ""));
}

#[test]
fn all_years_together_are_of_one_measure() {
    let sum = &totals(&["--area", "Nord", "--view", "internal", "--year", "sum", "--measure", "budget"])[0];
    assert_eq!((&sum["year"], &sum["measure"], &sum["computed"]), (&json!("sum"), &json!("budget"), &json!("865")));
}

#[test]
fn the_unit_is_that_of_the_measure() {
    for (measure, unit) in [("årsværk", "årsværk"), ("budget", "t.kr.")] {
        for command in ["list", "totals"] {
            assert_eq!(csv(&[command, EXAMPLE, "--measure", measure])[0]["unit"], unit);
        }
    }
    assert!(csv(&["check", EXAMPLE]).iter().all(|row| row["unit"] == "t.kr."));
    let posts = json(&["answer", "aftenklub", "--file", EXAMPLE, "--measure", "årsværk", "--year", "2025"]);
    assert_eq!((&posts["measure"], &posts["unit"]["label"]), (&json!("årsværk"), &json!("årsværk")));
}

#[test]
fn codes_and_price_levels_stand_beside_totals() {
    let all = totals(&["--view", "combined", "--year", "2025 budget"]);
    let of = |area: Value| all.iter().find(|total| total["area"] == area).unwrap();
    assert_eq!((&of(json!("Nord"))["area_code"], of(json!("Syd")).get("area_code")), (&json!("05.76"), None));
    // 120 in the prices of 2024, and 31.4 in those of 2025.
    assert_eq!(
        (&of(json!("Syd"))["computed"], &of(json!("Syd"))["price_levels"]),
        (&json!("151.4"), &json!(["2024-pl", "2025-pl"]))
    );
    assert_eq!(of(json!("Fredagscaféer"))["price_levels"], json!(["2025-pl"]));
    let later = totals(&["--view", "combined", "--year", "2026 budget", "--area", "Syd"]);
    assert_eq!((&later[0]["at_least"], &later[0]["price_levels"]), (&json!(true), &json!(["2026-pl"])));
    let narrowed = totals(&["--view", "combined", "--year", "2025 budget", "--filter", "klubhus"]);
    assert_eq!(narrowed.last().unwrap()["price_levels"], json!(["2024-pl"]));
    let rows = csv(&["totals", EXAMPLE, "--view", "combined", "--year", "2025 budget", "--area", "Syd"]);
    assert_eq!((rows[0]["price_levels"].as_str(), rows[0]["area_code"].as_str()), ("2024-pl; 2025-pl", ""));
}

#[test]
fn a_line_has_its_price_level_and_each_cell_what_it_is() {
    let lines = json(&["list", EXAMPLE, "--measure", "budget"]);
    let of = |name: &str| lines.as_array().unwrap().iter().find(|line| line["initiative"] == name).unwrap();
    assert_eq!(of("Nyt klubhus")["price_level"], "2024-pl");
    assert_eq!(of("Aftenklub")["price_level"], "2025-pl");
    // The two sums are of a column in the prices of the line and one in its own.
    let both = json!({"kind": "amount", "price_levels": ["2025-pl", "2026-pl"]});
    assert_eq!(
        of("Aftenklub")["cells"],
        json!({
            "2026 budget": {"kind": "amount", "price_level": "2026-pl"}, "Budget i alt": both, "Ændring": both,
        })
    );
    assert_eq!(of("Nyt klubhus")["cells"]["2026 budget"], json!({"kind": "withheld"}));
    assert_eq!(
        of("Sommerlejr")["cells"]["2025 budget"],
        json!({"kind": "amount", "about": true, "note": "Der er søgt."})
    );
    assert_eq!((&of("Aftenklub")["code"], &of("Aftenklub")["area_code"]), (&json!("05.76.01"), &json!("05.76")));
    let rows = csv(&["list", EXAMPLE, "--measure", "budget"]);
    let row = |name: &str| rows.iter().find(|row| row["initiative"] == name).unwrap();
    assert_eq!((row("Aftenklub")["price_level"].as_str(), row("Aftenklub")["page"].as_str()), ("2025-pl", "3"));
    let both = "price level 2025-pl, price level 2026-pl";
    assert_eq!(
        row("Aftenklub")["cells"],
        format!("2026 budget: price level 2026-pl; Budget i alt: {both}; Ændring: {both}")
    );
    let all = json(&["list", EXAMPLE, "--measure", "budget", "--year", "sum"]);
    assert_eq!(all[0]["cells"]["sum"]["price_levels"], json!(["2025-pl", "2026-pl"]));
    assert_eq!(all[2]["cells"]["sum"].get("price_levels"), None, "only its amount of 2025 is published");
}

#[test]
fn a_total_that_is_withheld_is_told_from_one_that_is_not_printed() {
    let data = r#"(title: "T", unit: (), years: [2020, 2021], areas: [(name: "A",
        initiatives: [(name: "a", amounts: [1, 2])],
        stated: [(view: Internal, amounts: [Withheld, Blank])])])"#;
    let read =
        |format| indsats_reading(data, &["totals", "-", "--view", "internal", "--area", "a", "--format", format]);
    let totals: Value = serde_json::from_str(&read("json").out).unwrap();
    let withheld =
        json!({"amount": null, "difference": null, "status": "not_itemised", "kind": "withheld", "source": null});
    assert_eq!((&totals[0]["stated"], &totals[1]["stated"]), (&json!([withheld]), &json!([])));
    let text = read("csv").out;
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<HashMap<String, String>> = reader.deserialize().map(Result::unwrap).collect();
    assert_eq!((rows[0]["stated_precision"].as_str(), rows[1]["stated_precision"].as_str()), ("withheld", ""));
}

#[test]
fn nothing_of_this_is_said_of_a_document_that_has_none_of_it() {
    let total = &json(&["totals", "--year", "2021"])[0];
    let fields: Vec<&str> = total.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(fields, ["view", "area", "path", "year", "computed", "stated", "initiatives"]);
    let run = indsats(&["totals", "--format", "csv"]);
    let heading = "view,area,path,year,computed,initiatives,stated,difference,status,document,table,row,unit,scope";
    assert_eq!(run.out.lines().next(), Some(heading));
}
