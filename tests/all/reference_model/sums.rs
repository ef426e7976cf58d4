//! Every figure that the screen can show, added up line by line from the facts and from what of them is looked at.

use std::{cell::RefCell, collections::HashMap};

use indsats::{
    analysis::arranging::{
        group::{GroupId, Grouping},
        order::Order,
    },
    explorer::tree::rows::{GapOf, Row},
    locale::Message,
    model::{
        column::ColumnId,
        financing::{Financing, View},
        ids::AreaId,
        period::Period,
    },
};

use super::{
    facts::{Facts, Stated},
    outcomes::{Apart, Subject},
};

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
    /// From the sum of its lines.
    pub differs: bool,
    pub differs_from_totals: bool,
    pub itemised: bool,
}

impl StatedFigure<'_> {
    pub fn is_apart(&self) -> bool {
        self.differs || self.differs_from_totals
    }

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

/// A change in tenths of a per cent of the figure before it, where that is above zero.
pub fn change_in_per_mille(difference: i128, from: i128) -> Option<i128> {
    per_mille(difference, from).filter(|_| from > 0)
}

/// The figure that a share is given of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Whole {
    pub amount: i128,
    /// The lines lie on both sides of zero: it is the sum of those above.
    pub is_mixed: bool,
}

impl Whole {
    /// A stated total, of which shares are given where it is above zero.
    pub fn stated(amount: Option<i128>) -> Option<Self> {
        amount.filter(|&amount| amount > 0).map(|amount| Self { amount, is_mixed: false })
    }
}

/// A part of a whole in tenths of a per cent: below zero where they lie on different sides of it.
pub fn share(part: Option<i128>, whole: Option<Whole>) -> Option<i128> {
    let whole = whole?.amount;
    Some(per_mille(part?, whole)? * whole.signum())
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

    /// The lines that totals can be stated for.
    fn subject(self) -> Option<Subject> {
        match self {
            Self::Area(area, view) => Some(Subject { area, view, class: None }),
            Self::Group(kind, group, view) => Some(Subject { area: None, view, class: Some((kind, group)) }),
            Self::Marked(_) => None,
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
            Row::Initiative(_) | Row::Gap(..) => None,
        }
    }

    /// The code of a row, where it has one.
    pub fn code(&self, row: Row) -> Option<&'a str> {
        match row {
            Row::Area(area) => self.facts.areas[area.index()].code.as_deref(),
            Row::Initiative(line) => self.facts.lines[line.index()].codes.first().map(String::as_str),
            Row::Group(_) | Row::Gap(..) => None,
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

    /// The figure that shares of a part are given of.
    pub fn whole(&self, part: Part, of: Of, period: Period) -> Option<Whole> {
        let amounts: Vec<i128> = self.lines(part, of).into_iter().filter_map(|line| self.line(line, period)).collect();
        let above: i128 = amounts.iter().filter(|&&amount| amount > 0).sum();
        let all: i128 = amounts.iter().sum();
        let is_mixed = above > 0 && above != all;
        let amount = if is_mixed { above } else { all };
        (amount != 0).then_some(Whole { amount, is_mixed })
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
        let Some(Subject { area, view, class }) = part.subject() else { return Vec::new() };
        let of =
            facts.stated.iter().filter(|stated| stated.area == area && stated.view == view && stated.class == class);
        let of: Vec<&Stated> = of.collect();
        if of.is_empty() {
            return Vec::new();
        }
        let years = facts.years_of(period);
        let lines = self.sum(part, Of::All, period).unwrap_or(0);
        let has_lines = class.is_none() || !self.lines(part, Of::All).is_empty();
        let added: usize =
            years.iter().map(|&year| 1 + self.having(part, Of::All, Period::Column(super::year(year)))).sum();
        of.into_iter()
            .map(|stated| {
                let amount = total(years.iter().map(|&year| stated.amounts[year]));
                let itemised = has_lines && years.iter().all(|&year| facts.is_itemised(area, view, year));
                let difference = if itemised { amount.unwrap_or(0) - lines } else { 0 };
                let apart: Vec<[Option<Apart>; 2]> = years.iter().map(|&year| facts.apart(stated, year)).collect();
                let from_totals = |place: usize| {
                    let apart: Option<Vec<Apart>> = apart.iter().map(|apart| apart[place]).collect();
                    let sum = |apart: Vec<Apart>| apart.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
                    apart.map(sum).is_some_and(|apart| facts.differs(apart))
                };
                let differs = facts.differs((difference, added));
                let differs_from_totals = from_totals(0) || from_totals(1);
                StatedFigure { stated, amount, difference, differs, differs_from_totals, itemised }
            })
            .collect()
    }

    /// Everything that stands beside the sum of lines: for all money, where nothing is stated for it, that of one kind where there is
    /// no money of the other.
    fn beside(&self, part: Part, period: Period) -> Vec<StatedFigure<'a>> {
        let own = self.all_stated(part, period);
        if !own.is_empty() || part.view() != View::Combined {
            return own;
        }
        let mut beside = Vec::new();
        for (kind, other) in [(View::Internal, View::External), (View::External, View::Internal)] {
            let Some(other) = part.seen_as(other).subject() else { continue };
            if self.facts.years_of(period).into_iter().all(|year| self.facts.empty(other, year).is_some()) {
                beside.extend(self.all_stated(part.seen_as(kind), period));
            }
        }
        beside
    }

    /// True where a total stands beside the lines of a class in any year.
    pub fn is_stated(&self, part: Part) -> bool {
        let mut years = (0..self.facts.years.len()).map(|year| Period::Column(super::year(year)));
        matches!(part, Part::Group(..)) && years.any(|year| !self.beside(part, year).is_empty())
    }

    /// The stated total that is shown: the first that differs from its lines, else from other totals, else the first. None under a
    /// filter, which leaves no area whole.
    pub fn held(&self, part: Part, period: Period) -> Option<StatedFigure<'a>> {
        if self.found.is_some() { None } else { self.unfiltered(part, period) }
    }

    fn unfiltered(&self, part: Part, period: Period) -> Option<StatedFigure<'a>> {
        let held = self.beside(part, period);
        let differing = held.iter().find(|held| held.differs);
        differing.or(held.iter().find(|held| held.differs_from_totals)).or(held.first()).copied()
    }

    /// The kinds of money of a part that state a total which differs.
    fn kinds_that_differ(&self, part: Part, period: Period) -> Vec<View> {
        let of = |view| part.seen_as(view);
        let kinds = [View::Internal, View::External].into_iter().filter(|_| part.view() == View::Combined);
        kinds.filter(|&kind| self.all_stated(of(kind), period).iter().any(StatedFigure::is_apart)).collect()
    }

    /// True where a total of a class differs, of the lines of the whole.
    fn class_differs(&self, part: Part, period: Period) -> bool {
        let Part::Area(area, view) = part else { return false };
        let of_class = |stated: &&Stated| stated.area == area && [stated.view, View::Combined].contains(&view);
        self.facts.stated.iter().filter(of_class).any(|stated| {
            let Some((kind, place)) = stated.class else { return false };
            assert!(area.is_none(), "the model knows no totals of classes in areas");
            self.all_stated(Part::Group(kind, place, stated.view), period).iter().any(StatedFigure::is_apart)
        })
    }

    /// True where a total stated for a part differs, whatever is filtered.
    pub fn part_differs(&self, part: Part) -> bool {
        self.unfiltered(part, self.period).is_some_and(|held| held.is_apart())
            || !self.kinds_that_differ(part, self.period).is_empty()
            || self.class_differs(part, self.period)
    }

    /// The sign by the lines, and the one by the stated total.
    pub fn signs(&self, part: Part, period: Period) -> [&'static str; 2] {
        let held = self.held(part, period);
        let in_part = || !self.kinds_that_differ(part, period).is_empty() || self.class_differs(part, period);
        let of_kinds = || self.found.is_none() && in_part();
        match held {
            Some(held) if held.differs => ["≠", ""],
            Some(held) if held.differs_from_totals => ["", "≠"],
            Some(_) if of_kinds() => ["", "≠"],
            None if of_kinds() => ["≠", ""],
            Some(held) if held.difference != 0 => ["≈", ""],
            _ => ["", ""],
        }
    }

    /// The one sign of a total.
    pub fn sign(&self, part: Part, period: Period) -> &'static str {
        self.signs(part, period).into_iter().find(|sign| !sign.is_empty()).unwrap_or("")
    }

    /// True where a total stated for an area differs, whatever is filtered.
    pub fn differs(&self, area: usize, period: Period) -> bool {
        let known = self.differing.borrow().get(&(area, period)).copied();
        known.unwrap_or_else(|| {
            let part = Part::Area(Some(area), self.view);
            let own = self.all_stated(part, period).iter().any(StatedFigure::is_apart);
            let differs = own || !self.kinds_that_differ(part, period).is_empty();
            self.differing.borrow_mut().insert((area, period), differs);
            differs
        })
    }

    /// The total of a gap row, where it is not the sum of its lines: of the money that is shown, or of one kind of it where only that
    /// kind's total differs.
    pub fn gap(&self, area: usize, kind: Option<Financing>, period: Period) -> Option<StatedFigure<'a>> {
        let part = Part::Area(Some(area), self.view);
        if self.found.is_some() || !self.differs(area, period) {
            return None;
        }
        let own = self.held(part, period);
        let held = match kind {
            None => own,
            Some(_) if self.view != View::Combined || own.is_some_and(|own| own.is_apart()) => None,
            Some(kind) => self.held(part.seen_as(kind.into()), period),
        };
        held.filter(|held| held.differs)
    }

    /// True where a gap arises in an area in a year at least in part: the areas below explain less or more of it.
    pub fn arises(&self, area: usize, kind: Option<Financing>) -> bool {
        let years = (0..self.facts.years.len()).map(|year| Period::Column(super::year(year)));
        let view = kind.map_or(self.view, Into::into);
        years.into_iter().any(|period| {
            let Some(held) = self.gap(area, kind, period) else { return false };
            let below = self.below(area, held.stated, held.stated.view, period);
            let added = 1 + self.having(Part::Area(Some(area), view), Of::All, period);
            below == 0 || self.facts.differs((held.difference - below, added))
        })
    }

    /// The sum of the differences of the areas right below: of each its total in the same table, else its first in that view, for
    /// all money else its two kinds together, else what is below it.
    fn below(&self, area: usize, table: &Stated, view: View, period: Period) -> i128 {
        let areas = (0..self.facts.areas.len()).filter(|&below| self.facts.areas[below].parent == Some(area));
        let of = |area, view, first: bool| {
            let all = self.all_stated(Part::Area(Some(area), view), period).into_iter();
            let mut printed = all.filter(|held| held.itemised);
            printed.find(|held| first || held.stated.place == table.place).map(|held| held.difference)
        };
        let difference = |area| {
            let own = of(area, view, false).or(of(area, view, true));
            let kinds = [View::Internal, View::External].map(|kind| of(area, kind, false).or(of(area, kind, true)));
            let both = kinds.into_iter().flatten().reduce(|one, other| one + other);
            own.or(both.filter(|_| view == View::Combined)).unwrap_or_else(|| self.below(area, table, view, period))
        };
        areas.map(difference).sum()
    }

    /// The gap rows of an area.
    pub fn gap_rows(&self, area: usize) -> Vec<Row> {
        let has_gap = |kind: &Option<Financing>| {
            (0..self.facts.years.len()).any(|year| self.gap(area, *kind, Period::Column(super::year(year))).is_some())
        };
        let kinds = [None, Some(Financing::Internal), Some(Financing::External)].into_iter().filter(has_gap);
        kinds.map(|kind| Row::Gap(GapOf::Area(AreaId(u32::try_from(area).unwrap()), kind))).collect()
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
