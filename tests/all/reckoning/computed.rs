//! The figures that a stated cell is held against, each under the sentence of the contract.

use super::{
    cells::{Worth, add, all_blank, has_unknown, summed},
    document::{Cell, Document, Line, Total},
    itemised::{Reading, Spot},
};

/// A cell and one of the four comparisons.
pub enum Held {
    /// It has no such comparison.
    Nowhere,
    /// There is nothing to hold it against.
    NotItemised,
    Against(Computed),
}

/// The figures that are added: in place of each the different ones that are printed for it.
#[derive(Default)]
pub struct Computed {
    pub figures: Vec<Vec<Figure>>,
    /// Roundings that count whichever figure is taken.
    pub roundings: i128,
    pub blank_lines: usize,
}

#[derive(Clone, Copy)]
pub struct Figure {
    /// None: a dash, or nothing that has an amount.
    pub amount: Option<i128>,
    pub rounding: i128,
}

impl Held {
    fn or_nowhere(computed: Option<Computed>) -> Self {
        computed.map_or(Self::Nowhere, Self::Against)
    }
}

// "a total's own, else the dataset's; a line the dataset's, else 0"
pub fn own_rounding(document: &Document, total: &Total) -> i128 {
    total.rounding.or(document.rounding).unwrap_or(0)
}

// "`initiatives`: the sum of its initiatives, those of sub-areas included, in its view, class and column."
pub fn initiatives(spot: Spot<'_>) -> Held {
    if spot.is_itemised() { Held::Against(sum_of_lines(spot, &spot.lines())) } else { Held::NotItemised }
}

fn sum_of_lines(spot: Spot<'_>, lines: &[&Line]) -> Computed {
    let worths: Vec<_> = lines.iter().map(|line| (1, Some(spot.worth(line)))).collect();
    // "A dash and a blank line count as 0 in a sum; a difference among whose lines some are blank says how many".
    let blank_lines = worths.iter().filter(|(_, worth)| *worth == Some(Worth::Blank)).count();
    let (amount, figures) = add(&worths).map_or((None, 0), |(sum, figures)| (Some(sum), figures));
    let rounding = figures * spot.document.rounding.unwrap_or(0);
    Computed { figures: vec![vec![Figure { amount, rounding }]], roundings: 0, blank_lines }
}

/// The figures that some totals print in the column; None where one is withheld and none is printed.
fn printed<'a>(spot: Spot<'_>, totals: impl Iterator<Item = &'a Total>) -> Option<Vec<Figure>> {
    let totals: Vec<&Total> = totals.collect();
    let stated = totals.iter().filter(|total| total.cells[spot.column].is_stated());
    let figures = stated.map(|total| match total.cells[spot.column] {
        Cell::Amount(amount) => Figure { amount: Some(amount), rounding: own_rounding(spot.document, total) },
        _ => Figure { amount: None, rounding: 0 },
    });
    let figures: Vec<Figure> = figures.collect();
    let withheld = totals.iter().any(|total| total.cells[spot.column] == Cell::Withheld);
    if figures.is_empty() && withheld { None } else { Some(figures) }
}

// "`stated_areas`: of a grand total or any area with sub-areas: the stated totals of the areas right below it, in the same
// document, table (none given is one too), view and class, and its own initiatives, none withheld; only where at least one area
// below states one there, and every other is empty there."
pub fn stated_areas(spot: Spot<'_>, total: &Total) -> Held {
    Held::or_nowhere(totals_below(spot, total))
}

fn totals_below(spot: Spot<'_>, total: &Total) -> Option<Computed> {
    if spot.own_lines_are_unknown() {
        return None;
    }
    let mut computed = sum_of_lines(spot, &spot.own_lines());
    let mut states = false;
    for part in &spot.area.areas {
        // "A total printed twice in one table is added once."
        let beside = part.stated.iter().filter(|it| {
            (&it.document, &it.table, it.view, &it.class) == (&total.document, &total.table, total.view, &total.class)
        });
        let figures = printed(spot, beside)?;
        if !figures.is_empty() {
            states = true;
            computed.figures.push(figures);
        } else if spot.at(part).is_empty() {
            computed.roundings += spot.at(part).rounding_of_zeros();
        } else {
            return None;
        }
    }
    states.then_some(computed)
}

// "`stated_views`: of a combined total: the stated internal plus the stated external total of the same area (or of all), class,
// document and column; only where at least one of the two is stated there, and the other is stated too or empty."
pub fn stated_views(spot: Spot<'_>, total: &Total) -> Held {
    Held::or_nowhere(totals_of_kinds(spot, total))
}

fn totals_of_kinds(spot: Spot<'_>, total: &Total) -> Option<Computed> {
    let mut computed = Computed::default();
    for kind in total.view.kinds() {
        let beside = spot
            .area
            .stated
            .iter()
            .filter(|it| (&it.document, it.view, &it.class) == (&total.document, *kind, &total.class));
        let figures = printed(spot, beside)?;
        if !figures.is_empty() {
            computed.figures.push(figures);
        } else if spot.seen(*kind).is_empty() {
            computed.roundings += spot.seen(*kind).rounding_of_zeros();
        } else {
            return None;
        }
    }
    (!computed.figures.is_empty()).then_some(computed)
}

// "`columns`: of a cell in a `sum_of` column: the cells that it sums, row by row, initiatives too. Not itemised where all of these
// are blank, one is withheld, or a year it names has no column."
pub fn columns(document: &Document, cells: &[Cell], column: usize, rounding: i128) -> Held {
    if !document.columns[column].is_sum() {
        return Held::Nowhere;
    }
    let summed = summed(document, cells, column);
    if all_blank(&summed) || has_unknown(&summed) {
        return Held::NotItemised;
    }
    let (amount, figures) = add(&summed).map_or((None, 0), |(sum, figures)| (Some(sum), figures));
    let figure = Figure { amount, rounding: figures * rounding };
    Held::Against(Computed { figures: vec![vec![figure]], ..Computed::default() })
}

/// Narrower than the text: a blank in a total's row may be an amount, and a line that has only the sum leaves the years of its
/// totals short.
pub fn columns_of_total(spot: Spot<'_>, total: &Total) -> Held {
    let held = columns(spot.document, &total.cells, spot.column, own_rounding(spot.document, total));
    let blanks = |cells: &[Cell]| -> Vec<bool> {
        summed(spot.document, cells, spot.column).into_iter().map(|(_, of)| of == Some(Worth::Blank)).collect()
    };
    let has_no_parts =
        |line: &Line| matches!(line.cells[spot.column], Cell::Amount(_)) && !blanks(&line.cells).contains(&false);
    let narrow = blanks(&total.cells).contains(&true) || spot.lines().into_iter().any(has_no_parts);
    match held {
        Held::Against(_) if spot.reading == Reading::Narrow && narrow => Held::NotItemised,
        held => held,
    }
}
