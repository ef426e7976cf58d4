//! The sentence in the pane of totals that locates a gap.

use super::small_datasets::{self, area, dataset, initiative, total};
use crate::screen::stage::Stage;

/// The text of the right pane of a wide screen: the whole dataset's, then the selected row's.
fn panes(stage: &Stage) -> [String; 2] {
    let lines = stage.lines();
    let side: Vec<&str> = lines[2..].iter().filter_map(|line| line.split_once('│').map(|(_, side)| side)).collect();
    let second = side.iter().skip(1).position(|line| line.starts_with('─')).unwrap() + 1;
    let joined = |lines: &[&str]| lines.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    [joined(&side[..second]), joined(&side[second..])]
}

/// The panes of a small dataset in 2021, of internal money.
fn small(ron: &str, keys: &str) -> [String; 2] {
    panes(&Stage::dataset(ron, 120, 40).after("i").after(keys))
}

fn says(pane: &str, sentence: &str) {
    assert!(pane.contains(sentence), "{sentence}\n{pane}");
}

fn says_nothing_of_a_gap(pane: &str) {
    assert!(!pane.contains("ligger") && !pane.contains("mellem totalen"), "{pane}");
}

const LETTER: &str = "+2,00 (6,3%) står i totalen og ikke i nogen linje: Job og uddannelse +1,80, Diskrimination og social kontrol +0,10, \
                      Samarbejde med civilsamfundet +0,10";

#[test]
fn the_letters_gap_of_2021_lies_in_the_lines_of_three_areas() {
    let stage = Stage::letter(120, 40);
    let [whole, selected] = panes(&stage);
    says(&whole, LETTER);
    says(&selected, "+1,80 (11,1%) står i totalen og ikke i nogen linje 9 af 12");
    let usual = Stage::letter(80, 24);
    assert!(
        usual.shows(" ≠ ikke i nogen linje: Job og") && usual.shows("   uddannelse +1,80 og 2 andre"),
        "where there are two lines, the area with its figure and the number of the others: {}",
        usual.text()
    );
    assert!(usual.shows("│ ≠ ikke i nogen linje"), "{}", usual.text());
    let english = Stage::letter(120, 40).after("F2");
    says(&panes(&english)[0], "+2.00 (6.3%) is in the total and in no line: Job og uddannelse +1.80, Diskrimination");
}

#[test]
fn in_few_lines_a_long_name_is_whole_or_cut_and_its_figure_is_there() {
    let parks = |names: [&str; 2], stated: &str| {
        let park =
            |name: &str| format!("(name: \"{name}\", initiatives: [(name: \"Bænke\", amounts: [1, 2])], {stated})");
        format!(
            "(title: \"Parker\", unit: (), years: [2020, 2021], areas: [{}, {}], stated: [(amounts: [2, 9])])",
            park(names[0]),
            park(names[1])
        )
    };
    let shown = |ron: &str| {
        let lines = Stage::dataset(ron, 80, 24).lines();
        let first = lines.iter().rposition(|line| line.starts_with(" ≠ ")).unwrap();
        let left = lines[first..first + 2].iter().map(|line| line.split('│').next().unwrap());
        left.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let differ = parks(["Parken ved søen med de mange hvide bænke", "Torvet"], "stated: [(amounts: [1, 4.5])]");
    let said = shown(&differ);
    assert!(
        said.starts_with("≠ ikke i nogen linje: Parken ved søen med") && said.contains("… +2,5 og 1 anden"),
        "{said}"
    );
    let agree = parks(["Parken", "Torvet"], "stated: [(amounts: [1, 2])]");
    assert!(shown(&agree).starts_with("≠ områderne giver 4 "), "{}", shown(&agree));
}

#[test]
fn every_year_view_and_area_of_the_letter_has_its_own() {
    for (keys, expected) in [
        ("1", "+0,80 (2,6%) står i totalen og ikke i nogen linje: Job og uddannelse +0,80 26 af 26"),
        ("3", "+0,80 (2,7%) står i totalen og ikke i nogen linje: Job og uddannelse +0,80 17 af 26"),
        ("i", "+2,00 (6,4%) står i totalen og ikke i nogen linje: Job og uddannelse +1,80, Diskrimination"),
        (
            "0",
            "+3,60 (3,9%) står i totalen og ikke i nogen linje: Job og uddannelse +3,40, Diskrimination og social kontrol +0,10, Samarb",
        ),
        ("i 0", "+3,60 (4,0%) står i totalen og ikke i nogen linje: Job og uddannelse +3,40"),
    ] {
        let stage = Stage::letter(140, 40).after(keys);
        let [whole, _] = panes(&stage);
        let whole = whole.replace("24 af 26", "26 af 26").replace("25 af 26", "26 af 26");
        let begin = expected.split(" 26 af").next().unwrap().split(" 17 af").next().unwrap();
        says(&whole, begin);
    }
    for (keys, expected) in [
        ("J", "+0,10 (1,8%) står i totalen og ikke i nogen linje"),
        ("J J J J", "+0,10 (3,9%) står i totalen og ikke i nogen linje"),
        ("1", "+0,80 (4,6%) står i totalen og ikke i nogen linje"),
        ("0", "+3,40 (7,1%) står i totalen og ikke i nogen linje"),
    ] {
        says(&panes(&Stage::letter(140, 40).after(keys))[1], expected);
    }
    for keys in ["e", "e 0", "e 1"] {
        for pane in &panes(&Stage::letter(140, 40).after(keys)) {
            says_nothing_of_a_gap(pane);
        }
    }
    says_nothing_of_a_gap(&panes(&Stage::letter(120, 40).after("J J"))[1]);
}

#[test]
fn where_the_areas_agree_the_gap_lies_in_the_adding_up() {
    let [whole, selected] = small(&small_datasets::adding_up(), "");
    says(&whole, "+5 (29,4%): områdernes totaler giver 12, totalen er 17");
    says_nothing_of_a_gap(&selected);
    says_nothing_of_a_gap(&small(&small_datasets::adding_up(), "1")[0]);
}

#[test]
fn where_the_areas_do_not_explain_all_of_it_it_lies_in_both() {
    let [whole, selected] = small(&small_datasets::both(), "");
    says(&whole, "+7 (36,8%): +5 her og +2 fra områderne: Skole +2");
    says(&selected, "+2 (20,0%) står i totalen og ikke i nogen linje");
}

/// Two areas of which one prints its kinds of money apart, and not their sum.
#[test]
fn an_area_is_named_by_its_kinds_of_money_where_it_has_no_total_of_all() {
    let apart = r#"(title: "T", unit: (), years: [2024], areas: [
        (name: "Skole", initiatives: [(name: "a", amounts: [10]), (name: "b", financing: External, amounts: [4])],
         stated: [(view: Internal, amounts: [10]), (view: External, amounts: [7])]),
        (name: "Park", initiatives: [(name: "c", amounts: [5])], stated: [(view: Internal, amounts: [5])])],
        stated: [(view: Internal, amounts: [15]), (view: External, amounts: [7]), (amounts: [22])])"#;
    says(&small(apart, "c")[0], "+3 (13,6%) står i totalen og ikke i nogen linje: Skole +3");
}

#[test]
fn where_the_areas_state_nothing_nobody_can_tell() {
    let plain = |name: &str| format!("(name: \"{name}\", initiatives: [{}])", initiative(&format!("{name} 1"), "7, 8"));
    let none = dataset(&format!("areas: [{}, {}], stated: [{}]", plain("Skole"), plain("Park"), total("14, 17")));
    says(&small(&none, "")[0], "+1 (5,9%) står i totalen og ikke i nogen linje");
    // One that agrees does not tell of the other.
    let some = area("Skole", "7, 8", "7, 8", "");
    let some = dataset(&format!("areas: [{some}, {}], stated: [{}]", plain("Park"), total("14, 17")));
    says(&small(&some, "")[0], "+1 (5,9%) står i totalen og ikke i nogen linje");
    // One that explains all of it does.
    let all = area("Skole", "7, 8", "7, 9", "");
    let all = dataset(&format!("areas: [{all}, {}], stated: [{}]", plain("Park"), total("14, 17")));
    says(&small(&all, "")[0], "+1 (5,9%) står i totalen og ikke i nogen linje: Skole +1");
}

#[test]
fn what_rounding_explains_is_no_second_gap() {
    let [whole, _] = small(&small_datasets::rounded(), "");
    says(&whole, "+2,00 (14,3%) står i totalen og ikke i nogen linje: Park +2,00");
    // 0,04 of rounding in the one area, 2 too much in the other.
    let large = area("Park", "3, 4", "3, 6", "");
    let ron = format!(
        "areas: [{}, {large}], stated: [{}], rounding: 0.1",
        area("Skole", "7, 8.04", "7, 8", ""),
        total("10, 14")
    );
    let [whole, selected] = small(&dataset(&ron), "");
    says(&whole, "+1,96 (14,0%) står i totalen og ikke i nogen linje: Park +2,00");
    says_nothing_of_a_gap(&selected);
}

#[test]
fn an_area_with_lines_of_its_own_has_its_gap_among_them() {
    let inner = area("Vuggestue", "2, 3", "2, 3", "");
    let ron = dataset(&format!("areas: [{}]", area("Dagtilbud", "1, 1", "3, 6", &format!("areas: [{inner}]"))));
    says(&small(&ron, "")[1], "+2 (33,3%): områdernes totaler giver 4, totalen er 6 2 af 2");
    let inner = area("Vuggestue", "2, 3", "2, 4", "");
    let ron = dataset(&format!("areas: [{}]", area("Dagtilbud", "1, 1", "3, 5", &format!("areas: [{inner}]"))));
    says(&small(&ron, "")[1], "+1 (20,0%) står i totalen og ikke i nogen linje: Vuggestue +1");
}

#[test]
fn areas_that_only_hold_areas_are_told_apart_from_their_lines() {
    let [one, two] = ["Vuggestue", "Klub"].map(|name| area(name, "2, 3", "2, 3", ""));
    let outer = format!("(name: \"Børn\", areas: [{one}, {two}], stated: [{}])", total("4, 9"));
    says(&small(&dataset(&format!("areas: [{outer}]")), "")[1], "+3 (33,3%)");
}

#[test]
fn a_dash_and_a_loss_have_a_gap_but_no_share() {
    let ron = dataset(&format!("areas: [{}]", area("Skole", "7, 8", "7, None", "")));
    says(&small(&ron, "")[1], "−8 står i linjerne og ikke i totalen 1 af 1");
    let ron = dataset(&format!("areas: [{}]", area("Skole", "7, -8", "7, -9", "")));
    says(&small(&ron, "")[1], "−1 står i totalen og ikke i nogen linje 1 af 1");
}
