//! The areas that differ from their stated totals, with the areas inside and above them. The rows of a screen look them up
//! for each area and each line.

use crate::{
    analysis::{
        amounts::places::Places,
        check::reconcile::{Reconciliation, StatedFigure},
    },
    model::{dataset::Dataset, financing::View, ids::AreaId, period::Period},
};

/// The areas that differ, in each view and period.
#[derive(Debug)]
pub struct Differing {
    places: Places,
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
    /// Looks at every stated total of all lines of an area. A total of one kind of money that differs marks the area in all money too.
    pub(in crate::analysis) fn of(dataset: &Dataset, reconciliation: &Reconciliation) -> Self {
        let places = Places::of_dataset(dataset);
        let periods = places.periods();
        let each = View::ALL.len() * periods;
        let mut standings = vec![Standing::default(); dataset.areas().len() * each];
        for (id, stated) in dataset.stated() {
            let Some(area) = stated.area.filter(|_| stated.class.is_none()) else { continue };
            for view in [stated.view, View::Combined] {
                let first = area.index() * each + view.index() * periods;
                for (standing, figure) in standings[first..].iter_mut().zip(reconciliation.figures(id)) {
                    if figure.as_ref().is_some_and(StatedFigure::differs) {
                        *standing = Standing { itself: true, inside: true, over: true };
                    }
                }
            }
        }
        // An area comes after the one above it.
        let pairs = |area: AreaId| {
            let above = dataset.area(area).parent.map(AreaId::index);
            (0..each).filter_map(move |place| Some((above? * each + place, area.index() * each + place)))
        };
        for (above, below) in dataset.areas().flat_map(pairs) {
            standings[below].inside |= standings[above].inside;
        }
        for (above, below) in dataset.areas().rev().flat_map(pairs) {
            standings[above].over |= standings[below].over;
        }
        Self { places, standings }
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
        self.standings[self.places.of(area.index(), view, period)]
    }
}
