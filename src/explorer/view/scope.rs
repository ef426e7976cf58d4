//! The scope of every figure on the screen: the year and the one it is compared with, the measure, the money, all areas or only
//! those that differ, and the order and the groups of lines.

mod base;
mod carry_over;
mod measure;
mod year;

use crate::{
    analysis::arranging::{
        arrangement::ArrangedBy,
        group::Grouping,
        order::{Direction, Order},
    },
    explorer::view::comparison::BaseYear,
    model::{columns::ColumnId, dataset::Dataset, financing::View, measure::BasisId, period::Period},
};

/// One year, or all of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Span {
    OneYear,
    AllYears,
}

/// The areas that are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum ShownAreas {
    /// All of them.
    #[default]
    Everything,
    /// Only those whose stated total differs from their lines in the year that is shown.
    Differences,
}

impl ShownAreas {
    /// The other choice.
    pub fn other(self) -> Self {
        match self {
            Self::Everything => Self::Differences,
            Self::Differences => Self::Everything,
        }
    }
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

    /// Counts other money.
    pub fn select_view(&mut self, view: View) {
        self.view = view;
    }

    /// The areas that are shown without a filter.
    pub fn only(&self) -> ShownAreas {
        self.only
    }

    /// Shows only the areas that differ, or all of them.
    pub fn show(&mut self, only: ShownAreas) {
        self.only = only;
    }

    /// The grouping and the order of lines.
    pub fn arranged_by(&self) -> ArrangedBy {
        self.arranged_by
    }

    /// Sorts by the next of the orders that differ from the others, in its usual direction.
    pub fn sort(&mut self, is_offered: impl Fn(&Self, Order) -> bool) {
        let mut order = self.arranged_by.order.next();
        while order != Order::Document && !is_offered(self, order) {
            order = order.next();
        }
        self.sort_by(order);
    }

    /// Sorts by an order, in its usual direction.
    pub fn sort_by(&mut self, order: Order) {
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
}
