//! The worth of one row's cell, printed sums of other columns included.

use super::document::{Cell, Column, Document, Term};

/// Something that is added: how much, and the number of printed amounts in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Worth {
    Amount {
        sum: i128,
        figures: i128,
    },
    /// A dash: nothing, and no figure.
    Nothing,
    /// Nothing is printed.
    Blank,
    /// Something, but not how much.
    Unknown,
}

/// One of the cells that a cell sums: added or taken away; none where a year has no column.
pub type Summed = (i128, Option<Worth>);

/// The columns that a sum column adds (1) and takes away (-1); none for a year without one.
pub fn terms(document: &Document, column: usize) -> Vec<(i128, Option<usize>)> {
    let sum = &document.columns[column];
    let of = |sign, terms: &[Term]| {
        let each = terms.iter().map(move |term| (sign, find(document, sum, term)));
        each.collect::<Vec<_>>()
    };
    [of(1, &sum.sum_of), of(-1, &sum.less)].concat()
}

// "years of `measure`, or labels of columns". A year is its whole year: a part of it is another column.
fn find(document: &Document, sum: &Column, term: &Term) -> Option<usize> {
    document.columns.iter().position(|column| match term {
        Term::Year(year) => {
            !column.is_sum() && column.year == Some(*year) && column.measure == sum.measure && column.part.is_none()
        }
        Term::Label(label) => column.label() == *label,
    })
}

/// The cells that a row's cell in a sum column sums.
pub fn summed(document: &Document, cells: &[Cell], column: usize) -> Vec<Summed> {
    terms(document, column).into_iter().map(|(sign, of)| (sign, of.map(|of| worth(document, cells, of)))).collect()
}

// "A line's blank in such a column counts as the sum of its own cells when the column is added up."
pub fn worth(document: &Document, cells: &[Cell], column: usize) -> Worth {
    match cells[column] {
        Cell::Amount(sum) => Worth::Amount { sum, figures: 1 },
        Cell::Dash => Worth::Nothing,
        Cell::Withheld => Worth::Unknown,
        Cell::Blank if document.columns[column].is_sum() => together(&summed(document, cells, column)),
        Cell::Blank => Worth::Blank,
    }
}

/// The sum of some cells. Nobody knows it where one is withheld or a year has no column, unless nothing is printed at all.
fn together(cells: &[Summed]) -> Worth {
    if all_blank(cells) {
        Worth::Blank
    } else if has_unknown(cells) {
        Worth::Unknown
    } else {
        add(cells).map_or(Worth::Nothing, |(sum, figures)| Worth::Amount { sum, figures })
    }
}

pub fn all_blank(cells: &[Summed]) -> bool {
    cells.iter().all(|(_, worth)| matches!(worth, None | Some(Worth::Blank)))
}

pub fn has_unknown(cells: &[Summed]) -> bool {
    cells.iter().any(|(_, worth)| matches!(worth, None | Some(Worth::Unknown)))
}

/// The sum and the number of printed amounts; none where there is no amount.
pub fn add(cells: &[Summed]) -> Option<(i128, i128)> {
    let amounts = cells.iter().filter_map(|(sign, worth)| match worth {
        Some(Worth::Amount { sum, figures }) => Some((sign * sum, *figures)),
        _ => None,
    });
    amounts.reduce(|(sum, figures), (more, others)| (sum + more, figures + others))
}
