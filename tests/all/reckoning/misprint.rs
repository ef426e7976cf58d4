//! A right document with one total printed wrong.

use super::{
    dice::Dice,
    document::{Area, Cell, Document, PARTS},
};

/// A total of a right document that was misprinted.
pub struct Misprint {
    pub path: Vec<usize>,
    pub total: usize,
    pub column: usize,
}

/// Prints one stated amount wrong by more than any rounding explains; none where no amount is stated.
pub fn misprint(seed: u64, document: &mut Document) -> Option<Misprint> {
    let mut dice = Dice::of(seed);
    let mut places: Vec<(Vec<usize>, usize, usize)> = Vec::new();
    walk(&document.whole(), &[], &mut |path, area| {
        for (index, total) in area.stated.iter().enumerate() {
            let amounts = (0..total.cells.len()).filter(|column| matches!(total.cells[*column], Cell::Amount(_)));
            places.extend(amounts.map(|column| (path.to_vec(), index, column)));
        }
    });
    if places.is_empty() {
        return None;
    }
    let (path, total, column) = dice.pick(&places).clone();
    let stated = match path.split_first() {
        None => &mut document.stated,
        Some((first, rest)) => {
            &mut rest.iter().fold(&mut document.areas[*first], |area, index| &mut area.areas[*index]).stated
        }
    };
    let error = 1_000 * PARTS * *dice.pick(&[-2, -1, 1, 3]);
    let Cell::Amount(amount) = stated[total].cells[column] else { return None };
    stated[total].cells[column] = Cell::Amount(amount + error);
    Some(Misprint { path, total, column })
}

fn walk(area: &Area, path: &[usize], visit: &mut impl FnMut(&[usize], &Area)) {
    visit(path, area);
    for (index, part) in area.areas.iter().enumerate() {
        walk(part, &[path, &[index]].concat(), visit);
    }
}
