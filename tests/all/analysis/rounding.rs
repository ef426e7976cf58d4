//! Differences that the document's own rounding explains: half its unit for each figure added, and for the total itself.

use indsats::{
    analysis::{
        check::reconcile::{Against, Status},
        figures::Figures,
    },
    format::{ron::read::read, source::Source},
    model::{columns::ColumnId, financing::View, period::Period},
};

/// The status of each comparison of a dataset of one year, rounded to 0.1.
fn statuses(areas: &str, stated: &str) -> Vec<(Against, Status)> {
    let text = format!("(title: \"T\", unit: (), years: [2020], rounding: 0.1, areas: [{areas}], stated: [{stated}])");
    let dataset = read(Source::new(&text)).unwrap().dataset;
    let figures = Figures::of(&dataset).unwrap();
    figures.reconciliation.comparisons().iter().map(|found| (found.against, found.status)).collect()
}

fn against_lines(lines: &[&str], stated: &str) -> Status {
    let lines: Vec<String> = lines.iter().map(|amount| format!("(name: \"a\", amounts: [{amount}])")).collect();
    let lines = lines.join(", ");
    let area = format!("(name: \"A\", initiatives: [{lines}], stated: [(amounts: [{stated}])])");
    statuses(&area, "")[0].1
}

#[test]
fn half_the_unit_for_each_figure_and_the_total_is_within_rounding_and_no_more() {
    for (lines, stated, status) in [
        (&["1", "2"][..], "3", Status::Agrees),
        (&["1", "2"], "3.00", Status::Agrees),
        (&["1", "2"], "3.15", Status::WithinRounding),
        (&["1", "2"], "2.85", Status::WithinRounding),
        (&["1", "2"], "3.1500001", Status::Differs),
        (&["1", "2"], "2.84", Status::Differs),
        (&["1"], "1.1", Status::WithinRounding),
        (&["1"], "1.11", Status::Differs),
        (&[], "0.06", Status::NotItemised),
        (&["None"], "0.05", Status::WithinRounding),
        (&["None"], "0.06", Status::Differs),
        (&["None"], "None", Status::Agrees),
        (&["0.1"], "None", Status::WithinRounding),
    ] {
        assert_eq!(against_lines(lines, stated), status, "{lines:?} {stated}");
    }
}

#[test]
fn a_dash_is_no_figure_that_was_rounded() {
    assert_eq!(against_lines(&["1", "None", "None"], "1.1"), Status::WithinRounding);
    assert_eq!(against_lines(&["1", "None", "None"], "1.15"), Status::Differs);
    // As stated, not only as lines: 0.06 would be within rounding if the dash were a figure.
    let area = "(name: \"A\", stated: [(view: Internal, amounts: [None], source: (table: 1))])";
    let found = statuses(area, "(view: Internal, amounts: [0.06], source: (table: 1))");
    assert_eq!(found[2], (Against::StatedAreas, Status::Differs));
}

#[test]
fn without_a_rounding_every_difference_is_one() {
    let text = "(title: \"T\", unit: (), years: [1], areas: [(name: \"A\", initiatives: [(name: \"a\", amounts: [1])], \
                stated: [(amounts: [1.0000000000000000000000001])])])";
    let dataset = read(Source::new(text)).unwrap().dataset;
    let figures = Figures::of(&dataset).unwrap();
    let found = &figures.reconciliation.comparisons()[0];
    assert_eq!((found.status, found.difference.to_string().as_str()), (Status::Differs, "0.0000000000000000000000001"));
}

#[test]
fn years_within_rounding_are_so_together() {
    let text = "(title: \"T\", unit: (), years: [1, 2], rounding: 1, areas: [(name: \"A\", \
                initiatives: [(name: \"a\", amounts: [1, 2])], stated: [(amounts: [2, 3])])])";
    let dataset = read(Source::new(text)).unwrap().dataset;
    let figures = Figures::of(&dataset).unwrap();
    let area = dataset.top_areas().next();
    for period in [Period::Column(ColumnId(0)), Period::Column(ColumnId(1)), Period::All(dataset.start_basis())] {
        let held = figures.total(&dataset, area, View::Combined, period).stated.unwrap();
        assert_eq!(held.status, Status::WithinRounding, "{period:?}");
    }
}
