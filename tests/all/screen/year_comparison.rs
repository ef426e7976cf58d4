//! Years compared: by how much each row changed and in per cent, from which year; shares and changes in place of amounts; a
//! small trend. The letter's figures are worked out by hand from the lines of its tables 2 and 3 (`tests/letter`):
//!
//! | lines | 2020 | 2021 | 2022 |
//! |---|---|---|---|
//! | Job og uddannelse | 15,60 + 1,00 = 16,60 | 13,60 + 0,75 = 14,35 | 13,40 |
//! | Diskrimination og social kontrol | 1,90 + 1,48 = 3,38 | 5,40 | 5,40 |
//! | Samarbejde med civilsamfundet | 2,55 | 2,45 | 1,90 |
//! | all, with 3,10 and 4,60 in each year | 30,23 | 29,90 | 28,40 |
//! | stated in table 4 | 31,03 | 31,90 | 29,20 |

use indsats::{explorer::view::scope::Scope, locale::Language, model::columns::ColumnId, workspace::settings::Theme};
use proptest::{
    prelude::*,
    test_runner::{Config, RngSeed},
};
use unicode_width::UnicodeWidthStr as _;

use super::stage::Stage;
use crate::{
    random_dataset::of_years,
    reckoning::{document::PARTS, ron::ron},
};

fn english(width: u16, height: u16) -> Stage {
    Stage::set(Language::English, Theme::Colour, width, height)
}

fn lines(years: &str, lines: &[&str]) -> String {
    let line = |(number, amounts): (usize, &&str)| format!("(name: \"Linje {number}\", amounts: [{amounts}])");
    let lines: Vec<String> = lines.iter().enumerate().map(line).collect();
    format!("(title: \"T\", unit: (), years: [{years}], areas: [(name: \"Alt\", initiatives: [{}])])", lines.join(", "))
}

/// The figure of a row in the column whose head ends with this text, without its mark.
fn under(stage: &Stage, row: &str, heading: &str) -> String {
    let lines = stage.lines();
    let row = lines.iter().skip(3).find(|line| line.contains(row)).unwrap_or_else(|| panic!("no row {row:?}"));
    word_under(&lines[2], row, heading)
}

fn word_under(head: &str, row: &str, heading: &str) -> String {
    let before = head.find(heading).unwrap_or_else(|| panic!("no column {heading:?}:\n{head}"));
    let end = head[..before].width() + heading.width();
    let mut at = 0;
    for word in row.split_inclusive([' ', '│']) {
        let text = word.trim_end_matches([' ', '│', '≠', '≈']);
        let to = at + text.width();
        if !text.is_empty() && (to == end || to + 1 == end) {
            return text.to_owned();
        }
        at += word.width();
    }
    String::new()
}

/// True where the header says which year is compared with.
fn names_base(stage: &Stage, year: &str) -> bool {
    stage.lines()[..2].iter().any(|line| line.contains(&format!("ift. {year}")))
}

/// A row of the pane of totals: lines, their per cent, what is stated, its per cent.
fn pane(stage: &Stage, label: &str) -> Vec<String> {
    // The header names the base too.
    let lines = stage.lines();
    let line = lines.iter().skip(3).find(|line| line.contains(&format!(" {label} "))).unwrap();
    let pane = line.split(label).nth(1).unwrap().split('│').next().unwrap();
    pane.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn the_last_year_is_compared_with_the_first_in_two_keys() {
    let stage = Stage::letter(80, 24).after("3 b");
    // 28,40 − 30,23 and 29,20 − 31,03.
    assert_eq!(pane(&stage, "ift. 2020"), ["−1,83", "−6,1%", "−1,83", "−5,9%"]);
    assert_eq!(under(&stage, "Job og", "ift. 2020"), "−3,20");
    assert_eq!(under(&stage, "Diskrimination", "ift. 2020"), "+2,02");
    assert_eq!(under(&stage, "Samarbejde", "ift. 2020"), "−0,65");
    assert!(names_base(&stage, "2020"), "{}", stage.text());
    let again = Stage::letter(80, 24).after("3 b b");
    // 28,40 − 29,90.
    assert_eq!(pane(&again, "ift. 2021"), ["−1,50", "−5,0%", "−2,70", "−8,5%"]);
    assert!(!names_base(&again, "2021"), "the year before is not said to be chosen");
}

#[test]
fn a_chosen_year_stays_while_the_shown_one_moves() {
    let mut stage = Stage::letter(80, 24).after("3 b ,");
    assert!(stage.lines()[2].contains("ift. 2020") && names_base(&stage, "2020"));
    stage.press("1");
    assert!(stage.shows("2020 er basisår"), "{}", stage.text());
    assert!(!stage.lines()[2].contains("ift. 2") && !stage.lines()[2].contains("til 2"));
    assert!(!stage.lines()[2..].iter().any(|line| line.contains("ift. 2020")), "{}", stage.text());
    stage.press("3 Esc Esc e c");
    assert!(names_base(&stage, "2020"), "nothing but b changes it");
    stage.press("b");
    assert!(stage.shows("ift. 2021") && !names_base(&stage, "2021"));
}

#[test]
fn a_later_year_is_compared_in_the_order_of_time() {
    let stage = Stage::letter(80, 24).after("B");
    assert_eq!(pane(&stage, "til 2022"), ["−1,50", "−5,0%", "−2,70", "−8,5%"]);
    assert_eq!(under(&stage, "Job og", "til 2022"), "−0,95");
    assert_eq!(under(&stage, "Diskrimination", "til 2022"), "0,00");
    let first = Stage::letter(80, 24).after("1 B");
    // 29,90 − 30,23 and 31,90 − 31,03.
    assert_eq!(pane(&first, "til 2021"), ["−0,33", "−1,1%", "+0,87", "+2,8%"]);
    let english = english(80, 24).after("1 b");
    assert_eq!(pane(&english, "to 2022"), ["−1.83", "−6.1%", "−1.83", "−5.9%"]);
    assert!(english.shows("vs 2022"));
}

#[test]
fn over_all_years_the_first_is_compared_with_the_last() {
    let stage = Stage::letter(120, 40).after("0");
    assert_eq!(pane(&stage, "2020→2022"), ["−1,83", "−6,1%", "−1,83", "−5,9%"]);
    assert_eq!(under(&stage, "Job og", "2020→2022"), "−3,20");
    let chosen = Stage::letter(120, 40).after("0 b");
    assert_eq!(pane(&chosen, "2021→2022"), ["−1,50", "−5,0%", "−2,70", "−8,5%"]);
    // The last year, chosen as base, is compared with the first: no sum of all years is held against itself.
    let mut last = Stage::letter(120, 40).after("B 0");
    assert_eq!(pane(&last, "2020→2022"), ["−1,83", "−6,1%", "−1,83", "−5,9%"]);
    assert!(!last.shows("er basisår") && !last.press("v v").shows("er basisår"));
    assert!(!Stage::letter(120, 40).after("e 1 B B B").shows("basisår"), "around the ring");
}

#[test]
fn new_and_expired_are_seen_from_the_earlier_of_the_two_years() {
    for keys in ["3 b +", "1 b +"] {
        let stage = Stage::letter(120, 60).after(keys);
        let heading = if keys.starts_with('3') { "ift. 2020" } else { "til 2022" };
        for (name, word) in [
            ("Social kontrol som", "ny"),
            ("Støtte til Fiskeriet", "udløbet"),
            ("Barselsgruppe", "udløbet"),
            ("Pilotprojekt", "–"),
            ("Projekt Perspektiv", "0,00"),
        ] {
            assert_eq!(under(&stage, name, heading), word, "{name} after {keys}");
        }
    }
    let gaps =
        lines("2019, 2020, 2021, 2022", &["1, None, None, 2", "None, None, 3, 4", "5, 6, None, 7", "1, 1, None, None"]);
    let stage = Stage::dataset(&gaps, 120, 40).after("+ 4 b");
    let words: Vec<String> = (0..4).map(|line| under(&stage, &format!("Linje {line}"), "ift. 2020")).collect();
    assert_eq!(words, ["igen", "ny", "+1", "udløbet"]);
    let stage = Stage::dataset(&gaps, 120, 40).after("+ 3 b");
    assert_eq!(under(&stage, "Linje 2", "ift. 2019"), "pause");
}

#[test]
fn shares_are_each_of_their_own_year_and_the_stated_ones_of_the_stated_total() {
    let stage = Stage::letter(120, 24).after("v");
    for (area, shares) in
        [("Job og", ["54,9%", "48,0%", "47,2%", "50,6%"]), ("Flygtninge", ["10,3%", "10,4%", "10,9%", "9,7%"])]
    {
        // 16,60 of 30,23; 14,35 of 29,90; 13,40 of 28,40; 16,15 of 31,90.
        let shown = ["2020", "‹2021›", "2022", "Brevet"].map(|heading| under(&stage, area, heading));
        assert_eq!(shown, shares, "{area}");
    }
    assert!(stage.shows("Andel af 29,90, brevet af 31,90 (2021)"), "{}", stage.text());
    assert!(!stage.lines()[2].contains("% af"), "the same shares would stand there twice");
    assert_eq!(under(&stage, "Job og", "ift. 2020"), "−2,25", "the change is still an amount");
    // 1,00 of 2,48 of external money, in lines as in the letter; in 2022 there is none.
    let external = Stage::letter(120, 40).after("v e 1");
    assert_eq!(
        ["‹2020›", "2022", "Brevet"].map(|heading| under(&external, "Job og", heading)),
        ["40,3%", "–", "40,3%"]
    );
    let all = english(120, 40).after("0 v");
    // 44,35 of 88,53, and 47,75 of 92,13.
    assert_eq!(["‹all years›", "Letter"].map(|heading| under(&all, "Job og", heading)), ["50.1%", "51.8%"]);
    assert!(all.shows("Share of 88.53, the letter of 92.13 (all years)"), "{}", all.text());
}

#[test]
fn changes_stand_in_every_year_and_beside_the_stated_one() {
    let stage = Stage::letter(140, 40).after("v v +");
    let of = |name| ["‹2021›", "2022", "Brevet"].map(|heading| under(&stage, name, heading));
    assert_eq!(of("Job og"), ["−13,6%", "−6,6%", "−7,2%"]);
    assert_eq!(of("▾ Diskr"), ["+59,8%", "0,0%", "+62,7%"]);
    assert_eq!(of("Social kontrol som"), ["ny", "0,0%", ""]);
    assert_eq!(of("Samarbejde med Byd"), ["0,0%", "udløbet", ""]);
    assert_eq!(under(&stage, "Job og", "2020"), "", "no year before it");
    assert!(stage.shows("Ændring i % ift. året før"));
    let based = Stage::letter(140, 40).after("v v 3 b");
    assert_eq!(
        ["2021", "‹2022›", "Brevet"].map(|heading| under(&based, "Job og", heading)),
        ["−13,6%", "−19,3%", "−18,4%"]
    );
    assert!(based.shows("Ændring i % ift. 2020") && based.lines()[1].matches("2020").count() == 1);
    assert_eq!(under(&based, "Job og", "2020"), "basisår");
    let all = english(160, 40).after("v v 0");
    assert_eq!(
        ["2021", "2022", "‹2020→22 %›"].map(|heading| under(&all, "Job og", heading)),
        ["−13.6%", "−6.6%", "−19.3%"]
    );
    assert!(all.shows("Change in % vs the year before · all years: 2020→2022"), "{}", all.text());
}

#[test]
fn values_go_around_and_esc_leaves_them() {
    let amounts = Stage::letter(120, 40).text();
    assert_eq!(Stage::letter(120, 40).after("v v v").text(), amounts);
    assert!(Stage::letter(120, 40).after("v Esc Esc").shows("Andel af"));
}

#[test]
fn the_sign_for_a_difference_stays_and_a_gap_keeps_its_amount() {
    for keys in ["Right v", "Right v v"] {
        let stage = Stage::letter(120, 40).after(keys);
        assert!(stage.line(&["Job og uddannelse (12)"]).matches("%≠").count() >= 2, "{keys}\n{}", stage.text());
        let gap = stage.line(&["≠ +1,80 (2021)"]);
        let gap = gap.split('│').next().unwrap();
        assert!(gap.trim().starts_with("≠ +1,80 (2021) kun i tota"), "{keys}: {gap}");
    }
    assert!(Stage::letter(120, 40).after("Right").line(&["kun i tota"]).contains("+1,80"));
}

#[test]
fn no_per_cent_comes_from_zero_and_a_great_one_is_not_written_out() {
    let ron = lines("2020, 2021", &["0, 5", "0, 0", "0.1, 500", "0.1, -500", "-10, -5"]);
    let stage = Stage::dataset(&ron, 160, 40).after("+ v v");
    let shown: Vec<String> = (0..4).map(|line| under(&stage, &format!("Linje {line}"), "‹2021›")).collect();
    assert!(stage.line(&["Linje 0"]).contains(" fra 0 ") && stage.line(&["Linje 1"]).contains(" uændret "));
    assert_eq!(shown[2..], [">999%", "<−999%"]);
    assert!(stage.line(&["Linje 4"]).contains(" fra <0 "), "{}", stage.text());
    let amounts = Stage::dataset(&ron, 160, 40).after("+");
    assert_eq!(under(&amounts, "Linje 2", "ændr. %"), ">999%");
    assert!(amounts.line(&["Linje 4"]).contains(" fra <0 "), "{}", amounts.text());
    let loss = Stage::dataset(&lines("2020, 2021", &["-5, -10"]), 120, 40).after("+ v");
    assert_eq!(under(&loss, "Linje 0", "‹2021›"), "100,0%", "of losses alone a share is one of the loss");
    assert_eq!(pane(&loss, "ift. 2020"), ["−5"], "of a base below zero there is no percentage");
}

#[test]
fn a_trend_stands_beside_the_figures_of_all_its_years() {
    let stage = Stage::letter(160, 40).after("+");
    for (name, trend) in [
        // In eighths of 2,50; of 0,40; of 0,60; of 5,40 the 3,38.
        ("Barselsgruppe", "█··"),
        ("Pilotprojekt", "·█·"),
        ("Projekt Perspektiv", "███"),
        ("▾ Diskrimination og social", "▅██"),
    ] {
        assert!(stage.line(&[name]).contains(trend), "{name}\n{}", stage.text());
    }
    assert!(!Stage::letter(80, 24).after("+").line(&["Projekt Persp"]).contains("███"), "no room");
    assert!(Stage::letter(160, 24).after("v").line(&["Job og"]).contains(" █▇▆ "));
    assert!(stage.shows("Linjer: 16,60 → 14,35 → 13,40  █▇▆"));
    let negative = Stage::dataset(&lines("2020, 2021, 2022", &["-1, 4, 8"]), 120, 40).after("+");
    assert!(negative.line(&["Linje 0"]).contains(" −▄█ "));
    assert!(!Stage::dataset(&lines("2020", &["8"]), 120, 40).after("+").shows("Linjer: "), "one year is no trend");
}

#[test]
fn of_forty_years_the_nearest_twelve_have_their_trend_and_any_is_a_base() {
    let years: Vec<String> = (1981..=2020).map(|year| year.to_string()).collect();
    let amounts: Vec<String> = (1..=40).map(|amount| amount.to_string()).collect();
    let ron = lines(&years.join(", "), &[&amounts.join(", ")]);
    for (width, height) in [(40, 10), (60, 15), (80, 24), (120, 40), (200, 60)] {
        let stage = Stage::dataset(&ron, width, height).after("+ b b b");
        if width >= 60 {
            // 40 − 36.
            assert_eq!(under(&stage, "Linje 0", "ift. 2016"), "+4", "{width}\n{}", stage.text());
        }
        assert!(names_base(&stage, "2016"), "{width}\n{}", stage.text());
    }
    let stage = Stage::dataset(&ron, 200, 60).after("+ B");
    assert_eq!(under(&stage, "Linje 0", "ift. 1981"), "+39");
    assert_eq!(under(&stage, "Linje 0", "1981"), "1", "the base stands beside the change, however far");
    let trend: String = stage.line(&["Linje 0"]).chars().filter(|sign| ('▁'..='█').contains(sign)).take(12).collect();
    assert_eq!(trend.chars().count(), 12, "{}", stage.text());
}

#[test]
fn with_one_year_there_is_nothing_to_compare_and_it_is_said() {
    let ron = lines("2020", &["8"]);
    for keys in ["", "b", "B", "0 b", "v v"] {
        let stage = Stage::dataset(&ron, 80, 24).after(keys);
        assert!(!stage.shows("ift. 20") && !stage.shows("til 20"), "{keys}\n{}", stage.text());
        assert_eq!(stage.shows("Intet andet år at sammenligne med"), keys.to_lowercase().contains('b'), "{keys}");
    }
}

#[test]
fn at_every_size_it_is_said_what_the_figures_are() {
    for (width, height) in [(40, 10), (60, 15), (80, 24), (120, 40)] {
        let share = Stage::letter(width, height).after("v");
        assert!(
            share.shows("Andel") && share.lines()[1].contains(['%', ',']) && under(&share, "Job", "‹2021›") == "48,0%",
            "{}",
            share.text()
        );
        let change = Stage::letter(width, height).after("v v");
        assert!(
            change.shows(match width {
                ..80 => "Ændring, %",
                80 => "% ift. året før",
                _ => "Ændring i %",
            }) && under(&change, "Job", "‹2021›") == "−13,6%",
            "{}",
            change.text()
        );
        assert!(Stage::letter(width, height).after("3 b").shows("ift. 2020"), "{width}×{height}");
        // The head never shows a part of a figure.
        let second = &share.lines()[1];
        assert_eq!(second.contains("29,"), second.contains("(2021)"), "{second}");
    }
}

#[test]
fn what_stands_where_as_it_narrows() {
    let has = |width: u16, text: &str| Stage::letter(width, 24).after("+").lines()[2].contains(text);
    let from = |text: &str| (40..200).find(|&width| has(width, text)).unwrap();
    let trend = (40..200).find(|&width| Stage::letter(width, 24).shows(" █▇▆ ")).unwrap();
    let order = [from("ændr. %"), trend, from("% af"), from("─2020 "), from("ift. 2020"), from("Brevet")];
    assert!(order.is_sorted_by(|this, next| this >= next), "{order:?}");
    for width in 40..200 {
        for text in ["‹2021›", "Brevet"] {
            assert!(has(width, text), "{width}");
        }
    }
}

#[test]
fn an_initiative_and_its_page_follow_the_base() {
    let mut stage = Stage::letter(120, 40).after("3 b Right Down Down");
    // 3,50 − 2,50 of the second line.
    assert!(stage.shows("ift. 2020: +1,00 (+40,0%)"), "{}", stage.text());
    stage.press("Enter");
    assert!(stage.line(&["2022  3,50"]).contains("ift. 2020: +1,00 (+40,0%)"), "{}", stage.text());
    stage.press("1 B");
    assert!(stage.line(&["2020  2,50"]).contains("til 2021: 0,00 (0,0%)"), "{}", stage.text());
    assert!(stage.line(&["2022  3,50"]).contains("ift. 2021: +1,00 (+40,0%)"), "{}", stage.text());
}

#[test]
fn a_filter_is_compared_as_what_it_shows() {
    let mut stage = Stage::letter(120, 40).after("3 b /");
    stage.typed("mino").press("Enter");
    // 0,30 − 0,70, beside the change of all lines of the area.
    assert_eq!(under(&stage, "Samarbejde", "ift. 2020"), "−0,40");
    assert_eq!(pane(&stage, "ift. 2020"), ["−0,40", "−57,1%", "−1,83", "−6,1%"]);
}

#[test]
fn a_base_is_set_by_its_year() {
    let stage = Stage::letter(80, 24);
    let mut scope: Scope = stage.app.scope();
    scope.compare_with(stage.app.dataset(), ColumnId(2));
    let compared = scope.compared(stage.app.dataset()).unwrap();
    assert_eq!((compared.from, compared.to), (ColumnId(1), ColumnId(2)));
    assert_eq!(scope.chosen_base(stage.app.dataset()), Some(ColumnId(2)));
}

/// A figure in parts, as in a plan.
fn parts(text: &str) -> Option<i128> {
    let digits = text.trim_start_matches(['+', '−']).replace('.', "");
    let (whole, fraction) = digits.split_once(',').unwrap_or((&digits, ""));
    let parts: i128 = format!("{whole}{fraction:0<6}").parse().ok()?;
    debug_assert_eq!(PARTS, 1_000_000);
    Some(if text.starts_with('−') { -parts } else { parts })
}

proptest! {
    #![proptest_config(Config { cases: 16, rng_seed: RngSeed::Fixed(20_201_202), failure_persistence: None, ..Config::default() })]

    #[test]
    fn the_shown_change_is_the_difference_of_the_two_shown_amounts(document in of_years()) {
        let mut stage = Stage::dataset(&ron(&document), 600, 60).after("+");
        for (year, _) in (1..=document.columns.len()).flat_map(|year| (0..document.columns.len()).map(move |base| (year, base))) {
            stage.press(&format!("{year}"));
            stage.press("b");
            let lines = stage.lines();
            let head = lines[2].clone();
            let base = (2020..2023).find(|base| head.contains(&format!("fra {base}")) || head.contains(&format!("til {base}")));
            let Some(base) = base else { continue };
            let heading = if head.contains(&format!("fra {base}")) { format!("fra {base}") } else { format!("til {base}") };
            let shown = format!("‹{}›", 2019 + year);
            let rows = lines.iter().skip(3).take(stage.app.tree().rows().len().min(50));
            // A figure that is cut to fewer digits is marked, and its change is of the whole figure.
            let whole = |row: &&String| !row.contains('~') && !row.trim_start_matches(['>', ' ']).starts_with('≠');
            for row in rows.filter(whole) {
                let [at_base, at_shown, change] = [&format!("{base} "), &shown, &heading].map(|heading| word_under(&head, row, heading));
                let (from, to) = if heading.starts_with("fra") { (at_base, at_shown) } else { (at_shown, at_base) };
                match (parts(&from), parts(&to)) {
                    (Some(from), Some(to)) => prop_assert_eq!(parts(&change), Some(to - from), "{}\n{}", head, row),
                    (None, Some(_)) => prop_assert!(["ny", "igen"].contains(&change.as_str()), "{}\n{}", head, row),
                    (Some(_), None) => prop_assert!(["udløbet", "pause"].contains(&change.as_str()), "{}\n{}", head, row),
                    (None, None) => prop_assert_eq!(&change, "–", "{}\n{}", head, row),
                }
            }
        }
    }
}

/// In the column of all years a change is counted from the first year to the last: its heading says so, where it says no less.
#[test]
fn the_heading_of_a_change_over_all_years_names_its_years() {
    for (language, size) in
        [(Language::Danish, (80, 24)), (Language::English, (60, 15)), (Language::English, (120, 40))]
    {
        let stage = Stage::set(language, Theme::Colour, size.0, size.1).after("0 v v");
        assert!(stage.lines()[2].contains("‹2020→22 %›"), "{}", stage.text());
        assert!(Stage::set(language, Theme::Colour, size.0, size.1).after("0 v").lines()[2].contains("‹al"));
    }
    let stage = Stage::dataset(&lines(r#""FY13-14", "FY14-15""#, &["1, 2"]), 80, 24).after("0 v v");
    assert!(stage.lines()[2].contains("‹alle år›"), "no room for two long names\n{}", stage.text());
    let stage = Stage::dataset(&lines("1999, 2001", &["1, 2"]), 80, 24).after("0 v v");
    assert!(!stage.lines()[2].contains("→01"), "another century\n{}", stage.text());
}
