//! Small documents, each made to show one thing, and the answer that a person gives.

use super::{
    document::{Area, Cell, Class, Column, Document, FUNDING, Line, Money, PARTS, Total, View},
    itemised::Reading,
    reckon::{Outcome, reckon},
};

/// Comparisons, agreeing, differing, not itemised; gaps and places that only carry them.
pub type Answer = [usize; 6];

pub fn answer(document: &Document, reading: Reading) -> Answer {
    let reckoning = reckon(document, reading);
    let [agree, differ, not] =
        [Outcome::Agrees, Outcome::Differs, Outcome::NotItemised].map(|outcome| reckoning.count(outcome));
    [reckoning.made(), agree, differ, not, reckoning.gaps().len(), reckoning.carried().len()]
}

/// Whole amounts.
pub fn cells(amounts: &[i128]) -> Vec<Cell> {
    amounts.iter().map(|amount| Cell::Amount(PARTS * amount)).collect()
}

pub fn line(money: Money, funding: &[&str], cells: Vec<Cell>) -> Line {
    let funding = funding.iter().map(|&name| name.to_owned()).collect();
    Line { name: "l".to_owned(), money, funding, cells, ..Line::default() }
}

pub fn internal(amounts: &[i128]) -> Line {
    line(Money::Internal, &[], cells(amounts))
}

pub fn total(view: View, table: &str, cells: Vec<Cell>) -> Total {
    let [document, table] = ["d", table].map(|name| Some(name.to_owned()));
    Total { document, table, ..Total::of(view, cells) }
}

pub fn of_funding(name: &str, total: Total) -> Total {
    Total { class: Some(Class { by: FUNDING.to_owned(), name: name.to_owned() }), ..total }
}

pub fn area(name: &str, lines: Vec<Line>, areas: Vec<Area>, stated: Vec<Total>) -> Area {
    Area { name: name.to_owned(), lines, areas, stated, ..Area::default() }
}

pub fn years(years: &[u32], areas: Vec<Area>, stated: Vec<Total>) -> Document {
    Document {
        columns: years.iter().map(|year| Column::of_year(*year)).collect(),
        areas,
        stated,
        ..Document::default()
    }
}

fn all(amounts: &[i128]) -> Total {
    total(View::Combined, "1", cells(amounts))
}

/// Each with its answer and the sentence it shows.
pub fn documents() -> Vec<(&'static str, Document, Answer)> {
    let (int, ext) = (View::Internal, View::External);
    let leaf = |name: &str, amount: i128| area(name, vec![internal(&[amount])], vec![], vec![all(&[amount])]);
    let parent = area("Parent", vec![], vec![leaf("A", 10), leaf("B", 20)], vec![all(&[35])]);
    let top = area("Top", vec![], vec![parent], vec![all(&[35])]);
    let middle = years(&[2024], vec![top], vec![all(&[35])]);

    let nothing = years(&[2016, 2018, 2019], vec![area("A", vec![internal(&[1, 2, 3])], vec![], vec![])], vec![]);

    let empty = area("A", vec![], vec![], vec![all(&[30])]);
    let without_lines = years(&[2024], vec![empty, leaf("B", 10)], vec![all(&[40])]);

    let both = || vec![all(&[100]), total(ext, "1", cells(&[10]))];
    let totals_only = years(&[2024], vec![area("A", vec![], vec![], both())], both());

    let external = |amounts: &[i128]| line(Money::External, &[], cells(amounts));
    let stated = vec![
        total(int, "1", cells(&[15])),
        total(int, "2", cells(&[10])),
        total(ext, "3", cells(&[2])),
        total(View::Combined, "4", cells(&[12])),
    ];
    let twice = years(&[2024], vec![area("A", vec![internal(&[10]), external(&[2])], vec![], stated)], vec![]);

    let of_two = line(Money::Internal, &["S", "T"], cells(&[5]));
    let of_one = line(Money::Internal, &["S"], cells(&[1]));
    let funding = of_funding("S", Total { cells: vec![Cell::Amount(7 * PARTS / 2)], ..all(&[]) });
    let two_fundings = years(&[2024], vec![area("A", vec![of_two, of_one], vec![], vec![funding])], vec![]);

    let own = || vec![total(int, "1", cells(&[11, 12]))];
    let north = area("North", vec![internal(&[10, 12])], vec![], own());
    let internal_only = years(&[2024, 2025], vec![north], own());

    let dashes = vec![Cell::Dash, Cell::Amount(5 * PARTS), Cell::Dash];
    let stated = vec![all(&[6, 6, 6]), total(int, "2", dashes)];
    let lines = vec![internal(&[5, 5, 5]), external(&[1, 1, 1])];
    let dash = years(&[2020, 2021, 2022], vec![area("A", lines, vec![], stated)], vec![]);

    vec![
        ("the gap is in the middle, and is carried up", middle, [8, 4, 4, 0, 1, 2]),
        ("nothing is stated", nothing, [0, 0, 0, 0, 0, 0]),
        ("an area without lines is not itemised, nor is what it is part of", without_lines, [2, 2, 0, 2, 0, 0]),
        ("totals without any line are held against each other", totals_only, [2, 2, 0, 4, 0, 0]),
        ("of two totals one is right, and the total of all money agrees with that", twice, [5, 4, 1, 0, 1, 0]),
        ("a line of two fundings leaves the total of one open", two_fundings, [0, 0, 0, 1, 0, 0]),
        ("the only kind of money differs, and carries", internal_only, [6, 4, 2, 0, 1, 1]),
        ("a dash is a figure of nothing", dash, [6, 4, 2, 0, 2, 0]),
    ]
}

#[test]
fn small_documents_reckon_to_what_a_person_finds() {
    for (says, document, expected) in documents() {
        for reading in [Reading::Written, Reading::Narrow] {
            assert_eq!(answer(&document, reading), expected, "{says}, {reading:?}");
        }
    }
}

#[test]
fn the_gap_in_the_middle_is_placed_at_the_parent_alone() {
    let (_, middle, _) = documents().swap_remove(0);
    let reckoning = reckon(&middle, Reading::Written);
    assert_eq!(reckoning.gaps().into_iter().collect::<Vec<_>>(), [(vec![0, 0], None, None, 0)]);
    let carried: Vec<bool> = reckoning.differences().map(|said| said.carried).collect();
    // The top with the lines, the parent's two comparisons, the whole with the lines.
    assert_eq!(carried, [true, false, false, true]);
}
