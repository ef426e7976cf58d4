//! Counts what another reading of a file has otherwise: lines with other amounts, new lines, lines that are gone.

use crate::{explorer::tree::matching::IdMap, model::dataset::Dataset};

/// The lines that differ between two readings.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Changes {
    /// Lines that have other amounts.
    pub changed: usize,
    /// Lines that were not there.
    pub new: usize,
    /// Lines that are not there any more.
    pub gone: usize,
}

impl Changes {
    /// Compares every line of two readings: not on the thread that draws.
    pub fn between(old: &Dataset, new: &Dataset, ids: &IdMap) -> Self {
        let mut changes = Self { new: new.initiatives().len(), ..Self::default() };
        for line in old.initiatives() {
            match ids.initiative(line) {
                None => changes.gone += 1,
                Some(same) => {
                    changes.new -= 1;
                    changes.changed += usize::from(old.amounts(line) != new.amounts(same));
                }
            }
        }
        changes
    }
}
