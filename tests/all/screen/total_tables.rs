//! The tables of the panes of totals: their labels say what stands beside them, in as many words as there is room for.

use indsats::{locale::Language, workspace::settings::Theme};

use super::stage::Stage;

const EXAMPLE: &str = include_str!("../../../assets/example.ron");
const FUNDS: &str = include_str!("../../documents/like-04-us-capital-by-fund.ron");
const MIXED_SIGNS: &str = include_str!("../../documents/small/neg.ron");

#[test]
fn a_label_promises_percentages_only_where_they_stand() {
    for width in (40..=160).step_by(5) {
        for stage in [
            Stage::letter(width, 24),
            Stage::dataset(FUNDS, width, 24),
            Stage::dataset(EXAMPLE, width, 40),
            Stage::dataset(EXAMPLE, width, 24).after("F2 0"),
        ] {
            for line in
                stage.lines().iter().filter(|line| ["Beløb, %", "Amount, %"].iter().any(|label| line.contains(label)))
            {
                let behind = line.rsplit(", %").next().unwrap_or_default();
                assert!(behind.contains('%'), "{width}: {line:?}\n{}", stage.text());
            }
        }
    }
}

#[test]
fn a_percentage_leaves_before_its_figure_gets_a_line_of_its_own() {
    // Both of these leave a column less than the label with the sign needs.
    let stage = Stage::dataset(FUNDS, 80, 24);
    assert!(stage.shows(" Beløb       81.832.386     81.832.386"), "{}", stage.text());
    let wide = Stage::dataset(FUNDS, 100, 24);
    assert!(wide.shows("Beløb, %") && wide.shows("3,5%"), "{}", wide.text());
}

#[test]
fn figures_on_lines_of_their_own_name_their_column_in_the_middle_of_a_sentence() {
    let stage = Stage::dataset(EXAMPLE, 80, 24);
    assert!(stage.shows(" Beløb, linjer ") && stage.shows(" eksterne, planen "), "{}", stage.text());
    assert!(!stage.shows(", Linjer"), "{}", stage.text());
}

#[test]
fn a_share_names_its_base_where_signs_are_mixed() {
    // 30 + 40 + 5 above zero; −50 and −10 below it.
    for (language, base) in [(Language::Danish, "% af beløb > 0: 75"), (Language::English, "% of amounts > 0: 75")] {
        for size in [(60, 20), (80, 24), (120, 40)] {
            let mut stage = Stage::dataset(MIXED_SIGNS, size.0, size.1).after("1");
            if language == Language::English {
                stage.press("F2");
            }
            let lines = stage.lines();
            let pane = lines.iter().rposition(|line| line.contains("─ A ─")).unwrap();
            assert!(lines[pane..].iter().any(|line| line.contains(base)), "{size:?}\n{}", stage.text());
        }
    }
}

#[test]
fn the_tables_that_state_a_total_stand_in_the_title_where_no_line_has_room_for_them() {
    for (language, title) in [
        (Language::Danish, "─ I alt 2021 · alle midler* ── tabel 4 ─│"),
        (Language::English, "─ Total 2021 · all money* ──── table 4 ─│"),
    ] {
        let stage = Stage::set(language, Theme::Colour, 80, 24);
        assert!(stage.shows(title), "{}", stage.text());
        // Where a line has them, the title has not.
        let high = Stage::set(language, Theme::Colour, 80, 30).text();
        assert_eq!(high.matches(if language == Language::Danish { "tabel 4" } else { "table 4" }).count(), 2, "{high}");
    }
}

#[test]
fn all_years_of_a_measure_with_one_year_say_so() {
    let stage = Stage::dataset(EXAMPLE, 120, 40).after("t t 0");
    assert!(stage.shows(" Kun 2024 regnskab"), "{}", stage.text());
}

#[test]
fn the_base_of_shares_is_named_where_shares_stand() {
    for width in (40..=160).step_by(5) {
        let stage = Stage::dataset(MIXED_SIGNS, width, 24).after("1");
        let lines = stage.lines();
        let pane = lines.iter().rposition(|line| line.contains("─ A ─")).unwrap();
        let has_shares = lines[pane..].iter().any(|line| line.contains("Beløb, %"));
        let has_base = lines[pane..].iter().any(|line| line.contains("% af beløb"));
        assert_eq!(has_shares, has_base, "{width}\n{}", stage.text());
    }
}

#[test]
fn a_figure_that_stands_alone_stays_near_its_label() {
    let document = include_str!("../../documents/like-03-uk-capital-by-funder.ron");
    let stage = Stage::dataset(document, 80, 24);
    let line = stage.line(&["Beløb, %"]);
    let pane = line.split('│').next_back().unwrap();
    let behind = pane.trim_start().trim_start_matches("Beløb, %");
    assert!(behind.chars().take_while(|sign| *sign == ' ').count() <= 14, "{}", stage.text());
}
