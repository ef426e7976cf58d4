//! The part of its file that the explorer has.

use crate::explorer::{app::App, view::completeness::Completeness};

impl App {
    /// The part of the file that is in the dataset.
    pub fn completeness(&self) -> Completeness {
        self.background.completeness
    }

    /// Says how much of the file is in the dataset.
    pub fn set_completeness(&mut self, completeness: Completeness) {
        self.background.completeness = completeness;
    }

    /// Returns `true` once a reading of the file was requested after the first.
    pub(in crate::explorer) fn has_requested_reading(&self) -> bool {
        self.background.reloads.has_requested()
    }
}
