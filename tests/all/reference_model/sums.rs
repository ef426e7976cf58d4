//! Every figure that the screen can show, added up line by line from the facts and from what of them is looked at.

use std::{cell::RefCell, collections::HashMap};

use indsats::{
    analysis::arranging::{
        group::{GroupId, Grouping},
        order::Order,
    },
    explorer::tree::rows::Row,
    locale::Message,
    model::{
        column::ColumnId,
        financing::{Financing, View},
        period::Period,
    },
};

use super::facts::{Facts, Stated};

/// Of no amounts there is no sum.
pub type Series = Vec<Option<i128>>;

/// The figures in the columns of years.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Values {
    Amounts,
    Shares,
    Changes,
}

/// The choices that the screen shows: view, period, filter, order.
pub struct Seen<'a> {
    pub facts: &'a Facts,
    pub view: View,
    pub period: Period,
    /// The year that was chosen to compare with.
    pub base: Option<usize>,
    /// Only what differs.
    pub only: bool,
    pub grouping: Grouping,
    pub order: Order,
    pub reversed: bool,
    pub values: Values,
    /// For each line whether a filter finds it, where there is one.
    pub found: Option<Vec<bool>>,
    pub marked: Vec<bool>,
    /// The answers found so far, by area and period, to whether an area differs.
    pub differing: RefCell<HashMap<(usize, Period), bool>>,
}

/// A part of the dataset that has a total.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// An area, or everything.
    Area(Option<usize>, View),
    /// The lines of a group, by the kind of groups (by sources, then by each dimension) and the place among them.
    Group(usize, usize, View),
    /// The marked lines.
    Marked(View),
}

/// The choice of the lines that are added up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Of {
    All,
    Shown,
}

/// A stated total beside the sum of lines.
#[derive(Clone, Copy)]
pub struct StatedFigure<'a> {
    pub stated: &'a Stated,
    pub amount: Option<i128>,
    pub difference: i128,
    pub differs: bool,
    pub itemised: bool,
}

impl StatedFigure<'_> {
    /// True where the total is larger in size than the lines' sum, or of the other sign.
    pub fn is_larger(&self, lines: Option<i128>) -> bool {
        let (total, lines) = (self.amount.unwrap_or(0), lines.unwrap_or(0));
        total.signum() * lines.signum() < 0 || total.abs() > lines.abs()
    }
}

/// The change of a figure.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    By(i128),
    Word(Message),
    Nothing,
}

/// The sum of some figures; none of none.
pub fn total(figures: impl IntoIterator<Item = Option<i128>>) -> Option<i128> {
    figures.into_iter().flatten().fold(None, |sum, figure| Some(sum.unwrap_or(0) + figure))
}

/// A part in tenths of a per cent of a whole, half a tenth rounded away from zero.
pub fn per_mille(part: i128, whole: i128) -> Option<i128> {
    let (part, whole, sign) = (part.abs() * 1000, whole.abs(), part.signum());
    (whole != 0).then(|| sign * ((2 * part + whole) / (2 * whole)))
}

/// The same where the whole is one that can have parts.
pub fn share(part: Option<i128>, whole: Option<i128>) -> Option<i128> {
    per_mille(part?, whole.filter(|&whole| whole > 0)?)
}

/// The change between two years of a series.
pub fn change(series: &[Option<i128>], (from, to): (usize, usize)) -> Change {
    let any = |years: std::ops::Range<usize>| years.into_iter().any(|year| series[year].is_some());
    match (series[from], series[to]) {
        (Some(from), Some(to)) => Change::By(to - from),
        (None, Some(_)) => Change::Word(if any(0..from) { Message::ChangeResumed } else { Message::ChangeNew }),
        (Some(_), None) => {
            let later = any(to + 1..series.len());
            Change::Word(if later { Message::ChangePaused } else { Message::ChangeExpired })
        }
        (None, None) => Change::Nothing,
    }
}

impl Part {
    pub fn view(self) -> View {
        match self {
            Self::Area(_, view) | Self::Group(_, _, view) | Self::Marked(view) => view,
        }
    }

    pub fn seen_as(self, view: View) -> Self {
        match self {
            Self::Area(area, _) => Self::Area(area, view),
            Self::Group(kind, group, _) => Self::Group(kind, group, view),
            Self::Marked(_) => Self::Marked(view),
        }
    }
}

impl<'a> Seen<'a> {
    /// The part of the dataset under a heading.
    pub fn part(&self, row: Row) -> Option<Part> {
        match row {
            Row::Area(area) => Some(Part::Area(Some(area.index()), self.view)),
            Row::Group(GroupId::Financing(Financing::Internal)) => Some(Part::Area(None, View::Internal)),
            Row::Group(GroupId::Financing(Financing::External)) => Some(Part::Area(None, View::External)),
            Row::Group(GroupId::Funding(group)) => Some(Part::Group(0, group as usize, self.view)),
            Row::Group(GroupId::Class(dimension, group)) => {
                Some(Part::Group(1 + dimension.index(), group as usize, self.view))
            }
            Row::Initiative(_) | Row::Gap(_) => None,
        }
    }

    /// The code of a row, where it has one.
    pub fn code(&self, row: Row) -> Option<&'a str> {
        match row {
            Row::Area(area) => self.facts.areas[area.index()].code.as_deref(),
            Row::Initiative(line) => self.facts.lines[line.index()].codes.first().map(String::as_str),
            Row::Group(_) | Row::Gap(_) => None,
        }
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
                Part::Marked(_) => self.marked[place],
            };
            money && inside && (shown || matches!(part, Part::Marked(_)))
        };
        (0..facts.lines.len()).filter(|&place| belongs(place)).collect()
    }

    /// The amount of a line.
    pub fn line(&self, line: usize, period: Period) -> Option<i128> {
        total(self.facts.years_of(period).into_iter().map(|year| self.facts.lines[line].amounts[year]))
    }

    /// The sum of a part.
    pub fn sum(&self, part: Part, of: Of, period: Period) -> Option<i128> {
        total(self.lines(part, of).into_iter().map(|line| self.line(line, period)))
    }

    /// The number of lines of a part that have an amount.
    pub fn having(&self, part: Part, of: Of, period: Period) -> usize {
        self.lines(part, of).into_iter().filter(|&line| self.line(line, period).is_some()).count()
    }

    pub fn series(&self, part: Part, of: Of) -> Series {
        let lines = self.lines(part, of);
        let year = |year: usize| total(lines.iter().map(|&line| self.facts.lines[line].amounts[year]));
        (0..self.facts.years.len()).map(year).collect()
    }

    /// Everything that is stated for an area, the whole or a class, in the order of the file.
    fn all_stated(&self, part: Part, period: Period) -> Vec<StatedFigure<'a>> {
        let facts = self.facts;
        let view = part.view();
        let (area, class) = match part {
            Part::Area(area, _) => (area, None),
            Part::Group(kind, group, _) => (None, Some((kind, group))),
            Part::Marked(_) => return Vec::new(),
        };
        let of =
            facts.stated.iter().filter(|stated| stated.area == area && stated.view == view && stated.class == class);
        let of: Vec<&Stated> = of.collect();
        if of.is_empty() {
            return Vec::new();
        }
        let years = facts.years_of(period);
        let lines = self.sum(part, Of::All, period).unwrap_or(0);
        let added: usize =
            years.iter().map(|&year| 1 + self.having(part, Of::All, Period::Column(super::year(year)))).sum();
        of.into_iter()
            .map(|stated| {
                let amount = total(years.iter().map(|&year| stated.amounts[year]));
                let itemised = years.iter().all(|&year| facts.is_itemised(area, view, year));
                let difference = if itemised { amount.unwrap_or(0) - lines } else { 0 };
                let allowed = facts.rounding.map_or(0, |unit| unit * i128::try_from(added).unwrap());
                StatedFigure { stated, amount, difference, differs: 2 * difference.abs() > allowed, itemised }
            })
            .collect()
    }

    /// The stated total that is shown: the first that differs, else the first. None under a filter, which leaves no area whole.
    pub fn held(&self, part: Part, period: Period) -> Option<StatedFigure<'a>> {
        let held = if self.found.is_some() { Vec::new() } else { self.all_stated(part, period) };
        held.iter().find(|held| held.differs).or(held.first()).copied()
    }

    /// True where a total stated for an area differs from all its lines, filtered or not.
    pub fn differs(&self, area: usize, period: Period) -> bool {
        let known = self.differing.borrow().get(&(area, period)).copied();
        known.unwrap_or_else(|| {
            let differs = self.all_stated(Part::Area(Some(area), self.view), period).iter().any(|held| held.differs);
            self.differing.borrow_mut().insert((area, period), differs);
            differs
        })
    }

    /// True where one differs in any year.
    pub fn has_gap(&self, area: usize) -> bool {
        self.found.is_none() && self.differs_in_a_year(area)
    }

    fn differs_in_a_year(&self, area: usize) -> bool {
        (0..self.facts.years.len()).any(|year| self.differs(area, Period::Column(super::year(year))))
    }

    /// The two years that are compared where a period is shown.
    pub fn compared_in(&self, period: Period) -> Option<(usize, usize)> {
        let shown = period.column().map_or(self.facts.years.len() - 1, ColumnId::index);
        let base = match (self.base, period) {
            (Some(base), _) => base,
            (None, Period::All(_)) => 0,
            (None, Period::Column(_)) => shown.checked_sub(1)?,
        };
        (base != shown).then_some((base.min(shown), base.max(shown)))
    }

    pub fn compared(&self) -> Option<(usize, usize)> {
        self.compared_in(self.period)
    }
}
