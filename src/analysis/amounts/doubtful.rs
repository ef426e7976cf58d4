//! The sums of a table that are less than exact.

use crate::model::cell::{CellSet, Doubts};

/// The sums that are less than exact: few or none, and then they take no room.
#[derive(Debug, Default)]
pub(super) struct DoubtfulSums {
    withheld: CellSet,
    about: CellSet,
    blank: CellSet,
}

impl DoubtfulSums {
    /// Notes the doubts about the sum in a place.
    pub fn insert(&mut self, place: usize, doubts: Doubts) {
        for (cells, _) in self.sets().into_iter().filter(|(_, kind)| doubts.has(*kind)) {
            cells.insert(place);
        }
    }

    /// The doubts about the sum in a place.
    pub fn get(&self, place: usize) -> Doubts {
        let sets = [(&self.withheld, Doubts::WITHHELD), (&self.about, Doubts::ABOUT), (&self.blank, Doubts::BLANK)];
        let doubts = sets.into_iter().filter(|(cells, _)| cells.contains(place)).map(|(_, kind)| kind);
        doubts.fold(Doubts::NONE, Doubts::and)
    }

    fn sets(&mut self) -> [(&mut CellSet, Doubts); 3] {
        [(&mut self.withheld, Doubts::WITHHELD), (&mut self.about, Doubts::ABOUT), (&mut self.blank, Doubts::BLANK)]
    }
}
