//! The verdict on many comparisons: the number of totals that differ, the tables they are printed in, and the place of the
//! gap. The sentence that says so belongs to `report`.

mod held_together;

use std::collections::BTreeSet;

use crate::{
    analysis::check::{
        comparison::{Against, Comparison, Origin, Place, Status},
        verdict::held_together::HeldTogether,
    },
    model::{
        citation::{Citation, DocumentId},
        columns::ColumnId,
        dataset::Dataset,
        financing::View,
        ids::{AreaId, PrintedRow},
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
    /// Those among them that are printed sums of columns of which not all have a figure to add.
    pub not_summed: usize,
    /// Those that differ.
    pub differ: usize,
    /// The places in which gaps arise.
    pub gaps: Places,
    /// The places with differences that only follow from others.
    pub carried: Places,
    /// The number of printed figures that differ.
    pub printed: usize,
    /// The number of them that name no table.
    pub elsewhere: usize,
    /// On which side what is missing stands, where the tables' totals agree with each other.
    pub missing: Option<Missing>,
    /// The tables in which they are printed, in document order.
    pub tables: Vec<PrintedTable>,
    /// The tables of the lines that they are not the sum of.
    pub lines: Vec<PrintedTable>,
    /// The number of comparisons of stated totals with each other.
    pub between_totals: usize,
    /// The number of those comparisons that differ.
    pub between_totals_differ: usize,
}

/// Places of differences, however often they are printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Places {
    /// Totals of areas in a column.
    pub areas: usize,
    /// Grand totals in a column.
    pub grand: usize,
    /// Lines in a printed sum of columns.
    pub lines: usize,
}

/// The side on which money stands that is missing on the other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Missing {
    /// It stands in the totals and in no line.
    InLines,
    /// It stands in lines only.
    InTotals,
    /// Some on either side.
    InBoth,
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
        let (mut gaps, mut all) = (BTreeSet::new(), BTreeSet::new());
        let mut cells = BTreeSet::new();
        let mut printed = BTreeSet::new();
        for comparison in comparisons {
            let between_totals = matches!(comparison.against, Against::StatedAreas | Against::StatedViews);
            verdict.between_totals += usize::from(between_totals);
            match comparison.status {
                Status::Agrees => verdict.agree += 1,
                Status::WithinRounding => verdict.within_rounding += 1,
                Status::NotItemised => {
                    verdict.not_itemised += 1;
                    verdict.not_summed += usize::from(comparison.against == Against::Columns);
                }
                Status::Differs => {
                    verdict.differ += 1;
                    verdict.between_totals_differ += usize::from(between_totals);
                    all.insert(comparison.place(dataset));
                    if let Some(Origin::Gap { .. }) = comparison.origin {
                        gaps.insert(comparison.place(dataset));
                    }
                    printed.insert((comparison.row, comparison.column));
                    if comparison.against == Against::Initiatives {
                        cells.insert((comparison.area(dataset), comparison.view(dataset), comparison.column));
                    }
                }
            }
        }
        for (row, _) in &printed {
            let source = match *row {
                PrintedRow::Total(stated) => dataset.stated_total(stated).source,
                PrintedRow::Line(line) => dataset.initiative(line).source,
            };
            let table = source.and_then(PrintedTable::of);
            verdict.elsewhere += usize::from(table.is_none());
            verdict.tables.extend(table);
        }
        verdict.printed = printed.len();
        verdict.carried = Places::of(all.difference(&gaps));
        verdict.gaps = Places::of(&gaps);
        verdict.missing = missing(dataset, comparisons);
        verdict.lines = lines(dataset, &cells);
        for tables in [&mut verdict.tables, &mut verdict.lines] {
            in_order(dataset, tables);
        }
        verdict
    }
}

impl Places {
    fn of<'a>(places: impl IntoIterator<Item = &'a Place>) -> Self {
        let mut counts = Self::default();
        for place in places {
            match (place.line, place.area) {
                (Some(_), _) => counts.lines += 1,
                (None, Some(_)) => counts.areas += 1,
                (None, None) => counts.grand += 1,
            }
        }
        counts
    }

    /// All of them.
    pub fn count(self) -> usize {
        self.areas + self.grand + self.lines
    }
}

/// On which side money is missing, where the very totals in which gaps arise are compared with other totals and agree with them:
/// then the difference is between totals and lines.
fn missing(dataset: &Dataset, comparisons: &[&Comparison]) -> Option<Missing> {
    let is_gap = |comparison: &&&Comparison| matches!(comparison.origin, Some(Origin::Gap { .. }));
    let gaps = || comparisons.iter().filter(is_gap);
    let held = HeldTogether::of(dataset, comparisons)?;
    let are_held = gaps().all(|gap| gap.against == Against::Initiatives && held.has(gap));
    if gaps().next().is_none() || !are_held {
        return None;
    }
    let sides: BTreeSet<bool> = gaps().map(|gap| gap.total_is_larger()).collect();
    Some(match (sides.contains(&true), sides.contains(&false)) {
        (true, false) => Missing::InLines,
        (false, _) => Missing::InTotals,
        (true, true) => Missing::InBoth,
    })
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
