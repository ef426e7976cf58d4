//! Sums of lines put into bins: by bin, view and period, exactly. The callers know whether a bin is an area or a group.

use thiserror::Error;

use crate::{
    analysis::amounts::{
        doubtful::DoubtfulSums,
        facts::Facts,
        figure::{Extent, doubts, figure},
        not_added::NotAddedAmount,
        places::Places,
    },
    model::{
        amount::{Amount, Inexact, Sum},
        cell::{Cell, Doubts},
        dataset::Dataset,
        financing::View,
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

/// The finished sums: for each bin each view, and in it each period.
#[derive(Debug)]
pub struct SumTable {
    places: Places,
    /// Of each sum the amount, and the number of lines with an amount in it.
    cells: Vec<(Option<Amount>, u32)>,
    doubtful: DoubtfulSums,
    facts: Facts,
    lines: Vec<LineCount>,
    /// The least and the greatest sum over the years of a single line.
    of_lines: (Amount, Amount),
}

impl SumTable {
    /// The sums of no lines at all.
    pub fn empty(dataset: &Dataset, bins: usize) -> Self {
        let Sums { places, gathered, facts, lines, of_lines } = Sums::new(dataset, bins);
        let cells = vec![(None, 0); gathered.len()];
        Self { places, cells, doubtful: DoubtfulSums::default(), facts, lines, of_lines }
    }

    /// One sum.
    pub fn cell(&self, bin: usize, view: View, period: Period) -> SumCell {
        let place = self.places.of(bin, view, period);
        let (amount, initiatives) = self.cells[place];
        let doubts = self.doubtful.get(place);
        let (above_zero, prices) = (self.facts.above_zero(place, amount), self.facts.prices(place));
        SumCell { amount, initiatives, doubts, above_zero, prices }
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

#[derive(Clone, Copy, Default)]
struct Gathering {
    sum: Sum,
    initiatives: u32,
    /// The number of lines for which nothing is printed.
    blank: u32,
    doubts: Doubts,
}

impl Gathering {
    fn join(&mut self, other: Self) -> Result<(), Inexact> {
        self.initiatives += other.initiatives;
        self.blank += other.blank;
        self.doubts = self.doubts.and(other.doubts);
        self.sum.join(other.sum)
    }
}

impl LineCount {
    fn join(&mut self, other: Self) {
        self.initiatives += other.initiatives;
        self.noted += other.noted;
    }
}

/// Sums in the making: each kind of money apart until [`Sums::finish`].
pub(in crate::analysis) struct Sums {
    places: Places,
    gathered: Vec<Gathering>,
    facts: Facts,
    lines: Vec<LineCount>,
    of_lines: (Amount, Amount),
}

impl Sums {
    /// No lines yet, in so many bins.
    pub fn new(dataset: &Dataset, bins: usize) -> Self {
        let places = Places::of_dataset(dataset);
        Self {
            places,
            facts: Facts::new(dataset, places, bins * View::ALL.len()),
            gathered: vec![Gathering::default(); bins * View::ALL.len() * places.periods()],
            lines: vec![LineCount::default(); bins * View::ALL.len()],
            of_lines: Default::default(),
        }
    }

    /// Puts a line into a bin.
    ///
    /// # Errors
    /// When a sum cannot be given exactly.
    pub fn add(&mut self, dataset: &Dataset, bin: usize, initiative: InitiativeId) -> Result<(), TooLong> {
        let line = dataset.initiative(initiative);
        let view = View::from(line.financing);
        let counted = Places::row(bin, view);
        self.lines[counted].join(LineCount { initiatives: 1, noted: u32::from(dataset.is_noted(initiative)) });
        self.facts.add_line(dataset, counted, initiative);
        let row = counted * self.places.periods();
        let sums = &mut self.gathered[row..row + self.places.periods()];
        let at = |period| move |Inexact| TooLong { area: Some(line.area), view, period };
        let is_doubtful = dataset.has_remarks() || dataset.has_withheld();
        for column in dataset.columns() {
            let period = Period::Column(column);
            if is_doubtful {
                sums[column.index()].doubts = sums[column.index()].doubts.and(doubts(dataset, initiative, column));
            }
            let figure = figure(dataset, initiative, column).map_err(at(period))?;
            let sum = &mut sums[column.index()];
            match figure.cell {
                Cell::Withheld => sum.doubts = sum.doubts.and(Doubts::WITHHELD),
                Cell::Blank => sum.blank += 1,
                Cell::Amount(_) | Cell::Dash => {}
            }
            if figure.extent == Extent::LacksYears {
                sum.doubts = sum.doubts.and(Doubts::INCOMPLETE);
            }
            let Some(amount) = figure.cell.amount() else { continue };
            sum.sum.add(amount).map_err(at(period))?;
            sum.initiatives += 1;
            self.facts.add_figure(counted, period, amount);
        }
        let amounts = dataset.amounts(initiative);
        for basis in dataset.bases() {
            let period = Period::All(basis);
            let mut all_years = Sum::default();
            for amount in dataset.years(basis).filter_map(|year| amounts[year.index()]) {
                all_years.add(amount).map_err(at(period))?;
            }
            // The line's own years too are shown as a sum, so they must have one, whatever the others add up to.
            let total = all_years.total().map_err(at(period))?.unwrap_or_default();
            self.of_lines = (self.of_lines.0.min(total), self.of_lines.1.max(total));
            self.facts.add_figure(counted, period, total);
            let doubts = if is_doubtful { in_all(dataset, initiative, basis) } else { Doubts::NONE };
            let initiatives = u32::from(all_years.figures() > 0);
            let all = Gathering { sum: all_years, initiatives, blank: 0, doubts };
            sums[self.places.period(period)].join(all).map_err(at(period))?;
        }
        Ok(())
    }

    /// Adds everything in one bin to another, which is the bin of `area`.
    ///
    /// # Errors
    /// When a sum cannot be given exactly.
    pub fn add_bin(&mut self, dataset: &Dataset, from: usize, to: usize, area: Option<AreaId>) -> Result<(), TooLong> {
        for view in [View::Internal, View::External] {
            let (from_row, to_row) = (Places::row(from, view), Places::row(to, view));
            let part = self.lines[from_row];
            self.lines[to_row].join(part);
            self.facts.join(from_row, to_row);
            for period in dataset.periods() {
                let part = self.gathered[self.place(from, view, period)];
                let place = self.place(to, view, period);
                self.gathered[place].join(part).map_err(|Inexact| TooLong { area, view, period })?;
            }
        }
        Ok(())
    }

    /// Both kinds of money together, and every sum as an amount. `area` gives the area of a bin.
    ///
    /// # Errors
    /// When a sum cannot be given exactly.
    pub fn finish(mut self, dataset: &Dataset, area: impl Fn(usize) -> Option<AreaId>) -> Result<SumTable, TooLong> {
        let bins = self.lines.len() / View::ALL.len();
        let mut cells = Vec::with_capacity(self.gathered.len());
        let mut doubtful = DoubtfulSums::default();
        for bin in 0..bins {
            for view in [View::Internal, View::External] {
                let (row, both) = (Places::row(bin, view), Places::row(bin, View::Combined));
                let part = self.lines[row];
                self.lines[both].join(part);
                self.facts.join(row, both);
                for period in dataset.periods() {
                    let part = self.gathered[self.place(bin, view, period)];
                    let place = self.place(bin, View::Combined, period);
                    let too_long = |Inexact| TooLong { area: area(bin), view: View::Combined, period };
                    self.gathered[place].join(part).map_err(too_long)?;
                }
            }
            for view in View::ALL {
                let lines = self.lines[Places::row(bin, view)].initiatives;
                for period in dataset.periods() {
                    let Gathering { sum, initiatives, blank, doubts } = self.gathered[cells.len()];
                    let is_blank = blank > 0 && blank == lines;
                    doubtful.insert(cells.len(), if is_blank { doubts.and(Doubts::BLANK) } else { doubts });
                    let amount = sum.total().map_err(|Inexact| TooLong { area: area(bin), view, period })?;
                    cells.push((amount, initiatives));
                }
            }
        }
        let Self { places, facts, lines, of_lines, .. } = self;
        Ok(SumTable { places, cells, doubtful, facts, lines, of_lines })
    }

    fn place(&self, bin: usize, view: View, period: Period) -> usize {
        self.places.of(bin, view, period)
    }
}

/// The doubts about the sum of a line over the years of a basis.
pub(in crate::analysis) fn in_all(dataset: &Dataset, initiative: InitiativeId, basis: BasisId) -> Doubts {
    dataset.years(basis).fold(Doubts::NONE, |all, year| all.and(dataset.doubts(initiative, year)))
}
