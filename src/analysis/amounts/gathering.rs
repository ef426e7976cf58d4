//! Sums in the making: lines are put into bins, bins are added to others, and each bin is finished by itself, so that what is kept of
//! a sum while it grows is needed for few of them at once.

mod cells;
mod of_kind;

use crate::{
    analysis::amounts::{
        figure::{Extent, doubts, figure},
        flows::{FLOWS, flow_sums, flow_totals},
        gathering::{
            cells::{Cells, all_years},
            of_kind::{Gathering, OfKind},
        },
        places::Places,
        sums::{LineCount, SumTable, TooLong, in_all},
    },
    model::{
        amount::Inexact,
        cell::{Cell, Doubts},
        dataset::Dataset,
        financing::View,
        ids::{AreaId, InitiativeId},
        period::Period,
    },
};

/// The two kinds of money, which are gathered apart.
const KINDS: [View; 2] = [View::Internal, View::External];

/// Sums in the making, and those that are finished.
pub(in crate::analysis) struct Sums {
    /// The bins with lines that are not finished yet, each kind of money apart.
    bins: Vec<Option<Box<[OfKind; 2]>>>,
    /// The finished sums.
    pub(super) table: SumTable,
    /// The first bin of which a sum is too long.
    too_long: Option<(usize, TooLong)>,
    /// The sums of a line, kept for the next one.
    of_line: Vec<(u32, Gathering)>,
    cells: Cells,
}

impl Sums {
    /// No lines yet, in so many bins.
    pub fn new(dataset: &Dataset, bins: usize) -> Self {
        let table = SumTable::empty(dataset, bins);
        let cells = Cells::of(dataset, &table.facts);
        Self { bins: vec![None; bins], table, too_long: None, of_line: Vec::new(), cells }
    }

    /// Puts a line into a bin that is not closed.
    ///
    /// # Errors
    /// When a sum cannot be given exactly.
    pub fn add(&mut self, dataset: &Dataset, bin: usize, initiative: InitiativeId) -> Result<(), TooLong> {
        let line = dataset.initiative(initiative);
        let view = View::from(line.financing);
        let noted = u32::from(dataset.is_noted(initiative));
        self.table.lines[Places::row(bin, view)].join(LineCount { initiatives: 1, noted });
        let at = |period| move |Inexact| TooLong { area: Some(line.area), view, period };
        if self.cells == Cells::Plain {
            return self.add_plain(dataset, bin, initiative, at);
        }
        self.of_line.clear();
        self.add_columns(dataset, initiative, at)?;
        self.add_all_years(dataset, initiative, at)?;
        let bin = self.bins[bin].get_or_insert_default();
        let OfKind { sums, not_added, flows } = &mut bin[view.index()];
        let period = |number| self.table.places.period_of(number);
        sums.join(&self.of_line, |number, own, other| own.join(other).map_err(at(period(number))))?;
        if let Some(flow) = dataset.flow(initiative) {
            let sums = self.of_line.iter().map(|(number, of_line)| (*number, of_line.sum));
            let of_flow = flow_sums(flow, sums);
            flows.join(&of_flow, |number, own, other| own.join(other).map_err(at(period(number / FLOWS))))?;
        }
        not_added.join(&self.table.facts.not_added_of_line(dataset, initiative), |_, own, other| {
            own.join(other);
            Ok(())
        })
    }

    /// The same in a dataset whose cells are plain, which most are: in a third of the time.
    fn add_plain<F: Fn(Inexact) -> TooLong>(
        &mut self,
        dataset: &Dataset,
        bin: usize,
        initiative: InitiativeId,
        at: impl Fn(Period) -> F,
    ) -> Result<(), TooLong> {
        let places = self.table.places;
        let view = View::from(dataset.initiative(initiative).financing);
        let OfKind { sums, .. } = &mut self.bins[bin].get_or_insert_default()[view.index()];
        for column in dataset.columns() {
            let period = Period::Column(column);
            match dataset.cell(initiative, column) {
                Cell::Amount(amount) => {
                    sums.at(places.number(period)).count(amount).map_err(at(period))?;
                }
                Cell::Blank => sums.at(places.number(period)).blank += 1,
                Cell::Dash | Cell::Withheld => {}
            }
        }
        for basis in dataset.bases() {
            let period = Period::All(basis);
            let (figures, total) = all_years(dataset, initiative, basis).map_err(at(period))?;
            self.table.widen(total);
            if figures.figures() > 0 {
                sums.at(places.number(period)).count_all(figures, total).map_err(at(period))?;
            }
        }
        Ok(())
    }

    /// The figures of a line in its columns.
    fn add_columns<F: Fn(Inexact) -> TooLong>(
        &mut self,
        dataset: &Dataset,
        initiative: InitiativeId,
        at: impl Fn(Period) -> F,
    ) -> Result<(), TooLong> {
        let is_doubtful = dataset.has_remarks() || dataset.has_withheld();
        let of_line = dataset.price_level(initiative);
        for column in dataset.columns() {
            let period = Period::Column(column);
            let mut sum = Gathering::default();
            if is_doubtful {
                sum.doubts = doubts(dataset, initiative, column);
            }
            let figure = figure(dataset, initiative, column).map_err(at(period))?;
            match figure.cell {
                Cell::Withheld => sum.doubts = sum.doubts.and(Doubts::WITHHELD),
                Cell::Blank => sum.blank += 1,
                Cell::Amount(_) | Cell::Dash => {}
            }
            if figure.extent == Extent::LacksYears {
                sum.doubts = sum.doubts.and(Doubts::INCOMPLETE);
            }
            if let Some(amount) = figure.cell.amount() {
                sum.count(amount).map_err(at(period))?;
            }
            if dataset.has_price_levels() {
                sum.prices = dataset.prices_of_cell(initiative, column, of_line);
            }
            self.keep(period, sum);
        }
        Ok(())
    }

    /// The sums of a line over all years.
    fn add_all_years<F: Fn(Inexact) -> TooLong>(
        &mut self,
        dataset: &Dataset,
        initiative: InitiativeId,
        at: impl Fn(Period) -> F,
    ) -> Result<(), TooLong> {
        let is_doubtful = dataset.has_remarks() || dataset.has_withheld();
        for basis in dataset.bases() {
            let period = Period::All(basis);
            let mut all = Gathering::default();
            let (figures, total) = all_years(dataset, initiative, basis).map_err(at(period))?;
            self.table.widen(total);
            if figures.figures() > 0 {
                all.count_all(figures, total).map_err(at(period))?;
            }
            if is_doubtful {
                all.doubts = in_all(dataset, initiative, basis);
            }
            if dataset.has_price_levels() {
                all.prices = dataset.prices(initiative, period);
            }
            self.keep(period, all);
        }
        Ok(())
    }

    fn keep(&mut self, period: Period, sum: Gathering) {
        if sum.is_there() {
            self.of_line.push((self.table.places.number(period), sum));
        }
    }

    /// Adds the lines of another, of which no bin is closed either.
    ///
    /// # Errors
    /// When a sum cannot be given exactly.
    pub fn join(&mut self, other: Self) -> Result<(), TooLong> {
        let places = self.table.places;
        for (own, of_other) in self.bins.iter_mut().zip(other.bins) {
            let Some(of_other) = of_other else { continue };
            let own = own.get_or_insert_default();
            for (view, (own, of_other)) in KINDS.into_iter().zip(own.iter_mut().zip(of_other.iter())) {
                own.join(of_other, |number| TooLong { area: None, view, period: places.period_of(number) })?;
            }
        }
        for (own, of_other) in self.table.lines.iter_mut().zip(other.table.lines) {
            own.join(of_other);
        }
        let (least, greatest) = other.table.of_lines;
        self.table.widen(least);
        self.table.widen(greatest);
        Ok(())
    }

    /// Finishes a bin, and adds everything in it to another, which is the bin of `area`.
    ///
    /// # Errors
    /// When a sum of the other bin cannot be given exactly.
    pub fn close_into(&mut self, from: usize, to: usize, area: [Option<AreaId>; 2]) -> Result<(), TooLong> {
        for view in KINDS {
            let part = self.table.lines[Places::row(from, view)];
            self.table.lines[Places::row(to, view)].join(part);
        }
        let Some(part) = self.bins[from].take() else { return Ok(()) };
        let places = self.table.places;
        let above = self.bins[to].get_or_insert_default();
        for (view, (own, part)) in KINDS.into_iter().zip(above.iter_mut().zip(part.iter())) {
            own.join(part, |number| TooLong { area: area[1], view, period: places.period_of(number) })?;
        }
        self.finish_bin(from, *part, area[0]);
        Ok(())
    }

    /// Finishes the bins that are not closed. `area` gives the area of a bin.
    ///
    /// # Errors
    /// When a sum cannot be given exactly.
    pub fn finish(mut self, area: impl Fn(usize) -> Option<AreaId>) -> Result<SumTable, TooLong> {
        for bin in 0..self.bins.len() {
            if let Some(of_bin) = self.bins[bin].take() {
                self.finish_bin(bin, *of_bin, area(bin));
            }
        }
        match self.too_long {
            Some((_, too_long)) => Err(too_long),
            None => Ok(self.table),
        }
    }

    /// Both kinds of money of a bin together, and every sum of it as an amount.
    fn finish_bin(&mut self, bin: usize, [internal, external]: [OfKind; 2], area: Option<AreaId>) {
        let [own, others, both] = View::ALL.map(|view| Places::row(bin, view));
        let lines = [own, others].map(|row| self.table.lines[row]);
        for part in lines {
            self.table.lines[both].join(part);
        }
        let result = match lines.map(|lines| lines.initiatives) {
            [_, 0] => self.finish_row(bin, View::Internal, &internal, area).map(|()| self.table.share(both, own)),
            [0, _] => self.finish_row(bin, View::External, &external, area).map(|()| self.table.share(both, others)),
            _ => self.finish_both(bin, internal, &external, area),
        };
        if let Err(too_long) = result
            && self.too_long.is_none_or(|(first, _)| bin < first)
        {
            self.too_long = Some((bin, too_long));
        }
    }

    fn finish_both(
        &mut self,
        bin: usize,
        internal: OfKind,
        external: &OfKind,
        area: Option<AreaId>,
    ) -> Result<(), TooLong> {
        self.finish_row(bin, View::Internal, &internal, area)?;
        self.finish_row(bin, View::External, external, area)?;
        let (places, view, mut both) = (self.table.places, View::Combined, internal);
        both.join(external, |number| TooLong { area, view, period: places.period_of(number) })?;
        self.finish_row(bin, view, &both, area)
    }

    fn finish_row(&mut self, bin: usize, view: View, of: &OfKind, area: Option<AreaId>) -> Result<(), TooLong> {
        let table = &mut self.table;
        let row = Places::row(bin, view);
        let lines = table.lines[row].initiatives;
        let sums = of.sums.values();
        table.rows.fill(row, sums.iter().map(|&(number, _)| number));
        table.cells.reserve_exact(sums.len());
        for &(number, Gathering { sum, initiatives, blank, doubts, below_zero, prices }) in sums {
            let is_blank = blank > 0 && blank == lines;
            let doubts = if is_blank { doubts.and(Doubts::BLANK) } else { doubts };
            table.doubtful.insert(table.cells.len(), doubts);
            let too_long = |Inexact| TooLong { area, view, period: table.places.period_of(number) };
            let amount = sum.total().map_err(too_long)?;
            table.facts.push(amount, below_zero, prices);
            table.cells.push((amount, initiatives));
        }
        table.facts.fill_not_added(row, of.not_added.values());
        let too_long = |number| TooLong { area, view, period: table.places.period_of(number) };
        let flows = flow_totals(of.flows.values()).map_err(too_long)?;
        table.facts.flows.fill(row, &flows);
        Ok(())
    }
}
