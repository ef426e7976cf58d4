//! Comparisons of two years: the year that is shown with the one before it, or with one that was chosen.

use crate::model::{
    columns::ColumnId,
    dataset::Dataset,
    measure::{Basis, BasisId},
    period::Period,
};

/// The year that the shown one is compared with.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum BaseYear {
    /// The year before it, whichever is shown; over all years the first.
    #[default]
    YearBefore,
    /// This year, which stays while the shown one moves.
    Year(ColumnId),
    /// The same year in another measure.
    Measure(BasisId),
}

/// Two years in time order, whichever of them is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct YearPair {
    /// The earlier one.
    pub from: ColumnId,
    /// The later one.
    pub to: ColumnId,
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
    /// the last one is compared, with the first where it is the base itself.
    pub fn compared(self, basis: &Basis, shown: Period) -> Option<YearPair> {
        let year = shown.column().or(basis.years.last().copied())?;
        let base = match (self, shown) {
            (Self::Measure(_), _) => return None,
            (Self::Year(base), Period::All(_)) if base == year => *basis.years.first()?,
            (Self::Year(base), _) => base,
            (Self::YearBefore, Period::Column(year)) => basis.previous(year)?,
            (Self::YearBefore, Period::All(_)) => *basis.years.first()?,
        };
        let is_later = basis.place(base).zip(basis.place(year)).map_or(base > year, |(base, year)| base > year);
        let (from, to) = if is_later { (year, base) } else { (base, year) };
        (base != year).then_some(YearPair { from, to })
    }

    /// The next base in that direction: to the earlier, first the other measures of the year that is shown. Base years stand in
    /// a ring, of all that differ on the screen; the year before has its place in time.
    pub fn next(self, way: BaseStep, basis: &Basis, shown: Period, measures: &[BasisId]) -> Self {
        let year = shown.column().or(basis.years.last().copied());
        let before = match shown {
            Period::Column(year) => basis.previous(year),
            Period::All(_) => basis.years.first().copied(),
        };
        let mut ring = Vec::new();
        if before.is_none() {
            ring.push(Self::YearBefore);
        }
        for &other in &basis.years {
            // The one that is chosen has its place even where it has become the shown one, or the year before.
            if self == Self::Year(other) || (Some(other) != year && before != Some(other)) {
                ring.push(Self::Year(other));
            }
            if before == Some(other) {
                ring.push(Self::YearBefore);
            }
        }
        let usual = ring.iter().position(|&base| base == Self::YearBefore).unwrap_or(0);
        ring.splice(usual..usual, measures.iter().rev().map(|&measure| Self::Measure(measure)));
        let here = ring.iter().position(|&base| base == self).unwrap_or(usual + measures.len());
        let step = match way {
            BaseStep::Earlier => ring.len() - 1,
            BaseStep::Later => 1,
        };
        ring[(here + step) % ring.len()]
    }
}

impl YearPair {
    /// True where both are figures of one year: they deviate from one another, nothing has changed.
    pub fn is_of_one_year(self, dataset: &Dataset) -> bool {
        let [from, to] = [self.from, self.to].map(|column| dataset.column(column).year.as_deref());
        from.is_some() && from == to
    }
}

/// The figure of the same year in another measure of the same unit, the whole year before a part of it.
pub fn in_measure(dataset: &Dataset, column: ColumnId, measure: BasisId) -> Option<ColumnId> {
    let unit = |column: ColumnId| {
        dataset.column(column).measure.and_then(|measure| dataset.measures()[measure.index()].unit.as_ref())
    };
    let year = dataset.column(column).year.as_deref()?;
    let is_other = |&other: &ColumnId| {
        other != column && dataset.column(other).year.as_deref() == Some(year) && unit(other) == unit(column)
    };
    dataset.basis(measure).columns().find(is_other)
}

/// The other measures that have a figure of a column's year.
pub fn other_measures(dataset: &Dataset, column: ColumnId) -> Vec<BasisId> {
    let own = dataset.column(column).measure;
    let is_other = |basis: &BasisId| {
        let measure = dataset.basis(*basis).measure();
        measure.is_some() && measure != own && in_measure(dataset, column, *basis).is_some()
    };
    dataset.bases().filter(is_other).collect()
}

/// The figures of a year in two measures: that of the lower phase first, as a budget is spent by the accounts.
pub fn of_one_year(dataset: &Dataset, one: ColumnId, other: ColumnId) -> YearPair {
    let rank = |column: ColumnId| {
        let measure = dataset.column(column).measure;
        (measure.and_then(|measure| dataset.measures()[measure.index()].phase), measure, column)
    };
    if rank(one) <= rank(other) { YearPair { from: one, to: other } } else { YearPair { from: other, to: one } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::measure::{BasisId, BasisKind};

    const ALL: Period = Period::All(BasisId(0));

    fn of_three() -> Basis {
        Basis::new(BasisKind::OwnFigures, [0, 1, 2].map(ColumnId).to_vec(), Vec::new())
    }

    fn ring(way: BaseStep, shown: Period) -> Vec<BaseYear> {
        let mut bases = vec![BaseYear::YearBefore];
        loop {
            let next = bases[bases.len() - 1].next(way, &of_three(), shown, &[]);
            if next == BaseYear::YearBefore {
                return bases;
            }
            bases.push(next);
        }
    }

    #[test]
    fn each_way_meets_every_other_year_once_and_ends_at_the_year_before() {
        let [first, second, last] = [0, 1, 2].map(|year| BaseYear::Year(ColumnId(year)));
        for (shown, bases) in [
            (Period::Column(ColumnId(2)), vec![first]),
            (Period::Column(ColumnId(1)), vec![last]),
            (Period::Column(ColumnId(0)), vec![last, second]),
            (ALL, vec![second]),
        ] {
            assert_eq!(ring(BaseStep::Earlier, shown)[1..], bases, "{shown:?}");
            assert_eq!(ring(BaseStep::Later, shown)[1..], bases.into_iter().rev().collect::<Vec<_>>(), "{shown:?}");
        }
    }

    #[test]
    fn a_year_is_never_compared_with_itself_and_always_in_time_order() {
        let pair = |from, to| Some(YearPair { from: ColumnId(from), to: ColumnId(to) });
        let year = |year| Period::Column(ColumnId(year));
        assert_eq!(BaseYear::YearBefore.compared(&of_three(), year(0)), None);
        assert_eq!(BaseYear::YearBefore.compared(&of_three(), year(2)), pair(1, 2));
        assert_eq!(BaseYear::YearBefore.compared(&of_three(), ALL), pair(0, 2));
        assert_eq!(BaseYear::Year(ColumnId(0)).compared(&of_three(), year(2)), pair(0, 2));
        assert_eq!(BaseYear::Year(ColumnId(2)).compared(&of_three(), year(0)), pair(0, 2));
        assert_eq!(BaseYear::Year(ColumnId(1)).compared(&of_three(), year(1)), None);
        assert_eq!(BaseYear::Year(ColumnId(1)).compared(&of_three(), ALL), pair(1, 2));
        assert_eq!(BaseYear::Year(ColumnId(2)).compared(&of_three(), ALL), pair(0, 2));
        let only = Basis::new(BasisKind::OwnFigures, vec![ColumnId(0)], Vec::new());
        assert_eq!(BaseYear::YearBefore.compared(&only, ALL), None);
    }
}
