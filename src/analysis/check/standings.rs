//! Marks on areas, by view and period: those of an area itself, and whether any area in it has them. Only marks take room.

use std::convert::Infallible;

use crate::{
    analysis::amounts::{places::Places, sparse::Row},
    model::{dataset::Dataset, financing::View, ids::AreaId, period::Period},
};

/// The marks of areas in the making.
#[derive(Debug)]
pub(super) struct Marking {
    places: Places,
    areas: usize,
    /// Each with the row of its area and view, and with the number of its period.
    marks: Vec<(usize, u32, Standing)>,
}

/// The marks of areas, and of the whole, in each view and period.
#[derive(Debug)]
pub(super) struct Standings {
    places: Places,
    areas: usize,
    /// For each area, and for the whole last, each view; empty where nothing is marked.
    rows: Vec<Row<Standing>>,
}

/// The relation of an area to those that are marked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub(super) struct Standing {
    /// The marks of the area itself.
    pub itself: Marked,
    /// Those of it or of any area in it.
    pub over: Marked,
}

/// Whether there are marks that concern a period.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub(super) struct Marked {
    /// In the very period.
    pub exactly: bool,
    /// In the period, or in a printed sum that the period is a part of.
    pub concerned: bool,
}

impl Standing {
    fn and(self, other: Self) -> Self {
        Self { itself: self.itself.and(other.itself), over: self.over.and(other.over) }
    }
}

impl Marked {
    fn and(self, other: Self) -> Self {
        Self { exactly: self.exactly || other.exactly, concerned: self.concerned || other.concerned }
    }
}

impl Marking {
    /// No marks yet.
    pub fn new(dataset: &Dataset) -> Self {
        Self { places: Places::of_dataset(dataset), areas: dataset.areas().len(), marks: Vec::new() }
    }

    /// Marks an area, or the whole, in a view and in the period of a number.
    pub fn mark(&mut self, area: Option<AreaId>, view: View, number: u32, standing: Standing) {
        let bin = area.map_or(self.areas, AreaId::index);
        self.marks.push((Places::row(bin, view), number, standing));
    }

    /// The marks of all areas, those above included.
    pub fn finish(self, dataset: &Dataset) -> Standings {
        let Self { places, areas, mut marks } = self;
        let mut rows: Vec<Row<Standing>> = Vec::new();
        if !marks.is_empty() {
            rows.resize((areas + 1) * View::ALL.len(), Row::default());
        }
        marks.sort_unstable();
        for of_row in marks.chunk_by(|(one, ..), (other, ..)| one == other) {
            let of_period = of_row.chunk_by(|(_, one, _), (_, other, _)| one == other);
            let joined = of_period.map(|same| {
                let standing = same.iter().fold(Standing::default(), |all, &(.., standing)| all.and(standing));
                (same[0].1, standing)
            });
            join(&mut rows[of_row[0].0], &joined.collect::<Vec<_>>());
        }
        let mut standings = Standings { places, areas, rows };
        if !standings.rows.is_empty() {
            standings.hand_up(dataset);
        }
        standings
    }
}

impl Standings {
    /// Tells each area above what the areas in it have.
    fn hand_up(&mut self, dataset: &Dataset) {
        // An area comes after the one above it.
        for area in dataset.areas().rev() {
            let above = dataset.area(area).parent.map_or(self.areas, AreaId::index);
            for view in View::ALL {
                let below = &self.rows[Places::row(area.index(), view)];
                let over = below.values().iter().filter(|(_, standing)| standing.over.concerned);
                let over: Vec<(u32, Standing)> = over
                    .map(|&(number, Standing { over, .. })| (number, Standing { over, ..Standing::default() }))
                    .collect();
                join(&mut self.rows[Places::row(above, view)], &over);
            }
        }
    }

    /// The marks of an area, or of the whole.
    pub fn of(&self, area: Option<AreaId>, view: View, period: Period) -> Standing {
        let row = self.rows.get(Places::row(area.map_or(self.areas, AreaId::index), view));
        row.and_then(|row| row.get(self.places.number(period))).unwrap_or_default()
    }
}

fn join(row: &mut Row<Standing>, others: &[(u32, Standing)]) {
    let Ok(()) = row.join(others, |_, own, other| {
        *own = own.and(other);
        Ok::<(), Infallible>(())
    });
}
