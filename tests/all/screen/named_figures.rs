//! Figures say what they are: what all years add and leave out, what shares are of, how precise an amount is, in which unit and
//! prices, and which parts of it are named. Figures are reckoned by hand from the files.

use super::stage::Stage;
use crate::copying::answer_line::sent;

/// An answer to a committee: appropriations for three years, 2.1 million for 2023-26 only, and what falls away in 2025.
const EXPIRING: &str = include_str!("../../documents/15-dk-kuu-234-prisniveau.ron");
const EXAMPLE: &str = include_str!("../../../assets/example.ron");
const NEGATIVE: &str = include_str!("../../documents/small/neg.ron");
const BELOW_ZERO: &str = include_str!("../../documents/small/neg3.ron");

#[test]
fn all_years_name_each_years_own_figure_and_what_they_leave_out() {
    let stage = Stage::dataset(EXPIRING, 80, 24).after("0");
    // 2.8 + 11.7 + 5.0 - 7.7; of the last, -5.6 and -2.1.
    assert!(stage.line(&["Beløb"]).contains("11,8"), "{}", stage.text());
    assert!(stage.shows("2,1 for 2023-26 ikke med"), "{}", stage.text());
    assert!(stage.shows("2022–2024 afsat, 2025 bortfald"), "{}", stage.text());
    let copied = sent(&Stage::dataset(EXPIRING, 80, 24).after("0 y"));
    assert!(copied.contains("2022–2024 afsat, 2025 bortfald tilsammen"), "{copied}");
    assert!(copied.contains("2,1 mio. kr. for 2023-26 ikke med"), "{copied}");
}

#[test]
fn a_measure_names_the_years_that_it_misses() {
    let stage = Stage::dataset(EXPIRING, 80, 24).after("t 0");
    // 2.8 + 11.7 + 5.0.
    assert!(stage.line(&["Beløb"]).contains("19,5"), "{}", stage.text());
    assert!(stage.shows("afsat mangler for 2025"), "{}", stage.text());
    let line = Stage::dataset(EXPIRING, 80, 24).after("t 0 + j j");
    assert!(line.shows("2,1 for 2023-26 ikke med"), "{}", line.text());
    assert!(sent(&line.after("y")).contains("2,1 mio. kr. for 2023-26 ikke med; afsat mangler for 2025"));
}

#[test]
fn a_part_of_a_year_is_left_out_where_its_year_has_no_whole_figure() {
    // Accounts: 410.5 and 30.2 in 2024; of 2025, up to June, 210.4 and 15.
    let stage = Stage::dataset(EXAMPLE, 120, 40).after("t t 0");
    assert!(stage.line(&["Beløb"]).contains("440,7"), "{}", stage.text());
    assert!(stage.shows("225,4 for 2025 til juni ikke med"), "{}", stage.text());
    assert!(stage.shows("regnskab mangler for 2025 og 2026"), "{}", stage.text());
    // Of each year's own, 2025 is the budget's: nothing is left out.
    let own = Stage::dataset(EXAMPLE, 120, 40).after("0");
    assert!(!own.shows("ikke med"), "{}", own.text());
}

#[test]
fn shares_of_mixed_signs_are_of_the_positive_amounts_and_say_so() {
    // 30, -50, 40, -10 and 5: 75 above zero.
    let stage = Stage::dataset(NEGATIVE, 80, 24).after("1 +");
    assert!(stage.shows("% af positive 75"), "{}", stage.text());
    for (name, share) in [("a1", "40,0%"), ("a2", "−66,7%"), ("A (2)", "−26,7%"), ("b1", "53,3%")] {
        assert!(stage.line(&[name]).contains(share), "{name}: {share}\n{}", stage.text());
    }
    let shares = Stage::dataset(NEGATIVE, 80, 24).after("1 + v");
    assert!(shares.shows("Andel af de positive beløb, 75 (2024)"), "{}", shares.text());
    assert!(shares.line(&["a2"]).contains("−66,7%"), "{}", shares.text());
}

#[test]
fn lines_below_zero_alone_have_shares_of_their_loss() {
    let ron = r#"(title: "t", unit: (label: "kr."), years: [2024], areas: [
        (name: "A", initiatives: [(name: "a1", amounts: [-30]), (name: "a2", amounts: [-10])])])"#;
    let stage = Stage::dataset(ron, 80, 24).after("+");
    assert!(stage.shows("% af −40") && stage.line(&["a1"]).contains("75,0%"), "{}", stage.text());
    let sorted = Stage::dataset(ron, 80, 24).after("+ s s");
    assert!(sorted.shows("▼% af −40"), "{}", sorted.text());
    let place = |name| sorted.lines().iter().position(|line| line.contains(name)).unwrap();
    assert!(place("a1") < place("a2"), "the larger share comes first\n{}", sorted.text());
}

#[test]
fn an_area_below_zero_is_drawn_with_its_lines_above_it() {
    // A is 30 - 50 + 15.
    let stage = Stage::dataset(BELOW_ZERO, 80, 24).after("1 d d d");
    for text in ["A −5 −5,6%", "a1", "a3", "15 16,7%", "B 30 33,3%", "C 5 5,6%", "2 på nul eller under er ikke med"]
    {
        assert!(stage.shows(text), "{text}\n{}", stage.text());
    }
}
