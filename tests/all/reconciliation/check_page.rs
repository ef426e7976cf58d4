//! The page "does it add up" of the letter: what it says, its list, the ways to it and from it.

use super::check_list::{Row, lists, marks, row, rows, selected};
use crate::screen::stage::Stage;

const SENTENCE: &str = "5 områdetal afviger; 3 hovedtotaler følger af dem. \
                        Tabellernes totaler stemmer indbyrdes: forskellen står i totalerne og ikke i nogen af linjerne i tabel 2.";

/// A screen on which the whole list fits.
fn all(keys: &str) -> Stage {
    Stage::letter(120, 130).after("a").after(keys)
}

#[test]
fn the_letter_is_summed_up_in_a_sentence_and_counted() {
    for (width, height) in [(50, 15), (80, 24), (120, 40), (200, 60)] {
        let stage = Stage::letter(width, height).after("a");
        let text = stage.lines()[3..].join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.starts_with(SENTENCE), "{width}×{height}\n{}", stage.text());
        assert!(stage.shows("96 sammenligninger: 72 stemmer, 24 afviger"), "{width}×{height}\n{}", stage.text());
    }
}

#[test]
fn it_opens_on_each_gap_once_and_shows_all_96_comparisons_when_asked() {
    let mut stage = all("");
    assert_eq!(marks(&stage), [8, 0, 0]);
    assert!(stage.shows("kun forskelle (! alle)"));
    stage.press("!");
    assert_eq!(marks(&stage), [24, 0, 72]);
    assert!(stage.shows("alle (! kun forskelle)"));
    stage.press("!");
    assert_eq!(marks(&stage), [8, 0, 0]);
    assert!(!all("! Esc").lines()[1].contains("kun områder med ≠"), "the tree is as it was");
}

#[test]
fn what_a_figure_is_held_against_stands_beside_its_place() {
    let rows = rows(&all("!"));
    let against = |text: &str| rows.iter().filter(|row| row.place.contains(text)).count();
    assert_eq!(against("mod områdernes totaler"), 12);
    assert_eq!(against("mod egne plus eksterne"), 18);
    assert!(rows.iter().all(|row| row.place.contains("tabel ") && row.place.contains("række ")), "{rows:?}");
}

#[test]
fn it_is_sorted_by_document_difference_and_year_and_the_other_way_around() {
    let order = |keys: &str| rows(&all(keys));
    let document = order("");
    assert!(document[..5].iter().all(|row| row.place.ends_with("tabel 1, 2 og 4")), "{document:?}");
    assert!(document[5..].iter().all(|row| row.place.contains("følger af andre")), "{document:?}");
    let by_difference = order("s");
    let sizes: Vec<&str> = by_difference.iter().map(|row| row.difference.as_str()).collect();
    assert_eq!(sizes, ["+2,00", "+1,80", "+0,80", "+0,80", "+0,80", "+0,80", "+0,10", "+0,10"]);
    let by_year = order("s s");
    let years: Vec<&str> = by_year.iter().map(|row| row.year.as_str()).collect();
    assert_eq!(years, ["2020", "2020", "2021", "2021", "2021", "2021", "2022", "2022"]);
    assert_eq!(order("s s s"), document);
    for keys in ["", "s ", "s s "] {
        let mut reversed = order(&format!("{keys}S"));
        reversed.reverse();
        assert_eq!(reversed, order(keys), "{keys}");
    }
    assert!(all("s").shows("s: efter forskel") && all("s s").shows("s: efter år"));
}

#[test]
fn the_selected_row_stays_selected_when_the_order_changes() {
    let mut stage = Stage::letter(80, 24).after("a Down Down Down");
    // The widths of the columns follow the rows that are shown.
    let of = |stage: &Stage| {
        let row = row(&selected(stage)).unwrap();
        (row.area.chars().take(8).collect::<String>(), row.year, row.stated, row.difference)
    };
    let before = of(&stage);
    for keys in ["s", "S", "!", "s", "!"] {
        assert_eq!(of(stage.press(keys)), before, "{keys}\n{}", stage.text());
    }
}

/// The whole list of the letter: five gaps, the three totals that follow from them, what is worth a look.
#[test]
fn everything_that_differs_and_is_worth_a_look_fits_the_window() {
    for keys in ["a", "F2 a"] {
        let stage = Stage::letter(80, 24).after(keys);
        let everything = rows(&stage);
        assert_eq!(everything.len(), 8, "{}", stage.text());
        let expected = [
            ("Job", "2020", "+0,80"),
            ("Job", "2021", "+1,80"),
            ("Job", "2022", "+0,80"),
            ("Diskrimi", "2021", "+0,10"),
            ("Samarb", "2021", "+0,10"),
            ("", "2020", "+0,80"),
            ("", "2021", "+2,00"),
            ("", "2022", "+0,80"),
        ];
        for (row, (area, year, difference)) in everything.iter().zip(expected) {
            let said = (row.year.as_str(), row.difference.replace('.', ","));
            assert!(row.area.starts_with(area) && said == (year, difference.to_owned()), "{row:?}\n{}", stage.text());
        }
        assert_eq!(lists(&stage), 12, "and what is worth a look\n{}", stage.text());
    }
}

#[test]
fn the_list_is_walked_by_row_by_page_and_to_its_ends() {
    let mut stage = Stage::letter(80, 24).after("a !");
    let height = lists(&stage);
    assert!(selected(stage.press("Down")).contains("2021 egne"));
    assert!(selected(stage.press("Up")).contains("2020 egne"));
    let below = stage.lines()[stage.lines().len() - 2].clone();
    stage.press("PgDn");
    let everything = rows(&all("!"));
    let current = |stage: &Stage| row(&selected(stage));
    let figures = |row: &Row| (row.year.clone(), row.stated.clone(), row.lines.clone(), row.difference.clone());
    assert_eq!(figures(&current(&stage).unwrap()), figures(&everything[height]), "{below}\n{}", stage.text());
    stage.press("PgUp");
    assert_eq!(current(&stage).unwrap().year, everything[0].year);
    stage.press("G");
    assert!(selected(&stage).contains("! \"Støtte til Foreningen Sabaah\""));
    stage.press("g Ctrl-d Ctrl-u Up");
    assert_eq!(current(&stage).unwrap().stated, everything[0].stated);
    // Every row can be reached, and is on the screen when it is.
    for expected in &everything {
        let row = current(&stage).unwrap();
        assert_eq!((&row.year, &row.stated, &row.difference), (&expected.year, &expected.stated, &expected.difference));
        stage.press("Down");
    }
}

#[test]
fn esc_backspace_and_q_lead_back_to_where_one_was() {
    for back in ["Esc", "Backspace", "Ctrl-h", "q", "a"] {
        let before = Stage::letter(80, 24).after("Right Down Down Enter");
        let after = Stage::letter(80, 24).after("Right Down Down Enter a G").after(back);
        assert_eq!(after.text(), before.text(), "{back}");
        assert_eq!(Stage::letter(80, 24).after("a G").after(back).text(), Stage::letter(80, 24).text(), "{back}");
    }
}

#[test]
fn the_warnings_stand_apart_and_are_read_in_full() {
    let mut stage = Stage::letter(80, 24).after("a G Up Up Up");
    assert!(selected(&stage).starts_with(">! \"Støtte til Foreningen Sabaah\" står 2 steder"));
    stage.press("Enter");
    let text = stage.text().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        text.contains(
            "\"Støtte til Foreningen Sabaah\" står 2 steder med samme beløb: Diskrimination og social kontrol; \
             Samarbejde med civilsamfundet"
        ),
        "{}",
        stage.text()
    );
    assert!(stage.shows("Værd at lægge mærke til"));
    stage.press("Esc");
    assert!(stage.shows("Stemmer tallene?") && !stage.shows("Værd at lægge mærke til"));
    assert!(stage.press("Esc").shows("Område / indsats"));
    let warnings = all("").lines().iter().filter(|line| line.trim_start_matches([' ', '>']).starts_with("! ")).count();
    assert_eq!(warnings, 4, "one name in two areas, three lines without funding");
}
