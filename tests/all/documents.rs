//! Documents as they are printed: `check` finds in each of them what a person reckoned by hand, and nothing else. The
//! documents, where they come from and what must be said of each stand in `tests/documents/README.md`.

pub mod shapes;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use assert_cmd::Command;
use ron::{Options, extensions::Extensions};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};

/// The outcome of `check` as a person reckoned it; the arithmetic stands in the file beside it.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Expected {
    /// The exit code; a file that is refused has 2, and nothing else.
    exit: i32,
    comparisons: usize,
    agree: usize,
    within_rounding: usize,
    not_itemised: usize,
    gaps: usize,
    /// The rounding that would explain every difference.
    hint: Option<String>,
    differences: Vec<Differing>,
}

/// A comparison that differs. No area is the whole, no view all money.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Differing {
    /// The names from the top, with " > " between them.
    area: Option<String>,
    view: Option<String>,
    year: Option<String>,
    measure: Option<String>,
    /// The label of a column that is a sum of others.
    column: Option<String>,
    stated: Option<String>,
    computed: Option<String>,
    difference: String,
    against: String,
    carried: bool,
    /// Compared only where it is given.
    blank_lines: Option<u32>,
}

impl Differing {
    /// The fields of a difference as `check` writes it, in an order that two lists of them can be compared in.
    fn record(&self) -> String {
        let path: Vec<&str> = self.area.iter().flat_map(|area| area.split(" > ")).collect();
        json!([
            path,
            self.view.as_deref().unwrap_or("combined"),
            self.year,
            self.measure,
            self.column,
            self.stated,
            self.computed,
            self.difference,
            self.against,
            self.carried,
        ])
        .to_string()
    }
}

/// The same fields of a difference that `check` has written.
fn record(found: &Value) -> String {
    let fields =
        ["path", "view", "year", "measure", "column", "stated", "computed", "difference", "against", "carried"];
    Value::Array(fields.iter().map(|&field| found[field].clone()).collect()).to_string()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents")
}

/// The names of the datasets in a folder, without their ending.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    names.sort();
    names
}

fn read<T: DeserializeOwned>(name: &str) -> T {
    let path = folder().join("expected").join(format!("{name}.ron"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Runs the binary: its exit code and what it prints on standard output.
fn run(args: &[&str]) -> (i32, String) {
    let mut command = Command::cargo_bin("indsats").unwrap();
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"] {
        command.env_remove(name);
    }
    let output = command.args(args).output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

/// Holds the outcome of `check` on a file against what a person reckoned.
fn compare(file: &Path, expected: &Expected) {
    let path = file.to_str().unwrap();
    let (exit, out) = run(&["check", path, "--format", "json"]);
    assert_eq!(exit, expected.exit, "{path}");
    if expected.exit == 2 {
        assert_eq!(out, "", "{path}");
        return;
    }
    let checked: Value = serde_json::from_str(&out).unwrap();
    let counts = ["comparisons", "agree", "within_rounding", "differ", "not_itemised", "gaps"];
    let found: Vec<Value> = counts.iter().map(|&count| checked[count].clone()).collect();
    let reckoned = [
        expected.comparisons,
        expected.agree,
        expected.within_rounding,
        expected.differences.len(),
        expected.not_itemised,
        expected.gaps,
    ];
    assert_eq!(json!(found), json!(reckoned), "{path}: {counts:?}");

    let differences = checked["differences"].as_array().unwrap();
    let mut found: Vec<String> = differences.iter().map(record).collect();
    let mut reckoned: Vec<String> = expected.differences.iter().map(Differing::record).collect();
    found.sort();
    reckoned.sort();
    assert_eq!(found, reckoned, "{path}");
    for difference in &expected.differences {
        let same = differences.iter().find(|found| record(found) == difference.record()).unwrap();
        if let Some(blank) = difference.blank_lines {
            assert_eq!(same["blank_lines"], json!(blank), "{path}: {difference:?}");
        }
    }

    let (_, danish) = run(&["check", path, "--lang", "da"]);
    match &expected.hint {
        Some(unit) => assert!(danish.contains(&format!("afrunding til {unit} ville forklare")), "{danish}"),
        None => assert!(!danish.contains("afrunding til"), "{danish}"),
    }
}

#[test]
fn every_document_adds_up_as_far_as_a_person_found_that_it_does() {
    for name in names(&folder()) {
        compare(&folder().join(format!("{name}.ron")), &read(&name));
    }
}

#[test]
fn every_small_input_comes_out_as_a_person_reckoned() {
    let expected: BTreeMap<String, Expected> = read("small");
    for (name, expected) in &expected {
        compare(&folder().join("small").join(format!("{name}.ron")), expected);
    }
}

#[test]
fn every_document_has_been_reckoned_and_stands_in_the_table() {
    let small: BTreeMap<String, Expected> = read("small");
    assert_eq!(small.into_keys().collect::<Vec<_>>(), names(&folder().join("small")));
    let documents = names(&folder());
    let mut reckoned = names(&folder().join("expected"));
    reckoned.retain(|name| !["example", "small"].contains(&name.as_str()));
    assert_eq!(documents, reckoned);

    let table = fs::read_to_string(folder().join("README.md")).unwrap();
    for name in documents {
        assert!(table.contains(&format!("| `{name}.ron` |")), "{name}");
        let text = fs::read_to_string(folder().join(format!("{name}.ron"))).unwrap();
        let told = if name.starts_with("like-") { "this file's own" } else { "Licence: " };
        let head: String = text.lines().take_while(|line| line.starts_with("//")).collect();
        assert!(head.replace("//", "").contains(told), "{name}");
    }
}

#[test]
fn what_was_reckoned_is_consistent() {
    let small: BTreeMap<String, Expected> = read("small");
    let documents = names(&folder()).into_iter().map(|name| (name.clone(), read(&name)));
    for (name, expected) in documents.chain(small) {
        let Expected { exit, comparisons, agree, within_rounding, gaps, differences, .. } = expected;
        assert_eq!(comparisons, agree + within_rounding + differences.len(), "{name}");
        assert_eq!(exit == 1, !differences.is_empty(), "{name}");
        assert!(gaps <= differences.iter().filter(|difference| !difference.carried).count(), "{name}");
        assert!(gaps > 0 || differences.is_empty(), "{name}");
    }
}

#[test]
fn what_the_letter_says_holds_in_both_languages() {
    let (exit, danish) = run(&["check", "--lang", "da"]);
    assert_eq!(exit, 1);
    assert!(danish.contains("96 sammenligninger"), "{danish}");
    let (_, out) = run(&["check", "--format", "json"]);
    let checked: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        [&checked["comparisons"], &checked["differ"], &checked["not_itemised"], &checked["gaps"]],
        [&json!(96), &json!(24), &json!(0), &json!(5)]
    );
    let differences = checked["differences"].as_array().unwrap();
    assert!(differences.iter().all(|difference| (difference["carried"] == true) == difference["area"].is_null()));
    let (_, english) = run(&["answer", "perspektiv", "--lang", "en"]);
    assert!(english.contains("the letter 2 December 2020"), "{english}");
    let (_, danish) = run(&["answer", "perspektiv", "--lang", "da"]);
    assert!(danish.contains("brevet 2. december 2020"), "{danish}");
}

#[test]
fn the_commented_example_has_every_field_of_the_format() {
    let example = include_str!("../../assets/example.ron");
    let code: Vec<&str> = example.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    let fields = "title short_title publisher language unit currency multiplier label columns year measure part sum_of \
        less start_year start_measure measures name phase price_level dimensions key documents id date url \
        case_number document_number question scope short full silent abbreviations notes areas aliases code \
        initiatives financing funding amounts amount about note of_which source document table row page stated view \
        dimension rounding";
    for field in fields.split_whitespace() {
        let named = |after: &str| code.contains(&format!("{after}{field}: "));
        assert!(named("(") || named(" "), "{field}");
    }
    let words = "None Blank Withheld Internal External Combined Proposed Approved Adjusted Executed";
    for word in words.split_whitespace() {
        assert!(code.contains(word), "{word}");
    }
    assert!(example.contains("years: ["), "a comment shows the years that columns stand in place of");
}

#[test]
fn the_commented_example_is_read_and_has_the_one_gap_that_it_tells_of() {
    compare(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/example.ron"), &read("example"));
}
