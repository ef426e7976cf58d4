//! Documents of any kind: some totals right, some not, cells of every kind anywhere.

use super::{
    dice::Dice,
    document::{Area, Cell, Document, Line, PARTS, Term},
    shape::{self, Printed},
};

/// The document of a seed.
pub fn document(seed: u64) -> Document {
    let mut dice = Dice::of(seed);
    let mut document = shape::document(&mut dice);
    document.rounding = *dice.pick(&[None, None, None, Some(PARTS / 10), Some(PARTS)]);
    if dice.chance(10) {
        let sums = document.columns.iter_mut().filter(|column| column.is_sum());
        sums.for_each(|column| column.sum_of.push(Term::Year(2031)));
    }
    let tables = shape::tables(&mut dice, document.rounding);
    let bones = document.clone();
    document.areas.iter_mut().for_each(|area| area_in_print(&mut dice, &bones, &tables, area));
    let lines: Vec<Line> = document.whole().all_lines().into_iter().cloned().collect();
    let whole = Area { lines, ..Area::default() };
    state(&mut dice, &bones, &tables, &whole, &mut document.stated);
    document
}

fn area_in_print(dice: &mut Dice, document: &Document, tables: &[Printed], area: &mut Area) {
    if dice.chance(15) {
        area.lines.clear();
    }
    for line in &mut area.lines {
        let odd = *dice.pick(&[Cell::Blank, Cell::Blank, Cell::Dash]);
        let often = if dice.chance(20) { 80 } else { 10 };
        for cell in &mut line.cells {
            if dice.chance(often) {
                *cell = odd;
            } else if dice.chance(2) {
                *cell = Cell::Withheld;
            } else if let (Cell::Amount(amount), true) = (&mut *cell, dice.chance(4)) {
                *amount += PARTS * dice.between(-2, 3);
            }
        }
    }
    area.areas.iter_mut().for_each(|part| area_in_print(dice, document, tables, part));
    let mut stated = Vec::new();
    state(dice, document, tables, area, &mut stated);
    area.stated = stated;
}

/// States the sum of the lines as they are printed, or something near it.
fn state(
    dice: &mut Dice,
    document: &Document,
    tables: &[Printed],
    area: &Area,
    stated: &mut Vec<super::document::Total>,
) {
    for table in tables {
        let times = *dice.pick(&[0, 1, 1, 1, 1, 1, 1, 2]);
        for _ in 0..times {
            let lines = area.all_lines().into_iter().filter(|line| line.is_of(table.view, table.class.as_ref()));
            let lines: Vec<&Line> = lines.collect();
            let cell = |column: usize| {
                let amounts = lines.iter().map(|line| match line.cells[column] {
                    Cell::Amount(amount) => amount,
                    _ => 0,
                });
                match dice.below(40) {
                    0 | 1 => Cell::Blank,
                    2 => Cell::Dash,
                    3 => Cell::Withheld,
                    4..8 => Cell::Amount(amounts.sum::<i128>() + PARTS / 2 * dice.between(-9, 20)),
                    8 => Cell::Amount(5 * PARTS),
                    _ => Cell::Amount(amounts.sum()),
                }
            };
            stated.push(table.total((0..document.columns.len()).map(cell).collect()));
        }
    }
}
