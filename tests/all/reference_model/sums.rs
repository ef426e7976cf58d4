//! Every figure of the lines that the screen can show, added up line by line from the facts and from what of them is looked at.

use std::{cell::RefCell, collections::HashMap};

use indsats::{
    analysis::arranging::{
        group::{GroupId, Grouping},
        order::Order,
    },
    explorer::{
        tree::rows::Row,
        view::{column_values::ColumnValues, comparison::BaseYear},
    },
    model::{
        financing::{Financing, View},
        period::Period,
    },
};

use super::{
    columns::Basis,
    facts::Facts,
    figure::{Change, Figure, Series, Whole, change, total},
};

/// The choices that the screen shows: view, period, filter, order.
pub struct Seen<'a> {
    pub facts: &'a Facts,
    pub view: View,
    pub period: Period,
    /// The measure that is shown, and the one beside it.
    pub basis: usize,
    pub beside: Option<usize>,
    /// The figure to compare with.
    pub base: BaseYear,
    /// Only what differs.
    pub only: bool,
    pub grouping: Grouping,
    pub order: Order,
    pub reversed: bool,
    pub values: ColumnValues,
    /// For each line whether a filter finds it, where there is one.
    pub found: Option<Vec<bool>>,
    pub marked: Vec<bool>,
    /// The answers found so far, by area and period, to whether an area differs.
    pub differing: RefCell<HashMap<(Option<usize>, Period), bool>>,
}

/// A part of the dataset that has a total.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// An area, or everything.
    Area(Option<usize>, View),
    /// The lines of a group, by the kind of groups (by sources, then by each dimension) and the place among them.
    Group(usize, usize, View),
    /// The lines of the class that a stated total is of, in its area.
    Total(usize, View),
    /// The marked lines.
    Marked(View),
}

/// The choice of the lines that are added up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Of {
    All,
    Shown,
}

impl Part {
    pub fn view(self) -> View {
        match self {
            Self::Area(_, view) | Self::Group(_, _, view) | Self::Total(_, view) | Self::Marked(view) => view,
        }
    }

    pub fn seen_as(self, view: View) -> Self {
        match self {
            Self::Area(area, _) => Self::Area(area, view),
            Self::Group(kind, group, _) => Self::Group(kind, group, view),
            Self::Total(total, _) => Self::Total(total, view),
            Self::Marked(_) => Self::Marked(view),
        }
    }
}

impl<'a> Seen<'a> {
    /// The part of the dataset under a heading.
    pub fn part(&self, row: Row) -> Option<Part> {
        match row {
            Row::Area(area) => Some(Part::Area(Some(area.index()), self.view)),
            Row::Whole => Some(Part::Area(None, self.view)),
            Row::Group(GroupId::Financing(Financing::Internal)) => Some(Part::Area(None, View::Internal)),
            Row::Group(GroupId::Financing(Financing::External)) => Some(Part::Area(None, View::External)),
            Row::Group(GroupId::Funding(group)) => Some(Part::Group(0, group as usize, self.view)),
            Row::Group(GroupId::Class(dimension, group)) => {
                Some(Part::Group(1 + dimension.index(), group as usize, self.view))
            }
            Row::Initiative(_) | Row::OfWhich(_) | Row::Gap(..) => None,
        }
    }

    /// The code of a row, where it has one.
    pub fn code(&self, row: Row) -> Option<&'a str> {
        match row {
            Row::Area(area) => self.facts.areas[area.index()].code.as_deref(),
            Row::Initiative(line) => self.facts.lines[line.index()].codes.first().map(String::as_str),
            Row::Group(_) | Row::OfWhich(_) | Row::Gap(..) | Row::Whole => None,
        }
    }

    /// The measure that is shown.
    pub fn basis(&self) -> &'a Basis {
        &self.facts.columns.bases[self.basis]
    }

    /// The columns that are shown.
    pub fn columns(&self) -> Vec<usize> {
        self.facts.columns.shown(self.basis, self.beside)
    }

    pub fn decimals(&self) -> usize {
        self.facts.decimals(self.period)
    }

    /// The places of the lines of a part.
    pub fn lines(&self, part: Part, of: Of) -> Vec<usize> {
        let facts = self.facts;
        let belongs = |place: usize| {
            let line = &facts.lines[place];
            let money = match part.view() {
                View::Internal => !line.external,
                View::External => line.external,
                View::Combined => true,
            };
            let shown = of == Of::All || self.found.as_ref().is_none_or(|found| found[place]);
            let inside = match part {
                Part::Area(area, _) => area.is_none_or(|area| line.areas.contains(&area)),
                Part::Group(kind, group, _) => line.groups[kind] == group,
                Part::Total(..) => false,
                Part::Marked(_) => self.marked[place],
            };
            money && inside && (shown || matches!(part, Part::Marked(_)))
        };
        (0..facts.lines.len()).filter(|&place| belongs(place)).collect()
    }

    /// The figure of a line.
    pub fn line(&self, line: usize, period: Period) -> Figure {
        self.facts.line(line, period)
    }

    /// The sum of a part.
    pub fn sum(&self, part: Part, of: Of, period: Period) -> Figure {
        total(self.lines(part, of).into_iter().map(|line| self.facts.added(line, period)))
    }

    /// The figure that shares of a part are given of.
    pub fn whole(&self, part: Part, of: Of, period: Period) -> Option<Whole> {
        let added: Vec<Figure> = self.lines(part, of).into_iter().map(|line| self.facts.added(line, period)).collect();
        if added.iter().any(|figure| figure.is_incomplete) {
            return None;
        }
        let amounts: Vec<i128> = added.iter().filter_map(|figure| figure.amount).collect();
        let above: i128 = amounts.iter().filter(|&&amount| amount > 0).sum();
        let all: i128 = amounts.iter().sum();
        let is_mixed = above > 0 && above != all;
        let amount = if is_mixed { above } else { all };
        (amount != 0).then_some(Whole { amount, is_mixed })
    }

    /// The number of lines of a part that have an amount.
    pub fn having(&self, part: Part, of: Of, period: Period) -> usize {
        self.lines(part, of).into_iter().filter(|&line| self.facts.added(line, period).amount.is_some()).count()
    }

    pub fn series(&self, part: Part, of: Of) -> Series {
        let lines = self.lines(part, of);
        let columns = 0..self.facts.columns.all.len();
        columns.map(|column| total(lines.iter().map(|&line| self.facts.lines[line].added[column]))).collect()
    }

    pub fn change(&self, series: &[Figure], compared: (usize, usize)) -> Change {
        change(self.basis(), series, compared)
    }

    /// The two columns that are compared where a period is shown.
    pub fn compared_in(&self, period: Period) -> Option<(usize, usize)> {
        self.facts.columns.compared((self.basis, self.beside, self.base), period)
    }

    pub fn compared(&self) -> Option<(usize, usize)> {
        self.compared_in(self.period)
    }

    /// The column that was chosen to compare with.
    pub fn chosen_base(&self) -> Option<usize> {
        match self.base {
            BaseYear::YearBefore => None,
            BaseYear::Year(year) => Some(year.index()),
            BaseYear::Measure(measure) => self.facts.columns.in_measure(self.period.column()?.index(), measure.index()),
        }
    }
}
