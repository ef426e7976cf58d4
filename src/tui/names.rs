//! Which area and which line of one dataset is which of another: that of the same name in the same place. Where several there
//! have one name, the first is the first, the second the second.

use std::collections::HashMap;

use crate::{
    model::{
        dataset::Dataset,
        ids::{AreaId, InitiativeId},
        lines::LineSet,
    },
    tui::rows::Row,
};

/// What an area is known by: the area it stands in, its name, and how many of that name come before it there.
type Known<'a> = (Option<AreaId>, &'a str, usize);

/// The same names in an older and a newer dataset.
#[derive(Debug)]
pub struct Names<'a> {
    old: &'a Dataset,
    new: &'a Dataset,
    /// For each area of the older one.
    areas: Vec<Option<AreaId>>,
}

impl<'a> Names<'a> {
    /// Takes one look at every area of both.
    #[must_use]
    pub fn between(old: &'a Dataset, new: &'a Dataset) -> Self {
        let mut counted = HashMap::new();
        let there: HashMap<Known<'_>, AreaId> =
            new.areas().map(|area| (known(new, area, new.area(area).parent, &mut counted), area)).collect();
        let mut counted = HashMap::new();
        let mut areas: Vec<Option<AreaId>> = Vec::with_capacity(old.areas().len());
        // An area comes after the one that it stands in.
        for area in old.areas() {
            let parent = old.area(area).parent;
            let (_, name, number) = known(old, area, parent, &mut counted);
            let same = match parent.map(|parent| areas.get(parent.index()).copied().flatten()) {
                Some(None) => None,
                parent => there.get(&(parent.flatten(), name, number)).copied(),
            };
            areas.push(same);
        }
        Self { old, new, areas }
    }

    /// What [`Names::between`] has found before.
    #[must_use]
    pub fn known(old: &'a Dataset, new: &'a Dataset, areas: Vec<Option<AreaId>>) -> Self {
        Self { old, new, areas }
    }

    /// For each area of the older one the same in the newer.
    #[must_use]
    pub fn into_areas(self) -> Vec<Option<AreaId>> {
        self.areas
    }

    /// The same lines: one look at every line of each area that has any of them.
    #[must_use]
    pub fn lines(&self, lines: &LineSet) -> LineSet {
        let mut same = LineSet::default();
        for area in self.old.areas().filter(|&area| self.old.own_initiatives(area).any(|line| lines.has(line))) {
            let Some(there) = self.area(area) else { continue };
            let known: HashMap<(&str, usize), InitiativeId> = numbered(self.new, there).collect();
            let sought = numbered(self.old, area).filter(|(_, line)| lines.has(*line));
            for line in sought.filter_map(|(name, _)| known.get(&name)) {
                same.insert(*line);
            }
        }
        same
    }

    /// The same area.
    #[must_use]
    pub fn area(&self, area: AreaId) -> Option<AreaId> {
        self.areas.get(area.index()).copied().flatten()
    }

    /// The same line.
    #[must_use]
    pub fn initiative(&self, initiative: InitiativeId) -> Option<InitiativeId> {
        let (old, new) = (self.old, self.new);
        let (area, name) = (old.initiative(initiative).area, old.name(initiative));
        let before = old.own_initiatives(area).take_while(|&other| other != initiative);
        let number = before.filter(|&other| old.name(other) == name).count();
        new.own_initiatives(self.area(area)?).filter(|&other| new.name(other) == name).nth(number)
    }

    /// The same row. Groups are made anew, and which of them was which is not known.
    #[must_use]
    pub fn same(&self, row: Row) -> Option<Row> {
        match row {
            Row::Area(area) => self.area(area).map(Row::Area),
            Row::Gap(area) => self.area(area).map(Row::Gap),
            Row::Initiative(line) => self.initiative(line).map(Row::Initiative),
            Row::Group(_) => None,
        }
    }

    /// The same row, or the nearest above it that is still there.
    #[must_use]
    pub fn row(&self, row: Row) -> Option<Row> {
        let within = match row {
            Row::Area(area) => self.old.area(area).parent,
            Row::Gap(area) => Some(area),
            Row::Initiative(line) => Some(self.old.initiative(line).area),
            Row::Group(_) => None,
        };
        self.same(row).or_else(|| self.row(Row::Area(within?)))
    }
}

/// The lines of an area by their names, those of one name numbered.
fn numbered(dataset: &Dataset, area: AreaId) -> impl Iterator<Item = ((&str, usize), InitiativeId)> {
    let mut counted: HashMap<&str, usize> = HashMap::new();
    dataset.own_initiatives(area).map(move |line| {
        let count = counted.entry(dataset.name(line)).or_insert(0);
        *count += 1;
        ((dataset.name(line), *count), line)
    })
}

fn known<'a>(
    dataset: &'a Dataset,
    area: AreaId,
    parent: Option<AreaId>,
    counted: &mut HashMap<(Option<AreaId>, &'a str), usize>,
) -> Known<'a> {
    let name = dataset.area(area).name.as_str();
    let count = counted.entry((parent, name)).or_insert(0);
    *count += 1;
    (parent, name, *count)
}
