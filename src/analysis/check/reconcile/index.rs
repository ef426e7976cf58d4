//! Finds stated totals by what they are of and where they are printed.

use std::{
    collections::{HashMap, HashSet},
    iter::successors,
};

use crate::{
    analysis::check::stated_for::StatedFor,
    model::{
        citation::DocumentId,
        dataset::{Dataset, Stated},
        dimension::Class,
        ids::{AreaId, StatedId},
        text::TextId,
    },
};

/// The table that a total is printed in; none given is one too.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct Printed {
    pub document: Option<DocumentId>,
    pub table: Option<TextId>,
}

/// The stated totals of a dataset.
#[derive(Default, Debug)]
pub(super) struct Index {
    ofs: Vec<StatedFor>,
    of: HashMap<StatedFor, Vec<StatedId>>,
    in_table: HashMap<(StatedFor, Printed), Vec<StatedId>>,
    in_document: HashMap<(StatedFor, Option<DocumentId>), Vec<StatedId>>,
    /// The areas that state a total of a class, in document order.
    areas: HashMap<Option<Class>, Vec<AreaId>>,
    /// The areas that state a total of a class in a table, with all areas above them, in document order.
    ways: HashMap<(Option<Class>, Printed), Vec<AreaId>>,
    /// The areas right below one, or at the top, that state a total in a table.
    below: HashMap<(StatedFor, Printed), Vec<AreaId>>,
}

impl Printed {
    pub fn of(stated: &Stated) -> Self {
        Self {
            document: stated.source.and_then(|source| source.document),
            table: stated.source.and_then(|source| source.table),
        }
    }
}

impl Index {
    pub fn new(dataset: &Dataset) -> Self {
        let mut index = Self::default();
        let mut on_ways = HashSet::new();
        for (id, stated) in dataset.stated() {
            let (of, printed) =
                (StatedFor { area: stated.area, view: stated.view, class: stated.class }, Printed::of(stated));
            index.ofs.push(of);
            index.of.entry(of).or_default().push(id);
            index.in_table.entry((of, printed)).or_default().push(id);
            index.in_document.entry((of, printed.document)).or_default().push(id);
            // Totals stand in the order of the areas.
            let areas = index.areas.entry(stated.class).or_default();
            areas.extend(stated.area.filter(|area| areas.last() != Some(area)));
            if let Some(area) = stated.area {
                let above = StatedFor { area: dataset.area(area).parent, ..of };
                let below = index.below.entry((above, printed)).or_default();
                below.extend(Some(area).filter(|area| below.last() != Some(area)));
                let table = (stated.class, printed);
                let up = successors(Some(area), |&area| dataset.area(area).parent);
                let new = up.take_while(|&area| on_ways.insert((table, area)));
                index.ways.entry(table).or_default().extend(new);
            }
        }
        index.ways.values_mut().for_each(|areas| areas.sort_unstable());
        index
    }

    /// The subject of a total.
    pub fn of(&self, id: StatedId) -> StatedFor {
        self.ofs[id.index()]
    }

    /// All totals of something, in the order of the file.
    pub fn all(&self, of: StatedFor) -> &[StatedId] {
        self.of.get(&of).map_or(&[], Vec::as_slice)
    }

    /// Those printed in one table.
    pub fn in_table(&self, of: StatedFor, printed: Printed) -> &[StatedId] {
        self.in_table.get(&(of, printed)).map_or(&[], Vec::as_slice)
    }

    /// Those printed in one document.
    pub fn in_document(&self, of: StatedFor, document: Option<DocumentId>) -> &[StatedId] {
        self.in_document.get(&(of, document)).map_or(&[], Vec::as_slice)
    }

    /// The areas right below one, or at the top, that state a total of a class.
    pub fn right_below(&self, dataset: &Dataset, of: StatedFor) -> impl Iterator<Item = AreaId> {
        let (first, end) = bounds(dataset, of.area);
        let areas = self.areas(of.class, first, end).iter().copied();
        areas.filter(move |&area| dataset.area(area).parent == of.area)
    }

    /// Those of them that state one in a table.
    pub fn right_below_in(&self, of: StatedFor, printed: Printed) -> &[AreaId] {
        self.below.get(&(of, printed)).map_or(&[], Vec::as_slice)
    }

    /// The areas from `first` up to, and without, `end` that state a total of a class.
    pub fn areas(&self, class: Option<Class>, first: usize, end: usize) -> &[AreaId] {
        within(self.areas.get(&class), first, end)
    }

    /// Those of a range that state one in a table, and all areas above them.
    pub fn ways_to(&self, class: Option<Class>, printed: Printed, first: usize, end: usize) -> &[AreaId] {
        within(self.ways.get(&(class, printed)), first, end)
    }
}

/// The part of some areas in document order from `first` up to, and without, `end`.
fn within(areas: Option<&Vec<AreaId>>, first: usize, end: usize) -> &[AreaId] {
    let areas = areas.map_or(&[][..], Vec::as_slice);
    let start = areas.partition_point(|area| area.index() < first);
    let end = areas.partition_point(|area| area.index() < end);
    &areas[start..end]
}

/// The areas in an area, or all: the place of the first, and one past the last.
pub(super) fn bounds(dataset: &Dataset, area: Option<AreaId>) -> (usize, usize) {
    area.map_or((0, dataset.areas().len()), |area| (area.index() + 1, area.index() + dataset.subtree(area).len()))
}
