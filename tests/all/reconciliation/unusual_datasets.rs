//! The page "does it add up" of datasets unlike the letter: nothing stated, everything right, the adding-up wrong, rounded.

use super::{
    check_list::{marks, rows},
    small_datasets,
};
use crate::screen::stage::Stage;

fn page(ron: &str, keys: &str) -> Stage {
    Stage::dataset(ron, 80, 24).after("a").after(keys)
}

/// The text over the list, on one line.
fn sentence(stage: &Stage) -> String {
    let lines = stage.lines();
    let over: Vec<&str> = lines[3..].iter().take_while(|line| !line.is_empty()).map(String::as_str).collect();
    over.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_dataset_without_stated_totals_says_so() {
    let stage = page(&small_datasets::nothing_stated(), "");
    let says = "Datasættet angiver ingen totaler, så der er intet at sammenligne linjerne med.";
    assert!(sentence(&stage).starts_with(says), "{}", stage.text());
    assert_eq!(marks(&stage), [0, 0, 0]);
    let english = page(&small_datasets::nothing_stated(), "F2");
    assert!(
        sentence(&english).starts_with("The dataset states no totals, so there is nothing to compare the lines with")
    );
    // Nothing to walk, nowhere to go, and no harm done.
    for keys in ["Enter", "! S s", "G PgDn Up", "y", "! Enter"] {
        assert!(sentence(&page(&small_datasets::nothing_stated(), keys)).starts_with(says), "{keys}");
    }
    assert!(page(&small_datasets::nothing_stated(), "Esc").shows("▸ Skole (1)"));
}

#[test]
fn where_everything_agrees_all_is_shown_and_it_is_said() {
    let stage = page(&small_datasets::all_agree(), "");
    assert!(sentence(&stage).starts_with("Det stemmer: alle 8 sammenligninger går op."), "{}", stage.text());
    assert!(stage.shows("8 sammenligninger: 8 stemmer, 0 afviger"));
    assert_eq!(marks(&stage), [0, 0, 8]);
    let none = page(&small_datasets::all_agree(), "!");
    assert_eq!(marks(&none), [0, 0, 0]);
    assert!(none.shows("kun forskelle (! alle)"));
    assert_eq!(marks(&page(&small_datasets::all_agree(), "! Enter G y !")), [0, 0, 8]);
}

#[test]
fn a_gap_in_the_adding_up_is_not_said_to_lie_in_the_lines() {
    let stage = page(&small_datasets::adding_up(), "");
    let said = sentence(&stage);
    assert!(
        said.starts_with(
            "1 hovedtotal afviger. Totalerne stemmer ikke indbyrdes: 1 sammenligning mellem dem afviger. \
             Alle år og midler: 8 sammenligninger: 6 stemmer, 2 afviger"
        ),
        "{said}"
    );
    let rows = rows(&stage);
    assert_eq!(rows.len(), 2);
    for (row, lines) in rows.iter().zip(["12", "12"]) {
        assert_eq!((row.stated.as_str(), row.lines.as_str(), row.difference.as_str()), ("17", lines, "+5"));
    }
    assert!(stage.after("Down").shows("I alt, 2021, egne midler: budgettet 17 · mod områdernes totaler 12 ·"));
}

#[test]
fn what_rounding_explains_is_told_apart_from_what_differs() {
    let stage = page(&small_datasets::rounded(), "");
    assert!(stage.shows("8 sammenligninger: 4 stemmer, 2 inden for afrunding, 2 afviger"), "{}", stage.text());
    assert_eq!(marks(&stage), [2, 0, 0]);
    let all = page(&small_datasets::rounded(), "!");
    assert_eq!(marks(&all), [2, 2, 4]);
    let small: Vec<_> = rows(&all).into_iter().filter(|row| row.mark == '≈').collect();
    for (row, area) in small.iter().zip(["Skole", "I alt"]) {
        assert_eq!((row.area.as_str(), row.year.as_str(), row.difference.as_str()), (area, "2020", "−0,04"));
    }
    // The difference is never hidden, and never marked as one.
    let tree = Stage::dataset(&small_datasets::rounded(), 120, 40).after("i 1");
    assert!(tree.line(&["Skole (1)"]).contains("7,04≈") && tree.shows("−0,04"), "{}", tree.text());
    assert!(!tree.line(&["Skole (1)"]).split("8,00").next().unwrap().contains('≠'), "{}", tree.text());
}

#[test]
fn all_within_rounding_adds_up_and_says_by_what() {
    let ron = small_datasets::rounded().replace("3, 6", "3, 4").replace("10, 14", "10, 12");
    let stage = page(&ron, "");
    assert!(
        sentence(&stage).starts_with("Det stemmer: 6 sammenligninger går op, 2 kun inden for afrunding."),
        "{}",
        stage.text()
    );
}
