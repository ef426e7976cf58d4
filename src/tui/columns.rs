//! Which columns of figures the tree has room for. They leave in this order: the bar, the change in per cent, the trend;
//! other years, share, change. The name, the year that is shown and the document's figure stay.

use unicode_width::UnicodeWidthStr as _;

use super::{
    base::Compared,
    scene::Scene,
    values::{PER_CENT, Values},
    words,
};
use crate::{
    analysis::change::Change,
    locale::Message,
    model::year::{Period, YearId},
};

/// What a column shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Column {
    /// The lines of a year, or of all years.
    Lines(Period),
    /// What the document states for the period that is shown.
    Stated,
    /// The change of the lines between two years, as an amount.
    Change(Compared),
    /// The same in per cent.
    PerCent(Compared),
    /// A sign for each of some years, from one to another, all of which have their columns.
    Trend(YearId, YearId),
    /// The part of the lines' sum.
    Share,
    /// The same as a bar.
    Bar,
}

/// A column with its widths.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Placed {
    pub column: Column,
    /// Cells for the figure.
    pub figure: usize,
    /// Cells for the blank before it, the figure, and the mark after it where it may have one.
    pub width: usize,
}

/// The columns from left to right, after the name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Columns {
    pub name: usize,
    pub figures: Vec<Placed>,
}

/// What a name is never narrower than while another column could leave.
const NAME: usize = 28;

/// Cells for a share: "100,0%".
const SHARE: usize = 6;

/// What is left of a name on the narrowest screen beside the longest figure: the cursor, a sign, an ellipsis.
const LEAST_NAME: usize = 8;

/// How many years a trend is of; the figures of each stand beside it.
const MOST_OF_A_TREND: usize = 12;

/// The name gets this before there is a bar.
const NAME_BESIDE_A_BAR: usize = 34;

impl Placed {
    /// No wider than there is room for: a figure that does not fit is then left out whole.
    fn within(self, room: usize) -> Self {
        let excess = self.width.saturating_sub(room);
        Self { figure: self.figure.saturating_sub(excess), width: self.width - excess, ..self }
    }
}

impl Columns {
    /// The columns for so many cells.
    pub fn fitting(scene: &Scene<'_>, width: usize) -> Self {
        let shown = scene.scope.period();
        let lines = place(scene, Column::Lines(shown)).within(width.saturating_sub(LEAST_NAME));
        let mut columns = Self { name: 0, figures: vec![lines] };
        if scene.found.is_none() && scene.dataset.stated().any(|(_, stated)| stated.view == scene.scope.view()) {
            columns.append(place(scene, Column::Stated), width, LEAST_NAME);
        }
        let compared = scene.scope.compared();
        let change = compared.map(Column::Change);
        // Where the years show shares, the one that is shown does.
        let share = (scene.values != Values::Shares).then_some(Column::Share);
        for column in change.into_iter().chain(share) {
            columns.append(place(scene, column), width, NAME);
        }
        let others = others(scene, shown);
        let (near, far) = others.split_at(others.len().min(MOST_OF_A_TREND - shown.year().map_or(0, |_| 1)));
        if columns.insert_years(scene, near, width) {
            let mut years: Vec<YearId> = near.iter().copied().chain(shown.year()).collect();
            years.sort_unstable();
            if let [first, .., last] = years[..] {
                let years = |placed: &Placed| matches!(placed.column, Column::Lines(Period::Year(_)));
                columns.insert_after(years, place(scene, Column::Trend(first, last)), width);
            }
            columns.insert_years(scene, far, width);
        }
        if let Some(compared) = compared.filter(|_| scene.values != Values::Changes) {
            let change = |placed: &Placed| placed.column == Column::Change(compared);
            columns.insert_after(change, place(scene, Column::PerCent(compared)), width);
        }
        if scene.values == Values::Shares || columns.figures.iter().any(|placed| placed.column == Column::Share) {
            columns.append(place(scene, Column::Bar), width, NAME_BESIDE_A_BAR);
        }
        columns.name = width.saturating_sub(columns.used());
        columns
    }

    fn used(&self) -> usize {
        self.figures.iter().map(|placed| placed.width).sum()
    }

    fn append(&mut self, placed: Placed, width: usize, name: usize) {
        if self.used() + placed.width + name <= width {
            self.figures.push(placed);
        }
    }

    /// Puts a column right after the last of some others, where it fits and there is any of these.
    fn insert_after(&mut self, those: impl Fn(&Placed) -> bool, placed: Placed, width: usize) {
        let last = self.figures.iter().rposition(those).filter(|_| self.used() + placed.width + NAME <= width);
        if let Some(last) = last {
            self.figures.insert(last + 1, placed);
        }
    }

    /// Puts in years as long as they fit. Says whether all did.
    fn insert_years(&mut self, scene: &Scene<'_>, years: &[YearId], width: usize) -> bool {
        years.iter().all(|&year| self.insert_year(place(scene, Column::Lines(Period::Year(year))), width))
    }

    /// Puts a year in its place in time, where it fits.
    fn insert_year(&mut self, placed: Placed, width: usize) -> bool {
        let fits = self.used() + placed.width + NAME <= width;
        if fits {
            let earlier = |other: &Placed| match (other.column, placed.column) {
                (Column::Lines(other), Column::Lines(this)) => other < this,
                _ => false,
            };
            let index = self.figures.iter().rposition(earlier).map_or(0, |last| last + 1);
            self.figures.insert(index, placed);
        }
        fits
    }
}

/// The other years, the nearest first and of these the earlier.
fn others(scene: &Scene<'_>, shown: Period) -> Vec<YearId> {
    let centre = shown.year().map_or(scene.dataset.years().len(), YearId::index);
    let mut years: Vec<YearId> = scene.dataset.years().filter(|&year| shown != Period::Year(year)).collect();
    // A year with nothing to compare it with has but a blank column then.
    let blank =
        |&year: &YearId| scene.values == Values::Changes && scene.scope.compared_in(Period::Year(year)).is_none();
    years.sort_by_key(|year| (blank(year), year.index().abs_diff(centre)));
    years
}

fn place(scene: &Scene<'_>, column: Column) -> Placed {
    let amount = scene.measure.amount;
    let value = match scene.values {
        Values::Amounts => amount,
        Values::Shares => SHARE,
        Values::Changes => PER_CENT,
    };
    let width = match column {
        Column::Lines(_) => value.max(heading(scene, column).width().saturating_sub(1)),
        Column::Stated => value.max(heading(scene, column).width()),
        Column::Change(_) => {
            let words =
                [Change::New, Change::Resumed, Change::Expired, Change::Paused].map(|word| scene.change(word).width());
            words.into_iter().chain([heading(scene, column).width(), scene.measure.signed]).max().unwrap_or(0)
        }
        Column::Share => heading(scene, column).width().max(SHARE),
        Column::PerCent(_) => PER_CENT,
        Column::Trend(from, to) => to.index() + 1 - from.index(),
        Column::Bar => 8,
    };
    // A blank before every figure, and a place for a mark after those that may differ.
    let mark = usize::from(matches!(column, Column::Lines(_) | Column::Stated));
    Placed { column, figure: width, width: 1 + width + mark }
}

/// The head of a column: the year that is shown stands in marks.
pub fn heading(scene: &Scene<'_>, column: Column) -> String {
    match column {
        Column::Lines(period) => {
            let name = words::period(scene.dataset, period, scene.locale);
            if period == scene.scope.period() { format!("‹{name}›") } else { name }
        }
        Column::Stated => words::document_heading(scene.dataset, scene.locale),
        Column::Change(compared) => scene.compared(compared),
        Column::PerCent(_) => scene.text(Message::InPerCent),
        Column::Share => match scene.whole().filter(|whole| !whole.is_zero() && !whole.is_negative()) {
            Some(whole) => scene.locale.fill(Message::ShareOf, &[("total", scene.amount(Some(whole)).into())]),
            None => scene.text(Message::Share),
        },
        Column::Trend(..) | Column::Bar => String::new(),
    }
}
