//! Printed sums of columns, and sums of sums.

use crate::model::{
    columns::column::{Column, PrintedSum},
    ids::ColumnId,
    measure::MeasureId,
};

/// The most printed sums of sums within each other.
pub(super) const MOST_NESTED: usize = 30;

/// Takes from each printed sum the columns that it names in a circle, or too deep within each other: such a sum can't be checked, and
/// a figure is added up in few steps whatever the columns are.
pub(super) fn leave_out_deep_sums(columns: &mut [Column]) {
    let mut is_settled: Vec<bool> = columns.iter().map(|column| column.sum.is_none()).collect();
    for _ in 0..MOST_NESTED {
        let all_settled = |sum: &PrintedSum| sum.plus.iter().chain(&sum.less).all(|part| is_settled[part.index()]);
        let settled: Vec<bool> = columns.iter().map(|column| column.sum.as_ref().is_none_or(all_settled)).collect();
        is_settled = settled;
    }
    let labels: Vec<String> = columns.iter().map(|column| column.label.own().to_owned()).collect();
    for sum in columns.iter_mut().filter_map(|column| column.sum.as_mut()) {
        for parts in [&mut sum.plus, &mut sum.less] {
            let left_out = parts.iter().filter(|part| !is_settled[part.index()]);
            sum.missing.extend(left_out.map(|part| labels[part.index()].clone()));
            parts.retain(|part| is_settled[part.index()]);
        }
    }
}

/// The places of the printed sums of nothing but some years, directly or through other sums.
pub(super) fn sums_of(columns: &[Column], years: &[ColumnId]) -> Vec<usize> {
    let mut is_covered: Vec<bool> = vec![false; columns.len()];
    for year in years {
        is_covered[year.index()] = true;
    }
    for _ in 0..=MOST_NESTED {
        let all_covered = |sum: &PrintedSum| {
            sum.missing.is_empty() && sum.plus.iter().chain(&sum.less).all(|part| is_covered[part.index()])
        };
        let covered =
            |(place, column): (usize, &Column)| is_covered[place] || column.sum.as_ref().is_some_and(all_covered);
        is_covered = columns.iter().enumerate().map(covered).collect();
    }
    (0..columns.len()).filter(|&place| is_covered[place] && columns[place].sum.is_some()).collect()
}

/// The measure of a column; of a printed sum that names none, that of the columns it sums.
pub(super) fn measure_of(columns: &[Column], column: &Column) -> Option<MeasureId> {
    let mut column = column;
    // A sum of sums leads to a year after as many steps as there are columns, or to none.
    for _ in columns {
        let (None, Some(sum)) = (column.measure, &column.sum) else { break };
        column = &columns[sum.plus.iter().chain(&sum.less).next()?.index()];
    }
    column.measure
}
