//! A file opened from the command line: what is wrong with it stands on standard error, in one line, with exit code 2.

use std::{fs, path::Path};

use assert_cmd::Command;
use tempfile::TempDir;

use crate::format::diagnostics::GOOD;

/// The message on standard error for an input that is refused.
fn refused(arguments: &[&str], input: impl Into<Vec<u8>>) -> String {
    let mut program = Command::cargo_bin("indsats").unwrap();
    let run = program.args(arguments).write_stdin(input).assert().code(2).stdout("");
    let said = String::from_utf8(run.get_output().stderr.clone()).unwrap();
    assert_eq!(said.lines().count(), 1, "{said}");
    said.trim_end().to_owned()
}

fn file(folder: &TempDir, name: &str, text: impl AsRef<[u8]>) -> String {
    let path = folder.path().join(name);
    fs::write(&path, text).unwrap();
    path.display().to_string()
}

#[test]
fn a_mistake_names_the_file_the_place_and_the_cure() {
    let folder = TempDir::new().unwrap();
    let path = file(&folder, "budget.ron", GOOD.replace("2020, 2021]", "2020, 2021, 2022]"));
    assert_eq!(
        refused(&["--lang", "en", &path], ""),
        format!("{path}:14:30: initiative \"Fritidsjob til unge\" has 2 amounts for 3 years; add one, or None")
    );
    assert_eq!(
        refused(&["--lang", "da", &path], ""),
        format!("{path}:14:30: indsatsen \"Fritidsjob til unge\" har 2 beløb til 3 år; tilføj ét, eller None")
    );
}

#[test]
fn standard_input_is_named_in_words() {
    assert_eq!(
        refused(&["--lang", "en", "-"], GOOD.replace("Job\",", "Job\"")),
        "standard input:9:13: a comma, a closing bracket or a quotation mark is missing before this; add it"
    );
    assert_eq!(
        refused(&["--lang", "da", "-"], &b"(title: \"Pr\xf8ve\")"[..]),
        "standardinput:1:12: filen er ikke UTF-8-tekst; gem den som UTF-8"
    );
    assert_eq!(
        refused(&["--lang", "en", "-"], ""),
        "standard input:1:1: the file is empty; write a dataset in it: (title: \"…\", unit: (…), years: […], areas: […])"
    );
}

#[test]
fn a_file_that_is_not_there_is_said_to_be_unreadable() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("ingen.ron").display().to_string();
    let said = refused(&["--lang", "en", &path], "");
    assert!(said.starts_with(&format!("cannot read {path}")), "{said}");
    let said = refused(&["--lang", "en", &folder.path().display().to_string()], "");
    assert!(said.starts_with("cannot read "), "{said}");
}

#[test]
fn nothing_in_a_file_or_its_name_reaches_the_terminal_as_a_command() {
    let folder = TempDir::new().unwrap();
    let spoilt = GOOD.replace("Fritidsjob til unge", "Fritids\u{1b}[31mjob").replace("years", "\u{1b}]0;x\u{7}");
    let path = file(&folder, "\u{1b}[2J.ron", spoilt);
    let name = Path::new(&path).file_name().unwrap().to_str().unwrap();
    assert_eq!(name, "\u{1b}[2J.ron");
    let said = refused(&["--lang", "en", &path], "");
    assert!(!said.contains(['\u{1b}', '\u{7}']), "{said:?}");
}

#[test]
fn a_sum_that_cannot_be_kept_exactly_is_refused_at_its_area() {
    let line = |amount: &str| format!("(name: \"a\", amounts: [{amount}])");
    let area = |name: &str, lines: String| format!("(name: \"{name}\", initiatives: [{lines}]),\n");
    let file = |areas: String| format!("(title: \"T\", unit: (), years: [2020], areas: [\n{areas}])");
    let large = line("79228162514264337593543950335");
    let (small, digits) = (line("0.5"), "needs more than the 28 digits that are kept exactly; shorten the figures");
    let one_area = file(area("Lille", line("1")) + &area("Stor", format!("{large}, {small}")));
    assert_eq!(
        refused(&["--lang", "en", "-"], one_area),
        format!("standard input:3:8: the sum of Stor (internal money, 2020) {digits}")
    );
    let all_areas = file(area("Stor", large.clone()) + &area("Lille", small));
    assert_eq!(
        refused(&["--lang", "en", "-"], all_areas),
        format!("standard input:1:1: the sum of all areas (internal money, 2020) {digits}")
    );
}

#[test]
fn a_file_of_another_kind_is_told_what_belongs_there() {
    for text in ["# A heading\n", "#!/bin/sh\n", "#![enable(none)]\n(title: \"t\")"] {
        let said = refused(&["check", "-", "--lang", "da"], text);
        assert!(said.contains("her skal datasættet stå i parentes"), "{said}");
    }
}
