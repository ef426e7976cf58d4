//! The data of the treemap: areas and their initiatives, the largest first, no more of them than any screen can show. The
//! others are counted and added up.

use std::cmp::Reverse;

use crate::{
    explorer::{
        diagram::subject::ChartSubject,
        tree::{
            outline::{children, lines},
            rows::{Row, TreeSource},
        },
    },
    model::{
        amount::{Amount, Sum},
        ids::InitiativeId,
    },
};

/// The most tiles kept at each level. No screen has room for more with a name.
const MOST: usize = 400;

/// A subject that is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Weighted<Of> {
    /// The subject.
    pub of: Of,
    /// The size of its tile, above zero: the amount of a line; of an area the sum of its lines above zero, so that all lines
    /// are drawn on one scale.
    pub size: Amount,
    /// Its amount.
    pub amount: Option<Amount>,
}

/// The largest of some subjects, and the rest of them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Largest<Of> {
    /// The largest first.
    pub largest: Vec<Weighted<Of>>,
    /// All others.
    pub rest: Rest,
}

/// Subjects that are only counted and added up.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Rest {
    /// Their number.
    pub count: usize,
    /// The sum of their sizes.
    pub size: Sum,
    /// The sum of their amounts.
    sum: Sum,
}

/// Initiatives that are not drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct LeftOut {
    /// Initiatives without an amount.
    pub without: usize,
    /// Initiatives of zero or below.
    pub not_above_zero: usize,
}

/// The treemap's subjects.
#[derive(Debug)]
pub struct TreemapData {
    /// The area, the group or the whole that is divided.
    pub whole: ChartSubject,
    /// The parts of the whole, each with its initiatives; an initiative has none.
    pub parts: Largest<(ChartSubject, Largest<InitiativeId>)>,
    /// The initiatives that are not drawn.
    pub left_out: LeftOut,
}

impl TreemapData {
    /// Visits every line that is shown.
    pub fn of(source: TreeSource<'_>, root: Option<Row>) -> Self {
        let mut left_out = LeftOut::default();
        let mut parts = Vec::new();
        let (view, period) = (source.scope.view(), source.scope.period());
        for row in children(source, root) {
            let Some(part) = ChartSubject::of(row, view) else { continue };
            let inside = match row {
                Row::Area(_) | Row::Group(_) => inside(source, row, &mut left_out),
                _ => Largest::of(Vec::new()),
            };
            let amount = part.figures(source, period).lines.amount();
            let size = if let ChartSubject::Line(_) = part { amount } else { inside.size() };
            match size {
                Some(size) if size > Amount::ZERO => parts.push(Weighted { of: (part, inside), size, amount }),
                _ => left_out.count(row, amount),
            }
        }
        Self { whole: ChartSubject::root(root, view), parts: Largest::of(parts), left_out }
    }
}

/// The initiatives of an area or a group, sub-areas included.
fn inside(source: TreeSource<'_>, row: Row, left_out: &mut LeftOut) -> Largest<InitiativeId> {
    let period = source.scope.period();
    let mut weighed = Vec::new();
    for line in lines(source, Some(row)) {
        match source.line(line, period) {
            amount @ Some(size) if size > Amount::ZERO => weighed.push(Weighted { of: line, size, amount }),
            amount => left_out.count(Row::Initiative(line), amount),
        }
    }
    Largest::of(weighed)
}

impl LeftOut {
    /// Counts an initiative; those of an area are counted by themselves.
    fn count(&mut self, row: Row, amount: Option<Amount>) {
        match (row, amount) {
            (Row::Initiative(_), None) => self.without += 1,
            (Row::Initiative(_), Some(_)) => self.not_above_zero += 1,
            _ => {}
        }
    }
}

impl<Of> Largest<Of> {
    fn of(mut all: Vec<Weighted<Of>>) -> Self {
        let mut rest = Rest::default();
        if all.len() > MOST {
            all.select_nth_unstable_by_key(MOST - 1, |each| Reverse(each.size));
            for each in all.split_off(MOST) {
                rest.add(each.size, each.amount);
            }
        }
        all.sort_by_key(|each| Reverse(each.size));
        Self { largest: all, rest }
    }

    /// The sum of all sizes; none where there are none, or too many digits.
    fn size(&self) -> Option<Amount> {
        let mut sum = self.rest.size;
        self.largest.iter().try_for_each(|each| sum.add(each.size)).ok()?;
        sum.total().ok()?
    }
}

impl Rest {
    /// Counts another one. A sum that would have too many digits stays as it is: a drawing may be inexact, and [`Rest::amount`]
    /// then gives none.
    pub fn add(&mut self, size: Amount, amount: Option<Amount>) {
        self.count += 1;
        let _ = self.size.add(size);
        let _ = amount.map(|amount| self.sum.add(amount));
    }

    /// The sum, unless it has too many digits.
    pub fn amount(&self) -> Option<Amount> {
        let is_whole = usize::try_from(self.sum.figures()).is_ok_and(|figures| figures == self.count);
        self.sum.total().ok().flatten().filter(|_| is_whole)
    }
}
