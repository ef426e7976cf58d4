//! The finished sums of lines that were put into bins: by bin, view and period. Room is taken by the sums with something in them.
//! The callers know whether a bin is an area or a group.

use thiserror::Error;

use crate::{
    analysis::amounts::{
        doubtful::DoubtfulSums, facts::Facts, not_added::NotAddedAmount, places::Places, sparse::Rows,
    },
    model::{
        amount::Amount,
        cell::Doubts,
        dataset::Dataset,
        financing::View,
        flow::ByFlow,
        ids::{AreaId, InitiativeId},
        measure::BasisId,
        period::Period,
        price::PriceSet,
    },
};

/// A sum of lines.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct SumCell {
    /// The sum, in the dataset's unit; no amount where no line has one.
    pub amount: Option<Amount>,
    /// The number of initiatives with an amount in it.
    pub initiatives: u32,
    /// The doubts about it.
    pub doubts: Doubts,
    /// The sum of its lines above zero; none where it has too many digits.
    pub above_zero: Option<Amount>,
    /// The price levels of the amounts in it.
    pub prices: PriceSet,
    /// The sums of revenue and of expenditure in it, where lines say which they are.
    pub flows: ByFlow,
}

/// A number of lines, with and without amounts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct LineCount {
    /// The number of initiatives.
    pub initiatives: u32,
    /// The number of initiatives that carry a note.
    pub noted: u32,
}

/// A sum that cannot be given exactly. It is refused rather than rounded.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
#[error("a sum needs more digits than are kept exactly")]
pub struct TooLong {
    /// The area it is the sum of; none for all of them, and for other groups of lines.
    pub area: Option<AreaId>,
    /// The money it covers.
    pub view: View,
    /// The year, or all of them.
    pub period: Period,
}

/// The finished sums: for each bin each view, and in it the periods in which anything is there.
#[derive(Debug)]
pub struct SumTable {
    pub(super) places: Places,
    pub(super) rows: Rows,
    /// Of each sum the amount, and the number of lines with an amount in it.
    pub(super) cells: Vec<(Option<Amount>, u32)>,
    pub(super) doubtful: DoubtfulSums,
    pub(super) facts: Facts,
    pub(super) lines: Vec<LineCount>,
    /// The least and the greatest sum over the years of a single line.
    pub(super) of_lines: (Amount, Amount),
}

impl SumTable {
    /// The sums of no lines at all.
    pub fn empty(dataset: &Dataset, bins: usize) -> Self {
        let rows = bins * View::ALL.len();
        Self {
            places: Places::of_dataset(dataset),
            rows: Rows::empty(rows),
            cells: Vec::new(),
            doubtful: DoubtfulSums::default(),
            facts: Facts::new(dataset, rows),
            lines: vec![LineCount::default(); rows],
            of_lines: Default::default(),
        }
    }

    /// One sum.
    pub fn cell(&self, bin: usize, view: View, period: Period) -> SumCell {
        let row = Places::row(bin, view);
        let Some(place) = self.rows.place(row, self.places.period(period)) else { return SumCell::default() };
        let (amount, initiatives) = self.cells[place];
        let doubts = self.doubtful.get(place);
        let (above_zero, prices) = (self.facts.above_zero(place, amount), self.facts.prices(place));
        let flows = self.facts.flows.of(row, self.places.number(period));
        SumCell { amount, initiatives, doubts, above_zero, prices, flows }
    }

    /// The amounts that a sum does not add: none in a column, those that are not added in all years.
    pub fn not_added(&self, bin: usize, view: View, period: Period) -> Vec<NotAddedAmount> {
        match period {
            Period::Column(_) => Vec::new(),
            Period::All(basis) => self.facts.not_added(Places::row(bin, view), basis).collect(),
        }
    }

    /// The number of lines in a bin.
    pub fn lines(&self, bin: usize, view: View) -> LineCount {
        self.lines[Places::row(bin, view)]
    }

    /// The least and the greatest sum, those of single lines over the years too.
    pub fn range(&self) -> (Amount, Amount) {
        let (least, greatest) = self.of_lines;
        let sums = || self.cells.iter().filter_map(|&(amount, _)| amount);
        (sums().min().unwrap_or_default().min(least), sums().max().unwrap_or_default().max(greatest))
    }
}

impl SumTable {
    /// Takes notice of the sum of a single line over the years.
    pub(super) fn widen(&mut self, of_line: Amount) {
        let (least, greatest) = self.of_lines;
        self.of_lines = (least.min(of_line), greatest.max(of_line));
    }

    /// Gives a row the sums of another one.
    pub(super) fn share(&mut self, row: usize, of: usize) {
        self.rows.share(row, of);
        self.facts.share(row, of);
    }
}

impl LineCount {
    pub(super) fn join(&mut self, other: Self) {
        self.initiatives += other.initiatives;
        self.noted += other.noted;
    }
}

/// The doubts about the sum of a line over the years of a basis.
pub(in crate::analysis) fn in_all(dataset: &Dataset, initiative: InitiativeId, basis: BasisId) -> Doubts {
    dataset.years(basis).fold(Doubts::NONE, |all, year| all.and(dataset.doubts(initiative, year)))
}
