//! The sums of a document, worked out the slow way on whole numbers and without the code under test.

use std::collections::BTreeSet;

use crate::reckoning::{
    cells::{Worth, worth},
    document::{Column, Document, Line, View},
};

/// The sum of a view over some columns, and how many lines have an amount in one of them.
pub fn sum(document: &Document, lines: &[&Line], view: View, columns: &[usize]) -> (Option<i128>, usize) {
    let mut figures: Vec<i128> = Vec::new();
    let mut having = 0;
    for line in lines.iter().filter(|line| view.counts(line.money)) {
        let amount = |&column: &usize| match worth(document, &line.cells, column) {
            Worth::Amount { sum, .. } => Some(sum),
            Worth::Nothing | Worth::Blank | Worth::Unknown => None,
        };
        let amounts: Vec<i128> = columns.iter().filter_map(amount).collect();
        having += usize::from(!amounts.is_empty());
        figures.extend(amounts);
    }
    (if figures.is_empty() { None } else { Some(figures.iter().sum()) }, having)
}

/// The columns that are added over all years, of each measure that has columns: its whole years. Where no measure of money has
/// every year, first of each year the figure of the highest phase.
pub fn bases(document: &Document) -> Vec<Vec<usize>> {
    const PHASES: [&str; 3] = ["proposal", "budget", "accounts"];
    let columns = || document.columns.iter().enumerate();
    let phase = |column: &Column| PHASES.iter().position(|phase| column.measure.as_deref() == Some(phase));
    let is_whole = |column: &Column| column.year.is_some() && column.part.is_none();
    if document.measures.is_empty() {
        return vec![columns().filter(|(_, column)| is_whole(column)).map(|(place, _)| place).collect()];
    }
    let is_of = |column: &Column, name: &str| column.measure.as_deref() == Some(name);
    let whole = |name: &str| -> Vec<usize> {
        let whole = columns().filter(|(_, column)| is_of(column, name) && is_whole(column));
        whole.map(|(place, _)| place).collect()
    };
    let named = document.measures.iter().filter(|it| columns().any(|(_, column)| is_of(column, &it.name)));
    let mut bases: Vec<Vec<usize>> = named.map(|measure| whole(&measure.name)).collect();
    let of_money = columns().filter(|(_, column)| phase(column).is_some());
    let years: BTreeSet<u32> = of_money.filter_map(|(_, column)| column.year).collect();
    if bases.len() > 1 && PHASES.iter().all(|name| whole(name).len() < years.len()) {
        let best = |year: u32| {
            let of_year = columns().filter(|(_, column)| column.year == Some(year) && is_whole(column));
            of_year.filter(|(_, column)| phase(column).is_some()).max_by_key(|(_, column)| phase(column))
        };
        let own: Vec<usize> = years.into_iter().filter_map(best).map(|(place, _)| place).collect();
        if !own.is_empty() {
            bases.insert(0, own);
        }
    }
    bases
}
