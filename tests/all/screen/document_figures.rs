//! The document's own changes, shares and order beside those of the lines: never mixed, never unsaid. The figures are the letter's.

use super::{figures::figure_under, stage::Stage};

/// The rows of the tree without the panes, the head first.
fn tree(stage: &Stage) -> Vec<String> {
    let lines = stage.lines();
    lines[2..].iter().map(|line| line.split('│').next().unwrap().to_owned()).collect()
}

fn row(stage: &Stage, name: &str) -> String {
    tree(stage).into_iter().skip(1).find(|row| row.contains(name)).unwrap_or_else(|| panic!("{name}\n{}", stage.text()))
}

#[test]
fn a_change_carries_the_sign_where_the_letters_own_is_another() {
    let stage = Stage::letter(80, 24).after("3 i");
    // The letter: from 15.40 to 14.20, from 2.55 to 1.90, and from 5.50 to 5.40.
    assert!(row(&stage, "Job og").contains("−0,20≠"), "{}", stage.text());
    assert!(row(&stage, "Samarbejde").contains("−0,55≠"), "{}", stage.text());
    assert!(row(&stage, "Diskrim").contains(" 0,00≠"), "5.50 to 5.40 in the letter\n{}", stage.text());
    for name in ["Flygt", "Forebyg"] {
        assert!(row(&stage, name).trim_end_matches([' ', '█']).ends_with(" 0,00"), "{name}\n{}", stage.text());
    }
    let pane = stage.line(&["ift. 2021"]);
    let both = stage.lines().into_iter().filter(|line| line.contains("−1,20  −7,8%")).count();
    assert_eq!(both, 1, "the pane of the area has both: {pane}\n{}", stage.text());
    assert!(stage.line(&["−1,95", "−6,3%"]).contains("−0,75"), "{}", stage.text());
}

#[test]
fn a_share_carries_the_sign_where_the_letters_own_is_another() {
    let stage = Stage::letter(160, 24).after("3 i");
    // 13.40 of 28.40 are 47.2 %, 14.20 of 29.20 are 48.6 %; 4.60 of them 16.2 and 15.8.
    assert!(row(&stage, "Job og").contains("47,2%≠"), "{}", stage.text());
    assert!(row(&stage, "Forebyg").contains("16,2%≠"), "{}", stage.text());
    let external = Stage::letter(160, 24).after("e");
    assert!(!external.shows("%≠"), "{}", external.text());
}

#[test]
fn no_sign_stands_between_equal_figures_or_alone() {
    for keys in ["", "v", "v v", "0 v v", "v v 1", "0", "3 i", "i v v", "0 i v", "p v v", "! v v", "v v b"] {
        for (width, height) in [(60, 15), (80, 24), (120, 40), (200, 60)] {
            let stage = Stage::letter(width, height).after(keys);
            for line in stage.lines().iter().skip(3) {
                let words: Vec<&str> = line.split_whitespace().collect();
                let is_figure = |word: &str| word.ends_with(['%', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
                for pair in words.windows(2) {
                    let alone = pair[1] == "≠" && !["│", ">"].contains(&pair[0]) && is_figure(pair[0]);
                    let equal = pair[0].strip_suffix('≠') == Some(pair[1]) && pair[1].ends_with('%');
                    assert!(!alone && !equal, "{keys} {width}×{height}: {line}");
                }
            }
        }
    }
    // 59.8 % by the lines and by the letter, over all years; the letter's 2.55 makes 25.5 % of 22.4.
    assert!(Stage::letter(80, 24).after("0 v v").shows("+59,8%   +59,8%"));
    assert!(row(&Stage::letter(80, 24).after("v v"), "Samarbejde").contains("−22,4%≠"));
}

#[test]
fn the_documents_own_change_and_share_have_columns_where_there_is_room() {
    let stage = Stage::letter(180, 45).after("3 i");
    let head = tree(&stage)[0].clone();
    let under = |name: &str, heading: &str| figure_under(&head, &row(&stage, name), heading);
    assert_eq!(under("Job og", "─ift. 2021").as_deref(), Some("−0,20"), "{}", stage.text());
    assert_eq!(under("Job og", "Brevet: ift. 2021").as_deref(), Some("−1,20"), "{}", stage.text());
    assert_eq!(under("Samarbejde", "Brevet: ift. 2021").as_deref(), Some("−0,65"));
    assert!(head.contains("Brevet: % af 29,20"), "{head}");
    assert!(row(&stage, "Job og").contains(" 48,6%"), "{}", stage.text());
    // Without a difference there is nothing of its own.
    assert!(!Stage::letter(180, 45).after("3 e").shows("Brevet: fra"));
}

#[test]
fn a_sort_by_the_documents_own_figures_is_named() {
    let names = |stage: &Stage| -> Vec<String> {
        let rows = tree(stage).into_iter().skip(1).filter(|row| row.contains(['▸', '▾']));
        rows.map(|row| row[1..].split_whitespace().nth(1).unwrap().to_owned()).collect()
    };
    // By the lines Samarbejde loses most, by the letter Job og uddannelse.
    let by_lines = Stage::letter(80, 24).after("3 i s s");
    assert_eq!(names(&by_lines).last().unwrap(), "Samarbejde", "{}", by_lines.text());
    assert!(by_lines.shows("▼ift. 2021"));
    let by_letter = Stage::letter(80, 24).after("3 i s s s");
    assert_eq!(names(&by_letter).last().unwrap(), "Job", "{}", by_letter.text());
    assert!(by_letter.shows("▼Brevet: "), "{}", by_letter.text());
    // Where nothing differs the document's order is that of the lines, and is left out.
    assert!(Stage::letter(80, 24).after("e s s s").shows("▼Andel"));
    // Under a filter nothing is stated.
    let mut filtered = Stage::letter(80, 24).after("3 i s s s /");
    filtered.typed("mino").press("Enter");
    assert!(filtered.shows("▼ift. 2021"), "{}", filtered.text());
}

#[test]
fn over_all_years_the_amounts_that_a_change_is_of_stay_in_sight() {
    for (width, height) in [(100, 30), (120, 40), (160, 45)] {
        let stage = Stage::letter(width, height).after("0");
        let head = tree(&stage)[0].clone();
        assert!(head.contains("2020→2022"), "{width}: {head}");
        assert_eq!(figure_under(&head, &row(&stage, "Job og"), "2020 ").as_deref(), Some("16,60"), "{width}: {head}");
        assert_eq!(figure_under(&head, &row(&stage, "Job og"), "2022 ").as_deref(), Some("13,40"), "{width}: {head}");
    }
    for width in 40..160 {
        let head = tree(&Stage::letter(width, 24).after("0"))[0].clone();
        let change = head.contains("2020→2022");
        assert!(!change || head.contains("─2020 ") && head.contains("─2022 "), "{width}: {head}");
    }
}

/// No document adds up years: a sum of its totals is called one.
#[test]
fn the_documents_totals_of_all_years_are_headed_as_their_sum() {
    for (width, height) in [(80, 24), (120, 40)] {
        let stage = Stage::letter(width, height).after("0");
        // 31.03, 31.90 and 29.20.
        assert!(stage.line(&["I alt (26)"]).contains("92,13"), "{}", stage.text());
        assert!(stage.line(&["Linjer"]).contains("Brevet, sum"), "{}", stage.text());
    }
    let stage = Stage::letter(60, 15).after("0 F2");
    assert!(stage.line(&["Lines"]).contains("Letter, sum"), "{}", stage.text());
}
