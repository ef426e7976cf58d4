//! Which columns of figures the tree has room for. They leave in this order: other years, share, change; the name, the
//! year that is shown and the document's figure stay.

use unicode_width::UnicodeWidthStr as _;

use super::{scene::Scene, words};
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
    /// The change of the lines from a year before.
    Change(YearId),
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

/// What is left of a name on the narrowest screen beside the longest figure: the cursor, a sign, an ellipsis.
const LEAST_NAME: usize = 8;

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
        let change = scene.scope.base().map(Column::Change);
        for column in change.into_iter().chain([Column::Share]) {
            columns.append(place(scene, column), width, NAME);
        }
        for year in others(scene, shown) {
            if !columns.insert_year(place(scene, Column::Lines(Period::Year(year))), width) {
                break;
            }
        }
        if columns.figures.iter().any(|placed| placed.column == Column::Share) {
            columns.append(place(scene, Column::Bar), width, NAME_BESIDE_A_BAR);
        }
        columns.name = width.saturating_sub(columns.used());
        columns
    }

    /// Each column of figures with the cell that it begins at.
    pub fn placed(&self) -> impl Iterator<Item = (usize, Placed)> {
        self.figures.iter().scan(self.name, |next, &placed| {
            let start = *next;
            *next += placed.width;
            Some((start, placed))
        })
    }

    /// The column of figures at a cell.
    pub fn at(&self, cell: usize) -> Option<Column> {
        let mut placed = self.placed();
        placed.find(|(start, placed)| (*start..start + placed.width).contains(&cell)).map(|(_, placed)| placed.column)
    }

    fn used(&self) -> usize {
        self.figures.iter().map(|placed| placed.width).sum()
    }

    fn append(&mut self, placed: Placed, width: usize, name: usize) {
        if self.used() + placed.width + name <= width {
            self.figures.push(placed);
        }
    }

    /// Puts a year in its place in time, where it fits.
    fn insert_year(&mut self, placed: Placed, width: usize) -> bool {
        let fits = self.used() + placed.width + NAME <= width;
        if fits {
            let earlier = |other: &Placed| match (other.column, placed.column) {
                (Column::Lines(other), Column::Lines(this)) => other < this,
                _ => false,
            };
            let index = self.figures.iter().take_while(|other| earlier(other)).count();
            self.figures.insert(index, placed);
        }
        fits
    }
}

/// The other years, the nearest first and of these the earlier.
fn others(scene: &Scene<'_>, shown: Period) -> Vec<YearId> {
    let centre = shown.year().map_or(scene.dataset.years().len(), YearId::index);
    let mut years: Vec<YearId> = scene.dataset.years().filter(|&year| shown != Period::Year(year)).collect();
    years.sort_by_key(|year| year.index().abs_diff(centre));
    years
}

fn place(scene: &Scene<'_>, column: Column) -> Placed {
    let amount = scene.measure.amount;
    let width = match column {
        Column::Lines(_) => amount.max(heading(scene, column).width().saturating_sub(1)),
        Column::Stated => amount.max(heading(scene, column).width()),
        Column::Change(_) => {
            let words =
                [Change::New, Change::Resumed, Change::Expired, Change::Paused].map(|word| scene.change(word).width());
            words.into_iter().chain([heading(scene, column).width(), scene.measure.signed]).max().unwrap_or(0)
        }
        Column::Share => heading(scene, column).width().max(6),
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
        Column::Change(base) => scene.locale.fill(Message::FromYear, &[("year", scene.dataset.year(base).into())]),
        Column::Share => match scene.whole().filter(|whole| !whole.is_zero() && !whole.is_negative()) {
            Some(whole) => scene.locale.fill(Message::ShareOf, &[("total", scene.amount(Some(whole)).into())]),
            None => scene.text(Message::Share),
        },
        Column::Bar => String::new(),
    }
}
