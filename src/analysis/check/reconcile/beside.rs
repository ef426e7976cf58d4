//! Tells where a stated figure stands beside the sum of all lines of an area, or of one in it.

use crate::{
    analysis::check::{
        comparison::Covers,
        reconcile::figures::StatedFigure,
        standings::{Marked, Marking, Standing, Standings},
    },
    model::{
        dataset::{Dataset, Stated},
        financing::View,
        ids::AreaId,
        period::Period,
    },
};

/// The areas with such figures, in each view and period, in the making.
pub(super) struct BesideMarking(Marking);

/// The areas with such figures, in each view and period.
#[derive(Debug)]
pub(super) struct Beside(Standings);

impl BesideMarking {
    /// No figures yet.
    pub fn none(dataset: &Dataset) -> Self {
        Self(Marking::new(dataset))
    }

    /// Adds the figures of a stated total, one for each period.
    pub fn add(&mut self, stated: &Stated, figures: &[Option<StatedFigure>]) {
        let Some(area) = stated.area.filter(|_| stated.class.is_none()) else { return };
        for (number, held) in (0..).zip(figures) {
            let Some(held) = held else { continue };
            let all_money = (held.covers == Covers::AllMoney).then_some(View::Combined);
            for view in [stated.view].into_iter().chain(all_money) {
                self.0.mark(
                    Some(area),
                    view,
                    number,
                    Standing { over: Marked { exactly: true, concerned: true }, ..Standing::default() },
                );
            }
        }
    }

    /// Tells each area above what its areas have.
    pub fn finish(self, dataset: &Dataset) -> Beside {
        Beside(self.0.finish(dataset))
    }
}

impl Beside {
    /// Returns `true` if the area, one in it, or any at all has such a figure.
    pub fn has(&self, area: Option<AreaId>, view: View, period: Period) -> bool {
        self.0.of(area, view, period).over.concerned
    }
}
