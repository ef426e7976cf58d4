//! Documents that are right: every total is the sum of all lines, of which some are then left out, so that their part is
//! printed as a total only, or are blank or withheld.

use std::ops::Range;

use super::{
    dice::Dice,
    document::{Area, Cell, Class, Column, Document, FUNDING, Line, PARTS, Total, View},
    shape::{self, Printed},
};

/// Seeds that a test tries: as many as `INDSATS_RIGHT` says, else 500. Twenty thousand found nothing.
pub fn seeds() -> Range<u64> {
    let number = std::env::var("INDSATS_RIGHT").ok().map(|number| number.parse().unwrap());
    0..number.unwrap_or(500)
}

/// A right document, and how many parts of it are printed as totals only.
pub struct Right {
    pub document: Document,
    pub hidden: usize,
}

/// The totals that a right document prints.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Totals {
    /// Of all classes; a part of which no line is printed has a total in every view that the document has.
    Plain,
    /// Of classes too, and here in one view, there in another.
    Mixed,
}

/// The right document of a seed.
pub fn document(seed: u64, totals: Totals) -> Right {
    let mut dice = Dice::of(seed);
    let mut document = shape::document(&mut dice);
    document.rounding = *dice.pick(&[None, None, None, Some(PARTS / 10), Some(PARTS)]);
    let mut tables = shape::tables(&mut dice, document.rounding);
    let mut views = Vec::new();
    if totals == Totals::Plain {
        for table in &mut tables {
            table.class = None;
        }
        views.extend(tables.iter().map(|table| table.view));
    }
    let truth = document.clone();
    document.stated = stated(&mut dice, &truth, &truth.whole(), &tables);
    document.areas.iter_mut().for_each(|area| print(&mut dice, &truth, area, &tables));
    let mut hidden = 0;
    for _ in 0..dice.below(4) {
        let count: usize = document.whole().parts().len();
        let chosen = dice.below(count);
        let view = *dice.pick(&[View::Combined, View::Combined, View::Internal, View::External]);
        let original = truth.whole();
        let (mut whole, original) = (document.whole(), original.parts()[chosen].clone());
        let part = nth(&mut whole.areas, &mut { chosen }).unwrap();
        hidden += usize::from(hide(&mut dice, &document, part, &original, view, &views));
        document.areas = whole.areas;
    }
    if dice.chance(20) {
        document.areas.iter_mut().for_each(|area| withhold(&mut dice, area));
    }
    Right { document, hidden }
}

/// The n-th area, counted as `Area::parts` does.
pub fn nth<'a>(areas: &'a mut [Area], n: &mut usize) -> Option<&'a mut Area> {
    for area in areas {
        if *n == 0 {
            return Some(area);
        }
        *n -= 1;
        if let Some(found) = nth(&mut area.areas, n) {
            return Some(found);
        }
    }
    None
}

/// Of a line that names several classes, or none, somebody decided to which one it belongs.
fn belongs(line: &Line, class: &Class) -> bool {
    if class.by == FUNDING {
        line.funding.first().is_some_and(|name| name.trim().eq_ignore_ascii_case(&class.name))
    } else {
        line.classes.get(&class.by).map_or("wages", String::as_str) == class.name
    }
}

fn amount(cell: Cell) -> i128 {
    if let Cell::Amount(amount) = cell { amount } else { 0 }
}

/// To the nearest, halves up.
fn rounded(amount: i128, to: Option<i128>) -> i128 {
    to.map_or(amount, |to| (amount + to / 2).div_euclid(to) * to)
}

fn printed(dice: &mut Dice, amount: i128, rounding: Option<i128>) -> Cell {
    if amount == 0 {
        *dice.pick(&[Cell::Amount(0), Cell::Dash, Cell::Dash, Cell::Blank])
    } else {
        Cell::Amount(rounded(amount, rounding))
    }
}

fn stated(dice: &mut Dice, truth: &Document, area: &Area, tables: &[Printed]) -> Vec<Total> {
    let has_sums = truth.columns.iter().any(Column::is_sum);
    let mut stated = Vec::new();
    for table in tables {
        for _ in 0..*dice.pick(&[0, 1, 1, 1, 1, 1, 1, 2]) {
            let lines = area.all_lines().into_iter().filter(|line| table.view.counts(line.money));
            let lines = lines.filter(|line| table.class.as_ref().is_none_or(|class| belongs(line, class)));
            let lines: Vec<&Line> = lines.collect();
            let cell = |column: usize| {
                let sum = lines.iter().map(|line| amount(line.cells[column])).sum();
                let cell = printed(dice, sum, table.rounding.or(truth.rounding));
                // Beside a printed sum of the row a blank would count as 0: see `alarms`.
                let unsaid = if has_sums { Cell::Withheld } else { *dice.pick(&[Cell::Blank, Cell::Withheld]) };
                if dice.chance(4) { unsaid } else { cell }
            };
            stated.push(table.total((0..truth.columns.len()).map(cell).collect()));
        }
    }
    stated
}

fn print(dice: &mut Dice, truth: &Document, area: &mut Area, tables: &[Printed]) {
    area.stated = stated(dice, truth, area, tables);
    for line in &mut area.lines {
        for (cell, column) in line.cells.iter_mut().zip(&truth.columns) {
            *cell = printed(dice, amount(*cell), truth.rounding);
            if column.is_sum() && dice.chance(20) {
                *cell = Cell::Blank;
            }
        }
    }
    area.areas.iter_mut().for_each(|part| print(dice, truth, part, tables));
}

/// Leaves the lines of a part out, where its totals tell all that is left out.
fn hide(dice: &mut Dice, document: &Document, part: &mut Area, truth: &Area, view: View, views: &[View]) -> bool {
    let lines: Vec<&Line> = part.all_lines().into_iter().filter(|line| view.counts(line.money)).collect();
    let columns = 0..document.columns.len();
    if lines.is_empty() || !columns.clone().all(|column| is_told(part, truth, view, views, column)) {
        return false;
    }
    // Printed sums without their parts: then all of them are printed, since a blank one counts for nothing.
    let sums = |line: &&Line| {
        let mut cells = line.cells.iter().zip(&document.columns);
        cells.all(|(cell, column)| !column.is_sum() || matches!(cell, Cell::Amount(_)))
    };
    let only_years = lines.iter().all(sums) && dice.chance(50);
    // Lines beside sub-areas are left blank: without any the heading would be the sum of its sub-areas alone.
    let mixed = part.with_parts().iter().any(|area| !area.areas.is_empty() && !area.lines.is_empty());
    if mixed || dice.chance(30) {
        blank(document, part, view, only_years);
    } else {
        remove(part, view);
    }
    true
}

/// Totals of the part, and of every area in it, tell the amount that is left out.
fn is_told(part: &Area, truth: &Area, view: View, views: &[View], column: usize) -> bool {
    let tells = |view: View| {
        let is_told = |total: &Total| {
            let amount = matches!(total.cells[column], Cell::Amount(amount) if amount != 0);
            amount && total.view == view && total.class.is_none()
        };
        let lines = truth.all_lines().into_iter().filter(|line| view.counts(line.money));
        let nothing = lines.map(|line| amount(line.cells[column])).all(|amount| amount == 0);
        nothing || part.stated.iter().any(is_told)
    };
    let here = tells(view) && views.iter().all(|view| tells(*view));
    here && part.areas.iter().zip(&truth.areas).all(|(part, truth)| is_told(part, truth, view, views, column))
}

fn counts(line: &Line, view: View) -> bool {
    view.counts(line.money)
}

fn remove(area: &mut Area, view: View) {
    area.lines.retain(|line| !counts(line, view));
    area.areas.iter_mut().for_each(|part| remove(part, view));
}

fn blank(document: &Document, area: &mut Area, view: View, only_years: bool) {
    for line in area.lines.iter_mut().filter(|line| counts(line, view)) {
        for (cell, column) in line.cells.iter_mut().zip(&document.columns) {
            if !(only_years && column.is_sum()) {
                *cell = Cell::Blank;
            }
        }
    }
    area.areas.iter_mut().for_each(|part| blank(document, part, view, only_years));
}

fn withhold(dice: &mut Dice, area: &mut Area) {
    for cell in area.lines.iter_mut().flat_map(|line| &mut line.cells) {
        if dice.chance(10) {
            *cell = Cell::Withheld;
        }
    }
    area.areas.iter_mut().for_each(|part| withhold(dice, part));
}
