//! The explorer opens in a view: its first screen is the one to which keys lead.

use indsats::{
    analysis::{
        arranging::{grouping::Grouping, order::Order},
        search::named::{columns_named, measure_named},
        selection::areas_named,
    },
    explorer::{
        jobs::Job,
        update::{
            finish,
            opening::{Opening, OpeningPage, open_in},
        },
    },
    model::{dataset::Dataset, financing::View, period::Period},
};

use super::stage::Stage;

/// The first screen of a dataset that opens in a view.
fn opened(mut stage: Stage, opening: impl Fn(&Dataset) -> Opening) -> Stage {
    let opening = opening(stage.app.dataset());
    let mut jobs = open_in(&mut stage.app, &opening);
    while let Some(job) = jobs.pop() {
        jobs.extend(finish(&mut stage.app, job.run()).jobs);
    }
    stage.fit();
    stage
}

fn year(dataset: &Dataset, label: &str) -> Option<Period> {
    columns_named(dataset, None, label).first().copied().map(Period::Column)
}

#[test]
fn a_view_is_the_one_to_which_its_keys_lead() {
    let letter = || Stage::letter(100, 30);
    let cases: Vec<(Opening, &str, &str)> = vec![
        (Opening::default(), "", ""),
        (Opening { period: year(letter().app.dataset(), "2020"), ..Opening::default() }, "1", ""),
        (Opening { view: Some(View::External), ..Opening::default() }, "e", ""),
        (Opening { grouping: Some(Grouping::Funding), ..Opening::default() }, "p", ""),
        (Opening { order: Some(Order::Amount), ..Opening::default() }, "s", ""),
        (Opening { page: Some(OpeningPage::Check), ..Opening::default() }, "a", ""),
        (Opening { page: Some(OpeningPage::About), ..Opening::default() }, "o", ""),
        (Opening { page: Some(OpeningPage::Bars), ..Opening::default() }, "d", ""),
        (Opening { page: Some(OpeningPage::Trend), ..Opening::default() }, "d d", ""),
        (Opening { page: Some(OpeningPage::Treemap), ..Opening::default() }, "d d d", ""),
        (Opening { page: Some(OpeningPage::Help), ..Opening::default() }, "?", ""),
        (Opening { filter: "mino".to_owned(), ..Opening::default() }, "/", "mino"),
    ];
    for (opening, keys, typed) in cases {
        let opened = opened(letter(), |_| opening.clone());
        let mut pressed = letter().after(keys);
        if !typed.is_empty() {
            pressed.typed(typed).press("Enter");
        }
        assert_eq!(opened.text(), pressed.text(), "{opening:?}");
    }
}

#[test]
fn all_of_a_view_is_there_on_the_first_screen() {
    let stage = opened(Stage::letter(100, 30), |dataset| Opening {
        period: year(dataset, "2020"),
        view: Some(View::External),
        area: areas_named(dataset, "diskrimination").first().copied(),
        order: Some(Order::Amount),
        ..Opening::default()
    });
    let text = stage.text();
    for shown in ["‹2020›", "[Eksterne]", "alle områder › Diskrimination og social", "▼‹2020›"] {
        assert!(text.contains(shown), "{shown}:\n{text}");
    }
    // Esc leads out of the area alone, as if it had been entered by a key.
    let text = opened(Stage::letter(100, 30), |dataset| Opening {
        area: areas_named(dataset, "civil").first().copied(),
        ..Opening::default()
    })
    .after("Esc")
    .text();
    assert!(text.contains("Job og uddannelse") && !text.contains("alle områder ›"), "{text}");
}

#[test]
fn the_first_screen_waits_for_no_names_and_no_warnings() {
    let mut stage = Stage::letter(100, 30);
    let filter = "perspectiv".to_owned();
    let page = Some(OpeningPage::Check);
    let opening = Opening { filter, page, order: Some(Order::Amount), ..Opening::default() };
    let jobs = open_in(&mut stage.app, &opening);
    assert!(matches!(jobs[..], [Job::Warnings(_), Job::Nearest(_)] | [Job::Nearest(_), Job::Warnings(_)]), "{jobs:?}");
}

#[test]
fn nothing_of_the_view_is_undone_by_undo() {
    let stage = || {
        opened(Stage::letter(100, 30), |dataset| Opening {
            period: year(dataset, "2022"),
            filter: "mino".to_owned(),
            ..Opening::default()
        })
    };
    let undone = stage().after("u").text();
    assert!(undone.contains("‹2022›") && undone.contains("Intet at fortryde"), "{undone}");
    assert!(stage().after("e u").text().contains("‹2022›"));
    let reset = stage().after("R").text();
    assert!(reset.contains("‹2021›") && !reset.contains("/mino"), "{reset}");
}

#[test]
fn a_measure_and_a_page_of_two_figures_for_a_year() {
    const TOWN: &str = r#"(
        title: "Byen", language: "da", unit: (label: "mio. kr."),
        columns: [(year: 2024, measure: "budget"), (year: 2024, measure: "regnskab"), (year: 2025, measure: "budget")],
        measures: [(name: "budget"), (name: "regnskab")],
        areas: [(name: "Skoler", initiatives: [(name: "Frokost", amounts: [10, 12, 11])])],
    )"#;
    let text = opened(Stage::dataset(TOWN, 100, 30), |dataset| Opening {
        basis: measure_named(dataset, &[], "regnskab"),
        ..Opening::default()
    })
    .text();
    assert!(text.contains("mio. kr. · regnskab") && text.contains("‹2024›") && text.contains("12"), "{text}");
}

#[test]
fn it_opens_at_any_size() {
    for (width, height) in [(1, 1), (20, 5), (40, 10), (60, 15), (220, 60)] {
        for page in [OpeningPage::Check, OpeningPage::Treemap, OpeningPage::Trend, OpeningPage::Help] {
            let opening = Opening { filter: "intet svarer".to_owned(), page: Some(page), ..Opening::default() };
            opened(Stage::letter(width, height), |_| opening.clone()).drawn();
        }
    }
}
