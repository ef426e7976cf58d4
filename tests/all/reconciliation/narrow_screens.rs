//! The page "does it add up" on screens of any width: a figure is whole or not there, and what is cut off stands in full below.

use super::{
    check_list::{marks, rows, selected},
    small_datasets,
};
use crate::screen::stage::{Stage, key};
use indsats::explorer::update::press;

#[test]
fn figures_are_whole_at_every_width() {
    for width in 40..130 {
        for keys in ["a", "a F2"] {
            let stage = Stage::letter(width, 24).after(keys);
            let rows = rows(&stage);
            assert!(rows.len() >= 3, "{width}\n{}", stage.text());
            for row in rows {
                assert!(
                    row.area.chars().count() >= 8 || ["I alt", "Total"].contains(&row.area.as_str()),
                    "{width}: {row:?}\n{}",
                    stage.text()
                );
                let figures = [&row.stated, &row.lines, &row.difference];
                // On the narrowest screens the lines have left.
                let expected: &[&str] = match (width, keys) {
                    (..50, "a") => &["16,40", "+0,80"],
                    (..52, "a F2") => &["16.40", "+0.80"],
                    (_, "a") => &["16,40", "15,60", "+0,80"],
                    _ => &["16.40", "15.60", "+0.80"],
                };
                if row.year == "2020"
                    && row.area.starts_with("Job")
                    && ["i", "ic", "egne", "internal"].contains(&row.view.as_str())
                {
                    let shown: Vec<&str> = figures.into_iter().map(String::as_str).collect();
                    assert!(expected.iter().all(|figure| shown.contains(figure)), "{width}: {row:?}\n{}", stage.text());
                }
            }
        }
    }
}

#[test]
fn a_figure_of_28_digits_is_whole_or_left_out() {
    let great = "9999999999999999999999999999";
    let ron = small_datasets::dataset(&format!(
        "areas: [{}]",
        small_datasets::area("Skole", &format!("{great}, 1"), "5, 1", "")
    ));
    let whole = ["9.999.999.999.999.999.999.999.999.999", "9.999.999.999.999.999.999.999.999.994"];
    for width in 40..180 {
        let stage = Stage::dataset(&ron, width, 24).after("a !");
        let list: Vec<String> = stage.lines()[3..].iter().take_while(|line| !line.starts_with('─')).cloned().collect();
        for word in list.iter().flat_map(|line| line.split_whitespace()).filter(|word| word.contains("9.9")) {
            assert!(whole.contains(&word.trim_matches(['−', '+'])), "{width}: {word}\n{}", stage.text());
        }
        assert!(list.iter().any(|line| line.contains("Skole")), "{width}\n{}", stage.text());
        assert_eq!(marks(&stage), [1, 0, 1], "{width}\n{}", stage.text());
    }
}

#[test]
fn on_40_by_10_the_list_is_walked_and_gone_from() {
    let mut stage = Stage::letter(40, 10).after("a !");
    assert!(stage.lines()[3].starts_with(" 5 områdetal afviger; 3 hovedtotaler"));
    assert_eq!(rows(&stage).len(), 3, "{}", stage.text());
    assert!(selected(stage.press("Down Down Down Down")).contains("15,40"));
    stage.press("Enter");
    assert!(stage.cursor_line().contains("▾ Job") && stage.cursor_line().contains("13,60≠"), "{}", stage.text());
    let warning = Stage::letter(40, 10).after("a G Up Up Up Enter");
    assert!(warning.shows("Støtte til Foreningen Sabaah") && warning.shows("… "), "{}", warning.text());
}

#[test]
fn what_the_columns_cut_off_stands_in_full_below_the_list() {
    let below = |stage: &Stage| {
        let lines = stage.lines();
        let rule = lines.iter().rposition(|line| line.starts_with('─')).unwrap();
        lines[rule + 1..lines.len() - 1].join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let mut stage = Stage::letter(80, 24).after("a");
    assert_eq!(
        below(&stage),
        "Job og uddannelse, 2020: forskel +0,80 · egne: brevet 16,40, linjer 15,60 (tabel 1, række 1; tabel 2, række 11) · \
         alle: brevet 17,40, linjer 16,60 (tabel 4, række 1)"
    );
    stage.press("!");
    assert_eq!(
        below(&stage),
        "Job og uddannelse, 2020, egne midler: brevet 16,40 · linjer 15,60 · forskel +0,80 · tabel 1, række 1"
    );
    stage.press("G Up Up Up Up Up Up Up Up");
    assert_eq!(
        below(&stage),
        "I alt, 2022, alle midler: brevet 29,20 · mod områdernes totaler 29,20 · forskel 0,00 · tabel 4, række 6"
    );
    stage.press("G Up Up Up");
    assert_eq!(
        below(&stage),
        "\"Støtte til Foreningen Sabaah\" står 2 steder med samme beløb: Diskrimination og social kontrol; Samarbejde \
         med civilsamfundet"
    );
    let nested = Stage::dataset(&small_datasets::nested(), 80, 24).after("a");
    assert!(below(&nested).starts_with("Børn › Dagtilbud › Vuggestue, 2021, egne midler: budgettet 4 · linjer 3 "));
}

/// A low screen has a line for what its columns have no room for.
#[test]
fn on_a_low_screen_the_money_and_the_place_of_the_selected_row_stand_below_the_list() {
    for (size, keys, said) in [
        ((60, 15), "a", "egne · alle: 17,40 / 16,60 · tabel 1, 2 og 4"),
        ((60, 15), "a F2", "internal · all: 17.40 / 16.60 · tables 1, 2 and 4"),
        ((60, 15), "a F2 Down Down", "internal, all · tables 1, 2 and 4"),
        ((50, 15), "a F2", "internal · all: 17.40 / 16.60"),
    ] {
        let stage = Stage::letter(size.0, size.1).after(keys);
        assert!(stage.shows(said), "{size:?}\n{}", stage.text());
    }
    // The keys of several kinds of money are those of the header, each a word.
    let stage = Stage::letter(50, 15).after("a F2");
    assert!(stage.line(&["≠ Job", "2022"]).contains(" 2022 i c "), "{}", stage.text());
}

/// The warnings come after the page: until then Enter opens nothing, and says so.
#[test]
fn enter_before_the_warnings_have_come_says_that_they_are_looked_for() {
    let ron = small_datasets::dataset(
        "areas: [(name: \"A\", initiatives: [(name: \"x\", amounts: [1, 1]), (name: \"y\", amounts: [1, 1])])]",
    );
    let mut stage = Stage::dataset(&ron, 80, 24);
    let jobs = press(&mut stage.app, &key("a")).jobs;
    press(&mut stage.app, &key("Enter"));
    assert!(stage.fit().shows("leder efter mere"), "{}", stage.text());
    stage.run(jobs);
    assert!(stage.press("Enter").shows("─ Værd at lægge mærke til"), "{}", stage.text());
}
