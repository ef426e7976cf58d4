//! The ways to add columns over the years.

use std::collections::{HashMap, HashSet};

use crate::model::{
    columns::{
        column::Column,
        sums::{measure_of, sums_of},
    },
    ids::ColumnId,
    measure::{Basis, BasisKind, Measure, MeasureId},
};

/// The ways to add columns: each year's own figure where no measure has every year, then each measure.
pub(super) fn bases(columns: &[Column], measures: &[Measure]) -> Vec<Basis> {
    let id = |place: usize| ColumnId(u16::try_from(place).unwrap_or(u16::MAX));
    let ids = || columns.iter().enumerate().map(move |(place, column)| (id(place), column));
    let is_money = |measure: MeasureId| measures.get(measure.index()).is_none_or(|measure| measure.unit.is_none());
    let mut known = HashSet::new();
    let of_money = columns.iter().filter(|column| column.measure.is_some_and(is_money));
    let years: Vec<&str> =
        of_money.filter_map(|column| column.year.as_deref()).filter(|year| known.insert(*year)).collect();
    let in_time = |mut order: Vec<ColumnId>| {
        let number = |column: &ColumnId| columns[column.index()].year.as_ref()?.parse::<u32>().ok();
        if order.iter().all(|column| number(column).is_some()) {
            order.sort_by_key(number);
        }
        order
    };
    let ids_of_measures = || (0..measures.len()).filter_map(|place| u16::try_from(place).ok()).map(MeasureId);
    let first_money = ids_of_measures().find(|&measure| is_money(measure));
    let mut of_measures: Vec<Vec<(ColumnId, &Column)>> = vec![Vec::new(); measures.len()];
    for (id, column) in ids() {
        let measure = measure_of(columns, column).or(first_money);
        if let Some(of_measure) = measure.and_then(|measure| of_measures.get_mut(measure.index())) {
            of_measure.push((id, column));
        }
    }
    let mut offered = Vec::new();
    for (measure, of_measure) in ids_of_measures().zip(of_measures) {
        let (mut years, mut others) = (Vec::new(), Vec::new());
        let mut known = HashSet::new();
        for (id, column) in of_measure {
            let is_year = column.is_whole_year() && known.insert(column.year.as_deref());
            if is_year { &mut years } else { &mut others }.push(id);
        }
        if !years.is_empty() || !others.is_empty() {
            offered.push(Basis::new(BasisKind::Measure(measure), in_time(years), others));
        }
    }
    if offered.is_empty() {
        // Printed sums of years that have no column, beside quantities only: they are of no measure, and are shown all the same.
        let others = ids().map(|(id, _)| id).collect();
        offered.push(Basis::new(BasisKind::Measure(MeasureId(0)), Vec::new(), others));
    }
    let is_whole = |basis: &Basis| match basis.kind {
        BasisKind::Measure(measure) => is_money(measure) && basis.years.len() == years.len(),
        BasisKind::OwnFigures => true,
    };
    if offered.len() > 1 && !offered.iter().any(is_whole) {
        let phase = |column: &Column| column.measure.and_then(|measure| measures[measure.index()].phase);
        let mut best: HashMap<&str, (ColumnId, &Column)> = HashMap::new();
        for (id, column) in ids().filter(|(_, column)| column.is_whole_year() && column.measure.is_some_and(is_money)) {
            // Of several with the highest phase the first.
            if let Some(year) = column.year.as_deref() {
                let best = best.entry(year).or_insert((id, column));
                *best = if phase(column) > phase(best.1) { (id, column) } else { *best };
            }
        }
        let own = in_time(years.iter().filter_map(|year| best.get(year).map(|&(id, _)| id)).collect());
        // Without a whole year there is nothing to show.
        if !own.is_empty() {
            let others = sums_of(columns, &own).into_iter().map(id).collect();
            offered.insert(0, Basis::new(BasisKind::OwnFigures, own, others));
        }
    }
    offered
}
