//! One figure with many decimals does not widen all others: it is cut and marked where figures stand in columns, and whole on its
//! page, in an answer and in every export.

use assert_cmd::Command;

use crate::screen::stage::Stage;

const NOISE: &str = r#"(title: "T", language: "da", unit: (label: "mio. kr."), years: [2024, 2025], areas: [(name: "A", initiatives: [
    (name: "a", amounts: [2.55, 3.1]), (name: "b", amounts: [125967182.679999999999, 1000.5]), (name: "c", amounts: [0.4, 1]),
])])"#;

fn run(args: &[&str]) -> String {
    let mut command = Command::cargo_bin("indsats").unwrap();
    let output = command.args(args).args(["--lang", "da"]).write_stdin(NOISE).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_table_cuts_and_marks_it() {
    let text = run(&["list", "-"]);
    assert!(text.contains(" 2,55  ") && text.contains(" 0,40  "), "{text}");
    assert!(text.contains("  ~125.967.182,68  "), "{text}");
    assert!(text.contains("~ har flere decimaler end der er vist"), "{text}");
    assert!(run(&["totals", "-"]).contains("~125.967.185,63"), "sums of it are cut too");
}

#[test]
fn it_is_whole_in_exports_and_answers() {
    for args in [&["list", "-", "--format", "csv"][..], &["list", "-", "--format", "json"]] {
        assert!(run(args).contains("125967182.679999999999"), "{args:?}");
    }
    assert!(run(&["list", "-", "--format", "markdown"]).contains("125.967.182,679999999999"));
    assert!(run(&["answer", "b", "2024", "--file", "-"]).contains("125.967.182,679999999999"));
}

#[test]
fn the_tree_cuts_and_marks_it_and_its_page_has_it_whole() {
    let mut stage = Stage::dataset(NOISE, 100, 24);
    stage.press("+ 1");
    let text = stage.text();
    assert!(text.contains(" ~125.967.182,68 ") && text.contains(" 2,55 "), "{text}");
    stage.press("j j Enter");
    assert!(stage.text().contains("125.967.182,679999999999"), "{}", stage.text());
}

/// One line with noise beside a stated total without: the difference has the noise too.
const DIFFERS: &str = r#"(title: "T", language: "da", unit: (label: "mio. kr."), years: [2024, 2025], areas: [(name: "A", initiatives: [
    (name: "a", amounts: [2.55, 3.1]), (name: "b", amounts: [5.510000008, 1.5]), (name: "c", amounts: [0.4, 1]),
])], stated: [(amounts: [8.4, 5.6])])"#;

#[test]
fn differences_and_sums_in_sentences_are_cut_and_marked_too() {
    let run = |args: &[&str]| {
        let mut command = Command::cargo_bin("indsats").unwrap();
        let output = command.args(args).args(["--lang", "da"]).write_stdin(DIFFERS).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let totals = run(&["totals", "-", "--year", "2024"]);
    assert!(totals.contains("~8,46") && totals.contains("~−0,06") && !totals.contains("000008"), "{totals}");
    let answer = run(&["answer", "total", "2024", "--file", "-"]);
    assert!(answer.contains("~8,46 mio. kr.") && answer.contains("~−0,06 mio. kr."), "{answer}");
    assert!(!answer.contains("000008"), "{answer}");
    assert!(
        run(&["totals", "-", "--year", "2024", "--format", "markdown"]).contains("−0,060000008"),
        "whole in an export"
    );
}
