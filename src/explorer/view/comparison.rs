//! Comparisons of two years: the year that is shown with the one before it, or with one that was chosen.

use crate::model::year::{Period, YearId};

/// The year that the shown one is compared with.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum BaseYear {
    /// The year before it, whichever is shown; over all years the first.
    #[default]
    YearBefore,
    /// This year, which stays while the shown one moves.
    Year(YearId),
}

/// Two years in time order, whichever of them is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct YearPair {
    /// The earlier one.
    pub from: YearId,
    /// The later one.
    pub to: YearId,
}

/// A step to another base year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BaseStep {
    /// To an earlier year.
    Earlier,
    /// To a later one.
    Later,
}

impl BaseYear {
    /// The years that are compared where this period is shown; none where a year would be compared with itself. Over all years
    /// the last one is compared.
    pub fn compared(self, shown: Period, last: YearId) -> Option<YearPair> {
        let year = shown.year().unwrap_or(last);
        let base = match (self, shown) {
            (Self::Year(base), _) => base,
            (Self::YearBefore, Period::Year(year)) => year.previous()?,
            (Self::YearBefore, Period::All) => YearId(0),
        };
        (base != year).then(|| YearPair { from: base.min(year), to: base.max(year) })
    }

    /// The next base year in that direction, in a ring of all that differ on the screen; the year before has its place in time.
    pub fn next(self, way: BaseStep, shown: Period, last: YearId) -> Self {
        let year = shown.year().unwrap_or(last);
        let before = match shown {
            Period::Year(year) => year.previous(),
            Period::All => Some(YearId(0)),
        };
        let mut ring = Vec::new();
        if before.is_none() {
            ring.push(Self::YearBefore);
        }
        for other in (0..=last.0).map(YearId) {
            // The chosen year keeps its place even where it has become the shown one, or the year before.
            if self == Self::Year(other) || (other != year && before != Some(other)) {
                ring.push(Self::Year(other));
            }
            if before == Some(other) {
                ring.push(Self::YearBefore);
            }
        }
        let here = ring.iter().position(|&base| base == self).unwrap_or(0);
        let step = match way {
            BaseStep::Earlier => ring.len() - 1,
            BaseStep::Later => 1,
        };
        ring[(here + step) % ring.len()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAST: YearId = YearId(2);

    fn ring(way: BaseStep, shown: Period) -> Vec<BaseYear> {
        let mut bases = vec![BaseYear::YearBefore];
        loop {
            let next = bases[bases.len() - 1].next(way, shown, LAST);
            if next == BaseYear::YearBefore {
                return bases;
            }
            bases.push(next);
        }
    }

    #[test]
    fn each_way_meets_every_other_year_once_and_ends_at_the_year_before() {
        let [first, second, last] = [0, 1, 2].map(|year| BaseYear::Year(YearId(year)));
        for (shown, bases) in [
            (Period::Year(YearId(2)), vec![first]),
            (Period::Year(YearId(1)), vec![last]),
            (Period::Year(YearId(0)), vec![last, second]),
            (Period::All, vec![second]),
        ] {
            assert_eq!(ring(BaseStep::Earlier, shown)[1..], bases, "{shown:?}");
            assert_eq!(ring(BaseStep::Later, shown)[1..], bases.into_iter().rev().collect::<Vec<_>>(), "{shown:?}");
        }
    }

    #[test]
    fn a_year_is_never_compared_with_itself_and_always_in_time_order() {
        let pair = |from, to| Some(YearPair { from: YearId(from), to: YearId(to) });
        let year = |year| Period::Year(YearId(year));
        assert_eq!(BaseYear::YearBefore.compared(year(0), LAST), None);
        assert_eq!(BaseYear::YearBefore.compared(year(2), LAST), pair(1, 2));
        assert_eq!(BaseYear::YearBefore.compared(Period::All, LAST), pair(0, 2));
        assert_eq!(BaseYear::Year(YearId(0)).compared(year(2), LAST), pair(0, 2));
        assert_eq!(BaseYear::Year(YearId(2)).compared(year(0), LAST), pair(0, 2));
        assert_eq!(BaseYear::Year(YearId(1)).compared(year(1), LAST), None);
        assert_eq!(BaseYear::Year(YearId(1)).compared(Period::All, LAST), pair(1, 2));
        assert_eq!(BaseYear::YearBefore.compared(Period::All, YearId(0)), None);
    }
}
