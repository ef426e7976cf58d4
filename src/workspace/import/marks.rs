//! The decimal mark of tables that leave it open by themselves: that of the tables beside them, else the one with which their totals
//! are the sums of their lines.

use crate::{
    analysis::check::{comparison::Status, reconcile::Reconciliation},
    format::table::{Imported, mark::OpenMark, number::DecimalMark, roles::WhyMark},
    workspace::import::{files::TakenTable, refusal::NotImported},
};

/// The treatment of a decimal mark that tables leave open.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum OpenMarks {
    /// No dataset is made.
    #[default]
    Refused,
    /// A dataset is made with the likelier one, and the report has the question.
    Asked,
}

/// Makes a dataset of tables, or says which file is in the way.
pub(super) type MakeDataset<'a> = &'a dyn Fn(&[TakenTable]) -> Result<Imported, (usize, NotImported)>;

/// Settles the marks of tables, of which a dataset can be made with any.
///
/// # Errors
/// The table whose mark stays open.
pub(super) fn settle_marks(
    tables: &mut [TakenTable],
    marks: OpenMarks,
    made: MakeDataset<'_>,
) -> Result<(), (usize, NotImported)> {
    as_beside(tables);
    let numbers = |table: &TakenTable| match table.understood.why_mark {
        WhyMark::Gamble { numbers } => Some(numbers),
        _ => None,
    };
    let Some(open) = tables.iter().position(|table| numbers(table).is_some()) else { return Ok(()) };
    let mut tried = [(DecimalMark::Point, 0), (DecimalMark::Comma, 0)];
    for (mark, agreeing) in &mut tried {
        let mut tables = tables.to_vec();
        tables.iter_mut().filter(|table| numbers(table).is_some()).for_each(|table| table.understood.mark = *mark);
        *agreeing = made(&tables).map_or(0, |imported| sums(&imported));
    }
    let [(point, by_point), (comma, by_comma)] = tried;
    if by_point == by_comma {
        let table = &tables[open];
        return match OpenMark::of(&table.grid, &table.understood).filter(|_| marks == OpenMarks::Refused) {
            Some(mark) => Err((table.file, NotImported::Gamble(mark))),
            None => Ok(()),
        };
    }
    let (mark, sums) = if by_point > by_comma { (point, by_point) } else { (comma, by_comma) };
    for table in tables.iter_mut().filter(|table| numbers(table).is_some()) {
        table.understood.mark = mark;
        table.understood.why_mark = WhyMark::Sums { sums };
    }
    Ok(())
}

/// A mark that one table leaves open is that of the others.
fn as_beside(tables: &mut [TakenTable]) {
    let sure = tables.iter().map(|table| &table.understood).filter_map(|understood| match understood.why_mark {
        WhyMark::Only { numbers } => Some((numbers, understood.mark)),
        _ => None,
    });
    let Some((_, mark)) = sure.max_by_key(|(numbers, _)| *numbers) else { return };
    for table in tables {
        if matches!(table.understood.why_mark, WhyMark::Gamble { .. } | WhyMark::Open | WhyMark::Thousands { .. }) {
            table.understood.mark = mark;
            table.understood.why_mark = WhyMark::Beside;
        }
    }
}

/// The number of figures that are the sums of their lines.
fn sums(imported: &Imported) -> usize {
    Reconciliation::of(&imported.dataset).map_or(0, |reconciliation| reconciliation.count(Status::Agrees))
}
