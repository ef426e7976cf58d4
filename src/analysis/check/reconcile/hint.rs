//! The hint that one rounding would explain every difference.

use std::collections::HashSet;

use crate::{
    analysis::check::comparison::{Comparison, Status},
    model::{amount::Amount, columns::ColumnId, dataset::Dataset},
};

/// One unit of the last decimal that any line or total prints in the columns that differ, where rounding to it would explain every
/// difference; none where the dataset names a rounding.
pub(super) fn rounding(dataset: &Dataset, comparisons: &[Comparison]) -> Option<Amount> {
    let differing = || comparisons.iter().filter(|comparison| comparison.status == Status::Differs);
    let explains = |unit: Amount| {
        differing().all(|comparison| {
            let twice = comparison.difference.abs().checked_mul(Amount::from(2));
            let allowed = unit.checked_mul(Amount::from(comparison.figures));
            twice.is_ok_and(|twice| allowed.is_ok_and(|allowed| twice <= allowed))
        })
    };
    // No rounding is coarser than to whole units.
    if dataset.about().rounding.is_some() || differing().next().is_none() || !explains(Amount::from(1)) {
        return None;
    }
    let measure = |column: ColumnId| dataset.column(column).measure;
    let differing: HashSet<_> = differing().map(|comparison| measure(comparison.column)).collect();
    let columns = || dataset.columns().filter(|&column| differing.contains(&measure(column)));
    let lines = dataset.initiatives().flat_map(|line| columns().map(move |column| dataset.cell(line, column)));
    let totals = dataset.stated().flat_map(|(_, stated)| columns().map(|column| stated.cells[column.index()]));
    let decimals = lines.chain(totals).filter_map(|cell| cell.amount().map(Amount::decimals)).max().unwrap_or(0);
    let zeros = usize::try_from(decimals).ok()?.checked_sub(1);
    let text = zeros.map_or_else(|| "1".to_owned(), |zeros| format!("0.{}1", "0".repeat(zeros)));
    Amount::parse(&text).ok().filter(|&unit| explains(unit))
}
