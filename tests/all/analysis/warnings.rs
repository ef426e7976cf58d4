//! Warnings: each kind for the dataset that deserves it, and for no other.

use indsats::{
    analysis::check::warnings::{Warning, warnings},
    format::{ron::read::read, source::Source},
    model::{
        column::ColumnId,
        dataset::Dataset,
        financing::View,
        ids::{InitiativeId, StatedId},
    },
};

fn dataset(lines: &str, stated: &str) -> Dataset {
    let text = format!(
        "(title: \"T\", unit: (), years: [1, 2], documents: [(id: \"d\")], \
         areas: [(name: \"A\", initiatives: [{lines}]), (name: \"A\")], stated: [{stated}])"
    );
    read(Source::new(&text)).unwrap().dataset
}

const COMPLETE: &str = "funding: \"F\", source: (document: \"d\")";

#[test]
fn a_complete_dataset_warns_of_nothing() {
    let lines = format!("(name: \"a\", amounts: [1, None], {COMPLETE}), (name: \"b\", amounts: [0, 0], {COMPLETE})");
    let stated =
        "(view: Internal, amounts: [1, 2]), (view: Combined, amounts: [1, 3]), (view: Internal, amounts: [1.0, 2])";
    assert_eq!(warnings(&dataset(&lines, stated)), []);
}

#[test]
fn the_same_name_is_found_whatever_its_capitals() {
    let line = |name: &str| format!("(name: \"{name}\", amounts: [1, 1], {COMPLETE}),");
    let lines =
        line("ÆBLE til Åen") + &line("æble") + &line("æble TIL åen") + &line("Æble til Å\u{30a}en") + &line("ÆBLE");
    assert_eq!(
        warnings(&dataset(&lines, "")),
        [
            Warning::SameName(vec![InitiativeId(0), InitiativeId(2)]),
            Warning::SameName(vec![InitiativeId(1), InitiativeId(4)]),
        ]
    );
}

#[test]
fn what_a_line_leaves_out_is_said_kind_by_kind() {
    let lines = "(name: \"a\", amounts: [None, None]), (name: \"b\", amounts: [None, 0], funding: [])";
    assert_eq!(
        warnings(&dataset(lines, "")),
        [
            Warning::NoAmount(InitiativeId(0)),
            Warning::NoSource(InitiativeId(0)),
            Warning::NoSource(InitiativeId(1)),
            Warning::NoFunding(InitiativeId(0)),
            Warning::NoFunding(InitiativeId(1)),
        ]
    );
}

#[test]
fn a_total_stated_twice_with_different_figures_is_said_in_its_year() {
    let stated =
        "(view: Internal, amounts: [1, 2]), (view: External, amounts: [5, 5]), (view: Internal, amounts: [1, None])";
    let expected = Warning::StatedTwice {
        area: None,
        view: View::Internal,
        year: ColumnId(1),
        stated: vec![StatedId(0), StatedId(2)],
    };
    assert_eq!(warnings(&dataset("", stated)), [expected]);
}

#[test]
fn years_that_fall_are_compared_in_time_with_a_warning() {
    let text = "(title: \"T\", unit: (), years: [2022, 2021, 2020], areas: [])";
    let dataset = read(Source::new(text)).unwrap().dataset;
    assert_eq!(warnings(&dataset), [Warning::YearsOutOfOrder]);
    let in_time: Vec<&str> = dataset.years(dataset.start_basis()).map(|year| dataset.label(year)).collect();
    assert_eq!(in_time, ["2020", "2021", "2022"]);
    assert_eq!(dataset.label(dataset.start_column()), "2022");
}

#[test]
fn a_thousand_with_a_point_among_thousands_is_warned_of() {
    let of = |amounts: &str| {
        let line = format!("(name: \"a\", amounts: [{amounts}], {COMPLETE})");
        warnings(&dataset(&line, "(amounts: [2500, 1])"))
    };
    assert_eq!(of("1.000, 2500"), [Warning::LikeThousands(1)]);
    assert_eq!(of("-1.250, 20.000"), [Warning::LikeThousands(2)]);
    for plain in ["1.000, 2.5", "0.125, 2500", "1000.125, 2500", "1, 2500", "1.00, 2500"] {
        assert_eq!(of(plain), [], "{plain}");
    }
}
