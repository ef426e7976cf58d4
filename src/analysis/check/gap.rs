//! Finds where the gaps of a total arise, by the origins of the reconciliation: in the total itself, in the totals of the areas
//! below it, or in the totals of one kind of its money.

use std::cmp::Reverse;

use crate::{
    analysis::{
        check::{
            comparison::{Against, Comparison, Origin, Status},
            reconcile::StatedFigure,
            stated_for::StatedFor,
            verdict::Missing,
        },
        figures::Figures,
    },
    model::{
        amount::{Amount, Inexact, Sum},
        dataset::Dataset,
        ids::AreaId,
        period::Period,
    },
};

/// The gap of one stated total and the areas below it that differ too.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Gap {
    /// The lines that the total is stated for.
    pub of: StatedFor,
    /// The stated total.
    pub total: StatedFigure,
    /// Its difference from the lines, or else from the other stated figures.
    pub difference: Amount,
    /// The areas right below whose own stated totals differ, the largest difference first.
    pub areas: Vec<(AreaId, Amount)>,
    /// Those whose differences rounding explains: they are a part of the sum all the same.
    pub rounded: Vec<(AreaId, Amount)>,
    /// The place of the gap.
    pub lies: Lies,
}

impl Gap {
    /// The side on which the differences of the areas below all lack money; both where some lack it on either.
    pub fn missing_below(&self) -> Missing {
        let lacks = |is_it: fn(Amount) -> bool| !self.areas.is_empty() && self.areas.iter().all(|&(_, by)| is_it(by));
        match (lacks(|by| by > Amount::ZERO), lacks(|by| by < Amount::ZERO)) {
            (true, _) => Missing::InLines,
            (_, true) => Missing::InTotals,
            _ => Missing::InBoth,
        }
    }
}

/// The place of a gap.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lies {
    /// It follows from the differences of the areas below.
    Carried,
    /// In a printed sum it follows from those of its lines in the same column.
    CarriedFromLines,
    /// In a printed sum it follows from those of the columns that it names.
    CarriedFromColumns,
    /// It stands in the total and in no line.
    InTheTotal,
    /// It stands in the lines only.
    InTheLines,
    /// The other stated figures have another sum than the total.
    InTheAddingUp {
        /// The other figures.
        against: Against,
        /// Their sum.
        sum: Amount,
    },
    /// The areas below explain a part of it.
    InBoth {
        /// The part that arises here.
        own: Amount,
    },
}

/// The figures that a total differs from.
#[derive(Clone, Copy)]
enum DiffersFrom {
    /// Its lines, and perhaps other totals than those of the areas below it.
    Lines,
    /// Its lines, and the totals of the areas below it.
    LinesAndAreas,
    /// Other stated figures only.
    Others(Against),
}

impl DiffersFrom {
    /// None of a total that differs from nothing.
    fn of(total: StatedFigure) -> Option<Self> {
        match (total.status, total.differs_from) {
            (Status::Differs, Some(Against::StatedAreas)) => Some(Self::LinesAndAreas),
            (Status::Differs, _) => Some(Self::Lines),
            (_, against) => against.map(Self::Others),
        }
    }
}

/// The gaps of a total: its own, or those of the kinds of its money where only their totals differ; and those of the classes of its
/// lines. Empty where nothing differs.
pub fn gaps(dataset: &Dataset, figures: &Figures, of: StatedFor, period: Period) -> Vec<Gap> {
    let gap = |of| {
        let total = figures.stated(dataset, of, period).0?;
        gap(dataset, figures, of, (total, DiffersFrom::of(total)?), period).ok()
    };
    let mut gaps: Vec<Gap> = match gap(of) {
        Some(own) => vec![own],
        None => figures.differing_kinds(of, period).filter_map(gap).collect(),
    };
    gaps.extend(figures.differing_classes(dataset, of, period).into_iter().filter_map(gap));
    gaps
}

fn gap(
    dataset: &Dataset,
    figures: &Figures,
    of: StatedFor,
    (total, from): (StatedFigure, DiffersFrom),
    period: Period,
) -> Result<Gap, Inexact> {
    let in_period = figures.reconciliation.in_period(dataset, total.stated, period);
    let with_lines = || in_period.clone().filter(|one: &&Comparison| one.against == Against::Initiatives);
    let others = |against| figures.reconciliation.held_against(dataset, total, against, period).ok_or(Inexact);
    let mut own = Sum::default();
    for comparison in with_lines() {
        match comparison.origin {
            Some(Origin::Gap { own: here }) => own.add(here)?,
            Some(Origin::Carried) => {}
            None => own.add(comparison.difference)?,
        }
    }
    let is_carried = with_lines().all(|one| !matches!(one.origin, Some(Origin::Gap { .. })));
    let own = own.total()?.unwrap_or_default();
    let (difference, lies) = match from {
        DiffersFrom::Others(against) => {
            let (sum, difference) = others(against)?;
            (difference, Lies::InTheAddingUp { against, sum })
        }
        DiffersFrom::Lines | DiffersFrom::LinesAndAreas if is_carried => (total.difference, Lies::Carried),
        DiffersFrom::Lines | DiffersFrom::LinesAndAreas if own != total.difference => {
            (total.difference, Lies::InBoth { own })
        }
        DiffersFrom::LinesAndAreas => {
            let (sum, _) = others(Against::StatedAreas)?;
            (total.difference, Lies::InTheAddingUp { against: Against::StatedAreas, sum })
        }
        DiffersFrom::Lines if total.is_larger() => (total.difference, Lies::InTheTotal),
        DiffersFrom::Lines => (total.difference, Lies::InTheLines),
    };
    let [areas, rounded] = match lies {
        Lies::Carried | Lies::InBoth { .. } => differing_below(dataset, figures, of, period, total),
        _ => Default::default(),
    };
    // Of all years none is a printed sum.
    let is_printed_sum = period.column().is_some_and(|column| dataset.column(column).sum.is_some());
    let lies = match lies {
        Lies::Carried if areas.is_empty() && is_printed_sum => carried_in_sum(dataset, figures, of, period),
        other => other,
    };
    Ok(Gap { of, total, difference, areas, rounded, lies })
}

/// The place that a gap of a printed sum follows from: lines whose own sums differ, or the columns that are added.
fn carried_in_sum(dataset: &Dataset, figures: &Figures, of: StatedFor, period: Period) -> Lies {
    let is_below =
        |one: &&Comparison| of.area.is_none_or(|area| one.area(dataset).is_some_and(|of| dataset.is_within(of, area)));
    let mut lines = figures.reconciliation.inexact_lines().filter(is_below);
    let is_there = lines.any(|one| one.status == Status::Differs && period.column() == Some(one.column));
    if is_there { Lies::CarriedFromLines } else { Lies::CarriedFromColumns }
}

/// The areas right below whose totals differ, and those that do within rounding, the largest difference first; where an area has no
/// total for all money, those of its kinds together. Totals come from the same table where it has any: other tables may say something
/// else.
fn differing_below(
    dataset: &Dataset,
    figures: &Figures,
    of: StatedFor,
    period: Period,
    held: StatedFigure,
) -> [Vec<(AreaId, Amount)>; 2] {
    let table =
        |held: &StatedFigure| dataset.stated_total(held.stated).source.map(|source| (source.document, source.table));
    let stated_for = |area| {
        let of = of.in_area(area);
        let mut beside = figures.reconciliation.stated_for(of, period);
        let beside = beside.find(|other| table(other) == table(&held));
        beside.or_else(|| figures.stated(dataset, of, period).0)
    };
    let mut open: Vec<AreaId> = match of.area {
        Some(area) => dataset.sub_areas(area).collect(),
        None => dataset.top_areas().collect(),
    };
    let (mut areas, mut rounded) = (Vec::new(), Vec::new());
    while let Some(area) = open.pop() {
        let of_kinds = || {
            let kinds = figures.differing_kinds(of.in_area(area), period);
            let mut sum = Sum::default();
            kinds
                .filter_map(|of| figures.stated(dataset, of, period).0)
                .try_for_each(|held| sum.add(held.difference))?;
            sum.total()
        };
        match stated_for(area) {
            Some(held) if held.status == Status::Differs => areas.push((area, held.difference)),
            Some(held) if held.status == Status::WithinRounding => rounded.push((area, held.difference)),
            Some(held) if held.status != Status::NotItemised => {}
            _ => match of_kinds() {
                Ok(Some(difference)) => areas.push((area, difference)),
                _ => open.extend(dataset.sub_areas(area)),
            },
        }
    }
    [areas, rounded].map(|mut areas| {
        areas.sort_by_key(|(area, difference)| (Reverse(difference.abs()), *area));
        areas
    })
}
