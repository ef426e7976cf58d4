//! `assets/schema.json` against what the commands write. The schema uses a handful of the words of JSON Schema; those are
//! read here, and any other makes the test fail, so that nothing in it goes unread.

use std::fs;

use serde_json::{Map, Value};

use super::{folder, names, run};

fn schema() -> Value {
    serde_json::from_str(include_str!("../../../assets/schema.json")).unwrap()
}

/// Says what is wrong with a value, each fault with its place in the value.
fn faults(schema: &Value, rule: &Value, value: &Value, place: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (word, rule) in rule.as_object().unwrap() {
        match word.as_str() {
            "$ref" => {
                let name = rule.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
                found.extend(faults(schema, &schema["$defs"][name], value, place));
            }
            "type" => {
                let single = [rule.clone()];
                let kinds = rule.as_array().map_or(&single[..], Vec::as_slice);
                if !kinds.iter().any(|kind| is(kind.as_str().unwrap(), value)) {
                    found.push(format!("{place}: {value} is not {rule}"));
                }
            }
            "anyOf" => {
                let ways = rule.as_array().unwrap().iter().map(|rule| faults(schema, rule, value, place));
                found.extend(ways.min_by_key(Vec::len).unwrap());
            }
            "enum" if !rule.as_array().unwrap().contains(value) => {
                found.push(format!("{place}: {value} is not one of {rule}"));
            }
            "required" if value.is_object() => {
                let missing =
                    rule.as_array().unwrap().iter().filter(|name| value.get(name.as_str().unwrap()).is_none());
                found.extend(missing.map(|name| format!("{place}: {name} is missing")));
            }
            "properties" => {
                let rules = rule.as_object().unwrap();
                for (name, value) in value.as_object().into_iter().flatten() {
                    match rules.get(name) {
                        Some(rule) => found.extend(faults(schema, rule, value, &format!("{place}.{name}"))),
                        None => found.push(format!("{place}: {name} is not described")),
                    }
                }
            }
            "additionalProperties" => {
                for (name, value) in value.as_object().unwrap_or(&Map::new()) {
                    found.extend(faults(schema, rule, value, &format!("{place}.{name}")));
                }
            }
            "items" => {
                for (index, value) in value.as_array().into_iter().flatten().enumerate() {
                    found.extend(faults(schema, rule, value, &format!("{place}[{index}]")));
                }
            }
            "pattern" => {
                if value.as_str().is_some_and(|text| !is_plain_decimal(text)) {
                    found.push(format!("{place}: {value} is no plain decimal"));
                }
            }
            "description" | "enum" | "required" => {}
            other => panic!("{place}: {other} is not read by this test"),
        }
    }
    found
}

fn is(kind: &str, value: &Value) -> bool {
    match kind {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_u64(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("{other} is no type that this test knows"),
    }
}

/// The amounts of the schema's only pattern.
fn is_plain_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "1"));
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text != "-0"
        && are_digits(whole)
        && are_digits(decimals)
        && (whole == "0" || !whole.starts_with('0'))
        && !decimals.ends_with('0')
}

pub fn assert_fits(definition: &str, value: &Value) {
    let schema = schema();
    let rule = &schema["$defs"][definition];
    assert!(!rule.is_null(), "{definition}");
    let faults = faults(&schema, rule, value, definition);
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_schema_has_a_definition_for_every_reference_and_words_for_every_field() {
    let schema = schema();
    let definitions = schema["$defs"].as_object().unwrap();
    let mut referred = Vec::new();
    let mut waiting: Vec<&Value> = vec![&schema];
    while let Some(value) = waiting.pop() {
        if let Some(name) = value.get("$ref").and_then(Value::as_str) {
            referred.push(name.strip_prefix("#/$defs/").unwrap());
        }
        waiting.extend(value.as_object().into_iter().flat_map(Map::values));
        waiting.extend(value.as_array().into_iter().flatten());
    }
    referred.sort_unstable();
    referred.dedup();
    let mut defined: Vec<&str> = definitions.keys().map(String::as_str).collect();
    defined.sort_unstable();
    assert_eq!(referred, defined);
    let undescribed: Vec<&String> = definitions
        .iter()
        .filter(|(name, definition)| *name != "count" && definition.get("description").is_none())
        .map(|(name, _)| name)
        .collect();
    assert!(undescribed.is_empty(), "{undescribed:?}");
}

#[test]
fn what_list_and_totals_and_answer_write_of_the_letter_fits_the_schema() {
    for (definition, args) in [
        ("list", &["list"][..]),
        ("list", &["list", "--year", "sum"]),
        ("totals", &["totals"]),
        ("totals", &["totals", "--filter", "budget"]),
        ("answer", &["answer", "perspektiv"]),
        ("answer", &["answer", "budget 2020", "--year", "sum"]),
        ("answer", &["answer", "budget 2020", "--area", "job", "--filter", "perspektiv"]),
        ("answer", &["answer", "xyzzy"]),
    ] {
        let (exit, out) = run(&[args, &["--format", "json"]].concat());
        assert!(exit < 2, "{args:?}");
        assert_fits(definition, &serde_json::from_str(&out).unwrap());
    }
}

#[test]
fn what_the_commands_write_of_every_document_fits_the_schema() {
    let documents = names(&folder()).into_iter().map(|name| folder().join(format!("{name}.ron")));
    let example = folder().join("../../assets/example.ron");
    let letter = folder().join("../../assets/letter.ron");
    for path in documents.chain([example, letter]) {
        assert!(fs::exists(&path).unwrap(), "{}", path.display());
        let lists = ["list", "list --year sum", "totals", "totals --year sum", "totals --group funding"];
        for asked in lists.into_iter().chain(["check", "export -o -"]) {
            let args: Vec<&str> = asked.split(' ').chain([path.to_str().unwrap(), "--format", "json"]).collect();
            let (exit, out) = run(&args);
            assert!(exit < 2, "{asked} {}", path.display());
            assert_fits(args[0], &serde_json::from_str(&out).unwrap());
        }
    }
}

#[test]
fn a_value_that_does_not_fit_is_told_with_its_place() {
    let schema = schema();
    let value = serde_json::json!([{"area": "A", "path": ["A"], "initiative": "a", "financing": "own", "funding": [],
        "amounts": {"2024": "1.50", "2025": null}, "source": null}]);
    let faults = faults(&schema, &schema["$defs"]["list"], &value, "list");
    assert_eq!(
        faults,
        [
            "list[0]: \"notes\" is missing",
            "list[0].financing: \"own\" is not one of [\"internal\",\"external\"]",
            "list[0].amounts.2024: \"1.50\" is no plain decimal",
        ]
    );
}
