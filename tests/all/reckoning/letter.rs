//! The letter from its printed tables, and what it comes to.

use super::{
    by_hand::years,
    document::{Area, Cell, Document, Line, Money, Total, View},
    itemised::Reading,
    reckon::{Against, Outcome, reckon},
};
use crate::letter::printed::{Row, Table};

/// The letter, from the print alone.
pub fn document() -> Document {
    let tables = Table::all();
    let mut document = years(&[2020, 2021, 2022], Vec::new(), Vec::new());
    let names = tables[0].rows.iter().filter(|row| row.label != "Midler i alt").map(|row| row.label.to_owned());
    document.areas = names.map(|name| Area { name, ..Area::default() }).collect();
    let views = [View::Internal, View::Internal, View::External, View::Combined];
    for (table, view) in tables.iter().zip(views) {
        for row in table.lines() {
            let money = if view == View::External { Money::External } else { Money::Internal };
            let label = row.parts();
            let funding = label.funding.into_iter().map(str::to_owned).collect();
            let line = Line { name: label.name.to_owned(), money, funding, cells: cells(row), ..Line::default() };
            area(&mut document, row.heading.unwrap()).lines.push(line);
        }
        for row in table.rows.iter().filter(|row| row.is_total() || row.heading.is_none()) {
            let view = if row.label.starts_with("Heraf") { View::External } else { view };
            let [id, number] = ["d", table.number].map(|name| Some(name.to_owned()));
            let total = Total { document: id, table: number, ..Total::of(view, cells(row)) };
            match (row.label, row.heading) {
                ("I alt", Some(heading)) => area(&mut document, heading).stated.push(total),
                (label, None) if !label.contains("i alt") && view != View::External => {
                    area(&mut document, label).stated.push(total);
                }
                _ => document.stated.push(total),
            }
        }
    }
    document
}

fn area<'a>(document: &'a mut Document, heading: &str) -> &'a mut Area {
    let heading = if heading.starts_with("Social") { "Diskrimination og social kontrol" } else { heading };
    document.areas.iter_mut().find(|area| area.name.to_lowercase() == heading.to_lowercase()).unwrap()
}

fn cells(row: &Row) -> Vec<Cell> {
    let cell = |text: &str| {
        let (whole, part) = text.split_once(',').unwrap_or((text, ""));
        let digits = format!("{whole}{part:0<6}");
        if text == "-" { Cell::Dash } else { Cell::Amount(digits.parse().unwrap()) }
    };
    row.cells.iter().map(|text| cell(text)).collect()
}

#[test]
fn the_letter_is_96_comparisons_of_which_24_differ_in_5_gaps_that_3_totals_carry() {
    let document = document();
    for reading in [Reading::Written, Reading::Narrow] {
        let reckoning = reckon(&document, reading);
        assert_eq!((reckoning.made(), reckoning.count(Outcome::NotItemised)), (96, 0));
        let count = |against: Against, grand: bool| {
            let mut said = reckoning.comparisons.iter().collect::<Vec<_>>();
            said.retain(|said| said.against == against && said.path.is_empty() == grand);
            said.len()
        };
        assert_eq!([count(Against::Initiatives, false), count(Against::Initiatives, true)], [51, 15]);
        assert_eq!([count(Against::StatedAreas, false), count(Against::StatedAreas, true)], [0, 12]);
        assert_eq!(count(Against::StatedViews, false) + count(Against::StatedViews, true), 18);
        assert_eq!(reckoning.differences().count(), 24);
        assert!(reckoning.differences().all(|said| said.against == Against::Initiatives));
        assert_eq!(reckoning.differences().filter(|said| said.carried).count(), 9);
        assert_eq!((reckoning.gaps().len(), reckoning.carried().len()), (5, 3));
        assert!(reckoning.carried().iter().all(|(path, ..)| path.is_empty()));
    }
}
