//! Marking lines: what they cost together, own and external money apart, in the year and over the years. By the letter's figures.

use indsats::{explorer::effect::Effect, locale::Language, workspace::settings::Theme};

use super::stage::Stage;

fn letter(keys: &str) -> Stage {
    Stage::letter(80, 24).after(keys)
}

/// The beginnings of the lines of the pane of marks.
fn pane(stage: &Stage) -> Vec<String> {
    stage.lines()[15..23].iter().map(|line| line.chars().take(39).collect::<String>().trim_end().to_owned()).collect()
}

fn words(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

#[test]
fn marked_lines_are_added_up_in_the_year_and_over_the_years() {
    // Håndholdt 3,30 3,30 3,30; Barselsgruppe 0,40 – –.
    let stage = letter("Right Down m Down Down m");
    let pane = pane(&stage);
    assert!(pane[0].contains("● 2 markerede"), "{pane:?}");
    assert_eq!(words(&pane[1]), ["2021", "alle", "år"]);
    assert_eq!(words(&pane[2]), ["egne", "midler", "3,30", "10,30"]);
    assert_eq!(words(&pane[3]), ["eksterne", "midler", "–", "–"]);
    assert_eq!(words(&pane[4]), ["tilsammen", "3,30", "10,30"]);
    assert!(pane[5].contains("11,0% af alle midler, 29,90"), "{pane:?}");
    assert!(pane[6].contains("I alt 2021: 29,90 · Brevet 31,90≠"), "the whole stays in sight: {pane:?}");
    assert!(stage.line(&["Håndholdt"]).contains('●'));
}

#[test]
fn own_and_external_money_stand_apart_whatever_money_is_shown() {
    let stage = letter("A e");
    let pane = pane(&stage);
    // All lines of the letter.
    assert_eq!(words(&pane[2]), ["egne", "midler", "29,15", "85,30"]);
    assert_eq!(words(&pane[3]), ["eksterne", "midler", "0,75", "3,23"]);
    assert_eq!(words(&pane[4]), ["tilsammen", "29,90", "88,53"]);
}

#[test]
fn m_again_takes_the_mark_away_and_a_heading_stands_for_all_under_it() {
    let mut stage = letter("m");
    assert!(stage.shows("● 12 markerede"), "{}", stage.text());
    assert_eq!(words(&pane(&stage)[4]), ["tilsammen", "14,35", "44,35"]);
    stage.press("Right Down m");
    assert!(stage.shows("● 11 markerede"));
    stage.press("Left m");
    assert!(stage.shows("● 12 markerede"), "what is not all marked is marked");
    assert_eq!(stage.press("m Left").text(), letter("").text());
}

#[test]
fn a_range_is_shown_while_it_is_chosen_and_marked_when_it_ends() {
    let mut stage = letter("Right Down V Down Down");
    assert!(!stage.shows("markerede") && stage.line(&["Særlig"]).contains('●'), "{}", stage.text());
    stage.press("V");
    assert!(stage.shows("● 3 markerede"));
    assert_eq!(words(&pane(&stage)[4]), ["tilsammen", "5,80", "18,80"], "3,30 + 2,50 and 9,90 + 8,50 + 0,40");
    let mut stage = letter("Right Down V Down Down");
    assert!(!stage.press("Esc").text().contains('●'), "Esc gives the range up");
    assert!(letter("Right Down Down V Up m").shows("● 2 markerede"), "upwards too, and m ends it as well");
}

#[test]
fn all_hits_of_a_filter_are_marked_at_once_and_stay_when_it_is_gone() {
    let mut stage = letter("/");
    stage.typed("sabaah").press("Enter A Esc");
    assert!(stage.shows("● 2 markerede"), "{}", stage.text());
    assert!(!stage.shows("/sabaah"));
    // Both lines called Sabaah have 0,60 in every year.
    assert_eq!(words(&pane(&stage)[4]), ["tilsammen", "1,20", "3,60"]);
    stage.press("/").typed("mino").press("Enter A");
    assert!(stage.shows("● 3 markerede"), "marks survive another filter");
}

#[test]
fn the_marked_ones_are_listed_and_copied() {
    let mut stage = letter("/");
    stage.typed("sabaah").press("Enter A Esc L");
    assert!(stage.shows("Markerede indsatser"));
    let listed = stage.line(&["Støtte til Foreningen Sabaah"]);
    assert_eq!(listed.matches("0,60").count(), 3, "{listed}");
    assert!(
        listed.contains("1,80") && stage.shows("Diskrimination og social kontrol · egne midler"),
        "{}",
        stage.text()
    );
    assert!(stage.line(&["tilsammen"]).contains("1,20"));
    let Effect::Send(answer) = stage.press("y").effect.clone() else { panic!("nothing is sent") };
    assert!(
        answer.contains("Støtte til Foreningen Sabaah og Støtte til foreningen Sabaah")
            && answer.contains("1,2 mio. kr."),
        "{answer}"
    );
    let Effect::Send(table) = stage.press("Y").effect.clone() else { panic!("nothing is sent") };
    assert_eq!(table.lines().filter(|line| line.contains("abaah")).count(), 2, "{table}");
    assert!(table.lines().last().unwrap().ends_with("Kun 2 markerede"), "{table}");
}

#[test]
fn all_marks_are_taken_away_at_once_and_can_be_had_again() {
    let mut stage = letter("A M");
    assert_eq!(stage.text(), letter("").text());
    assert!(stage.press("M").shows("● 26 markerede"));
    assert!(letter("L").shows("Intet er markeret"));
}

#[test]
fn marks_stay_through_order_groups_years_and_money() {
    let mut stage = letter("Right Down m");
    for keys in ["s", "p", "p", "p", "p", "3", "0", "i", "c", "u", "!", "d d d d", "F2 F2"] {
        assert!(stage.press(keys).shows("● 1 markeret"), "{keys}\n{}", stage.text());
    }
}

#[test]
fn with_nothing_there_nothing_is_marked() {
    const EMPTY: &str = r#"(title: "x", unit: (currency: "DKK", label: "kr."), years: [2021], areas: [])"#;
    let mut stage = Stage::dataset(EMPTY, 80, 24);
    stage.press("m A V V M L");
    assert!(stage.shows("Intet er markeret"));
}

#[test]
fn in_english_and_on_a_low_screen_the_sums_are_in_one_line() {
    let stage = Stage::letter(60, 12).after("F2 A");
    assert!(stage.shows("● 26 marked · 2021: 29.90 · all years: 88.53"), "{}", stage.text());
}

#[test]
fn without_marks_m_ends_a_range_that_was_begun_and_that_is_drawn() {
    let mut stage = Stage::letter(80, 24).after("+ Down V");
    assert!(stage.shows("●"));
    assert_ne!(stage.press("M").effect, Effect::Nothing);
    assert!(!stage.shows("●"), "{}", stage.text());
}

#[test]
fn the_marked_lines_are_written_and_copied_from_their_page() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("marks.csv");
    let mut stage = Stage::letter(80, 24);
    stage.press("Right Down m Down m L :").typed(&format!("eksporter {}", path.display())).press("Enter");
    let csv = std::fs::read_to_string(&path).unwrap();
    assert_eq!(csv.lines().count(), 1 + 2, "{csv}");
    let Effect::Send(table) = stage.press("Y").effect.clone() else { panic!("nothing is sent") };
    for line in csv.lines().skip(1) {
        let name = line.split(',').nth(2).unwrap();
        assert!(table.contains(name), "{name} is not in {table}");
    }
    let mut none = Stage::letter(80, 24).after("L :");
    none.typed(&format!("eksporter {}", folder.path().join("none.csv").display())).press("Enter");
    assert!(none.shows("Intet er markeret") && !folder.path().join("none.csv").exists(), "{}", none.text());
}

#[test]
fn the_footer_of_a_page_without_marks_offers_no_copy() {
    let stage = Stage::letter(120, 24).after("L");
    assert!(!stage.lines()[23].contains("kopi"), "{}", stage.text());
    assert!(Stage::letter(120, 24).after("m L").lines()[23].contains("kopi"));
}

#[test]
fn a_heading_shows_that_its_lines_are_marked_all_or_some() {
    let mut stage = Stage::letter(80, 24).after("m");
    assert!(stage.cursor_line().starts_with(">▸●Job og uddannelse"), "{}", stage.text());
    assert!(stage.line(&["I alt (26)"]).starts_with("  ◐I alt"), "{}", stage.text());
    stage.press("Right Down m Up");
    assert!(stage.cursor_line().starts_with(">▾◐Job og uddannelse"), "{}", stage.text());
    assert!(stage.press("A").line(&["I alt (26)"]).starts_with("  ●I alt"), "{}", stage.text());
    assert!(stage.press("p").lines()[3].starts_with(">▸●") || stage.lines()[3].starts_with(" ▸●"), "{}", stage.text());
    // Of what a filter leaves.
    let mut stage = Stage::letter(80, 24).after("/");
    stage.typed("mino").press("Enter m");
    assert!(stage.line(&["▾●Samarbejde"]).contains("(1)"), "{}", stage.text());
    assert!(stage.press("Esc").line(&["◐Samarbejde"]).contains("(4)"), "{}", stage.text());
    assert!(Stage::letter(80, 24).ascii().after("m").cursor_line().starts_with(">)oJob"));
}

/// The letter prints 16.15 for the lines of Job og uddannelse in 2021, which are 14.35, and 5.50 for those of Diskrimination, 5.40.
#[test]
fn totals_of_whole_areas_that_are_not_the_sums_of_their_lines_are_said() {
    let stage = letter("m");
    assert!(pane(&stage)[7].contains("Brevet: 16,15≠, forskel +1,80"), "{}", stage.text());
    let stage = letter("m J m");
    assert!(stage.shows("Brevet: 21,65≠ tilsammen, forskel +1,90"), "{}", stage.text());
    let stage = Stage::letter(120, 40).after("m J m");
    assert!(stage.shows("(16,15≠ for Job og uddannelse") && stage.shows("5,50≠"), "{}", stage.text());
    for (language, said) in [
        (Language::Danish, "Brevet: 21,65≠ tilsammen, forskel +1,90"),
        (Language::English, "Letter: 21.65≠ in all, difference +1.90"),
    ] {
        for (width, height) in [(60, 15), (80, 24), (120, 40)] {
            let stage = Stage::set(language, Theme::Colour, width, height).after("m J m");
            // In a narrow pane it takes two lines.
            assert!(stage.shows(said) || width == 120 && stage.shows(&said[..20]), "{}", stage.text());
            // Below the sums of the list too.
            let stage = stage.after("L End");
            assert!(stage.shows(said), "{}", stage.text());
        }
    }
    // An area that agrees is a part of what is marked, and of the sum of its totals.
    let stage = Stage::letter(120, 40).after("m J m J m");
    assert!(stage.shows("Brevet: 24,75≠ tilsammen, forskel +1,90"), "{}", stage.text());
    // Flygtningeområdet agrees, and of an area without one line nothing is stated.
    assert!(!letter("J J m").shows("Brevet: 3"), "{}", letter("J J m").text());
    assert!(!letter("m Right Down m").shows("16,15≠ for"));
}
