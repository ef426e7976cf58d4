//! The dataset in the JSON of `export`: read by a small reader of its own it is the same dataset, and the schema describes it.

use indsats::{
    analysis::{chosen::Chosen, figures::Figures, selection::Selection},
    format::{ron::read::read, source::Source},
    locale::{Language, Locale},
    model::dataset::Dataset,
    report::{ReportInput, writers::json},
    workspace::{
        open::open,
        origin::{Origin, SharedText},
    },
};
use proptest::prelude::*;
use serde_json::{Map, Value};

use super::normalised::plain;
use crate::{documents::shapes::assert_fits, random_dataset::document, reckoning};

/// The whole dataset as `export --format json` writes it.
fn exported(dataset: &Dataset) -> Value {
    let figures = Figures::of(dataset).unwrap();
    let (selection, locale) = (Selection::default(), Locale::new(Language::English));
    let chosen = Chosen::of(&selection, dataset);
    let input = ReportInput { dataset, figures: &figures, selection: &selection, chosen: &chosen, locale: &locale };
    let mut out = Vec::new();
    json::export(input, &dataset.columns().collect::<Vec<_>>(), &mut out).unwrap().unwrap();
    serde_json::from_slice(&out).unwrap()
}

/// A dataset in JSON, written as RON field by field.
pub fn ron(dataset: &Value) -> String {
    fields(dataset.as_object().unwrap())
}

fn fields(object: &Map<String, Value>) -> String {
    let fields: Vec<String> = object.iter().map(|(name, value)| format!("{name}: {}", field(name, value))).collect();
    format!("({})", fields.join(", "))
}

/// A value, whose kind is known by the name of its field.
fn field(name: &str, value: &Value) -> String {
    let list = |entry: &dyn Fn(&Value) -> String| {
        let entries: Vec<String> = value.as_array().unwrap().iter().map(entry).collect();
        format!("[{}]", entries.join(", "))
    };
    match name {
        "amounts" => list(&|cell| cell.as_object().map_or_else(|| amount(cell), fields)),
        "amount" | "multiplier" | "rounding" => amount(value),
        "view" | "financing" | "phase" => capitalised(value.as_str().unwrap()),
        "years" | "sum_of" | "less" => list(&|label| {
            let text = label.as_str().unwrap();
            if text.parse::<u32>().is_ok_and(|number| number.to_string() == text) { text.into() } else { quoted(label) }
        }),
        "abbreviations" => list(&|pair| format!("({}, {})", quoted(&pair[0]), quoted(&pair[1]))),
        "dimension" => format!("({}, {})", quoted(&value[0]), quoted(&value[1])),
        "unit" | "scope" | "source" => fields(value.as_object().unwrap()),
        _ => match value {
            Value::Array(entries) if entries.iter().any(|entry| entry.is_object() && !is_text(name)) => {
                list(&|entry| fields(entry.as_object().unwrap()))
            }
            Value::Array(_) => list(&quoted),
            _ => quoted(value),
        },
    }
}

/// Lists of these are texts, of which each may be given in several languages.
fn is_text(name: &str) -> bool {
    ["notes", "note", "full", "silent"].contains(&name)
}

fn amount(value: &Value) -> String {
    match value.as_str() {
        None => "None".to_owned(),
        Some(word @ ("blank" | "withheld")) => capitalised(word),
        Some(number) => number.to_owned(),
    }
}

fn capitalised(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}

/// A text, a number or a truth; a text for each language, or a class for each dimension, as a map.
fn quoted(value: &Value) -> String {
    match value {
        Value::String(text) => format!("{text:?}"),
        Value::Object(map) => {
            let entries: Vec<String> = map.iter().map(|(key, text)| format!("{key:?}: {}", quoted(text))).collect();
            format!("{{{}}}", entries.join(", "))
        }
        other => other.to_string(),
    }
}

fn comes_back(text: &str) {
    let dataset = read(Source::new(text)).unwrap_or_else(|mistake| panic!("{mistake:?}\n{text}")).dataset;
    let json = exported(&dataset);
    let again = ron(&json["dataset"]);
    let read = read(Source::new(&again)).unwrap_or_else(|mistake| panic!("{mistake:?}\n{again}\n{text}")).dataset;
    assert_eq!(plain(&read), plain(&dataset), "{again}\n{text}");
    // And so it is for the program itself.
    let file = Origin::Memory(SharedText::new("made.json", &json.to_string()));
    let opened =
        open(&file).unwrap_or_else(|error| panic!("{}", error.message(&file, &Locale::new(Language::English))));
    assert_eq!(plain(&opened.dataset), plain(&dataset), "{json:#}\n{text}");
    assert_fits("export", &json);
}

#[test]
fn the_letter_and_the_commented_example_are_whole_in_json() {
    for text in [include_str!("../../../assets/letter.ron"), include_str!("../../../assets/example.ron")] {
        comes_back(text);
    }
}

#[test]
fn a_fact_has_in_json_the_name_that_it_has_in_the_file() {
    let example = read(Source::new(include_str!("../../../assets/example.ron"))).unwrap().dataset;
    let json = exported(&example);
    let dataset = &json["dataset"];
    assert_eq!(dataset["measures"][0], serde_json::json!({"name": "forslag", "phase": "proposed"}));
    assert_eq!(dataset["columns"][0]["year"], "2024");
    assert!(dataset["scope"]["silent"].is_array() && dataset["abbreviations"][0].is_array(), "{dataset:#}");
}

#[test]
fn a_mistake_in_json_is_said_where_it_stands() {
    let json = exported(&read(Source::new(include_str!("../../../assets/letter.ron"))).unwrap().dataset);
    let text = serde_json::to_string_pretty(&json).unwrap();
    let said = |text: &str| {
        let file = Origin::Memory(SharedText::new("l.json", text));
        open(&file).unwrap_err().message(&file, &Locale::new(Language::English))
    };
    let line_of = |text: &str, part: &str| text[..text.rfind(part).unwrap()].matches('\n').count() + 1;
    let spoilt = text.replace("\"31.9\"", "\"31,9\"");
    let place = format!("l.json:{}:", line_of(&spoilt, "\"31,9\""));
    assert!(said(&spoilt).starts_with(&place) && said(&spoilt).contains("31,9"), "{}", said(&spoilt));
    let spoilt = text.replace("\"silent\"", "\"silence\"");
    let place = format!("l.json:{}:", line_of(&spoilt, "\"silence\""));
    assert!(said(&spoilt).starts_with(&place) && said(&spoilt).contains("silence"), "{}", said(&spoilt));
    assert!(said("{\"a\": 1}").contains("no dataset in this JSON"));
    assert!(said(&text[..text.len() / 2]).contains("too early"), "{}", said(&text[..text.len() / 2]));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(150) })]

    #[test]
    fn every_dataset_is_whole_in_json(document in document()) {
        comes_back(&reckoning::ron::ron(&document));
    }
}
