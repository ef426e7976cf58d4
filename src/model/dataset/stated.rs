//! The totals that the documents of a dataset state: in the order of their areas, the grand totals last.

use std::collections::HashMap;

use crate::model::{
    cell::Cell,
    columns::ColumnId,
    dataset::{Dataset, Stated},
    ids::{AreaId, StatedId, count},
    measure::BasisId,
    name::folded,
    period::Period,
};

impl Dataset {
    /// All stated totals in document order, the grand totals last.
    pub fn stated(&self) -> impl ExactSizeIterator<Item = (StatedId, &Stated)> {
        (0..count(self.stated.len())).map(StatedId).zip(&self.stated)
    }

    /// One stated total.
    pub fn stated_total(&self, stated: StatedId) -> &Stated {
        &self.stated[stated.0 as usize]
    }

    /// The years of a basis in which a figure of a stated total is printed, be it a dash.
    pub fn stated_years(&self, stated: StatedId, basis: BasisId) -> impl Iterator<Item = ColumnId> {
        let cells = &self.stated_total(stated).cells;
        self.years(basis).filter(|year| cells[year.index()] != Cell::Blank)
    }

    /// Returns `true` if a figure of a stated total is printed in every year of a basis.
    pub fn is_stated_each_year(&self, stated: StatedId, basis: BasisId) -> bool {
        self.stated_years(stated, basis).count() == self.years(basis).len()
    }

    /// Returns `true` if the figure of a stated total in a period exists and is not published: over all years, if that holds for
    /// every year in which anything is printed.
    pub fn is_withheld(&self, stated: StatedId, period: Period) -> bool {
        let cells = &self.stated_total(stated).cells;
        match period {
            Period::Column(column) => cells[column.index()] == Cell::Withheld,
            Period::All(basis) => {
                let mut printed = self.stated_years(stated, basis).map(|year| cells[year.index()]);
                printed.next() == Some(Cell::Withheld) && printed.all(|cell| cell == Cell::Withheld)
            }
        }
    }

    /// Returns `true` if every stated total says where it is printed.
    pub fn cites_all_totals(&self) -> bool {
        self.uncited == 0
    }

    /// The totals stated for an area, or for all of them, in the order of the file.
    pub fn stated_for(&self, area: Option<AreaId>) -> impl ExactSizeIterator<Item = (StatedId, &Stated)> {
        let key = stated_order(area);
        let start = self.stated.partition_point(|stated| stated_order(stated.area) < key);
        let end = self.stated.partition_point(|stated| stated_order(stated.area) <= key);
        (count(start)..count(end)).map(StatedId).zip(&self.stated[start..end])
    }

    /// The totals stated for an area and for the areas in it, or all of them, in the order of the areas.
    pub fn stated_within(&self, area: Option<AreaId>) -> impl ExactSizeIterator<Item = (StatedId, &Stated)> {
        let (first, end) = area.map_or((0, u32::MAX), |area| (area.0, self.area(area).areas_end));
        let start = self.stated.partition_point(|stated| stated_order(stated.area) < first);
        let end = match area {
            Some(_) => self.stated.partition_point(|stated| stated_order(stated.area) < end),
            None => self.stated.len(),
        };
        (count(start)..count(end)).map(StatedId).zip(&self.stated[start..end])
    }

    /// Gives the classes of stated totals the spelling that comes first in the file, so that equal ones have equal ids.
    pub(in crate::model) fn spell_classes_as_first(&mut self) {
        if self.stated.iter().all(|stated| stated.class.is_none()) {
            return;
        }
        let mut known = HashMap::new();
        let mut first = HashMap::new();
        for name in self.class_names() {
            first.entry(name).or_insert_with(|| *known.entry(folded(self.text(name))).or_insert(name));
        }
        for class in self.stated.iter_mut().filter_map(|stated| stated.class.as_mut()) {
            class.name = first.get(&class.name).copied().unwrap_or(class.name);
        }
    }
}

/// Areas in document order, all of them together last.
pub(in crate::model) fn stated_order(area: Option<AreaId>) -> u32 {
    area.map_or(u32::MAX, |area| area.0)
}
