//! The verdict on many comparisons: the number of totals that differ, the tables they are printed in, and the place of the
//! gap. The sentence that says so belongs to `report`.

use std::collections::BTreeSet;

use crate::{
    analysis::reconcile::{Against, Comparison, Status},
    model::{
        citation::{Citation, DocumentId},
        column::ColumnId,
        dataset::Dataset,
        financing::View,
        ids::AreaId,
        text::TextId,
    },
};

/// The result of some comparisons together.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Verdict {
    /// The number of comparisons.
    pub comparisons: usize,
    /// Those that are equal to the last digit.
    pub agree: usize,
    /// Those that rounding explains.
    pub within_rounding: usize,
    /// Those that could not be made: the document prints a total and not all that it is the sum of.
    pub not_itemised: usize,
    /// Those that differ.
    pub differ: usize,
    /// Totals of areas that are not what their lines add up to: an area in a year, however often it is printed.
    pub areas: usize,
    /// Years in which a grand total is not what the lines add up to.
    pub grand: usize,
    /// The number of printed figures that differ from their lines.
    pub printed: usize,
    /// The tables in which they are printed, in document order.
    pub tables: Vec<PrintedTable>,
    /// The tables of the lines that they are not the sum of.
    pub lines: Vec<PrintedTable>,
    /// The number of comparisons of stated totals with each other.
    pub between_totals: usize,
    /// The number of those comparisons that differ.
    pub between_totals_differ: usize,
}

/// A printed table.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct PrintedTable {
    /// The document it is in, where one is named.
    pub document: Option<DocumentId>,
    /// Its number or name.
    pub table: TextId,
}

impl Verdict {
    /// Sums up.
    pub fn of(dataset: &Dataset, comparisons: &[&Comparison]) -> Self {
        let made = comparisons.iter().filter(|comparison| comparison.status != Status::NotItemised).count();
        let mut verdict = Self { comparisons: made, ..Self::default() };
        let mut places = BTreeSet::new();
        let mut cells = BTreeSet::new();
        for comparison in comparisons {
            let between_totals = comparison.against != Against::Initiatives;
            verdict.between_totals += usize::from(between_totals);
            match comparison.status {
                Status::Agrees => verdict.agree += 1,
                Status::WithinRounding => verdict.within_rounding += 1,
                Status::NotItemised => verdict.not_itemised += 1,
                Status::Differs => {
                    verdict.differ += 1;
                    verdict.between_totals_differ += usize::from(between_totals);
                }
            }
            if comparison.status == Status::Differs
                && !between_totals
                && let Some(stated) = comparison.stated().map(|stated| dataset.stated_total(stated))
            {
                verdict.printed += 1;
                verdict.tables.extend(stated.source.and_then(PrintedTable::of));
                places.insert((stated.area, comparison.column));
                cells.insert((stated.area, stated.view, comparison.column));
            }
        }
        verdict.grand = places.iter().filter(|(area, _)| area.is_none()).count();
        verdict.areas = places.len() - verdict.grand;
        verdict.lines = lines(dataset, &cells);
        for tables in [&mut verdict.tables, &mut verdict.lines] {
            in_order(dataset, tables);
        }
        verdict
    }

    /// Returns `true` if the stated totals were compared with each other and all agree: then the gap is in the lines.
    pub fn gap_is_in_the_lines(&self) -> bool {
        self.printed > 0 && self.between_totals > 0 && self.between_totals_differ == 0
    }
}

impl PrintedTable {
    /// The table of a citation, where it names one.
    pub fn of(source: Citation) -> Option<Self> {
        source.table.map(|table| Self { document: source.document, table })
    }
}

/// By document, then by number where tables have one, else by name.
fn in_order(dataset: &Dataset, tables: &mut Vec<PrintedTable>) {
    tables.sort_by_cached_key(|table| {
        let name = dataset.text(table.table);
        (table.document, name.parse::<u32>().map_or((1, 0), |number| (0, number)), name.to_owned())
    });
    tables.dedup();
}

/// The tables of the lines behind the cells that differ. Where the internal or the external total differs, these are the
/// lines; a combined one that differs along with them says nothing more, and neither does the whole beside its areas.
fn lines(dataset: &Dataset, cells: &BTreeSet<(Option<AreaId>, View, ColumnId)>) -> Vec<PrintedTable> {
    let of_areas = cells.iter().any(|(area, ..)| area.is_some());
    let parts = |area, year| [View::Internal, View::External].map(|view| (area, view, year));
    let mut sources = BTreeSet::new();
    for &(area, view, year) in cells.iter().filter(|(area, ..)| area.is_some() == of_areas) {
        if view != View::Combined || !parts(area, year).iter().any(|part| cells.contains(part)) {
            sources.insert((area, view));
        }
    }
    let mut tables = Vec::new();
    for (area, view) in sources {
        let range = match area {
            Some(area) => dataset.initiatives_under(area).collect::<Vec<_>>(),
            None => dataset.initiatives().collect(),
        };
        let lines = range.into_iter().map(|id| dataset.initiative(id)).filter(|line| view.includes(line.financing));
        for table in lines.filter_map(|line| line.source.and_then(PrintedTable::of)) {
            if tables.last() != Some(&table) {
                tables.push(table);
            }
        }
    }
    tables
}
