//! Random datasets with everything that the format can say, as the plain documents of `reckoning`: written as files by it,
//! worked out naively by it and by `analysis::oracle`. All random datasets of the tests are made here, but for those of
//! `reckoning`, which are right, or nearly so.

mod chance;
mod head;
mod rows;

use std::collections::BTreeMap;

use proptest::{collection::vec, prelude::*};

use self::chance::Chance;
use crate::reckoning::document::{Area, Cell, Document};

/// A dataset of any kind; its stated totals are mostly right, or wrong by little.
pub fn document() -> impl Strategy<Value = Document> {
    vec(any::<u8>(), 0..3_000).prop_map(|tape| made(Chance::read(tape), Chance::columns))
}

/// A dataset of one figure a year, each an amount or a dash.
pub fn of_years() -> impl Strategy<Value = Document> {
    let made = vec(any::<u8>(), 0..3_000).prop_map(|tape| made(Chance::read(tape), Chance::years));
    made.prop_map(|mut document| {
        document.areas.iter_mut().for_each(print_plainly);
        document.stated.iter_mut().for_each(|total| plain(&mut total.cells, &mut total.remarks));
        document
    })
}

fn made(mut chance: Chance, columns: fn(&mut Chance, &mut Document)) -> Document {
    let mut document = Document::default();
    chance.about(&mut document);
    columns(&mut chance, &mut document);
    chance.rows(&mut document);
    document
}

fn print_plainly(area: &mut Area) {
    area.lines.iter_mut().for_each(|line| plain(&mut line.cells, &mut line.remarks));
    area.stated.iter_mut().for_each(|total| plain(&mut total.cells, &mut total.remarks));
    area.areas.iter_mut().for_each(print_plainly);
}

fn plain(cells: &mut [Cell], remarks: &mut BTreeMap<usize, String>) {
    remarks.clear();
    for cell in cells.iter_mut().filter(|cell| matches!(cell, Cell::Blank | Cell::Withheld)) {
        *cell = Cell::Dash;
    }
}
