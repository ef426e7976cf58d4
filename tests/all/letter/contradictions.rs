//! The letter's own contradictions, worked out by hand from its print. Exactly these, and no false one.

use indsats::{
    analysis::{
        check::{
            reconcile::{Against, Comparison, Status},
            warnings::{Concerned, WarningKind, warnings},
        },
        figures::Finding,
    },
    model::{amount::Amount, columns::ColumnId, financing::View, ids::InitiativeId, period::Period},
};

use super::Letter;

/// Area (or the whole), year, what the lines add up to and what is stated in internal money; stated less lines.
const CELLS: [(Option<&str>, &str, &str, &str, &str); 8] = [
    (Some("Job og uddannelse"), "2020", "15.6", "16.4", "0.8"),
    (Some("Job og uddannelse"), "2021", "13.6", "15.4", "1.8"),
    (Some("Job og uddannelse"), "2022", "13.4", "14.2", "0.8"),
    (Some("Diskrimination og social kontrol"), "2021", "5.4", "5.5", "0.1"),
    (Some("Samarbejde med civilsamfundet"), "2021", "2.45", "2.55", "0.1"),
    (None, "2020", "27.75", "28.55", "0.8"),
    (None, "2021", "29.15", "31.15", "2"),
    (None, "2022", "28.4", "29.2", "0.8"),
];

fn amount(text: &str) -> Amount {
    Amount::parse(text).unwrap()
}

/// Table, row's area, year, difference: as short as a comparison can be said.
fn said(letter: &Letter, comparison: &Comparison) -> (String, Option<String>, String, String) {
    let dataset = &letter.opened.dataset;
    (
        dataset.text(comparison.source(dataset).unwrap().table.unwrap()).to_owned(),
        comparison.area(dataset).map(|area| dataset.area(area).name.clone()),
        dataset.label(comparison.column).to_owned(),
        comparison.difference.to_string(),
    )
}

#[test]
fn the_letter_is_compared_96_times() {
    let letter = Letter::open();
    let comparisons = letter.opened.figures.reconciliation.comparisons();
    let of = |against, grand| {
        let grand = |comparison: &&Comparison| comparison.area(&letter.opened.dataset).is_none() == grand;
        comparisons.iter().filter(|comparison| comparison.against == against).filter(grand).count()
    };
    assert_eq!([of(Against::Initiatives, false), of(Against::Initiatives, true)], [51, 15]);
    assert_eq!([of(Against::StatedAreas, false), of(Against::StatedAreas, true)], [0, 12]);
    assert_eq!(of(Against::StatedViews, false) + of(Against::StatedViews, true), 18);
    assert_eq!(comparisons.len(), 96);
}

#[test]
fn five_area_cells_and_three_grand_totals_differ_in_tables_1_2_and_4_and_nothing_else() {
    let letter = Letter::open();
    let reconciliation = &letter.opened.figures.reconciliation;
    let mut expected: Vec<_> = ["1", "2", "4"]
        .into_iter()
        .flat_map(|table| {
            CELLS.map(|(area, year, _, _, difference)| {
                (table.to_owned(), area.map(str::to_owned), year.to_owned(), difference.to_owned())
            })
        })
        .collect();
    let differs = |comparison: &&Comparison| comparison.status == Status::Differs;
    let mut found: Vec<_> =
        reconciliation.comparisons().iter().filter(differs).map(|comparison| said(&letter, comparison)).collect();
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
    assert_eq!(found.len(), 24);
    assert_eq!(reconciliation.count(Status::Agrees), 72);
    assert_eq!(reconciliation.count(Status::WithinRounding), 0);
}

#[test]
fn the_gap_is_in_the_lines_of_table_2_because_the_tables_totals_agree_with_each_other() {
    let letter = Letter::open();
    for comparison in letter.opened.figures.reconciliation.comparisons() {
        let agrees = comparison.status == Status::Agrees;
        assert_eq!(agrees, comparison.difference.is_zero());
        if comparison.against != Against::Initiatives {
            assert!(agrees, "{:?}", said(&letter, comparison));
        }
    }
}

#[test]
fn lines_and_stated_totals_stand_side_by_side_as_they_are() {
    let letter = Letter::open();
    let (dataset, figures) = (&letter.opened.dataset, &letter.opened.figures);
    for (area, year, lines, stated, difference) in CELLS {
        let scope = area.map(|name| letter.area(name));
        let total = figures.total(dataset, scope, View::Internal, Period::Column(dataset.find_column(year).unwrap()));
        assert_eq!(total.lines.amount, Some(amount(lines)), "{area:?} {year}");
        let held = total.stated.unwrap();
        assert_eq!((held.amount, held.difference), (Some(amount(stated)), amount(difference)), "{area:?} {year}");
        assert_eq!(total.finding, Finding::DiffersFromLines);
    }
}

#[test]
fn combined_money_and_all_years_carry_the_same_gap() {
    let letter = Letter::open();
    let (dataset, figures) = (&letter.opened.dataset, &letter.opened.figures);
    let total = |view, period| figures.total(dataset, None, view, period);
    let combined = total(View::Combined, Period::Column(ColumnId(1)));
    assert_eq!(combined.lines.amount, Some(amount("29.9")));
    assert_eq!(combined.lines.initiatives, 21);
    assert_eq!(combined.stated.unwrap().amount, Some(amount("31.9")));
    // 30.23 + 29.90 + 28.40 beside 31.03 + 31.90 + 29.20.
    let all = total(View::Combined, Period::All(dataset.start_basis()));
    assert_eq!(all.lines.amount, Some(amount("88.53")));
    assert_eq!(all.stated.unwrap().amount, Some(amount("92.13")));
    assert_eq!(all.stated.unwrap().difference, amount("3.6"));
    for period in dataset.periods() {
        let external = total(View::External, period);
        assert!(!external.finding.differs(), "{period:?}");
        assert!(external.stated.unwrap().difference.is_zero());
    }
    let dash = total(View::External, Period::Column(ColumnId(2)));
    assert_eq!((dash.lines.amount, dash.stated.unwrap().amount), (None, None), "a dash is no zero");
}

#[test]
fn sabaah_stands_in_two_areas_and_three_lines_name_no_funding() {
    let letter = Letter::open();
    let dataset = &letter.opened.dataset;
    let named = |name: &str| -> InitiativeId { dataset.initiatives().find(|&id| dataset.name(id) == name).unwrap() };
    let sabaah = ["Støtte til Foreningen Sabaah", "Støtte til foreningen Sabaah"].map(named);
    assert_eq!(dataset.amounts(sabaah[0]), dataset.amounts(sabaah[1]));
    assert_ne!(dataset.initiative(sabaah[0]).area, dataset.initiative(sabaah[1]).area);
    let without_funding = ["Støtte til Fiskeriet", "Støtte til FRAK", "Støtte til Foreningen Sabaah"];
    let mut expected = vec![(WarningKind::SameName, sabaah.map(Concerned::Line).to_vec())];
    expected.extend(without_funding.map(|name| (WarningKind::NoFunding, vec![Concerned::Line(named(name))])));
    let found: Vec<_> = warnings(dataset).into_iter().map(|warning| (warning.kind, warning.concerned)).collect();
    assert_eq!(found, expected);
}
