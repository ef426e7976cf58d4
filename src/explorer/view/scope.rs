//! The scope of every figure on the screen: the year and the one it is compared with, the measure, the money, all areas or only
//! those that differ, and the order and the groups of lines.

use crate::{
    analysis::arranging::{
        arrangement::ArrangedBy,
        group::Grouping,
        order::{Direction, Order},
    },
    explorer::view::comparison::{BaseStep, BaseYear, YearPair, in_measure, of_one_year, other_measures},
    model::{
        column::ColumnId,
        dataset::Dataset,
        financing::View,
        measure::{BasisId, BasisKind},
        period::Period,
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
    year: ColumnId,
    basis: BasisId,
    /// The measure that is shown beside it.
    beside: Option<BasisId>,
    base: BaseYear,
    span: Span,
    view: View,
    only: ShownAreas,
    arranged_by: ArrangedBy,
}

impl Scope {
    /// The overview: the year that the dataset opens on, all money.
    pub fn new(dataset: &Dataset) -> Self {
        let year = dataset.start_column();
        Self {
            year,
            basis: dataset.start_basis(),
            beside: None,
            base: BaseYear::YearBefore,
            span: Span::OneYear,
            view: View::Combined,
            only: ShownAreas::Everything,
            arranged_by: ArrangedBy::default(),
        }
    }

    /// The same scope in a dataset that was read again: the year of the same name, else the one that it opens on.
    pub fn carry_over(self, old: &Dataset, new: &Dataset) -> Self {
        let same = |year| new.find_column(old.label(year));
        let Self { year, basis, beside, base, span, view, only, arranged_by } = self;
        Self {
            year: same(year).unwrap_or_else(|| new.start_column()),
            basis: same_basis(old, new, basis).unwrap_or(new.start_basis()),
            beside: beside.and_then(|beside| same_basis(old, new, beside)),
            base: match base {
                BaseYear::YearBefore => None,
                BaseYear::Year(year) => same(year).map(BaseYear::Year),
                BaseYear::Measure(measure) => same_basis(old, new, measure).map(BaseYear::Measure),
            }
            .unwrap_or_default(),
            span,
            view,
            only,
            arranged_by: ArrangedBy { grouping: arranged_by.grouping.carry_over(old, new), ..arranged_by },
        }
    }

    /// The year, or all of them.
    pub fn period(&self) -> Period {
        match self.span {
            Span::OneYear => Period::Column(self.year),
            Span::AllYears => Period::All(self.basis),
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
    pub fn compared(&self, dataset: &Dataset) -> Option<YearPair> {
        self.compared_in(dataset, self.period())
    }

    /// The years that are compared in another period than the one that is shown, such as the year of a column.
    pub fn compared_in(&self, dataset: &Dataset, period: Period) -> Option<YearPair> {
        let measure = match self.base {
            BaseYear::Measure(measure) => Some(measure),
            BaseYear::YearBefore => self.beside,
            BaseYear::Year(_) => None,
        };
        let Some(measure) = measure else { return self.base.compared(dataset.basis(self.basis), period) };
        let column = period.column()?;
        let is_shown = dataset.basis(self.basis).columns().any(|shown| shown == column);
        let other = in_measure(dataset, column, if is_shown { measure } else { self.basis })?;
        Some(match self.base {
            BaseYear::Measure(_) => of_one_year(dataset, column, other),
            _ if is_shown => YearPair { from: column, to: other },
            _ => YearPair { from: other, to: column },
        })
    }

    /// The figure that was chosen to compare with, if it is not just that of the year before.
    pub fn chosen_base(&self, dataset: &Dataset) -> Option<ColumnId> {
        match self.base {
            BaseYear::YearBefore => None,
            BaseYear::Year(year) => Some(year),
            BaseYear::Measure(measure) => in_measure(dataset, self.year, measure),
        }
    }

    /// Compares with a figure from now on: with a year, or with the measure where it is of the year that is shown.
    pub fn compare_with(&mut self, dataset: &Dataset, column: ColumnId) {
        let is_it = |&measure: &BasisId| in_measure(dataset, self.year, measure) == Some(column);
        let measure = other_measures(dataset, self.year).into_iter().find(is_it);
        self.base = measure.map_or(BaseYear::Year(column), BaseYear::Measure);
    }

    /// Compares with an earlier or a later year, around the ring.
    pub fn change_base(&mut self, dataset: &Dataset, step: BaseStep) {
        let measures = self.period().column().map(|column| other_measures(dataset, column)).unwrap_or_default();
        self.base = self.base.next(step, dataset.basis(self.basis), self.period(), &measures);
    }

    /// The grouping and the order of lines.
    pub fn arranged_by(&self) -> ArrangedBy {
        self.arranged_by
    }

    /// Sorts by the next order, in its usual direction.
    pub fn sort(&mut self, dataset: &Dataset) {
        let mut order = self.arranged_by.order.next();
        // Without another year nothing has changed.
        if order == Order::Change && self.compared(dataset).is_none() {
            order = order.next();
        }
        if order == Order::Code && !dataset.has_codes() {
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
    pub fn previous_year(&mut self, dataset: &Dataset) {
        match (self.span, self.step(dataset, -1)) {
            (Span::AllYears, _) => self.select(self.year),
            (Span::OneYear, Some(year)) => self.select(year),
            (Span::OneYear, None) => {}
        }
    }

    /// Shows the year after; from all years, the year that was shown before them.
    pub fn next_year(&mut self, dataset: &Dataset) {
        match self.span {
            Span::AllYears => self.select(self.year),
            Span::OneYear => {
                if let Some(year) = self.step(dataset, 1) {
                    self.select(year);
                }
            }
        }
    }

    /// Shows the year at this place, from 0, if there is one.
    pub fn select_number(&mut self, dataset: &Dataset, index: usize) {
        if let Some(&year) = self.columns(dataset).get(index) {
            self.select(year);
        }
    }

    /// The column that is so many further among those that are shown, in time, if there is one.
    fn step(&self, dataset: &Dataset, columns: isize) -> Option<ColumnId> {
        let shown = match self.beside {
            None => dataset.basis(self.basis).columns().collect(),
            Some(_) => self.columns(dataset),
        };
        let here = shown.iter().position(|&column| column == self.year)?;
        shown.get(here.checked_add_signed(columns)?).copied()
    }

    /// The measure, or each year's own figure.
    pub fn basis(&self) -> BasisId {
        self.basis
    }

    /// The measure that is shown beside it, where there is one.
    pub fn beside(&self) -> Option<BasisId> {
        self.beside
    }

    /// The columns that are shown, in the order of the file; of two measures side by side, year by year.
    pub fn columns(&self, dataset: &Dataset) -> Vec<ColumnId> {
        let mut columns = dataset.shown_columns(self.basis);
        let Some(beside) = self.beside else { return columns };
        let first = columns.len();
        columns.extend(dataset.shown_columns(beside));
        let year = |column: ColumnId| {
            let year = dataset.column(column).year.as_deref();
            let is_same = |&other: &ColumnId| dataset.column(other).year.as_deref() == year;
            (year.is_none(), dataset.columns().find(is_same))
        };
        let mut placed: Vec<_> = columns.into_iter().enumerate().collect();
        placed.sort_by_key(|&(place, column)| (year(column), place >= first, column));
        let mut columns: Vec<ColumnId> = placed.into_iter().map(|(_, column)| column).collect();
        columns.dedup();
        columns
    }

    /// Shows a measure, or each year's own figure: of the same year where it has that, else of its last.
    pub fn select_basis(&mut self, dataset: &Dataset, basis: BasisId) {
        let year = dataset.column(self.year).year.as_deref();
        let shown = dataset.basis(basis);
        let same = shown.columns().find(|&column| dataset.column(column).year.as_deref() == year);
        self.year = same.or(shown.years.last().copied()).or(shown.columns().last()).unwrap_or(self.year);
        self.basis = basis;
        self.beside = self.beside.filter(|&beside| beside != basis);
        self.base = match self.base {
            BaseYear::Measure(measure) if measure != basis => self.base,
            BaseYear::Year(base) if shown.place(base).is_some() => self.base,
            _ => BaseYear::YearBefore,
        };
    }

    /// Shows the next measure: first each year's own figure where no measure has every year.
    pub fn next_basis(&mut self, dataset: &Dataset) {
        let next = dataset.bases().find(|&basis| basis > self.basis).or(dataset.bases().next());
        self.select_basis(dataset, next.unwrap_or(self.basis));
    }

    /// Shows the next measure beside the one that is shown; after the last of them none.
    pub fn next_beside(&mut self, dataset: &Dataset) {
        let is_money = |basis: BasisId| match dataset.basis(basis).kind {
            BasisKind::Measure(measure) => dataset.measures()[measure.index()].unit.as_ref(),
            BasisKind::OwnFigures => None,
        };
        let mut others = dataset.bases().filter(|&basis| {
            let is_measure = matches!(dataset.basis(basis).kind, BasisKind::Measure(_));
            is_measure && basis != self.basis && is_money(basis) == is_money(self.basis)
        });
        self.beside = others.find(|&basis| self.beside.is_none_or(|beside| basis > beside));
        if self.beside.is_none() && !self.columns(dataset).contains(&self.year) {
            self.select_basis(dataset, self.basis);
        }
    }

    /// Shows one column, with its measure where another is shown.
    pub fn go_to(&mut self, dataset: &Dataset, column: ColumnId) {
        if !self.columns(dataset).contains(&column) {
            let shows = |&basis: &BasisId| dataset.basis(basis).columns().any(|shown| shown == column);
            let basis = dataset.bases().filter(|&basis| basis != self.basis).find(shows);
            self.select_basis(dataset, basis.unwrap_or(self.basis));
        }
        self.select(column);
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
    pub fn select(&mut self, year: ColumnId) {
        self.year = year;
        self.span = Span::OneYear;
    }
}

/// The basis of the same measure in a dataset that was read again.
fn same_basis(old: &Dataset, new: &Dataset, basis: BasisId) -> Option<BasisId> {
    let name = |dataset: &Dataset, basis: BasisId| match dataset.basis(basis).kind {
        BasisKind::Measure(measure) => Some(dataset.measures()[measure.index()].name.clone()),
        BasisKind::OwnFigures => None,
    };
    new.bases().find(|&other| name(new, other) == name(old, basis))
}
