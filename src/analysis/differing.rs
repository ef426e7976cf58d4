//! The areas that differ from their stated totals, with the areas inside and above them. The rows of a screen look them up
//! for each area and each line.

use crate::{
    analysis::reconcile::{StatedFigure, Status},
    model::{
        dataset::Dataset,
        financing::View,
        ids::AreaId,
        year::{Period, YearId},
    },
};

/// The areas that differ, in each view and period.
#[derive(Debug)]
pub struct Differing {
    periods: usize,
    /// For each area each view, and in it each period.
    standings: Vec<Standing>,
}

/// The relation of an area to those that differ.
#[derive(Clone, Copy, Default, Debug)]
struct Standing {
    itself: bool,
    inside: bool,
    over: bool,
}

impl Differing {
    /// Looks at every stated total; `figures` has the periods of each.
    pub(super) fn of(dataset: &Dataset, figures: &[StatedFigure]) -> Self {
        let periods = dataset.years().len() + 1;
        let each = View::ALL.len() * periods;
        let mut standings = vec![Standing::default(); dataset.areas().len() * each];
        for ((_, stated), figures) in dataset.stated().zip(figures.chunks(periods)) {
            let Some(area) = stated.area else { continue };
            let first = area.index() * each + stated.view.index() * periods;
            for (standing, figure) in standings[first..].iter_mut().zip(figures) {
                if figure.status == Status::Differs {
                    *standing = Standing { itself: true, inside: true, over: true };
                }
            }
        }
        // An area comes after the one above it.
        let places = |area: AreaId| {
            let above = dataset.area(area).parent.map(AreaId::index);
            (0..each).filter_map(move |place| Some((above? * each + place, area.index() * each + place)))
        };
        for (above, below) in dataset.areas().flat_map(places) {
            standings[below].inside |= standings[above].inside;
        }
        for (above, below) in dataset.areas().rev().flat_map(places) {
            standings[above].over |= standings[below].over;
        }
        Self { periods, standings }
    }

    /// Returns `true` if the area differs.
    pub fn differs(&self, area: AreaId, view: View, period: Period) -> bool {
        self.standing(area, view, period).itself
    }

    /// Returns `true` if the area, or one above it, differs.
    pub fn is_inside(&self, area: AreaId, view: View, period: Period) -> bool {
        self.standing(area, view, period).inside
    }

    /// Returns `true` if the area, or one inside it, differs.
    pub fn is_over(&self, area: AreaId, view: View, period: Period) -> bool {
        self.standing(area, view, period).over
    }

    fn standing(&self, area: AreaId, view: View, period: Period) -> Standing {
        let column = period.year().map_or(self.periods - 1, YearId::index);
        self.standings[(area.index() * View::ALL.len() + view.index()) * self.periods + column]
    }
}
