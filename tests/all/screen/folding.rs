//! Opening and closing areas: what each key of folding does from each kind of row.

use indsats::explorer::effect::Effect;

use super::stage::Stage;

/// The rows of the tree, shortened to their sign and the first word.
fn rows(stage: &Stage) -> Vec<String> {
    let lines = stage.lines();
    // Below a blank row stands the legend of the signs.
    let body = lines.iter().skip(3).take_while(|line| !line.starts_with('─') && !line.is_empty());
    // The row of the whole can't be folded.
    let is_whole = |line: &str| line.trim_start_matches(['>', ' ']).starts_with("I alt");
    body.filter(|line| !is_whole(line))
        .map(|line| {
            let cursor = if line.starts_with('>') { ">" } else { "" };
            let words: Vec<&str> = line[1..].split_whitespace().collect();
            match words[0] {
                sign @ ("▸" | "▾" | "≠" | "+") => format!("{cursor}{sign} {}", words[1]),
                word => format!("{cursor}{word}"),
            }
        })
        .collect()
}

fn after(keys: &str) -> Vec<String> {
    rows(&Stage::letter(80, 60).after(keys))
}

const FOLDED: [&str; 5] = [">▸ Job", "▸ Diskrimination", "▸ Flygtningeområdet", "▸ Forebyggelse", "▸ Samarbejde"];

#[test]
fn right_opens_an_area_then_goes_into_it_and_then_stays() {
    let opened = ["▸ Job", "▸ Diskrimination", ">▾ Flygtningeområdet", "Welcome", "Fastholdelsesindsats"];
    assert_eq!(after("Down Down Right")[..5], opened);
    assert_eq!(after("Down Down l")[..5], opened);
    assert_eq!(after("Down Down Right Right")[3], ">Welcome");
    assert_eq!(after("Down Down Right Right Right Right")[3], ">Welcome");
}

#[test]
fn left_goes_out_to_the_area_then_closes_it_and_then_stays() {
    assert_eq!(after("Right Down Down Down Left")[0], ">▾ Job");
    assert_eq!(after("Right Down Down Down h h"), FOLDED);
    assert_eq!(after("Right Down Down Down Left Left Left Left"), FOLDED);
}

#[test]
fn space_opens_and_closes_this_area_from_any_of_its_rows() {
    assert_eq!(after("Space")[0], ">▾ Job");
    assert_eq!(after("Space Space"), FOLDED);
    assert_eq!(after("Space Down Down Space"), FOLDED);
    let gap = after("Space J Up");
    assert_eq!(gap[13], ">≠ kun", "{gap:?}");
    assert_eq!(after("Space J Up Space"), FOLDED);
}

#[test]
fn plus_or_star_opens_all_and_minus_closes_all() {
    for keys in ["+", "*"] {
        let rows = after(keys);
        assert_eq!(rows.len(), 34, "5 areas, 26 lines, 3 gaps");
        assert!(!rows.iter().any(|row| row.contains('▸')));
    }
    assert_eq!(after("+ -"), FOLDED);
    assert_eq!(after("+ Down Down -"), FOLDED);
}

#[test]
fn capital_j_and_k_go_from_area_to_area_over_lines() {
    assert_eq!(after("+ J")[14], ">▾ Diskrimination");
    assert_eq!(after("+ J J J K")[22], ">▾ Flygtningeområdet");
    assert_eq!(after("+ Down Down Down K")[0], ">▾ Job", "from a line first to its own area");
    assert_eq!(after("J J J J J J")[4], ">▸ Samarbejde");
    assert_eq!(after("J J K K K K"), FOLDED);
}

#[test]
fn a_differing_area_ends_with_the_row_that_says_so_and_no_other_does() {
    let rows = after("+");
    let gaps: Vec<usize> = (0..rows.len()).filter(|&place| rows[place].starts_with('≠')).collect();
    assert_eq!(
        gaps,
        [13, 21, 33],
        "Job og uddannelse, Diskrimination og social kontrol, Samarbejde med civilsamfundet"
    );
    assert!(after("+ e").iter().all(|row| !row.starts_with('≠')), "table 3 adds up");
    assert_eq!(after("+ i").iter().filter(|row| row.starts_with('≠')).count(), 3);
}

#[test]
fn zooming_leaves_the_folds_as_they_were() {
    assert_eq!(after("Enter Esc"), FOLDED);
    assert_eq!(after("Down Enter Down Down Esc"), after("Down"));
    assert_eq!(after("Right Enter Esc"), after("Right"));
}

#[test]
fn areas_without_money_of_the_view_are_hidden_and_counted() {
    let stage = Stage::letter(80, 24).after("e");
    assert_eq!(rows(&stage), [">▸ Job", "▸ Diskrimination"]);
    assert!(stage.shows("3 områder skjult"));
    assert!(!Stage::letter(80, 24).after("i").shows("skjult"));
}

#[test]
fn an_area_without_lines_is_drawn_open_and_folded_too() {
    let ron = r#"(title: "x", unit: (currency: "DKK", label: "kr."), years: [2021], areas: [(name: "Tomt")])"#;
    let mut stage = Stage::dataset(ron, 80, 24);
    for (key, sign) in [("+", "▾ Tomt"), ("-", "▸ Tomt"), ("Space", "▾ Tomt")] {
        assert_ne!(stage.press(key).effect, Effect::Nothing, "{key}");
        assert!(stage.shows(sign), "{key}");
    }
}

#[test]
fn the_reverse_order_of_an_area_alone_is_said_though_its_row_is_closed() {
    for (width, height) in [(40, 10), (80, 24), (120, 40)] {
        let mut stage = Stage::letter(width, height).after("Enter - End");
        assert!(!stage.shows(", omvendt"), "{}", stage.text());
        assert!(stage.press("S").lines()[2].contains(", omvendt"), "{}", stage.text());
        assert!(!stage.press("S").shows(", omvendt"), "{}", stage.text());
    }
}
