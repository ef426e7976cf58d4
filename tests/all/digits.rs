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
