//! The program through its outward door, the JSON of `check` and `totals`, against the reckoning.

use std::collections::{BTreeMap, BTreeSet};

use assert_cmd::Command;
use serde_json::{Value, json};

use super::{
    by_hand,
    document::{Area, Cell, Class, Document, View},
    itemised::Reading,
    letter,
    misprint::misprint,
    random,
    reckon::{Against, Comparison, Outcome, Reckoning, Row, reckon},
    right::{self, Totals},
    ron::{decimal, ron},
};

/// The reading that the program follows.
const READING: Reading = Reading::Narrow;

/// Documents of each kind that are tried.
const SEEDS: std::ops::Range<u64> = 0..75;

fn run(command: &[&str], text: &str) -> (i32, Value) {
    let mut binary = Command::cargo_bin("indsats").unwrap();
    let output = binary.args(command).args(["-", "--format", "json"]).write_stdin(text).output().unwrap();
    let code = output.status.code().unwrap();
    assert!(code < 2, "{}\n{text}", String::from_utf8_lossy(&output.stderr));
    (code, serde_json::from_slice(&output.stdout).unwrap())
}

fn word(of: impl std::fmt::Debug) -> String {
    match format!("{of:?}").as_str() {
        "StatedAreas" => "stated_areas".to_owned(),
        "StatedViews" => "stated_views".to_owned(),
        "WithinRounding" => "within_rounding".to_owned(),
        "NotItemised" => "not_itemised".to_owned(),
        other => other.to_lowercase(),
    }
}

fn amount(cell: Cell) -> Option<String> {
    if let Cell::Amount(amount) = cell { Some(decimal(amount)) } else { None }
}

fn class(class: Option<&Class>) -> Value {
    class.map_or(Value::Null, |class| json!({"by": class.by, "name": class.name.trim().to_lowercase()}))
}

/// The area, and the names from the top.
fn at(document: &Document, path: &[usize]) -> (Area, Vec<String>) {
    let mut names = Vec::new();
    let mut area = document.whole();
    for index in path {
        area = area.areas.swap_remove(*index);
        names.push(area.name.clone());
    }
    (area, names)
}

/// A difference in the fields that are compared.
fn difference(document: &Document, said: &Comparison) -> Value {
    let column = &document.columns[said.column];
    let (area, path) = at(document, &said.path);
    let initiative = if let Row::Line(line) = said.row { Some(area.lines[line].name.clone()) } else { None };
    json!({
        "view": word(said.view),
        "area": path.last(),
        "path": path,
        "class": class(said.class.as_ref()),
        "year": column.year.map(|year| year.to_string()),
        "measure": if column.is_sum() { None } else { column.measure.clone() },
        "column": if column.is_sum() { Some(column.label()) } else { None },
        "stated": amount(said.stated),
        "computed": said.computed.map(decimal),
        "difference": decimal(said.difference),
        "against": word(said.against),
        "carried": said.carried,
        "initiative": initiative,
        "blank_lines": said.blank_lines,
    })
}

/// A printed difference, with what the contract leaves open made the same.
fn printed(printed: &Value) -> Value {
    let mut fields = json!({});
    let names = ["view", "area", "path", "class", "year", "measure", "column", "stated", "computed"];
    for name in names.into_iter().chain(["difference", "against", "carried", "initiative"]) {
        fields[name] = printed[name].clone();
    }
    // A class is named as it is spelt first.
    if let Some(name) = printed["class"]["name"].as_str() {
        fields["class"]["name"] = json!(name.trim().to_lowercase());
    }
    fields["blank_lines"] = json!(printed["blank_lines"].as_u64().unwrap_or(0));
    // The label of a column is asked for where it is a sum, the measure where it isn't.
    let other = if printed["year"].is_null() { "measure" } else { "column" };
    fields[other] = Value::Null;
    fields
}

fn sorted(values: impl Iterator<Item = Value>) -> Vec<String> {
    let mut texts: Vec<String> = values.map(|value| value.to_string()).collect();
    texts.sort();
    texts
}

fn check(name: &str, document: &Document) {
    let text = ron(document);
    let reckoning = reckon(document, READING);
    let (code, said) = run(&["check"], &text);
    let differences = sorted(reckoning.differences().map(|said| difference(document, said)));
    let found = sorted(said["differences"].as_array().unwrap().iter().map(printed));
    assert_eq!(found, differences, "{name}: the differences, found and expected\n{text}");
    let counts = ["comparisons", "agree", "within_rounding", "differ", "not_itemised", "gaps"].map(|key| &said[key]);
    assert_eq!(counts.map(Value::as_u64), expected(&reckoning), "{name}\n{text}");
    assert_eq!(code, i32::from(!differences.is_empty()), "{name}: the exit code\n{text}");
}

fn expected(reckoning: &Reckoning) -> [Option<u64>; 6] {
    let [agree, within, differ, not_itemised] =
        [Outcome::Agrees, Outcome::WithinRounding, Outcome::Differs, Outcome::NotItemised]
            .map(|outcome| reckoning.count(outcome));
    [reckoning.made(), agree, within, differ, not_itemised, reckoning.gaps().len()]
        .map(|count| Some(u64::try_from(count).unwrap()))
}

/// Every stated cell with its status, as `totals` says it.
fn totals(name: &str, document: &Document) {
    let text = ron(document);
    let reckoning = reckon(document, READING);
    let with_lines = reckoning.comparisons.iter().filter(|said| said.against == Against::Initiatives);
    let of = |view: View, path: Vec<String>, column: &str, amount: Option<String>, status: String| {
        json!([word(view), path, column, amount, status])
    };
    let expected = sorted(with_lines.map(|said| {
        let column = &document.columns[said.column];
        let label = column.year.map_or_else(|| column.label(), |year| year.to_string());
        of(said.view, at(document, &said.path).1, &label, amount(said.stated), word(said.outcome))
    }));
    // One measure is shown at a time.
    let measures: BTreeSet<&str> = document.columns.iter().filter_map(|column| column.measure.as_deref()).collect();
    let calls = measures.into_iter().map(|measure| vec!["totals", "--measure", measure]).chain([vec!["totals"]]);
    let rows: BTreeMap<String, Value> = calls
        .flat_map(|call| run(&call, &text).1.as_array().unwrap().clone())
        .map(|row| (row.to_string(), row))
        .collect();
    let mut statuses = Vec::new();
    for row in rows.values() {
        let column = if row["year"].is_null() { &row["column"] } else { &row["year"] };
        // A withheld figure is listed and not compared.
        for stated in row["stated"].as_array().unwrap().iter().filter(|stated| stated["kind"].is_null()) {
            statuses.push(json!([row["view"], row["path"], column, stated["amount"], stated["status"]]));
        }
    }
    assert_eq!(sorted(statuses.into_iter()), expected, "{name}: the statuses, found and expected\n{text}");
}

fn documents() -> Vec<(String, Document)> {
    let by_hand = by_hand::documents().into_iter().map(|(says, document, _)| (says.to_owned(), document));
    let letter = ("the letter".to_owned(), letter::document());
    let random = SEEDS.map(|seed| (format!("random document {seed}"), random::document(seed)));
    let right = SEEDS.map(|seed| (format!("right document {seed}"), right::document(seed, Totals::Plain).document));
    let misprinted = SEEDS.map(|seed| {
        let mut document = right::document(seed, Totals::Plain).document;
        misprint(seed, &mut document);
        (format!("misprinted document {seed}"), document)
    });
    by_hand.chain([letter]).chain(random).chain(right).chain(misprinted).collect()
}

#[test]
fn check_says_what_the_reckoning_finds() {
    for (name, document) in documents() {
        check(&name, &document);
    }
}

#[test]
fn totals_says_of_each_stated_cell_what_the_reckoning_finds() {
    for (name, document) in documents() {
        totals(&name, &document);
    }
}

#[test]
fn right_documents_of_every_kind_leave_with_exit_code_0() {
    for seed in SEEDS {
        let text = ron(&right::document(seed, Totals::Plain).document);
        assert_eq!(run(&["check"], &text).0, 0, "right document {seed}\n{text}");
    }
}
