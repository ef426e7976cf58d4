//! The columns of an excerpt.

use std::collections::HashMap;

use crate::model::{
    columns::{Column, ColumnId, Columns, PrintedSum},
    dataset::Dataset,
};

/// Columns in the order of the file, with those that a printed sum among them adds up or takes off: without these it could not be
/// checked.
pub fn with_summed(dataset: &Dataset, columns: &[ColumnId]) -> Vec<ColumnId> {
    let mut is_kept = vec![false; dataset.columns().len()];
    let mut next: Vec<ColumnId> = columns.to_vec();
    while let Some(column) = next.pop() {
        if !std::mem::replace(&mut is_kept[column.index()], true) {
            next.extend(dataset.column(column).sum.iter().flat_map(|sum| sum.plus.iter().chain(&sum.less)));
        }
    }
    dataset.columns().filter(|column| is_kept[column.index()]).collect()
}

/// These columns as those of a dataset. It has all measures, and opens on what the whole opens on, as far as that is kept.
pub fn columns(dataset: &Dataset, kept: &[ColumnId]) -> Columns {
    let new: HashMap<ColumnId, ColumnId> = kept.iter().copied().zip((0..).map(ColumnId)).collect();
    let place = |column: &ColumnId| new.get(column).copied();
    let places = |columns: &[ColumnId]| columns.iter().filter_map(place).collect();
    let column = |&id: &ColumnId| {
        let column = dataset.column(id);
        let sum = column.sum.as_ref().map(|sum| PrintedSum {
            plus: places(&sum.plus),
            less: places(&sum.less),
            missing: sum.missing.clone(),
        });
        Column { sum, ..column.clone() }
    };
    let start = Some(dataset.start_column()).filter(|start| new.contains_key(start));
    let start_year = start.and_then(|start| dataset.column(start).year.as_deref());
    let start_measure = dataset.basis(dataset.start_basis()).measure();
    Columns::new(kept.iter().map(column).collect(), dataset.measures().to_vec(), start_year, start_measure)
}
