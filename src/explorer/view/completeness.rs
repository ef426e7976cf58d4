//! How much of its file the explorer has.

use crate::explorer::jobs::load::Progress;

/// How much of the file is in the dataset that is explored.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Completeness {
    /// All of it.
    #[default]
    Whole,
    /// Its beginning: the rest is being read.
    Reading(Progress),
    /// Its beginning: the rest cannot be read.
    Broken,
}
