//! `--ascii`: the program draws with signs that every terminal has, and leaves the letters of the data as they are.

use super::stage::Stage;

/// A dataset without any other letter.
const PLAIN: &str = r#"(
    title: "Youth clubs", unit: (currency: "DKK", multiplier: 1000, label: "t.kr."), years: [2024, 2025],
    documents: [(id: "plan", label: "the plan", title: "Plan for youth clubs", date: "2024-10-01")],
    question: "What does it cost?", scope: (short: "no fixed costs", full: ["Rent is not in it."]),
    abbreviations: [("PYC", "Plan for youth clubs")], notes: ["As of October."],
    areas: [
        (name: "North", aliases: ["The north"], initiatives: [
            (name: "Evening club", funding: ["Budget 2024"], amounts: [410.5, 425], source: (document: "plan", table: "1", row: 1)),
            (name: "Summer camp", financing: External, amounts: [None, 80.25], notes: ["Applied for."]),
            (name: "Refund", amounts: [-20, -30]),
        ], stated: [
            (view: Internal, amounts: [410.5, 435], source: (document: "plan", table: "1", row: 1)),
            (view: Combined, amounts: [410.5, None], source: (document: "plan", table: "2", row: 1)),
        ]),
        (name: "South", areas: [(name: "Harbour", initiatives: [(name: "Boats", amounts: [3, None])])]),
    ],
    stated: [(view: Combined, amounts: [413.5, 515.25])],
)"#;

/// Letters of the languages that are not ASCII.
const LETTERS: &str = "æøåÆØÅéÉü";

#[test]
fn no_screen_has_a_sign_beyond_ascii() {
    let pages = [
        "",
        "+",
        "+ G",
        "Right Down Enter",
        "Right Down Down Enter",
        "Enter",
        "o",
        "o G",
        "?",
        "? G",
        "a",
        "a !",
        "a G Enter",
        "!",
        "d",
        "d 0",
        "d d",
        "d d Down Down",
        "d d d",
        "Enter d d d",
        "y",
        "Y",
        "/ c l u b",
        "/ x x",
        "/ x x Enter",
        "e d",
        "0 +",
        "Right Down Down Down Down Enter",
    ];
    for (width, height) in [(120, 40), (80, 24), (60, 15), (40, 10), (39, 9)] {
        for keys in pages {
            for language in ["", "F2"] {
                let mut stage = Stage::dataset(PLAIN, width, height).ascii().after(language);
                stage.press(keys);
                let beyond: String =
                    stage.text().chars().filter(|sign| !sign.is_ascii() && !LETTERS.contains(*sign)).collect();
                assert!(
                    beyond.is_empty(),
                    "{beyond:?} after {keys:?} {language} at {width}x{height}\n{}",
                    stage.text()
                );
            }
        }
    }
}

#[test]
fn what_was_told_apart_still_is() {
    let stage = Stage::letter(120, 40).ascii().after("+");
    assert!(stage.shows("v Job og uddannelse") && stage.shows("14,35!"), "{}", stage.text());
    assert!(stage.shows("+ Sammen om familien") && stage.shows("! kun i totalen"), "{}", stage.text());
    assert!(Stage::letter(80, 24).ascii().shows(") Diskrimination og so"));
    let bars = Stage::letter(80, 24).ascii().after("d");
    assert!(
        bars.shows("= egne  : eksterne  @ brevet") && bars.line(&["Job og", "2020"]).contains("==:@"),
        "{}",
        bars.text()
    );
}

#[test]
fn the_signs_within_a_name_stay() {
    let dataset = PLAIN.replace("Evening club", "Clubs … at night").replace("Boats", "St. Peter’s boats");
    let stage = Stage::dataset(&dataset, 120, 40).ascii().after("+");
    assert!(stage.shows("Clubs … at night") && stage.shows("St. Peter’s boats"), "{}", stage.text());
}

#[test]
fn the_letters_of_the_data_stay() {
    let stage = Stage::letter(120, 40).ascii().after("+");
    assert!(stage.line(&["Håndholdt og kontinuerlig"]).contains("~ ") && stage.shows("Flygtningeområdet (2)"));
}

#[test]
fn an_ellipsis_that_ends_a_name_stays_and_that_of_a_cut_is_replaced() {
    let ron = "(title:\"T\",unit:(label:\"kr.\"),years:[2030],areas:[(name:\"A\",initiatives:[\
               (name:\"Klubben og så videre…\",amounts:[1]),\
               (name:\"Klubben for unge i den nordlige og den sydlige del af byen og i havnen\",amounts:[1])])])";
    let stage = Stage::dataset(ron, 60, 24).ascii().after("+");
    assert!(stage.shows("Klubben og så videre… "), "{}", stage.text());
    assert!(stage.shows("Klubben for unge i den nordlige") && stage.shows("~ "), "{}", stage.text());
    assert_eq!(stage.text().matches('…').count(), 1, "{}", stage.text());
}

#[test]
fn the_ellipsis_of_a_name_in_the_treemap_is_the_programs() {
    for width in [60, 80, 120] {
        let text = Stage::letter(width, 24).ascii().after("d d d").text();
        assert!(!text.contains('…'), "{text}");
    }
}
