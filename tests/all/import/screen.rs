//! A table opened in the explorer: what it was taken for is said at once, and stands on the page about the figures.

use indsats::{
    explorer::{
        app::App,
        update::opening::{Opening, open_in},
    },
    locale::{Language, Locale},
    workspace::{open::open, origin::Origin, settings::Settings},
};

use super::{budget, made::file};
use crate::screen::stage::Stage;

/// The explorer on a file.
pub fn opened(path: &str, language: Language, (width, height): (u16, u16)) -> Stage {
    let origin = Origin::from(Some(path.into()));
    let opened = open(&origin).unwrap();
    let app = App::new(opened.dataset, opened.figures, Locale::new(language), Settings::default());
    let mut app = app.from_origin(origin).with_import(opened.import);
    let jobs = open_in(&mut app, &Opening::default());
    let mut stage = Stage::opened(app, width, height);
    stage.run(jobs);
    stage
}

#[test]
fn the_screen_says_what_became_of_the_rows_and_where_more_is_said() {
    for size in [(60, 15), (80, 24), (120, 40)] {
        let mut stage = opened(&budget("koeln.source.csv"), Language::English, size);
        let text = stage.text().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("Read as a table") && text.contains("4 rows of totals"), "{size:?}\n{}", stage.text());
        assert!(text.contains("o tells what each column"), "{size:?}\n{}", stage.text());
        let mut page = String::new();
        stage.press("o");
        for _ in 0..40 {
            page.push_str(&stage.text());
            stage.press("PgDn");
        }
        for said in [
            "No unit is given",
            "How it was read",
            "2011 Plan",
            "called totals that are no sum",
            "equal to the last digit",
        ] {
            assert!(page.contains(said), "{said} at {size:?}\n{}", stage.text());
        }
    }
    let danish = opened(&budget("oakland.csv"), Language::Danish, (80, 24));
    assert!(danish.shows("Læst som tabel") && danish.shows("lagt til side"), "{}", danish.text());
}

#[test]
fn a_dataset_is_no_table() {
    let mut stage = Stage::letter(80, 24);
    assert!(!stage.press("o").shows("Sådan blev det læst"));
}

/// A row of headings is no row of the budget: it is counted apart.
#[test]
fn headings_are_not_set_aside() {
    let said = |language, size| {
        let stage = opened(&budget("oakland.csv"), language, size);
        stage.text().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    for size in [(60, 15), (80, 24), (120, 40)] {
        let english = said(Language::English, size);
        assert!(english.contains("1 of headings, none set aside ·"), "{size:?}\n{english}");
        let danish = said(Language::Danish, size);
        assert!(danish.contains("1 med overskrifter, ingen lagt til side ·"), "{size:?}\n{danish}");
    }
}

/// The whole of a table with revenue beside expenditure is neither, and that stands beside it; so does that no unit is known.
#[test]
fn what_is_added_together_stands_beside_the_whole_and_an_unknown_unit_in_the_header() {
    for (language, added, unit) in [
        (Language::English, "Total, revenue and expenditure", "no unit given"),
        (Language::Danish, "I alt, indtægter og udgifter", "ingen enhed angivet"),
    ] {
        let mut stage = opened(&budget("oakland.csv"), language, (80, 24));
        assert!(stage.press("Esc").shows(added), "{}", stage.text());
        assert!(stage.lines()[0].contains(unit), "{}", stage.text());
    }
    assert!(!Stage::letter(80, 24).shows("enhed angivet"), "it has one");
}

/// Headings that are wider than any amount leave names no room, however amounts are divided: they are not divided until nothing is left.
#[test]
fn amounts_are_not_divided_until_rows_are_nothing() {
    let headings: Vec<String> =
        (2001..=2009).map(|year| format!("{year} Laufendes Soll und Voranschlag EUR")).collect();
    let line = |place| format!("Amt {place};Post {place}{}\n", ";38400100,50".repeat(headings.len()));
    let table = format!("Ansatz;Posten;{}\n", headings.join(";")) + &(0..60).map(line).collect::<Vec<_>>().concat();
    let (_folder, path) = file("wien.csv", table);
    for size in [(60, 15), (80, 24), (120, 40)] {
        let stage = opened(&path, Language::English, size);
        assert!(!stage.shows("billion") && !stage.shows("~0.0"), "{size:?}\n{}", stage.text());
        assert!(stage.shows("38.4") || stage.shows("38,400,100"), "{size:?}\n{}", stage.text());
    }
}
