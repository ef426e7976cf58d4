//! `check` as a proof-reader: the mistakes of a file together, each with its line and the spot.

use crate::{commands::indsats, import::made::file};

const SPOILT: &str = "(title: \"T\", unit: (label: \"k\"), years: [2020],\n areas: [(name: \"A\", initiatives: [\n  (name: \"a\", amounts: [1, 2]),\n  \
    (name: \"\", amounts: [x]),\n  (name: \"ok\", amounts: [3]),\n  (name: \"æ\u{202e}ø\", fundng: \"x\", amounts: [1]),\n ], stated: [(amounts: [1, 1])])])\n";

#[test]
fn mistakes_in_rows_are_told_together_with_their_lines() {
    let (_folder, path) = file("a.ron", SPOILT);
    let run = indsats(&["check", &path, "--lang", "en"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    let told = run.err.replace(&path, "a.ron");
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines.len(), 12, "{told}");
    assert!(lines[0].starts_with("a.ron:3:24: initiative \"a\" has 2 amounts for 1 year"), "{told}");
    assert_eq!(lines[1..3], ["  3 │   (name: \"a\", amounts: [1, 2]),", "    │                        ^"], "{told}");
    assert!(lines[3].starts_with("a.ron:4:10: the text is empty"), "{told}");
    assert!(lines[6].starts_with("a.ron:6:17: unknown field \"fundng\" in an initiative"), "{told}");
    // A sign that turns the direction of writing is shown, and the mark stands where it is shown.
    assert_eq!(lines[7], "  6 │   (name: \"æ\\u{202e}ø\", fundng: \"x\", amounts: [1]),", "{told}");
    let (mark, field) = (lines[8].chars().count(), lines[7].chars().take_while(|&letter| letter != 'f').count());
    assert_eq!(mark, field + 1, "{told}");
    assert!(lines[9].starts_with("a.ron:7:24: a stated total of \"A\" has 2 amounts"), "{told}");
}

#[test]
fn other_commands_and_other_mistakes_have_one_sentence() {
    let (_folder, path) = file("a.ron", SPOILT);
    assert_eq!(indsats(&["list", &path, "--lang", "en"]).err.lines().count(), 1);
    let (_folder, path) = file("b.ron", SPOILT.replace("title", "titel"));
    let run = indsats(&["check", &path, "--lang", "en"]);
    assert_eq!((run.code, run.err.lines().count()), (2, 3), "{}", run.err);
    let (_folder, path) = file("c.ron", SPOILT.replace("[1, 2]", "[1, 2"));
    assert_eq!(indsats(&["check", &path, "--lang", "en"]).code, 2);
}

#[test]
fn of_very_many_mistakes_the_first_are_told_and_the_others_counted() {
    let rows = "(name: \"a\", amounts: [1, 2]),\n".repeat(30);
    let (_folder, path) = file(
        "a.ron",
        format!("(title: \"T\", unit: (label: \"k\"), years: [2020], areas: [(name: \"A\", initiatives: [{rows}])])"),
    );
    let run = indsats(&["check", &path, "--lang", "en"]);
    assert!(run.err.ends_with("and 10 mistakes more\n"), "{}", run.err);
    let rows = "(name: \"a\", amounts: [1, 2]),\n".repeat(1100);
    let (_folder, path) = file(
        "a.ron",
        format!("(title: \"T\", unit: (label: \"k\"), years: [2020], areas: [(name: \"A\", initiatives: [{rows}])])"),
    );
    assert_eq!(indsats(&["check", &path, "--lang", "en"]).err.lines().count(), 3);
}
