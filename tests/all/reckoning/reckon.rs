//! Does a document add up? Every comparison, worked out slowly on whole numbers by the text of the contract.

use super::{
    computed::{Figure, Held, columns, columns_of_total, initiatives, own_rounding, stated_areas, stated_views},
    document::{Area, Cell, Class, Document, Money, View},
    gaps,
    itemised::{Reading, Spot},
};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Against {
    Initiatives,
    StatedAreas,
    StatedViews,
    Columns,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Outcome {
    Agrees,
    WithinRounding,
    Differs,
    NotItemised,
}

/// The row whose cell is compared: one of the totals or one of the own lines of an area.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Row {
    Total(usize),
    Line(usize),
}

#[derive(Clone, Debug)]
pub struct Comparison {
    /// Indices from the top; empty for the whole.
    pub path: Vec<usize>,
    pub row: Row,
    pub view: View,
    pub class: Option<Class>,
    pub column: usize,
    pub against: Against,
    pub outcome: Outcome,
    pub stated: Cell,
    /// None where nothing that is added has an amount.
    pub computed: Option<i128>,
    /// Stated less computed; 0 where it is not itemised.
    pub difference: i128,
    /// Twice as much as the difference may be within rounding.
    pub roundings: i128,
    pub blank_lines: usize,
    /// A difference that follows from others.
    pub carried: bool,
    /// A difference that makes a gap by itself.
    pub gap: bool,
}

/// All comparisons of a document.
#[derive(Debug)]
pub struct Reckoning {
    /// Areas in document order, the whole last; of each its totals, then its own lines.
    pub comparisons: Vec<Comparison>,
}

pub fn reckon(document: &Document, reading: Reading) -> Reckoning {
    let whole = document.whole();
    let mut comparisons = Vec::new();
    for (index, area) in whole.areas.iter().enumerate() {
        compare_area(document, reading, area, &[index], &mut comparisons);
    }
    compare_rows(document, reading, &whole, &[], &mut comparisons);
    gaps::find(document, reading, &whole, &mut comparisons);
    Reckoning { comparisons }
}

fn compare_area(document: &Document, reading: Reading, area: &Area, path: &[usize], said: &mut Vec<Comparison>) {
    compare_rows(document, reading, area, path, said);
    for (index, part) in area.areas.iter().enumerate() {
        compare_area(document, reading, part, &[path, &[index]].concat(), said);
    }
}

// "Every stated cell (a stated total × a column, and each line's cell in a `sum_of` column; a dash is one, a blank is none)".
// A withheld one is none either: nobody knows what to compare.
fn compare_rows(document: &Document, reading: Reading, area: &Area, path: &[usize], said: &mut Vec<Comparison>) {
    for column in 0..document.columns.len() {
        for (index, total) in area.stated.iter().enumerate() {
            let spot = Spot { document, reading, area, view: total.view, class: total.class.as_ref(), column };
            let held = [
                (Against::Initiatives, initiatives(spot)),
                (Against::StatedAreas, stated_areas(spot, total)),
                (Against::StatedViews, stated_views(spot, total)),
                (Against::Columns, columns_of_total(spot, total)),
            ];
            let cell = (total.cells[column], own_rounding(document, total));
            for (against, held) in held {
                said.extend(compare(spot, (path, Row::Total(index)), cell, against, held));
            }
        }
        for (index, line) in area.lines.iter().enumerate() {
            let rounding = document.rounding.unwrap_or(0);
            let held = columns(document, &line.cells, column, rounding);
            let view = if line.money == Money::Internal { View::Internal } else { View::External };
            let spot = Spot { document, reading, area, view, class: None, column };
            let cell = (line.cells[column], rounding);
            said.extend(compare(spot, (path, Row::Line(index)), cell, Against::Columns, held));
        }
    }
}

// "is compared exactly with each of these that it has, and agrees, is within rounding (|difference| ≤ half the sum of the
// roundings of all figures compared), differs, or is not itemised".
fn compare(
    spot: Spot<'_>,
    (path, row): (&[usize], Row),
    (stated, rounding): (Cell, i128),
    against: Against,
    held: Held,
) -> Option<Comparison> {
    let amount = match stated {
        Cell::Amount(amount) => amount,
        Cell::Dash => 0,
        Cell::Blank | Cell::Withheld => return None,
    };
    let not_itemised = Comparison {
        path: path.to_vec(),
        row,
        view: spot.view,
        class: spot.class.cloned(),
        column: spot.column,
        against,
        outcome: Outcome::NotItemised,
        stated,
        computed: None,
        difference: 0,
        roundings: 0,
        blank_lines: 0,
        carried: false,
        gap: false,
    };
    let held = match held {
        Held::Nowhere => return None,
        Held::NotItemised => return Some(not_itemised),
        Held::Against(computed) => computed,
    };
    // "Where a document states one of the figures to be added more than once and differently, the comparison agrees when one of
    // them makes it agree". Else the first that is within rounding counts, else the first of all.
    let each = combinations(&held.figures).into_iter().map(|figures| {
        let computed = figures.iter().filter_map(|figure| figure.amount).reduce(|sum, amount| sum + amount);
        let difference = amount - computed.unwrap_or(0);
        let roundings = rounding + held.roundings + figures.iter().map(|figure| figure.rounding).sum::<i128>();
        let outcome = match 2 * difference.abs() {
            0 => Outcome::Agrees,
            twice if twice <= roundings => Outcome::WithinRounding,
            _ => Outcome::Differs,
        };
        Comparison { outcome, computed, difference, roundings, blank_lines: held.blank_lines, ..not_itemised.clone() }
    });
    each.min_by_key(|comparison| comparison.outcome)
}

/// Every way to take one of each, the first of each first.
fn combinations(figures: &[Vec<Figure>]) -> Vec<Vec<Figure>> {
    let none = vec![Vec::new()];
    figures.iter().fold(none, |before, each| {
        before.iter().flat_map(|taken| each.iter().map(|figure| [&taken[..], &[*figure]].concat())).collect()
    })
}

impl Reckoning {
    pub fn count(&self, outcome: Outcome) -> usize {
        self.comparisons.iter().filter(|comparison| comparison.outcome == outcome).count()
    }

    // "`comparisons` counts those that were made, without the not itemised".
    pub fn made(&self) -> usize {
        self.comparisons.len() - self.count(Outcome::NotItemised)
    }

    pub fn differences(&self) -> impl Iterator<Item = &Comparison> {
        self.comparisons.iter().filter(|comparison| comparison.outcome == Outcome::Differs)
    }
}
