//! The sums of a table that are less than exact.

use crate::model::cell::{CellSet, Doubts};

/// The sums that are less than exact: few or none, and then they take no room.
#[derive(Debug, Default)]
pub(super) struct DoubtfulSums {
    withheld: CellSet,
    about: CellSet,
    blank: CellSet,
    incomplete: CellSet,
}

impl DoubtfulSums {
    /// Notes the doubts about the sum in a place.
    pub fn insert(&mut self, place: usize, doubts: Doubts) {
        for (cells, _) in self.sets().filter(|(_, kind)| doubts.has(*kind)) {
            cells.insert(place);
        }
    }

    /// The doubts about the sum in a place.
    pub fn get(&self, place: usize) -> Doubts {
        let Self { withheld, about, blank, incomplete } = self;
        let doubts = KINDS.into_iter().zip([withheld, about, blank, incomplete]);
        doubts.filter(|(_, cells)| cells.contains(place)).fold(Doubts::NONE, |all, (kind, _)| all.and(kind))
    }

    fn sets(&mut self) -> impl Iterator<Item = (&mut CellSet, Doubts)> {
        let Self { withheld, about, blank, incomplete } = self;
        [withheld, about, blank, incomplete].into_iter().zip(KINDS)
    }
}

/// The doubts, in the order in which the sets of them are listed.
const KINDS: [Doubts; 4] = [Doubts::WITHHELD, Doubts::ABOUT, Doubts::BLANK, Doubts::INCOMPLETE];
