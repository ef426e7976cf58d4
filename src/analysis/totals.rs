//! What the lines add up to: by area, view and period, exactly. Nothing here knows what a document states.

use thiserror::Error;

use crate::model::{
    amount::{Amount, Inexact, Sum},
    dataset::Dataset,
    financing::View,
    ids::{AreaId, InitiativeId},
    text::ListId,
    year::{Period, YearId},
};

/// A sum of lines.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Cell {
    /// The sum, in the dataset's unit; no amount where no line has one.
    pub amount: Option<Amount>,
    /// How many initiatives have an amount in it.
    pub initiatives: u32,
}

/// How many lines there are, whether they have an amount or not.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Lines {
    /// How many initiatives.
    pub initiatives: u32,
    /// How many of them carry a note.
    pub noted: u32,
}

/// A sum that cannot be given exactly. It is refused rather than rounded.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
#[error("a sum needs more digits than are kept exactly")]
pub struct TooLong {
    /// The area it is the sum of, or all of them.
    pub area: Option<AreaId>,
    /// The money it covers.
    pub view: View,
    /// The year, or all of them.
    pub period: Period,
}

/// The sums of all areas and of the whole, for each view and period.
#[derive(Debug)]
pub struct Totals {
    areas: usize,
    periods: usize,
    cells: Vec<Cell>,
    lines: Vec<Lines>,
}

impl Totals {
    /// The totals of all initiatives.
    ///
    /// # Errors
    /// When one of them cannot be given exactly.
    pub fn of(dataset: &Dataset) -> Result<Self, TooLong> {
        Self::over(dataset, dataset.initiatives())
    }

    /// The totals of no initiatives at all.
    #[must_use]
    pub fn none(dataset: &Dataset) -> Self {
        let Gathered { periods, sums, lines } = Gathered::new(dataset);
        Self { areas: dataset.areas().len(), periods, cells: vec![Cell::default(); sums.len()], lines }
    }

    /// The totals of some initiatives, each given once.
    ///
    /// # Errors
    /// When one of them cannot be given exactly.
    pub fn over(dataset: &Dataset, initiatives: impl Iterator<Item = InitiativeId>) -> Result<Self, TooLong> {
        let mut gathered = Gathered::new(dataset);
        for initiative in initiatives {
            gathered.add(dataset, initiative)?;
        }
        gathered.roll_up(dataset)?;
        gathered.finish(dataset)
    }

    /// One sum: of an area with its sub-areas, or of the whole.
    #[must_use]
    pub fn cell(&self, area: Option<AreaId>, view: View, period: Period) -> Cell {
        let scope = area.map_or(self.areas, AreaId::index);
        self.cells[(scope * View::ALL.len() + view.index()) * self.periods + column(self.periods, period)]
    }

    /// How many lines an area with its sub-areas has, or the whole.
    #[must_use]
    pub fn lines(&self, area: Option<AreaId>, view: View) -> Lines {
        self.lines[area.map_or(self.areas, AreaId::index) * View::ALL.len() + view.index()]
    }

    /// The least and the greatest sum.
    #[must_use]
    pub fn range(&self) -> (Amount, Amount) {
        let sums = || self.cells.iter().filter_map(|cell| cell.amount);
        (sums().min().unwrap_or_default(), sums().max().unwrap_or_default())
    }
}

/// The amount of a line in a period; none where it has none, or where the years are too long to add.
#[must_use]
pub fn in_period(series: &[Option<Amount>], period: Period) -> Option<Amount> {
    match period {
        Period::Year(year) => series[year.index()],
        Period::All => {
            let mut sum = Sum::default();
            series.iter().flatten().try_for_each(|&amount| sum.add(amount)).ok()?;
            sum.total().ok()?
        }
    }
}

/// Where a period stands among the columns: the years, then all of them together.
fn column(periods: usize, period: Period) -> usize {
    period.year().map_or(periods - 1, YearId::index)
}

#[derive(Clone, Copy, Default)]
struct Gathering {
    sum: Sum,
    initiatives: u32,
}

impl Gathering {
    fn join(&mut self, other: Self) -> Result<(), Inexact> {
        self.initiatives += other.initiatives;
        self.sum.join(other.sum)
    }
}

impl Lines {
    fn join(&mut self, other: Self) {
        self.initiatives += other.initiatives;
        self.noted += other.noted;
    }
}

/// Sums in the making; in the last place of each scope's views stands both kinds of money together.
struct Gathered {
    periods: usize,
    sums: Vec<Gathering>,
    lines: Vec<Lines>,
}

impl Gathered {
    fn new(dataset: &Dataset) -> Self {
        let periods = dataset.years().len() + 1;
        let scopes = dataset.areas().len() + 1;
        Self {
            periods,
            sums: vec![Gathering::default(); scopes * View::ALL.len() * periods],
            lines: vec![Lines::default(); scopes * View::ALL.len()],
        }
    }

    fn add(&mut self, dataset: &Dataset, initiative: InitiativeId) -> Result<(), TooLong> {
        let line = dataset.initiative(initiative);
        let view = View::from(line.financing);
        let counted = line.area.index() * View::ALL.len() + view.index();
        self.lines[counted].join(Lines { initiatives: 1, noted: u32::from(line.notes != ListId::EMPTY) });
        let row = counted * self.periods;
        let sums = &mut self.sums[row..row + self.periods];
        let mut all_years = Sum::default();
        for (year, amount) in dataset.years().zip(dataset.amounts(initiative)) {
            let Some(amount) = *amount else { continue };
            let too_long = TooLong { area: Some(line.area), view, period: Period::Year(year) };
            sums[year.index()].sum.add(amount).map_err(|Inexact| too_long)?;
            sums[year.index()].initiatives += 1;
            all_years.add(amount).map_err(|Inexact| too_long)?;
        }
        // The line's own years too are shown as a sum, so they must have one, whatever the area's add up to.
        let too_long = TooLong { area: Some(line.area), view, period: Period::All };
        all_years.total().map_err(|Inexact| too_long)?;
        let all = Gathering { sum: all_years, initiatives: u32::from(all_years.figures() > 0) };
        sums[self.periods - 1].join(all).map_err(|Inexact| too_long)
    }

    /// Adds each area to the one above it, the innermost first, and the top ones to the whole; then both kinds of money.
    fn roll_up(&mut self, dataset: &Dataset) -> Result<(), TooLong> {
        let whole = dataset.areas().len();
        let kinds = [View::Internal, View::External];
        for area in dataset.areas().rev() {
            let above = dataset.area(area).parent;
            for view in kinds {
                let part = self.lines[area.index() * View::ALL.len() + view.index()];
                self.lines[above.map_or(whole, AreaId::index) * View::ALL.len() + view.index()].join(part);
                for period in dataset.periods() {
                    let part = self.sums[self.place(area.index(), view, period)];
                    let place = self.place(above.map_or(whole, AreaId::index), view, period);
                    self.sums[place].join(part).map_err(|Inexact| TooLong { area: above, view, period })?;
                }
            }
        }
        for scope in dataset.areas().map(Some).chain([None]) {
            let index = scope.map_or(whole, AreaId::index);
            for view in kinds {
                let part = self.lines[index * View::ALL.len() + view.index()];
                self.lines[index * View::ALL.len() + View::Combined.index()].join(part);
            }
            for (view, period) in kinds.into_iter().flat_map(|view| dataset.periods().map(move |period| (view, period)))
            {
                let part = self.sums[self.place(index, view, period)];
                let place = self.place(index, View::Combined, period);
                let too_long = TooLong { area: scope, view: View::Combined, period };
                self.sums[place].join(part).map_err(|Inexact| too_long)?;
            }
        }
        Ok(())
    }

    fn finish(self, dataset: &Dataset) -> Result<Totals, TooLong> {
        let mut cells = Vec::with_capacity(self.sums.len());
        for area in dataset.areas().map(Some).chain([None]) {
            for view in View::ALL {
                for period in dataset.periods() {
                    let Gathering { sum, initiatives } = self.sums[cells.len()];
                    let amount = sum.total().map_err(|Inexact| TooLong { area, view, period })?;
                    cells.push(Cell { amount, initiatives });
                }
            }
        }
        Ok(Totals { areas: dataset.areas().len(), periods: self.periods, cells, lines: self.lines })
    }

    fn place(&self, scope: usize, view: View, period: Period) -> usize {
        (scope * View::ALL.len() + view.index()) * self.periods + column(self.periods, period)
    }
}
