//! The bones of made-up documents: columns, areas within areas, lines with all their amounts, and the tables that print totals.

use std::collections::BTreeMap;

use super::{
    cells::{add, summed},
    dice::Dice,
    document::{Area, Cell, Class, Column, Document, FUNDING, Line, Money, Named, PARTS, Term, Total, View},
};

/// A table of a document, which prints totals of one view and class.
#[derive(Clone, Debug)]
pub struct Printed {
    pub view: View,
    pub class: Option<Class>,
    pub document: Option<String>,
    pub table: Option<String>,
    pub rounding: Option<i128>,
}

impl Printed {
    pub fn total(&self, cells: Vec<Cell>) -> Total {
        let Self { view, class, document, table, rounding } = self.clone();
        Total { class, document, table, rounding, ..Total::of(view, cells) }
    }
}

/// A document whose lines have an amount in every cell, and no totals.
pub fn document(dice: &mut Dice) -> Document {
    let (columns, measures) = columns(dice);
    let mut document = Document { columns, measures, dimensions: vec![Named::of("art")], ..Document::default() };
    let mut count = 0;
    document.areas = (0..=dice.below(3)).map(|_| area(dice, &document, &mut count, 1)).collect();
    document
}

fn columns(dice: &mut Dice) -> (Vec<Column>, Vec<Named>) {
    let years: Vec<Column> =
        (2024..2025 + dice.below(2)).map(|year| Column::of_year(year.try_into().unwrap())).collect();
    let terms = || years.iter().filter_map(|column| column.year).map(Term::Year).collect::<Vec<_>>();
    let of = |measure: &str| -> Vec<Column> {
        years.iter().map(|column| Column { measure: Some(measure.to_owned()), ..column.clone() }).collect()
    };
    match dice.below(4) {
        0 | 1 => (years, Vec::new()),
        2 => {
            let part = Column { part: Some("to date".to_owned()), ..Column::of_year(2025) };
            let sum = Column { label: Some("in all".to_owned()), sum_of: terms(), ..Column::default() };
            ([&years[..], &[part, sum]].concat(), Vec::new())
        }
        _ => {
            let measure = Some("budget".to_owned());
            let sum = Column { label: Some("budget in all".to_owned()), sum_of: terms(), measure, ..Column::default() };
            let label = |text: &str| vec![Term::Label(text.to_owned())];
            let (sum_of, less) = (label("2024 accounts"), label("2024 budget"));
            let deviation = Column { label: Some("deviation".to_owned()), sum_of, less, ..Column::default() };
            let columns = [of("budget"), of("accounts"), vec![sum, deviation]].concat();
            (columns, ["budget", "accounts"].map(Named::of).to_vec())
        }
    }
}

fn area(dice: &mut Dice, document: &Document, count: &mut usize, depth: usize) -> Area {
    *count += 1;
    let name = format!("A{count}");
    let parts = if depth < 3 && dice.chance(45) { 1 + dice.below(2) } else { 0 };
    let lines = if parts == 0 { 1 + dice.below(3) } else { dice.below(3).saturating_sub(1) };
    let lines = (0..lines).map(|_| {
        *count += 1;
        line(dice, document, format!("l{count}"))
    });
    let lines = lines.collect();
    Area { name, lines, areas: (0..parts).map(|_| area(dice, document, count, depth + 1)).collect(), ..Area::default() }
}

fn line(dice: &mut Dice, document: &Document, name: String) -> Line {
    let money = if dice.chance(60) { Money::Internal } else { Money::External };
    let funding = *dice.pick(&["", "S", "S", "s ", "T", "T", "S,T"]);
    let kind: Option<&str> = *dice.pick(&[Some("wages"), Some("wages"), Some("goods"), None]);
    let kind = if dice.chance(70) { kind.or(Some("goods")) } else { kind };
    let classes: BTreeMap<String, String> = kind.map(|kind| ("art".to_owned(), kind.to_owned())).into_iter().collect();
    let mut cells: Vec<Cell> = document.columns.iter().map(|_| Cell::Amount(amount(dice))).collect();
    add_up(document, &mut cells);
    Line {
        name,
        money,
        funding: funding.split_terminator(',').map(str::to_owned).collect(),
        classes,
        cells,
        ..Line::default()
    }
}

fn amount(dice: &mut Dice) -> i128 {
    match dice.below(8) {
        0 | 1 => 0,
        2 => PARTS / 100 * dice.between(-400, 900),
        _ => PARTS * dice.between(1, 9) + if dice.chance(50) { PARTS / 20 * dice.between(0, 19) } else { 0 },
    }
}

/// Sets each cell of a sum column to the sum of its cells.
pub fn add_up(document: &Document, cells: &mut [Cell]) {
    for column in (0..cells.len()).filter(|column| document.columns[*column].is_sum()) {
        let sum = add(&summed(document, cells, column)).map_or(0, |(sum, _)| sum);
        cells[column] = Cell::Amount(sum);
    }
}

/// Between one and four tables of one or two documents.
pub fn tables(dice: &mut Dice, rounding: Option<i128>) -> Vec<Printed> {
    let classes = [
        Class { by: FUNDING.to_owned(), name: "S".to_owned() },
        Class { by: FUNDING.to_owned(), name: "T".to_owned() },
        Class { by: "art".to_owned(), name: "wages".to_owned() },
    ];
    let count = 1 + dice.below(4);
    let each = (0..count).map(|index| Printed {
        view: if index == 0 { View::Combined } else { *dice.pick(&View::ALL) },
        class: dice.chance(25).then(|| dice.pick(&classes).clone()),
        document: dice.chance(90).then(|| (*dice.pick(&["d", "d", "d", "e"])).to_owned()),
        table: dice.chance(85).then(|| (1 + dice.below(3)).to_string()),
        rounding: rounding.filter(|_| dice.chance(20)).map(|rounding| 10 * rounding),
    });
    each.collect()
}
