//! Figures say what they are: what all years add and leave out, what shares are of, how precise an amount is, in which unit and
//! prices, and which parts of it are named. Figures are reckoned by hand from the files.

use super::stage::Stage;
use crate::copying::answer_line::sent;

/// An answer to a committee: appropriations for three years, 2.1 million for 2023-26 only, and what falls away in 2025.
const EXPIRING: &str = include_str!("../../documents/15-dk-kuu-234-prisniveau.ron");
const EXAMPLE: &str = include_str!("../../../assets/example.ron");
/// Five years as spent and three as planned, for which no totals are printed.
const PLANNED: &str = include_str!("../../documents/17-ca-acoa-programs.ron");
const NEGATIVE: &str = include_str!("../../documents/small/neg.ron");
const BELOW_ZERO: &str = include_str!("../../documents/small/neg3.ron");

#[test]
fn all_years_name_each_years_own_figure_and_what_they_leave_out() {
    let stage = Stage::dataset(EXPIRING, 80, 24).after("0");
    // 2.8 + 11.7 + 5.0 - 7.7; of the last, -5.6 and -2.1.
    assert!(stage.line(&["Beløb"]).contains("11,8"), "{}", stage.text());
    assert!(stage.shows("2,1 for 2023-26 (2024-pl) ikke med"), "{}", stage.text());
    assert!(stage.shows("2022–2024 afsat, 2025 bortfald"), "{}", stage.text());
    let copied = sent(&Stage::dataset(EXPIRING, 80, 24).after("0 y"));
    assert!(copied.contains("2022–2024 afsat, 2025 bortfald tilsammen"), "{copied}");
    assert!(copied.contains("2,1 mio. kr. for 2023-26 (2024-pl) ikke med"), "{copied}");
}

#[test]
fn a_measure_names_the_years_that_it_misses() {
    let stage = Stage::dataset(EXPIRING, 80, 24).after("t 0");
    // 2.8 + 11.7 + 5.0.
    assert!(stage.line(&["Beløb"]).contains("19,5"), "{}", stage.text());
    assert!(stage.shows("afsat mangler for 2025"), "{}", stage.text());
    let line = Stage::dataset(EXPIRING, 80, 24).after("t 0 + j j");
    assert!(line.shows("2,1 for 2023-26 (2024-pl) ikke med"), "{}", line.text());
    assert!(sent(&line.after("y")).contains("2,1 mio. kr. for 2023-26 (2024-pl) ikke med; afsat mangler for 2025"));
}

#[test]
fn a_sum_without_a_line_that_nobody_knows_says_so_and_is_no_whole() {
    // 2.1 stands for 2023-26; the other line has no such figure, and its years 2025 and 2026 have no column.
    let stage = Stage::dataset(EXPIRING, 80, 24).after("t + .");
    assert!(stage.line(&["Kulturministeriets"]).contains("?2,1"), "{}", stage.text());
    assert!(!stage.shows("100,0%"), "{}", stage.text());
    assert!(stage.shows("? uden linjer, hvis beløb ikke kendes"), "{}", stage.text());
    let copied = sent(&stage.after("y"));
    assert!(copied.contains("linjerne 2,1 mio. kr. uden linjer, hvis beløb ikke kendes"), "{copied}");
}

#[test]
fn a_part_of_a_year_is_left_out_where_its_year_has_no_whole_figure() {
    // Accounts: 410.5 and 30.2 in 2024; of 2025, up to June, 210.4 and 15.
    let stage = Stage::dataset(EXAMPLE, 120, 40).after("t t 0");
    assert!(stage.line(&["Beløb"]).contains("440,7"), "{}", stage.text());
    assert!(stage.shows("225,4 for 2025 til juni ikke med"), "{}", stage.text());
    assert!(stage.shows("regnskab mangler for 2026 · kun dele af 2025"), "{}", stage.text());
    // Of each year's own, 2025 is the budget's: nothing is left out.
    let own = Stage::dataset(EXAMPLE, 120, 40).after("0");
    assert!(!own.shows("juni ikke med"), "{}", own.text());
}

#[test]
fn shares_of_mixed_signs_are_of_the_positive_amounts_and_say_so() {
    // 30, -50, 40, -10 and 5: 75 above zero.
    let stage = Stage::dataset(NEGATIVE, 80, 24).after("1 +");
    assert!(stage.shows("% af beløb > 0: 75"), "{}", stage.text());
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

#[test]
fn posts_are_never_told_in_money() {
    let mut stage = Stage::dataset(EXAMPLE, 80, 24).after("+ t t t");
    // 3.5 in Nord and 0.5 in Syd.
    assert!(stage.shows("· årsværk") && stage.line(&["Årsværk"]).contains("4,0"), "{}", stage.text());
    assert!(stage.line(&["Aftenklub"]).contains("3,5"), "{}", stage.text());
    assert!(
        !stage.shows("t.kr.") && !stage.shows("Beløb") && !stage.shows("2025-pl"),
        "no price either: {}",
        stage.text()
    );
    assert!(sent(&Stage::dataset(EXAMPLE, 80, 24).after("+ t t t y")).contains("3,5 årsværk"));
    let page = Stage::dataset(EXAMPLE, 80, 24).after("+ t t t j Enter");
    assert!(page.shows("3,5 årsværk i 2025 årsværk") && !page.shows(" kr."), "{}", page.text());
    assert!(stage.press("j m").shows("af i alt 4,0"), "{}", stage.text());
    assert!(stage.press("d").shows("· årsværk ·"), "{}", stage.text());
}

#[test]
fn an_amount_has_its_currency_sign_where_its_country_puts_it() {
    let ron = |label: &str| {
        format!(
            r#"(title: "t", language: "en", unit: (currency: "GBP", multiplier: 1000000, label: "{label}"), years: [2024, 2025], areas: [
                (name: "A", initiatives: [(name: "a1", amounts: [19.75, -2])])])"#
        )
    };
    let copied = |label: &str, keys: &str| sent(&Stage::dataset(&ron(label), 80, 24).after("F2 +").after(keys));
    assert!(copied("£m", "1 j y").starts_with("a1, 2024: £19.75m ("), "{}", copied("£m", "1 j y"));
    assert!(copied("£m", "j y").starts_with("a1, 2025: −£2m ("), "{}", copied("£m", "j y"));
    assert!(copied("£ million", "1 j y").contains("£19.75 million ("));
    for label in ["£000", "£'000", "£ ’000s"] {
        let thousand = copied(label, "1 j y");
        assert!(thousand.contains("£19.75 thousand ("), "no digit of a unit is read as one of the figure: {thousand}");
        assert!(copied(label, "j y").contains("−£2 thousand ("), "{label}");
    }
    assert!(copied("£ per 100", "1 j y").contains("19.75 £ per 100 ("));
    let danish = sent(&Stage::dataset(&ron("$'000").replace("\"en\"", "\"da\""), 80, 24).after("+ 1 j y"));
    assert!(danish.contains("19,75 tusind $ ("), "{danish}");
    let pane = Stage::dataset(&ron("£m"), 120, 40).after("F2 + 1 j");
    assert!(pane.shows("£19,750,000 in 2024"), "{}", pane.text());
}

#[test]
fn what_stays_at_zero_is_unchanged() {
    let ron = r#"(title: "t", unit: (label: "kr."), years: [2024, 2025], areas: [
        (name: "A", initiatives: [(name: "a1", amounts: [0, 0]), (name: "a2", amounts: [0, 5])])])"#;
    let stage = Stage::dataset(ron, 80, 24).after("+ v v j");
    assert!(stage.line(&["a1"]).contains("uændret") && stage.line(&["a2"]).contains("fra 0"), "{}", stage.text());
    let english = Stage::dataset(ron, 80, 24).after("F2 + v v");
    assert!(english.line(&["a1"]).contains(" unchanged"), "{}", english.text());
    let page = Stage::dataset(ron, 80, 24).after("+ j Enter");
    assert!(page.shows("ift. 2024: 0 (uændret)"), "{}", page.text());
}

#[test]
fn parts_of_a_line_and_of_a_stated_total_stand_below_them() {
    let stage = Stage::dataset(EXAMPLE, 120, 40).after("+ j");
    assert!(stage.shows("heraf weekend: 50,0 → 60,0 → 60,0"), "{}", stage.text());
    let copied = sent(&Stage::dataset(EXAMPLE, 120, 40).after("+ j y"));
    assert!(copied.contains("; heraf weekend: 60 t.kr.;"), "{copied}");
    let external = Stage::dataset(EXAMPLE, 220, 40).after("e");
    assert!(external.shows("heraf transport: 10,0"), "{}", external.text());
    assert!(sent(&Stage::dataset(EXAMPLE, 120, 40).after("e y")).contains("heraf transport: 10 t.kr."));
}

#[test]
fn sums_of_several_price_levels_say_so_wherever_they_stand() {
    // In 2025 Syd adds 120 in the prices of 2024 and 31.4 in those of 2025.
    let stage = Stage::dataset(EXAMPLE, 120, 40).after("t j");
    assert!(stage.shows("Flere prisniveauer lagt sammen: 2024-pl") && stage.shows("og 2025-pl"), "{}", stage.text());
    let copied = sent(&Stage::dataset(EXAMPLE, 120, 40).after("t j y"));
    assert!(copied.contains("flere prisniveauer lagt sammen: 2024-pl og 2025-pl"), "{copied}");
    // The next year is in other prices, which the changes say.
    let next = Stage::dataset(EXAMPLE, 120, 40).after("t .");
    assert!(next.shows("t.kr., 2026-pl") && next.shows("2025 budget: 2024-pl og 2025-pl"), "{}", next.text());
}

#[test]
fn the_tree_says_which_columns_are_in_other_prices_than_the_one_that_is_shown() {
    // 2025 is in the prices of 2024 for all lines, also the one that is in those of 2021 in all other years.
    let stage = Stage::dataset(EXPIRING, 120, 40).after("+ .");
    let text = stage.text();
    assert!(text.contains("mio. kr., 2024-pl") && text.contains("2022–2024 afsat: prisniveau 2021-pl"), "{text}");
    assert!(!text.contains("arkitekturpolitik · 2021-pl") && text.contains("−5,6"), "{text}");
    let small = Stage::dataset(EXPIRING, 80, 24).after("+ .");
    assert!(small.shows("2022–2024 afsat: prisniveau 2021-pl"), "the change is from other prices: {}", small.text());
    let stage = Stage::dataset(EXPIRING, 120, 40).after("+");
    let text = stage.text();
    assert!(text.contains("mio. kr., 2021-pl") && text.contains("2025 bortfald: prisniveau 2024-pl"), "{text}");
    let line = Stage::dataset(EXPIRING, 120, 40).after("+ . j");
    assert!(line.shows("Prisniveau 2024-pl; 2022–2024 afsat:") && line.shows("2021-pl"), "{}", line.text());
    let page = Stage::dataset(EXAMPLE, 120, 40).after("t + j Enter");
    assert!(page.shows("Budget i alt (2025-pl og 2026-pl)"), "{}", page.text());
    let stage = Stage::dataset(EXPIRING, 200, 40).after("+ 0");
    let text = stage.text();
    assert!(text.contains("mio. kr., flere prisniveauer") && text.contains("lagt sammen: 2021-pl"), "{text}");
}

#[test]
fn the_sum_of_all_years_says_of_how_many_years_a_total_is_stated() {
    // The plan prints its grand total in 2024 only.
    let stage = Stage::dataset(EXAMPLE, 120, 40).after("0");
    assert!(stage.shows("total for 1 af 3 år"), "{}", stage.text());
    assert!(!stage.shows("udløbet"), "nothing is printed for the last year: {}", stage.text());
    let planned = Stage::dataset(PLANNED, 120, 40).after("0");
    assert!(planned.shows("totaler for 5 af 8 år lagt sammen"), "{}", planned.text());
    let diagram = Stage::dataset(PLANNED, 120, 40).after("0 d");
    assert!(diagram.shows("totaler for 5 af 8 år lagt sammen"), "{}", diagram.text());
}

#[test]
fn diagrams_say_about_and_at_least() {
    let ron = r#"(title: "t", unit: (label: "kr."), years: [2024, 2025], areas: [
        (name: "A", initiatives: [(name: "a1", amounts: [(amount: 30, about: true), 30]), (name: "a2", amounts: [5, Withheld])]),
        (name: "B", initiatives: [(name: "b1", amounts: [10, 10])])])"#;
    let mut stage = Stage::dataset(ron, 80, 24).after("d");
    assert!(stage.shows("ca. 45") && stage.shows("≥40"), "bars\n{}", stage.text());
    assert!(stage.press("d").shows("ca. 45") && stage.shows("≥40"), "trend\n{}", stage.text());
    assert!(stage.press("d").shows("A ≥30") && stage.shows("b1"), "treemap\n{}", stage.text());
}

#[test]
fn a_price_level_that_the_header_names_takes_no_cells_of_names() {
    // Document 15: the first line is in 2021 prices, which the header names.
    for (width, height) in [(80, 24), (120, 40), (160, 45)] {
        let mut stage = Stage::dataset(EXPIRING, width, height);
        stage.press("+ Down");
        assert!(stage.lines()[0].contains("2021-pl"), "{}", stage.text());
        assert!(stage.cursor_line().contains("Ny national arkitekturpolitik ") && !stage.cursor_line().contains("pl"));
        assert!(stage.shows("Prisniveau 2021-pl"), "{}", stage.text());
    }
    let mut small = Stage::dataset(EXPIRING, 40, 10);
    small.press("+ Down");
    assert!(
        small.shows("Ny national") && small.shows("arkitekturpolitik") && !small.shows("politik ·"),
        "{}",
        small.text()
    );
    // A level that the header does not name leaves before the name is cut.
    let ron = |name: &str| {
        format!(
            "(title:\"T\",unit:(label:\"kr.\"),years:[2029,2030],areas:[(name:\"A\",initiatives:[\
             (name:\"{name}\",amounts:[1,2],price_level:\"2029-pl\"),(name:\"b\",amounts:[1,2],price_level:\"2030-pl\")])])"
        )
    };
    let long = "Indsats for unge i byens nordlige del";
    let mut stage = Stage::dataset(&ron(long), 80, 24);
    assert!(stage.press("+ Down").cursor_line().contains(long), "{}", stage.text());
    assert!(stage.shows("b · 2030-pl") && stage.shows("Prisniveau 2029-pl"), "{}", stage.text());
    let mut stage = Stage::dataset(&ron("kort"), 80, 24);
    assert!(stage.press("+ Down").cursor_line().contains("kort · 2029-pl"), "{}", stage.text());
}
