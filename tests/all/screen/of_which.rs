//! What a document prints below a line or a total, "of which", has rows of its own in the tree, which nothing adds.

use indsats::explorer::effect::Effect;

use super::stage::Stage;

/// Two parts of a line, one of the total of an area, one of a class, one of the grand total.
const PARTS: &str = r#"(title: "T", unit: (label: "k"), language: "da", years: [2020, 2021], documents: [(id: "b", label: "bilaget")],
    dimensions: [(key: "art")],
    areas: [
        (name: "Kultur",
            initiatives: [
                (name: "Sommerlejr", dimensions: {"art": "Løn"}, amounts: [3.5, 4], source: (document: "b", table: "1"), of_which: [
                    (name: "heraf covid-19", amounts: [2.5, 1]), (name: "udstyr", amounts: [None, (amount: 0.5, note: "Efter skøn.")])]),
                (name: "Bibliotek", amounts: [1, 2]),
            ],
            stated: [(amounts: [4.5, 6.5], source: (document: "b", table: "2"), of_which: [(name: "heraf covid-19", amounts: [2.2, 1])])]),
        (name: "Sport", initiatives: [(name: "Hal", amounts: [3.5, 4])]),
    ],
    stated: [
        (amounts: [8, 10], source: (document: "b", table: "2"), of_which: [(name: "heraf covid-19", amounts: [2.7, 1])]),
        (dimension: ("art", "Løn"), amounts: [3.5, 4], source: (document: "b", table: "2"), of_which: [(name: "vikarer", amounts: [0.2, Blank])]),
    ])"#;

/// The names of the rows of the tree.
fn rows(stage: &Stage) -> Vec<String> {
    let text = stage.text();
    let names =
        text.lines().skip(3).map(|line| line.trim_start_matches(['>', ' ']).split("  ").next().unwrap().to_owned());
    names.take(stage.app.tree().rows().len() + 1).collect()
}

/// The text that `y` sends to the clipboard.
fn copied(mut stage: Stage) -> String {
    match stage.press("y").effect.clone() {
        Effect::Send(text) => text,
        other => panic!("nothing is copied: {other:?}\n{}", stage.text()),
    }
}

#[test]
fn parts_stand_below_their_line_and_their_total() {
    let stage = Stage::dataset(PARTS, 120, 40).after("+");
    assert_eq!(
        rows(&stage),
        [
            "▾ Kultur (2)*",
            "heraf covid-19 · Bilaget",
            "Sommerlejr*",
            "heraf covid-19",
            "heraf udstyr*",
            "Bibliotek",
            "≠ kun i totalen",
            "▾ Sport (1)",
            "Hal",
            "I alt, heraf covid-19 · Bilaget",
            "I alt (3)*"
        ],
        "{}",
        stage.text()
    );
    // Kultur is 3.5 + 1 in its lines and 4 + 2 a year later, with no part added.
    assert!(stage.line(&["Kultur (2)"]).contains("4,5    6,0≠     6,5"), "{}", stage.text());
    assert!(stage.line(&["Sommerlejr"]).contains("3,5    4,0"), "{}", stage.text());
    assert!(stage.line(&["heraf udstyr"]).contains("–    0,5"), "{}", stage.text());
}

#[test]
fn parts_follow_their_line_in_every_order_and_under_a_filter() {
    let flat = rows(&Stage::dataset(PARTS, 120, 40).after("p p p p"));
    let place = flat.iter().position(|row| row == "Sommerlejr*").unwrap_or_else(|| panic!("{flat:?}"));
    assert_eq!(flat[place + 1..place + 3], ["heraf covid-19", "heraf udstyr*"], "{flat:?}");
    let found = rows(&Stage::dataset(PARTS, 120, 40).after("/ s o m m e r Enter"));
    assert_eq!(found[1..4], ["Sommerlejr*", "heraf covid-19", "heraf udstyr*"], "{found:?}");
    // No total is of what a filter leaves.
    assert!(!found.iter().any(|row| row.contains("Bilaget")), "{found:?}");
    let classes = rows(&Stage::dataset(PARTS, 120, 40).after("p p p +"));
    let group = classes.iter().position(|row| row.contains("Løn (1)")).unwrap_or_else(|| panic!("{classes:?}"));
    assert_eq!(classes[group + 1], "heraf vikarer · Bilaget", "{classes:?}");
}

#[test]
fn a_part_is_about_its_row_and_is_copied_as_itself() {
    let on_part = || Stage::dataset(PARTS, 120, 40).after("+ Down Down Down");
    let stage = on_part();
    assert!(stage.shows("y kopiér: Sommerlejr, heraf covid-19, 2021"), "{}", stage.text());
    assert_eq!(copied(stage), "Sommerlejr, heraf covid-19, 2021: 1 k (egne midler; bilaget, tabel 1 under Kultur)");
    assert!(on_part().after("Enter").shows("Sommerlejr"), "the page of its line");
    // Back to the line, then to the area; folding closes the area.
    assert!(on_part().after("h").line(&[">"]).contains("Sommerlejr"));
    assert!(on_part().after("Space").line(&[">"]).contains("▸ Kultur"));
    let of_total = Stage::dataset(PARTS, 120, 40).after("+ Down");
    assert_eq!(copied(of_total), "Kultur, heraf covid-19, 2021: 1 k (alle midler; bilaget, tabel 2)");
    let noted = Stage::dataset(PARTS, 120, 40).after("+ Down Down Down Down");
    assert_eq!(
        copied(noted),
        "Sommerlejr, heraf udstyr, 2021: 0,5 k (egne midler; bilaget, tabel 1 under Kultur). Efter skøn."
    );
}

#[test]
fn a_part_is_of_no_share_and_has_its_own_change() {
    let shares = Stage::dataset(PARTS, 120, 40).after("+ v");
    assert!(!shares.line(&["heraf udstyr"]).contains('%'), "{}", shares.text());
    let changes = Stage::dataset(PARTS, 120, 40).after("+");
    assert!(changes.line(&["heraf udstyr"]).contains("ny"), "{}", changes.text());
    // Cannot be marked: it is in its line already.
    let marked = Stage::dataset(PARTS, 120, 40).after("+ Down Down Down m");
    assert!(!marked.text().contains('●'), "{}", marked.text());
}
