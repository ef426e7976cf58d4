//! The smallest right documents that the rules call wrong as they are written, each beside the narrower reading that doesn't.

use super::{
    by_hand::{area, cells, internal, line, of_funding, total, years},
    document::{Cell, Column, Document, Money, PARTS, Term, Total, View},
    itemised::Reading,
    reckon::{Outcome, reckon},
};

const ALL: View = View::Combined;

fn of(view: View, amount: i128) -> Total {
    total(view, "1", cells(&[amount]))
}

fn is_alarm_as_written_only(document: &Document) {
    let differ = |reading| reckon(document, reading).count(Outcome::Differs);
    assert!(differ(Reading::Written) > 0);
    assert_eq!(differ(Reading::Narrow), 0);
}

#[test]
fn a_part_without_lines_printed_for_all_money_only() {
    // B's 10 are 5 internal and 5 external.
    let areas = vec![area("A", vec![internal(&[20])], vec![], vec![]), area("B", vec![], vec![], vec![of(ALL, 10)])];
    is_alarm_as_written_only(&years(&[2024], areas, vec![of(View::Internal, 25)]));
}

#[test]
fn a_part_without_lines_printed_for_all_classes_only() {
    // B's 10 are 5 of S and 5 of T.
    let lines = vec![line(Money::Internal, &["S"], cells(&[20]))];
    let areas = vec![area("A", lines, vec![], vec![]), area("B", vec![], vec![], vec![of(ALL, 10)])];
    is_alarm_as_written_only(&years(&[2024], areas, vec![of_funding("S", of(ALL, 25))]));
}

#[test]
fn a_part_without_lines_printed_by_class_only() {
    let classes = vec![of_funding("S", of(ALL, 4)), of_funding("T", of(ALL, 6))];
    let areas = vec![area("A", vec![internal(&[20])], vec![], vec![]), area("B", vec![], vec![], classes)];
    is_alarm_as_written_only(&years(&[2024], areas, vec![of(ALL, 30)]));
}

#[test]
fn one_kind_of_money_without_lines_in_a_total_of_a_class() {
    // Of the 4 external, 2 are of T.
    let lines = vec![line(Money::Internal, &["T"], cells(&[3]))];
    let stated = vec![of(View::External, 4), of_funding("T", of(ALL, 5))];
    is_alarm_as_written_only(&years(&[2024], vec![area("A", lines, vec![], stated)], vec![]));
}

#[test]
fn a_class_that_is_empty_in_the_lines_of_another_kind_of_money() {
    // B's 9 external are of S; its only line is internal.
    let nothing = vec![line(Money::External, &["S"], vec![Cell::Dash])];
    let class = |amount| of_funding("S", of(View::External, amount));
    let areas = vec![
        area("A", nothing, vec![], vec![class(0)]),
        area("B", vec![line(Money::Internal, &["T"], cells(&[6]))], vec![], vec![of(View::External, 9)]),
    ];
    is_alarm_as_written_only(&years(&[2024], areas, vec![class(9)]));
}

fn with_sum(mut document: Document) -> Document {
    let sum_of = document.columns.iter().filter_map(|column| column.year).map(Term::Year).collect();
    document.columns.push(Column { label: Some("in all".to_owned()), sum_of, ..Column::default() });
    document
}

#[test]
fn a_total_that_prints_its_sum_and_only_some_of_the_years() {
    let stated = total(ALL, "1", vec![Cell::Amount(PARTS), Cell::Blank, Cell::Amount(3 * PARTS)]);
    let areas = vec![area("A", vec![internal(&[1, 2, 3])], vec![], vec![stated])];
    is_alarm_as_written_only(&with_sum(years(&[2024, 2025], areas, vec![])));
}

#[test]
fn a_line_of_which_only_the_sum_over_the_years_is_known() {
    let only = line(Money::Internal, &[], vec![Cell::Blank, Cell::Blank, Cell::Amount(10 * PARTS)]);
    let stated = total(ALL, "1", cells(&[1, 2, 13]));
    let areas = vec![area("A", vec![internal(&[1, 2, 3]), only], vec![], vec![stated])];
    is_alarm_as_written_only(&with_sum(years(&[2024, 2025], areas, vec![])));
}
