//! The verdict of `check`: the sentences say no more than the comparisons that were made.

use super::indsats_reading;

/// A dataset of 2020 in whole kroner, with more fields as given.
fn dataset(rest: &str) -> String {
    format!("(title: \"Prøve\", unit: (label: \"kr.\"), years: [2020], {rest})")
}

fn total(view: &str, amount: &str, table: u32) -> String {
    format!("(view: {view}, amounts: [{amount}], source: (table: {table})),")
}

/// An area with a line of each kind of money.
fn area(name: &str, [internal, external]: [&str; 2], stated: &str) -> String {
    format!(
        "(name: \"{name}\", initiatives: [(name: \"a\", amounts: [{internal}]), \
         (name: \"b\", financing: External, amounts: [{external}])], stated: [{stated}]),"
    )
}

fn check(text: &str) -> String {
    let run = indsats_reading(text, &["check", "-", "--lang", "da"]);
    assert!(run.code < 2, "{}", run.err);
    run.out
}

const AGREE: &str = "totaler stemmer indbyrdes";

#[test]
fn totals_are_said_to_agree_where_the_very_ones_that_differ_are_held_against_others() {
    let stated = |amount| total("Internal", amount, 1);
    let agreeing = format!(
        "areas: [{}{}], stated: [{}]",
        area("A", ["4", "None"], &stated("5")),
        area("B", ["1", "None"], &stated("1")),
        stated("6")
    );
    let out = check(&dataset(&agreeing));
    assert!(out.contains(&format!("{AGREE}: forskellen står i totalerne og ikke i nogen linje.")), "{out}");
}

#[test]
fn totals_of_other_tables_and_other_money_say_nothing_about_those_that_differ() {
    let external = |amount| total("External", amount, 2);
    // The area's own total is held against its lines only; its external one agrees with the grand total.
    let of_an_area = area("A", ["4", "3"], &(total("Internal", "5", 1) + &external("3")));
    // The grand total in table 1 is held against no area: these stand in table 2.
    let of_all = area("A", ["6", "3"], &(total("Internal", "6", 2) + &external("3")));
    // One document states the area's own money twice: with which of them the combined total agrees isn't known.
    let twice = total("Internal", "9", 1) + &total("Internal", "4", 2) + &total("External", "3", 3);
    let twice = area("A", ["4", "3"], &(twice + &total("Combined", "7", 4)));
    for (areas, stated) in
        [(of_an_area, external("3")), (of_all, total("Internal", "9", 1) + &external("3")), (twice, String::new())]
    {
        let out = check(&dataset(&format!("areas: [{areas}], stated: [{stated}]")));
        assert!(out.contains("1 områdetal afviger.") || out.contains("1 hovedtotal afviger."), "{out}");
        assert!(!out.contains(AGREE), "{out}");
    }
}
