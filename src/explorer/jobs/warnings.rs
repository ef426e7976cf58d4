//! Finds the warnings for the page "does it add up". This visits every line; the comparisons are shown meanwhile.

use std::sync::Arc;

use crate::{
    analysis::check::warnings::{Warning, warnings},
    model::dataset::Dataset,
};

/// A search for the warnings of a dataset.
#[derive(Clone, Debug)]
pub struct FindWarnings {
    /// The dataset.
    pub dataset: Arc<Dataset>,
    /// The reading that the dataset came from: a later one makes the answer out of date.
    pub reading: u64,
}

/// The warnings that were found.
#[derive(Debug)]
pub struct FoundWarnings {
    /// In the order of the dataset.
    pub warnings: Vec<Warning>,
    /// The reading that they are of.
    pub reading: u64,
}

impl FindWarnings {
    pub(super) fn run(self) -> FoundWarnings {
        FoundWarnings { warnings: warnings(&self.dataset), reading: self.reading }
    }
}
