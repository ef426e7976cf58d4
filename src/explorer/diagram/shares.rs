//! What the treemap is of: areas and the initiatives in them, the largest first, and no more of them than any screen can show.
//! The others are counted and added up.

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

/// The most tiles that are kept of a kind. No screen has room for more with a name.
const MOST: usize = 400;

/// Something with an amount above zero.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Weighted<Of> {
    /// What it is.
    pub of: Of,
    /// Its amount.
    pub amount: Amount,
}

/// The largest of some things, and the rest of them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Largest<Of> {
    /// The largest first.
    pub largest: Vec<Weighted<Of>>,
    /// All others.
    pub rest: Rest,
}

/// Things that are counted and added up.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Rest {
    /// How many.
    pub count: usize,
    /// What they add up to.
    pub sum: Sum,
}

/// What is not drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct LeftOut {
    /// Initiatives without an amount.
    pub without: usize,
    /// Initiatives of zero or below, and those of areas that add up to no more.
    pub not_above_zero: usize,
}

/// The parts of the treemap.
#[derive(Debug)]
pub struct TreemapData {
    /// What they are shares of.
    pub whole: ChartSubject,
    /// What the whole is made of, each with the initiatives in it; none in an initiative.
    pub parts: Largest<(ChartSubject, Largest<InitiativeId>)>,
    /// What is not drawn.
    pub left_out: LeftOut,
}

impl TreemapData {
    /// Walks through every line that is shown.
    #[must_use]
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
            match part.figures(source, period).lines {
                Some(amount) if amount > Amount::ZERO => parts.push(Weighted { of: (part, inside), amount }),
                amount => left_out.count(row, amount, &inside),
            }
        }
        Self { whole: ChartSubject::root(root, view), parts: Largest::of(parts), left_out }
    }
}

/// The initiatives of an area or a group, those of sub-areas too.
fn inside(source: TreeSource<'_>, row: Row, left_out: &mut LeftOut) -> Largest<InitiativeId> {
    let period = source.scope.period();
    let mut weighed = Vec::new();
    for line in lines(source, Some(row)) {
        match source.line(line, period) {
            Some(amount) if amount > Amount::ZERO => weighed.push(Weighted { of: line, amount }),
            amount => left_out.count(Row::Initiative(line), amount, &Largest::of(Vec::new())),
        }
    }
    Largest::of(weighed)
}

impl LeftOut {
    /// Counts a line, or the lines of an area that have no tile because the area has none.
    fn count(&mut self, row: Row, amount: Option<Amount>, inside: &Largest<InitiativeId>) {
        match (row, amount) {
            (Row::Initiative(_), None) => self.without += 1,
            (Row::Initiative(_), Some(_)) => self.not_above_zero += 1,
            _ => self.not_above_zero += inside.largest.len() + inside.rest.count,
        }
    }
}

impl<Of> Largest<Of> {
    fn of(mut all: Vec<Weighted<Of>>) -> Self {
        let mut rest = Rest::default();
        if all.len() > MOST {
            all.select_nth_unstable_by_key(MOST - 1, |each| Reverse(each.amount));
            for each in all.split_off(MOST) {
                rest.add(each.amount);
            }
        }
        all.sort_by_key(|each| Reverse(each.amount));
        Self { largest: all, rest }
    }
}

impl Rest {
    /// Counts another; a sum beyond the digits at hand is left as it is, which a drawing can bear and [`Rest::amount`] not show.
    pub fn add(&mut self, amount: Amount) {
        self.count += 1;
        let _ = self.sum.add(amount);
    }

    /// What they add up to, unless it has too many digits or one of them was left out.
    #[must_use]
    pub fn amount(&self) -> Option<Amount> {
        let is_whole = usize::try_from(self.sum.figures()).is_ok_and(|figures| figures == self.count);
        self.sum.total().ok().flatten().filter(|_| is_whole)
    }
}
