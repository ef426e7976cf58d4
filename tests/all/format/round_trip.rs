//! A dataset that is exported: neat to edit, and the same when it is read again.

use std::{fs, path::Path};

use indsats::{
    format::{
        ron::{read::read, write::write},
        source::Source,
    },
    model::dataset::Dataset,
    workspace::{
        open::open,
        origin::{LETTER, Origin},
    },
};
use proptest::prelude::*;

use super::normalised::plain;
use crate::{random_dataset::document, reckoning::ron::ron};

#[test]
fn the_exported_letter_is_the_built_in_file_without_its_comments() {
    let letter = open(&Origin::Letter).unwrap();
    let text = in_ron(&letter.dataset);
    let by_hand: String = LETTER.split_inclusive('\n').filter(|line| !line.starts_with("//")).collect();
    // By hand a short text in two languages stands on one line.
    let squeezed = |text: &str| text.split_whitespace().collect::<String>().replace(",}", "}").replace(",]", "]");
    assert_eq!(squeezed(&text), squeezed(&by_hand));
    assert_eq!(plain(&read(Source::new(&text)).unwrap().dataset), plain(&letter.dataset));
}

#[test]
fn what_is_not_there_is_not_written_and_no_amount_is_plainly_none() {
    let text = "(title: \"T\", unit: (multiplier: 1.0), years: [2020], areas: [(name: \"A\", initiatives: [\
                (name: \"a\", amounts: [Some(1.50)]), (name: \"b\", amounts: [None])])])";
    let written = in_ron(&read(Source::new(text)).unwrap().dataset);
    let expected = r#"(
    title: "T",
    unit: (multiplier: 1),
    years: [2020],
    start_year: 2020,
    areas: [
        (
            name: "A",
            initiatives: [
                (
                    name: "a",
                    financing: Internal,
                    amounts: [1.5],
                ),
                (
                    name: "b",
                    financing: Internal,
                    amounts: [None],
                ),
            ],
        ),
    ],
)
"#;
    assert_eq!(written, expected);
}

#[test]
fn odd_texts_and_labels_come_back_as_they_were() {
    let text = r##"(
        title: "\"T\" \\ r#\"x\"#", question: "a\n\tb // c", unit: (label: "{ $x }"), language: "da",
        years: ["007", "2014-15", 2020, "99999999999999999999"], start_year: "007",
        documents: [(id: "d", label: "d"), (title: "uden id")],
        abbreviations: [("B\"F", "(x, y)")], scope: (short: "s"), notes: ["1", "2\n3"], rounding: 0.10,
        areas: [
            (name: "]", aliases: ["[", "("], notes: ["*"], areas: [(name: "None")]),
            (name: "Tom", stated: [(amounts: [None, 1, -0.5, None]), (view: External, amounts: [0, 0, 0, 0], source: ())]),
        ],
    )"##;
    let dataset = read(Source::new(text)).unwrap().dataset;
    let written = in_ron(&dataset);
    assert!(
        written.contains("years: [\"007\", \"2014-15\", 2020, \"99999999999999999999\"],\n    start_year: \"007\",")
    );
    assert!(!written.contains("Some("), "{written}");
    assert_eq!(plain(&read(Source::new(&written)).unwrap().dataset), plain(&dataset));
}

#[test]
fn areas_nested_64_deep_are_written_and_read_again() {
    let (open, close) = ("(name: \"A\", areas: [".repeat(63), "])".repeat(63));
    let text = format!("(title: \"T\", unit: (), years: [1], areas: [{open}(name: \"A\"){close}])");
    let dataset = read(Source::new(&text)).unwrap().dataset;
    let written = in_ron(&dataset);
    assert_eq!(plain(&read(Source::new(&written)).unwrap().dataset), plain(&dataset));
}

#[test]
fn the_commented_example_and_every_printed_document_come_back_as_they_were() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let documents = fs::read_dir(home.join("tests/documents")).unwrap().map(|entry| entry.unwrap().path());
    let files = documents.filter(|path| path.extension().is_some_and(|ending| ending == "ron"));
    for path in files.chain([home.join("assets/example.ron")]) {
        comes_back(&fs::read_to_string(&path).unwrap());
    }
}

fn in_ron(dataset: &Dataset) -> String {
    let mut text = Vec::new();
    write(dataset, &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

/// Checks that a dataset is the same when it is written and read again, and is written the same then.
pub fn comes_back(text: &str) {
    let first = read(Source::new(text)).unwrap_or_else(|mistake| panic!("{mistake:?}\n{text}")).dataset;
    let written = in_ron(&first);
    let again = read(Source::new(&written)).unwrap_or_else(|mistake| panic!("{mistake:?}\n{written}")).dataset;
    assert_eq!(plain(&again), plain(&first), "{text}\n{written}");
    assert_eq!(in_ron(&again), written);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn every_file_comes_back_as_it_was(document in document()) {
        comes_back(&ron(&document));
    }
}
