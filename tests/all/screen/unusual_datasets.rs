//! Datasets unlike the letter: empty, deep, wide, negative, long.

use std::{collections::BTreeSet, fmt::Write as _};

use super::{figures::figures, stage::Stage};

/// A dataset with these years and areas.
fn ron(years: &str, rest: &str) -> String {
    format!(
        "(title: \"Prøve\", unit: (currency: \"DKK\", multiplier: 1000, label: \"1.000 kr.\"), years: [{years}], {rest})"
    )
}

fn area(name: &str, inside: &str) -> String {
    format!("(name: \"{name}\", {inside})")
}

fn line(name: &str, amounts: &str) -> String {
    format!("(name: \"{name}\", amounts: [{amounts}])")
}

/// Walks through every state that matters at many sizes, and gives the text of all of them.
fn walk(ron: &str) -> String {
    let mut all = String::new();
    let mut stage = Stage::dataset(ron, 80, 24);
    for keys in
        ["", "+", "G", "Enter", "Esc", "0", "e", "i", "c", "1", ",", ".", "o", "G", "Esc", "g Enter Down", "Esc F2 F2"]
    {
        for (width, height) in [(80, 24), (120, 40), (40, 10), (47, 13), (63, 33), (200, 60), (7, 3), (80, 24)] {
            stage.resize(width, height);
            if (width, height) == (80, 24) {
                stage.press(keys);
            }
            all.push_str(&stage.text());
            all.push('\n');
        }
    }
    all
}

#[test]
fn no_areas_at_all_is_said() {
    let stage = Stage::dataset(&ron("2020", "areas: []"), 80, 24);
    assert!(stage.shows("Ingen indsatser"), "{}", stage.text());
    assert!(stage.line(&["Beløb"]).contains('–'), "no amount, not zero");
    walk(&ron("2020", "areas: []"));
}

#[test]
fn without_stated_totals_there_is_no_column_and_no_difference() {
    let ron =
        ron("2020, 2021", &format!("areas: [{}]", area("Alt", &format!("initiatives: [{}]", line("Én", "1, 2")))));
    let stage = Stage::dataset(&ron, 120, 40);
    assert!(!stage.shows("Dokument") && !stage.shows("Forskel") && !stage.shows("≠"), "{}", stage.text());
    assert!(stage.shows("ingen angivet total"));
    assert!(stage.line(&["Alt (1)"]).contains('2') && stage.line(&["Alt (1)"]).contains("+1"));
    walk(&ron);
}

#[test]
fn one_initiative_in_one_year_has_no_change() {
    let ron = ron("2020", &format!("areas: [{}]", area("Alt", &format!("initiatives: [{}]", line("Én", "None")))));
    let stage = Stage::dataset(&ron, 120, 40).after("+ Down");
    assert!(!stage.shows("ift. 2"), "{}", stage.text());
    assert!(stage.shows("egne midler · finansieringskilde") && stage.shows("uden kildeangivelse"), "{}", stage.text());
    walk(&ron);
}

#[test]
fn twenty_years_are_walked_with_the_shown_one_always_on_the_screen() {
    let years: Vec<String> = (2001..=2020).map(|year| year.to_string()).collect();
    let amounts = years.join(", ");
    let ron = ron(
        &years.join(", "),
        &format!("areas: [{}]", area("Alt", &format!("initiatives: [{}]", line("Én", &amounts)))),
    );
    for (width, height) in [(40, 10), (80, 24), (120, 40), (200, 60)] {
        let mut stage = Stage::dataset(&ron, width, height).in_printed_unit();
        for year in years.iter().rev() {
            let shown = format!("‹{year}›");
            assert!(stage.lines()[0].contains(&shown), "{width}: {}", stage.lines()[0]);
            assert!(stage.lines()[2].contains(&shown), "{width}: {}", stage.lines()[2]);
            assert!(stage.cursor_line().contains(&format!("{}.{}", &year[..1], &year[1..])));
            stage.press(",");
        }
        assert!(stage.press("9").lines()[0].contains("‹2009›"));
    }
    walk(&ron);
}

#[test]
fn long_names_of_years_are_whole_above_their_figures() {
    let inside = format!("initiatives: [{}]", line("Personal", "3, 2.5, 4"));
    let ron = ron("\"Ergebnis 2010\", \"Ansatz 2011\", \"Plan 2012\"", &format!("areas: [{}]", area("Alt", &inside)));
    for width in [50, 80, 120] {
        let mut stage = Stage::dataset(&ron, width, 24);
        for name in ["Plan 2012", "Ansatz 2011", "Ergebnis 2010"] {
            assert!(stage.lines()[2].contains(&format!("‹{name}›")), "{width}\n{}", stage.text());
            assert!(stage.lines()[0].contains(&format!("‹{name}›")), "{width}\n{}", stage.text());
            stage.press(",");
        }
    }
    walk(&ron);
}

#[test]
fn amounts_of_28_digits_are_shown_whole_or_not_at_all() {
    let great = "9999999999999999999999999999";
    let stated = format!("stated: [(view: Internal, amounts: [{great}, 0])]");
    let inside =
        format!("initiatives: [{}, {}], {stated}", line("Stor", &format!("{great}, 0")), line("Lille", "0, -1"));
    let ron = ron("2020, 2021", &format!("areas: [{}], start_year: 2020", area("Alt", &inside)));
    let whole = "9.999.999.999.999.999.999.999.999.999";
    let whole_less_one = "9.999.999.999.999.999.999.999.999.998";
    // The half of that.
    let average = "4.999.999.999.999.999.999.999.999.999";
    for width in 40..160 {
        for keys in ["", "+", "0 +", "i +"] {
            let stage = Stage::dataset(&ron, width, 40).after(keys);
            for figure in stage.text().split_whitespace().filter(|word| word.contains("9.9")) {
                let digits = figure.trim_matches(['≠', '≈', ',', '(', ')', ';', '+', '−', '│']);
                assert!(
                    [whole, whole_less_one, average, "99.9"].contains(&digits),
                    "{digits} at {width} after {keys:?}\n{}",
                    stage.text()
                );
            }
        }
    }
    assert!(Stage::dataset(&ron, 80, 24).shows(whole));
    assert!(Stage::dataset(&ron, 80, 24).after("Right Down Enter").shows(whole));
    walk(&ron);
}

#[test]
fn negative_amounts_line_up_and_shares_are_of_what_is_above_zero() {
    let inside = format!(
        "initiatives: [{}, {}, {}], stated: [(view: Internal, amounts: [-80000, 20])]",
        line("Tilskud", "-90000.5, 90000.5"),
        line("Drift", "10.25, 1"),
        line("Refusion", "0, -90000")
    );
    let ron = ron("2020, 2021", &format!("areas: [{}]", area("Alt", &inside)));
    let stage = Stage::dataset(&ron, 200, 40).after("i +");
    assert!(stage.line(&["Tilskud"]).contains("+180.001,00"), "a change wider than any amount:\n{}", stage.text());
    assert!(stage.line(&["Refusion"]).contains("−90.000,00"));
    assert!(stage.shows("─% af beløb > 0─"), "{}", stage.text());
    assert!(stage.line(&["Refusion"]).contains(" −100,0% "), "-90000 of 90001.5:\n{}", stage.text());
    let loss = Stage::dataset(&ron, 120, 40).after("i + 1");
    assert!(loss.line(&["Alt (3)"]).contains("−89.990,25≠") && loss.line(&["Alt (3)"]).contains("−80.000,00"));
    assert!(loss.line(&["Tilskud"]).contains("<−999%"), "only its side of a thousand matters:\n{}", loss.text());
    walk(&ron);
}

#[test]
fn a_gap_or_a_total_wider_than_every_line_is_whole() {
    let inside =
        format!("initiatives: [{}], stated: [(view: Internal, amounts: [600000, 600000])]", line("Én", "1, 1"));
    let ron = ron("2020, 2021", &format!("areas: [{}]", area("Alt", &inside)));
    for width in [40, 60, 80, 120] {
        let stage = Stage::dataset(&ron, width, 40).after("i + G Up");
        // On a narrow screen in millions.
        let has = |line: &str, ways: [&str; 2]| ways.iter().any(|way| line.contains(way));
        assert!(has(&stage.cursor_line(), ["+599.999", "+600,0"]), "{width}\n{}", stage.text());
        let all = Stage::dataset(&ron, width, 40).after("i + G Up 0");
        assert!(has(&all.cursor_line(), ["+1.199.998", "+1.200,0"]), "{width}\n{}", all.text());
        assert!(has(&all.line(&["Alt (1)"]), ["1.200.000", "1.200,0"]), "{width}\n{}", all.text());
    }
}

#[test]
fn areas_thirty_deep_are_opened_entered_and_left() {
    let mut deep = String::new();
    for depth in 1..=30 {
        write!(deep, "(name: \"Lag {depth}\", initiatives: [{}], areas: [", line(&format!("Linje {depth}"), "1"))
            .unwrap();
    }
    deep.push_str(&"])".repeat(30).replace("])", "]),"));
    let ron = ron("2020", &format!("areas: [{deep}]"));
    let mut stage = Stage::dataset(&ron, 80, 24).after("+ G Up");
    assert!(stage.cursor_line().contains("Linje 30"));
    for _ in 0..30 {
        stage.press("Left");
    }
    assert!(stage.press("g").cursor_line().contains("Lag 1 (30)"));
    stage.press("- Right Down Down Enter");
    assert!(stage.shows("Lag 1 › Lag 2"), "{}", stage.text());
    assert!(stage.press("Esc").cursor_line().contains("Lag 2"));
    walk(&ron);
    for width in 40..130 {
        let stage = Stage::dataset(&ron.replace("[1]", "[1.5]"), width, 76).after("+");
        let rows: Vec<String> = stage.lines().into_iter().skip(3).take(50).collect();
        let ends = rows.iter().map(|line| figures(line.split('│').next().unwrap())[0].to);
        assert_eq!(ends.collect::<BTreeSet<_>>().len(), 1, "{width}\n{}", stage.text());
    }
}

#[test]
fn wide_and_combining_characters_keep_the_columns_in_place() {
    let inside = format!(
        "initiatives: [{}, {}, {}, {}]",
        line("日本語の名前がとても長い場合でも列は崩れない", "1.5, 2.5"),
        line("e\u{301}cole nume\u{301}ro un", "1.5, 2.5"),
        line("👩‍🔬 forskning", "1.5, 2.5"),
        line("a", "1.5, 2.5")
    );
    let ron = ron("2020, 2021", &format!("areas: [{}]", area("Område 日本", &inside)));
    for width in 40..130 {
        let stage = Stage::dataset(&ron, width, 24).after("+");
        let lines = stage.lines();
        let ends: Vec<Vec<usize>> = lines[4..8]
            .iter()
            .map(|line| figures(line.split('│').next().unwrap()).iter().map(|figure| figure.to).collect())
            .collect();
        assert!(ends.windows(2).all(|pair| pair[0] == pair[1]), "{width}: {ends:?}\n{}", stage.text());
    }
    walk(&ron);
}

#[test]
fn without_documents_question_and_scope_the_page_about_the_figures_stays_short() {
    let stage = Stage::dataset(&ron("2020", "areas: []"), 80, 24).after("o");
    assert!(stage.shows("Prøve") && stage.shows("1.000 kr."));
    for heading in ["Spørgsmålet", "Dokumenter", "Forkortelser", "Noter", "Hvad tallene dækker"] {
        assert!(!stage.shows(heading), "{heading}");
    }
}

/// One area's total is printed twice, and only the second differs from its line; the grand total is the sum of the second.
const STATED_TWICE: &str = r#"(
    title: "Budget", unit: (), years: [2020, 2021], documents: [(id: "d", label: "brevet")],
    areas: [(
        name: "Parken", initiatives: [(name: "Bænke", amounts: [10, 20])],
        stated: [
            (amounts: [10, 20], source: (document: "d", table: 1, row: 1)),
            (amounts: [10, 21.5], source: (document: "d", table: 4, row: 1)),
        ],
    )],
    stated: [(amounts: [10, 21.5], source: (document: "d", table: 4, row: 2))],
)"#;

#[test]
fn of_two_stated_totals_the_one_that_differs_is_shown_beside_the_mark() {
    let stage = Stage::dataset(STATED_TWICE, 80, 24);
    assert!(stage.line(&["Parken (1)"]).contains("20,0≠"));
    let row = stage.line(&["Beløb"]);
    assert_eq!((row.matches("20,0 ").count(), row.matches("21,5≠").count()), (2, 2), "{}", stage.text());
    assert_eq!(stage.line(&["Forskel"]).matches("+1,5").count(), 2);
    assert_eq!(
        stage.line(&[" ift. 2020 ", "+10,0", "│"]).matches("+11,5").count(),
        2,
        "the total that is shown, a year before"
    );
    assert!(stage.shows("≠ ikke i nogen linje: Parken +1,5"), "{}", stage.text());
    let before = stage.after("1");
    assert!(!before.text().contains("10,0≠"), "{}", before.text());
}

#[test]
fn where_a_total_is_stated_for_other_money_only_it_is_said_for_which() {
    let ron = r#"(title: "Klubber", unit: (), years: [2025], areas: [(name: "Nord",
        initiatives: [(name: "Aftenklub", amounts: [4]), (name: "Lejr", financing: External, amounts: [2])],
        stated: [(view: Internal, amounts: [5])])])"#;
    let stage = Stage::dataset(ron, 80, 24);
    assert!(stage.shows("total kun for egne midler"), "{}", stage.text());
    assert!(!stage.after("i").shows("total kun for"));
}
