//! Matches areas and lines of one dataset with those of another, by name and place. Where several in one place have the same
//! name, the first matches the first, the second the second.

use std::{collections::HashMap, sync::Arc};

use crate::{
    explorer::tree::rows::{GapOf, Row},
    model::{
        dataset::Dataset,
        ids::{AreaId, InitiativeId, PrintedPart, PrintedRow},
    },
};

/// The identity of an area: its parent, its name, and the number of areas of that name before it there.
type Known<'a> = (Option<AreaId>, &'a str, usize);

/// Maps the ids of an older dataset to those of a newer one.
#[derive(Debug)]
pub struct IdMap {
    old: Arc<Dataset>,
    /// The new id of each old area.
    areas: Vec<Option<AreaId>>,
    /// The new id of each old line.
    initiatives: Vec<Option<InitiativeId>>,
}

impl IdMap {
    /// Matches two datasets. This visits every area and every line of both: not on the thread that draws.
    pub fn between(old: Arc<Dataset>, new: &Dataset) -> Self {
        let areas = same_areas(&old, new);
        let initiatives = same_initiatives(&old, new, &areas);
        Self { old, areas, initiatives }
    }

    /// Matches the beginning of a dataset, as far as it had been read, with all of it: the rows are the same, and have the same ids.
    pub fn of_beginning(old: Arc<Dataset>) -> Self {
        let (areas, initiatives) = (old.areas().map(Some).collect(), old.initiatives().map(Some).collect());
        Self { old, areas, initiatives }
    }

    /// The new id of an area.
    pub fn area(&self, area: AreaId) -> Option<AreaId> {
        self.areas.get(area.index()).copied().flatten()
    }

    /// The new id of a line.
    pub fn initiative(&self, initiative: InitiativeId) -> Option<InitiativeId> {
        self.initiatives.get(initiative.index()).copied().flatten()
    }

    /// The row in the new dataset. Groups and stated totals are made anew and cannot be matched.
    pub fn same(&self, row: Row) -> Option<Row> {
        match row {
            Row::Area(area) => self.area(area).map(Row::Area),
            Row::Gap(GapOf::Area(area, kind)) => self.area(area).map(|area| Row::Gap(GapOf::Area(area, kind))),
            Row::Initiative(line) => self.initiative(line).map(Row::Initiative),
            // Where the line has fewer parts now, the cursor goes to the line.
            Row::OfWhich(PrintedPart { of: PrintedRow::Line(line), place }) => {
                let of = PrintedRow::Line(self.initiative(line)?);
                Some(Row::OfWhich(PrintedPart { of, place }))
            }
            Row::OfWhich(PrintedPart { of: PrintedRow::Total(_), .. }) | Row::Gap(GapOf::Class(_)) | Row::Group(_) => {
                None
            }
            Row::Whole => Some(Row::Whole),
        }
    }

    /// The gap in the new dataset; of a class that of its area, which shows the class too.
    pub fn gap(&self, gap: GapOf) -> Option<GapOf> {
        match gap {
            GapOf::Area(area, kind) => self.area(area).map(|area| GapOf::Area(area, kind)),
            GapOf::Class(total) => {
                self.old.stated_total(total).area.and_then(|area| self.area(area)).map(|area| GapOf::Area(area, None))
            }
        }
    }

    /// The row in the new dataset, or the nearest heading above it that still exists.
    pub fn row(&self, row: Row) -> Option<Row> {
        let within = match row {
            Row::Area(area) => self.old.area(area).parent,
            Row::Gap(GapOf::Area(area, _)) => Some(area),
            Row::Gap(GapOf::Class(total)) | Row::OfWhich(PrintedPart { of: PrintedRow::Total(total), .. }) => {
                self.old.stated_total(total).area
            }
            Row::Initiative(line) | Row::OfWhich(PrintedPart { of: PrintedRow::Line(line), .. }) => {
                Some(self.old.initiative(line).area)
            }
            Row::Group(_) | Row::Whole => None,
        };
        self.same(row).or_else(|| self.row(Row::Area(within?)))
    }
}

fn same_areas(old: &Dataset, new: &Dataset) -> Vec<Option<AreaId>> {
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
    areas
}

fn same_initiatives(old: &Dataset, new: &Dataset, areas: &[Option<AreaId>]) -> Vec<Option<InitiativeId>> {
    let mut initiatives = vec![None; old.initiatives().len()];
    for (area, same) in old.areas().zip(areas) {
        let Some(same) = *same else { continue };
        let there: HashMap<(&str, usize), InitiativeId> =
            numbered(new, same).map(|(line, known)| (known, line)).collect();
        for (line, known) in numbered(old, area) {
            initiatives[line.index()] = there.get(&known).copied();
        }
    }
    initiatives
}

/// The lines directly in an area, each with its name and the number of lines of that name up to it.
fn numbered(dataset: &Dataset, area: AreaId) -> impl Iterator<Item = (InitiativeId, (&str, usize))> {
    let mut counted: HashMap<&str, usize> = HashMap::new();
    dataset.own_initiatives(area).map(move |line| {
        let name = dataset.name(line);
        let count = counted.entry(name).or_insert(0);
        *count += 1;
        (line, (name, *count))
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
