//! The scope of every figure on the screen: the year and the one it is compared with, the money, all areas or only those that
//! differ, and the order and the groups of lines.

use crate::{
    analysis::{
        arrangement::ArrangedBy,
        group::Grouping,
        order::{Direction, Order},
    },
    explorer::view::comparison::{BaseStep, BaseYear, YearPair},
    model::{
        dataset::Dataset,
        financing::View,
        year::{Period, YearId},
    },
};

/// One year, or all of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Span {
    OneYear,
    AllYears,
}

/// The areas that are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ShownAreas {
    /// All of them.
    Everything,
    /// Only those whose stated total differs from their lines in the year that is shown.
    Differences,
}

/// The year and the money of the figures, the areas that are shown, and the order of their lines.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scope {
    year: YearId,
    last: YearId,
    base: BaseYear,
    span: Span,
    view: View,
    only: ShownAreas,
    arranged_by: ArrangedBy,
}

impl Scope {
    /// The overview: the year that the dataset opens on, all money.
    pub fn new(dataset: &Dataset) -> Self {
        let year = dataset.start_year();
        let last = dataset.years().last().unwrap_or(year);
        Self {
            year,
            last,
            base: BaseYear::YearBefore,
            span: Span::OneYear,
            view: View::Combined,
            only: ShownAreas::Everything,
            arranged_by: ArrangedBy::default(),
        }
    }

    /// The same scope in a dataset that was read again: the year of the same name, else the one that it opens on.
    pub fn carry_over(self, old: &Dataset, new: &Dataset) -> Self {
        let same = |year| new.find_year(old.year(year));
        let Self { year, last: _, base: _, span, view, only, arranged_by } = self;
        Self {
            year: same(year).unwrap_or_else(|| new.start_year()),
            last: new.years().last().unwrap_or(new.start_year()),
            base: self.chosen_base().and_then(same).map_or(BaseYear::YearBefore, BaseYear::Year),
            span,
            view,
            only,
            arranged_by,
        }
    }

    /// The year, or all of them.
    pub fn period(&self) -> Period {
        match self.span {
            Span::OneYear => Period::Year(self.year),
            Span::AllYears => Period::All,
        }
    }

    /// The money that counts.
    pub fn view(&self) -> View {
        self.view
    }

    /// The areas that are shown.
    pub fn only(&self) -> ShownAreas {
        self.only
    }

    /// Shows only the areas that differ, or all of them.
    pub fn toggle_only(&mut self) {
        self.only = match self.only {
            ShownAreas::Everything => ShownAreas::Differences,
            ShownAreas::Differences => ShownAreas::Everything,
        };
    }

    /// Shows all areas again.
    pub fn show_everything(&mut self) {
        self.only = ShownAreas::Everything;
    }

    /// The two years that are compared, in time order; none where there is only one year.
    pub fn compared(&self) -> Option<YearPair> {
        self.compared_in(self.period())
    }

    /// The years that are compared in another period than the one that is shown, such as the year of a column.
    pub fn compared_in(&self, period: Period) -> Option<YearPair> {
        self.base.compared(period, self.last)
    }

    /// The year that was chosen to compare with, if it is not just the one before.
    pub fn chosen_base(&self) -> Option<YearId> {
        match self.base {
            BaseYear::YearBefore => None,
            BaseYear::Year(year) => Some(year),
        }
    }

    /// Compares with a year from now on, or without one with the year before.
    pub fn compare_with(&mut self, year: Option<YearId>) {
        self.base = year.map_or(BaseYear::YearBefore, BaseYear::Year);
    }

    /// Compares with an earlier or a later year, around the ring.
    pub fn change_base(&mut self, step: BaseStep) {
        self.base = self.base.next(step, self.period(), self.last);
    }

    /// The grouping and the order of lines.
    pub fn arranged_by(&self) -> ArrangedBy {
        self.arranged_by
    }

    /// Sorts by the next order, in its usual direction.
    pub fn sort(&mut self) {
        let mut order = self.arranged_by.order.next();
        // Without another year there is no change to sort by.
        if order == Order::Change && self.compared().is_none() {
            order = order.next();
        }
        self.arranged_by = ArrangedBy { order, direction: Direction::Usual, ..self.arranged_by };
    }

    /// Sorts the other way around.
    pub fn reverse(&mut self) {
        self.arranged_by.direction = self.arranged_by.direction.other();
    }

    /// Groups lines.
    pub fn group_by(&mut self, grouping: Grouping) {
        self.arranged_by.grouping = grouping;
    }

    /// Shows the year before; from all years, the year that was shown before them.
    pub fn previous_year(&mut self) {
        match (self.span, self.year.previous()) {
            (Span::AllYears, _) => self.select(self.year),
            (Span::OneYear, Some(year)) => self.select(year),
            (Span::OneYear, None) => {}
        }
    }

    /// Shows the year after; from all years, the year that was shown before them.
    pub fn next_year(&mut self, dataset: &Dataset) {
        match self.span {
            Span::AllYears => self.select(self.year),
            Span::OneYear => self.select_number(dataset, self.year.index() + 1),
        }
    }

    /// Shows the year at this place, from 0, if there is one.
    pub fn select_number(&mut self, dataset: &Dataset, index: usize) {
        if let Some(year) = dataset.years().nth(index) {
            self.select(year);
        }
    }

    /// All years together.
    pub fn select_all_years(&mut self) {
        self.span = Span::AllYears;
    }

    /// The money that counts.
    pub fn select_view(&mut self, view: View) {
        self.view = view;
    }

    /// Shows one year.
    pub fn select(&mut self, year: YearId) {
        self.year = year;
        self.span = Span::OneYear;
    }
}
