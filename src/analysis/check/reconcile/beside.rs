//! Tells where a stated figure stands beside the sum of all lines of an area, or of one in it.

use crate::{
    analysis::{
        amounts::places::Places,
        check::{comparison::Covers, reconcile::figures::StatedFigure},
    },
    model::{
        dataset::{Dataset, Stated},
        financing::View,
        ids::AreaId,
        period::Period,
    },
};

/// The areas with such figures, in each view and period.
#[derive(Debug)]
pub(super) struct Beside {
    places: Places,
    areas: usize,
    /// For each area, and for all of them last, each view, and in it each period; empty where no area has any.
    marks: Vec<bool>,
}

impl Beside {
    /// No figures yet.
    pub fn none(dataset: &Dataset) -> Self {
        Self { places: Places::of_dataset(dataset), areas: dataset.areas().len(), marks: Vec::new() }
    }

    /// Adds the figures of a stated total, one for each period.
    pub fn add(&mut self, stated: &Stated, figures: &[Option<StatedFigure>]) {
        let Some(area) = stated.area.filter(|_| stated.class.is_none()) else { return };
        if self.marks.is_empty() {
            self.marks = vec![false; (self.areas + 1) * View::ALL.len() * self.places.periods()];
        }
        for (period, held) in figures.iter().enumerate() {
            let Some(held) = held else { continue };
            let all_money = (held.covers == Covers::AllMoney).then_some(View::Combined);
            for view in [stated.view].into_iter().chain(all_money) {
                self.marks[Places::row(area.index(), view) * self.places.periods() + period] = true;
            }
        }
    }

    /// Tells each area above what its areas have.
    pub fn hand_up(mut self, dataset: &Dataset) -> Self {
        let each = View::ALL.len() * self.places.periods();
        if !self.marks.is_empty() {
            for area in dataset.areas().rev() {
                let above = dataset.area(area).parent.map_or(self.areas, AreaId::index);
                for place in 0..each {
                    self.marks[above * each + place] |= self.marks[area.index() * each + place];
                }
            }
        }
        self
    }

    /// Returns `true` if the area, one in it, or any at all has such a figure.
    pub fn has(&self, area: Option<AreaId>, view: View, period: Period) -> bool {
        let bin = area.map_or(self.areas, AreaId::index);
        self.marks.get(self.places.of(bin, view, period)).copied().unwrap_or_default()
    }
}
